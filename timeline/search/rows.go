package search

import "entente/timeline/index"

// Rows say where the events of a corpus stand in a table, which may have been changed since.
type Rows struct {
	At  []index.Ord // by row of the corpus; -1: the event is not there
	New []index.Ord // events that the corpus does not have
}

// In finds the events of the corpus in a table.
func (c *Corpus) In(t *index.Table) *Rows {
	r := &Rows{At: make([]index.Ord, c.Rows())}
	row := 0
	for _, o := range t.ByNumber() {
		id := t.ID(o)
		for ; row < len(c.ids) && c.ids[row] < id; row++ {
			r.At[row] = -1
		}
		if row < len(c.ids) && c.ids[row] == id {
			r.At[row] = o
			row++
			continue
		}
		r.New = append(r.New, o)
	}
	for ; row < len(c.ids); row++ {
		r.At[row] = -1
	}
	return r
}
