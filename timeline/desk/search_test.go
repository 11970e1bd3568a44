package desk

import (
	"reflect"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/draw/scene"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// withArticles adds the articles that cited cites, and a layer with notes.
func withArticles(t testing.TB, d *Desk) {
	t.Helper()
	var changes []edit.Change
	for _, e := range desktest.Articles() {
		changes = append(changes, edit.Change{After: e})
	}
	if _, err := d.lib.Reserve(timeline.KindArticle, 3); err != nil {
		t.Fatal(err)
	}
	if err := d.apply("Add articles", changes...); err != nil {
		t.Fatal(err)
	}
	note := "Ask the embassy"
	if err := d.Annotate(Marks{Note: &note, Tag: []string{"trade", "Später"}}, timeline.EventID(2).Ref(), timeline.EventID(9).Ref()); err != nil {
		t.Fatal(err)
	}
}

// later collects what a desk wants to run on its goroutine.
type later chan func()

// settle runs what comes until nothing is under way.
func (l later) settle(d *Desk) {
	for d.idx(); d.Working() || len(l) > 0; d.idx() { // as a window that draws
		(<-l)()
	}
}

// beside makes a small desk work as those of large libraries do.
func besideDesk(t testing.TB, d *Desk) later {
	l := make(later, 64)
	d.opts.Later = func(fn func()) { l <- fn }
	d.beside.from = 1
	d.idx()
	t.Cleanup(d.Close)
	return l
}

// Ensure that a search beside the window shows the old picture until the new one is whole, and then what a search at
// once would have; changes in between are in it.
func TestDesk_SearchesBeside(t *testing.T) {
	d := deskOf(t, 300, desktest.Actors(5), desktest.Cited)
	withArticles(t, d)
	l := besideDesk(t, d)
	all, rows := d.idx(), d.Status().Matching
	told := 0
	d.OnChange(func() { told++ })
	if err := d.SetFilter("grain"); err != nil {
		t.Fatal(err)
	}
	if d.idx() != all || !d.searching() || d.Status().Matching != rows || !d.Status().Searching {
		t.Error("the picture changed before the search was over")
	}
	d.Frame()
	if _, _, err := d.AddEvent(timeline.Event{Title: "Grain summit", When: when.Point(when.Date(2023, 1, 5), when.ToDay)}, nil, nil); err != nil {
		t.Fatal(err)
	}
	told = 0
	l.settle(d)
	if d.searching() || told == 0 {
		t.Fatalf("searching: %t, told %d times", d.searching(), told)
	}
	want := d.matches(&shown{query: d.filter})
	if !d.keep().Equal(want) || want.Len() == 0 || d.table() != d.cat.Table || d.idx().Table() != d.cat.Table {
		t.Errorf("%d events are kept, want %d", d.keep().Len(), want.Len())
	}
	got := d.tally()
	if again := d.judge(&d.shown).Count(d.filter, d.shown.kept); !reflect.DeepEqual(got, again) {
		t.Errorf("figures %v, want %v", got, again)
	}
	for _, g := range timeline.Groupings() {
		d.SetLanes(g)
		d.Frame()
		l.settle(d)
		if d.searching() || d.idx().Len() == 0 {
			t.Errorf("by %s: searching %t, %d events", g, d.searching(), d.idx().Len())
		}
	}
}

// Ensure that a desk that is closed while it searches leaves nothing running and takes nothing in.
func TestDesk_ClosesWhileSearching(t *testing.T) {
	d := deskOf(t, 300, desktest.Actors(5), desktest.Cited)
	l := besideDesk(t, d)
	x := d.idx()
	if err := d.SetFilter("talks"); err != nil {
		t.Fatal(err)
	}
	d.Frame()
	d.Close()
	for len(l) > 0 {
		(<-l)()
	}
	if d.shown.index != x {
		t.Error("a closed desk took a picture in")
	}
}

// Ensure that another title keeps the index, and that the picture shows it.
func TestDesk_AnotherTitle(t *testing.T) {
	d := deskOf(t, 3, desktest.Actors(2), func(i int) timeline.Event {
		return timeline.Event{Title: "Old", Type: timeline.Consult, When: when.Point(when.Date(2023, 1, 1).AddDays(40*i), when.ToDay),
			Roles: []timeline.Role{{Actor: 1, As: timeline.Source}}}
	})
	d.FitAll()
	before := d.idx()
	d.Frame()
	if err := d.EditEvent(2, "Name", func(e *timeline.Event) error { e.Title = "Renamed"; return nil }); err != nil {
		t.Fatal(err)
	}
	if got := scene.Dump(d.Frame()); !strings.Contains(got, `"Renamed"`) || d.idx() != before {
		t.Errorf("shown: %t, the index is kept: %t", strings.Contains(got, `"Renamed"`), d.idx() == before)
	}
	if err := d.SetDate(2, when.Point(when.Date(2023, 1, 9), when.ToDay)); err != nil {
		t.Fatal(err)
	}
	if d.idx() == before {
		t.Error("another date kept the index")
	}
}
