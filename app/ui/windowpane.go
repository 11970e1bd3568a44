package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// WindowPane is the body of a sheet that scrolls when the window is too low for it.
type WindowPane struct {
	widget.BaseWidget
	column *Column
	scroll *container.Scroll
	flat   *themed // the scroller without shadows
	sheets *Sheets
}

var _ Tall = (*WindowPane)(nil)

// aroundPane is the room that a sheet keeps for its title, its buttons and the window round it.
const aroundPane = 2*sheetPad + sheetTitle + sheetFoot + 40

// NewWindowPane returns a pane of a column.
func NewWindowPane(s *Sheets, c *Column) *WindowPane {
	w := &WindowPane{column: c, scroll: container.NewVScroll(c), sheets: s}
	w.flat = flat(w.scroll, func() {})
	w.ExtendBaseWidget(w)
	return w
}

// HeightFor implements Tall.
func (w *WindowPane) HeightFor(width float32) float32 {
	return min(w.column.HeightFor(width), max(w.sheets.Room().Height-aroundPane, 120))
}

// Refresh implements fyne.CanvasObject.
func (w *WindowPane) Refresh() {
	w.fit(w.Size())
	w.scroll.Refresh()
}

func (w *WindowPane) fit(s fyne.Size) {
	w.column.Resize(fyne.NewSize(s.Width, max(w.column.HeightFor(s.Width), s.Height)))
	w.flat.Resize(s)
	w.flat.renew()
	follow(w.scroll, w.column)
}

// MinSize implements fyne.CanvasObject.
func (w *WindowPane) MinSize() fyne.Size {
	return fyne.NewSize(120, w.HeightFor(max(w.Size().Width, 200)))
}

// CreateRenderer implements fyne.Widget.
func (w *WindowPane) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{w: w, objects: []fyne.CanvasObject{w.flat}, min: w.MinSize, place: w.fit}
}
