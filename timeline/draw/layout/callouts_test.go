package layout

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// Ensure that callouts stand where they were put, within the plot, point at the edge of their event, and go with it.
func TestCallouts(t *testing.T) {
	day := func(n int) when.Span { return when.Point(when.Date(2023, 3, n), when.ToDay) }
	x := build(t, []timeline.EventHead{{ID: 1, When: day(10), Actors: []timeline.ActorID{1}}, {ID: 2, When: day(20), Actors: []timeline.ActorID{2}}})
	in := &Input{Box: scene.Box{W: 1000, H: 600}, Index: x, Events: titles{}, Fonts: evenFonts{},
		Scale: scale.New(when.Date(2023, 3, 1), when.Date(2023, 3, 31), Default().PlotWidth(1000)),
		Callouts: []Callout{{ID: 1, Event: 1, Text: "Look here", DX: 90, DY: 60}, {ID: 2, Event: 2, Text: "Far away", DX: 5000, DY: 5000},
			{ID: 3, At: when.Date(2023, 3, 5), Lane: "actor:2", Text: "On a day"}, {ID: 4, At: when.Date(2023, 5, 1), Text: "Out of view"},
			{ID: 5, Event: 77, Text: "Of nothing"}, {ID: 6, Event: 1, DX: 30, DY: 90, Text: strings.Repeat("many words ", 400)}}}
	l := New(Default(), scale.English())
	r := l.Layout(in, nil)
	var got []int
	for i := range r.Callouts {
		c := &r.Callouts[i]
		got = append(got, c.Callout)
		if c.X < r.Plot.X || c.Y < r.Plot.Y || c.X+c.W > r.Plot.X+r.Plot.W || c.Y+c.H > r.Plot.Y+r.Plot.H {
			t.Errorf("callout %d at %v is outside the plot %v", c.Callout, c.Box, r.Plot)
		}
		if len(c.Lines) > calloutLines || c.W > calloutWidth+2*calloutPadX {
			t.Errorf("callout %d has %d lines, %g px wide", c.Callout, len(c.Lines), c.W)
		}
	}
	if len(got) != 4 || got[0] != 0 || got[1] != 1 || got[2] != 2 || got[3] != 5 {
		t.Fatalf("callouts in view: %v, want those of events 1 and 2 and of a day", got)
	}
	mark := r.Marks[r.MarksOf(1, nil)[0]]
	first := r.Callouts[0]
	if mid := first.X + first.W/2; mid-first.Point.X != 90 || first.At.X != first.Point.X || first.At.Y <= mark.Y+mark.H || first.At.Y > mark.Y+mark.H+2*calloutTip {
		t.Errorf("the box at %v points from %v to %v, its event is at %v", first.Box, first.From, first.At, mark.Box)
	}
	if z := r.Hit(first.X+3, first.Y+3); z.Kind != ZoneCallout || z.Index != 0 {
		t.Errorf("the box is hit as %+v", z)
	}
	in.Scale = scale.New(when.Date(2023, 3, 3), when.Date(2023, 4, 2), Default().PlotWidth(1000))
	moved := l.Layout(in, nil).Callouts[0]
	if a, b := first.Point.X-first.X, moved.Point.X-moved.X; a-b > 0.01 || b-a > 0.01 || first.Y != moved.Y {
		t.Errorf("panning moves the box against its event: %v and %v", first, moved)
	}
}

// Ensure that a callout that nobody has moved hides no label, mark or other callout where there is a place beside it, that it
// goes with its event while panning, that one that was moved stays, and that one that has no room stands as if it had.
func TestCallouts_Room(t *testing.T) {
	var heads []timeline.EventHead
	for i := range 15 { // labels side by side above and at the right of the first event
		heads = append(heads, timeline.EventHead{ID: timeline.EventID(i + 1), When: when.Point(when.Date(2023, 3, 8+i/4), when.ToDay), Actors: []timeline.ActorID{1}})
	}
	at := func(first, last int, callouts ...Callout) *Result {
		return newLayouter().Layout(&Input{Box: scene.Box{W: 1200, H: 600}, Index: build(t, heads), Events: titles{}, Fonts: evenFonts{}, Callouts: callouts,
			Scale: scale.New(when.Date(2023, 3, first), when.Date(2023, 3, last), Default().PlotWidth(1200))}, nil)
	}
	hides := func(r *Result) (n int) {
		for i := range r.Callouts {
			for j := range r.Labels {
				if overlap(r.Callouts[i].Box, r.Labels[j].Box()) {
					n++
				}
			}
			for j := range i {
				if overlap(r.Callouts[i].Box, r.Callouts[j].Box) {
					n++
				}
			}
		}
		return n
	}
	last := timeline.EventID(14)
	usual := at(1, 31, Callout{ID: 1, Event: last, Text: "Some words that say why", DX: 110, DY: -45})
	if hides(usual) == 0 {
		t.Fatal("the usual place is free: the test tests nothing")
	}
	if b := usual.Callouts[0]; b.X+b.W/2-b.Point.X != 110 {
		t.Errorf("one that was moved by hand is at %v, its event at %v", b.Box, b.Point)
	}
	two := []Callout{{ID: 1, Event: last, Text: "Some words that say why"}, {ID: 2, Event: last, Text: "Others that say so too"}}
	r := at(1, 31, two...)
	if n := hides(r); n != 0 || len(r.Callouts) != 2 {
		t.Errorf("%d callouts hide %d labels and callouts", len(r.Callouts), n)
	}
	for pan := range 4 {
		moved := at(1+pan, 31+pan, two...)
		for i := range moved.Callouts {
			was, is := r.Callouts[i], moved.Callouts[i]
			if d := (is.X - is.Point.X) - (was.X - was.Point.X); d > 0.1 || d < -0.1 || is.Y != was.Y {
				t.Errorf("panning by %d days moves callout %d against its event: %v, was %v", pan, i, is.Box, was.Box)
			}
		}
	}
	r.Plot = scene.Box{X: r.Callouts[0].Point.X - 50, Y: r.Callouts[0].Point.Y - 20, W: 100, H: 40} // no room at all
	p := picture{Layouter: newLayouter(), r: r}
	if b := p.room(r.Callouts[0].Point, usual.Callouts[0].Box); b != usual.Callouts[0].Box {
		t.Errorf("without room it stands at %v", b)
	}
}
