// Package paint dresses a laid-out timeline in colours: it turns a layout.Result into a scene.
package paint

import (
	"entente/timeline"
	"entente/timeline/draw/scene"
)

// Theme holds all colours of a timeline. Those for text have a contrast of at least 4.5 to 1 against every ground
// that they stand on; those of the quad classes can be told apart by people with each kind of colour blindness.
type Theme struct {
	Ground     scene.Color // behind everything
	Lane       scene.Color // second lane and every other one below it
	LaneOdd    scene.Color // first lane, third lane and so on
	Axis       scene.Color // behind the axis
	Weekend    scene.Color // over the lanes
	GridMinor  scene.Color
	GridMajor  scene.Color
	Rule       scene.Color // between the parts
	Text       scene.Color
	TextDim    scene.Color
	AccentText scene.Color // on Accent
	Band       scene.Color
	BandShade  scene.Color // over the lanes
	BandText   scene.Color
	Accent     scene.Color // selection, brush, today
	Brush      scene.Color
	Chip       scene.Color // behind a fold's number
	Star       scene.Color
	Quad       [timeline.Quads]scene.Color // by timeline.Quad
	BannerTint uint8                       // alpha of Accent in the ground of a banner
	BannerText scene.Color                 // on that ground
	// Tint is the alpha of a bar that carries its label: pale enough for Text to stand on it.
	Tint uint8
	// Strip is the alpha of density columns: pale enough for a window full of them to stay calm.
	Strip uint8
}

func rgb(v uint32) scene.Color {
	return scene.Color{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

// alpha returns c with alpha a.
func alpha(c scene.Color, a uint8) scene.Color { c.A = a; return c }

// Light returns the theme for bright rooms.
func Light() Theme {
	return Theme{
		Ground: rgb(0xffffff), Lane: rgb(0xfbfcfd), LaneOdd: rgb(0xf3f5f8), Axis: rgb(0xf6f7f9),
		Weekend: scene.Color{R: 0x1c, G: 0x24, B: 0x30, A: 9}, GridMinor: rgb(0xe6e8ec), GridMajor: rgb(0xbcc1c9),
		Rule: rgb(0xdfe3e8), Text: rgb(0x1a1f27), TextDim: rgb(0x5c6675), AccentText: rgb(0xffffff), Tint: 70, Strip: 165,
		Band: rgb(0xd7e3f5), BandShade: scene.Color{R: 0x3b, G: 0x7d, B: 0xd8, A: 9}, BandText: rgb(0x46536a),
		Accent: rgb(0x0b5fff), Brush: scene.Color{R: 0x3b, G: 0x7d, B: 0xd8, A: 52}, Chip: rgb(0xe3e8ef),
		Star: rgb(0xd99a00), BannerTint: 26, BannerText: rgb(0x46536a),
		Quad: [timeline.Quads]scene.Color{
			timeline.Neutral:             rgb(0x7c8aa0),
			timeline.VerbalCooperation:   rgb(0x3b7dd8),
			timeline.MaterialCooperation: rgb(0x1a9b76),
			timeline.VerbalConflict:      rgb(0xe0a000),
			timeline.MaterialConflict:    rgb(0xd6553b),
		},
	}
}

// Dark returns the theme for dark rooms.
func Dark() Theme {
	return Theme{
		Ground: rgb(0x12161c), Lane: rgb(0x161a21), LaneOdd: rgb(0x1b2029), Axis: rgb(0x12161c),
		Weekend: scene.Color{R: 255, G: 255, B: 255, A: 8}, GridMinor: rgb(0x2a303a), GridMajor: rgb(0x4a525e),
		Rule: rgb(0x2a303a), Text: rgb(0xe9ecf1), TextDim: rgb(0x98a3b3), AccentText: rgb(0x0c0f14), Tint: 80, Strip: 180,
		Band: rgb(0x1f2d42), BandShade: scene.Color{R: 0x5a, G: 0x9c, B: 0xf0, A: 10}, BandText: rgb(0xaab6c8),
		Accent: rgb(0x4d8dff), Brush: scene.Color{R: 0x4d, G: 0x8d, B: 0xff, A: 58}, Chip: rgb(0x2c3440),
		Star: rgb(0xf0b93a), BannerTint: 44, BannerText: rgb(0xb4bfce),
		Quad: [timeline.Quads]scene.Color{
			timeline.Neutral:             rgb(0x9aa7b9),
			timeline.VerbalCooperation:   rgb(0x5a9cf0),
			timeline.MaterialCooperation: rgb(0x2fc795),
			timeline.VerbalConflict:      rgb(0xf3b229),
			timeline.MaterialConflict:    rgb(0xf0714f),
		},
	}
}

// Print returns the theme for paper: white ground and dark lines.
func Print() Theme {
	t := Light()
	t.Lane, t.LaneOdd, t.Axis = rgb(0xffffff), rgb(0xf5f6f7), rgb(0xffffff)
	t.Text, t.TextDim, t.BandText = rgb(0x000000), rgb(0x444b55), rgb(0x333a45)
	t.GridMinor, t.GridMajor, t.Rule = rgb(0xdddddd), rgb(0x999999), rgb(0xbbbbbb)
	return t
}

// Transparent returns the theme without grounds, for pictures that are laid over something. Every other lane keeps a
// trace of its own.
func (t Theme) Transparent() Theme {
	const trace = 10
	t.Ground.A, t.Axis.A, t.Lane.A = 0, 0, 0
	t.LaneOdd = alpha(t.TextDim, trace)
	return t
}

// mix returns the opaque colour of c with alpha a over ground.
func mix(ground, c scene.Color, a uint8) scene.Color {
	part := func(g, v uint8) uint8 { return uint8((int(g)*(255-int(a)) + int(v)*int(a)) / 255) }
	return scene.Color{R: part(ground.R, c.R), G: part(ground.G, c.G), B: part(ground.B, c.B), A: 255}
}
