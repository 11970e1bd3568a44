package page

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Paper is a sheet that a picture is made for. The zero value is none.
type Paper struct {
	Name string  // as ParsePaper reads it: "a3-landscape"
	W, H float64 // mm
}

// IsZero reports whether no paper is meant.
func (p Paper) IsZero() bool { return p.W == 0 }

// CSS returns the size of the paper in CSS pixels, of which 96 are an inch.
func (p Paper) CSS() (w, h float32) { return float32(p.W / 25.4 * 96), float32(p.H / 25.4 * 96) }

// String returns Name.
func (p Paper) String() string { return p.Name }

// papers lists the sheets that have a name, upright, but for slides.
func papers() []Paper {
	return []Paper{{"a5", 148, 210}, {"a4", 210, 297}, {"a3", 297, 420}, {"a2", 420, 594}, {"a1", 594, 841}, {"a0", 841, 1189},
		{"letter", 215.9, 279.4}, {"legal", 215.9, 355.6}, {"tabloid", 279.4, 431.8}, {"slide169", 338.67, 190.5}, {"slide43", 254, 190.5}}
}

// Bounds of papers that are named by their size.
const (
	leastPaper = 60   // mm: less holds no chart
	mostPaper  = 5000 // mm
)

// ParsePaper reads the name of a paper: a0 to a5, letter, legal, tabloid, slide169, slide43 or WxHmm, then -portrait or
// -landscape. Without these a paper is landscape, as timelines are, and a size is what it says.
func ParsePaper(text string) (Paper, error) {
	name := strings.ToLower(strings.TrimSpace(text))
	base, way := name, ""
	for _, w := range []string{"-portrait", "-landscape"} {
		if b, ok := strings.CutSuffix(name, w); ok {
			base, way = b, w
		}
	}
	var p Paper
	for _, known := range papers() {
		if known.Name == base {
			p = known
		}
	}
	if p.IsZero() {
		a, rest, ok := strings.Cut(base, "x")
		b, isMM := strings.CutSuffix(rest, "mm")
		w, err1 := strconv.ParseFloat(a, 64)
		h, err2 := strconv.ParseFloat(b, 64)
		if !ok || !isMM || err1 != nil || err2 != nil {
			return Paper{}, fmt.Errorf("paper %q: expected a0 to a5, letter, legal, tabloid, slide169, slide43 or WIDTHxHEIGHTmm, then -portrait or -landscape, for example a3-landscape", text)
		}
		if !(w >= leastPaper && h >= leastPaper && w <= mostPaper && h <= mostPaper) {
			return Paper{}, fmt.Errorf("paper %q: each side must have %d to %d mm", text, leastPaper, mostPaper)
		}
		p = Paper{W: w, H: h}
	} else if way == "" {
		way = "-landscape"
	}
	if way == "-landscape" && p.W < p.H || way == "-portrait" && p.W > p.H {
		p.W, p.H = p.H, p.W
	}
	p.Name = base + way
	return p, nil
}

// maxPixels bounds pictures of pixels: they are written in bands, but a file beyond it opens nowhere.
const maxPixels = 1 << 30

// measure returns the size of the scene in CSS px, how many points of the file one of them takes, and how many pixels.
func (o *Options) measure(viewW, viewH float32) (w, h, larger, pixels float32, err error) {
	scale := o.Scale
	if scale == 0 {
		scale = 1
	}
	if !(scale > 0 && scale <= 100) {
		return 0, 0, 0, 0, fmt.Errorf("a scale of %g is not between 0 and 100", scale)
	}
	if o.Paper.IsZero() {
		w, h = o.W, o.H
		if w == 0 {
			w = viewW
		}
		if h == 0 {
			h = viewH
		}
		text := o.Text
		if text == 0 {
			text = 1
		}
		if !(text > 0 && text <= 100) {
			return 0, 0, 0, 0, fmt.Errorf("a size of the text of %g is not between 0 and 100", text)
		}
		w, h, larger, pixels = w/text, h/text, text, scale*text
	} else {
		dpi := o.DPI
		if dpi == 0 {
			dpi = DefaultDPI
		}
		if !(dpi >= 30 && dpi <= 2400) {
			return 0, 0, 0, 0, fmt.Errorf("%g dpi is not between 30 and 2400", dpi)
		}
		w, h = o.Paper.CSS()
		w, h, larger, pixels = w/scale, h/scale, scale, dpi/96*scale
	}
	const leastW, leastH, most = 200, 120, 100_000
	switch {
	case !(w >= leastW && h >= leastH):
		return 0, 0, 0, 0, fmt.Errorf("a picture of %.0f by %.0f is too small; it needs at least %d by %d pixels before it is scaled", w, h, leastW, leastH)
	case w > most || h > most:
		return 0, 0, 0, 0, fmt.Errorf("a picture of %.0f by %.0f is too large; a side has at most %d pixels before it is scaled", w, h, most)
	}
	return w, h, larger, pixels, nil
}

// tooLarge says why pixels cannot be written, nil when they can.
func tooLarge(w, h, pixels float32) error {
	if n := math.Round(float64(w*pixels)) * math.Round(float64(h*pixels)); n > maxPixels {
		return fmt.Errorf("a picture of %.0f by %.0f pixels is too large; %d million can be written. Choose fewer dpi or a smaller size, or write PDF or SVG",
			math.Round(float64(w*pixels)), math.Round(float64(h*pixels)), maxPixels/1_000_000)
	}
	return nil
}
