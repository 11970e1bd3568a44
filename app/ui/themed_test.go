package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
)

// Ensure that what scrolls keeps the theme of the window, whatever is refreshed: the toolkit loads all fonts anew for texts
// of another theme, each time.
func TestThemed_ContentKeepsItsFonts(t *testing.T) {
	text := canvas.NewText("Vienna", nil)
	flow := NewFlow(own.SizeSmall)
	pane := NewPane(NewColumn().Add(0, flow))
	w := test.NewTempWindow(t, pane)
	w.Resize(fyne.NewSize(300, 200))
	pane.Refresh()
	pane.flat.Refresh()
	outside := theme.CurrentForWidget(text)
	for _, o := range []fyne.CanvasObject{pane.Column, flow} {
		if theme.CurrentForWidget(o) != outside {
			t.Errorf("%T has a theme of its own", o)
		}
	}
	if theme.CurrentForWidget(pane.scroll) == outside {
		t.Error("the scroller has no theme of its own, so it casts shadows")
	}
}
