package party

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
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

// nationalsIn returns the countries of the first people in tokens [from, to) for whom their state does not answer, as when they act:
// the Chad of "jailed a Chadian student".
func (x *Finder) nationalsIn(from, to int) []Party {
	for k := from; k < min(to, len(x.Toks)); k++ {
		if n := x.MentionAt(k); n != nil && n.Kind == actor.KindNationality && n.Country != "" && x.standsFor(k, n) {
			if i := x.countryActor(n.Country); i >= 0 {
				return []Party{{Actor: i, Mention: n, Tok: k}}
			}
		}
	}
	return nil
}

// angered returns those behind a comma and a participle of anger: "nationalised the wells, angering Chad".
func (x *Finder) angered(m *grammar.Match) []Party {
	for k := m.End; k+2 < len(x.Toks); k++ {
		if x.Toks[k].Punct != ',' {
			continue
		}
		switch x.Word(k + 1) {
		case "angering", "infuriating", "enraging", "alarming", "riling", "provoking", "upsetting", "dismaying", "defying":
			list := x.Parties(k+2, x.PhraseEnd(k+2))
			return list[:min(1, len(list))]
		}
	}
	return nil
}
