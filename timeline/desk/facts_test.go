package desk

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"entente/assets"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/desktest"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/typeset"
	"entente/timeline/when"
)

// deskOf opens a desk on a new library that holds what make returns for each of n events.
func deskOf(t testing.TB, n int, actors []*timeline.Actor, make func(i int) timeline.Event) *Desk {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "x.entente"), store.Options{Now: func() int64 { return 0 }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	w, err := s.BeginImport("events")
	if err != nil {
		t.Fatal(err)
	}
	var list []timeline.Entity
	for i, a := range actors {
		a.ID, a.Import = timeline.ActorID(i+1), w.ID()
		list = append(list, a)
	}
	for i := range n {
		e := make(i)
		e.ID, e.Import = timeline.EventID(i+1), w.ID()
		list = append(list, &e)
	}
	if err := w.Add(list); err != nil {
		t.Fatal(err)
	}
	if err := w.Commit(); err != nil {
		t.Fatal(err)
	}
	fonts, err := typeset.New(assets.Fonts())
	if err != nil {
		t.Fatal(err)
	}
	d, err := Open(s, Options{Fonts: fonts, Today: when.Date(2023, 3, 1), Theme: paint.Light()})
	if err != nil {
		t.Fatal(err)
	}
	d.Resize(1600, 900)
	return d
}

// openOn has the desk read its library through another.
func openOn(t *testing.T, d *Desk, lib Library) {
	t.Helper()
	cat, err := catalogue.Open(context.Background(), lib, nil)
	if err != nil {
		t.Fatal(err)
	}
	d.lib, d.cat = lib, cat
}

// Ensure that a change of annotations keeps the index, and one of events makes it anew with the change in it.
func TestDesk_KeepsTheIndex(t *testing.T) {
	d := deskOf(t, 50, desktest.Actors(5), desktest.Mixed)
	star := true
	before := d.idx()
	if err := d.Annotate(Marks{Star: &star}, timeline.EventID(3).Ref()); err != nil {
		t.Fatal(err)
	}
	if d.idx() != before {
		t.Error("a star made the index anew")
	}
	if s := d.starSet(); s == nil || s.Len() != 1 {
		t.Errorf("stars %v, want one", s)
	}
	n := before.Len()
	if _, _, err := d.AddEvent(timeline.Event{Title: "New", When: when.Point(when.Date(2023, 1, 1), when.ToDay)}, nil, nil); err != nil {
		t.Fatal(err)
	}
	if got := d.idx().Len(); got != n+1 {
		t.Errorf("%d events after adding one, want %d", got, n+1)
	}
	if err := d.SetFilter("type:agree"); err != nil {
		t.Fatal(err)
	}
	if d.idx().Len() >= n {
		t.Error("the filter changed nothing")
	}
}

// Ensure that a few ancient events do not squeeze all others into the end of the overview.
func TestDesk_Extent(t *testing.T) {
	day := func(i int) timeline.Event {
		return timeline.Event{Title: "E", When: when.Point(when.Date(2020, 1, 1).AddDays(i), when.ToDay), Type: timeline.Agree}
	}
	even := deskOf(t, 200, nil, day)
	if from, to := even.Extent(); from != when.Date(2020, 1, 1) || to != when.Date(2020, 1, 1).AddDays(200) {
		t.Errorf("extent %v to %v, want all", from, to)
	}
	old := deskOf(t, 200, nil, func(i int) timeline.Event {
		e := day(i)
		if i < 2 {
			e.When = when.Point(when.Date(-500, 1, 1), when.ToDay)
		}
		return e
	})
	if from, to := old.Extent(); from.Year() != 2020 || to.Year() != 2020 {
		t.Errorf("extent %v to %v, want 2020", from, to)
	}
	busy := deskOf(t, 200, nil, func(i int) timeline.Event {
		e := day(0)
		if i < 5 {
			e.When = when.Point(when.Date(100*i, 1, 1), when.ToDay)
		}
		return e
	})
	if from, to := busy.Extent(); from.Year() != 2019 || to.Year() != 2020 || to-from != 120*when.Day {
		t.Errorf("extent %v to %v of a busy day, want the season round it", from, to)
	}
}

// BenchmarkRefilter is a filter from the expression to the new picture.
func BenchmarkRefilter(b *testing.B) {
	for _, n := range []int{1_000, 100_000, 1_000_000} {
		d := deskOf(b, n, desktest.Actors(20), func(i int) timeline.Event {
			return timeline.Event{Title: "Talks", When: when.Point(when.Date(2000, 1, 1).AddDays(i*7919%8766), when.ToDay),
				Type: timeline.Agree + timeline.Type(i)%timeline.Statement, Roles: []timeline.Role{{Actor: timeline.ActorID(1 + i*31%20), As: timeline.Source}}}
		})
		for _, text := range []string{"type:consult", "actor:\"actor 7\"", "after:2010"} {
			b.Run(fmt.Sprintf("%d/%s", n, text), func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					if err := d.SetFilter([]string{text, ""}[i%2]); err != nil {
						b.Fatal(err)
					}
					d.Frame()
				}
			})
		}
		b.Run(fmt.Sprintf("%d/regroup", n), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				d.SetLanes([]timeline.Grouping{timeline.ByType, timeline.ByActor}[i%2])
				d.Frame()
			}
		})
	}
}
