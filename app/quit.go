package app

import "time"

// patience is how long closing waits for a job.
const patience = time.Second

// lastResort is when the process ends, whatever still runs: the toolkit can hang at its end when work for the window is
// still queued.
const lastResort = 2 * patience

// Quit saves what is open and ends the program.
func (w *Window) Quit() {
	if w.quitting {
		return
	}
	w.quitting = true
	if w.ports.Exit != nil {
		time.AfterFunc(lastResort, func() { w.ports.Exit(0) })
	}
	w.savePrefs()
	w.closeLibrary()
	w.queue.Close()
	w.win.Close()
}
