package paint

import (
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// Page is a sheet for export: title, subtitle, chart, legend and footer.
type Page struct {
	W, H     float32 // CSS pixels
	Title    string  // "" for none
	Subtitle string  // "" for none
	Legend   bool
	Footer   string // "96 of 1 284 events shown · February to March 2023 · actor:China"; "" for none
}

// Chart returns where the chart stands on the page: the Input.Box of its layout.
func (p Page) Chart(m layout.Metrics) scene.Box {
	return scene.Box{W: p.W, H: p.H}
}

// Paint adds page and chart to a scene of the page's size. r must have been laid out in p.Chart.
func (p Page) Paint(b *scene.Builder, r *layout.Result, t Theme, f layout.Fonts) {
	b.Rect(scene.Rect{Box: scene.Box{W: p.W, H: p.H}, Fill: t.Ground})
	Chart(b, r, t)
}
