// Package theme dresses Fyne's widgets in the timeline's own colours, fonts and sizes.
package theme

import (
	"io/fs"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"entente/timeline/draw/paint"
	"entente/timeline/draw/typeset"
	"entente/timeline/when"
)

// Mode says whether the window is light or dark.
type Mode string

// The modes. System follows the desktop.
const (
	System Mode = "system"
	Light  Mode = "light"
	Dark   Mode = "dark"
)

// Theme implements fyne.Theme. It is immutable: a change of mode or text size is a new Theme.
type Theme struct {
	mode                  Mode
	text                  float32 // factor of text sizes
	dates                 when.Order
	regular, bold, italic fyne.Resource
	light, dark           paint.Theme
}

var _ fyne.Theme = (*Theme)(nil)

// New returns a theme with the fonts of fsys, which must hold the embedded family. text is a factor for text sizes.
func New(fonts fs.FS, mode Mode, text float32) (*Theme, error) {
	t := &Theme{mode: mode, text: text, light: paint.Light(), dark: paint.Dark()}
	for _, f := range []struct {
		face typeset.Face
		to   *fyne.Resource
	}{{typeset.Regular, &t.regular}, {typeset.Bold, &t.bold}, {typeset.Italic, &t.italic}} {
		name := typeset.FamilyFile(f.face)
		data, err := fs.ReadFile(fonts, name)
		if err != nil {
			return nil, err
		}
		*f.to = fyne.NewStaticResource(name, data)
	}
	return t, nil
}

// With returns the same theme in another mode.
func (t *Theme) With(mode Mode) *Theme {
	next := *t
	next.mode = mode
	return &next
}

// WithText returns the same theme with another factor of text sizes.
func (t *Theme) WithText(f float32) *Theme {
	next := *t
	next.text = f
	return &next
}

// WithDates returns the same theme with another order of day and month.
func (t *Theme) WithDates(o when.Order) *Theme {
	next := *t
	next.dates = o
	return &next
}

// Dates returns the order of day and month in which lists, panels and sheets write dates.
func (t *Theme) Dates() when.Order { return t.dates }

// Mode returns the mode.
func (t *Theme) Mode() Mode { return t.mode }

// IsDark reports whether the window is dark, with variant as the desktop's wish.
func (t *Theme) IsDark(variant fyne.ThemeVariant) bool {
	return t.mode == Dark || t.mode != Light && variant == theme.VariantDark
}

// Paint returns the colours of the chart that go with the window.
func (t *Theme) Paint(variant fyne.ThemeVariant) paint.Theme {
	if t.IsDark(variant) {
		return t.dark
	}
	return t.light
}

func (t *Theme) variant(v fyne.ThemeVariant) fyne.ThemeVariant {
	if t.IsDark(v) {
		return theme.VariantDark
	}
	return theme.VariantLight
}

// Font implements fyne.Theme.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace, s.Symbol:
		return theme.DefaultTheme().Font(s)
	case s.Bold:
		return t.bold
	case s.Italic:
		return t.italic
	}
	return t.regular
}

// Icon implements fyne.Theme.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }
