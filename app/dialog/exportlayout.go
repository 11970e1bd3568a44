package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
)

// easel sets a form at the left of a picture with words below it.
type easel struct {
	widget.BaseWidget
	left    *ui.Pane
	picture *canvas.Image
	words   *ui.Flow
	most    float32 // height
	ground  *canvas.Rectangle
}

func newEasel(left *ui.Pane, picture *canvas.Image, words *ui.Flow, most float32) *easel {
	b := &easel{left: left, picture: picture, words: words, most: most, ground: &canvas.Rectangle{CornerRadius: 8}}
	b.ExtendBaseWidget(b)
	return b
}

const (
	easelGap  = 22
	easelPad  = 14 // round the picture
	easelText = 40 // below it
)

// HeightFor implements ui.Tall.
func (b *easel) HeightFor(float32) float32 { return min(b.left.Column.HeightFor(exportForm), b.most) }

// MinSize implements fyne.CanvasObject.
func (b *easel) MinSize() fyne.Size { return fyne.NewSize(exportForm+160, b.HeightFor(0)) }

// room is the place of the picture.
func (b *easel) room() fyne.Size {
	s := b.Size()
	return fyne.NewSize(max(s.Width-exportForm-easelGap-2*easelPad, 80), max(s.Height-easelText-2*easelPad, 60))
}

// scale is the number of pixels of the screen in one of the toolkit's.
func (b *easel) scale() float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		return c.Scale()
	}
	return 1
}

// CreateRenderer implements fyne.Widget.
func (b *easel) CreateRenderer() fyne.WidgetRenderer {
	return ui.Laid(b, easelLayout{b}, b.left, b.ground, b.picture, b.words)
}

type easelLayout struct{ b *easel }

func (l easelLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l easelLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	b := l.b
	b.ground.FillColor = theme.Color(own.ColorField)
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	put(b.left, 0, 0, exportForm, s.Height)
	x, room := float32(exportForm+easelGap), b.room()
	put(b.ground, x, 0, room.Width+2*easelPad, s.Height-easelText)
	put(b.picture, x+easelPad, easelPad, room.Width, room.Height)
	put(b.words, x, s.Height-easelText+8, room.Width+2*easelPad, easelText-8)
}

// grid sets objects in columns of equal width.
type grid struct {
	widget.BaseWidget
	columns int
	objects []fyne.CanvasObject
}

func newGrid(columns int, objects ...fyne.CanvasObject) *grid {
	g := &grid{columns: columns, objects: objects}
	g.ExtendBaseWidget(g)
	return g
}

const gridRow = 30 // px of a row

// MinSize implements fyne.CanvasObject.
func (g *grid) MinSize() fyne.Size {
	return fyne.NewSize(240, gridRow*float32((len(g.objects)+g.columns-1)/g.columns))
}

// CreateRenderer implements fyne.Widget.
func (g *grid) CreateRenderer() fyne.WidgetRenderer {
	return ui.Laid(g, gridLayout{g}, g.objects...)
}

type gridLayout struct{ g *grid }

func (l gridLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l gridLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	w := s.Width / float32(l.g.columns)
	for i, o := range objects {
		h := o.MinSize().Height
		o.Move(fyne.NewPos(float32(i%l.g.columns)*w-6, gridRow*float32(i/l.g.columns)+(gridRow-h)/2))
		o.Resize(fyne.NewSize(w, h))
	}
}
