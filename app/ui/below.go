package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
)

// Below lays out a part with another one below it, which can be dragged higher and hidden.
type Below struct {
	widget.BaseWidget

	// configuration
	Upper, Lower fyne.CanvasObject
	OnResized    func() // after the border was dragged

	// current state
	height float32
	shown  bool
	grip   *grip
}

const (
	leastLower = 120
	leastUpper = 160
)

// NewBelow returns the layout with the lower part hidden. height is what the lower part wishes for.
func NewBelow(upper, lower fyne.CanvasObject, height float32) *Below {
	b := &Below{Upper: upper, Lower: lower, height: height}
	b.grip = newGrip(nil)
	b.grip.upright = func(dy float32) { b.height -= dy }
	b.grip.began = func() { b.height = b.fitted(b.Size().Height) }
	b.grip.moved = func() { b.height = b.fitted(b.Size().Height); b.Refresh() }
	b.grip.ended = func() {
		if b.OnResized != nil {
			b.OnResized()
		}
	}
	b.ExtendBaseWidget(b)
	return b
}

// ShowLower shows or hides the lower part.
func (b *Below) ShowLower(on bool) {
	b.shown = on
	b.Refresh()
}

// Shown reports whether the lower part is shown.
func (b *Below) Shown() bool { return b.shown }

// Height returns what the lower part wishes for, whether shown or not.
func (b *Below) Height() float32 { return b.height }

func (b *Below) fitted(room float32) float32 {
	return float32(int(max(leastLower, min(b.height, room-leastUpper))))
}

// MinSize implements fyne.CanvasObject.
func (b *Below) MinSize() fyne.Size { return fyne.NewSize(leastMiddle, 200) }

// CreateRenderer implements fyne.Widget.
func (b *Below) CreateRenderer() fyne.WidgetRenderer {
	line := &canvas.Rectangle{}
	r := &drawn{w: b, objects: []fyne.CanvasObject{b.Upper, b.Lower, line, b.grip}, min: b.MinSize}
	r.place = func(z fyne.Size) {
		lower := float32(0)
		if b.shown {
			lower = b.fitted(z.Height)
		}
		for _, o := range []fyne.CanvasObject{b.Lower, line, b.grip} {
			if b.shown && !o.Visible() {
				o.Show()
			} else if !b.shown && o.Visible() {
				o.Hide()
			}
		}
		top := z.Height - lower
		put(b.Upper, 0, 0, z.Width, top)
		put(b.Lower, 0, top, z.Width, lower)
		put(line, 0, top, z.Width, 1)
		put(b.grip, 0, top-gripWidth/2, z.Width, gripWidth)
	}
	r.dress = func() { line.FillColor = theme.Color(own.ColorRule) }
	r.dress()
	return r
}
