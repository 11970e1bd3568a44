package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// press is the part that all widgets one can click have in common: hover, focus, click, tip.
type press struct {
	widget.BaseWidget
	keyed

	OnTapped func()
	OnMenu   func(at fyne.Position)
	OnHover  func(in bool)
	Tips     *Tips
	Tip      string

	self     fyne.Widget
	disabled bool
	hovered  bool
	focused  bool
}

var (
	_ fyne.Tappable          = (*press)(nil)
	_ fyne.SecondaryTappable = (*press)(nil)
	_ fyne.Focusable         = (*press)(nil)
	_ fyne.Disableable       = (*press)(nil)
	_ desktop.Hoverable      = (*press)(nil)
	_ desktop.Cursorable     = (*press)(nil)
)

// extend must be called by the widget that embeds press.
func (p *press) extend(self fyne.Widget) {
	p.self = self
	p.ExtendBaseWidget(self)
}

// Tapped implements fyne.Tappable.
func (p *press) Tapped(*fyne.PointEvent) {
	p.hideTip()
	if !p.disabled && p.OnTapped != nil {
		p.OnTapped()
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (p *press) TappedSecondary(e *fyne.PointEvent) {
	p.hideTip()
	if p.OnMenu != nil {
		p.OnMenu(e.AbsolutePosition)
	}
}

// dressOver dresses the ground over a line: filled below the pointer, with a ring where the keys are. One tells them apart.
func (p *press) dressOver(over *canvas.Rectangle) {
	over.FillColor, over.StrokeColor, over.StrokeWidth = color.Transparent, color.Transparent, 0
	if p.hovered {
		over.FillColor = theme.Color(theme.ColorNameHover)
	}
	if p.focused {
		over.StrokeColor, over.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1.5
	}
}

func (p *press) hideTip() {
	if p.Tips != nil {
		p.Tips.Hide()
	}
}

// MouseIn implements desktop.Hoverable.
func (p *press) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.self.Refresh()
	if p.Tips != nil && p.Tip != "" {
		p.Tips.Offer(p.self, p.Tip)
	}
	if p.OnHover != nil {
		p.OnHover(true)
	}
}

// MouseMoved implements desktop.Hoverable.
func (p *press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *press) MouseOut() {
	p.hovered = false
	p.self.Refresh()
	p.hideTip()
	if p.OnHover != nil {
		p.OnHover(false)
	}
}

// Cursor implements desktop.Cursorable.
func (p *press) Cursor() desktop.Cursor {
	if p.disabled || p.OnTapped == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained implements fyne.Focusable.
func (p *press) FocusGained() {
	p.focused = true
	p.self.Refresh()
	p.gotKeys()
}

// FocusLost implements fyne.Focusable.
func (p *press) FocusLost() {
	p.focused = false
	p.self.Refresh()
}

// Focused reports whether the widget has the keys.
func (p *press) Focused() bool { return p.focused }

// TypedRune implements fyne.Focusable.
func (p *press) TypedRune(r rune) {
	if r != ' ' {
		forwardRune(p.self, r)
	}
}

// TypedKey implements fyne.Focusable.
func (p *press) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		p.Tapped(nil)
	case asksMenu(e.Name, Modifiers()):
		if p.OnMenu != nil {
			p.OnMenu(fyne.CurrentApp().Driver().AbsolutePositionForObject(p.self).AddXY(8, p.self.Size().Height))
		}
	default:
		forward(p.self, e)
	}
}

// Enable implements fyne.Disableable.
func (p *press) Enable() { p.able(false) }

// Disable implements fyne.Disableable.
func (p *press) Disable() { p.able(true) }

func (p *press) able(disabled bool) {
	if p.disabled != disabled {
		p.disabled = disabled
		p.self.Refresh()
	}
}

// Disabled implements fyne.Disableable. Keys pass over what does nothing.
func (p *press) Disabled() bool { return p.disabled || p.OnTapped == nil && p.OnMenu == nil }
