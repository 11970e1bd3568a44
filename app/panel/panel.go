// Package panel holds the parts of the window round the chart. They show what the desk says and call back; what a click
// does is decided by package app.
package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
)

const (
	padX       = 16 // of the panels at their sides
	sectionGap = 14 // above the head of a section
	headGap    = 4  // below it
)

// dim is a span in the colour of second lines.
func dim(text string) ui.Span { return ui.Span{Text: text, Color: own.ColorDim} }

// text returns a paragraph in the size of text.
func text(spans ...ui.Span) *ui.Flow { return ui.NewFlow(theme.SizeNameText, spans...) }

// small returns a paragraph of second rank.
func small(s string) *ui.Flow { return ui.NewFlow(own.SizeSmall, dim(s)) }

// onQuad is the colour of text on the colour of a quad class.
func onQuad(fill fyne.ThemeColorName) fyne.ThemeColorName { return fill + own.OnSuffix }

// gapAt is the room above the i-th line of a section.
func gapAt(i int, first, rest float32) float32 {
	if i == 0 {
		return first
	}
	return rest
}

// canvasRefresh draws a widget anew whose objects have changed.
func canvasRefresh(o fyne.CanvasObject) { canvas.Refresh(o) }
