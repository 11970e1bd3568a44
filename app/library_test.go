package app

import (
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"entente/app/dialog"
	"entente/app/ui"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/draw/layout"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// Ensure that a library that another window has open is refused with words that say so, that the one here stays, and that it
// can be opened when the other is gone.
func TestOpen_Locked(t *testing.T) {
	dir := t.TempDir()
	b := open(t, filepath.Join(dir, "mine.entente"), false)
	path := filepath.Join(dir, "theirs.entente")
	theirs, err := store.Open(path, keepOptions)
	if err != nil {
		t.Fatal(err)
	}
	b.w.Open(path)
	b.settle()
	top := b.w.sheets.Top()
	if top == nil {
		t.Fatal("nothing is said")
	}
	b.see(top.Body, "nother Entente has this library open")
	b.see(top.Body, "lose it there")
	b.press("Close")
	if b.w.path != b.path || b.w.desk == nil {
		t.Errorf("open is %q", b.w.path)
	}
	if err := theirs.Close(); err != nil {
		t.Fatal(err)
	}
	b.w.Open(path)
	if b.settle(); b.w.path != path || b.w.sheets.Top() != nil {
		t.Errorf("open is %q", b.w.path)
	}
}

// Ensure that a window that stays open past midnight follows the calendar, and that nothing comes of it without a library.
func TestTurnDay(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "mine.entente"), false)
	today := b.w.ports.Today()
	if _, _, err := b.w.desk.AddEvent(timeline.Event{Title: "Talks", When: when.Point(today, when.ToDay), Marks: timeline.Future, Confidence: 1}, nil, nil); err != nil {
		t.Fatal(err)
	}
	overdue := func() (n int) {
		for _, f := range b.w.desk.Facets().States {
			if f.Value == "overdue" {
				n = f.Count
			}
		}
		return n
	}
	if b.w.turnDay(); overdue() != 0 {
		t.Error("what is planned for today is overdue")
	}
	b.w.ports.Today = func() when.Time { return today.AddDays(1) }
	if b.w.turnDay(); overdue() != 1 {
		t.Error("what was planned for yesterday is not overdue")
	}
	b.closeLibrary()
	b.w.turnDay()
}

// Ensure that what another program writes into a library that is open and empty is shown, and that it moves nothing where there was something.
func TestRemote_Changed(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "mine.entente"), false)
	put := func(id timeline.EventID, day string) {
		t.Helper()
		s, err := when.Parse(day)
		if err != nil {
			t.Fatal(err)
		}
		e := &timeline.Event{ID: id, Title: "Talks", When: s, Confidence: 1}
		if err := b.w.lib.Apply(edit.Transaction{Name: "Put", Changes: []edit.Change{{After: e}}}); err != nil {
			t.Fatal(err)
		}
		remote{b.w}.Changed()
		b.settle()
	}
	put(1, "1815-06-09")
	from, to := b.w.desk.Window()
	if d := when.Date(1815, 6, 9); d < from || d >= to {
		t.Errorf("shown is %v to %v", from, to)
	}
	put(2, "1919-06-28")
	if f, u := b.w.desk.Window(); f != from || u != to {
		t.Errorf("shown is %v to %v, was %v to %v", f, u, from, to)
	}
}

// Ensure that the text of an article is not shown in another library where an article has the same number.
func TestOpen_OtherText(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	b.w.readArticle(1)
	b.settle()
	b.see(b.w.side, "Key takeaways")
	path := filepath.Join(t.TempDir(), "other.entente")
	other, err := store.Open(path, keepOptions)
	if err != nil {
		t.Fatal(err)
	}
	change := func(e timeline.Entity) edit.Change { return edit.Change{After: e} }
	err = other.Apply(edit.Transaction{Name: "Put", Changes: []edit.Change{change(&timeline.Article{ID: 1, Key: "x", Title: "Other", Size: 1}), change(&timeline.Text{ID: 1, Body: "o"}),
		change(&timeline.Event{ID: 1, Title: "Talks", Confidence: 1, Citations: []timeline.Citation{{Article: 1, End: 1, Quote: "o"}}})}})
	if err != nil || other.Close() != nil {
		t.Fatal(err)
	}
	b.w.Open(path)
	b.settle()
	b.w.desk.Select(1)
	b.settle()
	b.see(b.w.side, "Talks")
	for _, x := range test.WidgetRenderer(b.w.side).Objects() {
		if tab, is := x.(*ui.Tab); is {
			t.Errorf("the tab %q leads to the text of another library", tab.Text)
		}
	}
}

// Ensure that nothing is left to be clicked of a library that was closed and cannot be opened again.
func TestOpen_Gone(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	if err := b.w.desk.SetFilter("raisi"); err != nil {
		t.Fatal(err)
	}
	b.w.do("events")
	b.settle()
	b.see(b.w.facets, "Iran")
	b.closeLibrary()
	if err := os.WriteFile(b.path, []byte("no library"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.w.Open(b.path)
	b.settle()
	b.see(b.w.side, "No library is open.")
	if got := words(b.w.facets) + words(b.w.bar.Search); strings.Contains(got, "Iran") || strings.Contains(got, "raisi") || b.w.split.Shown() {
		t.Errorf("still there is %q", got)
	}
	b.w.previewExport(dialog.ExportChoice{}, 1, 1, func(image.Image, string, error) { t.Error("a preview of nothing") })
}

// Ensure that what is to be said for a while, or shown a little later, finds no library that was closed meanwhile.
func TestClosed_Later(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	b.w.say("Something")
	b.w.chart.Update()
	b.w.chart.OnAction(desk.Action{Kind: desk.DrawLink, Event: 1, Other: 2})
	b.closeLibrary()
	b.w.refreshStatus()
	b.w.moved()
	b.w.changed()
	b.w.hovered(layout.Zone{Kind: layout.ZoneEvent, Event: 1}, fyne.Position{})
	b.settle()
}
