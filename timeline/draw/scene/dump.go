package scene

import (
	"fmt"
	"strconv"
	"strings"

	"entente/timeline/draw/typeset"
)

// Dump writes a picture as text, a line an item: the first golden form of a drawing, which a person can compare.
// Numbers have at most two places.
func Dump(s *Scene) string {
	var d dump
	d.line("scene %v x %v background %v", num(s.W), num(s.H), s.Background)
	if s.Title != "" || s.Desc != "" {
		d.line("title %q desc %q", s.Title, s.Desc)
	}
	for _, op := range s.Ops {
		switch op.Kind {
		case KindRect:
			d.rect(&s.Rects[op.Index])
		case KindPath:
			d.path(&s.Paths[op.Index])
		case KindText:
			d.text(&s.Texts[op.Index])
		case KindImage:
			m := &s.Images[op.Index]
			d.line("image %v pixels %dx%d", m.Box, m.PixW, m.PixH)
		case KindGroup:
			d.group(&s.Groups[op.Index])
			d.depth++
		case KindEnd:
			d.depth--
		default:
			panic("internal error: scene: unknown kind of item")
		}
	}
	return d.b.String()
}

type dump struct {
	b     strings.Builder
	depth int
}

func (d *dump) line(format string, args ...any) {
	d.b.WriteString(strings.Repeat("  ", d.depth))
	fmt.Fprintf(&d.b, format, args...)
	d.b.WriteByte('\n')
}

func (d *dump) rect(r *Rect) {
	d.line("rect %v%s%s%s%s%s", r.Box, opt("radius", r.Radius), paint("fill", r.Fill),
		stroke(r.Stroke, r.StrokeWidth, r.Dash), opt("fade-left", r.FadeLeft), opt("fade-right", r.FadeRight))
}

func (d *dump) path(p *Path) {
	var b strings.Builder
	pts := p.Points
	for _, v := range p.Verbs {
		b.WriteByte(' ')
		b.WriteByte("MLQCZ"[v])
		for range v.Points() {
			fmt.Fprintf(&b, " %v,%v", num(pts[0].X), num(pts[0].Y))
			pts = pts[1:]
		}
	}
	d.line("path%s%s%s", b.String(), paint("fill", p.Fill), stroke(p.Stroke, p.StrokeWidth, p.Dash))
}

func (d *dump) text(t *Text) {
	face := [...]string{typeset.Regular: "regular", typeset.Bold: "bold", typeset.Italic: "italic"}[t.Run.Face]
	link := ""
	if t.Link != "" {
		link = fmt.Sprintf(" link %q", t.Link)
	}
	d.line("text %v,%v %q %s %v width %v%s%s%s", num(t.X), num(t.Y), t.Run.Text, face, num(t.Run.Size), num(t.Run.Width),
		paint("fill", t.Fill), paint("halo", t.Halo), link)
}

func (d *dump) group(g *Group) {
	var b strings.Builder
	if g.ID != "" {
		fmt.Fprintf(&b, " %s", g.ID)
	}
	if g.Ref != "" {
		fmt.Fprintf(&b, " of %s", g.Ref)
	}
	if g.Title != "" {
		fmt.Fprintf(&b, " %q", g.Title)
	}
	if g.Clip != (Box{}) {
		fmt.Fprintf(&b, " clip %v", g.Clip)
	}
	if g.Alpha != 255 {
		fmt.Fprintf(&b, " alpha %d", g.Alpha)
	}
	d.line("group%s", b.String())
}

// Points returns how many points a verb takes.
func (v Verb) Points() int {
	switch v {
	case MoveTo, LineTo:
		return 1
	case QuadTo:
		return 2
	case CubicTo:
		return 3
	}
	return 0
}

// String returns "x,y w x h" with at most two places.
func (b Box) String() string {
	return fmt.Sprintf("%v,%v %vx%v", num(b.X), num(b.Y), num(b.W), num(b.H))
}

// String returns #rrggbb, with aa after it unless the colour is opaque.
func (c Color) String() string {
	if c.A == 255 {
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02x%02x%02x%02x", c.R, c.G, c.B, c.A)
}

// num shows a coordinate with at most two places.
type num float32

func (n num) String() string {
	s := strconv.FormatFloat(float64(n), 'f', 2, 32)
	s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

func opt(name string, v float32) string {
	if v == 0 {
		return ""
	}
	return fmt.Sprintf(" %s %v", name, num(v))
}

func paint(name string, c Color) string {
	if c.A == 0 {
		return ""
	}
	return fmt.Sprintf(" %s %v", name, c)
}

func stroke(c Color, width, dash float32) string {
	if c.A == 0 {
		return ""
	}
	return fmt.Sprintf(" stroke %v%s%s", c, opt("width", width), opt("dash", dash))
}
