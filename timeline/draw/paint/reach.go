package paint

import (
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// reach paints the line below a bar that fades over a wide stretch: it tells how far the uncertain date goes where the
// bar is too pale to be seen, as in a window of hours within a month. It comes in while the fade widens, so that nothing
// springs up while zooming. Narrow fades show both of their ends and need no line.
func (c *chart) reach(k *layout.Mark, box scene.Box, col scene.Color, fade float32) {
	const (
		narrow, wide = 24, 96 // px of the fade at which the line begins and is at full strength
		strength     = 0.7    // of the colour
		over         = 32     // px outside the plot: a fading bar may be huge
		h            = 2
	)
	share := min((fade-narrow)/(wide-narrow), 1)
	if share <= 0 || k.Shape != layout.Range {
		return
	}
	x0, x1 := max(box.X, c.r.Plot.X-over), min(box.X+box.W, c.r.Plot.X+c.r.Plot.W+over)
	if x1 <= x0 {
		return
	}
	c.b.Rect(scene.Rect{Box: scene.Box{X: x0, Y: box.Y + box.H - h, W: x1 - x0, H: h},
		Fill: alpha(col, uint8(float32(col.A)*strength*share))})
}
