// Package raster paints a scene into pixels.
//
// Pixels are premultiplied RGBA, as textures and image.RGBA want them. Device pixels are CSS pixels times a
// scale. What a pixel shows depends on the scene and the scale alone, never on which part of the picture is painted
// at a time, so that large pictures can be painted in bands and two goroutines can share a frame.
package raster

import (
	"image"
	"math"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"

	"golang.org/x/image/vector"
)

// Raster paints scenes. It keeps glyphs and round corners between frames; use one for each goroutine.
type Raster struct {
	fonts *typeset.Fonts

	// caches
	atlas   atlas
	corners map[int]*corner
	discs   map[discKey]*mask

	// the picture being painted
	scale  float32
	c      canvas
	groups []group
	layers [][]byte // one for each depth of translucent groups, reused

	// scratch memory
	cov, inner []byte
	rows       []pixel // what the ground of each row of a strip is
	runs       []run   // of the scene in hand
	vec        vector.Rasterizer
	tile       image.Alpha
	// of a path: its lines, its dashes, the outline of its stroke
	lines, dashes, geo geometry
}

// group is what an open group goes back to when it ends.
type group struct {
	before canvas
	layer  bool // the items were painted into a layer that alpha puts onto before
	alpha  uint8
}

// canvas is where pixels go.
type canvas struct {
	pix    []byte
	stride int
	rect   image.Rectangle // the part of the picture that pix holds
	clip   image.Rectangle // inside rect
}

// New returns a painter that takes the glyphs of texts from fonts.
func New(fonts *typeset.Fonts) *Raster {
	return &Raster{fonts: fonts, atlas: newAtlas(), corners: map[int]*corner{}, discs: map[discKey]*mask{}}
}

// Draw paints the part of the scene that dst's bounds cover, scale device pixels a CSS pixel. The scene's origin is
// at (0, 0) of dst, whose earlier content is replaced.
func (r *Raster) Draw(dst *image.RGBA, s *scene.Scene, scale float32) {
	r.DrawBand(dst, s, scale, dst.Rect.Min.Y, dst.Rect.Max.Y)
}

// stripBytes is the memory of the rows that are painted at a time: it stays in the cache of a processor's core from the
// background to the last label.
const stripBytes = 1 << 20

// stripRows is the number of rows of a strip of dst.
func stripRows(dst *image.RGBA) int { return max(32, stripBytes/max(1, dst.Stride)) }

// DrawBand is Draw for the rows from y0 up to but not including y1.
func (r *Raster) DrawBand(dst *image.RGBA, s *scene.Scene, scale float32, y0, y1 int) {
	r.runs = runsOf(s, r.runs[:0])
	r.drawBand(dst, s, r.runs, scale, y0, y1)
}

func (r *Raster) drawBand(dst *image.RGBA, s *scene.Scene, runs []run, scale float32, y0, y1 int) {
	y0, y1 = max(y0, dst.Rect.Min.Y), min(y1, dst.Rect.Max.Y)
	rows := stripRows(dst)
	for y := y0; y < y1; y += rows {
		r.begin(dst, scale)
		r.c.clip.Min.Y, r.c.clip.Max.Y = y, min(y+rows, y1)
		r.items(s, runs, r.ground(s))
	}
}

// DrawOver paints the scene onto what dst holds, for an overlay. The scene's background is not painted.
func (r *Raster) DrawOver(dst *image.RGBA, s *scene.Scene, scale float32) {
	r.begin(dst, scale)
	r.items(s, nil, 0)
}

// ground paints the background and the first items, as long as they cover all of the width: every row once, in the last
// of their colours. It returns the number of the item to go on with.
func (r *Raster) ground(s *scene.Scene) (next int) {
	before, all := r.c, r.c.clip
	r.rows = r.rows[:0]
	for range all.Dy() {
		r.rows = append(r.rows, premul(s.Background))
	}
first:
	for ; next < len(s.Ops); next++ {
		switch op := s.Ops[next]; op.Kind {
		case scene.KindRect:
			q := &s.Rects[op.Index]
			if !plain(q) || q.Fill.A < 255 {
				break first
			}
			b := r.square(q.Box).Intersect(r.c.clip)
			if !b.Empty() && (b.Min.X != all.Min.X || b.Max.X != all.Max.X) {
				break first
			}
			for y := b.Min.Y; y < b.Max.Y; y++ {
				r.rows[y-all.Min.Y] = premul(q.Fill)
			}
		case scene.KindGroup:
			g := &s.Groups[op.Index]
			if g.Alpha < 255 || g.Clip != (scene.Box{}) && r.edges(g.Clip).Intersect(r.c.clip).Empty() {
				break first
			}
			r.open(g)
		case scene.KindEnd:
			r.close()
		default:
			break first
		}
	}
	for i := 0; i < len(r.rows); {
		j := i + 1
		for j < len(r.rows) && r.rows[j] == r.rows[i] {
			j++
		}
		before.fill(image.Rect(all.Min.X, all.Min.Y+i, all.Max.X, all.Min.Y+j), r.rows[i])
		i = j
	}
	return next
}

