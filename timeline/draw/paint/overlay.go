package paint

import (
	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// Overlay is what changes at mouse speed and is never exported: hover, selection, rubber band, crosshair.
type Overlay struct {
	Hover    timeline.EventID // 0: none
	Selected []timeline.EventID
	Lane     int       // place of a lane to light up, -1: none
	Band     scene.Box // rubber band; empty: none
	Cross    bool      // crosshair with the date at X
	X        float32
	Date     string // read-out at the crosshair
}

// Paint adds the overlay to a scene of the chart's size with a transparent background.
func (o *Overlay) Paint(b *scene.Builder, r *layout.Result, t Theme, f layout.Fonts) {
	if o.Band.W > 0 {
		b.Rect(scene.Rect{Box: o.Band, Fill: t.Brush, Stroke: t.Accent, StrokeWidth: 1})
	}
}
