package app

import (
	"time"

	"fyne.io/fyne/v2"

	"entente/timeline/desk"
)

// Resize makes the window so large, in the toolkit's units.
func (w *Window) Resize(width, height float32) { w.win.Resize(fyne.NewSize(width, height)) }

// Drive changes the desk before every frame of the window, for measuring, until step returns false. drawn is called when
// the frame has been handed to the screen, or at the latest when the next one begins, with the number of pictures of
// the chart drawn so far.
func (w *Window) Drive(step func(*desk.Desk) bool, drawn func(pictures int)) {
	waiting := false
	end := func() {
		if waiting {
			waiting = false
			drawn(w.chart.Pictures())
		}
	}
	var a *fyne.Animation
	a = fyne.NewAnimation(time.Hour, func(float32) {
		end()
		if waiting = step(w.desk); !waiting {
			a.Stop()
			return
		}
		w.chart.Update()
		w.queue.Post("", end) // what is posted while a frame begins runs after it
	})
	a.Curve = fyne.AnimationLinear
	a.Start()
}
