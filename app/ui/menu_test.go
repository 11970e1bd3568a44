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

// Ensure that a menu that is higher than the window scrolls to what the keys choose, all the way, and that letters go to the lines
// that begin with them.
func TestMenu_Long(t *testing.T) {
	dressed(t)
	b := NewButton("Open", nil)
	w := test.NewTempWindow(t, b)
	w.Resize(fyne.NewSize(500, 300))
	ran := ""
	var items []MenuItem
	for _, n := range []string{"Apple", "Bean", "", "Cherry", "Banana", "Date", "Elder", "Fig", "Grape", "Hazel", "Iris", "Juniper", "Kiwi"} {
		items = append(items, MenuItem{Name: n, Run: func() { ran = n }})
	}
	choose := func(typed func(*Menu)) string {
		t.Helper()
		MenuBelow(b, items...)
		m := w.Canvas().Focused().(*Menu)
		typed(m)
		top := float32(menuPad)
		for _, it := range items[:m.active] {
			top += m.height(it)
		}
		if y := top - m.scroll.Offset.Y; y < 0 || y+menuLine > m.scroll.Size().Height || m.popup.Position().Y+m.scroll.Size().Height > 300 {
			t.Errorf("the line at %v of %v is out of view", y, m.scroll.Size())
		}
		m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		return ran
	}
	key := func(k fyne.KeyName) func(*Menu) {
		return func(m *Menu) { m.TypedKey(&fyne.KeyEvent{Name: k}) }
	}
	letters := func(s string) func(*Menu) {
		return func(m *Menu) {
			for _, r := range s {
				m.TypedRune(r)
			}
		}
	}
	for _, x := range []struct {
		name  string
		typed func(*Menu)
		want  string
	}{{"End", key(fyne.KeyEnd), "Kiwi"}, {"Home", key(fyne.KeyHome), "Apple"}, {"Up", key(fyne.KeyUp), "Kiwi"}, {"j", letters("j"), "Juniper"},
		{"bb", letters("bb"), "Banana"}, {"bbb", letters("bbb"), "Bean"}} {
		if got := choose(x.typed); got != x.want {
			t.Errorf("%s chooses %q, want %q", x.name, got, x.want)
		}
	}
}

// Ensure that a key that stands beside a line chooses it, that a line can lead on to others, which are reached and left by
// keys too, and that no line is chosen by the letter of one that is off.
func TestMenu_KeysAndMore(t *testing.T) {
	dressed(t)
	b := NewButton("Open", nil)
	w := test.NewTempWindow(t, b)
	w.Resize(fyne.NewSize(500, 400))
	ran := ""
	item := func(n, key string) MenuItem { return MenuItem{Name: n, Key: key, Run: func() { ran += n }} }
	off := item("off", "X")
	off.Off = true
	items := []MenuItem{item("Copy", ""), item("Evidence", "C"), off, {Name: "Colour", More: []MenuItem{{Name: "Red", Dot: "primary", Run: func() { ran += "Red" }}, item("Blue", "")}}}
	menu := func() *Menu { return w.Canvas().Focused().(*Menu) }
	key := func(keys ...fyne.KeyName) {
		for _, k := range keys {
			menu().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	show := func() { MenuBelow(b, items...) }

	show()
	menu().TypedRune('x')
	if menu().TypedRune('c'); ran != "Evidence" {
		t.Errorf("the key C runs %q, want Evidence", ran)
	}
	show()
	key(fyne.KeyEnd, fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn)
	show()
	key(fyne.KeyEnd, fyne.KeyReturn, fyne.KeyLeft, fyne.KeyDown, fyne.KeyReturn) // on, back, and the first line
	if want := "EvidenceRedCopy"; ran != want {
		t.Errorf("ran %q, want %q", ran, want)
	}
	show()
	test.TapAt(menu(), fyne.NewPos(20, menuPad+3*menuLine+menuLine/2))
	if got := menu().items[0].Name; got != "Red" {
		t.Errorf("a click on a line that leads on shows %q", got)
	}
	if n := len(w.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d menus are open, want 1", n)
	}
}
