package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Item is a text that wraps, with a mark before its first line: a number, a dash.
type Item struct {
	press

	Mark      string
	MarkBold  bool
	MarkColor fyne.ThemeColorName
	Body      *Flow
}

var _ Tall = (*Item)(nil)

// itemIndent is the room of the mark.
const itemIndent = 17

// NewItem returns an item.
func NewItem(mark string, color fyne.ThemeColorName, tapped func(), spans ...Span) *Item {
	it := &Item{Mark: mark, MarkBold: true, MarkColor: color, Body: NewFlow(theme.SizeNameText, spans...)}
	it.OnTapped = tapped
	if tapped != nil {
		it.Body.OnTapped, it.Body.Mouse = tapped, true
		it.Body.OnHover = func(in bool) {
			it.hovered = in
			it.Refresh()
		}
	}
	it.extend(it)
	return it
}

// HeightFor implements Tall.
func (it *Item) HeightFor(width float32) float32 { return it.Body.HeightFor(width-itemIndent) + 6 }

// MinSize implements fyne.CanvasObject.
func (it *Item) MinSize() fyne.Size { return fyne.NewSize(40, it.HeightFor(it.Size().Width)) }

// CreateRenderer implements fyne.Widget.
func (it *Item) CreateRenderer() fyne.WidgetRenderer {
	over, mark := box(color.Transparent, 5), &canvas.Text{}
	r := &drawn{w: it, objects: []fyne.CanvasObject{over, mark, it.Body}, min: it.MinSize}
	r.dress = func() {
		mark.Text, mark.TextSize = it.Mark, size(theme.SizeNameText)
		mark.Color, mark.TextStyle = theme.Color(it.MarkColor), fyne.TextStyle{Bold: it.MarkBold}
		it.dressOver(over)
		if it.OnTapped == nil {
			over.FillColor = color.Transparent
		}
	}
	r.dress()
	r.place = func(s fyne.Size) {
		put(over, -6, 0, s.Width+12, s.Height)
		middle(mark, 0, 3, it.Body.pitch())
		put(it.Body, itemIndent, 3, s.Width-itemIndent, s.Height-6)
	}
	return r
}
