package layout

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"

	"pgregory.net/rapid"
)

// crossing makes events on the days of a month that each have two actors of many.
func crossing(t testing.TB, n, actors int) []timeline.EventHead {
	var heads []timeline.EventHead
	for i := range n {
		heads = append(heads, event(t, timeline.EventID(i+1), fmt.Sprintf("2023-02-%02d", i*7%28+1), timeline.ActorID(i%actors+1),
			timeline.ActorID((i*3+1)%actors+1)))
	}
	return heads
}

// Ensure that pinned lanes stand still while the others scroll below them, and that each lane is hit where it is seen.
func TestLanes_Pinned(t *testing.T) {
	in := window(t, "2023-02", "2023-02")
	in.Index = arranged(t, crossing(t, 200, 30), index.Options{Pins: []string{"actor:9", "actor:4"}})
	l := newLayouter()
	for _, scroll := range []float32{0, 37, 400, 1e6} {
		in.ScrollY = scroll
		r := l.Layout(in, nil)
		if r.Fixed() != 2 || r.Lanes[0].Y != r.Plot.Y || r.Lanes[1].Y != r.Plot.Y+r.Lanes[0].H {
			t.Fatalf("scrolled by %v the %d pinned lanes stand at %v and %v", scroll, r.Fixed(), r.Lanes[0].Y, r.Lanes[1].Y)
		}
		if z := r.Hit(r.Gutter.X+50, r.Plot.Y+2); z.Kind != ZoneHeader || in.Index.Lane(z.Lane).Key != "actor:9" {
			t.Errorf("scrolled by %v the top is %+v", scroll, z)
		}
		for i, k := range r.Marks {
			if pinned := i < r.Pinned.Marks; pinned != (k.Lane < 2) {
				t.Fatalf("mark %d of lane %d is on the wrong side of the %d of pinned lanes", i, k.Lane, r.Pinned.Marks)
			}
		}
		for _, z := range r.Zones {
			if z.Lane >= 2 && z.Box.Y < r.Free.Y-0.01 {
				t.Fatalf("zone %+v reaches above %v", z, r.Free.Y)
			}
		}
		if at := r.LaneAt(r.Free.Y + 1); at == nil || at.Lane < 2 || r.LaneAt(r.Plot.Y+1).Lane != 0 {
			t.Errorf("scrolled by %v, LaneAt below the pinned lanes = %+v", scroll, at)
		}
	}
	in.Index = arranged(t, crossing(t, 200, 30), index.Options{Pins: []string{"actor:1", "actor:2", "actor:3", "actor:4", "actor:5",
		"actor:6", "actor:7", "actor:8", "actor:9", "actor:10", "actor:11", "actor:12"}})
	if r := l.Layout(in, nil); r.FixedH() > r.Plot.H*l.Metrics.PinnedShare || r.MaxScroll() <= 0 {
		t.Errorf("pinned lanes take %v of %v", r.FixedH(), r.Plot.H)
	}
}

// Ensure that the heads of open groups stay in view while their lanes scroll, and that they and their triangles are hit.
func TestLanes_Groups(t *testing.T) {
	in := window(t, "2023-02", "2023-02")
	in.Index = nested(t, crossing(t, 300, 40), index.Options{Open: 1})
	l := newLayouter()
	r := l.Layout(in, nil)
	head := r.Lanes[0]
	if !head.Open || head.H != l.Metrics.GroupHead || head.Triangle.W <= 0 || len(r.Stuck) > 0 {
		t.Fatalf("the first lane is %+v, %d stick", head, len(r.Stuck))
	}
	if r.Lanes[1].NameX <= head.NameX || r.Lanes[1].Triangle.W > 0 {
		t.Errorf("a lane in a group stands at %v, its group at %v", r.Lanes[1].NameX, head.NameX)
	}
	mid := head.Triangle
	if z := r.Hit(mid.X+mid.W/2, mid.Y+mid.H/2); z.Kind != ZoneTriangle || z.Lane != 0 {
		t.Errorf("the triangle is %+v", z)
	}
	in.ScrollY = head.H + 30
	r = l.Layout(in, nil)
	if len(r.Stuck) != 1 || r.Stuck[0].Lane != 0 || r.Stuck[0].Y != r.Plot.Y {
		t.Fatalf("scrolled, the heads %+v stick", r.Stuck)
	}
	if z := r.Hit(r.Plot.X+300, r.Plot.Y+3); z.Kind != ZoneHeader || z.Lane != 0 {
		t.Errorf("below the pointer is %+v, not the head", z)
	}
	for _, k := range r.Lanes { // the names of lanes stay below it, until they are pushed out
		if k.NameY < r.Plot.Y+head.H && k.Y+k.H > r.Plot.Y+head.H+l.Metrics.LaneMin {
			t.Errorf("the name of lane %d stands at %v, behind the head", k.Lane, k.NameY)
		}
	}
	next := 1
	for !in.Index.Lane(next).Open {
		next++
	}
	y, _ := r.LaneTop(next)
	in.ScrollY = y - 10
	if r = l.Layout(in, nil); len(r.Stuck) != 1 || r.Stuck[0].Y > r.Plot.Y+10-head.H+0.01 {
		t.Errorf("the next group does not push the head away: %+v", r.Stuck)
	}
}

