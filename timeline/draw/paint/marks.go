package paint

import (
	"math"

	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// joinsCalm is the number of joins up to which they are painted at full strength; more of them grow paler, so that a
// hundred stay readable.
const joinsCalm = 16

// tailShare is the strength of tails as a part of that of joins: most events have some.
const tailShare = 0.5

func (c *chart) joins() {
	r := c.r
	strength, w := 170.0, r.Metrics.JoinW
	n := 0
	for i := range r.Joins {
		if j := &r.Joins[i]; !j.Thin && j.Y1 > j.Y0 {
			n++
		}
	}
	if n > joinsCalm {
		strength = max(strength*math.Sqrt(joinsCalm/float64(n)), 60)
		w = max(w*joinsCalm/float32(n), 1)
	}
	for i := range r.Tails {
		k := &r.Tails[i]
		c.b.Rect(scene.Rect{Box: scene.Box{X: float32(math.Round(float64(k.X - w/2))), Y: k.Y0, W: w, H: k.Y1 - k.Y0},
			Fill: alpha(c.t.Quad[k.Quad], uint8(strength*tailShare))})
	}
	for i := range r.Joins {
		j := &r.Joins[i]
		if j.Thin || j.Y1 <= j.Y0 {
			continue
		}
		c.told(j.Event, false, func(string) { c.join(j, w, uint8(strength*acrossShare(j.Crossed))) })
	}
}

func (c *chart) join(j *layout.Join, w float32, strength uint8) {
	col := alpha(c.t.Quad[j.Quad], strength)
	if j.Style == layout.Solid || j.Style == layout.Announced {
		// On whole pixels: lines side by side look equally strong.
		x := float32(math.Round(float64(j.X - w/2)))
		c.b.Rect(scene.Rect{Box: scene.Box{X: x, Y: j.Y0, W: w, H: j.Y1 - j.Y0}, Fill: col})
		return
	}
	pts := [2]scene.Point{{X: j.X, Y: j.Y0}, {X: j.X, Y: j.Y1}}
	c.b.Path(scene.Path{Verbs: line[:], Points: pts[:], Stroke: col, StrokeWidth: w, Dash: 3})
}

// acrossShare makes joins paler that cross lanes of others: what runs through half of the picture is told by its ends.
func acrossShare(lanes int) float64 {
	const each, least = 0.12, 0.4
	return max(1-each*float64(lanes), least)
}

// marks paints the marks from a up to b. Some lie outside the plot: layout needs them to place the others.
func (c *chart) marks(a, b int) {
	const around = 8 // px that a mark's ornaments reach outside it
	left, right := c.r.Plot.X-around, c.r.Plot.X+c.r.Plot.W+around
	for i := a; i < b; i++ {
		if k := &c.r.Marks[i]; k.X < right && k.X+k.W > left {
			c.told(k.Event, k.Main, func(string) { c.mark(k) })
		}
	}
}

// Widths of outlines in px.
const (
	outline   = 1.75
	thin      = 1.25
	dash      = 3
	paleAlpha = 70
	spine     = 4 // the solid left edge of a pale bar
	// minorAlpha is for marks outside the event's main lane: the same thing, said again more quietly.
	minorAlpha = 205
)

// mark paints one event. Shape and outline tell what the colour says too.
func (c *chart) mark(k *layout.Mark) {
	r, t := c.r, c.t
	col := t.Quad[k.Quad]
	if !k.Main {
		col.A = minorAlpha
	}
	box, radius := c.cut(k)
	rect := scene.Rect{Box: box, Radius: radius, Fill: col}
	solid := c.fades(k, &rect)
	fade := max(k.FadeLeft, k.FadeRight, rect.FadeLeft, rect.FadeRight)
	ground := c.laneColour(k.Lane%2 == 1)
	if k.Wide {
		rect.Fill = mix(ground, col, t.Tint)
	}
	switch k.Style {
	case layout.Announced:
		rect.Fill, rect.Stroke, rect.StrokeWidth = ground, col, outline
		rect.FadeLeft, rect.FadeRight, fade = 0, 0, 0
		rect.Box = inset(box, outline/2)
		rect.Radius = max(radius-outline/2, 0)
	case layout.Postponed:
		rect.Fill, rect.Stroke, rect.StrokeWidth, rect.Dash = ground, col, thin, dash
		rect.FadeLeft, rect.FadeRight, fade = 0, 0, 0
		rect.Box = inset(box, thin/2)
	case layout.Doubtful:
		c.b.Rect(scene.Rect{Box: box, Radius: radius, Fill: ground})
		rect.Fill = alpha(col, paleAlpha)
		rect.Stroke, rect.StrokeWidth, rect.Dash = col, thin, dash
		rect.Box = inset(box, thin/2)
	case layout.Cancelled:
		c.b.Rect(scene.Rect{Box: box, Radius: radius, Fill: ground})
		rect.Fill = alpha(col, paleAlpha)
	case layout.Proposal:
		c.b.Rect(scene.Rect{Box: box, Radius: radius, Fill: ground})
		rect.Fill = alpha(col, paleAlpha)
		rect.Stroke, rect.StrokeWidth = alpha(col, 160), thin
		rect.Box = inset(box, thin/2)
	}
	rect.Fill.A = uint8(float32(rect.Fill.A) * solid)
	if k.Flags&layout.Starred != 0 && k.Shape == layout.Instant {
		c.star(k.X+k.W/2, k.Y+k.H/2, k.W*0.72, rect.Fill, col)
	} else {
		if k.Shape == layout.Instant && k.Vague {
			c.b.Rect(scene.Rect{Box: inset(box, -2.5), Radius: radius + 2.5, Fill: alpha(col, 70)})
		}
		c.b.Rect(rect)
		c.reach(k, box, col, fade)
	}
	if k.Wide && k.Style == layout.Solid && rect.FadeLeft == 0 && box.X == k.X {
		c.b.Rect(scene.Rect{Box: scene.Box{X: box.X, Y: box.Y, W: spine, H: box.H}, Radius: spine / 2, Fill: col})
	}
	if k.Flags&layout.Starred != 0 && k.Shape == layout.Range {
		c.star(max(k.X, r.Plot.X), k.Y+1, 6.5, t.Star, ground)
	}
	if k.Style == layout.Cancelled {
		y := k.Y + k.H/2
		c.b.Rect(scene.Rect{Box: scene.Box{X: box.X - 2, Y: y - 0.75, W: box.W + 4, H: 1.5}, Fill: col})
	}
	if k.Colour != "" {
		given := c.t.colour(k.Colour, t.TextDim)
		c.b.Rect(scene.Rect{Box: inset(box, -3), Radius: radius + 3, Stroke: given, StrokeWidth: 2})
	}
	if k.Flags&layout.Overdue != 0 {
		c.overdue(k, col)
	}
	if k.ClaimRight > k.ClaimLeft {
		c.claims(k, col)
	}
	if k.Flags&layout.Noted != 0 {
		x, y := k.X+k.W, k.Y
		c.b.Rect(scene.Rect{Box: scene.Box{X: x - 3.5, Y: y - 2.5, W: 6, H: 6}, Radius: 3, Fill: t.Text, Stroke: ground,
			StrokeWidth: 1})
	}
	if k.Flags&layout.Matched != 0 {
		c.b.Rect(scene.Rect{Box: inset(box, -2.5), Radius: radius + 2.5, Stroke: t.Accent, StrokeWidth: 1.5})
	}
}

func inset(b scene.Box, d float32) scene.Box {
	return scene.Box{X: b.X + d, Y: b.Y + d, W: max(b.W-2*d, 0), H: max(b.H-2*d, 0)}
}

var (
	line      = [2]scene.Verb{scene.MoveTo, scene.LineTo}
	starVerbs = [11]scene.Verb{scene.MoveTo, scene.LineTo, scene.LineTo, scene.LineTo, scene.LineTo, scene.LineTo,
		scene.LineTo, scene.LineTo, scene.LineTo, scene.LineTo, scene.Close}
)

// star paints a five-pointed star round (x, y).
func (c *chart) star(x, y, radius float32, fill, stroke scene.Color) {
	var pts [10]scene.Point
	for i := range pts {
		rad := float64(radius)
		if i%2 == 1 {
			rad *= 0.45
		}
		a := math.Pi/5*float64(i) - math.Pi/2
		pts[i] = scene.Point{X: x + float32(rad*math.Cos(a)), Y: y + float32(rad*math.Sin(a))}
	}
	c.b.Path(scene.Path{Verbs: starVerbs[:], Points: pts[:], Fill: fill, Stroke: stroke, StrokeWidth: 1})
}

func (c *chart) labels(a, b int) {
	for i := a; i < b; i++ {
		l := &c.r.Labels[i]
		k := &c.r.Marks[l.Mark]
		c.told(k.Event, false, func(address string) { c.label(l, k, address) })
	}
}

// citeRaise is how far the number of a source stands above the line, as a part of the label's size.
const citeRaise = 0.32

func (c *chart) label(l *layout.Label, k *layout.Mark, address string) {
	t := c.t
	text := scene.Text{X: l.X, Y: l.Y, Run: l.Run, Fill: t.Text, Halo: c.laneColour(k.Lane%2 == 1), Link: address}
	if l.Inside {
		text.Halo = scene.Color{}
	}
	if k.Style == layout.Cancelled {
		text.Fill = t.TextDim
	}
	c.b.Text(text)
	if k.Style == layout.Cancelled {
		c.b.Rect(scene.Rect{Box: scene.Box{X: l.X, Y: l.Y - l.Run.Size*0.3, W: l.Run.Width, H: 1}, Fill: t.TextDim})
	}
	if l.Cite != nil {
		text.X, text.Y, text.Run, text.Fill = l.CiteX, l.Y-l.Run.Size*citeRaise, l.Cite, t.TextDim
		c.b.Text(text)
	}
}

// folds paints the chips.
func (c *chart) folds(a, b int) {
	for i := a; i < b; i++ {
		if f := &c.r.Folds[i]; f.Chip {
			c.b.Rect(scene.Rect{Box: f.Box, Radius: f.H / 2, Fill: c.t.Chip})
			c.b.Text(scene.Text{X: f.X + (f.W-f.Run.Width)/2, Y: f.Y + f.H - 4.5, Run: f.Run, Fill: c.t.Text})
		}
	}
}

// stack is the order of the classes in a column, from the bottom: cooperation below, conflict on top.
var stack = [timeline.Quads]timeline.Quad{timeline.VerbalCooperation, timeline.MaterialCooperation, timeline.Neutral,
	timeline.VerbalConflict, timeline.MaterialConflict}

func (c *chart) strips(a, b int) {
	fills := [2][timeline.Quads]scene.Color{c.columnFills(c.laneColour(false)), c.columnFills(c.laneColour(true))}
	for i := a; i < b; i++ {
		k := &c.r.Columns[i]
		c.column(k, &fills[k.Lane%2])
	}
}

// columnFills softens the colours of the classes: a window full of columns stays calm.
func (c *chart) columnFills(ground scene.Color) (fill [timeline.Quads]scene.Color) {
	for q := range fill {
		fill[q] = mix(ground, c.t.Quad[q], c.t.Strip)
	}
	return fill
}

// column paints a stack on whole pixels. Its height tells the total; a column that counts anything is 2 px high.
func (c *chart) column(k *layout.Column, fill *[timeline.Quads]scene.Color) {
	total := k.Counts.Total()
	h := min(max(math.Round(float64(total)*float64(k.Scale)), 2), float64(k.H))
	bottom, sum, from := k.Y+k.H, 0, 0.0
	for _, q := range stack {
		n := int(k.Counts[q])
		if n == 0 {
			continue
		}
		sum += n
		to := math.Round(h * float64(sum) / float64(total))
		if to > from {
			c.b.Rect(scene.Rect{Box: scene.Box{X: k.X, Y: bottom - float32(to), W: k.W, H: float32(to - from)},
				Fill: fill[q]})
			from = to
		}
	}
}
