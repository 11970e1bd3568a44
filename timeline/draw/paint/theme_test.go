package paint

import (
	"fmt"
	"math"
	"testing"

	"entente/timeline"
	"entente/timeline/draw/scene"
)

func themes() map[string]Theme {
	return map[string]Theme{"light": Light(), "dark": Dark(), "print": Print()}
}

func linear(v uint8) float64 {
	c := float64(v) / 255
	if c <= 0.04045 {
		return c / 12.92
	}
	return math.Pow((c+0.055)/1.055, 2.4)
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b scene.Color) float64 {
	lum := func(c scene.Color) float64 { return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B) }
	x, y := lum(a), lum(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Ensure that text can be read on every ground that it stands on: a contrast of at least 4.5 to 1.
func TestTheme_TextContrast(t *testing.T) {
	for name, th := range themes() {
		type pair struct {
			what         string
			text, ground scene.Color
		}
		pairs := []pair{{"accent text", th.AccentText, th.Accent}, {"chip", th.Text, th.Chip}, {"band", th.BandText, th.Band},
			{"banner", th.Text, mix(th.Axis, th.Accent, th.BannerTint)}, {"text of a banner", th.BannerText, mix(th.Axis, th.Accent, th.BannerTint)},
			{"cancelled", th.TextDim, mix(th.Lane, th.BandShade, th.BandShade.A)}}
		for what, ground := range map[string]scene.Color{"ground": th.Ground, "lane": th.Lane, "odd lane": th.LaneOdd,
			"axis": th.Axis, "weekend": mix(th.LaneOdd, th.Weekend, th.Weekend.A)} {
			pairs = append(pairs, pair{"text on " + what, th.Text, ground}, pair{"dim text on " + what, th.TextDim, ground})
		}
		for q, c := range th.Quad {
			for _, lane := range []scene.Color{th.Lane, th.LaneOdd} {
				pairs = append(pairs, pair{fmt.Sprintf("text on a bar of class %d", q), th.Text, mix(lane, c, th.Tint)})
			}
		}
		for _, p := range pairs {
			if got := contrast(p.text, p.ground); got < 4.5 {
				t.Errorf("%s: contrast of %s is %.2f, want at least 4.5", name, p.what, got)
			}
		}
	}
}

// vision turns linear RGB into what people with a kind of colour blindness see.
// Source: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
// 2009, severity 1.0.
var vision = map[string][9]float64{
	"normal vision": {1, 0, 0, 0, 1, 0, 0, 0, 1},
	"protanopia":    {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
	"deuteranopia":  {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
	"tritanopia":    {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
}

// lab returns CIE L*a*b* under D65 of a colour as seen with m.
func lab(c scene.Color, m [9]float64) [3]float64 {
	in := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var rgb [3]float64
	for i := range rgb {
		rgb[i] = min(max(m[3*i]*in[0]+m[3*i+1]*in[1]+m[3*i+2]*in[2], 0), 1)
	}
	f := func(v float64) float64 {
		if v > 216.0/24389 {
			return math.Cbrt(v)
		}
		return (24389.0/27*v + 16) / 116
	}
	x := f((0.4124564*rgb[0] + 0.3575761*rgb[1] + 0.1804375*rgb[2]) / 0.95047)
	y := f(0.2126729*rgb[0] + 0.7151522*rgb[1] + 0.0721750*rgb[2])
	z := f((0.0193339*rgb[0] + 0.1191920*rgb[1] + 0.9503041*rgb[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// Ensure that people with each kind of colour blindness can tell the quad classes apart, and from the lanes.
func TestTheme_ColourBlindness(t *testing.T) {
	const least, glance = 15, 10 // CIE76; about 2.3 is just noticeable, 10 is seen at a glance
	for name, th := range themes() {
		for kind, m := range vision {
			var strip []scene.Color
			for _, c := range th.Quad {
				strip = append(strip, mix(th.Lane, c, th.Strip))
			}
			for _, set := range []struct {
				what    string
				colours []scene.Color
				least   float64
			}{{"marks", append(th.Quad[:], th.Lane), least}, {"columns", append(strip, th.Lane), glance}} {
				for i, a := range set.colours {
					for j, b := range set.colours[:i] {
						p, q := lab(a, m), lab(b, m)
						d := math.Hypot(math.Hypot(p[0]-q[0], p[1]-q[1]), p[2]-q[2])
						if d < set.least {
							t.Errorf("%s, %s: %s of classes %d and %d differ by %.1f, want at least %v", name, kind, set.what, j, i, d, set.least)
						}
					}
				}
			}
		}
	}
}

func TestTheme_Colour(t *testing.T) {
	th := Light()
	def := rgb(0x123456)
	for name, want := range map[string]scene.Color{"": def, "#ff8000": rgb(0xff8000), "#FF8000": rgb(0xff8000),
		"#ff80": def, "ff8000#": def, "#ff80zz": def, "red": th.Quad[timeline.MaterialConflict], "mauve": def} {
		if got := th.colour(name, def); got != want {
			t.Errorf("colour(%q) = %v, want %v", name, got, want)
		}
	}
}
