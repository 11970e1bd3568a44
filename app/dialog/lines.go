package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
)

// Lines is a box that scrolls over lines of text.
type Lines struct {
	widget.BaseWidget
	long   *ui.Long
	height float32
}

// NewLines returns a box of a height at most.
func NewLines(lines []string, height float32) *Lines {
	flow := func(i int) *ui.Flow {
		return ui.NewFlow(own.SizeSmall, ui.Span{Text: lines[i], Color: own.ColorDim})
	}
	l := &Lines{height: min(height, float32(len(lines))*36+8)}
	l.long = ui.NewLong(func(i int, width float32) float32 { return flow(i).HeightFor(width) + 4 },
		func(i int) fyne.CanvasObject { return flow(i) })
	l.long.SetCount(len(lines))
	l.ExtendBaseWidget(l)
	return l
}

// MinSize implements fyne.CanvasObject.
func (l *Lines) MinSize() fyne.Size { return fyne.NewSize(100, l.height) }

// CreateRenderer implements fyne.Widget.
func (l *Lines) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.long) }
