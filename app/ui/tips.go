package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
)

// Tips is the layer above the window in which tips and cards are shown. Nothing in it takes the pointer.
type Tips struct {
	Layer *fyne.Container // to be put over everything else

	after  func(time.Duration, func()) (cancel func())
	cancel func()
}

// tipDelay is how long the pointer rests before a tip is shown.
const tipDelay = 500 * time.Millisecond

// NewTips returns an empty layer. after runs a function on the window's goroutine later.
func NewTips(after func(time.Duration, func()) (cancel func())) *Tips {
	return &Tips{Layer: &fyne.Container{}, after: after}
}

// Offer shows a tip below an object if the pointer stays.
func (t *Tips) Offer(o fyne.CanvasObject, text string) {
	t.Hide()
	t.cancel = t.after(tipDelay, func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		t.Show(NewFlow(own.SizeSmall, Plain(text)...), at.AddXY(0, o.Size().Height+6), 260)
	})
}

// Show shows a card at a position of the window, moved so that it stays inside, at most width wide.
func (t *Tips) Show(content Tall, at fyne.Position, width float32) {
	t.Hide()
	const pad = 8
	if f, ok := content.(*Flow); ok {
		width = min(width, fyne.MeasureText(f.Text(), size(f.TextSize), fyne.TextStyle{}).Width+2)
	}
	height := content.HeightFor(width)
	w, h := width+2*pad, height+2*pad-2
	room := t.Layer.Size()
	if c := fyne.CurrentApp().Driver().CanvasForObject(t.Layer); c != nil {
		room = c.Size()
	}
	x, y := min(at.X, room.Width-w-6), at.Y
	if y+h > room.Height-6 {
		y = at.Y - h - 40
	}
	x, y = max(x, 4), max(y, 4)
	ground := box(theme.Color(theme.ColorNameOverlayBackground), 6)
	ground.StrokeColor, ground.StrokeWidth = theme.Color(own.ColorRule), 1
	ground.Shadow = canvas.Shadow{Color: theme.Color(theme.ColorNameShadow), BlurRadius: 10, Offset: fyne.NewPos(0, 2)}
	put(ground, x, y, w, h)
	put(content, x+pad, y+pad-1, width, height)
	t.Layer.Objects = []fyne.CanvasObject{ground, content}
	t.Layer.Refresh()
}

// Hide takes away what is shown or waits.
func (t *Tips) Hide() {
	if t.cancel != nil {
		t.cancel()
		t.cancel = nil
	}
	if len(t.Layer.Objects) > 0 {
		t.Layer.Objects = nil
		t.Layer.Refresh()
	}
}
