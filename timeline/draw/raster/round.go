package raster

import "math"

// subRows is the number of sample rows a pixel; along a row coverage is exact.
const subRows = 16

// corner is the coverage of the top left corner of a round rectangle: n by n pixels, rows from the top.
type corner struct {
	n   int
	cov []byte
}

// cacheCap bounds the caches of corners and discs: zooming a dot through many sizes must not fill memory.
const cacheCap = 512

// maxRadius in device pixels bounds the size of a corner.
const maxRadius = 1024

// corner returns the corner of radius device pixels, to 1/16 of a pixel.
func (r *Raster) corner(radius float32) *corner {
	key := int(min(radius, maxRadius)*16 + 0.5)
	if c := r.corners[key]; c != nil {
		return c
	}
	if len(r.corners) >= cacheCap {
		clear(r.corners)
	}
	rad := float64(key) / 16
	n := int(math.Ceil(rad))
	c := &corner{n: n, cov: make([]byte, n*n)}
	sum := make([]float64, n)
	for j := range n {
		clear(sum)
		for k := range subRows {
			left := 0.0 // where the shape begins in this sample row
			if dy := rad - (float64(j) + (float64(k)+0.5)/subRows); dy > 0 {
				left = rad - math.Sqrt(rad*rad-dy*dy)
			}
			addSpan(sum, left, float64(n))
		}
		putRow(c.cov[j*n:], sum)
	}
	r.corners[key] = c
	return c
}

type discKey struct{ diameter, px, py int }

const (
	discSteps  = 16 // sizes a pixel
	discPhases = 8  // places a pixel
)

// disc returns the coverage of a circle whose box begins at (x, y), at most a pixel right and below of (0, 0).
func (r *Raster) disc(diameter, x, y float32) *mask {
	key := discKey{int(diameter*discSteps + 0.5), int(x*discPhases + 0.5), int(y*discPhases + 0.5)}
	if m := r.discs[key]; m != nil {
		return m
	}
	if len(r.discs) >= cacheCap {
		clear(r.discs)
	}
	rad := float64(key.diameter) / discSteps / 2
	cx, cy := float64(key.px)/discPhases+rad, float64(key.py)/discPhases+rad
	m := &mask{w: int(math.Ceil(cx + rad)), h: int(math.Ceil(cy + rad))}
	m.cov = make([]byte, m.w*m.h)
	sum := make([]float64, m.w)
	for j := range m.h {
		clear(sum)
		for k := range subRows {
			dy := float64(j) + (float64(k)+0.5)/subRows - cy
			if d := rad*rad - dy*dy; d > 0 {
				addSpan(sum, cx-math.Sqrt(d), cx+math.Sqrt(d))
			}
		}
		putRow(m.cov[j*m.w:], sum)
	}
	r.discs[key] = m
	return m
}

// addSpan adds the part of each pixel that lies between a and b.
func addSpan(sum []float64, a, b float64) {
	for i := int(a); i < len(sum) && float64(i) < b; i++ {
		sum[i] += min(b, float64(i+1)) - max(a, float64(i))
	}
}

func putRow(cov []byte, sum []float64) {
	for i, s := range sum {
		cov[i] = byte(s*255/subRows + 0.5)
	}
}

// coverRow writes the coverage of row j of a round rectangle of w by h pixels with these corners, for the columns
// from off on. Columns beside the rectangle get 0.
func (c *corner) coverRow(cov []byte, off, w, h, j int) {
	for i := range cov {
		cov[i] = 255
	}
	if off < 0 {
		clear(cov[:min(-off, len(cov))])
	}
	if off+len(cov) > w {
		clear(cov[max(0, w-off):])
	}
	if j < c.n {
		c.cut(cov, off, w, j)
	}
	if h-1-j < c.n {
		c.cut(cov, off, w, h-1-j)
	}
}

// cut takes what a corner's row leaves empty from both ends of the rectangle. In an odd width the corners share a
// column, from which each takes its half.
func (c *corner) cut(cov []byte, off, w, row int) {
	for i, m := range c.cov[row*c.n : row*c.n+min(c.n, w)] {
		gap := 255 - m
		if k := i - off; 0 <= k && k < len(cov) {
			cov[k] -= min(gap, cov[k])
		}
		if k := w - 1 - i - off; 0 <= k && k < len(cov) {
			cov[k] -= min(gap, cov[k])
		}
	}
}
