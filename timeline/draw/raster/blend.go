package raster

import (
	"encoding/binary"
	"image"

	"entente/timeline/draw/scene"
)

// pixel is a premultiplied colour, R in the lowest byte, as it lies in memory.
type pixel uint32

func premul(c scene.Color) pixel {
	a := uint32(c.A)
	return pixel(mul(uint32(c.R), a) | mul(uint32(c.G), a)<<8 | mul(uint32(c.B), a)<<16 | a<<24)
}

// mul is a*b/255, rounded.
func mul(a, b uint32) uint32 {
	x := a*b + 128
	return (x + x>>8) >> 8
}

func (p pixel) alpha() uint32 { return uint32(p) >> 24 }

// spread puts the four channels into lanes of 16 bits, so that one multiplication serves all. The order of the lanes
// does not matter, pack undoes it.
func (p pixel) spread() uint64 { return (uint64(p) | uint64(p)<<24) & lanes }

const (
	lanes = 0x00ff00ff00ff00ff
	half  = 0x0080008000800080
)

// pack divides each lane by 255, rounded, and puts the channels together again.
func pack(x uint64) pixel {
	x += half
	x = (x + x>>8&lanes) >> 8 & lanes
	return pixel(x | x>>24)
}

// times is the pixel with all channels multiplied by m/255.
func (p pixel) times(m uint32) pixel { return pack(p.spread() * uint64(m)) }

func load(p []byte) pixel     { return pixel(binary.LittleEndian.Uint32(p)) }
func store(p []byte, v pixel) { binary.LittleEndian.PutUint32(p, uint32(v)) }

// row returns the pixels of row y from x0 up to x1, which must lie inside rect.
func (c *canvas) row(y, x0, x1 int) []byte {
	i := (y-c.rect.Min.Y)*c.stride + (x0-c.rect.Min.X)*4
	return c.pix[i : i+(x1-x0)*4]
}

// fill sets a rectangle inside the clip.
func (c *canvas) fill(b image.Rectangle, p pixel) {
	b = b.Intersect(c.clip)
	if b.Empty() {
		return
	}
	const narrow = 16 // pixels, below which storing is faster than copying
	if b.Dx() < narrow {
		two := uint64(p) | uint64(p)<<32
		for y := b.Min.Y; y < b.Max.Y; y++ {
			row := c.row(y, b.Min.X, b.Max.X)
			for ; len(row) >= 8; row = row[8:] {
				binary.LittleEndian.PutUint64(row, two)
			}
			if len(row) > 0 {
				store(row, p)
			}
		}
		return
	}
	first := c.row(b.Min.Y, b.Min.X, b.Max.X)
	set(first, p)
	for y := b.Min.Y + 1; y < b.Max.Y; y++ {
		copy(c.row(y, b.Min.X, b.Max.X), first)
	}
}

// blend paints a rectangle inside the clip.
func (c *canvas) blend(b image.Rectangle, p pixel) {
	if p.alpha() == 255 {
		c.fill(b, p)
		return
	}
	b = b.Intersect(c.clip)
	if b.Empty() || p.alpha() == 0 {
		return
	}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		blend(c.row(y, b.Min.X, b.Max.X), p)
	}
}

// set fills a stretch of pixels: the first few one by one, the rest by copying what is there already.
func set(pix []byte, p pixel) {
	n := min(len(pix), 64)
	for i := 0; i+4 <= n; i += 4 {
		store(pix[i:], p)
	}
	for ; n < len(pix); n *= 2 {
		copy(pix[n:], pix[:n])
	}
}

// blend paints p over a stretch of pixels.
func blend(pix []byte, p pixel) {
	inv := 255 - p.alpha()
	for i := 0; i+4 <= len(pix); i += 4 {
		store(pix[i:], p+load(pix[i:]).times(inv))
	}
}

// blendCov paints p over a stretch of pixels, each as far as cov says.
func blendCov(pix []byte, p pixel, cov []byte) {
	src := p.spread()
	if p.alpha() == 255 {
		for i, m := range cov {
			switch d := pix[i*4 : i*4+4 : i*4+4]; m {
			case 0:
			case 255:
				store(d, p)
			default:
				store(d, pack(src*uint64(m)+load(d).spread()*uint64(255-m)))
			}
		}
		return
	}
	for i, m := range cov {
		if m == 0 {
			continue
		}
		d := pix[i*4 : i*4+4 : i*4+4]
		q := pack(src * uint64(m))
		store(d, q+load(d).times(255-q.alpha()))
	}
}

// mask is a coverage picture whose origin lies at (x, y) from where it is painted.
type mask struct {
	x, y, w, h int
	cov        []byte
}

// mask paints p through a mask placed at (x, y).
func (c *canvas) mask(m *mask, x, y int, p pixel) {
	x, y = x+m.x, y+m.y
	x0, x1 := max(x, c.clip.Min.X), min(x+m.w, c.clip.Max.X)
	y0, y1 := max(y, c.clip.Min.Y), min(y+m.h, c.clip.Max.Y)
	if x0 >= x1 {
		return
	}
	for j := y0; j < y1; j++ {
		cov := m.cov[(j-y)*m.w+x0-x : (j-y)*m.w+x1-x]
		blendCov(c.row(j, x0, x1), p, cov)
	}
}

// over puts a layer onto c with an alpha for the whole.
func (c *canvas) over(layer *canvas, alpha uint8) {
	b := layer.rect
	for y := b.Min.Y; y < b.Max.Y; y++ {
		src, dst := layer.row(y, b.Min.X, b.Max.X), c.row(y, b.Min.X, b.Max.X)
		for i := 0; i+4 <= len(src); i += 4 {
			if p := load(src[i:]).times(uint32(alpha)); p != 0 {
				store(dst[i:], p+load(dst[i:]).times(255-p.alpha()))
			}
		}
	}
}
