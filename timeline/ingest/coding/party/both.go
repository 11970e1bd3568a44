package party

import (
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// bothBefore returns the two for whom the "both" right before the verb of m stands within a sentence, the last whom "and" joins before it; nobody where
// none are joined, but never who acts in the clause before. It is false where no such "both" stands there.
//
//	"Kenya would host talks between Peru and Chad if both asked for it"
func (x *Finder) bothBefore(m *grammar.Match) ([]Party, bool) {
	k := m.Group
	if k < m.Start && x.Lower(k) != "both" || k == m.Start {
		k-- // it is read as a part of the verb's group
	}
	if k < 1 || x.Lower(k) != "both" || !m.Personal() || !x.Toks[k-1].Has(words.Condition|words.Clause) {
		return nil, false
	}
	list := x.Parties(0, k)
	for i := len(list) - 1; i > 0; i-- {
		if x.Joined(list[i-1], list[i]) {
			return standIn(list[i-1:i+1], k), true
		}
	}
	return nil, true
}
