package desk

import (
	"fmt"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/when"
)

// Ensure that of several events the first are listed in order of time, those without a date last, however they were selected.
func TestShared_First(t *testing.T) {
	const n = mostShared + 10
	d := deskOf(t, n, desktest.Actors(2), func(i int) timeline.Event {
		e := timeline.Event{Title: fmt.Sprint("Event ", i), Type: timeline.Consult}
		if i%5 != 4 {
			e.When = when.Point(when.Date(2000-i, 1, 1), when.ToDay)
		}
		return e
	})
	var ids []timeline.EventID
	for i := range n {
		ids = append(ids, timeline.EventID(i+1))
	}
	for range 2 {
		x, err := d.Shared(ids)
		if err != nil {
			t.Fatal(err)
		}
		if len(x.First) != mostShared || x.Events != n {
			t.Fatalf("%d of %d are listed", len(x.First), x.Events)
		}
		for i := range x.First[1:] {
			if a, b := x.First[i].When, x.First[i+1].When; a.IsZero() || !b.IsZero() && a.Compare(b) > 0 {
				t.Errorf("%d stands before %d: %s, %s", i, i+1, a, b)
			}
		}
		slices.Reverse(ids)
	}
	x, err := d.Shared([]timeline.EventID{5, 2})
	if err != nil || len(x.First) != 2 || x.First[0].ID != 2 || x.First[1].ID != 5 {
		t.Errorf("of one without a date and one with: %+v, %v", x.First, err)
	}
}
