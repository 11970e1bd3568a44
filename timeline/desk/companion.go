package desk

import (
	"fmt"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/draw/layout"
)

// furniture is what a chart has in common with another one that stands above or below it.
type furniture struct {
	noAxis, noOverview bool
	other              *Desk   // whose pointer crosses this chart, too
	heads              float32 // least width of the heads of lanes, so that both plots begin at the same place
}

// dress returns the sizes for a chart that shares some of it.
func (f furniture) dress(m layout.Metrics) layout.Metrics {
	if f.noAxis {
		m.AxisMajor, m.AxisMinor = 0, 0
	}
	if f.noOverview {
		m.Overview = 0
	}
	m.Gutter = max(m.Gutter, f.heads)
	return m
}

// onlooker is a library that a companion looks at.
type onlooker struct{ Library }

// ReadOnly implements Library.
func (onlooker) ReadOnly() string { return "the lower half of a comparison is only looked at" }

// Companion returns a desk for a chart below that of d, on the same axis: it shows a saved view, in the window of time of d,
// and changes nothing. It belongs to d's goroutine and sees the library as it is now; when that changes, another one has to
// be made. Part and Close end it.
func (d *Desk) Companion(view string) (*Desk, error) {
	if v := d.findView(view); v != nil && (v.Lanes == timeline.ByYear) != d.Folded() {
		return nil, fmt.Errorf("“%s” has another axis: the days of one year and the years themselves cannot stand one above the other", say.Short(view))
	}
	c := d.Snapshot()
	c.lib = onlooker{d.lib}
	c.opts.Later, c.opts.Animate, c.beside.from = d.opts.Later, d.opts.Animate, d.beside.from
	if err := c.OpenView(view); err != nil {
		return nil, err
	}
	c.view.past = nil
	c.furniture, d.furniture = furniture{noAxis: true, other: d}, furniture{noOverview: true, other: c}
	d.Align(c)
	return c, nil
}

// Align makes the plots of both charts as wide and gives the companion the window of time that d shows.
func (d *Desk) Align(c *Desk) {
	heads := float32(0)
	for _, x := range []*Desk{d, c} {
		x.furniture.heads = 0
		heads = max(heads, x.metrics(d.view.w).Gutter)
	}
	for _, x := range []*Desk{d, c} {
		x.furniture.heads = heads
		x.redraw()
	}
	c.Follow(d)
}

// Follow takes over the window of time that another desk shows at this moment. It reports whether that was another one.
func (d *Desk) Follow(lead *Desk) bool {
	v := &d.view
	next := lead.view.Scale().Resize(v.Scale().Width())
	if v.Scale() == next && v.Goal() == next {
		return false
	}
	v.Set(next)
	v.Stop()
	v.asked = asked{}
	d.redraw()
	return true
}

// Part gives d back the parts of its chart that it has shared with a companion.
func (d *Desk) Part() {
	d.furniture = furniture{}
	d.redraw()
}
