package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"entente/app/ui"
)

// linesField is a box that scrolls over lines of text.
type linesField struct {
	widget.BaseWidget
	long   *ui.Long
	lines  []string
	height float32 // at most
}

var _ ui.Tall = (*linesField)(nil)

// newLinesField returns a box of a height at most.
func newLinesField(lines []string, height float32) *linesField {
	l := &linesField{lines: lines, height: height}
	l.long = ui.NewLong(l.lineHeight, func(i int) fyne.CanvasObject { return small(lines[i]) })
	l.long.SetCount(len(lines))
	l.ExtendBaseWidget(l)
	return l
}

func (l *linesField) lineHeight(i int, width float32) float32 {
	return small(l.lines[i]).HeightFor(width) + 4
}

// HeightFor implements ui.Tall: no higher than the lines.
func (l *linesField) HeightFor(width float32) float32 {
	var h float32
	for i := 0; i < len(l.lines) && h < l.height; i++ {
		h += l.lineHeight(i, width)
	}
	return min(h, l.height)
}

// MinSize implements fyne.CanvasObject.
func (l *linesField) MinSize() fyne.Size {
	return fyne.NewSize(100, l.HeightFor(max(l.Size().Width, 200)))
}

// CreateRenderer implements fyne.Widget.
func (l *linesField) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.long) }
