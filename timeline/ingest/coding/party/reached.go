package party

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
)

// Whom a deed reaches that its clause does not name as its object.

// reachedElsewhere gives the target of a conflict that has none: the state of those who suffer it, or whom it angers.
func (x *Finder) reachedElsewhere(d *event.Draft, m *grammar.Match) {
	if source, target := d.Sides(); !source || target || m.Passive || d.Type.Quad() < timeline.VerbalConflict {
		return
	}
	if list := x.nationalsIn(m.Start+1, x.ObjectEnd(m)); len(list) > 0 && d.Type.Quad() == timeline.MaterialConflict && !m.Has(lexicon.Noun) {
		x.Add(d, timeline.Target, without(list, x.subject(m)))
		return
	}
	x.Add(d, timeline.Target, x.angered(m))
}
