package desk

import "entente/timeline/draw/layout"

// Preset says what the wheel does.
type Preset string

// The presets.
const (
	MapPreset      Preset = "map"      // the wheel zooms at the pointer and scrolls over the lanes' heads, Ctrl+wheel the other way round
	DocumentPreset Preset = "document" // the wheel scrolls the lanes, Ctrl+wheel zooms
	ProfilerPreset Preset = "profiler" // as in trace viewers: the wheel scrolls, Ctrl+wheel zooms, Shift+wheel pans
)

// Wheel takes a turn of the wheel or a move of two fingers: steps of a notch, to the right and down positive.
func (d *Desk) Wheel(p Pointer, preset Preset, stepsX, stepsY float64) {
	const notch = 60 // px that one step scrolls
	r := d.result()
	if r == nil {
		return
	}
	if stepsX != 0 {
		d.Pan(float32(stepsX*notch), 0)
	}
	if stepsY == 0 {
		return
	}
	z := r.Hit(p.X, p.Y)
	zooms := preset == MapPreset && !ofLanes(z)
	if p.Mods&Ctrl != 0 {
		zooms = !zooms
	}
	switch {
	case p.Mods&Shift != 0:
		d.Pan(float32(stepsY*notch), 0)
	case zooms && inOverview(z): // whose places are other times
		d.Zoom(-stepsY)
	case zooms:
		d.ZoomAt(p.X-r.Plot.X, -stepsY)
	default:
		d.ScrollLanes(float32(stepsY * notch))
	}
}

// ofLanes reports whether a zone is about lanes and not about time: their heads, and the bar that scrolls them.
func ofLanes(z layout.Zone) bool {
	return z.Kind == layout.ZoneHeader || z.Kind == layout.ZoneTriangle || z.Kind == layout.ZoneRail
}

// scrollRail scrolls the lanes so that the rail's thumb stands at a height of the chart.
func (d *Desk) scrollRail(y float32) { d.ScrollLanes(d.result().ScrollAt(y) - d.view.scrollY) }
