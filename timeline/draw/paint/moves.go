package paint

import (
	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// moves paints where events stand by now that are shown as they were known on an earlier day: a dashed ghost, and an
// arrow to it.
func (c *chart) moves() {
	r, t := c.r, c.t
	for i := range r.Moves {
		v := &r.Moves[i]
		col := t.Quad[r.Marks[v.Mark].Quad]
		if v.Ghost.W > 0 {
			radius := r.Metrics.BarRadius
			if v.Round {
				radius = v.Ghost.W / 2
			}
			c.b.Rect(scene.Rect{Box: inset(v.Ghost, thin/2), Radius: radius, Fill: alpha(col, 36), Stroke: col, StrokeWidth: thin, Dash: dash})
		}
		if v.From != v.To {
			c.arrow(&layout.Arrow{Link: layout.Link{Type: timeline.Postpones}, Curve: [4]scene.Point{v.From, v.From, v.To, v.To}}, col, thin)
		}
	}
}
