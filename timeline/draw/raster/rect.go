package raster

import (
	"image"
	"math"

	"entente/timeline/draw/scene"
)

// rect paints a rectangle. Its edges go to whole device pixels: square ones each by itself, so that neighbours
// meet; round ones as a whole, so that all bars of one size look alike. Circles keep their place to 1/8 pixel.
func (r *Raster) rect(q *scene.Rect) {
	if q.Fill.A == 0 && q.Stroke.A == 0 || !(q.W > 0) || !(q.H > 0) {
		return
	}
	if plain(q) {
		r.c.blend(r.square(q.Box), premul(q.Fill))
		return
	}
	radius := min(q.Radius, q.W/2, q.H/2) * r.scale
	line := 0
	if q.Stroke.A > 0 && q.StrokeWidth > 0 {
		line = max(1, r.round(q.StrokeWidth))
	}
	var b image.Rectangle
	switch {
	case radius > 0:
		b = r.rounded(q.Box)
	default:
		b, radius = r.square(q.Box), 0
	}
	if !b.Overlaps(r.c.clip) && (q.W != q.H || b.Inset(-1).Intersect(r.c.clip).Empty()) {
		return
	}
	faded := q.FadeLeft > 0 || q.FadeRight > 0
	dashed := line > 0 && q.Dash > 0
	if q.W == q.H && radius > 0 && 2*radius >= q.W*r.scale && !faded && !dashed && q.W*r.scale < 256 {
		r.circle(q, line)
		return
	}
	shape := roundRect{box: b, radius: radius}
	if q.Fill.A > 0 {
		in := shape
		if !dashed {
			in = shape.inset(line / 2) // or the fill would shine through the outline's soft edge
		}
		r.fillRound(in, shape.box, q, q.Fill, 0)
	}
	switch {
	case dashed:
		r.dashedRect(q, b, line)
	case line > 0:
		r.fillRound(shape, shape.box, q, q.Stroke, line)
	}
}

// plain reports whether a rectangle is nothing but a square fill: most are.
func plain(q *scene.Rect) bool {
	return q.Radius == 0 && q.Stroke.A == 0 && q.FadeLeft == 0 && q.FadeRight == 0 && q.W > 0 && q.H > 0
}

// square returns the device pixels of a box without round corners. It never vanishes.
func (r *Raster) square(b scene.Box) image.Rectangle {
	e := r.edges(b)
	e.Max.X, e.Max.Y = max(e.Max.X, e.Min.X+1), max(e.Max.Y, e.Min.Y+1)
	return e
}

// rounded returns the device pixels of a box whose size is rounded first, its place second.
func (r *Raster) rounded(b scene.Box) image.Rectangle {
	w, h := max(1, r.round(b.W)), max(1, r.round(b.H))
	x := roundPx((b.X+b.W/2)*r.scale - float32(w)/2)
	y := roundPx((b.Y+b.H/2)*r.scale - float32(h)/2)
	return image.Rect(x, y, x+w, y+h)
}

// circle paints a dot with its outline inside.
func (r *Raster) circle(q *scene.Rect, line int) {
	d := q.W * r.scale
	put := func(inset float32, p pixel) {
		x, y := float64(q.X*r.scale+inset), float64(q.Y*r.scale+inset)
		if size := d - 2*inset; size > 0 && math.Abs(x) < far && math.Abs(y) < far {
			ix, iy := math.Floor(x), math.Floor(y)
			r.c.mask(r.disc(size, float32(x-ix), float32(y-iy)), int(ix), int(iy), p)
		}
	}
	switch {
	case line == 0:
		put(0, premul(q.Fill))
	case q.Fill.A == 255 && q.Stroke.A == 255:
		put(0, premul(q.Stroke))
		put(float32(line), premul(q.Fill))
	default:
		r.ring(q, d, float32(line))
	}
}

// ring paints a circle whose fill or outline is translucent: the outline is the disc less the inner disc.
func (r *Raster) ring(q *scene.Rect, d, line float32) {
	x, y := float64(q.X*r.scale), float64(q.Y*r.scale)
	if !(math.Abs(x) < far && math.Abs(y) < far) {
		return
	}
	ix, iy := math.Floor(x), math.Floor(y)
	fx, fy := float32(x-ix), float32(y-iy)
	if half := line / 2; q.Fill.A > 0 && d > line {
		// Up to the middle of the outline, as in bars.
		ox, oy := int(fx+half), int(fy+half)
		fill := r.disc(d-line, fx+half-float32(ox), fy+half-float32(oy))
		r.c.mask(fill, int(ix)+ox, int(iy)+oy, premul(q.Fill))
	}
	outer := r.disc(d, fx, fy)
	ring := mask{w: outer.w, h: outer.h, cov: append(r.cov[:0], outer.cov...)}
	r.cov = ring.cov
	if d > 2*line {
		ox, oy := int(fx+line), int(fy+line)
		in := r.disc(d-2*line, fx+line-float32(ox), fy+line-float32(oy))
		for j := range in.h {
			for i := range in.w {
				if x, y := i+ox, j+oy; x < ring.w && y < ring.h {
					p := &ring.cov[y*ring.w+x]
					*p -= min(*p, in.cov[j*in.w+i])
				}
			}
		}
	}
	r.c.mask(&ring, int(ix), int(iy), premul(q.Stroke))
}

