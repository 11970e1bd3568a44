package page

import (
	"slices"

	"entente/timeline/desk/almanac"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scale"
	"entente/timeline/index"
	"entente/timeline/when"
)

// setWhat finds the period and the events of the export.
func (c *Composition) setWhat() error {
	of, o := c.of, &c.o
	set := of.matching(o.What)
	c.from, c.to = of.Window.Window()
	c.index = of.Input.Index
	switch {
	case o.named():
		c.from, c.to = of.closed(o.From, o.To)
	case o.What == Contacts:
		if of.ContactsFrom == of.ContactsTo {
			return errNothing(o.What)
		}
		c.from, c.to = of.ContactsFrom, of.ContactsTo
	}
	if o.asOnScreen() { // lanes without events in the period too
		c.matching = c.index.Count(c.from, c.to)
		if !o.bare() {
			c.laneless = of.laneless(set, c.from, c.to)
			c.matching += c.laneless
		}
		return nil
	}
	return c.setEvents(set)
}

// setEvents makes the index of the events of a set, and takes the period from them when it is to be theirs.
func (c *Composition) setEvents(set *index.Set) error {
	of, o := c.of, &c.o
	whole := !o.named() && (o.What == Selected || o.What == Everything) // the period is that of what is shown
	opts := of.Indexing
	if o.Pages { // what stays at the top while one scrolls stands first on paper
		opts.Order, opts.Pins = append(slices.Clone(opts.Pins), opts.Order...), nil
	}
	if c.kept = set; !whole && !of.folded() {
		c.kept = of.during(set, c.from, c.to)
	}
	if o.What == Selected || !whole || o.Pages {
		c.index = of.index(c.kept, opts)
	}
	if whole {
		first, last, ok := c.index.Extent()
		if of.folded() {
			first, last = almanac.Bounds()
		}
		if !ok {
			return errNothing(o.What)
		}
		c.from, c.to = first, max(last, first+1)
	}
	c.matching, c.laneless = c.index.Len(), c.index.Rest().Events
	if of.dyad() {
		c.matching, c.laneless = c.matching-c.laneless, 0
	}
	return nil
}

// setMetrics chooses the sizes for the picture.
func (c *Composition) setMetrics() {
	o := &c.o
	m := c.of.Metrics(c.page.Chart().W)
	if !o.Overview {
		m.Overview = 0
	}
	if o.NoAxis {
		m.AxisMajor, m.AxisMinor = 0, 0
	}
	if o.NoHeads {
		m.Gutter = 0
	} else if !o.bare() { // nobody can point at a name that is cut on paper
		first, lanes := 0, c.index.Lanes()
		if !o.Pages && !o.Tall {
			first, lanes = c.screen.first, int(c.page.Chart().H/m.LaneMinTight)+1 // more are left out
		}
		m = m.ForNames(c.index, first, lanes, c.of.Fonts, c.page.Chart().W)
	}
	c.base, c.metrics = m, m
	c.layouter = layout.New(m, c.of.Names)
}

// setInput gathers what the chart depends on but for its box.
func (c *Composition) setInput() {
	o := &c.o
	c.in = c.of.input()
	c.in.Index, c.in.Counted, c.in.Tall = c.index, c.of.Input.Index, o.Tall
	c.in.Events = citing{c.in.Events, c}
	if o.NoNotes {
		c.in.Bands, c.in.Markers = nil, nil
	}
	c.in.Whole = true // beyond its right edge a picture cannot be moved on
	if o.bare() {
		c.in.ScrollY = c.of.ScrollY
	} else {
		// On the screen events come by start: only paper, which has another shape, gives the heavier ones their rows first.
		c.in.Weigh, c.in.Roomy = c.fits() && !(o.asOnScreen() && o.Paper.IsZero()), o.Pages
		c.in.Corner, c.in.HasToday = "", c.of.Past
	}
	c.setScale(c.page.Chart().W)
}

// setScale makes the window of time for a chart of the given width.
func (c *Composition) setScale(chart float32) {
	c.window = c.scaleFor(c.metrics.PlotWidth(chart))
	c.in.Scale = c.window
}

// scaleFor returns the window of time for a plot of the given width.
func (c *Composition) scaleFor(plot float32) scale.Scale {
	of, o := c.of, &c.o
	switch {
	case o.What != ThisView && !o.named():
		return of.Fit(scale.New(c.from, c.to, plot), c.from, c.to)
	case o.From == when.Min || o.To == when.Max: // room beside the first and last event, none where a day is named
		from, to := of.Fit(scale.New(c.from, c.to, plot), c.from, c.to).Window()
		if o.From > when.Min {
			from = c.from
		}
		if o.To < when.Max {
			to = c.to
		}
		return scale.New(from, to, plot)
	case o.bare() && !o.named() && c.w == of.W:
		return of.Window
	}
	return scale.New(c.from, c.to, plot)
}
