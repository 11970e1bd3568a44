package raster

import (
	"math"

	"entente/timeline/draw/scene"
)

// image paints a picture fitted into its box: averaged where it is made smaller, interpolated where it is enlarged.
func (r *Raster) image(m *scene.Image) {
	if m.PixW <= 0 || m.PixH <= 0 || len(m.Pix) < m.PixW*m.PixH*4 {
		return
	}
	b := r.rounded(m.Box)
	seen := b.Intersect(r.c.clip)
	if seen.Empty() {
		return
	}
	sx, sy := float64(m.PixW)/float64(b.Dx()), float64(m.PixH)/float64(b.Dy())
	for y := seen.Min.Y; y < seen.Max.Y; y++ {
		y0, y1 := window(y-b.Min.Y, sy)
		row := r.c.row(y, seen.Min.X, seen.Max.X)
		for x := seen.Min.X; x < seen.Max.X; x++ {
			x0, x1 := window(x-b.Min.X, sx)
			p := average(m, x0, y0, x1, y1)
			d := row[(x-seen.Min.X)*4:]
			store(d, p+load(d).times(255-p.alpha()))
		}
	}
}

// window returns the stretch of source pixels that the i-th device pixel shows, at least one pixel long.
func window(i int, step float64) (from, to float64) {
	mid, half := (float64(i)+0.5)*step, max(step, 1)/2
	return mid - half, mid + half
}

// average returns the mean of a box of source pixels; beyond the edges the outermost pixels go on.
func average(m *scene.Image, x0, y0, x1, y1 float64) pixel {
	var sum [4]float64
	for y := math.Floor(y0); y < y1; y++ {
		wy := min(y+1, y1) - max(y, y0)
		for x := math.Floor(x0); x < x1; x++ {
			w := wy * (min(x+1, x1) - max(x, x0))
			px := max(0, min(int(x), m.PixW-1))
			py := max(0, min(int(y), m.PixH-1))
			s := m.Pix[(py*m.PixW+px)*4:]
			a := w * float64(s[3]) / 255
			sum[0] += a * float64(s[0])
			sum[1] += a * float64(s[1])
			sum[2] += a * float64(s[2])
			sum[3] += w * float64(s[3])
		}
	}
	area := (x1 - x0) * (y1 - y0)
	var p pixel
	for i, v := range sum {
		p |= pixel(v/area+0.5) << (8 * i)
	}
	return p
}
