package party

import (
	"slices"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
)

// Who says that something must be done, and who must do it.

// demanded returns who says that something must be done, and who must do it.
func (x *Finder) demanded(m *grammar.Match) (source, target []Party) {
	for k := len(x.Matches) - 1; k >= 0; k-- {
		if s := &x.Matches[k]; s.Has(lexicon.Speech) && s.Verb && s.End <= m.Group {
			return x.subject(s), x.Parties(s.End, m.Group)
		}
	}
	target = x.subject(m)
	for k := range x.Matches { // "…, Kenya said"
		if s := &x.Matches[k]; s.Has(lexicon.Speech) && s.Verb && s.Start > m.End {
			return without(x.subject(s), target), target
		}
	}
	return nil, target
}

// Demands reports whether what must be done, by the verb of m, is asked of somebody else than who says so: "Chad must leave, Mali said", but not
// "oil must flow", nor "Poland must decide, Andrzej Duda said".
func (x *Finder) Demands(m *grammar.Match) bool {
	if k := m.Group - 1; k >= 0 && x.Lower(k) == "she" && (x.MentionAt(k) == nil || x.MentionAt(k).Kind != actor.KindPerson) {
		return false // "the ship Horten; she should sail"
	}
	source, target := x.demanded(m)
	return slices.ContainsFunc(target, func(p Party) bool {
		return !slices.ContainsFunc(source, func(q Party) bool { return x.Country(q) == x.Country(p) && x.Country(p) != "" && x.called(q) == "" })
	})
}
