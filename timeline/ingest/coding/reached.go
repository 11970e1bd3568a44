package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/party"
)

// Whom a deed reaches that its clause does not name as its object.

// reachedElsewhere gives the target of a conflict that has none: the state of those who suffer it, or whom it angers.
func (a *article) reachedElsewhere(d *event.Draft, m *grammar.Match) {
	if source, target := d.Sides(); !source || target || m.Passive || d.Type.Quad() < timeline.VerbalConflict {
		return
	}
	if list := a.NationalsIn(m.Start+1, a.ObjectEnd(m)); len(list) > 0 && d.Type.Quad() == timeline.MaterialConflict && !m.Has(lexicon.Noun) {
		a.add(d, timeline.Target, party.Without(list, a.Subject(m)))
		return
	}
	a.add(d, timeline.Target, a.Angered(m))
}
