package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Span is a stretch of text in one style.
type Span struct {
	Text         string
	Bold, Italic bool
	Strike       bool
	Color        fyne.ThemeColorName // "" is the foreground
	Back         fyne.ThemeColorName // behind the words, "" for none
	Link         string              // what a click on it opens, "" for none
}

// Plain returns one span in the colour of the foreground.
func Plain(text string) []Span { return []Span{{Text: text}} }

// Flow shows text that wraps, with words in several styles. It takes the text as it is: nothing in it is markup.
type Flow struct {
	press

	// configuration
	TextSize fyne.ThemeSizeName
	Lead     float32              // height of a line as a factor of the size; 0 is 1.4
	OnLink   func(address string) // a click on a span with a link
	Mouse    bool                 // keys pass over it: what a click does, they do beside it

	// current state
	spans  []Span
	broken brokenText
}

var _ Tall = (*Flow)(nil)

// NewFlow returns a widget that shows spans in a size of the theme.
func NewFlow(s fyne.ThemeSizeName, spans ...Span) *Flow {
	f := &Flow{TextSize: s, spans: spans}
	f.extend(f)
	return f
}

// SetSpans shows other text.
func (f *Flow) SetSpans(spans ...Span) {
	f.spans, f.broken = spans, brokenText{}
	f.Refresh()
}

// Spans returns what is shown.
func (f *Flow) Spans() []Span { return f.spans }

// Text returns the text as one string.
func (f *Flow) Text() string {
	var s string
	for _, p := range f.spans {
		s += p.Text
	}
	return s
}

func (f *Flow) lines(width float32) *brokenText {
	ts := size(f.TextSize)
	if f.broken.width != width || f.broken.size != ts || f.broken.lines == nil {
		f.broken = breakText(f.spans, width, ts)
	}
	return &f.broken
}

func (f *Flow) pitch() float32 {
	lead := f.Lead
	if lead == 0 {
		lead = 1.4
	}
	return float32(int(size(f.TextSize)*lead + 0.5))
}

// HeightFor implements Tall. Without text it is 0.
func (f *Flow) HeightFor(width float32) float32 {
	if f.Text() == "" {
		return 0
	}
	return float32(len(f.lines(width).lines)) * f.pitch()
}

// MinSize implements fyne.CanvasObject: the height is that at the present width.
func (f *Flow) MinSize() fyne.Size {
	if w := f.BaseWidget.Size().Width; w > 0 {
		return fyne.NewSize(10, f.HeightFor(w))
	}
	return fyne.NewSize(10, f.pitch())
}

// Tapped implements fyne.Tappable.
func (f *Flow) Tapped(e *fyne.PointEvent) {
	if link := f.linkAt(e); link != "" && f.OnLink != nil {
		f.OnLink(link)
		return
	}
	if f.OnTapped != nil {
		f.OnTapped()
	}
}

// linkAt returns the link under a click, "" for none.
func (f *Flow) linkAt(e *fyne.PointEvent) string {
	if e == nil || f.OnLink == nil {
		return ""
	}
	lines := f.lines(f.BaseWidget.Size().Width).lines
	if i := int(e.Position.Y / f.pitch()); i >= 0 && i < len(lines) {
		for _, p := range lines[i] {
			if e.Position.X >= p.x && e.Position.X <= p.x+p.width {
				return f.spans[p.span].Link
			}
		}
	}
	return ""
}

// MouseIn implements desktop.Hoverable. Words do not change below the pointer.
func (f *Flow) MouseIn(*desktop.MouseEvent) { f.hover(true) }

// MouseOut implements desktop.Hoverable.
func (f *Flow) MouseOut() { f.hover(false) }

func (f *Flow) hover(in bool) {
	if f.OnHover != nil {
		f.OnHover(in)
	}
}

// link is the first one in the text, "" for none.
func (f *Flow) link() string {
	if f.OnLink != nil {
		for _, s := range f.spans {
			if s.Link != "" {
				return s.Link
			}
		}
	}
	return ""
}

// Disabled implements fyne.Disableable: keys pass over words that nothing can be done with.
func (f *Flow) Disabled() bool { return f.Mouse || f.press.Disabled() && f.link() == "" }

// TypedKey implements fyne.Focusable.
func (f *Flow) TypedKey(e *fyne.KeyEvent) {
	if link := f.link(); link != "" && f.OnTapped == nil && (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace) {
		f.OnLink(link)
		return
	}
	f.press.TypedKey(e)
}

// CreateRenderer implements fyne.Widget.
func (f *Flow) CreateRenderer() fyne.WidgetRenderer { return &flowRenderer{f: f} }

type flowRenderer struct {
	f       *Flow
	objects []fyne.CanvasObject
	width   float32
}

func (r *flowRenderer) Layout(s fyne.Size) {
	if s.Width != r.width {
		r.build(s.Width)
	}
}

func (r *flowRenderer) build(width float32) {
	r.width = width
	var backs, texts []fyne.CanvasObject
	ts, pitch := size(r.f.TextSize), r.f.pitch()
	for i, line := range r.f.lines(width).lines {
		y := float32(i) * pitch
		for _, p := range line {
			sp := r.f.spans[p.span]
			col := sp.Color
			if col == "" {
				col = theme.ColorNameForeground
			}
			t := &canvas.Text{Text: p.text, TextSize: ts, Color: theme.Color(col), TextStyle: styleOf(sp)}
			m := t.MinSize()
			put(t, p.x, y+(pitch-m.Height)/2, m.Width, m.Height)
			texts = append(texts, t)
			if sp.Back != "" {
				b := box(theme.Color(sp.Back), 3)
				put(b, p.x-backPad, y+1, p.width+2*backPad, pitch-2)
				backs = append(backs, b)
			}
		}
	}
	r.objects = append(backs, texts...)
	if r.f.focused {
		ring := &canvas.Rectangle{CornerRadius: 4, StrokeWidth: 1.5, StrokeColor: theme.Color(theme.ColorNamePrimary)}
		put(ring, -4, 0, width+6, float32(len(r.f.lines(width).lines))*pitch)
		r.objects = append(r.objects, ring)
	}
}

func styleOf(s Span) fyne.TextStyle {
	return fyne.TextStyle{Bold: s.Bold, Italic: s.Italic, Strikethrough: s.Strike}
}

func (r *flowRenderer) MinSize() fyne.Size           { return r.f.MinSize() }
func (r *flowRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *flowRenderer) Destroy()                     {}

func (r *flowRenderer) Refresh() {
	r.build(r.f.BaseWidget.Size().Width)
	canvas.Refresh(r.f)
}
