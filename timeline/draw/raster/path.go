package raster

import (
	"image"
	"image/draw"

	"entente/timeline/draw/scene"
)

// path paints an outline.
func (r *Raster) path(p *scene.Path) {
	line := p.StrokeWidth * r.scale
	if p.Fill.A == 0 && p.Stroke.A > 0 && r.straight(p) {
		return
	}
	g := &r.lines
	g.reset()
	r.flatten(g, p)
	if p.Fill.A > 0 {
		r.fillPath(g, premul(p.Fill))
	}
	if p.Stroke.A > 0 && line > 0 {
		r.strokePath(g, line, p.Dash*r.scale, premul(p.Stroke))
	}
}

// flatten turns a path into lines of device pixels.
func (r *Raster) flatten(g *geometry, p *scene.Path) {
	pts := p.Points
	at := func(i int) vec2 { return vec2{pts[i].X * r.scale, pts[i].Y * r.scale} }
	var start vec2
	fresh := true // a verb after Close begins a contour where the closed one began
	begin := func() {
		if fresh {
			g.moveTo(start)
			fresh = false
		}
	}
	for _, v := range p.Verbs {
		switch v {
		case scene.MoveTo:
			start, fresh = at(0), false
			g.moveTo(start)
			pts = pts[1:]
		case scene.LineTo:
			begin()
			g.lineTo(at(0))
			pts = pts[1:]
		case scene.QuadTo:
			begin()
			g.quadTo(at(0), at(1))
			pts = pts[2:]
		case scene.CubicTo:
			begin()
			g.cubicTo(at(0), at(1), at(2))
			pts = pts[3:]
		case scene.Close:
			g.close()
			fresh = true
		}
	}
}

// straight paints a line along an axis onto whole pixels, so that grid lines are crisp at any scale; false when p
// is something else.
func (r *Raster) straight(p *scene.Path) bool {
	if len(p.Verbs) != 2 || p.Verbs[0] != scene.MoveTo || p.Verbs[1] != scene.LineTo {
		return false
	}
	a, b := p.Points[0], p.Points[1]
	if a.X != b.X && a.Y != b.Y {
		return false
	}
	w := max(1, r.round(p.StrokeWidth))
	var box image.Rectangle
	upright := a.X == b.X
	if upright {
		x := roundPx(a.X*r.scale - float32(w)/2)
		box = image.Rect(x, r.round(a.Y), x+w, r.round(b.Y))
	} else {
		y := roundPx(a.Y*r.scale - float32(w)/2)
		box = image.Rect(r.round(a.X), y, r.round(b.X), y+w)
	}
	c := premul(p.Stroke)
	length := p.Dash * r.scale
	if !(length > 0 && length < far) {
		r.c.blend(box, c)
		return true
	}
	length = max(1, length)
	// Dashes are counted from the line's end, but only those in sight are painted.
	from, first, last := box.Min.X, r.c.clip.Min.X, min(box.Max.X, r.c.clip.Max.X)
	if upright {
		from, first, last = box.Min.Y, r.c.clip.Min.Y, min(box.Max.Y, r.c.clip.Max.Y)
	}
	at := func(n int) int { return from + int(float64(n)*float64(length)+0.5) }
	for k := max(0, int(float32(first-from)/(2*length))-1); ; k++ {
		d := at(2 * k)
		if d >= last {
			return true
		}
		end := min(at(2*k+1), last)
		if upright {
			r.c.blend(image.Rect(box.Min.X, d, box.Max.X, end), c)
		} else {
			r.c.blend(image.Rect(d, box.Min.Y, end, box.Max.Y), c)
		}
	}
}

// strokePath paints lines of a width in device pixels; dashLength 0 means solid.
func (r *Raster) strokePath(g *geometry, width, dashLength float32, c pixel) {
	if dashLength > 0 {
		r.dashes.reset()
		dash(&r.dashes, g, max(1, dashLength))
		g = &r.dashes
	}
	if width < 1 { // thinner than a pixel: as faint as it is thin
		c = c.times(uint32(width*255 + 0.5))
		width = 1
	}
	r.geo.reset()
	stroke(&r.geo, g, width)
	r.fillPath(&r.geo, c)
}

