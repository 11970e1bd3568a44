package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
)

// Ensure that no id stands twice in the table and no key twice on one page, and that every command can be found in a group.
func TestCommands(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	type place struct {
		where where
		key   string
	}
	ids, keys := map[string]bool{}, map[place]string{}
	for _, c := range b.w.table {
		if ids[c.id] {
			t.Errorf("the id %q stands twice", c.id)
		}
		ids[c.id] = true
		for _, k := range c.keys {
			for _, at := range []where{onChart, inReview} {
				if c.where != at && c.where != everywhere {
					continue
				}
				if other := keys[place{at, k}]; other != "" {
					t.Errorf("%q is the key of %s and %s", k, other, c.id)
				}
				keys[place{at, k}] = c.id
			}
		}
		if !slices.Contains(groups(), c.group) {
			t.Errorf("%s has the group %q", c.id, c.group)
		}
		if c.name == "" || c.run == nil {
			t.Errorf("%s lacks a name or a function", c.id)
		}
	}
}

// Ensure that keys do what the table says, whether they come as names or as characters.
func TestKeys(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	w := b.w
	id := w.desk.Selection()[0]
	width := func() float64 {
		from, to := w.desk.Window()
		return float64(to - from)
	}
	from := func() float64 { f, _ := w.desk.Window(); return float64(f) }
	tests := []struct {
		name  string
		press func() bool
		value func() float64
		less  bool // afterwards
	}{
		{"W", func() bool { return w.rune('w') }, width, true},
		{"S", func() bool { return w.rune('s') }, width, false},
		{"+", func() bool { return w.rune('+') }, width, true},
		{"Caps Lock W", func() bool { return w.rune('W') }, width, true},
		{"Left", func() bool { return w.key(&fyne.KeyEvent{Name: fyne.KeyLeft}) }, from, true},
		{"D", func() bool { return w.rune('d') }, from, false},
		{"star", func() bool { return w.rune('*') }, func() float64 { return float64(w.desk.Stars(id)) }, false},
		{"star again", func() bool { return w.rune('*') }, func() float64 { return float64(w.desk.Stars(id)) }, true},
		{"Escape", func() bool { return w.key(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
			func() float64 { return float64(len(w.desk.Selection())) }, true},
	}
	for _, tt := range tests {
		before := tt.value()
		if !tt.press() {
			t.Errorf("%s is no key", tt.name)
		}
		b.settle()
		if after := tt.value(); after == before || (after < before) != tt.less {
			t.Errorf("%s: %v before, %v after", tt.name, before, after)
		}
	}
	if w.rune('ü') {
		t.Error("ü does something")
	}
}

// Ensure that sheets open by their keys, keep the keys to themselves and close with Escape.
func TestSheets(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	for _, k := range []rune{'g', '?'} {
		b.w.rune(k)
		b.settle()
		if b.w.sheets.Top() == nil {
			t.Errorf("%c opens nothing", k)
			continue
		}
		if b.w.rune('w') {
			t.Errorf("%c: a key reaches the chart through the sheet", k)
		}
		b.w.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if b.w.sheets.Top() != nil {
			t.Fatalf("%c: Escape does not close", k)
		}
	}
	for _, id := range []string{"palette", "history", "about", "saveview", "delete"} {
		b.visit()
		b.w.do(id)
		if b.w.sheets.Top() == nil {
			t.Errorf("%s opens nothing", id)
			continue
		}
		b.w.sheets.Top().Close()
		b.settle()
	}
}

// Ensure that every combination of keys in the table becomes a shortcut and that single keys do not.
func TestShortcut(t *testing.T) {
	tests := []struct{ keys, want string }{
		{"Ctrl+Z", "Undo"}, {"Ctrl+Y", "Redo"}, {"Ctrl+V", "Paste"}, {"Ctrl+E", "CustomDesktop:Control+E"},
		{"Alt+Left", "CustomDesktop:Alt+Left"}, {"F", ""}, {"+", ""}, {"Shift+F", ""}, {"Delete", ""},
	}
	for _, tt := range tests {
		got := ""
		if s := shortcut(tt.keys); s != nil {
			got = s.ShortcutName()
		}
		if got != tt.want {
			t.Errorf("shortcut(%q) = %q, want %q", tt.keys, got, tt.want)
		}
	}
}

// chooseFormat chooses a value in a select of a sheet.
func (b *bench) chooseFormat(s *ui.Sheet, value string) {
	walk(s.Body, func(o fyne.CanvasObject) {
		if x, ok := o.(*ui.Select); ok && slices.Contains(x.Options, value) {
			x.SetSelected(value)
		}
	})
}

// Ensure that a command which is about events says so when none is selected, or too many, instead of doing nothing.
func TestCommands_Needs(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	all := b.w.desk.All()
	if len(all) < 2 {
		t.Fatal("the test needs two events")
	}
	n := 0
	for _, c := range b.w.table {
		if c.needs == needNothing {
			continue
		}
		n++
		for _, ids := range [][]timeline.EventID{nil, all[:2]} {
			b.w.desk.Select(ids...)
			b.settle()
			b.w.say("")
			if ids != nil && c.needs != needEvent {
				continue
			}
			b.w.do(c.id)
			b.settle()
			want := map[bool]string{true: "Select an event first", false: "2 events are selected"}[ids == nil]
			if c.needs == needSeveral {
				want = "Select two events or more first"
			}
			b.see(b.w.status, want)
			if b.w.sheets.Top() != nil {
				t.Fatalf("%s opens a sheet with %d events", c.id, len(ids))
			}
		}
	}
	if n < 10 {
		t.Errorf("%d commands need events", n)
	}
}

// Ensure that a key leads from one part of the window to the next, those that are shown, and round.
func TestPanes(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	at := func() string {
		names := []string{"chart", "list", "right", "left"}
		if !b.w.split.Shown() {
			names = slices.Delete(names, 1, 2)
		}
		for i, p := range b.w.panes() {
			if p.has() {
				return names[i]
			}
		}
		return "nowhere"
	}
	b.w.focusChart()
	round := func(want ...string) {
		t.Helper()
		for _, name := range want {
			b.w.key(&fyne.KeyEvent{Name: fyne.KeyF6})
			if got := at(); got != name {
				t.Errorf("the keys are at %s, want %s", got, name)
			}
		}
	}
	round("right", "left", "chart")
	b.w.do("events")
	b.settle()
	b.w.focusChart()
	round("list", "right", "left", "chart")
	b.w.win.Canvas().Unfocus()
	round("chart")
}

// Ensure that the chooser of files takes the keys: Escape closes it alone, and nothing below it is done.
func TestChooser_Keys(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.export()
	b.settle()
	sheet := b.w.sheets.Top()
	for name, choose := range map[string]func(){"file": b.w.chooseImport, "folder": b.w.chooseFolder, "library": b.w.chooseLibrary} {
		choose()
		before := len(b.w.win.Canvas().Overlays().List())
		from, _ := b.w.desk.Window()
		b.w.key(&fyne.KeyEvent{Name: fyne.KeyLeft})
		b.w.key(&fyne.KeyEvent{Name: fyne.KeyReturn})
		b.w.shortcut("palette")
		if b.w.rune('w') || len(b.w.win.Canvas().Overlays().List()) != before {
			t.Errorf("%s: keys reach what is below the chooser", name)
		}
		if now, _ := b.w.desk.Window(); now != from {
			t.Errorf("%s: the chart moves below the chooser", name)
		}
		b.w.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if n := len(b.w.win.Canvas().Overlays().List()); n != before-1 || !sheet.Shown() {
			t.Errorf("%s: after Escape %d of %d remain, the sheet is shown: %v", name, n, before, sheet.Shown())
		}
	}
	b.w.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if sheet.Shown() {
		t.Error("Escape does not close the sheet any more")
	}
}
