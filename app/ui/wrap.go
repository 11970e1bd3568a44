package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Wrap lays objects side by side and goes on below when a line is full.
type Wrap struct {
	widget.BaseWidget
	Objects []fyne.CanvasObject
	Gap     float32
	// Together is how many of the last objects stand side by side in one line, where they have room in one.
	Together int
}

var _ Tall = (*Wrap)(nil)

// NewWrap returns a row of objects that wraps.
func NewWrap(objects ...fyne.CanvasObject) *Wrap {
	w := &Wrap{Objects: objects, Gap: 6}
	w.ExtendBaseWidget(w)
	return w
}

// place calls fn with the place of every object and returns the height of all.
func (w *Wrap) place(width float32, fn func(o fyne.CanvasObject, x, y float32, s fyne.Size)) float32 {
	var x, y, line float32
	last := len(w.Objects) - w.Together
	for i, o := range w.Objects {
		if !o.Visible() {
			continue
		}
		s := o.MinSize()
		s.Width = min(s.Width, width)
		need := s.Width
		if i == last {
			need = w.length(w.Objects[i:])
		}
		if x > 0 && x+need > width {
			x, y, line = 0, y+line+w.Gap, 0
		}
		if fn != nil {
			fn(o, x, y, s)
		}
		x += s.Width + w.Gap
		line = max(line, s.Height)
	}
	return y + line
}

// length is the width of objects side by side.
func (w *Wrap) length(objects []fyne.CanvasObject) float32 {
	sum := -w.Gap
	for _, o := range objects {
		if o.Visible() {
			sum += o.MinSize().Width + w.Gap
		}
	}
	return sum
}

// HeightFor implements Tall.
func (w *Wrap) HeightFor(width float32) float32 { return w.place(width, nil) }

// FirstLine is the height of the first object, by which a name beside the row stands.
func (w *Wrap) FirstLine() float32 {
	for _, o := range w.Objects {
		if o.Visible() {
			return o.MinSize().Height
		}
	}
	return 0
}

// MinSize implements fyne.CanvasObject.
func (w *Wrap) MinSize() fyne.Size { return fyne.NewSize(20, w.HeightFor(w.Size().Width)) }

// CreateRenderer implements fyne.Widget.
func (w *Wrap) CreateRenderer() fyne.WidgetRenderer { return &wrapRenderer{w} }

type wrapRenderer struct{ w *Wrap }

func (r *wrapRenderer) Layout(s fyne.Size) {
	r.w.place(s.Width, func(o fyne.CanvasObject, x, y float32, s fyne.Size) { put(o, x, y, s.Width, s.Height) })
}
func (r *wrapRenderer) MinSize() fyne.Size           { return r.w.MinSize() }
func (r *wrapRenderer) Objects() []fyne.CanvasObject { return r.w.Objects }
func (r *wrapRenderer) Destroy()                     {}
func (r *wrapRenderer) Refresh() {
	r.Layout(r.w.Size())
	for _, o := range r.w.Objects {
		o.Refresh()
	}
}
