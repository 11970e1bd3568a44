package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
)

// Tab is one of a few names of which one is chosen: it has a line below it then.
type Tab struct {
	press
	Text string
	On   bool
}

// NewTab returns a tab.
func NewTab(text string, on bool, tapped func()) *Tab {
	t := &Tab{Text: text, On: on}
	t.OnTapped = tapped
	t.extend(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *Tab) CreateRenderer() fyne.WidgetRenderer {
	text, line, over := &canvas.Text{}, &canvas.Rectangle{}, box(color.Transparent, 5)
	r := &drawn{w: t, objects: []fyne.CanvasObject{over, text, line}}
	r.dress = func() {
		text.Text, text.TextSize, text.TextStyle = t.Text, size(theme.SizeNameText), fyne.TextStyle{Bold: t.On}
		text.Color, line.FillColor = theme.Color(own.ColorDim), color.Transparent
		if t.On {
			text.Color, line.FillColor = theme.Color(theme.ColorNameForeground), theme.Color(theme.ColorNamePrimary)
		}
		over.FillColor = color.Transparent
		if t.hovered || t.focused {
			over.FillColor = theme.Color(theme.ColorNameHover)
		}
	}
	r.dress()
	r.min = func() fyne.Size { return fyne.NewSize(text.MinSize().Width+16, 30) }
	r.place = func(s fyne.Size) {
		m := text.MinSize()
		middle(text, (s.Width-m.Width)/2, 0, s.Height)
		put(line, 8, s.Height-2, s.Width-16, 2)
		put(over, 2, 3, s.Width-4, s.Height-8)
	}
	return r
}
