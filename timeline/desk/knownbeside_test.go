package desk

import (
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// Ensure that in a large library the window does not wait until it is known how events stood on a day, shows what it had
// until then, and then what working it out at once shows; and that the days of the year come the same way.
func TestAsKnown_Beside(t *testing.T) {
	events := func(d *Desk) []timeline.EventID {
		var ids []timeline.EventID
		for o := range d.matching() {
			ids = append(ids, d.table().ID(o))
		}
		slices.Sort(ids)
		return ids
	}
	day := when.Point(when.Date(2023, 1, 10), when.ToDay)
	stage := func(t *testing.T) *Desk {
		d := deskOf(t, 300, desktest.Actors(5), desktest.Cited)
		withArticles(t, d)
		for id := timeline.ArticleID(1); id <= 3; id++ {
			dated := *d.cat.Articles[id]
			dated.Published = when.Point(when.Date(2023, 1, 5*int(id)), when.ToDay)
			if err := d.apply("Date", edit.Change{Before: d.cat.Articles[id], After: &dated}); err != nil {
				t.Fatal(err)
			}
		}
		return d
	}
	once := stage(t)
	once.SetAsKnown(day)
	want := events(once)
	d := stage(t)
	l := besideDesk(t, d)
	l.settle(d)
	all := d.idx()
	d.SetAsKnown(day)
	if d.Frame(); d.idx() != all || !d.searching() {
		t.Error("the picture changed before it was known how things stood")
	}
	l.settle(d)
	if got := events(d); !slices.Equal(got, want) || len(got) == 0 || len(got) == d.cat.Table.All() {
		t.Errorf("%d events are known, want %d of %d", len(got), len(want), d.cat.Table.All())
	}
	if days := d.PublicationDays(); len(days) != 3 {
		t.Errorf("days %v", days)
	}
	d.StepKnown(true)
	l.settle(d)
	if got := len(events(d)); got <= len(want) {
		t.Errorf("%d events are known later, %d before", got, len(want))
	}
	d.SetAsKnown(when.Span{})
	d.SetFolded(true)
	d.Frame()
	l.settle(d)
	if d.idx().Table() == d.shown.table || d.idx().Len() == 0 {
		t.Error("the days of the year are not shown")
	}
}
