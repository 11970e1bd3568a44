package desk

import (
	"entente/timeline/desk/almanac"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/typeset"
	"entente/timeline/when"
)

// asked is a period that the window was made to show. A chart of another width goes on showing it, as long as nobody has
// moved the window. The zero value says that somebody has.
type asked struct {
	from, to when.Time
	fit      bool // with room around it
}

const (
	// fitSide is the room at the sides of what is fitted, in px.
	fitSide = 40
	// fitRight is the most room at the right, in px, and fitShare the most as a part of the plot: for the labels of the last
	// events.
	fitRight, fitShare = 220, 0.28
	// fitMany is the number of last events from which they stand too close for their labels to need room.
	fitMany = 100
	// shortestFit is the narrowest window that fitting gives, in seconds: two weeks.
	shortestFit = 14 * when.Day
)

// FitAll shows everything that passes the filter.
func (d *Desk) FitAll() {
	if d.Folded() {
		d.SetWindow(almanac.Bounds())
		d.view.fitted = false
		return
	}
	first, last, ok := d.idx().Extent()
	if ok {
		d.fit(first, last)
	}
	d.view.fitted = false
}

// Fit shows the selection; called again, or without one, it shows everything.
func (d *Desk) Fit() {
	from, to := when.Max, when.Min
	for _, id := range d.selection {
		if a, b, ok := d.placed(id); ok {
			from, to = min(from, a), max(to, b)
		}
	}
	if from > to || d.view.fitted {
		d.FitAll()
		return
	}
	d.fit(from, to)
	d.view.fitted = true
}

func (d *Desk) fit(from, to when.Time) {
	d.remember()
	d.fitNow(from, to)
}

// zoomInto shows a period that a click asks to see closer: deeper than fitting goes where the window is that narrow already.
func (d *Desk) zoomInto(from, to when.Time) {
	const closer = 0.75 // of the window: what is less of a change looks as if nothing had happened
	g := d.view.Goal()
	if s := d.fitted(g, from, to); s.PerPx() > closer*g.PerPx() {
		d.remember()
		d.moveTo(g.Fit(from, to, fitSide, 0))
		return
	}
	d.fit(from, to)
}

// fitNow shows a period with room around it, without remembering the one before.
func (d *Desk) fitNow(from, to when.Time) {
	d.moveTo(d.fitted(d.view.Goal(), from, to))
	d.view.asked = asked{from, to, true}
}

// fitted returns a window as wide as s that shows a period with room around it: at the right as much as the labels of
// the last events need, so that they are not cut and nothing stays empty without need.
func (d *Desk) fitted(s scale.Scale, from, to when.Time) scale.Scale {
	tight := s.Fit(from, to, fitSide, shortestFit)
	most := max(min(fitRight, s.Width()*fitShare), fitSide)
	right := min(max(d.labelsBeyond(to, tight), fitSide), most)
	return s.Fit(from, to, (fitSide+right)/2, shortestFit).Pan(float64(right-fitSide) / 2)
}

// labelsBeyond returns how far in px the labels of the last events that begin before an instant reach beyond it; 0 where
// there are many.
func (d *Desk) labelsBeyond(to when.Time, s scale.Scale) (px float32) {
	x, m := d.idx(), &d.layouter.Metrics
	from := to - when.Time(min(float64(m.LabelMax)*s.PerPx(), float64(to)-float64(when.Min)))
	_, first, end := x.Touching(from, to)
	if end-first > fitMany && x.Count(from, to) > fitMany {
		return 0
	}
	for o := first; o < end; o++ {
		if len(x.LanesOf(o)) == 0 {
			continue
		}
		_, over := x.Table().Bounds(o)
		title := labels{d}.Title(x.Table().ID(o))
		w := min(d.opts.Fonts.Shape(title, typeset.Regular, m.LabelSize).Width, m.LabelMax) + m.LabelGap + m.Dot
		px = max(px, w-float32(s.Px(max(float64(to)-float64(over), 0))))
	}
	return px
}
