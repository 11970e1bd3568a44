package desk

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/index"
	"entente/timeline/when"
)

// slowly counts what inWindow does, one event after the other.
func slowly(d *Desk, from, to when.Time) windowed {
	t := d.table()
	w := windowed{people: make([]int, len(t.People()))}
	for o := range d.matching() {
		if start, end := t.Bounds(o); int(o) < t.Len() && start < to && end > from {
			w.add(t, o, from)
		}
	}
	return w
}

// Ensure that the summary counts what looking at every event would, in any window, also of long and of open events.
func TestSummary_InWindow(t *testing.T) {
	const n = 3 << 14 // enough for several goroutines
	d := deskOf(t, n, desktest.Actors(5), func(i int) timeline.Event {
		e := timeline.Event{Title: "E", Type: timeline.Agree + timeline.Type(i)%timeline.Statement, Proposed: i%11 == 0,
			Roles: []timeline.Role{{Actor: timeline.ActorID(1 + i%5), As: timeline.Source}}}
		switch day := when.Date(2020, 1, 1).AddDays(i * 7919 % 3000); i % 50 {
		case 0:
		case 1:
			e.When, _ = when.Between(when.Point(day, when.ToDay), when.Point(day.AddDays(i%900), when.ToDay))
		case 2:
			e.When, _ = when.Parse("2021-03/..")
		case 3:
			e.When, _ = when.Parse("../2022-03")
		default:
			e.When = when.Point(day, when.ToDay)
		}
		return e
	})
	rapid.Check(t, func(t *rapid.T) {
		if err := d.SetFilter(rapid.SampledFrom([]string{"", "type:consult", "is:proposed", "before:2024"}).Draw(t, "filter")); err != nil {
			t.Fatal(err)
		}
		from := when.Date(2019, 6, 1).AddDays(rapid.IntRange(0, 3500).Draw(t, "from"))
		to := from.AddDays(rapid.SampledFrom([]int{1, 40, 4000}).Draw(t, "days"))
		got, want := d.inWindow(from, to), slowly(d, from, to)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("from %v to %v: %+v, want %+v", from, to, got, want)
		}
	})
}

// Ensure that Touching tells the events of a window whose parts are asked for one by one.
func TestIndex_Touching(t *testing.T) {
	d := deskOf(t, 500, desktest.Actors(5), desktest.Mixed)
	x := d.idx()
	before, lo, hi := x.Touching(when.Date(2023, 3, 1), when.Date(2023, 3, 10))
	for o := range index.Ord(x.Table().Len()) {
		start, end := x.Table().Bounds(o)
		want := start < when.Date(2023, 3, 10) && end > when.Date(2023, 3, 1)
		got := o >= lo && o < hi
		for _, b := range before {
			got = got || b == o
		}
		if got != want {
			t.Errorf("event %d: %t, want %t", o, got, want)
		}
	}
}
