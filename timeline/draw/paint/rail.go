package paint

import (
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// rail paints the bar that scrolls the lanes, with marks at those that hold something found.
func rail(b *scene.Builder, r *layout.Result, t *Theme) {
	k := &r.Rail
	if k.W <= 0 {
		return
	}
	b.Begin(scene.Group{Clip: k.Box, Alpha: 255})
	b.Rect(scene.Rect{Box: k.Thumb, Radius: k.Thumb.W / 2, Fill: alpha(t.TextDim, 90)})
	const high = 2 // px
	for _, y := range k.Found {
		b.Rect(scene.Rect{Box: scene.Box{X: k.X + 1, Y: y - high/2, W: k.W - 2, H: high}, Radius: 1, Fill: t.Accent})
	}
	b.End()
}

// hints paints the way to what there is where nothing is in view.
func hints(b *scene.Builder, r *layout.Result, t *Theme) {
	for i := range r.Buttons {
		if r.Buttons[i].Over {
			b.Begin(scene.Group{Clip: r.Plot, Alpha: 255})
			button(b, &r.Buttons[i], t)
			b.End()
		}
	}
}