func (r *Raster) begin(dst *image.RGBA, scale float32) {
	r.scale = scale
	r.c = canvas{pix: dst.Pix, stride: dst.Stride, rect: dst.Rect, clip: dst.Rect}
	r.groups = r.groups[:0]
}

// items paints the items from number first on.
func (r *Raster) items(s *scene.Scene, runs []run, first int) {
	strip := r.c.clip
	if len(r.groups) > 0 {
		strip = r.groups[0].before.clip
	}
	const around = 3 // device pixels that an item may be rounded to beyond its box
	top, bottom := (float32(strip.Min.Y)-around)/r.scale, (float32(strip.Max.Y)+around)/r.scale
	for i := first; i < len(s.Ops); i++ {
		if n := i / runLength; i%runLength == 0 && n < len(runs) && !runs[n].open && (runs[n].top > bottom || runs[n].bottom < top) {
			i += runLength - 1
			continue
		}
		op := s.Ops[i]
		switch op.Kind {
		case scene.KindRect:
			if q := &s.Rects[op.Index]; q.Y <= bottom && q.Y+q.H >= top { // most others end here, for each strip anew
				r.rect(q)
			}
		case scene.KindPath:
			r.path(&s.Paths[op.Index])
		case scene.KindText:
			t := &s.Texts[op.Index]
			if y0, y1 := extent(t); y0 <= bottom && y1 >= top {
				r.text(t)
			}
		case scene.KindImage:
			r.image(&s.Images[op.Index])
		case scene.KindGroup:
			r.open(&s.Groups[op.Index])
			if r.c.clip.Empty() { // nothing inside can be seen
				i = skipGroup(s.Ops, i)
				r.close()
			}
		case scene.KindEnd:
			r.close()
		default:
			panic("internal error: raster: unknown kind of item")
		}
	}
}

// skipGroup returns the index of the end of the group that opens at i.
func skipGroup(ops []scene.Op, i int) int {
	depth := 0
	for ; i < len(ops); i++ {
		switch ops[i].Kind {
		case scene.KindGroup:
			depth++
		case scene.KindEnd:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	panic("internal error: raster: a group is not closed")
}

func (r *Raster) open(g *scene.Group) {
	gr := group{before: r.c, alpha: g.Alpha}
	if g.Clip != (scene.Box{}) {
		r.c.clip = r.c.clip.Intersect(r.edges(g.Clip))
	}
	if g.Alpha == 0 {
		r.c.clip = image.Rectangle{}
	}
	if g.Alpha < 255 && !r.c.clip.Empty() {
		gr.layer = true
		r.layer()
	}
	r.groups = append(r.groups, gr)
}

// layer directs painting into an empty layer as large as the clip, so that what overlaps inside a translucent group
// does not show through.
func (r *Raster) layer() {
	depth := 0
	for _, g := range r.groups {
		if g.layer {
			depth++
		}
	}
	if depth == len(r.layers) {
		r.layers = append(r.layers, nil)
	}
	n := r.c.clip.Dx() * r.c.clip.Dy() * 4
	if cap(r.layers[depth]) < n {
		r.layers[depth] = make([]byte, n)
	}
	pix := r.layers[depth][:n]
	clear(pix)
	r.c = canvas{pix: pix, stride: r.c.clip.Dx() * 4, rect: r.c.clip, clip: r.c.clip}
}

func (r *Raster) close() {
	g := r.groups[len(r.groups)-1]
	r.groups = r.groups[:len(r.groups)-1]
	if g.layer {
		g.before.over(&r.c, g.alpha)
	}
	r.c = g.before
}

// edges returns the device pixels of a box, each edge rounded to the nearest border of pixels.
func (r *Raster) edges(b scene.Box) image.Rectangle {
	return image.Rectangle{
		Min: image.Point{r.round(b.X), r.round(b.Y)},
		Max: image.Point{r.round(b.X + b.W), r.round(b.Y + b.H)},
	}
}

// far bounds device coordinates, so that sums of them stay exact in float32 and never overflow an int32.
const far = 1 << 22

func (r *Raster) round(css float32) int { return roundPx(css * r.scale) }

// roundPx rounds a device coordinate to a whole pixel. What is not a number becomes far left, out of sight.
func roundPx(v float32) int {
	if !(v > -far) {
		return -far
	}
	if v > far {
		return far
	}
	return int(math.Floor(float64(v) + 0.5))
}
