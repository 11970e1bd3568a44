package app

import (
	"time"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
	"entente/app/ui"
)

// patience is how long closing waits for a job.
const patience = time.Second

// lastResort is how long the toolkit may take to end: it can hang when work for the window is
// still queued.
const lastResort = 2 * time.Second

// Quit saves what is open and ends the program, after asking about what is filled in somewhere and not saved.
func (w *Window) Quit() {
	if w.parting { // a person has read what did not work
		w.close()
		return
	}
	if w.quitting || w.asking.Shown() {
		return
	}
	if sheet := w.sheets.Unsaved(); sheet != nil {
		w.asking = dialog.Leave(w.sheets, sheet, w.Quit)
		return
	}
	w.quitting = true
	w.savePrefs()
	w.tips.Hide()
	w.coming = nil
	for w.sheets.Top() != nil { // nothing in them is lost, and they ask a library that is about to go
		w.sheets.Top().Close()
	}
	w.dismissMenus()
	w.giveUpOpening()
	if w.desk != nil {
		w.closeBeside(w.path, w.letGo())
	}
	w.depart()
}

// Ended saves and closes what is still open when the toolkit has ended without being asked to by the window, as at the end of a
// session: there is nobody to be asked any more.
func (w *Window) Ended() {
	if w.quitting {
		return
	}
	w.quitting = true
	if o := w.opening; o != nil {
		o.cancel() // nothing of it is changed
	}
	if w.desk == nil {
		return
	}
	w.savePrefs()
	path := w.path
	if err := safely(w.letGo()); err != nil {
		fyne.LogError("close "+path, err)
	}
}

// close closes the window, and with it the program.
func (w *Window) close() {
	if w.closed {
		return
	}
	w.closed = true
	w.queue.Close()
	if w.ports.Exit != nil { // all is stored by now
		time.AfterFunc(lastResort, func() { w.ports.Exit(0) })
	}
	w.win.Close()
}

// giveUp closes a sheet, after asking when much is filled in on it.
func (w *Window) giveUp(sheet *ui.Sheet) {
	if sheet.Short || sheet.Unsaved == nil || !sheet.Unsaved() {
		sheet.Close()
		return
	}
	w.asking = dialog.Leave(w.sheets, sheet, func() {})
}
