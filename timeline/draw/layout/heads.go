package layout

import (
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
)

// ForNames returns the sizes for headers that show the names of n lanes of an index from the first one on whole, if the
// chart has room to spare for them.
func (m Metrics) ForNames(x *index.Index, first, n int, f Fonts, chart float32) Metrics {
	nested := false
	for i := range x.Lanes() {
		nested = nested || x.Lane(i).Group
	}
	for i := first; i < min(first+n, x.Lanes()); i++ {
		l := x.Lane(i)
		need := f.Shape(l.Name, typeset.Bold, m.NameSize).Width + m.indent(l, nested) + 2*headerInset + 1
		m.Gutter = max(m.Gutter, min(need, chart*spareForHeads))
	}
	return m
}

// indent is the room before a lane's name: for its groups, and for the triangle where some lanes are groups.
func (m *Metrics) indent(l *index.Lane, nested bool) float32 {
	if !nested {
		return 0
	}
	return m.Triangle - headerInset/3 + m.Indent*float32(l.Depth)
}
