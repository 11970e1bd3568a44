package layout

import (
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/draw/typeset"

	"pgregory.net/rapid"
)

// Ensure that no two labels overlap, no label overlaps a mark other than its own, and no two marks overlap.
func TestLayout_NothingOverlaps(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		x := build(t, drawHeads(rt))
		r := drawLayouter(rt)().Layout(drawInput(rt, x), nil)
		for i := range r.Labels {
			a := &r.Labels[i]
			for j := range r.Labels[:i] {
				if b := &r.Labels[j]; overlap(a.Box(), b.Box()) {
					rt.Fatalf("labels %q %+v and %q %+v overlap", a.Run.Text, a.Box(), b.Run.Text, b.Box())
				}
			}
			for j := range r.Marks {
				if (j != a.Mark || !a.Inside) && overlap(a.Box(), r.Marks[j].Box) {
					rt.Fatalf("label %q %+v lies on mark %+v", a.Run.Text, a.Box(), r.Marks[j])
				}
			}
		}
		for i := range r.Marks {
			for j := range r.Marks[:i] {
				if overlap(r.Marks[i].Box, r.Marks[j].Box) {
					rt.Fatalf("marks %+v and %+v overlap", r.Marks[i], r.Marks[j])
				}
			}
			for j := range r.Columns {
				c := &r.Columns[j]
				if c.Lane == r.Marks[i].Lane && r.Marks[i].Y+r.Marks[i].H > c.Y+0.01 {
					rt.Fatalf("mark %+v reaches into the strip at %v", r.Marks[i], c.Y)
				}
			}
		}
	})
}

type chair struct{ lane, row int }

func seats(r *Result) map[timeline.EventID][]chair {
	m := make(map[timeline.EventID][]chair)
	for _, k := range r.Marks {
		m[k.Event] = append(m[k.Event], chair{k.Lane, k.Row})
	}
	return m
}

// Ensure that panning and scrolling change neither a row nor the height of a lane, and that rows depend on the data
// and the zoom alone, not on what was laid out before.
func TestLayout_PanningNeverChangesARow(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		x := build(t, drawHeads(rt))
		in := drawInput(rt, x)
		fresh := drawLayouter(rt)
		l := fresh()
		a := l.Layout(in, nil)
		moved := *in
		moved.Scale = in.Scale.Pan(rapid.Float64Range(-900, 900).Draw(rt, "px"))
		for _, other := range []*Result{l.Layout(&moved, nil), fresh().Layout(&moved, nil)} {
			if !slices.Equal(a.laneTops, other.laneTops) {
				rt.Fatalf("lanes stand at %v, then at %v", a.laneTops, other.laneTops)
			}
			there := seats(other)
			for id, was := range seats(a) {
				for _, w := range was { // far beside the plot the large mark of a main lane may be placed, and a small one not
					for _, is := range there[id] {
						if is.lane == w.lane && is.row != w.row {
							rt.Fatalf("event %d moved from %v to %v", id, was, there[id])
						}
					}
				}
			}
		}
	})
}

// Ensure that no label of a mark, of the axis, of a marker or of a band reaches beyond the edges of the plot.
func TestLayout_NoLabelIsCutAtAnEdge(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		x := build(t, drawHeads(rt))
		in := drawInput(rt, x)
		in.Markers = []Marker{{At: in.Scale.Time(float64(in.Scale.Width()) - rapid.Float64Range(0, 60).Draw(rt, "before the edge")), Text: "Line"}}
		r := drawLayouter(rt)().Layout(in, nil)
		inside := func(what string, x0, w float32) {
			if x0 < r.Plot.X || x0+w > r.Plot.X+r.Plot.W {
				rt.Fatalf("%q stands from %v to %v, the plot from %v to %v", what, x0, x0+w, r.Plot.X, r.Plot.X+r.Plot.W)
			}
		}
		for _, l := range r.Labels {
			inside(l.Run.Text, l.X, l.Run.Width)
		}
		for _, k := range append(slices.Clone(r.Minor), r.Major...) {
			if k.Label != nil {
				inside(k.Label.Text, k.LabelX, k.Label.Width)
			}
		}
		for _, k := range r.Markers {
			if k.Label != nil {
				inside(k.Label.Text, k.LabelX, k.Label.Width)
			}
		}
	})
}

// Ensure that labels of events in both pictures keep their text while panning, those on bars and at the edges aside, which stay in
// view as far as they go.
func TestLayout_PanningKeepsLabels(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		x := build(t, drawHeads(rt))
		in := drawInput(rt, x)
		fresh := drawLayouter(rt)
		l := fresh()
		texts := func(r *Result) map[timeline.EventID]string {
			m := make(map[timeline.EventID]string)
			for _, b := range r.Labels {
				k := &r.Marks[b.Mark]
				title := in.Fonts.Shape(in.Events.Title(k.Event), typeset.Regular, r.Metrics.LabelSize).Width
				far := r.Metrics.LabelGap + title
				if !b.Inside && k.X-far > r.Plot.X && k.X+k.W+far < r.Plot.X+r.Plot.W-tickLabelGap {
					m[k.Event] = b.Run.Text
				}
			}
			return m
		}
		a := texts(l.Layout(in, nil))
		moved := *in
		moved.Scale = in.Scale.Pan(rapid.Float64Range(-300, 300).Draw(rt, "px"))
		for id, text := range texts(l.Layout(&moved, nil)) {
			if was, ok := a[id]; ok && was != text {
				rt.Fatalf("the label of event %d changed from %q to %q", id, was, text)
			}
		}
	})
}

