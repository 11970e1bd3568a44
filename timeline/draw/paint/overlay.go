package paint

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// Overlay is what changes at mouse speed and is never exported: hover, selection, rubber band, crosshair.
type Overlay struct {
	Hover    timeline.EventID // 0: none
	Selected map[timeline.EventID]bool
	Lanes    []int          // places of lanes to light up
	Spells   []Spell        // shaded on lanes
	Drop     Drop           // where a lane that is dragged would go
	Band     scene.Box      // rubber band; empty: none
	Ghosts   []scene.Box    // where the marks of an event that is dragged would stand
	Line     [2]scene.Point // a link that is being drawn; equal: none
	Cross    bool           // crosshair with a read-out at X
	X        float32
	Date     string // the read-out
}

// Spell is a stretch of time that is shaded on lanes: one with many events, or with none.
type Spell struct {
	Burst  bool
	X0, X1 float32 // of the chart
	Lanes  []int   // places
	Words  string  // written in it where there is room
}

// Drop is the line that shows where a lane that is dragged would go.
type Drop struct {
	On   bool
	Lane int     // the lane in hand
	X, Y float32 // where the line begins; it runs to the end of the plot
}

// Paint adds the overlay to a scene of the chart's size with a transparent background.
func (o *Overlay) Paint(b *scene.Builder, r *layout.Result, t *Theme, f layout.Fonts) {
	plot := r.Plot
	b.Begin(scene.Group{ID: "overlay", Clip: scene.Box{X: r.Box.X, Y: plot.Y, W: r.Box.W, H: plot.H}, Alpha: 255})
	for i := range r.Lanes {
		l := &r.Lanes[i]
		y := l.Y
		if i >= r.Pinned.Lanes {
			y = max(y, r.Free.Y)
		}
		if slices.Contains(o.Lanes, l.Lane) || o.Drop.On && o.Drop.Lane == l.Lane {
			b.Rect(scene.Rect{Box: scene.Box{X: r.Box.X, Y: y, W: r.Box.W, H: l.Y + l.H - y}, Fill: alpha(t.Accent, 22)})
		}
	}
	if d := &o.Drop; d.On {
		const w, knob = 2, 8 // px
		b.Rect(scene.Rect{Box: scene.Box{X: d.X, Y: d.Y - w/2, W: plot.X + plot.W - d.X, H: w}, Fill: t.Accent})
		b.Rect(scene.Rect{Box: scene.Box{X: d.X - knob/2, Y: d.Y - knob/2, W: knob, H: knob}, Radius: knob / 2, Fill: t.Accent})
	}
	b.End()
	o.spells(b, r, t, f)
	b.Begin(scene.Group{Clip: plot, Alpha: 255})
	if o.Hover != 0 {
		rings(b, r, t, func(id timeline.EventID) bool { return id == o.Hover }, ink{1.5, 150}, ink{1.5, 150})
	}
	if len(o.Selected) > 0 {
		lines := ink{2, 255}
		if len(o.Selected) > few {
			lines = ink{1, 130}
		}
		rings(b, r, t, func(id timeline.EventID) bool { return o.Selected[id] }, ink{2, 255}, lines)
	}
	if o.Line[0] != o.Line[1] {
		c := chart{b: b, r: r, t: t}
		c.pointer(o.Line[0], o.Line[1], t.Accent)
	}
	o.pulled(b, r, t, func(g scene.Box) bool { return overlaps(g, plot) })
	b.End()
	outside := func(g scene.Box) bool { return !overlaps(g, plot) } // bands on the axis, the brush on the overview
	if slices.ContainsFunc(o.Ghosts, outside) || o.Band.W > 0 && outside(o.Band) {
		b.Begin(scene.Group{Clip: scene.Box{X: plot.X, Y: r.Box.Y, W: plot.W, H: r.Box.H}, Alpha: 255})
		o.pulled(b, r, t, outside)
		b.End()
	}
	rail(b, r, t)
	if o.Cross && o.X >= plot.X && o.X <= plot.X+plot.W {
		o.crosshair(b, r, t, f)
	}
	hints(b, r, t)
}

// pulled paints those that are wanted of what is being dragged, and the band that is drawn with the pointer.
func (o *Overlay) pulled(b *scene.Builder, r *layout.Result, t *Theme, wanted func(scene.Box) bool) {
	for _, g := range o.Ghosts {
		if wanted(g) {
			b.Rect(scene.Rect{Box: g, Radius: min(r.Metrics.BarRadius+2, g.H/2), Fill: t.Brush, Stroke: t.Accent, StrokeWidth: 2})
		}
	}
	if o.Band.W > 0 && o.Band.H > 0 && wanted(o.Band) {
		b.Rect(scene.Rect{Box: o.Band, Radius: 2, Fill: t.Brush, Stroke: t.Accent, StrokeWidth: 1})
	}
}

// overlaps reports whether two boxes share some height.
func overlaps(a, b scene.Box) bool { return a.Y < b.Y+b.H && a.Y+a.H > b.Y }

