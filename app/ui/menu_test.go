package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Ensure that a menu runs what is clicked or chosen by keys, passes over rules and what is off, and goes.
func TestMenu(t *testing.T) {
	dressed(t)
	b := NewButton("Open", nil)
	w := test.NewTempWindow(t, b)
	w.Resize(fyne.NewSize(500, 400))
	ran := ""
	item := func(n string) MenuItem { return MenuItem{Name: n, Run: func() { ran += n }} }
	off := item("off")
	off.Off = true
	items := []MenuItem{off, item("a"), {}, item("b")}
	show := func() *Menu {
		MenuBelow(b, items...)
		m, ok := w.Canvas().Focused().(*Menu)
		if !ok {
			t.Fatalf("the menu has not the keys: %T", w.Canvas().Focused())
		}
		return m
	}
	key := func(m *Menu, keys ...fyne.KeyName) {
		for _, k := range keys {
			m.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	key(show(), fyne.KeyDown, fyne.KeyReturn)
	key(show(), fyne.KeyUp, fyne.KeyReturn)
	m := show()
	test.TapAt(m, fyne.NewPos(20, menuPad+menuLine/2)) // the one that is off
	test.TapAt(m, fyne.NewPos(20, menuPad+menuLine+menuLine/2))
	if ran != "aba" {
		t.Errorf("ran %q, want %q", ran, "aba")
	}
	show()
	key(w.Canvas().Focused().(*Menu), fyne.KeyEscape)
	if n := len(w.Canvas().Overlays().List()); n != 0 {
		t.Errorf("%d menus stay open", n)
	}
}
