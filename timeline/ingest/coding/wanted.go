package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What is wanted, demanded or laid down, and done by nobody yet:
//
//	Kenya wanted it debated in the Union.              it was not
//	The release of the sailors has to take place.      none is free
//	The treaty returns the village to Chad.            that is one of its terms

// onlyWanted reports whether m tells such a thing.
func (a *article) onlyWanted(m *grammar.Match) bool {
	if m.IsNoun() {
		return m.Type != timeline.Consult && a.hasToBe(m)
	}
	return a.wantsDone(m) || a.isTerm(m)
}

// wantsDone reports whether the verb of m is the participle of what somebody wants to happen to what stands before it: "wants the pact discussed".
func (a *article) wantsDone(m *grammar.Match) bool {
	const far = 6 // tokens: "wanted the draft of the pact debated"
	k := m.Group - 1
	if !m.Verb || m.Has(lexicon.Clause) || m.Start != m.Group || k < 1 || !a.Toks[m.Start].Can(lexicon.Participle) || m.End < len(a.Toks) && a.Toks[m.End].Has(words.Determiner) {
		return false
	}
	for ; k > 0 && k >= m.Group-far; k-- {
		t := &a.Toks[k]
		switch a.Lemma(k) {
		case "want", "like", "prefer", "wish":
			return k < m.Group-1 && t.Mention == 0
		}
		if t.Punct != 0 && !t.Inner() || a.Finite(k) || t.Has(words.To|words.Conjunction|words.Clause|words.Relative) && !t.Has(words.Determiner|words.Pronoun) {
			return false
		}
	}
	return false
}

// hasToBe reports whether the noun of m is the subject of what must come to pass: "the release has to take place".
func (a *article) hasToBe(m *grammar.Match) bool {
	k := a.BehindNoun(m)
	if k == 0 || k+2 >= len(a.Toks) {
		return false
	}
	if a.Toks[k].Has(words.Have) && a.Toks[k+1].Has(words.To) {
		k++
	} else if !a.Toks[k].Has(words.Must) {
		return false
	}
	return happens[a.Lower(k+1)] || a.Toks[k+1].Has(words.Be)
}

// isTerm reports whether the verb of m tells in the present what a treaty lays down, also behind its other terms: "The accord fixes the border,
// returns the village to Chad and lets farmers stay".
func (a *article) isTerm(m *grammar.Match) bool {
	t := &a.Toks[m.Start]
	if m.Type != timeline.Retreat && m.Type != timeline.Concede || !m.Personal() || m.Passive || a.heading || t.Can(lexicon.Past) || !t.Can(lexicon.Third) {
		return false
	}
	switch m.Mode {
	case "return", "release", "access":
	default:
		return false
	}
	from, to := a.HeadOf(m.Group)
	for from > 1 && from == to || from > 1 && a.FoundAt(from) {
		from, to = a.HeadOf(from - 1)
	}
	for k := from; k < to && !a.Finite(k); k++ {
		if grammar.Accord(a.Lower(k)) {
			return true
		}
	}
	return false
}
