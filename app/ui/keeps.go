package ui

import (
	"slices"

	"fyne.io/fyne/v2"
)

// takers lists what takes the keys below an object, in the order in which the tabulator key comes by.
func takers(o fyne.CanvasObject, list []fyne.Focusable) []fyne.Focusable {
	if o == nil || !o.Visible() {
		return list
	}
	if off, is := o.(fyne.Disableable); !is || !off.Disabled() {
		if f, is := o.(fyne.Focusable); is {
			list = append(list, f)
		}
	}
	var parts []fyne.CanvasObject
	switch x := o.(type) {
	case interface{ Objects() []fyne.CanvasObject }: // a column
		parts = x.Objects()
	case *Wrap:
		parts = x.Objects
	case *fyne.Container:
		parts = x.Objects
	case *Card:
		parts = []fyne.CanvasObject{x.Body}
	case *Quote:
		parts = []fyne.CanvasObject{x.Body}
	case *Item:
		parts = []fyne.CanvasObject{x.Body}
	case *Head:
		parts = []fyne.CanvasObject{x.Right}
	}
	for _, p := range parts {
		list = takers(p, list)
	}
	return list
}

// KeepKeys runs fill, which makes what stands in a column anew. When something in it had the keys, what stands in its place
// has them afterwards, where same says that it is the same page, or else the first that takes them: keys that went to what is
// gone would be lost.
func KeepKeys(c *Column, fill func() (same bool)) {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(c)
	at := -1
	if canvas != nil {
		at = slices.Index(takers(c, nil), canvas.Focused())
	}
	same := fill()
	if at < 0 {
		return
	}
	list := takers(c, nil)
	switch {
	case len(list) == 0:
		canvas.Unfocus()
	case same:
		canvas.Focus(list[min(at, len(list)-1)])
	default:
		canvas.Focus(list[0])
	}
}

// KeysBack returns what gives the keys back to the thing in a column that has them now, or to what stands in its place by then,
// and reports whether there is something; nil when nothing in the column has the keys.
func KeysBack(c *Column) func() bool {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(c)
	if canvas == nil {
		return nil
	}
	at := slices.Index(takers(c, nil), canvas.Focused())
	if at < 0 {
		return nil
	}
	return func() bool {
		list := takers(c, nil)
		if len(list) == 0 {
			return false
		}
		canvas.Focus(list[min(at, len(list)-1)])
		return true
	}
}

// HasKeys reports whether something that stands in a column has the keys.
func HasKeys(c *Column) bool {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(c)
	if canvas == nil || canvas.Focused() == nil {
		return false
	}
	return slices.Contains(takers(c, nil), canvas.Focused())
}

// TakeKeys gives the keys to the first thing in a column that takes them, and reports whether there is one.
func TakeKeys(c *Column) bool {
	canvas, list := fyne.CurrentApp().Driver().CanvasForObject(c), takers(c, nil)
	if canvas == nil || len(list) == 0 {
		return false
	}
	canvas.Focus(list[0])
	return true
}
