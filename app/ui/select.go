package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Select is a list of choices that hands the keys it has no use for to the window: Escape closes the sheet that it is on. It
// has a border as fields have, which shows where the keys are.
type Select struct {
	widget.Select
	keyed
	focused bool
}

// NewSelect returns a list of choices; changed may be nil.
func NewSelect(options []string, changed func(string)) *Select {
	s := &Select{Select: widget.Select{Options: options, OnChanged: changed, PlaceHolder: "Choose…"}}
	s.ExtendBaseWidget(s)
	return s
}

// TypedKey implements fyne.Focusable.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		s.Select.TypedKey(e)
	default:
		forward(s, e)
	}
}

// FocusGained implements fyne.Focusable.
func (s *Select) FocusGained() {
	s.focused = true
	s.Select.FocusGained()
	s.gotKeys()
}

// FocusLost implements fyne.Focusable.
func (s *Select) FocusLost() {
	s.focused = false
	s.Select.FocusLost()
}

// CreateRenderer implements fyne.Widget.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	r := &selectRenderer{WidgetRenderer: s.Select.CreateRenderer(), s: s, border: canvas.NewRectangle(color.Transparent)}
	r.dress()
	return r
}

// selectRenderer adds the border to the toolkit's renderer.
type selectRenderer struct {
	fyne.WidgetRenderer
	s      *Select
	border *canvas.Rectangle
}

func (r *selectRenderer) Objects() []fyne.CanvasObject {
	return append(r.WidgetRenderer.Objects(), r.border)
}

func (r *selectRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	put(r.border, r.border.StrokeWidth/2, r.border.StrokeWidth/2, size.Width-r.border.StrokeWidth-.5, size.Height-r.border.StrokeWidth-.5) // as a field's
}

func (r *selectRenderer) Refresh() {
	r.dress()
	r.WidgetRenderer.Refresh()
	r.border.Refresh()
}

func (r *selectRenderer) dress() {
	r.border.StrokeWidth, r.border.CornerRadius = theme.Size(theme.SizeNameInputBorder), theme.Size(theme.SizeNameInputRadius)
	r.border.StrokeColor = theme.Color(theme.ColorNameInputBorder)
	if r.s.focused {
		r.border.StrokeColor = theme.Color(theme.ColorNamePrimary)
	}
}

// Check is a box to tick that hands the keys it has no use for to the window.
type Check struct {
	widget.Check
	keyed
}

// NewCheck returns a box to tick.
func NewCheck(words string) *Check {
	c := &Check{Check: widget.Check{Text: words}}
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained implements fyne.Focusable.
func (c *Check) FocusGained() {
	c.Check.FocusGained()
	c.gotKeys()
}

// TypedKey implements fyne.Focusable.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	if e.Name != fyne.KeySpace {
		forward(c, e)
	}
}
