package paint

import (
	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// Page is a sheet for export: title, subtitle, chart, legend, footer and sources.
type Page struct {
	W, H     float32 // CSS pixels
	Title    string  // "" for none
	Subtitle string  // "" for none
	Legend   bool
	Footer   string   // "96 of 1 284 events shown · February to March 2023 · actor:China"; "" for none
	Sources  *Sources // set as wide as Inner; nil for none
	Number   string   // "page 2 of 6", at the right of the footer; "" for none
	Tell     Teller   // nil: pictures say nothing of single events
	// ChartLess is how much of its room the chart leaves free above the legend.
	ChartLess float32
	Framed    bool // margins and a frame also when there is nothing but the chart, for paper
}

// Inner is the width within the margins.
func (p Page) Inner() float32 { return p.W - 2*pageMargin }

// Sizes of a page in px.
const (
	pageMargin   = 28
	titleRow     = 34
	subtitleRow  = 22
	legendRow    = 30
	footerRow    = 26
	legendGap    = 22 // between entries
	legendSymbol = 12
)

// bare tells that the page holds nothing but the chart, which then takes all of it.
func (p Page) bare() bool {
	return p.Title == "" && p.Subtitle == "" && !p.Legend && p.Footer == "" && p.Sources == nil && p.Number == "" && !p.Framed
}

// Chart returns where the chart stands on the page: the Input.Box of its layout.
func (p Page) Chart() scene.Box {
	if p.bare() {
		return scene.Box{W: p.W, H: p.H}
	}
	b := scene.Box{X: pageMargin, Y: pageMargin, W: p.W - 2*pageMargin, H: p.H - 2*pageMargin}
	top := p.head()
	return scene.Box{X: b.X, Y: b.Y + top, W: max(b.W, 1), H: max(b.H-top-p.foot()-p.ChartLess, 1)}
}

// Height returns the height of a page whose chart was laid out higher than Chart gave, as Input.Tall does.
func (p Page) Height(r *layout.Result) float32 { return p.H + r.Outer().H - p.Chart().H }

func (p Page) head() float32 {
	h := float32(0)
	if p.Title != "" {
		h += titleRow
	}
	if p.Subtitle != "" {
		h += subtitleRow
	}
	return h
}

func (p Page) foot() float32 {
	h := float32(0)
	if p.Legend {
		h += legendRow
	}
	if p.Footer != "" || p.Number != "" {
		h += footerRow
	}
	if p.Sources != nil {
		h += p.Sources.H
	}
	return h
}

// Paint adds page and chart to a scene. r must have been laid out in p.Chart.
func (p Page) Paint(b *scene.Builder, r *layout.Result, t *Theme, f layout.Fonts) {
	b.Rect(scene.Rect{Box: scene.Box{W: p.W, H: p.Height(r)}, Fill: t.Ground})
	m := &r.Metrics
	p.above(b, m, t, f)
	Told(b, r, t, p.Tell)
	if !p.bare() {
		b.Rect(scene.Rect{Box: r.Outer(), Stroke: t.Rule, StrokeWidth: 1})
	}
	p.below(b, r.Box.Y+r.Box.H+p.ChartLess, m, t, f)
}

// above adds title and subtitle and returns where they end.
func (p Page) above(b *scene.Builder, m *layout.Metrics, t *Theme, f layout.Fonts) float32 {
	y := float32(pageMargin)
	if p.Title != "" {
		b.Text(scene.Text{X: pageMargin, Y: y + m.TitleSize*0.8, Fill: t.Text,
			Run: f.Truncate(p.Title, typeset.Bold, m.TitleSize, p.W-2*pageMargin)})
		y += titleRow
	}
	if p.Subtitle != "" {
		b.Text(scene.Text{X: pageMargin, Y: y + m.NameSize*0.8, Fill: t.TextDim,
			Run: f.Truncate(p.Subtitle, typeset.Regular, m.NameSize, p.W-2*pageMargin)})
	}
	return pageMargin + p.head()
}

// PaintSources adds a page to a scene that holds the sources in place of a chart.
func (p Page) PaintSources(b *scene.Builder, m *layout.Metrics, t *Theme, f layout.Fonts) {
	b.Rect(scene.Rect{Box: scene.Box{W: p.W, H: p.H}, Fill: t.Ground})
	y := p.above(b, m, t, f)
	p.Sources.Paint(b, pageMargin, y, t)
	p.Sources, p.Legend = nil, false
	p.below(b, p.H-pageMargin-p.foot(), m, t, f)
}

// SourcesRoom is the height that PaintSources has for the list.
func (p Page) SourcesRoom() float32 {
	p.Sources, p.Legend = nil, false
	return p.H - 2*pageMargin - p.head() - p.foot()
}

// below adds what stands below the chart.
func (p Page) below(b *scene.Builder, y float32, m *layout.Metrics, t *Theme, f layout.Fonts) {
	if p.Legend {
		p.legend(b, y, m, t, f)
		y += legendRow
	}
	if p.Footer != "" || p.Number != "" {
		number := f.Shape(p.Number, typeset.Regular, m.SmallSize)
		b.Text(scene.Text{X: p.W - pageMargin - number.Width, Y: y + 18, Run: number, Fill: t.TextDim})
		b.Text(scene.Text{X: pageMargin, Y: y + 18, Fill: t.TextDim,
			Run: f.Truncate(p.Footer, typeset.Regular, m.SmallSize, p.Inner()-number.Width-legendGap)})
		y += footerRow
	}
	p.Sources.Paint(b, pageMargin, y, t)
}

// legend explains colours and shapes in one row; entries that do not fit are left out from the end.
func (p Page) legend(b *scene.Builder, y float32, m *layout.Metrics, t *Theme, f layout.Fonts) {
	b.Begin(scene.Group{ID: "legend", Title: "Legend", Alpha: 255})
	defer b.End()
	x, mid := float32(pageMargin), y+legendRow/2+3
	entry := func(word string, k layout.Mark) bool {
		run := f.Shape(word, typeset.Regular, m.SmallSize)
		if x+k.W+6+run.Width > p.W-pageMargin {
			return false
		}
		k.Box = scene.Box{X: x, Y: mid - k.H/2, W: k.W, H: k.H}
		k.Main = true
		c := chart{b: b, t: t, r: &layout.Result{Plot: scene.Box{W: p.W, H: p.H}, Metrics: *m}}
		c.mark(&k)
		x += k.W + 6
		b.Text(scene.Text{X: x, Y: mid + m.SmallSize*0.36, Run: run, Fill: t.TextDim})
		x += run.Width + legendGap
		return true
	}
	dot := scene.Box{W: legendSymbol, H: legendSymbol}
	bar := scene.Box{W: 26, H: legendSymbol}
	for _, q := range stack {
		if !entry(q.Word(), layout.Mark{Box: dot, Quad: q}) {
			return
		}
	}
	for _, e := range []struct {
		word string
		mark layout.Mark
	}{
		{"lasting", layout.Mark{Box: bar, Shape: layout.Range}},
		{"date uncertain", layout.Mark{Box: bar, Shape: layout.Range, FadeLeft: 12, FadeRight: 12}},
		{"announced", layout.Mark{Box: dot, Style: layout.Announced}},
		{"cancelled", layout.Mark{Box: dot, Style: layout.Cancelled}},
		{"postponed", layout.Mark{Box: dot, Style: layout.Postponed}},
	} {
		e.mark.Quad = timeline.Neutral
		if !entry(e.word, e.mark) {
			return
		}
	}
}
