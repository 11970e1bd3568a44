package actor

import (
	"slices"
	"strings"

	"entente/timeline"
)

// How a text speaks again of the persons whom it has named, as a text does with hardly anybody else:
//
//	"Graham Mabbutt … Mabbutt"                  by the family name
//	"Akufo-Addo", "Van der Bellen"              by several words of it
//	"Zelenskyy … Zelensky"                      in another spelling
//	"Chelsea Clinton … Chelsea"                 by the given name, as children are
//	"Banharn Silpa-archa … Banharn"             and everybody where that name is the usual one
//	"strong backing from Yeltsin"               behind what else tells a place

// recurring takes names of unknown kind for places when the text has them as such elsewhere, and for persons when the
// text goes on with their last word alone.
func (r *resolver) recurring() {
	alone := map[string]bool{}
	for i := range r.raws {
		if m := &r.raws[i]; m.caps && len(m.name) == 1 {
			alone[m.name[0]] = true
		}
	}
	places := map[string]bool{} // "the town of Karsk … Karsk", unless somebody has the name too
	for i := range r.raws {
		if m := &r.raws[i]; m.Kind == KindPlace && len(m.name) == 1 {
			places[m.name[0]] = true
		}
	}
	for i := range r.raws {
		if m := &r.raws[i]; len(m.name) > 1 || m.Kind == KindPerson && len(m.name) > 0 {
			delete(places, m.family())
		}
	}
	for i := range r.raws {
		if m := &r.raws[i]; m.caps && m.Kind == "" && len(m.name) == 1 && places[m.name[0]] {
			m.Kind, m.caps = KindPlace, false
		}
	}
	for i := range r.raws {
		if m := &r.raws[i]; m.strange && len(m.name) > 0 && alone[m.family()] {
			m.Kind = KindPerson
		}
	}
}

// ending returns the person whose name ends with the several words of m, or -1.
func (r *resolver) ending(m *raw) int {
	if len(m.name) < 2 {
		return -1
	}
	for _, i := range few(r.byWord[m.name[len(m.name)-1]]) {
		a := &r.actors[i]
		if k := len(a.words) - len(m.name); a.Kind == timeline.Person && k > 0 && slices.Equal(a.words[k:], m.name) {
			return i
		}
	}
	return -1
}

// single takes the mentions by one word: the family name of somebody whom the text has named, or of a leader.
func (r *resolver) single(m *raw) {
	if m.Actor >= 0 || m.nominal || m.Pronoun {
		return
	}
	if m.Kind == KindPlace && m.entry.class == placeName && !m.Locative {
		m.name = words(m.Text)
	}
	if len(m.name) == 0 {
		return
	}
	if !(m.Kind == KindPerson || m.caps) {
		r.takenForPlace(m)
		return
	}
	if i := r.ending(m); i >= 0 {
		m.Actor, m.Kind = i, KindPerson
		r.fuller(i, m)
		return
	}
	if len(m.name) == 1 || m.Kind == KindPerson {
		w := m.name[len(m.name)-1]
		for _, i := range few(r.byWord[w]) {
			if sameGiven(&r.actors[i], m) {
				m.Actor, m.Kind = i, KindPerson
				r.fuller(i, m)
				return
			}
		}
	}
	if i := r.called(m); i >= 0 {
		m.Actor, m.Kind = i, KindPerson
		return
	}
	if i, ok := r.respelt(m); ok {
		m.Actor, m.Kind = i, KindPerson
		r.fuller(i, m)
		return
	}
	if m.Kind == KindPerson && len(m.name) == 1 && m.title != nil && !m.title.office && m.title.country != "" {
		if ref := r.leader(m.name[0]); ref >= 0 && r.g.persons[ref].served(m.title.country) { // "UN chief Guterres"
			m.Actor = r.known(ref, m)
			return
		}
	}
	if m.Kind == KindPerson && !(len(m.name) == 1 && r.courteous(m)) {
		m.Actor = r.stranger(m)
		return
	}
	if len(m.name) == 1 && !r.thing(m) {
		ref := r.leader(m.name[0])
		if ref < 0 {
			ref = r.bare(m)
		}
		if ref >= 0 {
			m.Actor, m.Kind = r.known(ref, m), KindPerson
		} else if m.Kind == KindPerson {
			m.Actor = r.stranger(m)
		}
	}
}

// courteous reports whether nothing but "Mr" or the like stands before the name of m, which then is known as it is without.
func (r *resolver) courteous(m *raw) bool {
	const long = 6 // bytes
	w := r.text[max(0, m.Start-long):m.Start]
	for _, title := range [...]string{"Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. "} {
		if strings.HasSuffix(w, title) {
			return true
		}
	}
	return false
}

// called returns the person whose given name the one word of m is, -1 for none or several.
func (r *resolver) called(m *raw) int {
	if len(m.name) != 1 || m.Kind != "" || len(m.Text) < 3 || isUpper(m.Text) {
		return -1
	}
	if list := r.given[m.name[0]]; len(list) == 1 {
		return list[0]
	}
	return -1
}

// takenForPlace takes a name for a person's that only a preposition made a place, "lingers in Stich's mind", "a kick at Moura", or that a
// city has too, "Lloyd Austin … Austin said". What something is in without owning anything stays a place.
func (r *resolver) takenForPlace(m *raw) {
	if m.Kind != KindPlace || m.entry.class != noClass && m.entry.class != placeName || len(m.name) != 1 || m.within && !m.Possessive {
		return
	}
	list := few(r.byWord[m.name[0]])
	if len(list) == 1 && len(r.actors[list[0]].words) > 1 {
		m.Actor, m.Kind, m.Locative = list[0], KindPerson, false
		r.fuller(list[0], m)
	}
}
