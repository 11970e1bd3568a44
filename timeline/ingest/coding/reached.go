package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
)

// Whom a deed reaches that its clause does not name as its object.

// reachedElsewhere gives the target of a conflict that has none: the state of those who suffer it, or whom it angers.
func (a *article) reachedElsewhere(d *draft, m *grammar.Match) {
	if source, target := d.sides(); !source || target || m.Passive || d.Type.Quad() < timeline.VerbalConflict {
		return
	}
	if list := a.nationalsIn(m.Start+1, a.objectEnd(m)); len(list) > 0 && d.Type.Quad() == timeline.MaterialConflict && !m.Has(lexicon.Noun) {
		a.add(d, timeline.Target, without(list, a.subject(m)))
		return
	}
	a.add(d, timeline.Target, a.angered(m))
}

// nationalsIn returns the countries of the first people in tokens [from, to) for whom their state does not answer, as when they act:
// the Chad of "jailed a Chadian student".
func (a *article) nationalsIn(from, to int) []party {
	for k := from; k < min(to, len(a.Toks)); k++ {
		if n := a.MentionAt(k); n != nil && n.Kind == actor.KindNationality && n.Country != "" && a.standsFor(k, n) {
			if i := a.countryOf(n.Country); i >= 0 {
				return []party{{actor: i, m: n, tok: k}}
			}
		}
	}
	return nil
}

// angered returns those behind a comma and a participle of anger: "nationalised the wells, angering Chad".
func (a *article) angered(m *grammar.Match) []party {
	for k := m.End; k+2 < len(a.Toks); k++ {
		if a.Toks[k].Punct != ',' {
			continue
		}
		switch a.Word(k + 1) {
		case "angering", "infuriating", "enraging", "alarming", "riling", "provoking", "upsetting", "dismaying", "defying":
			list := a.parties(k+2, a.phraseEnd(k+2))
			return list[:min(1, len(list))]
		}
	}
	return nil
}
