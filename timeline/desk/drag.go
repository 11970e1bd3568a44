package desk

import (
	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// Grip is the part of an event that a drag takes hold of.
type Grip uint8

// The grips. Only an event that is selected can be taken hold of: a drag that begins on any other one moves the chart.
const (
	NoGrip Grip = iota
	WholeGrip
	StartGrip
	EndGrip
)

// gripWidth is how far from a bar's end its edge can be taken, in px.
const gripWidth = 5

// dragged is an event on its way to another date, or a band or marker that a person has drawn.
type dragged struct {
	event timeline.EventID
	mark  timeline.AnnotationID // 0: the event
	box   scene.Box             // of the mark
	grip  Grip
	was   when.Span
	now   when.Span
}

// GripAt tells what a drag that begins at a point of the chart would take hold of.
func (d *Desk) GripAt(x, y float32) Grip {
	r := d.result()
	if r == nil || d.lib.ReadOnly() != "" {
		return NoGrip
	}
	z := r.Hit(x, y)
	if g, ok := d.graspMark(z, x); ok {
		return g.grip
	}
	return d.gripOf(z, x)
}

// graspMark begins to drag a band or a marker. What follows from events, and not from what somebody has drawn, stays.
func (d *Desk) graspMark(z layout.Zone, x float32) (dragged, bool) {
	if z.Kind != layout.ZoneBand && z.Kind != layout.ZoneMarker || d.lib.ReadOnly() != "" {
		return dragged{}, false
	}
	id := d.MarkAt(z)
	m, err := d.ChartMark(id)
	if id == 0 || err != nil {
		return dragged{}, false
	}
	g := dragged{mark: id, box: z.Box, grip: WholeGrip, was: m.When, now: m.When}
	r := d.result()
	from, to := r.XOf(m.When.Start()), r.XOf(m.When.End())
	switch {
	case z.Kind == layout.ZoneMarker:
		g.box = scene.Box{X: from - 1, Y: r.Box.Y, W: 2, H: r.Plot.Y + r.Plot.H - r.Box.Y} // also when it is taken by its label
	case to-from <= 4*gripWidth:
	case abs(x-from) < gripWidth:
		g.grip = StartGrip
	case abs(x-to) < gripWidth:
		g.grip = EndGrip
	}
	return g, true
}

func (d *Desk) gripOf(z layout.Zone, x float32) Grip {
	if z.Kind != layout.ZoneEvent && z.Kind != layout.ZoneLabel || !d.isSelected(z.Event) || d.lib.ReadOnly() != "" || d.Folded() || d.shown.known != nil {
		return NoGrip
	}
	k := &d.result().Marks[z.Mark]
	if k.Shape == layout.Range && k.W > 4*gripWidth {
		switch {
		case !k.OpenLeft && x >= k.X-gripWidth && x < k.X+gripWidth:
			return StartGrip
		case !k.OpenRight && x >= k.X+k.W-gripWidth && x < k.X+k.W+gripWidth:
			return EndGrip
		}
	}
	return WholeGrip
}

func (d *Desk) isSelected(id timeline.EventID) bool {
	for _, s := range d.selection {
		if s == id {
			return true
		}
	}
	return false
}

// grasp begins to drag an event.
func (d *Desk) grasp(z layout.Zone, x float32) (dragged, bool) {
	grip := d.gripOf(z, x)
	if grip == NoGrip {
		return dragged{}, false
	}
	o, ok := d.cat.Table.Row(z.Event)
	if !ok {
		return dragged{}, false
	}
	s := d.cat.Table.Span(o)
	return dragged{event: z.Event, grip: grip, was: s, now: s}, true
}

// pull moves what is dragged by px from where it was taken, in whole units that the eye can tell apart at this zoom.
func (d *Desk) pull(g *dragged, px float32) {
	sc := d.view.Scale()
	switch g.grip {
	case WholeGrip:
		t, _ := sc.SnapTime(sc.X(g.was.Start()) + float64(px))
		if s, ok := g.was.MoveTo(t); ok {
			g.now = s
		}
	case StartGrip:
		t, unit := sc.SnapTime(sc.X(g.was.Start()) + float64(px))
		if s, ok := when.Between(when.Point(t, max(unit, when.ToDay)), g.was); ok {
			g.now = s
		}
	case EndGrip: // the end is the first moment after the last unit
		t, unit := sc.SnapTime(sc.X(g.was.End()) + float64(px))
		if s, ok := when.Between(g.was, when.Point(t-1, max(unit, when.ToDay))); ok {
			g.now = s
		}
	}
}

// letGo ends a drag: the event, or the mark, has its new date.
func (d *Desk) letGo(g dragged) Action {
	if g.now == g.was {
		return Action{}
	}
	if g.mark != 0 {
		m, err := d.ChartMark(g.mark)
		if err == nil {
			m.When = g.now
			err = d.SetChartMark(g.mark, m)
		}
		return Action{Kind: MoveMark, Err: err}
	}
	return Action{Kind: MoveEvent, Event: g.event, When: g.now}
}

// ghosts are where the marks of what is dragged would stand.
func (d *Desk) ghosts(g dragged) []scene.Box {
	r := d.result()
	if g.mark != 0 {
		b := g.box
		b.X += r.XOf(g.now.Start()) - r.XOf(g.was.Start())
		if g.was.End()-g.was.Start() != g.now.End()-g.now.Start() {
			b.X = max(r.XOf(g.now.Start()), r.Plot.X)
			b.W = max(min(r.XOf(g.now.End()), r.Plot.X+r.Plot.W)-b.X, 1)
		}
		return []scene.Box{b}
	}
	var boxes []scene.Box
	for _, i := range r.MarksOf(g.event, nil) {
		k := &r.Marks[i]
		b := k.Box
		dx := r.XOf(g.now.Start()) - r.XOf(g.was.Start())
		b.X += dx
		if k.Shape == layout.Range {
			b.W = max(k.W+r.XOf(g.now.End())-r.XOf(g.was.End())-dx, r.Metrics.BarMin)
		}
		boxes = append(boxes, b)
	}
	return boxes
}