// Ensure that a collapsed group shows as many events as it counts, each once, at any zoom.
func TestLanes_CollapsedCounts(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		x := nested(t, drawHeads(rt), index.Options{})
		in := drawInput(rt, x)
		in.Tall = true
		from, to, ok := x.Extent()
		if !ok {
			return
		}
		in.Scale = in.Scale.Fit(from, to, 40, 1)
		r := drawLayouter(rt)().Layout(in, nil)
		seen := map[string]bool{}
		for _, k := range r.Marks {
			id := fmt.Sprint(k.Lane, k.Event)
			if seen[id] {
				rt.Fatalf("event %d stands twice in lane %d", k.Event, k.Lane)
			}
			seen[id] = true
		}
		for i := range x.Lanes() {
			if l := x.Lane(i); l.Total != l.Len() {
				rt.Fatalf("lane %s counts %d and holds %d", l.Key, l.Total, l.Len())
			}
		}
	})
}

// thinned tells which joins of marks in view are thinned out, and how many are drawn in full.
func thinned(r *Result) (thin map[timeline.EventID]bool, full int) {
	thin = map[timeline.EventID]bool{}
	for _, j := range r.Joins {
		if j.Y1 > j.Y0 {
			if thin[j.Event] = j.Thin; !j.Thin {
				full++
			}
		}
	}
	return thin, full
}

// Ensure that a hundred joins are thinned out to a few in each stretch, that every thin one leaves tails, that panning
// does not change which, and that none is drawn when events are repeated.
func TestJoins_Thinned(t *testing.T) {
	in := window(t, "2023-02", "2023-03", crossing(t, 150, 40)...)
	in.Box.H = 6000
	l := newLayouter()
	r := l.Layout(in, nil)
	thin, full := thinned(r)
	stretches := int(r.Plot.W/l.Metrics.JoinPitch) + 2
	if len(thin) < 100 || full > stretches*l.Metrics.JoinsMost || full < l.Metrics.JoinsMost {
		t.Fatalf("%d of %d joins are drawn in full in %d stretches", full, len(thin), stretches)
	}
	for id, is := range thin {
		marks := r.MarksOf(id, nil)
		tails := 0
		for _, k := range r.Tails {
			for _, m := range marks {
				if b := r.Marks[m].Box; k.X >= b.X && k.X <= b.X+b.W && k.Y0 <= b.Y+b.H && k.Y1 >= b.Y {
					tails++
				}
			}
		}
		if is && tails < len(marks) {
			t.Errorf("event %d has %d tails at %d marks", id, tails, len(marks))
		}
	}
	for px := range 200 {
		in.Scale = in.Scale.Pan(1)
		r = l.Layout(in, r)
		now, _ := thinned(r)
		for id, is := range now {
			if was, known := thin[id]; known && was != is {
				t.Fatalf("panned by %d px, event %d changes", px+1, id)
			}
		}
	}
	in.Repeated = true
	if r = l.Layout(in, nil); len(r.Joins)+len(r.Tails) > 0 {
		t.Errorf("repeated events have %d joins and %d tails", len(r.Joins), len(r.Tails))
	}
	labels := map[timeline.EventID]int{}
	for _, b := range r.Labels {
		labels[r.Marks[b.Mark].Event]++
	}
	if !slices.ContainsFunc(slices.Collect(maps.Values(labels)), func(n int) bool { return n > 1 }) {
		t.Error("no event that is repeated has a second label")
	}
}

