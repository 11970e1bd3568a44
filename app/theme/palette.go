package theme

import (
	"slices"

	"fyne.io/fyne/v2"

	"entente/timeline"
)

// Palette lists the names of the colours that people can give to layers, tags and events. In each theme they are those of
// the quad classes, which people with each kind of colour blindness can tell apart.
func Palette() []string { return []string{"blue", "green", "amber", "red", "grey"} }

// ColorNamed names the theme's colour for a name of the palette, ColorDim for others.
func ColorNamed(name string) fyne.ThemeColorName {
	quads := []timeline.Quad{timeline.VerbalCooperation, timeline.MaterialCooperation, timeline.VerbalConflict, timeline.MaterialConflict, timeline.Neutral}
	if i := slices.Index(Palette(), name); i >= 0 {
		return ColorQuad(quads[i])
	}
	return ColorDim
}
