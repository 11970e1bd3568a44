package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// keyed is the part of what takes the keys that tells when it has got them, so that it can be brought into view.
type keyed struct{ gained func() }

func (k *keyed) onKeys(fn func()) { k.gained = fn }

func (k *keyed) gotKeys() {
	if k.gained != nil {
		k.gained()
	}
}

// follow makes a scroller bring into view whatever in its column gets the keys. It is called when the column has been laid out.
func follow(scroll *container.Scroll, c *Column) {
	for _, f := range takers(c, nil) {
		if k, is := f.(interface{ onKeys(fn func()) }); is {
			o := f.(fyne.CanvasObject)
			k.onKeys(func() { intoView(scroll, o) })
		}
	}
}

// intoView scrolls so that an object within the scroller is in view, with a little of what stands round it.
func intoView(scroll *container.Scroll, o fyne.CanvasObject) {
	const round = 30 // px
	height := o.Size().Height
	if height <= 0 { // it has no place yet
		return
	}
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(scroll.Content).Y
	y, room := scroll.Offset.Y, scroll.Size().Height
	switch {
	case top < y:
		y = max(0, top-round)
	case top+height > y+room:
		y = max(0, min(top, top+height-room+round, scroll.Content.Size().Height-room))
	default:
		return
	}
	scroll.ScrollToOffset(fyne.NewPos(0, y))
}

// StepKeys moves the keys within a column by one line up or down, or to its first or last one with Home and End. It reports
// whether the key is one of these and something in the column has the keys.
func StepKeys(c *Column, key fyne.KeyName) bool {
	canvas, list := fyne.CurrentApp().Driver().CanvasForObject(c), takers(c, nil)
	if canvas == nil {
		return false
	}
	at := -1
	for i, f := range list {
		if f == canvas.Focused() {
			at = i
		}
	}
	if at < 0 {
		return false
	}
	switch key {
	case fyne.KeyUp:
		at--
	case fyne.KeyDown:
		at++
	case fyne.KeyHome:
		at = 0
	case fyne.KeyEnd:
		at = len(list) - 1
	default:
		return false
	}
	canvas.Focus(list[min(max(at, 0), len(list)-1)])
	return true
}
