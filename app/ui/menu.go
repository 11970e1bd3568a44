package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// MenuBelow opens a menu below an object.
func MenuBelow(o fyne.CanvasObject, items ...*fyne.MenuItem) {
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(o)
	if c == nil || len(items) == 0 {
		return
	}
	at := d.AbsolutePositionForObject(o).AddXY(0, o.Size().Height+3)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
}

// MenuAt opens a menu at a position of the window that holds an object.
func MenuAt(o fyne.CanvasObject, at fyne.Position, items ...*fyne.MenuItem) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || len(items) == 0 {
		return
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
}
