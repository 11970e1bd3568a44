package desk

import (
	"fmt"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/when"
)

// ofTwo makes events of one actor and of two, of a day and of a season, from 1900 on.
func ofTwo(i int) timeline.Event {
	e := timeline.Event{Title: fmt.Sprint("Talks ", i), Type: timeline.Consult, Confidence: 1, When: when.Point(when.Date(1900, 1, 1).AddDays(9*i), when.ToDay),
		Roles: []timeline.Role{{Actor: timeline.ActorID(1 + i%5), As: timeline.Host}}}
	if i%2 == 0 {
		e.Roles = append(e.Roles, timeline.Role{Actor: timeline.ActorID(1 + (i+2)%5), As: timeline.Visitor})
	}
	if i%5 == 0 {
		e.When, _ = when.Between(e.When, when.Point(e.When.Start().AddDays(90), when.ToDay))
	}
	return e
}

// Ensure that the marks of all selected events are ringed, and that the rings follow the selection.
func TestOverlay_Rings(t *testing.T) {
	d := deskOf(t, 5000, desktest.Actors(5), ofTwo)
	d.SetWindow(when.Date(1970, 1, 1), when.Date(1990, 1, 1))
	d.Frame()
	d.Select()
	without := len(d.Overlay().Rects)
	marks := func(ids ...timeline.EventID) (n int) {
		r, set := d.result(), map[timeline.EventID]bool{}
		for _, id := range ids {
			set[id] = true
		}
		for i := range r.Marks {
			if k := &r.Marks[i]; set[k.Event] && (i < r.Pinned.Marks || k.Y+k.H/2 >= r.Free.Y) {
				n++
			}
		}
		for i := range r.Joins {
			if set[r.Joins[i].Event] {
				n++
			}
		}
		return n
	}
	first := d.result().Marks[0].Event
	last := d.result().Marks[len(d.result().Marks)-1].Event
	for _, ids := range [][]timeline.EventID{{first}, {last}, {first, last}, d.All(), {}, {last}} {
		d.Select(ids...)
		if got, want := len(d.Overlay().Rects)-without, marks(ids...); got != want || want == 0 && len(ids) > 0 {
			t.Errorf("with %d selected there are %d rings and joins, want %d", len(ids), got, want)
		}
	}
	d.Toggle(last)
	if got := len(d.Overlay().Rects); got != without {
		t.Errorf("%d rings are left when nothing is selected", got-without)
	}
}

// BenchmarkOverlay_Rings is a move of the pointer while as many events are selected as a range of rows may hold.
func BenchmarkOverlay_Rings(b *testing.B) {
	d := deskOf(b, 5000, desktest.Actors(5), ofTwo)
	d.Resize(2560, 1400)
	d.SetWindow(when.Date(1900, 1, 1), when.Date(2026, 1, 1))
	d.Frame()
	ids := make([]timeline.EventID, 5000)
	for i := range ids {
		ids[i] = timeline.EventID(i + 1)
	}
	d.Select(ids...)
	for b.Loop() {
		d.Overlay()
	}
}

// Ensure that a drag that chooses a stretch of time tells from when to when it is, and how long.
func TestOverlay_Span(t *testing.T) {
	d := deskOf(t, 50, desktest.Actors(5), ofTwo)
	d.SetWindow(when.Date(1900, 1, 1), when.Date(1901, 1, 1))
	d.Frame()
	r := d.result()
	x, y := r.XOf(when.Date(1900, 3, 1)), r.Plot.Y+r.Plot.H-4
	d.PointerDown(Pointer{X: x, Y: y, Mods: Shift})
	d.PointerMove(Pointer{X: r.XOf(when.Date(1900, 3, 21)), Y: y, Mods: Shift})
	var words string
	for _, w := range d.Overlay().Texts {
		words += w.Run.Text
	}
	if !strings.Contains(words, "Mar 1900 · 20 days") && !strings.Contains(words, "Mar 1900 · 19 days") {
		t.Errorf("the overlay says %q", words)
	}
	d.Cancel()
}
