package party

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Visits that are told in passing, as the occasion of something else. Who does that is the visitor:
//
//	"During a visit to Oslo last week, Andrzej Duda called the idea absurd."
//	"Andrzej Duda praised Kenya on a trip to Oslo."
//	"Andrzej Duda spoke on the second day of a visit to Oslo."

// OnVisit reports whether the noun of m, a visit, is the occasion of what its sentence tells, and that is no visit itself: who "left at the
// end of a visit" was on it.
func (x *Finder) OnVisit(m *grammar.Match) bool {
	if m.Mode != "visit" || !m.Has(lexicon.Noun) || slices.ContainsFunc(x.Matches, func(s grammar.Match) bool { return s.Verb && s.Mode == "visit" }) {
		return false
	}
	k := m.Start - 1
	for k > 0 && (x.Toks[k].Has(words.Determiner) || x.Toks[k].Plain() || x.Toks[k].Punct == '-') {
		k--
	}
	if k < 0 || k == m.Start-1 {
		return false
	}
	switch x.Lower(k) {
	case "during", "on":
		return true
	case "of":
		switch x.Lower(max(k-1, 0)) {
		case "day", "leg", "stop", "end", "beginning":
			return true
		}
	}
	return false
}

// onVisit returns those who are on the visit that the noun of m tells in passing: persons who do what the verb of its clause tells, behind
// the visit where this opens the sentence.
func (x *Finder) onVisit(m *grammar.Match) []Party {
	from := x.ClauseStart(m.Start)
	verb := m
	for i := range x.Matches {
		if s := &x.Matches[i]; s.Start >= from && s.End <= m.Start && s.Personal() {
			verb = s
		}
	}
	if x.FirstVerb(from, m.Start) == m.Start && len(x.Parties(from, m.Start)) == 0 {
		k := x.FirstVerb(m.End, len(x.Toks))
		if k == len(x.Toks) {
			return nil
		}
		verb = &grammar.Match{Start: k, End: k + 1, Group: k, Pattern: m.Pattern, Verb: true}
	}
	who := x.subject(verb)
	return slices.DeleteFunc(slices.Clone(who), func(p Party) bool { return x.found.Actors[p.Actor].Kind != timeline.Person })
}
