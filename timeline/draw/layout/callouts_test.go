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

// Ensure that a place is found that hides no label or mark where there is one, and that it is inside the plot.
func TestFreePlace(t *testing.T) {
	r := &Result{Plot: scene.Box{W: 800, H: 400}, Marks: []Mark{{Box: scene.Box{X: 200, Y: 100, W: 12, H: 12}}}}
	f := evenFonts{}
	for x := float32(220); x < 460; x += 30 { // labels above, at the right
		r.Labels = append(r.Labels, Label{X: x, Y: 70, Run: f.Shape("taken", 0, 12)})
	}
	lines := CalloutText(f, "Some words that say why", 12.5)
	for _, at := range []scene.Point{{X: 206, Y: 106}, {X: 5, Y: 5}, {X: 795, Y: 395}} {
		dx, dy := r.FreePlace(at, lines)
		b := CalloutAt(at, dx, dy, lines)
		if n := r.hidden(b); n > 0 {
			t.Errorf("at %v the box %v hides %g px²", at, b, n)
		}
	}
}
