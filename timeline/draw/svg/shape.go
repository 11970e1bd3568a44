package svg

import (
	"fmt"

	"entente/timeline/draw/scene"
)

// rect writes a rectangle or a circle. SVG's outlines lie on the edge, the scene's inside the box, so the shape
// shrinks by half the outline.
func (o *writer) rect(r *scene.Rect) {
	if r.Fill.A == 0 && (r.Stroke.A == 0 || !(r.StrokeWidth > 0)) || !(r.W > 0) || !(r.H > 0) {
		return
	}
	fade := o.fade(r)
	m := &o.body
	in := float32(0)
	if r.Stroke.A > 0 && r.StrokeWidth > 0 {
		in = min(r.StrokeWidth, r.W, r.H) / 2
	}
	b := scene.Box{X: r.X + in, Y: r.Y + in, W: r.W - 2*in, H: r.H - 2*in}
	radius := min(r.Radius, r.W/2, r.H/2) - in
	if r.W == r.H && 2*r.Radius >= r.W {
		m.open("circle")
		m.num("cx", r.X+r.W/2)
		m.num("cy", r.Y+r.H/2)
		m.num("r", b.W/2)
	} else {
		m.open("rect")
		m.box(b)
		switch {
		case radius > 0:
			m.num("rx", radius)
			m.num("ry", radius) // some simple viewers do not take it from rx
		case r.Radius <= 0 && min(r.W, r.H) >= thinnest:
			m.attr("shape-rendering", "crispEdges") // as the screen has it: neighbours meet
		}
	}
	o.dress("fill", r.Fill, fade)
	if in > 0 {
		o.dress("stroke", r.Stroke, fade)
		o.line(r.StrokeWidth, r.Dash)
	}
	m.end()
}

// thinnest is the width of lines from which viewers may put edges on whole pixels: thinner ones would vanish from a
// picture that is shown smaller.
const thinnest = 2

// dress writes a colour, through a fade if there is one.
func (o *writer) dress(name string, c scene.Color, fade func(scene.Color) string) {
	if fade != nil && c.A > 0 {
		o.body.attr(name, "url(#"+fade(c)+")")
		return
	}
	o.body.paint(name, c)
}

func (o *writer) line(width, dash float32) {
	if width != 1 {
		o.body.num("stroke-width", width)
	}
	if dash > 0 {
		o.body.num("stroke-dasharray", max(dash, 0.01))
	}
}

// fade returns nil for a bar with sharp ends, else what defines a gradient for a colour and gives its name.
func (o *writer) fade(r *scene.Rect) func(scene.Color) string {
	stops := r.Stops()
	if stops == nil {
		return nil
	}
	return func(c scene.Color) string {
		var g markup
		for _, s := range stops {
			g.open("stop")
			g.attr("offset", places(s.At, 4))
			g.attr("stop-color", fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B))
			g.attr("stop-opacity", places(s.Alpha*float32(c.A)/255, 4))
			g.end()
		}
		// The box of the gradient is that of the shape's fill, which an outline makes a little smaller.
		n, ok := o.fades[g.String()]
		if !ok {
			n = len(o.fades) + 1
			o.fades[g.String()] = n
			fmt.Fprintf(&o.defs, "<linearGradient id=\"%s\">", o.name("_f", n))
			o.defs.Write(g.Bytes())
			o.defs.WriteString("</linearGradient>\n")
		}
		return o.name("_f", n)
	}
}

// path writes an outline.
func (o *writer) path(p *scene.Path) {
	stroked := p.Stroke.A > 0 && p.StrokeWidth > 0
	if p.Fill.A == 0 && !stroked || len(p.Verbs) == 0 {
		return
	}
	m := &o.body
	m.open("path")
	m.attr("d", pathData(p))
	m.paint("fill", p.Fill)
	if stroked {
		m.paint("stroke", p.Stroke)
		o.line(p.StrokeWidth, p.Dash)
		if upright(p) {
			m.attr("shape-rendering", "crispEdges")
		}
	}
	m.end()
}

// upright reports whether p is one line along an axis.
func upright(p *scene.Path) bool {
	return len(p.Verbs) == 2 && len(p.Points) == 2 && (p.Points[0].X == p.Points[1].X || p.Points[0].Y == p.Points[1].Y)
}

func pathData(p *scene.Path) string {
	var b []byte
	pts := p.Points
	for _, v := range p.Verbs {
		b = append(b, "MLQCZ"[v])
		for i := range v.Points() {
			if i > 0 {
				b = append(b, ' ')
			}
			b = scene.AppendNumber(b, pts[i].X, 2)
			b = append(b, ' ')
			b = scene.AppendNumber(b, pts[i].Y, 2)
		}
		pts = pts[v.Points():]
	}
	return string(b)
}
