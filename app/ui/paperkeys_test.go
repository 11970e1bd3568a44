package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// Ensure that arrows choose words of a paper, Shift and arrows stretches of them both ways, lines are crossed where the words stand,
// Enter asks what becomes of them, and Escape lets go of words and keys, which come back to where they were.
func TestPaper_Keys(t *testing.T) {
	p := sheetOf(t, paperText3)
	asked := ""
	p.OnSelect = func(x Extent, _ fyne.Position) { asked = paperText3[x.From:x.To] }
	p.Focus()
	said := func() string { return paperText3[p.chosen.From:p.chosen.To] }
	for _, tt := range []struct {
		shift bool
		key   fyne.KeyName
		want  string
	}{
		{false, "", "On"},
		{false, fyne.KeyLeft, "On"},
		{false, fyne.KeyRight, "Tuesday"},
		{true, fyne.KeyRight, "Tuesday the"},
		{true, fyne.KeyRight, "Tuesday the minister"},
		{true, fyne.KeyLeft, "Tuesday the"},
		{true, fyne.KeyLeft, "Tuesday"},
		{true, fyne.KeyLeft, "On Tuesday"},
		{false, fyne.KeyRight, "Tuesday"},
		{false, fyne.KeyEnd, "in"},
		{false, fyne.KeyHome, "On"},
		{false, fyne.KeyPageDown, "The"},
		{true, fyne.KeyEnd, "The third one is here"},
		{false, fyne.KeyRight, "The third one is here"}, // it is the last word
		{false, fyne.KeyUp, "paragraph"},
	} {
		held := fyne.KeyModifier(0)
		if tt.shift {
			held = fyne.KeyModifierShift
		}
		if tt.key != "" {
			p.pressed(tt.key, held)
		}
		if got := said(); got != tt.want {
			t.Errorf("%s, Shift %v: %q, want %q", tt.key, tt.shift, got, tt.want)
		}
	}
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if asked != said() {
		t.Errorf("asked about %q", asked)
	}
	p.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != said() {
		t.Errorf("copied %q", got)
	}
	was := said()
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if p.Focused() || p.Selected() != (Extent{}) {
		t.Errorf("after Escape %q is chosen, the paper has the keys: %v", said(), p.Focused())
	}
	if p.Focus(); said() != was {
		t.Errorf("back again %q is chosen, want %q", said(), was)
	}
}

// Ensure that the word that the keys are at is in view, however far they go, and that a text without words takes no harm.
func TestPaper_KeysScroll(t *testing.T) {
	p := sheetOf(t, strings.Repeat("A sentence that goes on for a while. ", 300)+"The end.")
	p.Focus()
	inView := func() bool {
		y := p.lines[p.lineOf(p.far.From)].y
		return y >= p.scroll.Offset.Y && y+p.pitch() <= p.scroll.Offset.Y+p.Size().Height
	}
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyUp} {
		for range 200 {
			p.TypedKey(&fyne.KeyEvent{Name: k})
			if !inView() {
				t.Fatalf("%s: the word at %v is out of view", k, p.far)
			}
		}
		if want := map[fyne.KeyName]bool{fyne.KeyDown: true, fyne.KeyPageDown: true}[k]; (p.far.From > len(p.text)/3) != want {
			t.Errorf("after %s the keys are at %d", k, p.far.From)
		}
	}
	for _, text := range []string{"", "— … —"} {
		p.SetText(text, []Extent{{0, len(text)}}, Extent{})
		for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn} {
			p.TypedKey(&fyne.KeyEvent{Name: k})
		}
		if p.Selected() != (Extent{}) {
			t.Errorf("%q: %v is chosen", text, p.Selected())
		}
	}
}
