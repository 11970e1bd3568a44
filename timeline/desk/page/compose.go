package page

import (
	"errors"
	"fmt"
	"math"

	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Composition is the pages of one export. They are made one at a time as they are asked for.
type Composition struct {
	of    *Subject
	o     Options
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

// Compose works out what an export shows.
func Compose(of *Subject, o Options) (*Composition, error) {
	c := &Composition{of: of, o: o, theme: of.Theme}
	if o.Theme != nil {
		c.theme = *o.Theme
	}
	if o.Transparent {
		c.theme = c.theme.Transparent()
	}
	var err error
	if c.w, c.h, c.larger, c.pixels, err = o.measure(of.W, of.H); err != nil {
		return nil, err
	}
	c.page = paint.Page{W: c.w, H: c.h, Title: o.Title, Subtitle: o.Subtitle, Legend: o.Legend, Framed: !o.Paper.IsZero() || o.Pages}
	if o.Format == "html" {
		c.page.Title, c.page.Subtitle = "", "" // they stand in the page
	}
	if o.Footer {
		c.page.Footer = " " // its words come with what is shown
	}
	if o.tellsEvents() {
		c.page.Tell = c.tell
	}
	if err := c.setWhat(); err != nil {
		return nil, err
	}
	if o.named() && c.matching == 0 {
		return nil, fmt.Errorf("no event from %s passes the filter; choose another period or change the filter", of.period(c.from, c.to))
	}
	if o.asOnScreen() && c.fits() {
		c.screen = lanesOnScreen(of)
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

// layOut lays the page out.
func (c *Composition) layOut() {
	c.layouter.Metrics = c.metrics
	c.in.Box = c.page.Chart()
	c.result = c.layouter.Layout(c.in, c.result)
}

// arrange finds the rows and lanes that the page has room for, or where it is cut.
func (c *Composition) arrange() {
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

// Count is the number of pages.
func (c *Composition) Count() int {
	n := 1
	if c.cuts != nil {
		n = len(c.cuts.pages)
	}
	return n + len(c.cited.pages)
}

// Files is the number of files that the pages are written to.
func (c *Composition) Files() int {
	if c.o.holdsPages() {
		return 1
	}
	return c.Count()
}

// Scene makes the i-th page. It is valid until the next one is made.
func (c *Composition) Scene(i int) *scene.Scene {
	p := c.page
	if c.cuts != nil {
		if n := len(c.cuts.pages); i >= n {
			return c.sourcesPage(i - n)
		}
		c.layOutCell(c.cuts.pages[i])
		p.Number, p.ChartLess = c.pageWords(i), c.page.ChartLess
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
		p.Paint(b, c.result, &c.theme, c.of.Fonts)
	}
	b.Describe(c.title(), c.describe())
	return b.Scene()
}

// fixed reports whether the page stays as large as it was asked for whatever the chart needs.
func (c *Composition) fixed() bool { return !c.o.Tall && !c.o.bare() }

// countShown counts the events that stand on the page by themselves, each once.
func (c *Composition) countShown() {
	if c.cuts != nil {
		c.shown = c.cuts.shown
		return
	}
	seen := map[timeline.EventID]bool{}
	c.see(seen)
	c.shown = len(seen)
}

// see adds the events whose marks are in view and reports whether there are any.
func (c *Composition) see(seen map[timeline.EventID]bool) (any bool) {
	r := c.result
	for i := range r.Marks {
		if k := &r.Marks[i]; k.X < r.Plot.X+r.Plot.W && k.X+k.W > r.Plot.X && k.Y < r.Plot.Y+r.Plot.H && k.Y+k.H > r.Plot.Y {
			seen[k.Event], any = true, true
		}
	}
	return any
}

// px rounds a length to whole pixels of the file.
func (c *Composition) px(v float32) int { return max(1, int(math.Round(float64(v*c.pixels)))) }
