package paint

import (
	"math"

	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// linksCalm is the number of links up to which they are painted at full strength.
const linksCalm = 12

// links paints the arrows between events, below marks and labels.
func (c *chart) links() {
	shown := 0
	for i := range c.r.Links {
		if !c.r.Links[i].Thin {
			shown++
		}
	}
	strength := 170.0
	if shown > linksCalm {
		strength = max(strength*math.Sqrt(linksCalm/float64(shown)), 90)
	}
	for i := range c.r.Links {
		if a := &c.r.Links[i]; !a.Thin {
			c.arrow(a, alpha(c.t.TextDim, uint8(strength*lengthShare(a))), thin)
		}
	}
}

// lengthShare makes long arrows paler: their ends tell where they lead.
func lengthShare(a *layout.Arrow) float64 {
	const near, least = 120, 0.45 // px
	return min(max(near/max(math.Hypot(float64(a.Curve[3].X-a.Curve[0].X), float64(a.Curve[3].Y-a.Curve[0].Y)), 1), least), 1)
}

var (
	curveVerbs = [2]scene.Verb{scene.MoveTo, scene.CubicTo}
	headVerbs  = [4]scene.Verb{scene.MoveTo, scene.LineTo, scene.LineTo, scene.Close}
)

// arrow paints a link: dashed where one event calls the other off, without a head where they are two sides of one.
func (c *chart) arrow(a *layout.Arrow, col scene.Color, width float32) {
	const length, half = 6.5, 3.2 // px of the head
	pts := a.Curve
	end, before := pts[3], pts[2]
	dx, dy := float64(end.X-before.X), float64(end.Y-before.Y)
	if dx == 0 && dy == 0 {
		dx, dy = float64(end.X-pts[0].X), float64(end.Y-pts[0].Y)
	}
	d := math.Hypot(dx, dy)
	if d == 0 {
		return
	}
	ux, uy := float32(dx/d), float32(dy/d)
	headed := a.Type != timeline.SameMeeting
	if headed { // the line ends where the head begins
		pts[3] = scene.Point{X: end.X - ux*length*0.8, Y: end.Y - uy*length*0.8}
	}
	path := scene.Path{Verbs: curveVerbs[:], Points: pts[:], Stroke: col, StrokeWidth: width}
	if a.Type == timeline.Cancels || a.Type == timeline.Postpones {
		path.Dash = dash
	}
	c.b.Path(path)
	if !headed {
		return
	}
	back := scene.Point{X: end.X - ux*length, Y: end.Y - uy*length}
	head := [3]scene.Point{end, {X: back.X - uy*half, Y: back.Y + ux*half}, {X: back.X + uy*half, Y: back.Y - ux*half}}
	c.b.Path(scene.Path{Verbs: headVerbs[:], Points: head[:], Fill: col})
}

// overdue paints an exclamation mark into an announcement whose day is past.
func (c *chart) overdue(k *layout.Mark, col scene.Color) {
	const w, stroke, dot, gap = 2, 4.5, 2, 1.2
	x, y := k.X+k.W/2-w/2, k.Y+k.H/2-(stroke+gap+dot)/2
	if k.Shape == layout.Range { // between its border and a label within it
		x = max(k.X, c.r.Plot.X) + 4
	}
	c.b.Rect(scene.Rect{Box: scene.Box{X: x, Y: y, W: w, H: stroke}, Radius: w / 2.0, Fill: col})
	c.b.Rect(scene.Rect{Box: scene.Box{X: x, Y: y + stroke + gap, W: w, H: dot}, Radius: w / 2.0, Fill: col})
}

// claims paints a bracket below a mark over all that its sources claim.
func (c *chart) claims(k *layout.Mark, col scene.Color) {
	const tick, w = 4, 1.25
	x0, x1 := k.ClaimLeft, k.ClaimRight
	if x1-x0 < k.W+2 { // wide enough to be told from the mark
		x0, x1 = k.X-3, k.X+k.W+3
	}
	const over = 32 // px outside the plot: an open end lies far away
	x0, x1 = max(x0, c.r.Plot.X-over), min(x1, c.r.Plot.X+c.r.Plot.W+over)
	y := k.Y + k.H + 1.5
	for _, b := range []scene.Box{{X: x0, Y: y, W: x1 - x0, H: w}, {X: x0, Y: y - tick, W: w, H: tick}, {X: x1 - w, Y: y - tick, W: w, H: tick}} {
		c.b.Rect(scene.Rect{Box: b, Fill: col})
	}
}
