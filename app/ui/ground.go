package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Ground puts a colour of the theme behind an object and a line at one of its edges. What stands on the window itself has
// theme.ColorNameBackground, which each frame begins with: without a graphics card, filling its pixels again would take a
// third of the time of a frame.
type Ground struct {
	widget.BaseWidget
	Content fyne.CanvasObject
	Fill    fyne.ThemeColorName
	Line    fyne.ThemeColorName // "" for no line
	LineTop bool                // at the top, else at the bottom
}

// NewGround returns such a panel.
func NewGround(content fyne.CanvasObject, fill fyne.ThemeColorName) *Ground {
	g := &Ground{Content: content, Fill: fill}
	g.ExtendBaseWidget(g)
	return g
}

// MinSize implements fyne.CanvasObject.
func (g *Ground) MinSize() fyne.Size { return g.Content.MinSize() }

// CreateRenderer implements fyne.Widget.
func (g *Ground) CreateRenderer() fyne.WidgetRenderer {
	ground, line := &canvas.Rectangle{}, &canvas.Rectangle{}
	r := &drawn{w: g, objects: []fyne.CanvasObject{ground, g.Content, line}, min: g.MinSize}
	r.place = func(s fyne.Size) {
		put(ground, 0, 0, s.Width, s.Height)
		put(g.Content, 0, 0, s.Width, s.Height)
		y := s.Height - 1
		if g.LineTop {
			y = 0
		}
		put(line, 0, y, s.Width, 1)
	}
	r.dress = func() {
		ground.FillColor, ground.Hidden = theme.Color(g.Fill), g.Fill == theme.ColorNameBackground
		line.Hidden = g.Line == ""
		if g.Line != "" {
			line.FillColor = theme.Color(g.Line)
		}
	}
	r.dress()
	return r
}
