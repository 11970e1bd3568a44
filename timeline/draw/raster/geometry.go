package raster

import "math"

type vec2 struct{ x, y float32 }

func (a vec2) add(b vec2) vec2           { return vec2{a.x + b.x, a.y + b.y} }
func (a vec2) sub(b vec2) vec2           { return vec2{a.x - b.x, a.y - b.y} }
func (a vec2) times(f float32) vec2      { return vec2{a.x * f, a.y * f} }
func (a vec2) to(b vec2, t float32) vec2 { return vec2{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t} }
func (a vec2) length() float32           { return float32(math.Hypot(float64(a.x), float64(a.y))) }

// contour is a stretch of points in a geometry and the box around them.
type contour struct {
	from, to               int
	closed                 bool
	minX, minY, maxX, maxY float32
}

// geometry is a flattened outline in device pixels: straight lines only. Its memory is reused.
type geometry struct {
	pts      []vec2
	contours []contour
}

func (g *geometry) reset() { g.pts, g.contours = g.pts[:0], g.contours[:0] }

func (g *geometry) moveTo(p vec2) {
	g.contours = append(g.contours, contour{from: len(g.pts), to: len(g.pts)})
	g.lineTo(p)
}

// lineTo adds a point. One that is no number or out of all bounds is left out: it comes from a broken scale.
func (g *geometry) lineTo(p vec2) {
	if !(p.x > -far && p.x < far && p.y > -far && p.y < far) || len(g.contours) == 0 {
		return
	}
	g.pts = append(g.pts, p)
	c := &g.contours[len(g.contours)-1]
	if c.to == c.from {
		c.minX, c.minY, c.maxX, c.maxY = p.x, p.y, p.x, p.y
	}
	c.minX, c.minY = min(c.minX, p.x), min(c.minY, p.y)
	c.maxX, c.maxY = max(c.maxX, p.x), max(c.maxY, p.y)
	c.to = len(g.pts)
}

func (g *geometry) last() vec2 {
	if len(g.pts) == 0 {
		return vec2{}
	}
	return g.pts[len(g.pts)-1]
}

// steps returns into how many lines a curve is cut whose control points leave the straight line by dev: the error
// falls with the square of the number and stays below a tenth of a pixel.
func steps(dev vec2) int {
	return min(1+int(math.Sqrt(1.25*float64(dev.length()))), 256)
}

func (g *geometry) quadTo(b, c vec2) {
	a := g.last()
	n := steps(a.sub(b.times(2)).add(c))
	for i := 1; i < n; i++ {
		t := float32(i) / float32(n)
		g.lineTo(a.to(b, t).to(b.to(c, t), t))
	}
	g.lineTo(c)
}

func (g *geometry) cubicTo(b, c, d vec2) {
	a := g.last()
	d1, d2 := a.sub(b.times(2)).add(c), b.sub(c.times(2)).add(d)
	n := 2 * steps(vec2{max(abs(d1.x), abs(d2.x)), max(abs(d1.y), abs(d2.y))})
	for i := 1; i < n; i++ {
		t := float32(i) / float32(n)
		ab, bc, cd := a.to(b, t), b.to(c, t), c.to(d, t)
		g.lineTo(ab.to(bc, t).to(bc.to(cd, t), t))
	}
	g.lineTo(d)
}

func (g *geometry) close() {
	if len(g.contours) > 0 {
		g.contours[len(g.contours)-1].closed = true
	}
}

func abs(v float32) float32 { return max(v, -v) }

// quarter is how far the control points of a cubic that draws a quarter of a circle lie from its ends, in radii.
const quarter = 0.5522848

// roundRect adds a closed round rectangle, clockwise from the top left.
func (g *geometry) roundRect(x0, y0, x1, y1, r float32) {
	k := r * (1 - quarter)
	g.moveTo(vec2{x0 + r, y0})
	g.lineTo(vec2{x1 - r, y0})
	g.cubicTo(vec2{x1 - k, y0}, vec2{x1, y0 + k}, vec2{x1, y0 + r})
	g.lineTo(vec2{x1, y1 - r})
	g.cubicTo(vec2{x1, y1 - k}, vec2{x1 - k, y1}, vec2{x1 - r, y1})
	g.lineTo(vec2{x0 + r, y1})
	g.cubicTo(vec2{x0 + k, y1}, vec2{x0, y1 - k}, vec2{x0, y1 - r})
	g.lineTo(vec2{x0, y0 + r})
	g.cubicTo(vec2{x0, y0 + k}, vec2{x0 + k, y0}, vec2{x0 + r, y0})
	g.close()
}
