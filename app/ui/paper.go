package ui

import (
	"sort"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
)

// Extent is a half-open range of bytes of a text.
type Extent struct{ From, To int }

// PaperMark marks words of a text by a ground behind them, a line below them, or both.
type PaperMark struct {
	Extent
	Ground fyne.ThemeColorName // "" for none
	Under  fyne.ThemeColorName // "" for none
	Broken bool                // the line has gaps
	Bar    fyne.ThemeColorName // at the left of the lines that it stands on, "" for none
}

// Paper shows a long text to be read: at most a comfortable measure wide, scrolling, with words marked. Words can be
// pointed at and selected. One paragraph may be its title. Nothing in the text is markup, and only the lines in view exist
// as objects.
type Paper struct {
	widget.BaseWidget

	// configuration
	TextSize fyne.ThemeSizeName
	Measure  float32 // widest line
	Pad      float32 // at the sides, at least

	// OnTap is given the byte that was clicked, OnHover the one below the pointer; -1 is beside the text.
	OnTap   func(at int)
	OnHover func(at int)
	// OnSelect is called when whole words have been selected; at is a position of the window.
	OnSelect func(x Extent, at fyne.Position)

	// current state
	head   Tall // above the text, scrolls with it; nil for nothing
	text   string
	paras  []Extent
	title  Extent // paragraph that is the title, empty for none
	lines  []paperLine
	known  map[measureKey]float32 // widths of letters
	width  float32                // that lines were broken for
	size   float32
	marks  []PaperMark
	chosen Extent
	began  Extent // word that a stretch chosen by keys begins with
	far    Extent // word that the keys are at
	anchor int
	last   fyne.Position // of the pointer, in the window
	lit    int           // byte that OnHover was given
	goal   Extent        // to be shown once the size is known
	wanted bool

	focused bool

	scroll *container.Scroll
	flat   *themed
	sheet  *paperSheet
}

// paperLine is one line: bytes of the text and its top in the sheet.
type paperLine struct {
	Extent
	y    float32
	look paperLook
}

const (
	paperLead = 1.6 // height of a line as a factor of the size
	paperGap  = 10  // between paragraphs
	paperTop  = 26  // above the head
	paperRoom = 60  // below the last line
)

// NewPaper returns an empty paper.
func NewPaper() *Paper {
	p := &Paper{TextSize: own.SizeBrand, Measure: 640, Pad: 28, lit: -1, anchor: -1}
	p.sheet = &paperSheet{p: p}
	p.sheet.ExtendBaseWidget(p.sheet)
	p.scroll = container.NewVScroll(p.sheet)
	p.flat = flat(p.scroll, func() { p.sheet.Refresh() })
	p.ExtendBaseWidget(p)
	return p
}

// SetText shows another text, cut into paragraphs, from its beginning. title is the paragraph that is its title, empty for none.
func (p *Paper) SetText(text string, paras []Extent, title Extent) {
	p.text, p.paras, p.title, p.marks, p.width = text, paras, title, nil, -1
	p.chosen, p.began, p.far = Extent{}, Extent{}, Extent{}
	p.scroll.Offset = fyne.Position{}
	p.lay(p.Size().Width)
	p.Refresh()
}

// SetHead shows something above the text, which scrolls with it.
func (p *Paper) SetHead(head Tall) {
	p.head, p.width = head, -1
	p.lay(p.Size().Width)
	p.sheet.Refresh()
}

// SetMarks marks other words.
func (p *Paper) SetMarks(marks []PaperMark) {
	p.marks = marks
	p.sheet.Refresh()
}

// Selected returns the words that are selected, empty for none.
func (p *Paper) Selected() Extent { return p.chosen }

// Select selects words, or none; then keys go on from where they were.
func (p *Paper) Select(x Extent) {
	if x != p.chosen {
		if p.chosen = x; x == (Extent{}) {
			x = p.far
		}
		p.began, p.far = x, x
		p.sheet.Refresh()
	}
}

