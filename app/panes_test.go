package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline/desk"
)

// Ensure that a sheet gives the keys back to where they were: the chart, the search, a list, a line of a panel, also one that was
// made anew meanwhile.
func TestSheets_KeysBack(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	b.w.do("events")
	b.settle()
	c := b.w.win.Canvas()
	tests := []struct {
		name  string
		take  func()
		while func()
	}{
		{"chart", b.w.focusChart, func() {}},
		{"search", b.w.bar.Search.Focus, func() {}},
		{"list", b.w.listTable(listEvents).Focus, func() {}},
		{"panel", func() { b.w.side.TakeKeys(); c.FocusNext() }, func() {}},
		{"facets", func() { b.w.facets.TakeKeys(); c.FocusNext() }, func() {}},
	}
	for _, tt := range tests {
		tt.take()
		was := c.Focused()
		for _, id := range []string{"goto", "palette", "settings"} {
			b.w.do(id)
			b.settle()
			if c.Focused() == was {
				t.Errorf("%s: %s takes no keys", tt.name, id)
			}
			b.w.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
			b.settle()
			if got := c.Focused(); got != was {
				t.Errorf("%s: after %s the keys are at %T, want %T", tt.name, id, got, was)
			}
		}
	}
	b.w.side.TakeKeys()
	b.w.do("goto")
	on := true
	if err := b.w.desk.Annotate(desk.Marks{Star: &on}, ref(b.w.desk.Selection()[0])); err != nil {
		t.Fatal(err)
	}
	b.settle()
	b.w.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if panes := b.w.panes(); !slices.ContainsFunc(panes, func(p pane) bool { return p.has() }) || panes[0].has() {
		t.Errorf("after the panel was made anew the keys are at %T", c.Focused())
	}
}

// Ensure that the chooser of files gives the keys back as well.
func TestChooser_KeysBack(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	b.w.facets.TakeKeys()
	was := b.w.win.Canvas().Focused()
	b.w.chooseImport()
	b.w.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got := b.w.win.Canvas().Focused(); got != was {
		t.Errorf("the keys are at %T, want %T", got, was)
	}
}

// Ensure that arrows move the keys through a list and not the lanes, that what gets the keys comes into view, and that the chart
// still has the arrows.
func TestPanes_Arrows(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	b.w.win.Resize(fyne.NewSize(1000, 420))
	b.settle()
	c := b.w.win.Canvas()
	press := func(k fyne.KeyName) fyne.CanvasObject {
		t.Helper()
		f := c.Focused()
		if f == nil {
			t.Fatal("nothing has the keys")
		}
		f.TypedKey(&fyne.KeyEvent{Name: k})
		b.settle()
		return c.Focused().(fyne.CanvasObject)
	}
	d := fyne.CurrentApp().Driver()
	for name, take := range map[string]func() bool{"facets": b.w.facets.TakeKeys, "panel": b.w.side.TakeKeys} {
		take()
		first := c.Focused().(fyne.CanvasObject)
		second := press(fyne.KeyDown)
		if second == first || press(fyne.KeyUp) != first {
			t.Errorf("%s: the arrows lead from %T to %T", name, first, second)
		}
		last := press(fyne.KeyEnd)
		if y := d.AbsolutePositionForObject(last).Y; y < 0 || y+last.Size().Height > c.Size().Height {
			t.Errorf("%s: the last line stands at %v in a window of %v", name, y, c.Size().Height)
		}
		if press(fyne.KeyDown) != last || press(fyne.KeyHome) != first {
			t.Errorf("%s: the keys leave at the ends", name)
		}
	}
	b.w.focusChart()
	before, _ := b.w.desk.Window()
	if press(fyne.KeyRight); c.Focused() != fyne.Focusable(b.w.chart) {
		t.Error("the chart has lost the keys")
	}
	if after, _ := b.w.desk.Window(); after == before {
		t.Error("an arrow does not move the chart")
	}
}

// Ensure that the list of keys, which is longer than the window, can be read with keys alone.
func TestCheat_Scrolls(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.win.Resize(fyne.NewSize(1000, 500))
	b.w.do("cheat")
	b.settle()
	var pane *ui.Pane
	walk(b.w.sheets.Top().Body, func(o fyne.CanvasObject) {
		if p, is := o.(*ui.Pane); is {
			pane = p
		}
	})
	d := fyne.CurrentApp().Driver()
	top := func() float32 { return d.AbsolutePositionForObject(pane.Column).Y }
	begin := top()
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyPageDown, fyne.KeyEnd} {
		before := top()
		if b.w.key(&fyne.KeyEvent{Name: k}); top() >= before {
			t.Errorf("%s leaves the list at %v", k, top())
		}
	}
	if b.w.key(&fyne.KeyEvent{Name: fyne.KeyHome}); top() != begin {
		t.Errorf("Home leads to %v, want %v", top(), begin)
	}
	if b.w.key(&fyne.KeyEvent{Name: fyne.KeyEscape}); b.w.sheets.Top() != nil {
		t.Error("Escape does not close the list")
	}
}
