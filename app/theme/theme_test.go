package theme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"entente/assets"
	"entente/timeline"
)

// luminance and contrast are those of WCAG 2.1.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	lin := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(r) + 0.7152*lin(g) + 0.0722*lin(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

// Ensure that text can be read on every ground that it stands on, in both modes.
func TestContrast(t *testing.T) {
	base, err := New(assets.Fonts(), System, 1)
	if err != nil {
		t.Fatal(err)
	}
	pairs := []struct {
		text, ground fyne.ThemeColorName
		least        float64
	}{
		{theme.ColorNameForeground, ColorPanel, 7}, {theme.ColorNameForeground, ColorField, 7}, {theme.ColorNameForeground, theme.ColorNameButton, 7},
		{theme.ColorNameForeground, ColorChip, 7}, {ColorDim, ColorPanel, 4.5}, {ColorDim, ColorField, 4.5}, {ColorDim, ColorChip, 4.5},
		{ColorMarkText, ColorMark, 7}, {theme.ColorNameHyperlink, ColorPanel, 4.5}, {theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary, 4.5},
		{theme.ColorNameError, ColorPanel, 3}, {theme.ColorNameForeground, theme.ColorNameMenuBackground, 7}, {ColorDim, theme.ColorNameMenuBackground, 4.5},
	}
	for q := timeline.Neutral; q < timeline.Quads; q++ { // pills are bold enough for large text's measure
		pairs = append(pairs, struct {
			text, ground fyne.ThemeColorName
			least        float64
		}{ColorQuad(q) + OnSuffix, ColorQuad(q), 3})
	}
	for _, mode := range []Mode{Light, Dark} {
		th := base.With(mode)
		for _, p := range pairs {
			if got := contrast(th.Color(p.text, theme.VariantLight), th.Color(p.ground, theme.VariantLight)); got < p.least {
				t.Errorf("%s: %s on %s has %.1f to 1, want %.1f", mode, p.text, p.ground, got, p.least)
			}
		}
	}
}

// Ensure that a list that opens over a sheet is told from it where no shadow falls: in the dark.
func TestMenuOnSheet(t *testing.T) {
	base, err := New(assets.Fonts(), Dark, 1)
	if err != nil {
		t.Fatal(err)
	}
	menu, sheet := base.Color(theme.ColorNameMenuBackground, theme.VariantDark), base.Color(theme.ColorNameOverlayBackground, theme.VariantDark)
	if got := contrast(menu, sheet); got < 1.15 {
		t.Errorf("a menu has %.2f to 1 on a sheet", got)
	}
}

// Ensure that the mode decides, and the desktop when it is left to it.
func TestIsDark(t *testing.T) {
	base, err := New(assets.Fonts(), System, 1)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		mode    Mode
		variant fyne.ThemeVariant
		want    bool
	}{{System, theme.VariantDark, true}, {System, theme.VariantLight, false}, {Dark, theme.VariantLight, true}, {Light, theme.VariantDark, false}}
	for _, tt := range tests {
		if got := base.With(tt.mode).IsDark(tt.variant); got != tt.want {
			t.Errorf("%s on a desktop of variant %d: dark = %v", tt.mode, tt.variant, got)
		}
	}
}
