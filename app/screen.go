package app

import "fyne.io/fyne/v2"

// fitScreen makes the window no larger than the screen: without a window manager nobody else does. It is done when the window
// is there, since only then it is known how many pixels it has for each of the toolkit's.
func (w *Window) fitScreen() {
	width, height := w.ports.Screen()
	c := w.win.Canvas()
	if width <= 0 || height <= 0 || c.Scale() <= 0 || w.win.FullScreen() {
		return
	}
	most := fyne.NewSize(float32(width)/c.Scale(), float32(height)/c.Scale())
	if s := c.Size(); s.Width > most.Width || s.Height > most.Height {
		w.win.Resize(s.Min(most))
	}
}