// Ensure that the middle of every visible mark and label hits its event, and that hits name the time under them.
func TestLayout_EveryEventIsHit(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		x := build(t, drawHeads(rt))
		r := drawLayouter(rt)().Layout(drawInput(rt, x), nil)
		for i, k := range r.Marks {
			x0, x1 := max(k.X, r.Plot.X), min(k.X+k.W, r.Plot.X+r.Plot.W)
			y0, y1 := max(k.Y, r.Plot.Y), min(k.Y+k.H, r.Plot.Y+r.Plot.H)
			if x1-x0 < 1 || y1-y0 < 1 {
				continue
			}
			z := r.Hit((x0+x1)/2, (y0+y1)/2)
			if z.Kind != ZoneEvent || z.Event != k.Event || z.Mark != i || z.Lane != k.Lane {
				rt.Fatalf("the middle of %+v hits %+v", k, z)
			}
			if z.Time != r.TimeAt((x0+x1)/2) {
				rt.Fatalf("the hit names %v, want %v", z.Time, r.TimeAt((x0+x1)/2))
			}
		}
	})
}

// Ensure that every event of a lane either has a row or is counted, and that what is drawn of a strip counts what
// hides in view.
func TestLayout_CountsWhatItHides(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		x := build(t, drawHeads(rt))
		in := drawInput(rt, x)
		in.Scale = in.Scale.ZoomAt(0, 0.05)
		fresh := drawLayouter(rt)
		l := fresh()
		r := l.Layout(in, nil)
		for i := range l.levels[0].lanes {
			lp := &l.levels[0].lanes[i]
			list := []*rows{&lp.rows}
			if !lp.whole {
				list = list[:0]
				for _, k := range everyTile(l, x.Lane(i)) {
					list = append(list, l.packers[0].tile(x, i, lp, k))
				}
			}
			stand, hidden := map[int32]bool{}, 0
			for _, rows := range list {
				inColumns, inRuns := 0, 0
				for _, h := range rows.hidden {
					inColumns += h.counts.Total()
				}
				for _, run := range rows.runs {
					inRuns += run.total
				}
				if inColumns != rows.count || inRuns != rows.count {
					rt.Fatalf("lane %d: %d hidden, %d in columns, %d in runs", i, rows.count, inColumns, inRuns)
				}
				hidden += rows.count
				for _, at := range rows.shown {
					stand[at] = true
				}
			}
			if n := x.Lane(i).Len(); len(stand)+hidden != n {
				rt.Fatalf("lane %d: %d shown, %d hidden, want %d together", i, len(stand), hidden, n)
			}
		}
		for _, f := range r.Folds {
			if f.Chip && (f.N < 1 || f.Run.Text == "") {
				rt.Fatalf("an empty fold %+v", f)
			}
		}
	})
}

// Ensure that the number of items is bound by the pixels of the picture, not by the number of events.
func TestLayout_BoundByPixels(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		x := build(t, drawHeads(rt))
		in := drawInput(rt, x)
		r := drawLayouter(rt)().Layout(in, nil)
		m := Default()
		rows := int(r.Plot.H/m.RowPitch) + 2*len(r.Lanes) + m.RowsMax
		most := rows * (int((r.Plot.W+m.LabelFull+4*m.PointAsBar)/(m.Dot+m.MarkGap)) + 2)
		if len(r.Marks) > most {
			rt.Fatalf("%d marks, want at most %d", len(r.Marks), most)
		}
		if n := len(r.Lanes) * (int(r.Plot.W/m.Column) + 3); len(r.Columns) > n {
			rt.Fatalf("%d columns, want at most %d", len(r.Columns), n)
		}
		if n := int(r.Overview.W / m.OverviewBar); len(r.Overview.Bars) > n {
			rt.Fatalf("%d overview bars, want at most %d", len(r.Overview.Bars), n)
		}
	})
}

// Ensure that events with marks in several lanes are joined from the first to the last, and no others.
func TestLayout_Joins(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		x := build(t, drawHeads(rt))
		r := drawLayouter(rt)().Layout(drawInput(rt, x), nil)
		joined := map[timeline.EventID]Join{}
		for _, j := range r.Joins {
			if _, twice := joined[j.Event]; twice || j.Y1 <= j.Y0 && !j.Above && !j.Below {
				rt.Fatalf("event %d is joined twice or by nothing: %+v", j.Event, j)
			}
			joined[j.Event] = j
		}
		for _, k := range r.Marks {
			j, ok := joined[k.Event]
			if ok && k.Y+k.H/2 >= r.Plot.Y && (k.Y+k.H/2 < j.Y0-0.1 || k.Y+k.H/2 > j.Y1+0.1) {
				rt.Fatalf("mark %+v lies off its join %+v", k, j)
			}
			if n := len(seats(r)[k.Event]); n > 1 && !ok && k.X >= r.Plot.X && k.X+k.W <= r.Plot.X+r.Plot.W {
				rt.Fatalf("event %d has %d marks and no join", k.Event, n)
			}
		}
	})
}
