package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Select is a list of choices that hands the keys it has no use for to the window: Escape closes the sheet that it is on.
type Select struct{ widget.Select }

// NewSelect returns a list of choices; changed may be nil.
func NewSelect(options []string, changed func(string)) *Select {
	s := &Select{widget.Select{Options: options, OnChanged: changed, PlaceHolder: "Choose…"}}
	s.ExtendBaseWidget(s)
	return s
}

// TypedKey implements fyne.Focusable.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		s.Select.TypedKey(e)
	default:
		Forward(s, e)
	}
}

// Check is a box to tick that hands the keys it has no use for to the window.
type Check struct{ widget.Check }

// NewCheck returns a box to tick.
func NewCheck(words string) *Check {
	c := &Check{widget.Check{Text: words}}
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey implements fyne.Focusable.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	if e.Name != fyne.KeySpace {
		Forward(c, e)
	}
}
