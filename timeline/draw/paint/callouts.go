package paint

import (
	"math"

	"entente/timeline/draw/scene"
)

// callouts paints people's words over everything else on the lanes, each with its arrow.
func (c *chart) callouts() {
	for i := range c.r.Callouts {
		k := &c.r.Callouts[i]
		col := c.t.colour(k.Colour, c.t.TextDim)
		c.pointer(k.From, k.At, col)
		c.b.Rect(scene.Rect{Box: k.Box, Radius: calloutRadius, Fill: alpha(mix(c.t.Lane, col, calloutTint), calloutAlpha),
			Stroke: alpha(col, 190), StrokeWidth: 1})
		c.b.Rect(scene.Rect{Box: scene.Box{X: k.X, Y: k.Y + calloutRadius, W: 2.5, H: k.H - 2*calloutRadius}, Fill: col})
		for n, run := range k.Lines {
			x, y := k.Baseline(n)
			c.b.Text(scene.Text{X: x, Y: y, Run: run, Fill: c.t.Text})
		}
	}
}

const (
	calloutRadius = 5
	calloutTint   = 16  // of the layer's colour in the ground
	calloutAlpha  = 244 // what is behind shines through a little, so that nothing seems to be missing
)

// pointer paints an arrow with a straight shaft.
func (c *chart) pointer(from, to scene.Point, col scene.Color) {
	const length, half = 7, 3.2 // px of the head
	dx, dy := float64(to.X-from.X), float64(to.Y-from.Y)
	d := math.Hypot(dx, dy)
	if d < 2 {
		return
	}
	ux, uy := float32(dx/d), float32(dy/d)
	back := scene.Point{X: to.X - ux*length, Y: to.Y - uy*length}
	if d > length {
		shaft := [2]scene.Point{from, back}
		c.b.Path(scene.Path{Verbs: line[:], Points: shaft[:], Stroke: col, StrokeWidth: 1.25})
	}
	head := [3]scene.Point{to, {X: back.X - uy*half, Y: back.Y + ux*half}, {X: back.X + uy*half, Y: back.Y - ux*half}}
	c.b.Path(scene.Path{Verbs: headVerbs[:], Points: head[:], Fill: col})
}
