package typeset

import (
	"slices"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// kerning holds the pair tables of a font's kern feature, one slice of subtables a lookup, in the order in which
// the lookups apply.
type kerning [][]tables.PairPosData

// kerningOf collects the pair adjustments that the font uses for Latin text.
func kerningOf(f *font.Font) kerning {
	var lookups []uint16
	for _, s := range f.GPOS.Scripts {
		if s.Tag != ot.MustNewTag("latn") || s.DefaultLangSys == nil {
			continue
		}
		for _, i := range s.DefaultLangSys.FeatureIndices {
			if int(i) < len(f.GPOS.Features) && f.GPOS.Features[i].Tag == ot.MustNewTag("kern") {
				lookups = append(lookups, f.GPOS.Features[i].LookupListIndices...)
			}
		}
	}
	slices.Sort(lookups)
	var k kerning
	for _, l := range slices.Compact(lookups) {
		if int(l) >= len(f.GPOS.Lookups) {
			continue
		}
		var subtables []tables.PairPosData
		for _, st := range f.GPOS.Lookups[l].Subtables {
			if p, ok := st.(tables.PairPos); ok {
				subtables = append(subtables, p.Data)
			}
		}
		k = append(k, subtables)
	}
	return k
}

// between returns by how much the pair moves together or apart, in font units.
func (k kerning) between(left, right font.GID) int {
	sum := 0
	for _, subtables := range k {
		for _, st := range subtables {
			if v, done := pair(st, tables.GlyphID(left), tables.GlyphID(right)); done {
				sum += v
				break // the first subtable that knows the pair decides
			}
		}
	}
	return sum
}

func pair(st tables.PairPosData, left, right tables.GlyphID) (units int, done bool) {
	i, ok := st.Cov().Index(left)
	if !ok {
		return 0, false
	}
	switch p := st.(type) {
	case tables.PairPosData1:
		if i >= len(p.PairSets) {
			return 0, false
		}
		rec, ok := p.PairSets[i].FindGlyph(right)
		return int(rec.ValueRecord1.XAdvance), ok
	case tables.PairPosData2:
		c1, _ := p.ClassDef1.Class(left)
		c2, _ := p.ClassDef2.Class(right)
		return int(p.Record(c1, c2).ValueRecord1.XAdvance), true
	}
	return 0, false
}
