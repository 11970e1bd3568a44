package layout

import (
	"math"

	"entente/timeline/draw/scale"
	"entente/timeline/when"
)

// Rows are computed for levels of zoom, not for every zoom: between two levels nothing jumps. Levels are half octaves.
// A level is packed at its widest zoom out, so what fits there fits at every zoom of the level.
//
//	perPx   ... 1      √2      2      2√2     4 ...     seconds per pixel
//	level       0  |   1   |   2   |   3   |  4
//	            1.3 s/px belongs to level 1 and is packed as 1.41 s/px

// levelOf returns the level of a zoom.
func levelOf(s scale.Scale) int { return int(math.Ceil(2*math.Log2(s.PerPx()) - 1e-9)) }

// levelPerPx is the number of seconds per pixel for which a level is packed.
func levelPerPx(level int) float64 { return math.Exp2(float64(level) / 2) }

// geometry places events at one zoom; the shape of an event depends on the level alone.
type geometry struct {
	m     *Metrics
	perPx float64 // of the level
	inv   float64 // its inverse: dividing twice an event shows in the time of packing
}

func newGeometry(m *Metrics, level int) geometry {
	perPx := levelPerPx(level)
	return geometry{m: m, perPx: perPx, inv: 1 / perPx}
}

// px is a number of seconds in level pixels.
func (g geometry) px(seconds float64) float64 { return seconds * g.inv }

// place is an event in level pixels. The x positions count from an origin that the caller chooses.
type place struct {
	shape  Shape
	x0, x1 float64
}

// shape tells whether an event is drawn as a dot or a bar. ranged says that its date has a start and an end.
func (g geometry) shape(start, end when.Time, ranged bool) Shape {
	if ranged || g.px(spanSeconds(start, end)) >= float64(g.m.PointAsBar) {
		return Range
	}
	return Instant
}

// place returns the extent of an event whose start and end lie at the given pixels. A bar that is wide enough ends a gap
// before the next one may begin.
func (g geometry) place(shape Shape, start, end float64) place {
	least := g.m.BarMin
	if shape == Instant {
		least = g.m.Dot
	}
	w := float64(least)
	if shape == Instant || end-start < w {
		mid := start + (end-start)/2
		start, end = mid-w/2, mid+w/2
	}
	if plain := 2 * w; shape == Range && end-start > plain { // days that follow one another fit into one row
		end = max(end-float64(g.m.MarkGap), start+plain)
	}
	return place{shape, start, end}
}

// spanSeconds is the length of [a, b) in seconds. Open ends make it very long.
func spanSeconds(a, b when.Time) float64 { return float64(b) - float64(a) }