// dashedRect paints the dashed outline of a rectangle, inside its box.
func (r *Raster) dashedRect(q *scene.Rect, b image.Rectangle, line int) {
	g := &r.lines
	g.reset()
	in := float32(line) / 2
	x0, y0, x1, y1 := float32(b.Min.X)+in, float32(b.Min.Y)+in, float32(b.Max.X)-in, float32(b.Max.Y)-in
	radius := min(q.Radius*r.scale-in, (x1-x0)/2, (y1-y0)/2)
	g.roundRect(x0, y0, max(x0, x1), max(y0, y1), max(0, radius))
	r.strokePath(g, float32(line), q.Dash*r.scale, premul(q.Stroke))
}

// tileSize is the side of the squares in which paths are rasterised. Their grid is fixed to the picture, so that a
// pixel comes out the same whichever part of the picture is painted.
const tileSize = 256

// fillPath fills contours by the sum of their signed areas, which is the non-zero rule but where outlines that run
// against each other overlap.
func (r *Raster) fillPath(g *geometry, p pixel) {
	var b image.Rectangle
	for _, c := range g.contours {
		if c.to-c.from > 1 {
			b = b.Union(image.Rect(roundPx(c.minX)-1, roundPx(c.minY)-1, roundPx(c.maxX)+1, roundPx(c.maxY)+1))
		}
	}
	seen := b.Intersect(r.c.clip)
	if seen.Empty() || p.alpha() == 0 {
		return
	}
	for ty := floorTo(seen.Min.Y); ty < seen.Max.Y; ty += tileSize {
		for tx := floorTo(seen.Min.X); tx < seen.Max.X; tx += tileSize {
			r.fillTile(g, image.Rect(tx, ty, tx+tileSize, ty+tileSize).Intersect(b), p)
		}
	}
}

func floorTo(v int) int { return v &^ (tileSize - 1) }

func (r *Raster) fillTile(g *geometry, t image.Rectangle, p pixel) {
	w, h := t.Dx(), t.Dy()
	if w <= 0 || h <= 0 {
		return
	}
	r.vec.Reset(w, h)
	r.vec.DrawOp = draw.Src
	origin := vec2{float32(t.Min.X), float32(t.Min.Y)}
	any := false
	for _, c := range g.contours {
		if c.maxX < origin.x || c.minX > float32(t.Max.X) || c.maxY < origin.y || c.minY > float32(t.Max.Y) {
			continue
		}
		any = true
		for i := c.from; i < c.to; i++ {
			next := i + 1
			if next == c.to {
				next = c.from
			}
			r.edge(g.pts[i].sub(origin), g.pts[next].sub(origin), float32(w), float32(h))
		}
	}
	if !any {
		return
	}
	r.tile.Pix = grow(r.tile.Pix, w*h)
	r.tile.Stride, r.tile.Rect = w, image.Rect(0, 0, w, h)
	r.vec.Draw(&r.tile, r.tile.Rect, image.Opaque, image.Point{})
	m := mask{w: w, h: h, cov: r.tile.Pix}
	r.c.mask(&m, t.Min.X, t.Min.Y, p)
}

// edge gives a line to the rasteriser, which wants it near its tile: what lies above or below has no effect, what
// lies beside has the effect of an upright line there.
func (r *Raster) edge(a, b vec2, w, h float32) {
	if a.y == b.y || max(a.y, b.y) <= 0 || min(a.y, b.y) >= h {
		return
	}
	a0, b0 := a, b
	at := func(y float32) vec2 { return vec2{a0.x + (b0.x-a0.x)*(y-a0.y)/(b0.y-a0.y), y} }
	if a.y < 0 {
		a = at(0)
	} else if a.y > h {
		a = at(h)
	}
	if b.y < 0 {
		b = at(0)
	} else if b.y > h {
		b = at(h)
	}
	r.vec.MoveTo(max(-1, min(a.x, w+1)), a.y)
	for _, x := range crossings(a.x, b.x, -1, w+1) {
		if (a.x < x) != (b.x < x) {
			r.vec.LineTo(x, a.y+(b.y-a.y)*(x-a.x)/(b.x-a.x))
		}
	}
	r.vec.LineTo(max(-1, min(b.x, w+1)), b.y)
}

// crossings returns the two borders in the order in which a line from a to b meets them.
func crossings(a, b, left, right float32) [2]float32 {
	if a < b {
		return [2]float32{left, right}
	}
	return [2]float32{right, left}
}
