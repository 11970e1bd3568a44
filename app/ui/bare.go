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

// flat takes the shadows off a scroller, whose content must have its own theme: panels here have lines between them. It calls
// scrolled when the content has moved. Whoever changes what it holds or its size calls renew.
func flat(s *container.Scroll, scrolled func()) *themed {
	p := newProbe()
	t := newThemed(container.NewStack(s, p), flatTheme{})
	t.probe = p
	s.OnScrolled = func(fyne.Position) {
		t.renew()
		scrolled()
	}
	return t
}

// flatTheme is the theme in force, less shadows. It asks the application each time, since the theme may change. While the
// toolkit lays out what a themed object holds, this is the theme of all of it: what is inside must look right with it.
type flatTheme struct{}

func (flatTheme) base() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color implements fyne.Theme.
func (f flatTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if n == theme.ColorNameShadow {
		return color.Transparent
	}
	return f.base().Color(n, v)
}

// Font implements fyne.Theme.
func (f flatTheme) Font(s fyne.TextStyle) fyne.Resource { return f.base().Font(s) }

// Icon implements fyne.Theme.
func (f flatTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return f.base().Icon(n) }

// Size implements fyne.Theme.
func (f flatTheme) Size(n fyne.ThemeSizeName) float32 { return f.base().Size(n) }

// bareTheme takes off the ground and border of entries too. The border goes by its width: its colour is that of the boxes of
// ticks.
type bareTheme struct{ flatTheme }

// Color implements fyne.Theme.
func (b bareTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if n == theme.ColorNameInputBackground {
		return color.Transparent
	}
	return b.flatTheme.Color(n, v)
}

// Size implements fyne.Theme.
func (b bareTheme) Size(n fyne.ThemeSizeName) float32 {
	if n == theme.SizeNameInputBorder {
		return 0
	}
	return b.base().Size(n)
}
