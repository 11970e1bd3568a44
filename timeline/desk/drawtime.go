package desk

import (
	"entente/timeline/desk/say"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// Drawing is what a drag tells the time of, instead of moving the chart.
type Drawing uint8

// What can be drawn.
const (
	DrawNothing Drawing = iota
	DrawEvent           // a bar in a lane
	DrawPeriod          // a band over all lanes
	DrawMoment          // a point, wherever the button comes up
)

// showSpan tells of a stretch of time that is drawn to be zoomed to, from when to when it is and how long.
func (d *Desk) showSpan(o *paint.Overlay) {
	g, r := &d.gesture, d.result()
	if g.kind != zoomBand || !g.moved || r == nil {
		return
	}
	from, to := r.TimeAt(g.band.X), r.TimeAt(g.band.X+g.band.W)+1
	o.Cross, o.X = true, g.last.X
	o.Date = d.periodWords(from, to, d.style(when.Style{})) + " · " + say.Length(from, to)
}

// showDrawn shows what is being drawn where it would stand, in the units that it snaps to, and its time in words.
func (d *Desk) showDrawn(o *paint.Overlay) {
	g, r := &d.gesture, d.result()
	if g.kind != drawTime || !g.moved || r == nil || g.start.Draws == DrawMoment {
		return
	}
	box := scene.Box{X: min(g.start.X, g.last.X), Y: r.Plot.Y, W: abs(g.last.X - g.start.X), H: r.Plot.H}
	s, _ := d.SpanAt(g.start.X, g.last.X, g.start.Y)
	if !d.Folded() { // where a year stands upon another, days have other places
		box.X = max(r.XOf(s.Start()), r.Plot.X)
		box.W = max(min(r.XOf(s.End()), r.Plot.X+r.Plot.W)-box.X, 1)
	}
	if z := g.zone; g.start.Draws == DrawEvent && z.Lane >= 0 && z.Kind != layout.ZoneAxis {
		box.Y, box.H = g.start.Y-r.Metrics.BarH/2, r.Metrics.BarH
		o.Lanes = append(o.Lanes[:len(o.Lanes):len(o.Lanes)], z.Lane)
	}
	o.Ghosts = []scene.Box{box}
	o.Cross, o.Date = true, s.Words(d.style(when.Style{}))
	o.X = box.X
	if g.last.X > g.start.X {
		o.X += box.W
	}
}
