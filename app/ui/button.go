package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
)

// Button is a bordered button with a text, an icon or both.
type Button struct {
	press

	// configuration
	Text    string
	Icon    fyne.Resource
	Primary bool // filled with the accent
	Bare    bool // without border
	Arrow   bool // opens a menu

	// current state
	compact bool // the icon alone
}

// buttonHeight is the height of buttons and fields: comfortable to hit with a mouse.
const buttonHeight = 30

// NewButton returns a button with a text.
func NewButton(text string, tapped func()) *Button {
	b := &Button{Text: text}
	b.OnTapped = tapped
	b.extend(b)
	return b
}

// NewIconButton returns a button with an icon, and a tip that says what it does.
func NewIconButton(icon fyne.Resource, tip string, tips *Tips, tapped func()) *Button {
	b := &Button{Icon: icon}
	b.OnTapped, b.Tip, b.Tips = tapped, tip, tips
	b.extend(b)
	return b
}

// SetText changes the text.
func (b *Button) SetText(text string) {
	if text != b.Text {
		b.Text = text
		b.Refresh()
	}
}

// Compact shows the icon alone, where there is one, or all of it.
func (b *Button) Compact(on bool) {
	on = on && b.Icon != nil
	if on != b.compact {
		b.compact = on
		b.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{b: b, ground: box(color.Transparent, 6), over: box(color.Transparent, 6),
		text: &canvas.Text{}, icon: canvas.NewImageFromResource(nil), arrow: canvas.NewImageFromResource(nil)}
	r.drawn = drawn{w: b, objects: []fyne.CanvasObject{r.ground, r.over, r.icon, r.text, r.arrow}, min: r.minSize, place: r.place, dress: r.dress}
	r.dress()
	return r
}

type buttonRenderer struct {
	drawn
	b            *Button
	ground, over *canvas.Rectangle
	text         *canvas.Text
	icon, arrow  *canvas.Image
}

func (r *buttonRenderer) dress() {
	b := r.b
	r.text.Text, r.text.TextSize = b.Text, size(theme.SizeNameText)
	if b.compact {
		r.text.Text = ""
	}
	fg := theme.ColorNameForeground
	switch {
	case b.disabled:
		fg = theme.ColorNameDisabled
	case b.Primary:
		fg = theme.ColorNameForegroundOnPrimary
	}
	r.text.Color = theme.Color(fg)
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = color.Transparent, color.Transparent, 0
	switch {
	case b.Primary && !b.disabled:
		r.ground.FillColor = theme.Color(theme.ColorNamePrimary)
	case !b.Bare:
		r.ground.FillColor = theme.Color(theme.ColorNameButton)
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(own.ColorRule), 1
	}
	if b.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1.5
	}
	r.over.FillColor = color.Transparent
	if b.hovered && !b.disabled {
		r.over.FillColor = theme.Color(theme.ColorNameHover)
	}
	r.icon.Hidden = b.Icon == nil
	if b.Icon != nil {
		r.icon.Resource = theme.NewColoredResource(b.Icon, fg)
	}
	r.arrow.Hidden = !b.Arrow
	if b.Arrow {
		r.arrow.Resource = theme.NewColoredResource(theme.MenuDropDownIcon(), fg)
	}
}

func (r *buttonRenderer) parts() (icon, text, arrow, gap float32) {
	if r.b.Icon != nil {
		icon = 17
	}
	if r.text.Text != "" {
		text = r.text.MinSize().Width
	}
	if icon > 0 && text > 0 {
		gap = 6
	}
	if r.b.Arrow {
		arrow = 16
	}
	return icon, text, arrow, gap
}

func (r *buttonRenderer) minSize() fyne.Size {
	icon, text, arrow, gap := r.parts()
	pad := float32(11)
	if text == 0 {
		pad = 7
	}
	return fyne.NewSize(icon+gap+text+arrow+2*pad, buttonHeight)
}

func (r *buttonRenderer) place(s fyne.Size) {
	put(r.ground, 0, 0, s.Width, s.Height)
	put(r.over, 0, 0, s.Width, s.Height)
	icon, text, arrow, gap := r.parts()
	x := (s.Width - icon - gap - text - arrow) / 2
	if icon > 0 {
		put(r.icon, x, (s.Height-icon)/2, icon, icon)
		x += icon + gap
	}
	middle(r.text, x, 0, s.Height)
	put(r.arrow, x+text+1, (s.Height-18)/2, 18, 18)
}
