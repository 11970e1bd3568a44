package pdf

import (
	"bytes"
	"crypto/md5"
	"fmt"
	"strconv"
	"strings"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// faceFont is a font of the file: the glyphs of a face that are used, in the order in which they were met. Its codes
// count from 1.
type faceFont struct {
	name     string // "F1"
	object   int    // defined when the file is closed
	face     typeset.Face
	program  *program // nil: a font made of outlines, whose codes are one byte
	glyphs   []uint32
	chars    []string  // what each stands for, "" while that is not known
	advances []float32 // thousandths of an em
}

// mostOutlined is the number of glyphs that a font of outlines holds: its codes are one byte.
const mostOutlined = 255

type glyphKey struct {
	face typeset.Face
	id   uint32
}

// slot is where a glyph stands.
type slot struct {
	font *faceFont
	code int
}

func (s slot) advance() float32 { return s.font.advances[s.code-1] }

// slot finds the place of a glyph, giving it one when it is met for the first time.
func (p *Writer) slot(k glyphKey) slot {
	if s, ok := p.slots[k]; ok {
		return s
	}
	f := p.newest[k.face]
	if f == nil || f.program == nil && len(f.glyphs) == mostOutlined {
		f = &faceFont{name: "F" + strconv.Itoa(len(p.faces)+1), object: p.out.reserve(), face: k.face}
		if f.program = p.program(k.face); p.out.err != nil {
			f.program = nil
		}
		p.newest[k.face] = f
		p.faces = append(p.faces, f)
	}
	f.glyphs, f.chars = append(f.glyphs, k.id), append(f.chars, "")
	f.advances = append(f.advances, p.fonts.Advance(k.face, k.id)*1000)
	s := slot{f, len(f.glyphs)}
	p.slots[k] = s
	return s
}

// program reads the file of a face; nil for one of which there are outlines alone.
func (p *Writer) program(face typeset.Face) *program {
	data, err := p.fonts.Program(face)
	var t *program
	if err == nil && data != nil {
		t, err = readProgram(data, strings.TrimSuffix(typeset.FamilyFile(face), ".ttf"))
	}
	if err != nil && p.out.err == nil {
		p.out.err = err
	}
	return t
}

// means notes that a glyph stands for a character; false when it stands for another one already.
func (s slot) means(char string) bool {
	c := &s.font.chars[s.code-1]
	if *c == "" {
		*c = char
	}
	return *c == char
}

// append adds a code to a hexadecimal string.
func (s slot) append(b []byte) []byte {
	if s.font.program == nil {
		return fmt.Appendf(b, "%02X", s.code)
	}
	return fmt.Appendf(b, "%04X", s.code)
}

// write defines the font.
func (f *faceFont) write(p *Writer) error {
	unicode := p.out.stream("", f.toUnicode())
	if f.program == nil {
		f.writeOutlines(p, unicode)
		return nil
	}
	t := f.program
	data, err := t.subset(f.glyphs)
	if err != nil {
		return err
	}
	file := p.out.stream(fmt.Sprintf("/Length1 %d", len(data)), data)
	name := f.tag() + "+" + t.name
	m := p.fonts.Metrics(f.face, 1000)
	italic := 0
	if f.face == typeset.Italic {
		italic = -9
	}
	descriptor := p.out.object(fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %s/Descent -%s/CapHeight %s/StemV 90/FontFile2 %s>>",
		name, t.box[0], t.box[1], t.box[2], t.box[3], italic, num(m.Ascent), num(m.Descent), num(m.CapHeight), ref(file)))
	descendant := p.out.object(fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %s/DW 0/W[1[%s]]/CIDToGIDMap/Identity>>",
		name, ref(descriptor), f.widths()))
	p.out.define(f.object, fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%s]/ToUnicode %s>>", name, ref(descendant), ref(unicode)))
	return nil
}

func (f *faceFont) widths() string {
	var b []byte
	for _, a := range f.advances {
		b = append(scene.AppendNumber(b, a, 2), ' ')
	}
	return string(b)
}

// tag tells subsets of one font apart: six capitals that follow from the glyphs.
func (f *faceFont) tag() string {
	sum := md5.Sum(fmt.Append(nil, f.glyphs))
	b := make([]byte, 6)
	for i := range b {
		b[i] = 'A' + sum[i]%26
	}
	return string(b)
}

// toUnicode maps codes to what they stand for.
func (f *faceFont) toUnicode() []byte {
	width := 4
	if f.program == nil {
		width = 2
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"+
		"/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<%0*X><%s>endcodespacerange\n", width, 0, strings.Repeat("F", width))
	const most = 100 // in one list
	var list []string
	flush := func() {
		if len(list) > 0 {
			fmt.Fprintf(&b, "%d beginbfchar\n%s\nendbfchar\n", len(list), strings.Join(list, "\n"))
		}
		list = list[:0]
	}
	for i, c := range f.chars {
		if c == "" {
			continue
		}
		if list = append(list, fmt.Sprintf("<%0*X><%s>", width, i+1, utf16Hex(c))); len(list) == most {
			flush()
		}
	}
	flush()
	b.WriteString("endcmap CMapName currentdict/CMap defineresource pop end end")
	return b.Bytes()
}

// writeOutlines defines a font whose glyphs are small pictures of their outlines.
func (f *faceFont) writeOutlines(p *Writer, unicode int) {
	procs, names := "", ""
	for i, id := range f.glyphs {
		c := content{p: p}
		segs := p.fonts.Outline(f.face, id)
		x0, y0, x1, y1 := extent(segs)
		c.nums("d1", f.advances[i], 0, x0*1000, -y1*1000, x1*1000, -y0*1000)
		if c.contours(segs, 0, 0, 1000, -1000) {
			c.op("f")
		}
		procs += fmt.Sprintf("/g%d %s", i+1, ref(p.out.stream("", c.buf)))
		names += fmt.Sprintf("/g%d", i+1)
	}
	p.out.define(f.object, fmt.Sprintf("<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<<%s>>/Encoding<</Type/Encoding/Differences[1%s]>>/FirstChar 1/LastChar %d/Widths[%s]/Resources<<>>/ToUnicode %s>>",
		procs, names, len(f.glyphs), f.widths(), ref(unicode)))
}

// extent returns the box that holds an outline, in em, y down.
func extent(segs []typeset.Segment) (x0, y0, x1, y1 float32) {
	for i, s := range segs {
		points := [...]int{typeset.MoveTo: 1, typeset.LineTo: 1, typeset.QuadTo: 2, typeset.CubicTo: 3}[s.Op]
		for k, a := range s.Args[:points] {
			if i == 0 && k == 0 {
				x0, y0, x1, y1 = a.X, a.Y, a.X, a.Y
			}
			x0, y0, x1, y1 = min(x0, a.X), min(y0, a.Y), max(x1, a.X), max(y1, a.Y)
		}
	}
	return x0, y0, x1, y1
}
