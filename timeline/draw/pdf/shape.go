package pdf

import (
	"fmt"

	"entente/timeline/draw/scene"
)

// kappa places the control points of a curve that draws a quarter of a circle.
const kappa = 0.5522848

// rect paints a rectangle or a circle. The outline of a scene's rectangle lies inside its box, that of a path on it, so
// the shape shrinks by half the outline.
func (c *content) rect(r *scene.Rect) {
	stroked := r.Stroke.A > 0 && r.StrokeWidth > 0
	if r.Fill.A == 0 && !stroked || !(r.W > 0) || !(r.H > 0) || c.hidden(r.Box) {
		return
	}
	in, width := float32(0), float32(0)
	if stroked {
		width = min(r.StrokeWidth, r.W, r.H)
		in = width / 2
	}
	b := scene.Box{X: r.X + in, Y: r.Y + in, W: r.W - width, H: r.H - width}
	restore := c.faded(r)
	if !restore {
		restore = c.translucent(r.Fill, r.Stroke)
	}
	c.ink(r.Fill, r.Stroke, width, r.Dash, stroked)
	if radius := min(r.Radius, r.W/2, r.H/2) - in; radius > 0 {
		c.round(b, radius)
	} else {
		c.box(b)
	}
	c.op(painting(r.Fill.A > 0, stroked))
	if restore {
		c.op("Q")
	}
}

// ink sets the colours of a shape and the kind of its line.
func (c *content) ink(fill, stroke scene.Color, width, dash float32, stroked bool) {
	if fill.A > 0 {
		c.fill(fill)
	}
	if !stroked {
		return
	}
	c.stroke(stroke)
	c.nums("w", width)
	if dash > 0 {
		c.op("[%s]0 d", num(max(dash, 0.01)))
	} else {
		c.op("[]0 d")
	}
}

func painting(filled, stroked bool) string {
	switch {
	case filled && stroked:
		return "B"
	case stroked:
		return "S"
	}
	return "f"
}

func (c *content) box(b scene.Box) { c.nums("re", b.X, b.Y, b.W, b.H) }

func (c *content) round(b scene.Box, r float32) {
	x0, y0, x1, y1, k := b.X, b.Y, b.X+b.W, b.Y+b.H, r*(1-kappa)
	c.nums("m", x0+r, y0)
	c.nums("l", x1-r, y0)
	c.nums("c", x1-k, y0, x1, y0+k, x1, y0+r)
	c.nums("l", x1, y1-r)
	c.nums("c", x1, y1-k, x1-k, y1, x1-r, y1)
	c.nums("l", x0+r, y1)
	c.nums("c", x0+k, y1, x0, y1-k, x0, y1-r)
	c.nums("l", x0, y0+r)
	c.nums("c", x0, y0+k, x0+k, y0, x0+r, y0)
	c.op("h")
}

// faded sets a mask for a bar whose ends fade and reports whether there is one: then the state must be restored.
func (c *content) faded(r *scene.Rect) bool {
	stops := r.Stops()
	if stops == nil {
		return false
	}
	// The mask is grey: white where the bar is solid. Bars of one colour have their alpha in it.
	solid := float32(max(r.Fill.A, r.Stroke.A)) / 255
	fns, bounds, encode := "", "", ""
	for i := 1; i < len(stops); i++ {
		fns += fmt.Sprintf("<</FunctionType 2/Domain[0 1]/N 1/C0[%s]/C1[%s]>>", num(stops[i-1].Alpha*solid), num(stops[i].Alpha*solid))
		encode += "0 1 "
		if i > 1 {
			bounds += string(scene.AppendNumber(nil, stops[i-1].At, 4)) + " "
		}
	}
	form := c.p.out.stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[%s %s %s %s]/Group<</S/Transparency/CS/DeviceGray>>"+
		"/Resources<</Shading<</S<</ShadingType 2/ColorSpace/DeviceGray/Extend[true true]/Coords[%s 0 %s 0]/Function<</FunctionType 3/Domain[0 1]/Functions[%s]/Bounds[%s]/Encode[%s]>>>>>>>>",
		num(r.X-1), num(r.Y-1), num(r.X+r.W+1), num(r.Y+r.H+1), num(r.X), num(r.X+r.W), fns, bounds, encode), []byte("/S sh"))
	c.op("q")
	c.gs("<</SMask<</Type/Mask/S/Luminosity/G " + ref(form) + ">>>>")
	return true
}

// path paints an outline.
func (c *content) path(p *scene.Path) {
	stroked := p.Stroke.A > 0 && p.StrokeWidth > 0
	if p.Fill.A == 0 && !stroked || len(p.Verbs) == 0 {
		return
	}
	restore := c.translucent(p.Fill, p.Stroke)
	c.ink(p.Fill, p.Stroke, p.StrokeWidth, p.Dash, stroked)
	pts := p.Points
	var at scene.Point
	for _, v := range p.Verbs {
		switch v {
		case scene.MoveTo:
			c.nums("m", pts[0].X, pts[0].Y)
		case scene.LineTo:
			c.nums("l", pts[0].X, pts[0].Y)
		case scene.QuadTo:
			c.quad(at, pts[0], pts[1])
		case scene.CubicTo:
			c.nums("c", pts[0].X, pts[0].Y, pts[1].X, pts[1].Y, pts[2].X, pts[2].Y)
		case scene.Close:
			c.op("h")
		}
		if n := v.Points(); n > 0 {
			at, pts = pts[n-1], pts[n:]
		}
	}
	c.op(painting(p.Fill.A > 0, stroked))
	if restore {
		c.op("Q")
	}
}

// quad writes a quadratic curve as the cubic one that it is.
func (c *content) quad(from, by, to scene.Point) {
	const f = 2.0 / 3
	c.nums("c", from.X+f*(by.X-from.X), from.Y+f*(by.Y-from.Y), to.X+f*(by.X-to.X), to.Y+f*(by.Y-to.Y), to.X, to.Y)
}