// ShowWords scrolls so that words are in view, in the upper part if they were not.
func (p *Paper) ShowWords(x Extent) {
	h := p.Size().Height
	if h < 1 || len(p.lines) == 0 {
		p.goal, p.wanted = x, true
		return
	}
	first, last := p.lineOf(x.From), p.lineOf(max(x.From, x.To-1))
	top, end := p.lines[first].y, p.lines[last].end()
	if y := p.scroll.Offset.Y; top >= y+8 && end <= y+h-8 {
		return
	}
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(top-h/4, p.height()-h))))
	p.sheet.Refresh()
}

// Turn scrolls by so many windows full of text, to its ends when they are many.
func (p *Paper) Turn(pages float32) {
	const kept = 2 // lines that stay in view
	h := p.Size().Height
	y := p.scroll.Offset.Y + pages*(h-kept*p.pitch())
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(y, p.height()-h))))
	p.sheet.Refresh()
}

func (p *Paper) pitch() float32 { return float32(int(size(p.TextSize)*paperLead + 0.5)) }

// column returns where the text stands.
func (p *Paper) column(width float32) (x, w float32) {
	w = max(60, min(p.Measure, width-2*p.Pad))
	return float32(int((width - w) / 2)), w
}

func (p *Paper) headHeight(w float32) float32 {
	if p.head == nil {
		return paperTop
	}
	gap := float32(18)
	if p.title.From < p.title.To {
		gap = 6 // they belong together
	}
	return paperTop + p.head.HeightFor(w) + gap
}

// lay breaks the text into lines. Widths are those of the letters: measuring every word of an article takes seconds.
func (p *Paper) lay(width float32) {
	if ts := size(p.TextSize); width < 1 || width == p.width && ts == p.size {
		return
	} else if ts != p.size || p.known == nil {
		p.size, p.known = ts, map[measureKey]float32{}
	}
	p.width, p.lines = width, nil
	_, w := p.column(width)
	y := p.headHeight(w)
	for i, x := range p.paras {
		if i > 0 {
			y += paperGap
		}
		if i > 0 && p.paras[i-1] == p.title {
			y += titleGap
		}
		para := p.text[x.From:x.To]
		look := p.look(x)
		b := look.breaker(p.known)
		b.width, b.lines = w, [][]piece{nil}
		for _, word := range words(strings.TrimRight(para, "\r\n")) {
			b.word(0, word)
		}
		at := 0
		for _, l := range b.lines {
			n := 0
			for _, c := range l {
				n += len(c.text)
			}
			// The breaker drops room at the breaks only.
			for n > 0 && at < len(para) && !strings.HasPrefix(para[at:], l[0].text) {
				at++
			}
			p.lines = append(p.lines, paperLine{Extent{x.From + at, x.From + min(at+n, len(para))}, y, look})
			at = min(at+n, len(para))
			y += look.pitch
		}
	}
}

func (p *Paper) height() float32 {
	if len(p.lines) == 0 {
		_, w := p.column(p.width)
		return p.headHeight(w)
	}
	return p.lines[len(p.lines)-1].end() + paperRoom
}

// lineOf returns the line that holds a byte, or the nearest before it.
func (p *Paper) lineOf(at int) int {
	i := sort.Search(len(p.lines), func(i int) bool { return p.lines[i].From > at }) - 1
	return max(0, i)
}

// at returns the byte at a position of the sheet, -1 beside the text; near takes the closest instead.
func (p *Paper) at(pos fyne.Position, near bool) int {
	if len(p.lines) == 0 {
		return -1
	}
	i := sort.Search(len(p.lines), func(i int) bool { return p.lines[i].y > pos.Y }) - 1
	if i < 0 || pos.Y > p.lines[max(i, 0)].end() && !near {
		if !near {
			return -1
		}
		i = max(i, 0)
	}
	l := p.lines[i]
	left, _ := p.column(p.width)
	x, line := pos.X-left, p.text[l.From:l.To]
	if x < -6 && !near {
		return -1
	}
	var w float32
	for k, r := range line {
		c := p.letters(&l, string(r))
		if x < w+c/2 || !near && x < w+c {
			return l.From + k
		}
		w += c
	}
	if !near && x > w+6 {
		return -1
	}
	return l.To
}

