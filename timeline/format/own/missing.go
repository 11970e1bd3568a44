package own

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/format"
)

// called is how a file calls something for the first time, and where.
type called struct {
	name string
	line int
}

// call remembers what is referred to.
func (d *decoder) call(kind timeline.Kind, id uint64, name string) {
	ref := timeline.Ref{Kind: kind, ID: id}
	if _, told := d.seen[ref]; told || kind == timeline.KindLayer {
		return
	}
	if _, before := d.called[ref]; !before {
		d.called[ref] = called{name, d.at}
	}
}

// missing hands on what was referred to and not told of.
func (d *decoder) missing() error {
	var list []*format.Missing
	for ref, c := range d.called {
		if _, told := d.seen[ref]; told {
			continue
		}
		m := &format.Missing{To: ref, Name: c.name, Line: c.line}
		if number, err := timeline.ParseRef(c.name, ref.Kind); err != nil || number.String() != c.name {
			m.Key = c.name
		}
		list = append(list, m)
	}
	slices.SortFunc(list, func(a, b *format.Missing) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.To.Kind, b.To.Kind), cmp.Compare(a.Name, b.Name))
	})
	for _, m := range list {
		if err := d.emit(m); err != nil {
			return err
		}
	}
	return nil
}
