package svg

import (
	"fmt"
	"math"
	"strconv"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// perEm is the number of units of glyph outlines and positions in an em: whole numbers in the file.
const perEm = 2048

// text writes a line: glyphs to look at, and the text itself, unseen, to select and search.
func (o *writer) text(t *scene.Text) {
	if !(t.Run.Size > 0) {
		return
	}
	m := &o.body
	link := scene.SafeLink(t.Link)
	if link != "" {
		m.open("a")
		m.attr("href", link)
		m.attr("target", "_blank")
		m.attr("rel", "noopener noreferrer")
		m.more()
	}
	m.open("g")
	m.attr("aria-hidden", "true")
	m.attr("transform", "translate("+number(t.X)+" "+number(t.Y)+") scale("+places(t.Run.Size/perEm, 6)+")")
	m.paint("fill", t.Fill)
	m.more()
	if t.Halo.A > 0 {
		// The halo is the same glyphs with a thick outline, all of them below the first glyph.
		o.runs++
		m.open("use")
		m.attr("href", "#"+o.name("_r", o.runs))
		m.paint("fill", t.Halo)
		m.paint("stroke", t.Halo)
		m.attr("stroke-width", places(2*scene.HaloWidth*perEm/t.Run.Size, 0))
		m.attr("stroke-linejoin", "round")
		m.end()
		fmt.Fprintf(m, "<g id=\"%s\">", o.name("_r", o.runs))
	}
	for _, g := range t.Run.Glyphs {
		n := o.glyph(glyphKey{g.Face, g.ID})
		if n == 0 {
			continue
		}
		m.open("use")
		m.attr("href", "#"+o.name("_g", n))
		if x := units(g.X / t.Run.Size); x != 0 {
			m.attr("x", strconv.Itoa(x))
		}
		if y := units(g.Y / t.Run.Size); y != 0 {
			m.attr("y", strconv.Itoa(y))
		}
		m.end()
	}
	if t.Halo.A > 0 {
		m.WriteString("</g>")
	}
	m.WriteString("</g>\n")
	if !o.opts.OutlinesOnly {
		o.unseen(t)
	}
	if link != "" {
		m.WriteString("</a>\n")
	}
}

// unseen writes the text stretched to the width of its glyphs, in whatever font the viewer has.
func (o *writer) unseen(t *scene.Text) {
	m := &o.body
	m.open("text")
	m.num("x", t.X)
	m.num("y", t.Y)
	m.num("font-size", t.Run.Size)
	m.attr("font-family", "Inter,sans-serif")
	switch t.Run.Face {
	case typeset.Bold:
		m.attr("font-weight", "600")
	case typeset.Italic:
		m.attr("font-style", "italic")
	}
	m.num("textLength", t.Run.Width)
	m.attr("lengthAdjust", "spacingAndGlyphs")
	m.attr("fill-opacity", "0")
	m.more()
	m.WriteString(escape(t.Run.Text))
	m.WriteString("</text>\n")
}

// glyph defines an outline at its first use and returns its number; 0 for one without lines, as a space.
func (o *writer) glyph(k glyphKey) int {
	if n, ok := o.glyphs[k]; ok {
		return n
	}
	segs := o.fonts.Outline(k.face, k.id)
	n := 0
	if len(segs) > 0 {
		n = len(o.glyphs) + 1
		d := &o.defs
		d.open("path")
		d.attr("id", o.name("_g", n))
		d.attr("d", glyphData(segs))
		d.end()
	}
	o.glyphs[k] = n
	return n
}

func glyphData(segs []typeset.Segment) string {
	var b []byte
	for i, s := range segs {
		n := 1
		switch s.Op {
		case typeset.MoveTo:
			if i > 0 {
				b = append(b, 'Z')
			}
			b = append(b, 'M')
		case typeset.LineTo:
			b = append(b, 'L')
		case typeset.QuadTo:
			n, b = 2, append(b, 'Q')
		case typeset.CubicTo:
			n, b = 3, append(b, 'C')
		}
		for j := range n {
			if j > 0 {
				b = append(b, ' ')
			}
			b = strconv.AppendInt(b, int64(units(s.Args[j].X)), 10)
			b = append(b, ' ')
			b = strconv.AppendInt(b, int64(units(s.Args[j].Y)), 10)
		}
	}
	return string(append(b, 'Z'))
}

func units(em float32) int {
	v := math.Round(float64(em) * perEm)
	if !(math.Abs(v) < scene.Far) {
		return 0
	}
	return int(v)
}
