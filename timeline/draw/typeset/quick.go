package typeset

import (
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
)

// Most labels are written in Latin, Greek or Cyrillic letters without combining marks, for which shaping is: the
// glyph of each character, its advance, and kerning between neighbours. That takes a table look-up instead of the
// full machinery (a test compares the two).

// quickRunes is the end of the block-wise table of glyphs: Basic Latin to Cyrillic.
const quickRunes = 0x530

// quick is the glyph of a character; id 0 means that the fast path cannot take it.
type quick struct {
	id      uint16
	advance uint16 // font units
}

const (
	asciiFirst = ' '
	asciiCount = '~' - ' ' + 1
)

// asciiKern holds the kerning between any two printable ASCII characters, in font units.
type asciiKern [asciiCount][asciiCount]int16

func (fc *face) fillQuick() {
	fc.quick = make([]quick, quickRunes)
	for r := rune(asciiFirst); r < quickRunes; r++ {
		if quickRune(r) {
			fc.quick[r] = fc.lookup(r)
		}
	}
}

func (fc *face) lookup(r rune) quick {
	id, ok := fc.font.Cmap.Lookup(r)
	if !ok || id > 0xffff {
		return quick{}
	}
	return quick{id: uint16(id), advance: uint16(fc.font.HorizontalAdvance(id))}
}

// quickRune reports whether a character needs no more than its own glyph and kerning.
func quickRune(r rune) bool {
	switch {
	case r < 0x300:
		return r >= ' ' && !(0x7f <= r && r < 0xa0) && r != 0xad
	case r < 0x370, 0x483 <= r && r <= 0x489: // combining marks
		return false
	case r < quickRunes:
		return true
	}
	return 0x1e00 <= r && r < 0x2000 || // Latin and Greek with marks
		0x2010 <= r && r < 0x2028 || 0x2030 <= r && r < 0x2060 || // dashes, quotes, dots
		0x20a0 <= r && r < 0x20c1 || 0x2100 <= r && r < 0x2800 // money, letter-like signs, arrows, shapes
}

// shapeQuick fills r from its text; false, with r as it was, when a character needs full shaping or another font.
func (fc *face) shapeQuick(r *Run) bool {
	if fc.quick == nil {
		return false
	}
	n := 0
	for _, c := range r.Text {
		if c >= quickRunes && !quickRune(c) {
			return false
		}
		n++
	}
	glyphs := make([]Glyph, 0, n)
	x := 0 // font units
	scale := fc.em * r.Size
	prevRune, prev := rune(-1), font.GID(0)
	for i := 0; i < len(r.Text); {
		c, w := rune(r.Text[i]), 1
		if c >= utf8.RuneSelf {
			c, w = utf8.DecodeRuneInString(r.Text[i:])
		}
		var q quick
		if c < quickRunes {
			q = fc.quick[c]
		} else {
			q = fc.lookup(c)
		}
		if q.id == 0 {
			return false
		}
		id := font.GID(q.id)
		if prevRune >= 0 {
			x += fc.kernRunes(prevRune, c, prev, id)
		}
		glyphs = append(glyphs, Glyph{ID: uint32(id), Face: r.Face, X: float32(x) * scale, Cluster: int32(i)})
		x += int(q.advance)
		prevRune, prev = c, id
		i += w
	}
	r.Glyphs, r.Width = glyphs, float32(x)*scale
	return true
}

func (fc *face) kernRunes(a, b rune, left, right font.GID) int {
	if uint32(a-asciiFirst) >= asciiCount || uint32(b-asciiFirst) >= asciiCount {
		return fc.kern.between(left, right)
	}
	if fc.ascii == nil { // most programs never use every face: filled on first use
		fc.ascii = new(asciiKern)
		for i := range rune(asciiCount) {
			for j := range rune(asciiCount) {
				l, r := fc.quick[asciiFirst+i].id, fc.quick[asciiFirst+j].id
				fc.ascii[i][j] = int16(fc.kern.between(font.GID(l), font.GID(r)))
			}
		}
	}
	return int(fc.ascii[a-asciiFirst][b-asciiFirst])
}
