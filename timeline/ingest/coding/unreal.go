package coding

import (
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What did not come to pass since its condition did not: "Had Peru attacked Chad, Kenya would have sent troops". None of it is an event.

// unreal reports whether match i of the sentence tells of it: what stands behind "had" for "if", or behind an "if" beside "would have", and
// what would have come of that.
func (a *article) unreal(m *grammar.Match, ms []grammar.Match, i int) bool {
	if !m.Verb {
		return m.Has(lexicon.Noun) && a.wouldHave(a.ClauseStart(m.Start), m.Start) // "it would have been the first visit of"
	}
	if at := a.Opener(m); at >= 0 && a.Toks[at].Has(words.Condition) {
		return a.Lower(at) == "had" || m.Had && a.wouldHave(0, len(a.Toks))
	}
	if !m.Would || !a.wouldHave(m.Group, m.Start) {
		return false
	}
	return !a.reported(ms, i) || a.Toks[0].Has(words.Condition) && a.Lower(0) == "had"
}

// wouldHave reports whether "would have" stands in tokens [from, to).
func (a *article) wouldHave(from, to int) bool {
	for k := from; k+1 < to; k++ {
		if a.Toks[k].Has(words.Would) && a.Toks[k+1].Has(words.Have) || k+2 < to && a.Toks[k].Has(words.Would) && a.Toks[k+1].Has(words.Not) && a.Toks[k+2].Has(words.Have) {
			return true
		}
	}
	return false
}
