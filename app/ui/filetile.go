package ui

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
)

// FileTile shows a file: a small picture of what is in it, or an icon, with its name and a second line below.
type FileTile struct {
	press
	Name, Second string
	Picture      image.Image // nil for the icon
}

// The size of the picture of a tile; twice as many pixels are sharp on any screen.
const (
	PictureWidth  = 128
	PictureHeight = 88
	fileTileText  = 36
)

// NewFileTile returns a tile.
func NewFileTile(name, second string, tapped func()) *FileTile {
	t := &FileTile{Name: name, Second: second}
	t.OnTapped = tapped
	t.extend(t)
	return t
}

// SetPicture puts the picture in, once there is one.
func (t *FileTile) SetPicture(p image.Image) {
	t.Picture = p
	t.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (t *FileTile) CreateRenderer() fyne.WidgetRenderer {
	ground, over := &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1}, box(color.Transparent, 8)
	picture, icon := canvas.NewImageFromImage(nil), canvas.NewImageFromResource(nil)
	picture.FillMode, picture.ScaleMode, picture.CornerRadius = canvas.ImageFillContain, canvas.ImageScaleSmooth, 4
	name, second := newCut(&canvas.Text{}), newCut(&canvas.Text{})
	min := func() fyne.Size { return fyne.NewSize(PictureWidth+8, PictureHeight+8+fileTileText) }
	r := &drawn{w: t, objects: []fyne.CanvasObject{ground, over, picture, icon, name.Text, second.Text}, min: min}
	r.dress = func() {
		ground.FillColor, ground.StrokeColor, ground.StrokeWidth = theme.Color(own.ColorField), theme.Color(own.ColorRule), 1
		over.FillColor = color.Transparent
		if t.hovered {
			over.FillColor = theme.Color(theme.ColorNameHover)
		}
		if t.focused {
			ground.StrokeColor, ground.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1.5
		}
		picture.Hidden, icon.Hidden = t.Picture == nil, t.Picture != nil
		picture.Image = t.Picture
		icon.Resource = theme.NewColoredResource(theme.FileIcon(), own.ColorDim)
		name.set(t.Name)
		name.TextSize, name.Color = size(own.SizeSmall), theme.Color(theme.ColorNameForeground)
		second.set(t.Second)
		second.TextSize, second.Color = size(own.SizeHead), theme.Color(own.ColorDim)
	}
	r.dress()
	r.place = func(s fyne.Size) {
		put(ground, 0, 0, s.Width, PictureHeight+8)
		put(over, 0, 0, s.Width, PictureHeight+8)
		put(picture, 4, 4, s.Width-8, PictureHeight)
		put(icon, (s.Width-36)/2, (PictureHeight+8-36)/2, 36, 36)
		name.fit(s.Width - 4)
		second.fit(s.Width - 4)
		middle(name.Text, 2, PictureHeight+10, 16)
		middle(second.Text, 2, PictureHeight+26, 14)
	}
	return r
}
