package typeset

import (
	"unicode"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// item is a stretch of text with one level, script and face.
type item struct {
	start, end int // in runes
	level      uint8
	script     language.Script
	face       Face
}

// shaper holds the memory of full shaping.
type shaper struct {
	buf   *harfbuzz.Buffer
	bidi  bidiLine
	runes []rune
	bytes []int32 // byte offset of each rune
	items []item
}

// familyFeatures are switched off for the embedded family. Its contextual alternates would turn "->" into an arrow,
// while a label shows what was written. Its kerning is applied by ourselves: the shaper (go-text 0.3.5) takes a
// lookup for not applicable when a coverage range spans 64 glyphs, and so loses most pairs.
var familyFeatures = []harfbuzz.Feature{
	{Tag: ot.MustNewTag("calt"), End: harfbuzz.FeatureGlobalEnd},
	{Tag: ot.MustNewTag("kern"), End: harfbuzz.FeatureGlobalEnd},
}

// shapeFull fills r from its text for any script. The lock is held.
func (f *Fonts) shapeFull(r *Run) {
	s := &f.shaper
	if s.buf == nil {
		s.buf = harfbuzz.NewBuffer()
	}
	s.runes, s.bytes = s.runes[:0], s.bytes[:0]
	for i, c := range r.Text {
		s.runes, s.bytes = append(s.runes, c), append(s.bytes, int32(i))
	}
	f.itemise(r.Face)
	visual(s.items)
	x := float32(0)
	for _, it := range s.items {
		x = f.shapeItem(r, it, x)
	}
	r.Width = x
}

// itemise splits the text where level, script or face change.
func (f *Fonts) itemise(want Face) {
	s := &f.shaper
	s.items = s.items[:0]
	levels := s.bidi.levels(s.runes)
	script := firstScript(s.runes)
	for i, c := range s.runes {
		if sc := language.LookupScript(c); sc.Strong() && sc != language.Unknown {
			script = sc
		}
		last := len(s.items) - 1
		var fc Face
		switch {
		case last >= 0 && follows(c) && f.has(s.items[last].face, c, false):
			fc = s.items[last].face // a mark stays with its letter
		case last >= 0 && (c == zwj || c == zwnj || unicode.Is(unicode.Variation_Selector, c)):
			fc = s.items[last].face
		default:
			fc = f.faceFor(c, want, script)
		}
		if last >= 0 && s.items[last].level == levels[i] && s.items[last].script == script && s.items[last].face == fc {
			s.items[last].end = i + 1
			continue
		}
		s.items = append(s.items, item{start: i, end: i + 1, level: levels[i], script: script, face: fc})
	}
}

func follows(c rune) bool { return unicode.In(c, unicode.M) }

// firstScript is the script that signs before the first letter belong to.
func firstScript(text []rune) language.Script {
	for _, c := range text {
		if sc := language.LookupScript(c); sc.Strong() && sc != language.Unknown {
			return sc
		}
	}
	return language.Latin
}

// faceFor returns the face that draws c: the wanted one, then what was found before, then what the fallback finds.
func (f *Fonts) faceFor(c rune, want Face, script language.Script) Face {
	if f.has(want, c, false) {
		return want
	}
	if f.has(Regular, c, false) {
		return Regular
	}
	search := func(from int) Face {
		for i := from; i < len(f.faces); i++ {
			if f.has(Face(i), c, true) {
				return Face(i)
			}
		}
		return Missing
	}
	if fc := search(len(familyFiles)); fc != Missing || f.fallback == nil {
		return fc
	}
	key := uint32(script)
	if sc := language.LookupScript(c); !sc.Strong() || sc == language.Unknown {
		key = uint32(c) >> 8 // no four letters make so small a number
	}
	if _, done := f.asked[key]; done {
		return Missing
	}
	f.asked[key] = struct{}{}
	data, index, ok := f.fallback(c)
	if !ok {
		return Missing
	}
	fc, err := newFace(data, index)
	if err != nil {
		return Missing // a damaged font of the system: the reader sees boxes, as without any font
	}
	f.faces = append(f.faces, fc)
	return search(len(f.faces) - 1)
}

// has reports whether a face draws c. With drawn set, the glyph must have an outline: fonts of coloured bitmaps
// have glyphs that we cannot draw.
func (f *Fonts) has(fc Face, c rune, drawn bool) bool {
	if fc == Missing {
		return false
	}
	id, ok := f.faces[fc].font.Cmap.Lookup(c)
	if !ok || id == 0 {
		return false
	}
	return !drawn || unicode.IsSpace(c) || len(f.faces[fc].outline(id)) > 0
}

// shapeItem adds the glyphs of one item from pen position x on and returns the position after it.
func (f *Fonts) shapeItem(r *Run, it item, x float32) float32 {
	if it.face == Missing || !f.harfbuzz(it) {
		return f.boxes(r, it, x)
	}
	fc := f.faces[it.face]
	scale := fc.em * r.Size
	pen := 0
	left := font.GID(0) // the last glyph that moved the pen
	for i, g := range f.shaper.buf.Info {
		p := f.shaper.buf.Pos[i]
		if p.XAdvance != 0 && fc.family {
			if left != 0 {
				pen += fc.kern.between(left, g.Glyph)
			}
			left = g.Glyph
		}
		if g.Glyph != font.EmptyGlyph {
			r.Glyphs = append(r.Glyphs, Glyph{ID: uint32(g.Glyph), Face: it.face, Cluster: f.shaper.bytes[g.Cluster],
				X: x + float32(pen+int(p.XOffset))*scale, Y: -float32(p.YOffset) * scale})
		}
		pen += int(p.XAdvance)
	}
	r.Ascent, r.Descent = max(r.Ascent, fc.ascent*r.Size), max(r.Descent, fc.descent*r.Size)
	return x + float32(pen)*scale
}

// harfbuzz shapes an item into the buffer; false if the font is damaged.
func (f *Fonts) harfbuzz(it item) (ok bool) {
	defer func() {
		if recover() != nil { // fonts of the system may be damaged in ways that the parser does not see
			ok = false
			f.shaper.buf = harfbuzz.NewBuffer()
		}
	}()
	s := &f.shaper
	s.buf.Clear()
	s.buf.AddRunes(s.runes, it.start, it.end-it.start)
	s.buf.Props.Script = it.script
	s.buf.Props.Direction = harfbuzz.LeftToRight
	if it.level%2 == 1 {
		s.buf.Props.Direction = harfbuzz.RightToLeft
	}
	fc := f.faces[it.face]
	if fc.hb == nil {
		fc.hb = harfbuzz.NewFont(fc.font)
	}
	var features []harfbuzz.Feature
	if fc.family {
		features = familyFeatures
	}
	s.buf.Shape(fc.hb, features)
	return true
}

// boxes adds a box for each character, in the direction of the item; marks and joiners add none.
func (f *Fonts) boxes(r *Run, it item, x float32) float32 {
	for k := range it.end - it.start {
		i := it.start + k
		if it.level%2 == 1 {
			i = it.end - 1 - k
		}
		c := f.shaper.runes[i]
		if follows(c) || c == zwj || c == zwnj || unicode.Is(unicode.Variation_Selector, c) {
			continue
		}
		r.Glyphs = append(r.Glyphs, Glyph{ID: uint32(c), Face: Missing, X: x, Cluster: f.shaper.bytes[i]})
		x += boxAdvance * r.Size
	}
	return x
}
