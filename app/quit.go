package app

import "time"

// patience is how long closing may take before the process ends all the same: the toolkit can hang at its end when
// work for the window is still queued.
const patience = 2 * time.Second

// Quit saves what is open and ends the program.
func (w *Window) Quit() {
	if w.quitting {
		return
	}
	w.quitting = true
	if w.ports.Exit != nil {
		time.AfterFunc(patience, func() { w.ports.Exit(0) })
	}
	w.savePrefs()
	w.closeLibrary()
	w.queue.Close()
	w.win.Close()
}
