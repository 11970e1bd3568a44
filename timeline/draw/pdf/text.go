package pdf

import (
	"fmt"
	"math"
	"strconv"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// text paints a line: the halo of all its glyphs first, so that none covers its neighbour.
func (c *content) text(t *scene.Text) {
	r := t.Run
	box := scene.Box{X: t.X, Y: t.Y - r.Ascent, W: r.Width, H: r.Ascent + r.Descent}
	around := box
	around.X, around.Y, around.W, around.H = box.X-r.Size, box.Y-r.Size, box.W+2*r.Size, box.H+2*r.Size
	if !(r.Size > 0) || c.hidden(around) {
		return
	}
	if to := scene.SafeLink(t.Link); to != "" && !c.hidden(box) {
		b := intersect(box, c.clip())
		c.links = append(c.links, link{fmt.Sprintf("%s %s %s %s", num(b.X*c.perPx), num((c.h-b.Y-b.H)*c.perPx), num((b.X+b.W)*c.perPx), num((c.h-b.Y)*c.perPx)), to})
	}
	restore := c.translucent(t.Fill, t.Halo)
	if t.Halo.A > 0 {
		c.stroke(t.Halo)
		c.nums("w", 2*scene.HaloWidth)
		c.op("[]0 d 1 j")
		c.op("/Span<</ActualText<FEFF>>>BDC") // it is not to be read twice
		c.glyphs(t, true)
		c.op("EMC")
	}
	c.fill(t.Fill)
	c.glyphs(t, false)
	if restore {
		c.op("Q")
	}
}

// reads returns what the glyph at i stands for and the number of glyphs from it on that stand for it together.
func reads(r *typeset.Run, i int) (text string, glyphs int) {
	at := r.Glyphs[i].Cluster
	n := i + 1
	for n < len(r.Glyphs) && r.Glyphs[n].Cluster == at {
		n++
	}
	end := int32(len(r.Text))
	for _, g := range r.Glyphs { // in scripts from right to left they come in another order
		if g.Cluster > at {
			end = min(end, g.Cluster)
		}
	}
	if at < 0 || int(at) >= len(r.Text) {
		return "", n - i
	}
	return r.Text[at:end], n - i
}

// glyphs shows a run. A halo of outlined glyphs is a stroke; fonts made of outlines know none, so theirs are paths.
func (c *content) glyphs(t *scene.Text, halo bool) {
	r := t.Run
	open, mode := false, 0
	if halo {
		mode = 1
	}
	end := func() {
		if open {
			c.op("ET")
		}
		open = false
	}
	same := func(i, k int) bool { // they can be shown by one operator
		a, b := &r.Glyphs[i], &r.Glyphs[k]
		return a.Y == b.Y && c.p.slot(glyphKey{a.Face, a.ID}).font == c.p.slot(glyphKey{b.Face, b.ID}).font
	}
	shown := func(i, n int) {
		for i < n {
			k := i + 1
			for k < n && same(i, k) {
				k++
			}
			f := c.p.slot(glyphKey{r.Glyphs[i].Face, r.Glyphs[i].ID}).font
			if halo && f.program == nil {
				end()
				c.outlines(t, r.Glyphs[i:k])
			} else {
				if !open {
					c.op("BT %d Tr", mode)
					open = true
				}
				c.used[f] = true
				c.op("/%s %s Tf", f.name, num(r.Size))
				c.show(t, r.Glyphs[i:k])
			}
			i = k
		}
	}
	from := 0
	for i := 0; i < len(r.Glyphs) && !halo; {
		text, n := reads(r, i)
		if n == 1 && c.p.slot(glyphKey{r.Glyphs[i].Face, r.Glyphs[i].ID}).means(text) {
			i++
			continue
		}
		// Readers cannot tell from these glyphs what they stand for, so it is said beside them.
		shown(from, i)
		end()
		c.op("/Span<</ActualText<FEFF%s>>>BDC", utf16Hex(text))
		shown(i, i+n)
		end()
		c.op("EMC")
		i += n
		from = i
	}
	shown(from, len(r.Glyphs))
	end()
}

// show writes glyphs of one font on one line, each where the scene has it.
func (c *content) show(t *scene.Text, glyphs []typeset.Glyph) {
	size := t.Run.Size
	c.nums("Tm", 1, 0, 0, -1, t.X+glyphs[0].X, t.Y+glyphs[0].Y)
	c.buf = append(c.buf, '[', '<')
	pen := glyphs[0].X
	for _, g := range glyphs {
		s := c.p.slot(glyphKey{g.Face, g.ID})
		// Thousandths of the size, subtracted. What is left over is made good with the next glyph.
		if move := math.Round(float64((pen - g.X) / size * 1000)); move != 0 && math.Abs(move) < scene.Far {
			c.buf = append(c.buf, '>')
			c.buf = append(strconv.AppendInt(c.buf, int64(move), 10), '<')
			pen -= float32(move) * size / 1000
		}
		c.buf = s.append(c.buf)
		pen += s.advance() * size / 1000
	}
	c.buf = append(c.buf, ">]TJ\n"...)
}

// outlines strokes the outlines of glyphs.
func (c *content) outlines(t *scene.Text, glyphs []typeset.Glyph) {
	for _, g := range glyphs {
		x, y, s := t.X+g.X, t.Y+g.Y, t.Run.Size
		if c.contours(c.p.fonts.Outline(g.Face, g.ID), x, y, s, s) {
			c.op("S")
		}
	}
}

// contours writes the outline of a glyph whose origin lies at (x, y); false when it has none.
func (c *content) contours(segs []typeset.Segment, x, y, sx, sy float32) bool {
	var at scene.Point
	for i, s := range segs {
		var p [3]scene.Point
		for k, a := range s.Args {
			p[k] = scene.Point{X: x + a.X*sx, Y: y + a.Y*sy}
		}
		switch s.Op {
		case typeset.MoveTo:
			if i > 0 {
				c.op("h")
			}
			c.nums("m", p[0].X, p[0].Y)
			at = p[0]
		case typeset.LineTo:
			c.nums("l", p[0].X, p[0].Y)
			at = p[0]
		case typeset.QuadTo:
			c.quad(at, p[0], p[1])
			at = p[1]
		case typeset.CubicTo:
			c.nums("c", p[0].X, p[0].Y, p[1].X, p[1].Y, p[2].X, p[2].Y)
			at = p[2]
		}
	}
	if len(segs) > 0 {
		c.op("h")
	}
	return len(segs) > 0
}
