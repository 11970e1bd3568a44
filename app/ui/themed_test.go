package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
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

// Ensure that a field and a list of choices in what scrolls show by their borders where the keys are, in a sheet as well.
func TestThemed_FieldsKeepTheirBorders(t *testing.T) {
	dressed(t)
	field, choice := NewField("Where"), NewSelect([]string{"a", "b"}, nil)
	w := test.NewTempWindow(t, canvas.NewRectangle(nil))
	sheets := NewSheets(w.Canvas())
	w.Resize(fyne.NewSize(600, 400))
	pane := NewWindowPane(sheets, NewColumn().Add(0, field).Add(0, choice))
	sheets.Show(&Sheet{Title: "Where", Body: pane, Width: 300})
	// The toolkit lays out what is inside with the scroller's theme.
	if got := theme.CurrentForWidget(pane.scroll).Size(theme.SizeNameInputBorder); got <= 0 {
		t.Errorf("fields in the pane get borders of %v px", got)
	}
	for _, o := range []fyne.Focusable{field, choice} {
		w.Canvas().Focus(o)
		seen := false
		for _, part := range test.WidgetRenderer(o.(fyne.Widget)).Objects() {
			r, ok := part.(*canvas.Rectangle)
			seen = seen || ok && r.StrokeWidth > 0 && r.StrokeColor == theme.Color(theme.ColorNamePrimary)
		}
		if !seen {
			t.Errorf("nothing shows that the %T has the keys", o)
		}
	}
}

// Ensure that a scroller gets its theme without shadows again once the toolkit has forgotten it.
func TestThemed_Renew(t *testing.T) {
	dressed(t)
	f := flat(container.NewVScroll(canvas.NewRectangle(nil)), func() {})
	again, p := container.NewVScroll(canvas.NewRectangle(nil)), newProbe() // no theme has been handed down to these
	f.inner.Content.(*fyne.Container).Objects = []fyne.CanvasObject{again, p}
	f.probe = p
	f.renew()
	for _, o := range []fyne.CanvasObject{again, p} {
		if theme.CurrentForWidget(o) == fyne.CurrentApp().Settings().Theme() {
			t.Errorf("%T has the theme of the window", o)
		}
	}
}
