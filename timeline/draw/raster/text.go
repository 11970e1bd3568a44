package raster

import (
	"image"
	"image/draw"
	"math"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

const (
	phases = 4 // places of a glyph within a pixel; finer ones cannot be told apart
	// atlasBytes bounds the masks of glyphs: some 20 000 at the size of labels.
	atlasBytes = 4 << 20
	// maxGlyph is the size in device pixels per em above which glyphs are painted as paths, without the atlas.
	maxGlyph = 256
)

type glyphKey struct {
	id    uint32
	size  float32 // device pixels per em
	face  typeset.Face
	phase uint8
	halo  bool
}

// atlas keeps the masks of glyphs. When it is full it starts anew: the glyphs in use come back within a frame.
type atlas struct {
	masks map[glyphKey]*mask
	bytes int
}

func newAtlas() atlas { return atlas{masks: map[glyphKey]*mask{}} }

// text paints a line: the halo of all its glyphs first, so that none covers its neighbour.
func (r *Raster) text(t *scene.Text) {
	size := t.Run.Size * r.scale
	if !(size > 0 && size < far) {
		return
	}
	y := r.round(t.Y)
	margin := int(size) + 2
	top, bottom := y-int(t.Run.Ascent*r.scale)-margin, y+int(t.Run.Descent*r.scale)+margin
	left := t.X * r.scale
	if top >= r.c.clip.Max.Y || bottom <= r.c.clip.Min.Y ||
		!(left-float32(margin) < float32(r.c.clip.Max.X)) || left+t.Run.Width*r.scale+float32(margin) < float32(r.c.clip.Min.X) {
		return
	}
	if size > maxGlyph {
		r.large(t, size)
		return
	}
	if t.Halo.A > 0 {
		r.glyphs(t, size, y, true, premul(t.Halo))
	}
	r.glyphs(t, size, y, false, premul(t.Fill))
}

func (r *Raster) glyphs(t *scene.Text, size float32, y int, halo bool, p pixel) {
	for i := range t.Run.Glyphs {
		g := &t.Run.Glyphs[i]
		x := (t.X+g.X)*r.scale + 0.5/phases
		ix := float32(math.Floor(float64(x)))
		phase := uint8((x - ix) * phases)
		m := r.glyph(glyphKey{g.ID, size, g.Face, phase, halo})
		if m.w > 0 {
			r.c.mask(m, int(ix), y+roundPx(g.Y*r.scale), p)
		}
	}
}

// glyph returns the mask of a glyph whose origin lies phase/phases of a pixel right of (0, 0).
func (r *Raster) glyph(k glyphKey) *mask {
	if m := r.atlas.masks[k]; m != nil {
		return m
	}
	var m *mask
	if k.halo {
		plain := k
		plain.halo = false
		m = widen(r.glyph(plain), scene.HaloWidth*r.scale)
	} else {
		m = r.rasterise(k)
	}
	if r.atlas.bytes+len(m.cov) > atlasBytes {
		clear(r.atlas.masks)
		r.atlas.bytes = 0
	}
	r.atlas.bytes += len(m.cov) + 128 // and what the map and the mask itself take
	r.atlas.masks[k] = m
	return m
}

func (r *Raster) rasterise(k glyphKey) *mask {
	g := &r.geo
	g.reset()
	r.outline(g, k.face, k.id, k.size, vec2{float32(k.phase) / phases, 0})
	var b image.Rectangle
	for _, c := range g.contours {
		if c.to-c.from > 2 {
			b = b.Union(image.Rect(floor(c.minX), floor(c.minY), floor(c.maxX)+1, floor(c.maxY)+1))
		}
	}
	m := &mask{x: b.Min.X, y: b.Min.Y, w: b.Dx(), h: b.Dy()}
	if b.Empty() || m.w > 8*maxGlyph || m.h > 8*maxGlyph { // the second: a damaged font
		return &mask{}
	}
	r.vec.Reset(m.w, m.h)
	r.vec.DrawOp = draw.Src
	origin := vec2{float32(b.Min.X), float32(b.Min.Y)}
	for _, c := range g.contours {
		for i := c.from; i < c.to; i++ {
			next := i + 1
			if next == c.to {
				next = c.from
			}
			r.edge(g.pts[i].sub(origin), g.pts[next].sub(origin), float32(m.w), float32(m.h))
		}
	}
	a := image.NewAlpha(image.Rect(0, 0, m.w, m.h))
	r.vec.Draw(a, a.Rect, image.Opaque, image.Point{})
	m.cov = a.Pix
	return m
}

// large paints glyphs too big for the atlas: titles on posters.
func (r *Raster) large(t *scene.Text, size float32) {
	put := func(halo bool, p pixel) {
		for _, g := range t.Run.Glyphs {
			r.lines.reset()
			r.outline(&r.lines, g.Face, g.ID, size, vec2{(t.X + g.X) * r.scale, (t.Y + g.Y) * r.scale})
			if halo {
				for i := range r.lines.contours {
					r.lines.contours[i].closed = true
				}
				r.strokePath(&r.lines, 2*scene.HaloWidth*r.scale, 0, p)
			}
			r.fillPath(&r.lines, p)
		}
	}
	if t.Halo.A > 0 {
		put(true, premul(t.Halo))
	}
	put(false, premul(t.Fill))
}

// outline adds the lines of a glyph whose origin lies at o.
func (r *Raster) outline(g *geometry, face typeset.Face, id uint32, size float32, o vec2) {
	for _, s := range r.fonts.Outline(face, id) {
		at := func(i int) vec2 { return vec2{s.Args[i].X*size + o.x, s.Args[i].Y*size + o.y} }
		switch s.Op {
		case typeset.MoveTo:
			g.moveTo(at(0))
		case typeset.LineTo:
			g.lineTo(at(0))
		case typeset.QuadTo:
			g.quadTo(at(0), at(1))
		case typeset.CubicTo:
			g.cubicTo(at(0), at(1), at(2))
		}
	}
}

func floor(v float32) int { return int(math.Floor(float64(v))) }

// widen returns a mask grown by a distance on all sides, with a soft edge.
func widen(m *mask, by float32) *mask {
	if m.w == 0 {
		return m
	}
	n := int(math.Ceil(float64(by) + 0.5))
	out := &mask{x: m.x - n, y: m.y - n, w: m.w + 2*n, h: m.h + 2*n}
	out.cov = make([]byte, out.w*out.h)
	// What each pixel of the glyph adds round it: most of a glyph is empty, so going from its pixels outward is less work
	// than collecting for each pixel of the halo.
	type ink struct {
		at     int
		weight uint32
	}
	var around []ink
	for dy := -n; dy <= n; dy++ {
		for dx := -n; dx <= n; dx++ {
			f := max(0, min(1, by+0.5-vec2{float32(dx), float32(dy)}.length()))
			if weight := uint32(f*255 + 0.5); weight > 0 {
				around = append(around, ink{(n+dy)*out.w + n + dx, weight})
			}
		}
	}
	for j := range m.h {
		for i, c := range m.cov[j*m.w : (j+1)*m.w] {
			if c == 0 {
				continue
			}
			dst := out.cov[j*out.w+i:]
			for _, a := range around {
				if dst[a.at] < c { // a weight only lessens it
					dst[a.at] = max(dst[a.at], byte(mul(uint32(c), a.weight)))
				}
			}
		}
	}
	return out
}
