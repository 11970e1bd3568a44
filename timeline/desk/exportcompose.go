package desk

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/almanac"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/index"
	"entente/timeline/when"
)

// composer makes the pages of one export.
type composer struct {
	d     *Desk
	o     ExportOptions
	theme paint.Theme

	// size
	w, h           float32 // of a page, CSS px
	larger, pixels float32 // size in the file, and pixels, of one CSS px

	// what is shown
	kept     *index.Set // nil: all
	index    *index.Index
	from, to when.Time // that the words speak of
	window   scale.Scale
	matching int // events that pass the filter and touch the period
	laneless int // of these, in no lane at all

	base      layout.Metrics // before rows and lanes are made to fit
	metrics   layout.Metrics
	layouter  *layout.Layouter
	page      paint.Page
	in        *layout.Input
	result    *layout.Result // of the last page laid out
	builder   scene.Builder
	cuts      *cuts // of several pages; nil for one
	cited     citations
	shown     int    // events that stand on the pages by themselves
	desc      string // "" until it is asked for
	said      map[timeline.EventID]saidOf
	lanes     [2]int      // how many of how many lanes are shown; equal when none is left out
	screen    screenLanes // that stay, of the window of time
	screenTop int         // the first lane that scrolls, of a picture of these
}

// compose works out what an export shows; the pages are made one at a time as they are asked for.
func (d *Desk) compose(o ExportOptions) (*composer, error) {
	c := &composer{d: d, o: o, theme: d.opts.Theme}
	if o.Theme != nil {
		c.theme = *o.Theme
	}
	if o.Transparent {
		c.theme = c.theme.Transparent()
	}
	var err error
	if c.w, c.h, c.larger, c.pixels, err = o.measure(d.view.w, d.view.h); err != nil {
		return nil, err
	}
	c.page = paint.Page{W: c.w, H: c.h, Title: o.Title, Subtitle: o.Subtitle, Legend: o.Legend, Framed: !o.Paper.IsZero() || o.Pages}
	if o.Format == "html" {
		c.page.Title, c.page.Subtitle = "", "" // they stand in the page
	}
	if o.Footer {
		c.page.Footer = " " // its words come with what is shown
	}
	if tellsEvents(o.Format) {
		c.page.Tell = c.tell
	}
	if err := c.setWhat(); err != nil {
		return nil, err
	}
	if o.From != o.To && c.matching == 0 {
		return nil, fmt.Errorf("no event from %s passes the filter; choose another period or change the filter", d.periodWords(c.from, c.to, when.Style{}))
	}
	if o.asOnScreen() && c.fits() {
		c.screen = d.lanesOnScreen()
	}
	c.setMetrics()
	c.setInput()
	if o.bare() {
		c.layOut()
		c.countShown()
		return c, nil
	}
	c.arrange()
	if c.metrics.Plot(c.page.Chart(), c.result.BandRows()).H < c.metrics.LaneMinTight {
		return nil, errors.New("the page is too small for all that is to stand on it; choose a larger one, or leave out title, legend or overview")
	}
	if o.Sources {
		if err := c.cite(); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// setMetrics chooses the sizes for the picture.
func (c *composer) setMetrics() {
	d, o := c.d, &c.o
	m := d.metrics(c.page.Chart().W)
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
		m = m.ForNames(c.index, first, lanes, d.opts.Fonts, c.page.Chart().W)
	}
	c.base, c.metrics = m, m
	c.layouter = layout.New(m, d.axisNames())
}

// setWhat finds the period and the events of the export.
func (c *composer) setWhat() error {
	d, o := c.d, &c.o
	set := d.matchingSet(o)
	c.from, c.to = d.view.goal().Window()
	c.index = d.idx()
	named := o.From != o.To
	switch {
	case named:
		c.from, c.to = d.closed(o.From, o.To)
	case o.What == Contacts:
		var ok bool
		if c.from, c.to, ok = d.contactPeriod(); !ok {
			return errNothing(o.What)
		}
	}
	whole := !named && (o.What == Selected || o.What == Everything) // the period is that of what is shown
	if o.asOnScreen() {                                             // lanes without events in the period too
		c.matching = c.index.Count(c.from, c.to)
		if !o.bare() {
			c.laneless = d.laneless(set, c.from, c.to)
			c.matching += c.laneless
		}
		return nil
	}
	opts := d.indexOptions(d.table())
	if o.Pages { // what stays at the top while one scrolls stands first on paper
		opts.Order, opts.Pins = append(slices.Clone(opts.Pins), opts.Order...), nil
	}
	if c.kept = set; !whole && !d.Folded() {
		c.kept = d.during(set, c.from, c.to)
	}
	if opts.Filter = c.kept; o.What == Selected || !whole || o.Pages {
		s := d.shown
		s.kept = c.kept
		s.build(opts)
		c.index = s.index
	}
	first, last, ok := c.index.Extent()
	if d.Folded() {
		first, last = almanac.Bounds()
	}
	if whole {
		if !ok {
			return errNothing(o.What)
		}
		c.from, c.to = first, max(last, first+1)
	}
	c.matching, c.laneless = c.index.Len(), c.index.Rest().Events
	if _, dyad := d.lanes.Dyad(); dyad { // the others are not what it is about
		c.matching, c.laneless = c.matching-c.laneless, 0
	}
	return nil
}

// closed puts the first and the last event that pass the filter where a period is open.
func (d *Desk) closed(from, to when.Time) (when.Time, when.Time) {
	first, last, ok := d.idx().Extent()
	if from == when.Min && ok {
		from = min(first, to-1)
	}
	if to == when.Max && ok {
		to = max(last, from+1)
	}
	return from, to
}

// Span makes an export show a period and no more. While the days of all years lie upon one another it says which years.
func (d *Desk) Span(o *ExportOptions, from, to when.Time) error {
	if !d.Folded() {
		o.From, o.To = from, to
		return nil
	}
	if from > when.Min {
		if err := d.AndFilter("after:" + from.AddDays(-1).Midnight().String()); err != nil {
			return err
		}
	}
	if to < when.Max {
		return d.AndFilter("before:" + to.Midnight().String())
	}
	return nil
}

// during returns the events of a set that touch a period.
func (d *Desk) during(set *index.Set, from, to when.Time) *index.Set {
	t := d.table()
	before, lo, hi := d.idx().Touching(from, to)
	early := map[index.Ord]bool{}
	for _, at := range before {
		early[at] = true
	}
	return t.Select(func(at index.Ord) bool {
		return set.Has(at) && (at >= lo && at < hi || early[at])
	})
}

// setInput gathers what the chart depends on but for its box.
func (c *composer) setInput() {
	d, o := c.d, &c.o
	c.in = d.input(c.page.Chart())
	c.in.Index, c.in.Counted, c.in.Tall = c.index, d.idx(), o.Tall
	c.in.CornerButton = layout.Button{}
	for i := range c.in.Banners { // there is nothing to click on paper
		c.in.Banners[i].Buttons, c.in.Banners[i].Stops = nil, nil
	}
	c.in.Events = citing{labels{d}, c}
	if o.NoNotes {
		c.in.Bands, c.in.Markers = nil, nil
	}
	if o.bare() {
		c.in.ScrollY = d.view.scrollY
	} else {
		// On the screen events come by start: only paper, which has another shape, gives the heavier ones their rows first.
		c.in.Weigh, c.in.Roomy = c.fits() && !(o.asOnScreen() && o.Paper.IsZero()), o.Pages
		c.in.Whole, c.in.Corner, c.in.HasToday = true, "", d.shown.known != nil
	}
	c.setScale(c.in.Box.W)
}

// setScale makes the window of time for a chart of the given width.
func (c *composer) setScale(chart float32) {
	c.window = c.scaleFor(c.metrics.PlotWidth(chart))
	c.in.Scale = c.window
}

// scaleFor returns the window of time for a plot of the given width.
func (c *composer) scaleFor(plot float32) scale.Scale {
	d, o := c.d, &c.o
	switch {
	case o.What != ThisView && o.From == o.To:
		return d.fitted(scale.New(c.from, c.to, plot), c.from, c.to)
	case o.From == when.Min || o.To == when.Max: // room beside the first and last event, none where a day is named
		from, to := d.fitted(scale.New(c.from, c.to, plot), c.from, c.to).Window()
		if o.From > when.Min {
			from = c.from
		}
		if o.To < when.Max {
			to = c.to
		}
		return scale.New(from, to, plot)
	case o.bare() && o.From == o.To && c.w == d.view.w:
		return d.view.goal()
	}
	return scale.New(c.from, c.to, plot)
}

// layOut lays the page out.
func (c *composer) layOut() {
	c.layouter.Metrics = c.metrics
	c.in.Box = c.page.Chart()
	c.result = c.layouter.Layout(c.in, c.result)
}

// arrange finds the rows and lanes that the page has room for, or where it is cut.
func (c *composer) arrange() {
	switch {
	case c.o.Pages:
		c.cut()
	case c.fits() && c.o.asOnScreen():
		c.fitScreen()
	case c.fits():
		c.fit()
	default:
		c.layOut()
	}
	c.countShown()
}

// count is the number of pages.
func (c *composer) count() int {
	n := 1
	if c.cuts != nil {
		n = len(c.cuts.pages)
	}
	return n + len(c.cited.pages)
}

// scene makes the i-th page. It is valid until the next one is made.
func (c *composer) scene(i int) *scene.Scene {
	p := c.page
	if c.cuts != nil {
		if n := len(c.cuts.pages); i >= n {
			return c.sourcesPage(i - n)
		}
		c.layOutCell(c.cuts.pages[i])
		p.Number = c.pageWords(i)
	}
	if c.o.Footer {
		p.Footer = c.footer()
	}
	h := p.Height(c.result)
	if c.fixed() {
		h = c.h
	}
	b := &c.builder
	b.Reset(c.w, h, c.theme.Ground)
	if p.Chart() == (scene.Box{W: c.w, H: c.h}) {
		paint.Told(b, c.result, &c.theme, p.Tell)
	} else {
		p.Paint(b, c.result, &c.theme, c.d.opts.Fonts)
	}
	b.Describe(c.title(), c.describe())
	return b.Scene()
}

// fixed reports whether the page stays as large as it was asked for whatever the chart needs.
func (c *composer) fixed() bool { return !c.o.Tall && !c.o.bare() }

// countShown counts the events that stand on the page by themselves, each once.
func (c *composer) countShown() {
	if c.cuts != nil {
		c.shown = c.cuts.shown
		return
	}
	seen := map[timeline.EventID]bool{}
	c.see(seen)
	c.shown = len(seen)
}

// see adds the events whose marks are in view and reports whether there are any.
func (c *composer) see(seen map[timeline.EventID]bool) (any bool) {
	r := c.result
	for i := range r.Marks {
		if k := &r.Marks[i]; k.X < r.Plot.X+r.Plot.W && k.X+k.W > r.Plot.X && k.Y < r.Plot.Y+r.Plot.H && k.Y+k.H > r.Plot.Y {
			seen[k.Event], any = true, true
		}
	}
	return any
}

// px rounds a length to whole pixels of the file.
func (c *composer) px(v float32) int { return max(1, int(math.Round(float64(v*c.pixels)))) }

// Picture composes the scene that Export writes. Without title, legend, footer and another size, theme or period it
// is the one on the screen.
func (d *Desk) Picture(o ExportOptions) (*scene.Scene, error) {
	c, err := d.compose(o)
	if err != nil {
		return nil, err
	}
	return c.scene(0), nil
}
