// Package scale maps times to horizontal positions and back, and says where an axis has its ticks.
package scale

import (
	"math"

	"entente/timeline/when"
)

// Limits of a window. They keep sums of two times within 64 bits and positions within what float64 holds exactly.
const (
	// minPerPx is the deepest zoom in seconds per pixel: a minute is then 3 000 px wide.
	minPerPx = 0.02
	// reach is the furthest instant from 1970 in seconds, 1.4e11 years: twice as much still fits in 64 bits.
	reach = 4_500_000_000_000_000_000
	// maxPx bounds positions of what lies far outside, so that they survive as float32.
	maxPx = 1 << 24
)

// Scale maps the times of a window to positions in CSS pixels from the window's left edge. It is a value: methods
// return new scales.
//
// The left edge is kept as a whole second and a fraction, so positions are exact to far less than a pixel at every
// zoom: float64 alone could not tell two seconds apart a billion years from 1970.
type Scale struct {
	origin when.Time // whole seconds of the left edge
	part   float64   // fraction of a second of the left edge, from 0 to 1
	perPx  float64   // seconds per pixel
	width  float64   // px
}

// New returns a scale that shows [from, to) on width pixels. An empty or open window is widened to what can be shown.
func New(from, to when.Time, width float32) Scale {
	from, to = clampTime(from), clampTime(to)
	w := max(float64(width), 1)
	return at(from, 0, (float64(to)-float64(from))/w, w)
}

// at builds a scale within the limits whose left edge is sec seconds after origin.
func at(origin when.Time, sec, perPx, width float64) Scale {
	perPx = min(max(perPx, minPerPx), 2*reach/width*(1-1e-9))
	left := float64(origin) + sec
	switch {
	case left < -reach:
		origin, sec = -reach, 0
	case left+perPx*width > reach:
		origin, sec = 0, reach-perPx*width
	}
	whole := math.Floor(sec)
	return Scale{origin: origin + when.Time(whole), part: sec - whole, perPx: perPx, width: width}
}

func clampTime(t when.Time) when.Time { return min(max(t, -reach), reach) }

// Width is the width of the window in px.
func (s Scale) Width() float32 { return float32(s.width) }

// PerPx is the number of seconds per pixel.
func (s Scale) PerPx() float64 { return s.perPx }

// IsZero reports whether s was never set.
func (s Scale) IsZero() bool { return s.perPx == 0 }

// X returns the position of t. What lies far outside is moved to 16 million pixels from the window.
func (s Scale) X(t when.Time) float64 {
	sec := float64(clampTime(t)-s.origin) - s.part
	return min(max(sec/s.perPx, -maxPx), maxPx)
}

// Px returns the length of d seconds in pixels.
func (s Scale) Px(d float64) float64 { return d / s.perPx }

// Time returns the second that holds the position x.
func (s Scale) Time(x float64) when.Time {
	sec := s.part + x*s.perPx
	if math.Abs(float64(s.origin)+sec) >= reach {
		return clampTime(when.Time(math.Copysign(reach, float64(s.origin)+sec)))
	}
	return s.origin + when.Time(math.Floor(sec))
}

// Window returns the first second shown and the first one after the right edge. A scale made of what it returns has the
// same window.
func (s Scale) Window() (from, to when.Time) {
	const edge = 1e-6 // px, so that rounding does not add a second
	from, to = s.Time(0), s.Time(s.width)
	if s.X(to) < s.width-edge {
		to++
	}
	return from, to
}

// Pan moves the window by px pixels: with a positive number later times come into view.
func (s Scale) Pan(px float64) Scale { return at(s.origin, s.part+px*s.perPx, s.perPx, s.width) }

// ZoomAt magnifies by factor and keeps the time at position x where it is.
func (s Scale) ZoomAt(x, factor float64) Scale {
	if !(factor > 0) {
		return s
	}
	perPx := min(max(s.perPx/factor, minPerPx), 2*reach/s.width*(1-1e-9))
	return at(s.origin, s.part+x*(s.perPx-perPx), perPx, s.width)
}

// Resize changes the width and keeps the left edge and the zoom.
func (s Scale) Resize(width float32) Scale {
	return at(s.origin, s.part, s.perPx, max(float64(width), 1))
}

// CentreOn moves the window so that t is in its middle.
func (s Scale) CentreOn(t when.Time) Scale {
	return at(clampTime(t), -s.width/2*s.perPx, s.perPx, s.width)
}

// Fit returns a window of the same width that shows [from, to) with margin pixels on both sides. A span too short to
// fill the window is centred, at no deeper zoom than shortest seconds for the whole window.
func (s Scale) Fit(from, to when.Time, margin float32, shortest float64) Scale {
	from, to = clampTime(from), clampTime(to)
	inner := max(s.width-2*float64(margin), 1)
	length := float64(to) - float64(from)
	perPx := max(length/inner, shortest/s.width)
	return at(from, (length-s.width*perPx)/2, perPx, s.width)
}

// Between returns the scale on the way from s to o at f from 0 to 1, for animation. The zoom changes evenly to the
// eye, and a time that both windows hold at the same place stays there.
func (s Scale) Between(o Scale, f float64) Scale {
	if f <= 0 {
		return s
	}
	if f >= 1 {
		return o
	}
	perPx := s.perPx * math.Pow(o.perPx/s.perPx, f)
	// The left edge moves as the zoom does, so that the way is straight on the screen.
	g := f
	if d := o.perPx - s.perPx; math.Abs(d) > 1e-9*s.perPx {
		g = (perPx - s.perPx) / d
	}
	move := float64(o.origin-s.origin) + o.part - s.part
	return at(s.origin, s.part+move*g, perPx, s.width)
}
