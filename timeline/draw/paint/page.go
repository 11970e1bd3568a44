package paint

import (
	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// Page is a sheet for export: title, subtitle, chart, legend and footer.
type Page struct {
	W, H     float32 // CSS pixels
	Title    string  // "" for none
	Subtitle string  // "" for none
	Legend   bool
	Footer   string // "96 of 1 284 events shown · February to March 2023 · actor:China"; "" for none
}

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
func (p Page) bare() bool { return p.Title == "" && p.Subtitle == "" && !p.Legend && p.Footer == "" }

// Chart returns where the chart stands on the page: the Input.Box of its layout.
func (p Page) Chart() scene.Box {
	if p.bare() {
		return scene.Box{W: p.W, H: p.H}
	}
	b := scene.Box{X: pageMargin, Y: pageMargin, W: p.W - 2*pageMargin, H: p.H - 2*pageMargin}
	top := p.head()
	return scene.Box{X: b.X, Y: b.Y + top, W: max(b.W, 1), H: max(b.H-top-p.foot(), 1)}
}

// Height returns the height of a page whose chart was laid out higher than Chart gave, as Input.Tall does.
func (p Page) Height(r *layout.Result) float32 { return p.H + r.Box.H - p.Chart().H }

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
	if p.Footer != "" {
		h += footerRow
	}
	return h
}

// Paint adds page and chart to a scene. r must have been laid out in p.Chart.
func (p Page) Paint(b *scene.Builder, r *layout.Result, t *Theme, f layout.Fonts) {
	b.Rect(scene.Rect{Box: scene.Box{W: p.W, H: p.Height(r)}, Fill: t.Ground})
	m := &r.Metrics
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
	Chart(b, r, t)
	if !p.bare() {
		b.Rect(scene.Rect{Box: r.Box, Stroke: t.Rule, StrokeWidth: 1})
	}
	y = r.Box.Y + r.Box.H
	if p.Legend {
		p.legend(b, y, m, t, f)
		y += legendRow
	}
	if p.Footer != "" {
		b.Text(scene.Text{X: pageMargin, Y: y + 18, Fill: t.TextDim,
			Run: f.Truncate(p.Footer, typeset.Regular, m.SmallSize, p.W-2*pageMargin)})
	}
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
		{"overdue", layout.Mark{Box: dot, Style: layout.Announced, Flags: layout.Overdue}},
	} {
		e.mark.Quad = timeline.Neutral
		if !entry(e.word, e.mark) {
			return
		}
	}
}
