package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
)

// Choice is a large button with an icon, a title and a line that explains it.
type Choice struct {
	press
	title, help *Flow
	icon        fyne.Resource
}

// NewChoice returns a choice.
func NewChoice(icon fyne.Resource, title, help string, tapped func()) *Choice {
	c := &Choice{icon: icon, title: NewFlow(own.SizeBrand, Span{Text: title, Bold: true}),
		help: NewFlow(theme.SizeNameText, Span{Text: help, Color: own.ColorDim})}
	c.OnTapped = tapped
	for _, f := range []*Flow{c.title, c.help} {
		f.OnTapped, f.Mouse = tapped, true
		f.OnHover = func(in bool) { c.hovered = in; c.Refresh() }
	}
	c.extend(c)
	return c
}

// Title returns the title.
func (c *Choice) Title() string { return c.title.Text() }

// CreateRenderer implements fyne.Widget.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	ground, over := &canvas.Rectangle{CornerRadius: 10, StrokeWidth: 1}, box(color.Transparent, 10)
	icon := canvas.NewImageFromResource(nil)
	r := &drawn{w: c, objects: []fyne.CanvasObject{ground, over, icon, c.title, c.help}, min: func() fyne.Size { return fyne.NewSize(160, 84) }}
	r.dress = func() {
		ground.FillColor, ground.StrokeColor = theme.Color(theme.ColorNameButton), theme.Color(own.ColorRule)
		over.FillColor = color.Transparent
		if c.hovered || c.focused {
			ground.StrokeColor, over.FillColor = theme.Color(theme.ColorNamePrimary), theme.Color(own.ColorSoft)
		}
		icon.Resource = theme.NewColoredResource(c.icon, theme.ColorNamePrimary)
	}
	r.dress()
	r.place = func(s fyne.Size) {
		put(ground, 0, 0, s.Width, s.Height)
		put(over, 0, 0, s.Width, s.Height)
		x, y := float32(18), float32(18)
		put(icon, x, y, 28, 28)
		if s.Height < 120 {
			x, y = 64, (s.Height-c.title.HeightFor(s.Width-80)-c.help.HeightFor(s.Width-80)-3)/2
		} else {
			y += 42
		}
		w := s.Width - x - 16
		th := c.title.HeightFor(w)
		put(c.title, x, y, w, th)
		put(c.help, x, y+th+3, w, c.help.HeightFor(w))
	}
	return r
}