// spells shades stretches of time on lanes: bursts in the colour of stars, silences in that of dim text, each with words.
func (o *Overlay) spells(b *scene.Builder, r *layout.Result, t *Theme, f layout.Fonts) {
	if len(o.Spells) == 0 {
		return
	}
	const pad, strength = 5, 44
	m := &r.Metrics
	b.Begin(scene.Group{Clip: r.Plot, Alpha: 255})
	for i := range r.Lanes {
		l := &r.Lanes[i]
		y := l.Y
		if i >= r.Pinned.Lanes {
			y = max(y, r.Free.Y)
		}
		for _, s := range o.Spells {
			if !slices.Contains(s.Lanes, l.Lane) {
				continue
			}
			fill := t.TextDim
			if s.Burst {
				fill = t.Star
			}
			x0, x1 := max(s.X0, r.Plot.X), min(max(s.X1, s.X0+2), r.Plot.X+r.Plot.W) // 2 px: a shorter one cannot be seen
			if x1 <= x0 {
				continue
			}
			b.Rect(scene.Rect{Box: scene.Box{X: x0, Y: y, W: x1 - x0, H: l.Y + l.H - y}, Fill: alpha(fill, strength)})
			if run := f.Shape(s.Words, typeset.Regular, m.SmallSize); run.Width*m.Loose+2*pad <= x1-x0 {
				b.Text(scene.Text{X: x0 + pad, Y: l.Y + l.H - pad, Run: run, Fill: t.TextDim})
			}
		}
	}
	b.End()
}

// few is how many events may be selected for their joins and links to be drawn as strong as their rings: those of more hide what is
// written below them.
const few = 6

// strong is the width from which lines hide what is written below them, px.
const strong = 1.5

// ink is how something is drawn in the accent.
type ink struct {
	width    float32 // px
	strength uint8   // alpha
}

// rings marks events in all their lanes and lights their joins and links by lines, also those that were left out. It looks once at
// what is in view, however many events there are.
func rings(b *scene.Builder, r *layout.Result, t *Theme, lit func(timeline.EventID) bool, ring, line ink) {
	col, width := alpha(t.Accent, line.strength), line.width
	for i := range r.Joins {
		if j := &r.Joins[i]; lit(j.Event) {
			stroke := func(y0, y1 float32) {
				b.Rect(scene.Rect{Box: scene.Box{X: j.X - width/2, Y: y0, W: width, H: y1 - y0}, Fill: col})
			}
			if width < strong { // what is written shines through, and there may be hundreds
				stroke(j.Reach(r))
			} else {
				beside(r, j, width, stroke)
			}
		}
	}
	c := chart{b: b, r: r, t: t}
	for i := range r.Links {
		if a := &r.Links[i]; lit(a.From) || lit(a.To) {
			c.arrow(a, col, width)
		}
	}
	for i := range r.Marks {
		k := &r.Marks[i]
		if !lit(k.Event) || i >= r.Pinned.Marks && k.Y+k.H/2 < r.Free.Y {
			continue
		}
		box, radius := c.cut(k)
		gap := ring.width/2 + 1
		b.Rect(scene.Rect{Box: inset(box, -gap), Radius: radius + gap, Stroke: alpha(t.Accent, ring.strength), StrokeWidth: ring.width})
	}
}

// beside calls fn with the stretches of a join that is lit that lie between labels: it is painted above them, and would cross
// their letters out.
func beside(r *layout.Result, j *layout.Join, width float32, fn func(y0, y1 float32)) {
	const ascent, descent = 0.95, 0.3 // of the size of labels
	m := &r.Metrics
	var gaps [][2]float32
	for i := range r.Labels {
		l := &r.Labels[i]
		end := l.X + l.Run.Width
		if l.Cite != nil {
			end = l.CiteX + l.Cite.Width
		}
		if air := width/2 + 1; j.X > l.X-air && j.X < end+air {
			gaps = append(gaps, [2]float32{l.Y - ascent*m.LabelSize, l.Y + descent*m.LabelSize})
		}
	}
	slices.SortFunc(gaps, func(a, b [2]float32) int { return cmp.Compare(a[0], b[0]) })
	y, end := j.Reach(r)
	for _, g := range gaps {
		if g[0] > y && y < end {
			fn(y, min(g[0], end))
		}
		y = max(y, g[1])
	}
	if y < end {
		fn(y, end)
	}
}

// crosshair draws a line through the lanes and the date on the axis.
func (o *Overlay) crosshair(b *scene.Builder, r *layout.Result, t *Theme, f layout.Fonts) {
	plot, m := r.Plot, &r.Metrics
	b.Rect(scene.Rect{Box: scene.Box{X: o.X - 0.5, Y: plot.Y, W: 1, H: plot.H}, Fill: alpha(t.Accent, 140)})
	if o.Date == "" {
		return
	}
	run := f.Shape(o.Date, typeset.Regular, m.MinorSize)
	const pad, h = 7, 18
	w := run.Width*m.Loose + 2*pad
	x := min(max(o.X-w/2, plot.X), plot.X+plot.W-w)
	y := plot.Y - h - 2
	b.Rect(scene.Rect{Box: scene.Box{X: x, Y: y, W: w, H: h}, Radius: h / 2, Fill: t.Accent})
	b.Text(scene.Text{X: x + (w-run.Width)/2, Y: y + h - 5, Run: run, Fill: t.AccentText})
}
