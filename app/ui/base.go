package ui

import "fyne.io/fyne/v2"

// drawn is the renderer of the small widgets: a fixed list of objects, placed by one function and dressed in the
// theme's colours by another.
type drawn struct {
	w       fyne.Widget
	objects []fyne.CanvasObject
	min     func() fyne.Size
	place   func(fyne.Size)
	dress   func() // nil: nothing to dress
}

func (r *drawn) Layout(s fyne.Size)           { r.place(s) }
func (r *drawn) MinSize() fyne.Size           { return r.min() }
func (r *drawn) Objects() []fyne.CanvasObject { return r.objects }
func (r *drawn) Destroy()                     {}

func (r *drawn) Refresh() {
	if r.dress != nil {
		r.dress()
	}
	r.place(r.w.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