// Ensure that an event whose other lanes are out of view has a tail that points to them and a line that reaches the edge.
func TestJoins_OutOfView(t *testing.T) {
	heads := crossing(t, 400, 40)
	in := window(t, "2023-02", "2023-02", heads...)
	in.ScrollY = 500
	r := newLayouter().Layout(in, nil)
	above, below := 0, 0
	for _, j := range r.Joins {
		y0, y1 := j.Reach(r)
		if j.Above {
			if above++; y0 > r.Plot.Y {
				t.Errorf("join %+v begins at %v", j, y0)
			}
		}
		if j.Below {
			if below++; y1 < r.Plot.Y+r.Plot.H {
				t.Errorf("join %+v ends at %v", j, y1)
			}
		}
	}
	if above == 0 || below == 0 || len(r.Tails) == 0 {
		t.Errorf("%d joins lead above, %d below, %d tails", above, below, len(r.Tails))
	}
}

// Ensure that the note above the headers is cut to its room and can be hit.
func TestCorner(t *testing.T) {
	in := window(t, "2023", "2023", event(t, 1, "2023-05", 1))
	in.Corner = strings.Repeat("lanes hidden ", 9)
	r := newLayouter().Layout(in, nil)
	if r.Corner == nil || r.CornerX+r.Corner.Width > r.Plot.X {
		t.Fatalf("the note is %+v at %v", r.Corner, r.CornerX)
	}
	if z := r.Hit(r.CornerX+5, r.CornerY-3); z.Kind != ZoneCorner {
		t.Errorf("there is %+v", z)
	}
}

// Ensure that the shade of a lane's period does not cover pinned lanes below which the lane scrolls.
func TestLanes_PinnedShade(t *testing.T) {
	in := window(t, "2023-02", "2023-02")
	in.Index = arranged(t, crossing(t, 200, 30), index.Options{Pins: []string{"actor:9", "actor:4"}})
	l := newLayouter()
	r := l.Layout(in, nil)
	in.Bands = []Band{{From: when.Min, To: when.Max, Lane: in.Index.Lane(2).Key}, {From: when.Min, To: when.Max, Lane: "actor:9"}}
	top, h := r.LaneTop(2)
	in.ScrollY = top - r.FixedH() + h/2
	r = l.Layout(in, nil)
	if len(r.Bands) != 2 {
		t.Fatalf("%d periods are seen, want 2", len(r.Bands))
	}
	if s := r.Bands[0].Shade; s.Y < r.Free.Y || s.H <= 0 || s.H > h/2+1 {
		t.Errorf("the lane that scrolls is shaded at %v, pinned lanes end at %v", s, r.Free.Y)
	}
	if s := r.Bands[1].Shade; s.Y != r.Plot.Y || s.H != r.Lanes[0].H {
		t.Errorf("the pinned lane is shaded at %v", s)
	}
}

// Ensure that a callout to a day without a lane stays while the topmost lane scrolls out.
func TestCallouts_Scrolled(t *testing.T) {
	in := window(t, "2023-02", "2023-02")
	in.Index = arranged(t, crossing(t, 200, 30), index.Options{})
	in.Callouts = []Callout{{ID: 1, At: when.Date(2023, 2, 10), Text: "Here"}}
	l := newLayouter()
	for in.ScrollY = 0; in.ScrollY < 300; in.ScrollY += 7 {
		if r := l.Layout(in, nil); len(r.Callouts) != 1 {
			t.Errorf("scrolled by %v there are %d callouts", in.ScrollY, len(r.Callouts))
		}
	}
}

// Ensure that a title is shortened to what says something of the event, or left out.
func TestTells(t *testing.T) {
	for text, want := range map[string]bool{"Trump says…": true, "At the NATO summit…": true, "At the…": false, "Trump…": false, "Supercali…": false,
		"In a…": false, "中俄会…": true} {
		if got := tells(text); got != want {
			t.Errorf("tells(%q) = %v", text, got)
		}
	}
}
