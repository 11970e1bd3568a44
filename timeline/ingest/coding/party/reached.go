package party

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
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
	if list := x.onItsLand(d, m); len(list) > 0 {
		x.Add(d, timeline.Target, list)
		d.Fronted = true // "Kenya bombs a village on its territory" would be on Kenya's
		return
	}
	x.Add(d, timeline.Target, x.angered(m))
}

// onItsLand returns who says that another attacked on its land or its people: the Chad of "Chad said Kenya had bombed a village on its territory".
func (x *Finder) onItsLand(d *event.Draft, m *grammar.Match) []Party {
	if d.Type != timeline.Assault && d.Type != timeline.Coerce || !m.Verb {
		return nil
	}
	for k := m.Start + 1; k+1 < min(len(x.Toks), x.ObjectEnd(m)); k++ {
		if w := x.Lower(k); (w == "its" || w == "their") && (landOf[x.Lower(k+1)] || x.stateBody(k+1)) {
			who := x.reporter(m)
			if len(who) != 1 || slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.Actor == who[0].Actor && r.As != timeline.Mentioned }) {
				return nil
			}
			return who
		}
	}
	return nil
}

// landOf are what belongs to a state and what an attack can reach.
var landOf = words.Set("territory soil north south east west airspace waters land coast capital border positions embassy citizens people civilians side")

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
