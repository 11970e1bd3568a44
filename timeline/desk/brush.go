package desk

import (
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// inOverview reports whether a zone is the histogram below, or the brush on it.
func inOverview(z layout.Zone) bool {
	switch z.Kind {
	case layout.ZoneOverview, layout.ZoneBrush, layout.ZoneBrushLeft, layout.ZoneBrushRight:
		return true
	}
	return false
}

// brushed is the part of the histogram between two places.
func brushed(o *layout.Overview, a, b float32) scene.Box {
	h := o.Hist
	x0, x1 := max(min(a, b), h.X), min(max(a, b), h.X+h.W)
	return scene.Box{X: x0, Y: h.Y, W: max(x1-x0, 0), H: h.H}
}

// FilterPeriod asks for the events of a half-open period alone, in whole days, months or years, as suits its length. It
// replaces the dates that the filter asks for, and brings the period into view when nothing of it is. The days of all years
// laid upon one another have no period.
func (d *Desk) FilterPeriod(from, to when.Time) {
	if d.Folded() || from >= to {
		return
	}
	g := when.ToDay
	switch length := float64(to) - float64(from); {
	case length > 40*366*when.Day:
		g = when.ToYear
	case length > 2*366*when.Day:
		g = when.ToMonth
	}
	value := when.Point(from, g).String() + ".." + when.Point(to-1, g).String()
	d.setQuery(d.filter.Less("date").With("date", value))
	if a, b := d.Window(); to <= a || from >= b { // nothing of it would be in view
		d.fit(from, to)
	}
}
