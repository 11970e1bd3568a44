package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
)

// Tile is a box round a column that one can choose, with a bar in a colour of meaning at its left.
type Tile struct {
	press
	Body   *Column
	Bar    fyne.ThemeColorName
	Chosen bool
	Quiet  bool // without border: it is settled
}

var _ Tall = (*Tile)(nil)

// tilePad is the room round the column of a tile.
const tilePad = 12

// NewTile returns a tile. A click on it or on its texts calls tapped.
func NewTile(body *Column, bar fyne.ThemeColorName, tapped func()) *Tile {
	t := &Tile{Body: body, Bar: bar}
	body.Left, body.Right, body.Top, body.Bottom = tilePad+5, tilePad, tilePad-2, tilePad-1
	t.OnTapped = tapped
	for _, o := range body.Objects() {
		if f, ok := o.(*Flow); ok { // it would keep the click and the pointer to itself
			if f.OnTapped == nil {
				f.OnTapped = tapped
			}
			f.OnHover, f.Mouse = t.hover, true
		}
	}
	t.extend(t)
	return t
}

func (t *Tile) hover(in bool) {
	t.hovered = in
	t.Refresh()
	if t.OnHover != nil {
		t.OnHover(in)
	}
}

// HeightFor implements Tall.
func (t *Tile) HeightFor(width float32) float32 { return t.Body.HeightFor(width) }

// MinSize implements fyne.CanvasObject.
func (t *Tile) MinSize() fyne.Size { return t.Body.MinSize() }

// CreateRenderer implements fyne.Widget.
func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	ground, over := &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1}, box(color.Transparent, 8)
	bar := box(color.Transparent, 2)
	r := &drawn{w: t, objects: []fyne.CanvasObject{ground, over, bar, t.Body}, min: t.MinSize}
	r.dress = func() {
		ground.FillColor, ground.StrokeColor, ground.StrokeWidth = theme.Color(theme.ColorNameButton), theme.Color(own.ColorRule), 1
		over.FillColor = color.Transparent
		if t.Quiet {
			ground.FillColor, ground.StrokeColor = color.Transparent, color.Transparent
		}
		if t.hovered && !t.Chosen {
			over.FillColor = theme.Color(theme.ColorNameHover)
		}
		if t.Chosen {
			ground.StrokeColor, ground.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1.5
			over.FillColor = theme.Color(own.ColorSoft)
		}
		bar.FillColor = theme.Color(t.Bar)
	}
	r.dress()
	r.place = func(s fyne.Size) {
		put(ground, 0, 0, s.Width, s.Height)
		put(over, 0, 0, s.Width, s.Height)
		put(bar, 7, 11, 4, s.Height-22)
		put(t.Body, 0, 0, s.Width, s.Height)
	}
	return r
}
