package paint

import (
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// banners paints the strips above the axis and the buttons.
func (c *chart) banners() {
	r, t := c.r, c.t
	ground := mix(t.Axis, t.Accent, t.BannerTint)
	for i := range r.Banners {
		b := &r.Banners[i]
		c.b.Rect(scene.Rect{Box: b.Box, Fill: ground})
		c.b.Rect(scene.Rect{Box: scene.Box{X: b.X, Y: b.Y + b.H - 1, W: b.W, H: 1}, Fill: t.Rule})
		const edge = 4 // px: so that nobody overlooks it
		c.b.Rect(scene.Rect{Box: scene.Box{X: b.X, Y: b.Y, W: edge, H: b.H}, Fill: t.Accent})
		c.b.Text(scene.Text{X: b.TitleX, Y: b.TitleY, Run: b.Title, Fill: t.Text})
		for n, line := range b.Text {
			c.b.Text(scene.Text{X: b.TextX, Y: b.TextY + float32(n)*layout.BannerRow, Run: line, Fill: t.BannerText})
		}
		c.slider(b)
		for _, k := range b.Bars {
			if k.H > 0 {
				c.b.Rect(scene.Rect{Box: k, Fill: t.Accent})
			}
		}
		if b.Say != nil {
			c.b.Rect(scene.Rect{Box: scene.Box{X: b.Hist.X, Y: b.Hist.Y + b.Hist.H, W: b.Hist.W, H: 1}, Fill: t.GridMajor})
			c.b.Text(scene.Text{X: b.SayX, Y: b.TitleY, Run: b.Say, Fill: t.BannerText})
		}
	}
	for i := range r.Buttons {
		if k := &r.Buttons[i]; !k.Over {
			button(c.b, k, t)
		}
	}
}

func button(b *scene.Builder, k *layout.ButtonBox, t *Theme) {
	if k.Quiet {
		b.Text(scene.Text{X: k.LabelX, Y: k.LabelY, Run: k.Label, Fill: t.Accent})
		return
	}
	b.Rect(scene.Rect{Box: k.Box, Radius: k.H / 2, Fill: t.Lane, Stroke: t.GridMajor, StrokeWidth: 1})
	b.Text(scene.Text{X: k.LabelX, Y: k.LabelY, Run: k.Label, Fill: t.Text})
}

// slider paints a track with its stops and the knob.
func (c *chart) slider(b *layout.BannerBox) {
	if b.Track.W <= 0 {
		return
	}
	t, k := c.t, b.Track
	mid := k.Y + k.H/2
	c.b.Rect(scene.Rect{Box: k, Radius: k.H / 2, Fill: t.GridMajor})
	c.b.Rect(scene.Rect{Box: scene.Box{X: k.X, Y: k.Y, W: b.Knob - k.X, H: k.H}, Radius: k.H / 2, Fill: t.Accent})
	const tick, knob, close = 5, 14, 3
	last := float32(-1e9)
	for _, x := range b.Stops {
		if x-last < close { // more would be a bar
			continue
		}
		last = x
		c.b.Rect(scene.Rect{Box: scene.Box{X: x - 0.5, Y: mid + k.H/2 + 2, W: 1, H: tick}, Fill: t.TextDim})
	}
	c.b.Rect(scene.Rect{Box: scene.Box{X: b.Knob - knob/2, Y: mid - knob/2, W: knob, H: knob}, Radius: knob / 2, Fill: t.Lane, Stroke: t.Accent,
		StrokeWidth: 2})
}
