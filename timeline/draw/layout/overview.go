package layout

import (
	"cmp"
	"math"
	"slices"

	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
	"entente/timeline/when"
)

// histogram is the overview of an index, counted once for each width.
type histogram struct {
	index    *index.Index
	from, to when.Time
	bins     []index.Counts
	tallest  int
	all      *index.Table // of ground
	ground   []int
	highest  int // of ground
	title    *typeset.Run
}

// Insets of the overview.
const (
	overviewPad   = 14 // left and right
	overviewTitle = 26 // from the top to the histogram
	overviewYears = 22 // from the histogram to the bottom
	overviewApart = 6  // least distance of the years
	brushIn       = 2  // from the edges of the chart: the brush's grips are seen whole
	brushMin      = 6  // least width of the brush, so that it can be seen and dragged
)

// overviewBoxes places the histogram of everything, its years and the brush.
func (p *picture) overviewBoxes() {
	r, m := p.r, &p.Metrics
	if m.overviewH(r.Box) == 0 {
		return
	}
	o := &r.Overview
	o.Box = scene.Box{X: r.Box.X, Y: r.Plot.Y + r.Plot.H, W: r.Box.W, H: m.overviewH(r.Box)}
	o.Hist = scene.Box{X: o.X + overviewPad, Y: o.Y + overviewTitle, W: max(o.W-2*overviewPad, 1),
		H: o.H - overviewTitle - overviewYears}
	var ok bool
	if o.From, o.To, ok = p.overviewSpan(); !ok {
		return
	}
	p.count(o)
	s := scale.New(o.From, o.To, o.Hist.W)
	o.TitleX, o.TitleY = o.Hist.X, snap(o.Y+19)
	if p.overview.title == nil {
		title := "Overview · " + cmp.Or(p.in.OverviewTitle, p.years.Names.Period(o.From, o.To)) + p.beyond(o)
		p.overview.title = p.in.Fonts.Shape(title, typeset.Regular, m.SmallSize)
	}
	o.Title = p.overview.title
	p.years.Yearless, p.years.Alone = p.in.Yearless, true
	p.years.Update(s)
	o.TicksY = snap(o.Hist.Y + o.Hist.H + 15)
	free := o.X // of labels
	for _, t := range p.years.Minor {
		x := o.Hist.X + float32(s.X(t.At))
		run := p.in.Fonts.Shape(t.Label, typeset.Regular, m.SmallSize)
		if x < o.Hist.X || x-run.Width/2 < free || x+run.Width/2 > o.X+o.W {
			continue
		}
		free = x + run.Width/2 + overviewApart
		o.Ticks = append(o.Ticks, Tick{X: x, Label: run, LabelX: x - run.Width/2})
	}
	from, to := r.Scale.Window()
	o.Before, o.After = to <= o.From, from >= o.To
	x0, x1 := float32(s.X(from)), float32(s.X(to))
	if x1-x0 < brushMin {
		x0, x1 = (x0+x1-brushMin)/2, (x0+x1+brushMin)/2
	}
	x0, x1 = max(x0, brushIn-overviewPad), min(x1, o.Hist.W+overviewPad-brushIn)
	if x1 > x0 {
		o.Brush = scene.Box{X: o.Hist.X + x0, Y: o.Hist.Y - 4, W: x1 - x0, H: o.Hist.H + 6}
	}
}

// beyond counts the events with a date that begin before or after what the overview spans: it leaves out a few that lie far from the
// others, and says so.
func (p *picture) beyond(o *Overview) (words string) {
	x := p.counted()
	if n := x.CountStarts(when.Min+1, o.From); n > 0 {
		words += " · " + Thousands(n) + " earlier"
	}
	if n := x.CountStarts(o.To, when.Max); n > 0 {
		words += " · " + Thousands(n) + " later"
	}
	return words
}

func (p *picture) overviewSpan() (from, to when.Time, ok bool) {
	if p.in.OverviewFrom < p.in.OverviewTo {
		return p.in.OverviewFrom, p.in.OverviewTo, true
	}
	from, to, ok = p.counted().Extent()
	return from, max(to, from+when.Day), ok
}

// counted is the index whose events the overview counts.
func (p *picture) counted() *index.Index { return cmp.Or(p.in.Counted, p.in.Index) }

// count fills the bars.
func (p *picture) count(o *Overview) {
	m, h := &p.Metrics, &p.overview
	n := max(int(o.Hist.W/m.OverviewBar), 1)
	x := p.counted()
	if h.index != x || h.from != o.From || h.to != o.To || len(h.bins) != n {
		h.index, h.from, h.to, h.tallest, h.title, h.all = x, o.From, o.To, 0, nil, nil
		if cap(h.bins) < n {
			h.bins = make([]index.Counts, n)
		}
		h.bins = h.bins[:n]
		x.Histogram(o.From, o.To, h.bins)
		for i := range h.bins {
			h.tallest = max(h.tallest, h.bins[i].Total())
		}
	}
	p.groundBars(o, n)
	const lone = 20 // px of a single event: a library of ten events does not fill the overview
	perEvent := min(o.Hist.H/float32(max(h.tallest, 1)), lone)
	w := float64(o.Hist.W) / float64(n)
	for i := range h.bins {
		if h.bins[i].Total() == 0 {
			continue
		}
		x0 := math.Round(float64(o.Hist.X) + float64(i)*w)
		x1 := math.Round(float64(o.Hist.X) + float64(i+1)*w)
		o.Bars = append(o.Bars, Column{X: float32(x0), W: float32(x1 - x0 - 1), Y: o.Hist.Y, H: o.Hist.H, Lane: -1,
			Counts: h.bins[i], Scale: perEvent})
		if p.in.Found {
			o.Found = append(o.Found, Extent{float32(x0), float32(x1 - 1)})
		}
	}
}

// groundBars places the ground of the overview while a search runs: all that was searched, on a scale of its own.
func (p *picture) groundBars(o *Overview, n int) {
	h := &p.overview
	if p.in.All == nil {
		h.all = nil
		return
	}
	if h.all != p.in.All || len(h.ground) != n {
		h.all, h.highest = p.in.All, 1
		h.ground = slices.Grow(h.ground[:0], n)[:n]
		p.in.All.Starts(o.From, o.To, h.ground)
		for _, k := range h.ground {
			h.highest = max(h.highest, k)
		}
	}
	w := float64(o.Hist.W) / float64(n)
	for i, k := range h.ground {
		if k == 0 {
			continue
		}
		x0 := math.Round(float64(o.Hist.X) + float64(i)*w)
		x1 := math.Round(float64(o.Hist.X) + float64(i+1)*w)
		high := max(snap(o.Hist.H*float32(k)/float32(h.highest)), 2)
		o.Ground = append(o.Ground, scene.Box{X: float32(x0), Y: o.Hist.Y + o.Hist.H - high, W: float32(x1 - x0 - 1), H: high})
	}
}
