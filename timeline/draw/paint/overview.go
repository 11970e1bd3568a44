package paint

import (
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// grips is the width of a brush from which its edges have grips.
const grips = 24

// wideBrush is how much paler a brush is that spans all: it says little then and would tint everything.
const wideBrush = 0.7

func (c *chart) overview() {
	o, t := &c.r.Overview, c.t
	if o.H <= 0 {
		return
	}
	c.b.Rect(scene.Rect{Box: o.Box, Fill: t.Ground})
	c.b.Rect(scene.Rect{Box: scene.Box{X: o.X, Y: o.Y, W: o.W, H: 1}, Fill: t.Rule})
	if o.Title == nil {
		return
	}
	c.b.Text(scene.Text{X: o.TitleX, Y: o.TitleY, Run: o.Title, Fill: t.TextDim})
	c.b.Rect(scene.Rect{Box: scene.Box{X: o.Hist.X, Y: o.Hist.Y + o.Hist.H, W: o.Hist.W, H: 1}, Fill: t.Rule})
	brush := o.Brush
	if brush.W > 0 {
		fill := t.Brush
		fill.A = uint8(float32(fill.A) * (1 - wideBrush*min(brush.W/o.Hist.W, 1)))
		c.b.Rect(scene.Rect{Box: brush, Radius: 3, Fill: fill})
	}
	for _, g := range o.Ground {
		c.b.Rect(scene.Rect{Box: g, Fill: t.GridMinor})
	}
	fill := c.columnFills(t.Ground)
	for i := range o.Bars {
		c.column(&o.Bars[i], &fill)
	}
	const found = 3 // px: marks below the line, so that a single event that was found is seen
	for _, x := range o.Found {
		c.b.Rect(scene.Rect{Box: scene.Box{X: x.X0, Y: o.Hist.Y + o.Hist.H + 1, W: x.X1 - x.X0, H: found}, Fill: t.Accent})
	}
	for i := range o.Ticks {
		k := &o.Ticks[i]
		c.vertical(k.X, o.Hist.Y+o.Hist.H, o.Hist.Y+o.Hist.H+4, t.GridMajor)
		c.b.Text(scene.Text{X: k.LabelX, Y: o.TicksY, Run: k.Label, Fill: t.TextDim})
	}
	c.elsewhere(o)
	if b := brush; b.W > 0 {
		c.b.Rect(scene.Rect{Box: b, Radius: 3, Stroke: alpha(t.Accent, 110), StrokeWidth: 1})
		if b.W < grips {
			return
		}
		for _, x := range [2]float32{b.X, b.X + b.W} {
			c.b.Rect(scene.Rect{Box: scene.Box{X: x - 1.5, Y: b.Y + b.H/2 - 9, W: 3, H: 18}, Radius: 1.5, Fill: t.Accent})
		}
	}
}

// elsewhere points from the edge of the overview to where the window is when it lies beyond.
func (c *chart) elsewhere(o *layout.Overview) {
	const in, w, h = 3, 7, 12 // px from the edge, and of the arrow
	y, base, tip := o.Hist.Y+o.Hist.H/2, o.X+in+w, o.X+in
	switch {
	case o.Before:
	case o.After:
		base, tip = o.X+o.W-in-w, o.X+o.W-in
	default:
		return
	}
	pts := [3]scene.Point{{X: base, Y: y - h/2}, {X: tip, Y: y}, {X: base, Y: y + h/2}}
	c.b.Path(scene.Path{Verbs: triangleVerbs[:], Points: pts[:], Fill: c.t.Accent})
}
