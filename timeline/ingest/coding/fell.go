package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
)

// What became of a plan that a noun names, as the verb behind it says, also over an insertion between commas:
//
//	Kowal's visit to Chad, announced for May, never took place         it is called off
//	the talks, originally planned for June, will now begin in May      they are put off from June, and are to be in May

// fellThrough returns what the verb behind the noun of m, also behind an insertion between commas, makes of the plan that the noun names: cancelled where
// it "never took place" or "is off", postponed where it was "originally planned" for another time. 0 for neither.
func (a *article) fellThrough(m *grammar.Match) timeline.Marks {
	if m.Type != timeline.Consult || !m.IsNoun() {
		return 0
	}
	open := m.End
	for open < len(a.Toks) && (a.Toks[open].Punct == 0 && !a.Finite(open) || a.Toks[open].Inner()) {
		open++
	}
	k, moved := open, false
	if k+2 < len(a.Toks) && a.Toks[k].Punct == ',' {
		for k++; k < len(a.Toks) && a.Toks[k].Punct != ','; k++ {
			moved = moved || (a.Lower(k) == "originally" || a.Lower(k) == "initially" || a.Lower(k) == "first") && k+1 < len(a.Toks) && a.Toks[k+1].Has(words.Due)
		}
		k++
	}
	switch {
	case k >= len(a.Toks):
		return 0
	case a.comesToNothing(k):
		return timeline.Cancelled
	case moved && a.Toks[k].Has(words.Will):
		return timeline.Postponed
	}
	return 0
}

// willBehind reports whether a "will" stands between the noun of d and a time, which is the new one then.
func (a *article) willBehind(d *event.Draft, e *timex.Expr) bool {
	for k := max(0, a.TokenAt(d.VerbAt)); k < len(a.Toks) && a.Toks[k].Start < e.Start; k++ {
		if a.Toks[k].Mention == 0 && a.Toks[k].Has(words.Will) {
			return true
		}
	}
	return false
}

// comesToNothing reports whether the verb at token k says of a plan that it did not come about: "never took place", "did not go ahead", "fell through",
// "is off".
func (a *article) comesToNothing(k int) bool {
	denied := false
	for k < len(a.Toks)-1 && (a.Toks[k].Has(words.Do|words.Not) || a.Lower(k) == "never") {
		denied = denied || a.Toks[k].Has(words.Not)
		k++
	}
	next := ""
	if k+1 < len(a.Toks) {
		next = a.Lower(k + 1)
	}
	switch a.Lexicon.Base(a.Lower(k)) {
	case "happen", "materialise", "materialize":
		return denied
	case "take":
		return denied && next == "place"
	case "go":
		return denied && next == "ahead"
	case "fall":
		return next == "through"
	}
	return a.Toks[k].Has(words.Be) && next == "off" && (k+2 == len(a.Toks) || a.Toks[k+2].Punct != 0)
}