// roundRect is a box of whole device pixels with round corners.
type roundRect struct {
	box    image.Rectangle
	radius float32
}

func (s roundRect) inset(n int) roundRect {
	return roundRect{s.box.Inset(n), max(0, s.radius-float32(n))}
}

// fillRound paints a round rectangle, or with line > 0 its outline of so many pixels inside. Fades are measured from
// the ends of whole.
func (r *Raster) fillRound(s roundRect, whole image.Rectangle, q *scene.Rect, c scene.Color, line int) {
	b, p := s.box, premul(c)
	if b.Empty() {
		return
	}
	faded := q.FadeLeft > 0 || q.FadeRight > 0
	if s.radius == 0 && !faded {
		if line == 0 {
			r.c.blend(b, p)
			return
		}
		r.frame(b, line, p)
		return
	}
	x0, x1 := max(b.Min.X, r.c.clip.Min.X), min(b.Max.X, r.c.clip.Max.X)
	y0, y1 := max(b.Min.Y, r.c.clip.Min.Y), min(b.Max.Y, r.c.clip.Max.Y)
	if x0 >= x1 || y0 >= y1 {
		return
	}
	w, h := b.Dx(), b.Dy()
	out := r.corner(s.radius)
	if line == 0 && !faded && w >= 2*out.n {
		r.fillBar(b, out, p, x0, x1, y0, y1)
		return
	}
	var in *corner
	if inner := s.inset(line); line > 0 && !inner.box.Empty() {
		in = r.corner(inner.radius)
	}
	r.cov, r.inner = grow(r.cov, x1-x0), grow(r.inner, x1-x0)
	off := x0 - b.Min.X
	plain := false // cov holds a row between the corners, which are all the same
	for y := y0; y < y1; y++ {
		j := y - b.Min.Y
		edge := max(out.n, line)
		straight := j >= edge && h-1-j >= edge
		if !straight || !plain {
			out.coverRow(r.cov, off, w, h, j)
			if in != nil && j >= line && j < h-line {
				in.coverRow(r.inner, off-line, w-2*line, h-2*line, j-line)
				for i, m := range r.inner {
					r.cov[i] -= min(m, r.cov[i])
				}
			}
			if faded {
				r.fade(r.cov, x0-whole.Min.X, whole.Dx(), q)
			}
			plain = straight
		}
		blendCov(r.c.row(y, x0, x1), p, r.cov)
	}
}

// fillBar is fillRound for the common case: a solid bar wider than its two corners.
func (r *Raster) fillBar(b image.Rectangle, out *corner, p pixel, x0, x1, y0, y1 int) {
	h := b.Dy()
	xl, xr := b.Min.X+out.n, b.Max.X-out.n
	r.cov = grow(r.cov, 2*out.n)
	for y := y0; y < y1; y++ {
		j := y - b.Min.Y
		if j >= out.n && h-1-j >= out.n {
			// All straight rows in one go.
			end := min(y1, b.Max.Y-out.n)
			r.c.blend(image.Rect(x0, y, x1, end), p)
			y = end - 1
			continue
		}
		out.coverRow(r.cov, 0, 2*out.n, h, j)
		if a, z := max(x0, b.Min.X), min(x1, xl); a < z {
			blendCov(r.c.row(y, a, z), p, r.cov[a-b.Min.X:z-b.Min.X])
		}
		if a, z := max(x0, xl), min(x1, xr); a < z {
			r.c.blend(image.Rect(a, y, z, y+1), p)
		}
		if a, z := max(x0, xr), min(x1, b.Max.X); a < z {
			blendCov(r.c.row(y, a, z), p, r.cov[a-xr+out.n:z-xr+out.n])
		}
	}
}

// frame paints the four sides of a square outline.
func (r *Raster) frame(b image.Rectangle, line int, p pixel) {
	in := b.Inset(line)
	if in.Empty() {
		r.c.blend(b, p)
		return
	}
	r.c.blend(image.Rect(b.Min.X, b.Min.Y, b.Max.X, in.Min.Y), p)
	r.c.blend(image.Rect(b.Min.X, in.Max.Y, b.Max.X, b.Max.Y), p)
	r.c.blend(image.Rect(b.Min.X, in.Min.Y, in.Min.X, in.Max.Y), p)
	r.c.blend(image.Rect(in.Max.X, in.Min.Y, b.Max.X, in.Max.Y), p)
}

// fade multiplies coverage by the slopes at the uncertain ends of a bar of w pixels; cov begins at column off.
func (r *Raster) fade(cov []byte, off, w int, q *scene.Rect) {
	left, right := q.FadeLeft*r.scale, q.FadeRight*r.scale
	for i := range cov {
		x := float32(off+i) + 0.5
		m := float32(1)
		if left > 0 {
			m = min(m, x/left)
		}
		if right > 0 {
			m = min(m, (float32(w)-x)/right)
		}
		cov[i] = byte(float32(cov[i])*m + 0.5)
	}
}

func grow(b []byte, n int) []byte {
	if cap(b) < n {
		b = make([]byte, n, n*2)
	}
	return b[:n]
}
