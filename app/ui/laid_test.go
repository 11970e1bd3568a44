package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// filled is a widget that one object fills.
type filled struct {
	widget.BaseWidget
	o fyne.CanvasObject
}

func (f *filled) CreateRenderer() fyne.WidgetRenderer { return Laid(f, layout.NewStackLayout(), f.o) }

// Ensure that a widget which is shown again after its renderer was thrown away has its size still.
func TestLaid_Again(t *testing.T) {
	dressed(t)
	f := &filled{o: canvas.NewRectangle(nil)}
	f.ExtendBaseWidget(f)
	want := fyne.NewSize(320, 200)
	test.WidgetRenderer(f)
	f.Resize(want)
	f.CreateRenderer().Refresh() // what the toolkit does after a minute
	if got := f.o.Size(); got != want {
		t.Errorf("it is %v, want %v", got, want)
	}
}
