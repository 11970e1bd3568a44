package ui

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Long scrolls a long list of texts of which only those in view exist as objects: a widget with a whole article in
// it would take seconds to lay out.
type Long struct {
	widget.BaseWidget

	// Make returns the object of a line, and Height its height at a width.
	Make   func(i int) fyne.CanvasObject
	Height func(i int, width float32) float32
	Pad    float32 // at both sides
	Top    float32 // above the first line

	count  int
	width  float32   // that tops were measured for
	tops   []float32 // one more than lines
	made   map[int]fyne.CanvasObject
	scroll *container.Scroll
	flat   *themed // the scroller without shadows
	sheet  *longSheet
	goal   int // line to show once the size is known, -1 for none
}

// NewLong returns an empty list.
func NewLong(height func(i int, width float32) float32, create func(i int) fyne.CanvasObject) *Long {
	l := &Long{Make: create, Height: height, made: map[int]fyne.CanvasObject{}, goal: -1}
	l.sheet = &longSheet{l: l}
	l.sheet.ExtendBaseWidget(l.sheet)
	l.scroll = container.NewVScroll(l.sheet)
	l.flat = flat(l.scroll, func() { l.sheet.Refresh() })
	l.ExtendBaseWidget(l)
	return l
}

// SetCount shows n lines, made anew.
func (l *Long) SetCount(n int) {
	l.count, l.width = n, -1
	l.made = map[int]fyne.CanvasObject{}
	l.measure(l.Size().Width)
	l.scroll.Offset = fyne.Position{}
	l.Refresh()
}

// Renew makes the lines anew, of which there are as many as before, and stays where it is.
func (l *Long) Renew() {
	l.width = -1
	l.made = map[int]fyne.CanvasObject{}
	l.measure(l.Size().Width)
	l.Refresh()
}

// Reveal scrolls as little as it takes for a line to be in view.
func (l *Long) Reveal(i int) {
	if i < 0 || i >= l.count || len(l.tops) <= l.count {
		return
	}
	const room = 10
	h, y := l.Size().Height, l.scroll.Offset.Y
	switch {
	case l.tops[i] < y+room:
		y = l.tops[i] - room
	case l.tops[i+1] > y+h-room:
		y = min(l.tops[i+1]-h+room, l.tops[i]-room)
	default:
		return
	}
	l.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(y, l.tops[l.count]-h))))
	l.sheet.Refresh()
}

// ShowLine scrolls so that a line stands in the upper part.
func (l *Long) ShowLine(i int) {
	if l.Size().Height < 1 {
		l.goal = i
		return
	}
	if i < 0 || i >= l.count {
		return
	}
	y := l.tops[i] - l.Size().Height/4
	l.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(y, l.tops[l.count]-l.Size().Height))))
	l.sheet.Refresh()
}

func (l *Long) inner(width float32) float32 { return width - 2*l.Pad }

func (l *Long) measure(width float32) {
	if width == l.width || width < 1 {
		return
	}
	l.width, l.tops = width, make([]float32, l.count+1)
	l.tops[0] = l.Top
	for i := range l.count {
		l.tops[i+1] = l.tops[i] + l.Height(i, l.inner(width))
	}
}

// MinSize implements fyne.CanvasObject.
func (l *Long) MinSize() fyne.Size { return fyne.NewSize(100, 80) }

// CreateRenderer implements fyne.Widget.
func (l *Long) CreateRenderer() fyne.WidgetRenderer {
	r := &drawn{w: l, objects: []fyne.CanvasObject{l.flat}, min: l.MinSize}
	r.place = func(s fyne.Size) {
		l.measure(s.Width)
		l.flat.Resize(s)
		l.flat.renew()
		l.scroll.Refresh()
		if g := l.goal; g >= 0 && s.Height >= 1 {
			l.goal = -1
			l.ShowLine(g)
		}
	}
	return r
}

// longSheet is the whole length of the list, of which the lines in view exist.
type longSheet struct {
	widget.BaseWidget
	ownTheme
	l *Long
}

// MinSize implements fyne.CanvasObject.
func (s *longSheet) MinSize() fyne.Size {
	if len(s.l.tops) == 0 {
		return fyne.NewSize(10, 10)
	}
	return fyne.NewSize(10, s.l.tops[s.l.count])
}

// CreateRenderer implements fyne.Widget.
func (s *longSheet) CreateRenderer() fyne.WidgetRenderer { return &longRenderer{s: s} }

type longRenderer struct {
	s       *longSheet
	objects []fyne.CanvasObject
}

func (r *longRenderer) Layout(fyne.Size)             { r.show() }
func (r *longRenderer) MinSize() fyne.Size           { return r.s.MinSize() }
func (r *longRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *longRenderer) Destroy()                     {}
func (r *longRenderer) Refresh()                     { r.show() }

func (r *longRenderer) show() {
	l := r.s.l
	r.objects = r.objects[:0]
	if l.count == 0 || len(l.tops) <= l.count {
		return
	}
	top := l.scroll.Offset.Y
	first := sort.Search(l.count, func(i int) bool { return l.tops[i+1] >= top })
	kept := map[int]fyne.CanvasObject{}
	for i := first; i < l.count && l.tops[i] < top+l.scroll.Size().Height; i++ {
		o := l.made[i]
		if o == nil {
			o = l.Make(i)
		}
		kept[i] = o
		put(o, l.Pad, l.tops[i], l.inner(l.width), l.tops[i+1]-l.tops[i])
		r.objects = append(r.objects, o)
	}
	l.made = kept
}
