package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
)

// Ensure that events which are one are joined after a look at what becomes of them, the other way round when a person wants that, in
// one step that undo takes back; and that what an article says is split off again.
func TestMerge(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	visit, err := b.w.desk.Event(b.w.desk.Selection()[0])
	if err != nil {
		t.Fatal(err)
	}
	b.addOne("Raisi in China")
	all := b.w.desk.All()
	twin := all[slices.IndexFunc(all, func(id timeline.EventID) bool { return b.w.desk.Title(id) == "Raisi in China" })]
	b.w.desk.Select(twin, visit.ID)
	b.settle()
	b.see(b.w.side, "Merge…")
	b.w.do("merge")
	top := b.w.sheets.Top()
	b.see(top.Body, "“"+visit.Title+"” · 14–16 Feb 2023 · 1 article keeps its title and summary") // the one that has a source
	b.see(top.Body, "“Raisi in China” · 28 Feb 2023; its date stays, since somebody has set it")
	top.Left.(*ui.Button).Tapped(nil) // keep the other one
	b.see(b.w.sheets.Top().Body, "keeps its title, date and summary. What the other one tells goes into it")
	if got := words(b.w.sheets.Top().Body); !strings.HasPrefix(got, "“Raisi in China”") {
		t.Errorf("the other way round it says %s", got)
	}
	b.w.sheets.Top().Left.(*ui.Button).Tapped(nil)
	b.press("Merge")
	if n := len(b.w.desk.All()); n != len(all)-1 {
		t.Errorf("there are %d events, want %d", n, len(all)-1)
	}
	if sel := b.w.desk.Selection(); len(sel) != 1 || sel[0] != visit.ID {
		t.Errorf("selected are %v", sel)
	}
	b.see(b.w.status, "Merge 2 events into")
	b.w.do("undo")
	b.settle()
	if n := len(b.w.desk.All()); n != len(all) {
		t.Errorf("after undo there are %d events, want %d", n, len(all))
	}
}

// Ensure that no one is asked about merging more events than can have been meant.
func TestMerge_TooMany(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	for range mostMerged + 1 {
		b.addOne("Talks")
	}
	b.w.desk.Select(b.w.desk.All()...)
	b.w.do("merge")
	b.see(b.w.status, "At most 50 events are merged at once")
	if b.w.sheets.Top() != nil {
		t.Error("it asks nevertheless")
	}
}

// Ensure that the panel of an event with several sources splits off what one of them says.
func TestSplitEvent(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.importPaths(texts(t, waiting))
	b.settle()
	var two []timeline.EventID // one of each article
	for _, a := range b.w.desk.Articles() {
		for _, e := range b.w.desk.EventsOf(a.ID) {
			if x, err := b.w.desk.Event(e); err == nil && !x.Proposed {
				two = append(two, e)
				break
			}
		}
	}
	if len(two) != 2 {
		t.Fatalf("events %v", two)
	}
	if err := b.w.desk.Merge(two...); err != nil {
		t.Fatal(err)
	}
	b.w.reveal(two[0])
	b.settle()
	n := len(b.w.desk.All())
	var link *ui.Flow
	walk(b.w.side, func(o fyne.CanvasObject) {
		if f, ok := o.(*ui.Flow); ok && f.Text() == "Split off as another event" {
			link = f
		}
	})
	if link == nil {
		t.Fatalf("the panel offers no split: %s", words(b.w.side))
	}
	link.OnTapped()
	b.settle()
	if got := len(b.w.desk.All()); got != n+1 {
		t.Errorf("there are %d events, want %d", got, n+1)
	}
	if sel := b.w.desk.Selection(); len(sel) != 1 || sel[0] == two[0] {
		t.Errorf("selected are %v", sel)
	}
}
