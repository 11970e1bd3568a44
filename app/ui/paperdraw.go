package ui

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// paperText is a line in view with the positions in it that marks needed.
type paperText struct {
	*canvas.Text
	line  paperLine
	edges map[int]float32 // by bytes from the start of the line
}

// x returns where a byte of the line stands.
func (t *paperText) x(at int) float32 {
	n := max(0, min(at-t.line.From, len(t.Text.Text)))
	if n == 0 {
		return 0
	}
	x, ok := t.edges[n]
	if !ok {
		x = fyne.MeasureText(t.Text.Text[:n], t.TextSize, t.TextStyle).Width
		t.edges[n] = x
	}
	return x
}

// paperRenderer draws the lines in view: grounds below, text, lines under words above.
type paperRenderer struct {
	p       *Paper
	texts   map[int]*paperText // of the lines in view, by line
	width   float32
	objects []fyne.CanvasObject
}

func (r *paperRenderer) Layout(fyne.Size)             { r.show() }
func (r *paperRenderer) MinSize() fyne.Size           { return r.p.sheet.MinSize() }
func (r *paperRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *paperRenderer) Destroy()                     {}

func (r *paperRenderer) Refresh() {
	r.show()
	canvas.Refresh(r.p.sheet)
}

const (
	underWidth = 2  // px: finer lines cannot be told apart by colour
	brokenStep = 5  // px from dash to dash
	barGap     = 12 // px between the bar and the text
)

func (r *paperRenderer) show() {
	p := r.p
	r.objects = r.objects[:0]
	if p.width < 1 {
		return
	}
	left, w := p.column(p.width)
	if p.head != nil {
		put(p.head, left, paperTop, w, p.head.HeightFor(w))
		r.objects = append(r.objects, p.head)
	}
	if p.width != r.width {
		r.width, r.texts = p.width, map[int]*paperText{}
	}
	top, bottom := p.scroll.Offset.Y, p.scroll.Offset.Y+p.scroll.Size().Height
	first := sort.Search(len(p.lines), func(i int) bool { return p.lines[i].end() >= top })
	kept := map[int]*paperText{}
	var grounds, texts, lines []fyne.CanvasObject
	for i := first; i < len(p.lines) && p.lines[i].y < bottom; i++ {
		t := r.texts[i]
		if t == nil || t.line != p.lines[i] || t.Text.Text != p.text[t.line.From:t.line.To] {
			l := p.lines[i]
			t = &paperText{Text: &canvas.Text{Text: p.text[l.From:l.To], TextSize: l.look.size, TextStyle: l.look.style}, line: l, edges: map[int]float32{}}
		}
		t.Color = theme.Color(theme.ColorNameForeground)
		kept[i] = t
		g, u := r.marks(t, left)
		grounds, lines = append(grounds, g...), append(lines, u...)
		m := t.MinSize()
		put(t.Text, left, t.line.y+(t.line.look.pitch-m.Height)/2, m.Width, m.Height)
		texts = append(texts, t.Text)
	}
	r.texts = kept
	if p.focused {
		lines = append(lines, p.keysBar())
	}
	r.objects = append(append(append(r.objects, grounds...), texts...), lines...)
}

// marks draws what is marked on a line.
func (r *paperRenderer) marks(t *paperText, left float32) (grounds, lines []fyne.CanvasObject) {
	p, pitch := r.p, t.line.look.pitch
	rect := func(c fyne.ThemeColorName, x, y, w, h, radius float32) fyne.CanvasObject {
		b := box(theme.Color(c), radius)
		put(b, x, y, w, h)
		return b
	}
	for _, m := range p.marks {
		from, to := max(m.From, t.line.From), min(m.To, t.line.To)
		if from >= to {
			continue
		}
		x0, x1 := left+t.x(from), left+t.x(to)
		if m.Ground != "" {
			grounds = append(grounds, rect(m.Ground, x0-2, t.line.y+1, x1-x0+4, pitch-2, 3))
		}
		if m.Bar != "" {
			grounds = append(grounds, rect(m.Bar, left-barGap, t.line.y, 3, pitch, 0))
		}
		if m.Under == "" {
			continue
		}
		y := t.line.y + pitch/2 + t.line.look.size*0.62
		if !m.Broken {
			lines = append(lines, rect(m.Under, x0, y, x1-x0, underWidth, 1))
			continue
		}
		for x := x0; x < x1; x += brokenStep {
			lines = append(lines, rect(m.Under, x, y, min(brokenStep-2, x1-x), underWidth, 1))
		}
	}
	if from, to := max(p.chosen.From, t.line.From), min(p.chosen.To, t.line.To); from < to {
		grounds = append(grounds, rect(theme.ColorNameSelection, left+t.x(from)-1, t.line.y, t.x(to)-t.x(from)+2, pitch, 2))
	}
	return grounds, lines
}
