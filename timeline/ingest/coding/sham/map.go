package sham

import (
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What a map shows is no deed:
//
//	"at the bridge where Kenya meets Chad"       nobody meets
//	"Kenya surrounds the kingdom on all sides"   besieges nobody

// whereMeets reports whether the verb of m tells, in the present and behind a "where", which lands lie side by side.
func (x Judge) whereMeets(m *grammar.Match) bool {
	start := x.ClauseStart(m.Group)
	return start > 0 && m.Start == m.Group && x.Lower(start-1) == "where" && m.Start > start && x.inPresent(m.Start)
}

// onAllSides reports whether the verb of m tells, in the present, on which of its sides a country lies about another.
func (x Judge) onAllSides(m *grammar.Match) bool {
	const far = 12 // tokens
	if !x.inPresent(m.Start) && !(m.Passive && m.Group+1 == m.Start && (x.Lower(m.Group) == "is" || x.Lower(m.Group) == "are")) || x.Headline {
		return false
	}
	for k := m.End; k+2 < min(m.End+far, len(x.Toks)) && !x.Toks[k].Has(words.Clause|words.Relative); k++ {
		if side := x.Lower(k + 2); x.Lower(k) == "on" && (side == "sides" || side == "side") {
			return true
		}
	}
	return false
}

// inPresent reports whether the word at token k is a verb in the present.
func (x Judge) inPresent(k int) bool {
	bits := x.Toks[k].Forms[0].Bits
	return bits&lexicon.Past == 0 && bits&(lexicon.Third|lexicon.Base) != 0
}
