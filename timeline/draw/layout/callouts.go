package layout

import (
	"strings"

	"entente/timeline"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/when"
)

// Callout is a person's words beside an event or a point of time, with an arrow to it.
type Callout struct {
	ID    timeline.AnnotationID
	Event timeline.EventID // what the arrow points to; 0: At in Lane
	At    when.Time
	Lane  string // key, "" for the topmost lane whose middle is in view
	Text  string
	// DX and DY lead from the point to the middle of the box in px; both 0: beside it, where there is room.
	DX, DY float32
	Colour string // "#rrggbb" or a name of the palette, "" for the theme's
}

// CalloutBox is a callout in the picture.
type CalloutBox struct {
	scene.Box
	Callout int         // index into Input.Callouts
	Point   scene.Point // what it points to
	At      scene.Point // the tip of the arrow
	From    scene.Point // where it leaves the box
	Lines   []*typeset.Run
	Colour  string
}

// Sizes of callouts in px.
const (
	calloutWidth  = 210 // longest line
	calloutLines  = 4
	calloutPadX   = 9
	calloutPadY   = 6
	calloutLine   = 16 // from baseline to baseline
	calloutTip    = 2  // between the arrow and what it points to
	calloutBeside = 24 // from what it points to to a box that nobody has moved
)

// callouts places the callouts whose point is in view.
func (p *picture) callouts() {
	r := p.r
	for i := range p.in.Callouts {
		c := &p.in.Callouts[i]
		at, half, ok := p.calloutPoint(c)
		if !ok {
			continue
		}
		lines := calloutText(p.in.Fonts, c.Text, p.Metrics.CalloutSize)
		box := calloutAt(at, c.DX, c.DY, lines)
		if c.DX == 0 && c.DY == 0 {
			box = p.room(at, box)
		}
		// Wholly outside it would say nothing: it comes along the edge.
		box.X = min(max(box.X, r.Plot.X+2), max(r.Plot.X+r.Plot.W-box.W-2, r.Plot.X+2))
		box.Y = min(max(box.Y, r.Plot.Y+2), max(r.Plot.Y+r.Plot.H-box.H-2, r.Plot.Y+2))
		b := CalloutBox{Box: box, Callout: i, Point: at, Lines: lines, Colour: c.Colour}
		b.From, b.At = arrowOf(box, at, half)
		r.Callouts = append(r.Callouts, b)
	}
}

// calloutPoint returns what a callout points to and half its height.
func (p *picture) calloutPoint(c *Callout) (at scene.Point, half float32, ok bool) {
	r := p.r
	if c.Event != 0 {
		best := -1
		for i := range r.Marks {
			k := &r.Marks[i]
			if k.Event != c.Event || k.X+k.W < r.Plot.X || k.X > r.Plot.X+r.Plot.W || !r.visible(i, k.Y+k.H/2) {
				continue
			}
			if best < 0 || k.Main && !r.Marks[best].Main {
				best = i
			}
		}
		if best < 0 {
			return at, 0, false
		}
		k := &r.Marks[best]
		x0, x1 := max(k.X, r.Plot.X), min(k.X+k.W, r.Plot.X+r.Plot.W)
		return scene.Point{X: x0 + min((x1-x0)/2, 24), Y: k.Y + k.H/2}, k.H / 2, true
	}
	at = scene.Point{X: r.XOf(c.At), Y: r.Plot.Y}
	if at.X < r.Plot.X || at.X > r.Plot.X+r.Plot.W {
		return at, 0, false
	}
	for i := range r.Lanes {
		l := &r.Lanes[i]
		y := l.Y + l.H/2
		seen := y > p.laneTop(l.Lane) && y < r.Plot.Y+r.Plot.H
		if c.Lane == "" && seen || p.in.Index.Lane(l.Lane).Key == c.Lane {
			at.Y = y
			return at, 0, seen
		}
	}
	return at, 0, false
}

// visible reports whether the middle of a mark is in the part of the plot where its lane is seen.
func (r *Result) visible(mark int, y float32) bool {
	top := r.Free.Y
	if mark < r.Pinned.Marks {
		top = r.Plot.Y
	}
	return y > top && y < r.Plot.Y+r.Plot.H
}

// calloutText breaks the words of a callout into lines.
func calloutText(f Fonts, text string, size float32) []*typeset.Run {
	words := strings.Fields(text)
	if len(words) == 0 {
		return []*typeset.Run{f.Shape(" ", typeset.Regular, size)}
	}
	var lines []*typeset.Run
	for len(words) > 0 {
		if len(lines) == calloutLines-1 {
			return append(lines, f.Truncate(strings.Join(words[:min(len(words), 60)], " "), typeset.Regular, size, calloutWidth))
		}
		n := 1
		run := f.Truncate(words[0], typeset.Regular, size, calloutWidth)
		for n < len(words) {
			longer := f.Shape(strings.Join(words[:n+1], " "), typeset.Regular, size)
			if longer.Width > calloutWidth {
				break
			}
			run = longer
			n++
		}
		lines, words = append(lines, run), words[n:]
	}
	return lines
}

// calloutAt returns the box of a callout that points to at. dx and dy lead to its middle; both 0: above it at the right.
func calloutAt(at scene.Point, dx, dy float32, lines []*typeset.Run) scene.Box {
	b := scene.Box{H: float32(len(lines))*calloutLine + 2*calloutPadY}
	for _, l := range lines {
		b.W = max(b.W, l.Width)
	}
	b.W += 2 * calloutPadX
	if dx == 0 && dy == 0 {
		dx, dy = b.W/2+calloutBeside, -b.H/2-calloutBeside
	}
	b.X, b.Y = at.X+dx-b.W/2, at.Y+dy-b.H/2
	return b
}

// Baseline returns where the i-th line of a callout begins.
func (c *CalloutBox) Baseline(i int) (x, y float32) {
	return c.X + calloutPadX, c.Y + calloutPadY + float32(i)*calloutLine + 11.5
}

// arrowOf leads from the edge of a box that is nearest to a point, to the edge of what is there.
func arrowOf(b scene.Box, at scene.Point, half float32) (from, to scene.Point) {
	const in = 14 // px that the arrow keeps from the corners
	from = scene.Point{X: min(max(at.X, b.X+in), b.X+b.W-in), Y: min(max(at.Y, b.Y+in), b.Y+b.H-in)}
	to = at
	switch {
	case at.Y < b.Y:
		from.Y, to.Y = b.Y, at.Y+half+calloutTip
	case at.Y > b.Y+b.H:
		from.Y, to.Y = b.Y+b.H, at.Y-half-calloutTip
	case at.X < b.X:
		from.X, to.X = b.X, at.X+half+calloutTip
	default:
		from.X, to.X = b.X+b.W, at.X-half-calloutTip
	}
	return from, to
}
