package ui

import (
	"fyne.io/fyne/v2"

	own "entente/app/theme"
	"entente/timeline/when"
)

// Dates returns a style with the order of day and month that the reader has set, which the theme of the window carries.
func Dates(s when.Style) when.Style {
	if t, ok := fyne.CurrentApp().Settings().Theme().(*own.Theme); ok {
		s.Order = t.Dates()
	}
	return s
}
