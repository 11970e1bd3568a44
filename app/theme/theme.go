// Package theme dresses Fyne's widgets in the timeline's own colours, fonts and sizes.
package theme

import (
	"image/color"
	"io/fs"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"entente/timeline/draw/paint"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
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
	mode                         Mode
	text                         float32 // factor of text sizes
	regular, bold, italic fyne.Resource
	light, dark                  paint.Theme
}

var _ fyne.Theme = (*Theme)(nil)

// New returns a theme with the fonts of fsys, which must hold the embedded family. text is a factor for text sizes.
func New(fonts fs.FS, mode Mode, text float32) (*Theme, error) {
	t := &Theme{mode: mode, text: text, light: paint.Light(), dark: paint.Dark()}
	for face, to := range map[typeset.Face]*fyne.Resource{typeset.Regular: &t.regular, typeset.Bold: &t.bold, typeset.Italic: &t.italic} {
		name := typeset.FamilyFile(face)
		data, err := fs.ReadFile(fonts, name)
		if err != nil {
			return nil, err
		}
		*to = fyne.NewStaticResource(name, data)
	}
	return t, nil
}

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

// Color implements fyne.Theme.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	p := t.Paint(variant)
	switch name {
	case theme.ColorNameBackground:
		return rgba(p.Ground)
	case theme.ColorNameForeground:
		return rgba(p.Text)
	case theme.ColorNamePlaceHolder, theme.ColorNameDisabled:
		return rgba(p.TextDim)
	case theme.ColorNamePrimary, theme.ColorNameHyperlink, theme.ColorNameFocus:
		return rgba(p.Accent)
	case theme.ColorNameForegroundOnPrimary:
		return rgba(p.AccentText)
	case theme.ColorNameButton, theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground:
		return rgba(p.Lane)
	case theme.ColorNameInputBorder, theme.ColorNameSeparator:
		return rgba(p.Rule)
	case theme.ColorNameHeaderBackground, theme.ColorNameDisabledButton:
		return rgba(p.Axis)
	case theme.ColorNameHover:
		return fade(p.Text, 14)
	case theme.ColorNamePressed:
		return fade(p.Text, 30)
	case theme.ColorNameSelection:
		return fade(p.Accent, 60)
	case theme.ColorNameScrollBar:
		return fade(p.Text, 70)
	case theme.ColorNameScrollBarBackground:
		return color.Transparent
	case theme.ColorNameShadow:
		return fade(scene.Color{}, 36)
	case theme.ColorNameError:
		return rgba(p.Quad[4])
	case theme.ColorNameWarning:
		return rgba(p.Quad[3])
	case theme.ColorNameSuccess:
		return rgba(p.Quad[2])
	}
	return theme.DefaultTheme().Color(name, t.variant(variant))
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

// Size implements fyne.Theme: calmer and a little smaller than Fyne's own.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return 13 * t.text
	case theme.SizeNameCaptionText:
		return 11 * t.text
	case theme.SizeNameSubHeadingText:
		return 15 * t.text
	case theme.SizeNameHeadingText:
		return 18 * t.text
	case theme.SizeNameInnerPadding:
		return 6
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInlineIcon:
		return 17 * t.text
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 6
	case theme.SizeNameInputBorder, theme.SizeNameSeparatorThickness:
		return 1
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 3
	}
	return theme.DefaultTheme().Size(name)
}

func rgba(c scene.Color) color.Color { return color.NRGBA{c.R, c.G, c.B, c.A} }

func fade(c scene.Color, a uint8) color.Color { return color.NRGBA{c.R, c.G, c.B, a} }
