package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
)

// Quote is a block of text with a bar at its left.
type Quote struct {
	widget.BaseWidget
	Body     *Column
	OnTapped func()
}

var (
	_ Tall               = (*Quote)(nil)
	_ fyne.Tappable      = (*Quote)(nil)
	_ desktop.Cursorable = (*Quote)(nil)
)

// NewQuote returns a block that holds a column. A click on it or on its texts calls tapped.
func NewQuote(body *Column, tapped func()) *Quote {
	q := &Quote{Body: body, OnTapped: tapped}
	body.Left = 13
	keys := false
	for _, o := range body.Objects() {
		if f, ok := o.(*Flow); ok && f.OnTapped == nil { // it would keep the click to itself
			f.OnTapped, f.Mouse = tapped, keys
			keys = true // with the first
		}
	}
	q.ExtendBaseWidget(q)
	return q
}

// HeightFor implements Tall.
func (q *Quote) HeightFor(width float32) float32 { return q.Body.HeightFor(width) }

// MinSize implements fyne.CanvasObject.
func (q *Quote) MinSize() fyne.Size { return q.Body.MinSize() }

// Tapped implements fyne.Tappable.
func (q *Quote) Tapped(*fyne.PointEvent) {
	if q.OnTapped != nil {
		q.OnTapped()
	}
}

// Cursor implements desktop.Cursorable.
func (q *Quote) Cursor() desktop.Cursor {
	if q.OnTapped != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer implements fyne.Widget.
func (q *Quote) CreateRenderer() fyne.WidgetRenderer {
	bar := &canvas.Rectangle{}
	r := &drawn{w: q, objects: []fyne.CanvasObject{bar, q.Body}, min: q.MinSize}
	r.place = func(s fyne.Size) {
		put(bar, 0, 0, 3, s.Height)
		put(q.Body, 0, 0, s.Width, s.Height)
	}
	r.dress = func() { bar.FillColor = theme.Color(theme.ColorNamePrimary) }
	r.dress()
	return r
}

// Card is a quiet box with a border round a column.
type Card struct {
	widget.BaseWidget
	Body *Column
}

var _ Tall = (*Card)(nil)

// NewCard returns a box round a column.
func NewCard(body *Column) *Card {
	c := &Card{Body: body}
	body.Left, body.Right, body.Top, body.Bottom = 11, 11, 9, 9
	c.ExtendBaseWidget(c)
	return c
}

// HeightFor implements Tall.
func (c *Card) HeightFor(width float32) float32 { return c.Body.HeightFor(width) }

// MinSize implements fyne.CanvasObject.
func (c *Card) MinSize() fyne.Size { return c.Body.MinSize() }

// CreateRenderer implements fyne.Widget.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	ground := &canvas.Rectangle{CornerRadius: 7, StrokeWidth: 1}
	r := &drawn{w: c, objects: []fyne.CanvasObject{ground, c.Body}, min: c.MinSize}
	r.place = func(s fyne.Size) {
		put(ground, 0, 0, s.Width, s.Height)
		put(c.Body, 0, 0, s.Width, s.Height)
	}
	r.dress = func() {
		ground.FillColor, ground.StrokeColor = theme.Color(own.ColorField), theme.Color(own.ColorRule)
	}
	r.dress()
	return r
}
