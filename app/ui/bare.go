package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// NewBareEntry shows a field without ground and border: it stands in a box of its own.
func NewBareEntry(f *Field) fyne.CanvasObject {
	return newThemed(f, bareTheme{})
}

// flat takes the shadows off a scroller, whose content must have its own theme: panels here have lines between them.
func flat(s *container.Scroll) fyne.CanvasObject { return newThemed(s, bareTheme{}) }

// bareTheme is the theme in force, less the ground and border of entries and less shadows. It asks the application each
// time, since the theme may change. The border goes by its width: its colour is that of the boxes of ticks.
type bareTheme struct{}

func (bareTheme) base() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color implements fyne.Theme.
func (b bareTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch n {
	case theme.ColorNameInputBackground, theme.ColorNameShadow:
		return color.Transparent
	}
	return b.base().Color(n, v)
}

// Font implements fyne.Theme.
func (b bareTheme) Font(s fyne.TextStyle) fyne.Resource { return b.base().Font(s) }

// Icon implements fyne.Theme.
func (b bareTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return b.base().Icon(n) }

// Size implements fyne.Theme.
func (b bareTheme) Size(n fyne.ThemeSizeName) float32 {
	if n == theme.SizeNameInputBorder {
		return 0
	}
	return b.base().Size(n)
}