// wordsIn widens a stretch to whole words.
func (p *Paper) wordsIn(from, to int) Extent {
	if from > to {
		from, to = to, from
	}
	for from > 0 {
		r, n := utf8.DecodeLastRuneInString(p.text[:from])
		next, _ := utf8.DecodeRuneInString(p.text[from:])
		if !isLetter(r) || !isLetter(next) {
			break
		}
		from -= n
	}
	for to < len(p.text) {
		r, n := utf8.DecodeRuneInString(p.text[to:])
		last, _ := utf8.DecodeLastRuneInString(p.text[:to])
		if !isLetter(r) || !isLetter(last) {
			break
		}
		to += n
	}
	return Extent{from, to}
}

// MinSize implements fyne.CanvasObject.
func (p *Paper) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

// CreateRenderer implements fyne.Widget.
func (p *Paper) CreateRenderer() fyne.WidgetRenderer {
	r := &drawn{w: p, objects: []fyne.CanvasObject{p.flat}, min: p.MinSize}
	r.place = func(s fyne.Size) {
		p.lay(s.Width)
		p.flat.Resize(s)
		p.flat.renew()
		p.scroll.Refresh()
		if p.wanted && s.Height >= 1 && len(p.lines) > 0 {
			p.wanted = false
			p.ShowWords(p.goal)
		}
	}
	return r
}

// paperSheet is the whole length of the text, of which the lines in view exist. It takes the pointer.
type paperSheet struct {
	widget.BaseWidget
	ownTheme
	p *Paper
}

var (
	_ fyne.Tappable      = (*paperSheet)(nil)
	_ fyne.Draggable     = (*paperSheet)(nil)
	_ desktop.Mouseable  = (*paperSheet)(nil)
	_ desktop.Hoverable  = (*paperSheet)(nil)
	_ desktop.Cursorable = (*paperSheet)(nil)
)

// MinSize implements fyne.CanvasObject.
func (s *paperSheet) MinSize() fyne.Size { return fyne.NewSize(10, s.p.height()) }

// Tapped implements fyne.Tappable.
func (s *paperSheet) Tapped(e *fyne.PointEvent) {
	s.p.Select(Extent{})
	if s.p.OnTap != nil {
		s.p.OnTap(s.p.at(e.Position, false))
	}
}

// MouseDown implements desktop.Mouseable: a selection begins here.
func (s *paperSheet) MouseDown(e *desktop.MouseEvent) { s.p.anchor = s.p.at(e.Position, true) }

// MouseUp implements desktop.Mouseable.
func (s *paperSheet) MouseUp(*desktop.MouseEvent) {}

// Dragged implements fyne.Draggable.
func (s *paperSheet) Dragged(e *fyne.DragEvent) {
	p := s.p
	if p.anchor < 0 {
		p.anchor = p.at(e.Position.Subtract(e.Dragged), true)
	}
	p.last = e.AbsolutePosition
	if at := p.at(e.Position, true); at >= 0 && p.anchor >= 0 && at != p.anchor {
		p.Select(p.wordsIn(p.anchor, at))
	}
}

// DragEnd implements fyne.Draggable.
func (s *paperSheet) DragEnd() {
	p := s.p
	p.anchor = -1
	if p.chosen.From < p.chosen.To && strings.TrimSpace(p.text[p.chosen.From:p.chosen.To]) != "" && p.OnSelect != nil {
		p.OnSelect(p.chosen, p.last)
	}
}

// MouseIn implements desktop.Hoverable.
func (s *paperSheet) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (s *paperSheet) MouseMoved(e *desktop.MouseEvent) {
	s.p.last = e.AbsolutePosition
	s.hover(s.p.at(e.Position, false))
}

// MouseOut implements desktop.Hoverable.
func (s *paperSheet) MouseOut() { s.hover(-1) }

func (s *paperSheet) hover(at int) {
	if at != s.p.lit {
		s.p.lit = at
		if s.p.OnHover != nil {
			s.p.OnHover(at)
		}
	}
}

// Pointer returns where the pointer was last seen over the text, in the window.
func (p *Paper) Pointer() fyne.Position { return p.last }

// Cursor implements desktop.Cursorable.
func (s *paperSheet) Cursor() desktop.Cursor { return desktop.TextCursor }

// CreateRenderer implements fyne.Widget.
func (s *paperSheet) CreateRenderer() fyne.WidgetRenderer {
	return &paperRenderer{p: s.p, texts: map[int]*paperText{}}
}
