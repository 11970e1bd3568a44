package app

import "time"

// patience is how long closing waits for a job.
const patience = time.Second

// lastResort is how long the toolkit may take to end: it can hang when work for the window is
// still queued.
const lastResort = 2 * time.Second

// Quit saves what is open and ends the program.
func (w *Window) Quit() {
	if w.quitting {
		return
	}
	w.quitting = true
	w.savePrefs()
	w.closeLibrary()
	w.queue.Close()
	if w.ports.Exit != nil { // all is saved by now
		time.AfterFunc(lastResort, func() { w.ports.Exit(0) })
	}
	w.win.Close()
}
