package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Laid returns the renderer of a widget that is nothing but objects set out by a layout.
//
// The toolkit throws the renderer of a widget away that has been hidden for a minute, makes a new one when it is shown
// again and lays that out only once the widget's size changes. The objects take on the size that the widget has at once:
// else the next refresh would lay them out in a container without size, and nothing of them would be seen.
func Laid(w fyne.Widget, l fyne.Layout, objects ...fyne.CanvasObject) fyne.WidgetRenderer {
	c := &fyne.Container{Layout: l, Objects: objects}
	c.Resize(w.Size())
	return widget.NewSimpleRenderer(c)
}
