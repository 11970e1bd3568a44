package theme

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"entente/timeline"
	"entente/timeline/draw/scene"
)

// Colours beside Fyne's own names.
const (
	ColorPanel    fyne.ThemeColorName = "ententePanel"    // bars and panels round the chart
	ColorField    fyne.ThemeColorName = "ententeField"    // where one types, and quiet boxes
	ColorRule     fyne.ThemeColorName = "ententeRule"     // lines between the parts
	ColorDim      fyne.ThemeColorName = "ententeDim"      // second lines, counts
	ColorChip     fyne.ThemeColorName = "ententeChip"     // pills and badges
	ColorMark     fyne.ThemeColorName = "ententeMark"     // behind words that are marked in a text
	ColorMarkText fyne.ThemeColorName = "ententeMarkText" // those words
	// ColorMarkBelow is behind such words where the text keeps its own colour.
	ColorMarkBelow fyne.ThemeColorName = "ententeMarkBelow"
	ColorEvidence  fyne.ThemeColorName = "ententeEvidence" // behind passages that speak of an event
	ColorSoft      fyne.ThemeColorName = "ententeSoft"     // a pale accent: the row that is chosen
	ColorStar      fyne.ThemeColorName = "ententeStar"

	// OnSuffix makes the name of the colour of text that stands on a quad class.
	OnSuffix = "On"
	// SoftSuffix makes that of a ground behind text that speaks of something of the class, LitSuffix of one that is
	// looked at.
	SoftSuffix = "Soft"
	LitSuffix  = "Lit"

	quadName = "ententeQuad"
)

// ColorQuad names the colour of a quad class.
func ColorQuad(q timeline.Quad) fyne.ThemeColorName {
	return fyne.ThemeColorName(quadName + string(rune('0'+q)))
}

// Color implements fyne.Theme.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	p, dark := t.Paint(variant), t.IsDark(variant)
	panel, field, above, menu := p.Ground, p.LaneOdd, p.Ground, p.Ground
	if dark {
		panel, field = p.LaneOdd, p.Ground
		above, menu = blend(panel, p.Text, 14), blend(panel, p.Text, 28)
	}
	switch name {
	case theme.ColorNameBackground, ColorPanel:
		return rgba(panel)
	case theme.ColorNameOverlayBackground: // stands out of the panels below
		return rgba(above)
	case theme.ColorNameMenuBackground: // stands out of a sheet as well
		return rgba(menu)
	case ColorField, theme.ColorNameInputBackground:
		return rgba(field)
	case theme.ColorNameButton:
		return rgba(p.Ground)
	case theme.ColorNameForeground:
		return rgba(p.Text)
	case ColorDim, theme.ColorNamePlaceHolder, theme.ColorNameDisabled:
		return rgba(p.TextDim)
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return rgba(p.Accent)
	case theme.ColorNameFocus: // a ground of lists and ticks, on which text is read
		return rgba(blend(field, p.Accent, 64))
	case theme.ColorNameForegroundOnPrimary:
		return rgba(p.AccentText)
	case ColorRule, theme.ColorNameSeparator:
		return rgba(p.Rule)
	case theme.ColorNameInputBorder: // also of the boxes of ticks, which have nothing else
		return rgba(blend(p.Rule, p.TextDim, 100))
	case ColorChip, theme.ColorNameHeaderBackground:
		return rgba(p.Chip)
	case theme.ColorNameDisabledButton: // hardly there: what cannot be changed must not be heavier than what can
		return rgba(blend(above, p.Chip, 90))
	case ColorMark:
		return rgba(blend(scene.Color{R: 255, G: 255, B: 255, A: 255}, t.dark.Star, 120))
	case ColorMarkBelow:
		return rgba(blend(p.Ground, p.Star, 110))
	case ColorMarkText:
		return rgba(t.light.Text)
	case ColorEvidence:
		return fade(p.Star, 52)
	case ColorSoft:
		return fade(p.Accent, 26)
	case ColorStar:
		return rgba(p.Star)
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
		return fade(scene.Color{}, 60)
	case theme.ColorNameError:
		return rgba(p.Quad[timeline.MaterialConflict])
	case theme.ColorNameWarning:
		return rgba(p.Quad[timeline.VerbalConflict])
	case theme.ColorNameSuccess:
		return rgba(p.Quad[timeline.MaterialCooperation])
	}
	if quad, ok := strings.CutPrefix(string(name), quadName); ok && quad != "" {
		c := p.Quad[min(int(quad[0]-'0'), timeline.Quads-1)]
		switch {
		case strings.HasSuffix(quad, OnSuffix):
			return rgba(t.on(c))
		case strings.HasSuffix(quad, SoftSuffix):
			return fade(c, 26)
		case strings.HasSuffix(quad, LitSuffix):
			return fade(c, 64)
		}
		return rgba(c)
	}
	return theme.DefaultTheme().Color(name, t.variant(variant))
}

// on returns black or white text, whichever is read better on a colour.
func (t *Theme) on(c scene.Color) scene.Color {
	if light := (299*int(c.R) + 587*int(c.G) + 114*int(c.B)) / 1000; light > 130 {
		return t.dark.AccentText
	}
	return t.light.AccentText
}

func rgba(c scene.Color) color.Color { return color.NRGBA{c.R, c.G, c.B, c.A} }

func fade(c scene.Color, a uint8) color.Color { return color.NRGBA{c.R, c.G, c.B, a} }

// blend returns c with alpha a over ground.
func blend(ground, c scene.Color, a int) scene.Color {
	part := func(g, v uint8) uint8 { return uint8((int(g)*(255-a) + int(v)*a) / 255) }
	return scene.Color{R: part(ground.R, c.R), G: part(ground.G, c.G), B: part(ground.B, c.B), A: 255}
}
