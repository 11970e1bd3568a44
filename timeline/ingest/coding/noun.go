package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// What stands about a noun says of the event that it names: that it is to come, or did not come to pass, or only may.

// nounMarks reads the verb whose subject the noun of m is: "would be a mistake", "is unlikely", "will take place".
func (a *article) nounMarks(m *grammar.Match, ms []grammar.Match, i int) timeline.Marks {
	if would := a.itWould(m.Start); would != 0 {
		return would
	}
	k := a.BehindNoun(m)
	if k == 0 || k+1 >= len(a.Toks) || m.Negated {
		return 0
	}
	switch t := &a.Toks[k]; {
	case t.Has(words.Will) && happens[a.Lower(k+1)], t.Has(words.Would) && a.reported(ms, i) && happens[a.Lower(k+1)]:
		return timeline.Future
	case t.Has(words.Would) && !a.reported(ms, i), t.Has(words.May) && !happens[a.Lower(k+1)] && a.indefinite(m.Start), t.Has(words.May|words.Must) && happens[a.Lower(k+1)]:
		return timeline.Hypothetical
	case t.Has(words.Be):
		switch a.Lower(k + 1) {
		case "unlikely", "impossible", "possible", "likely", "out", "unthinkable", "inconceivable":
			if k+2 == len(a.Toks) || !a.Toks[k+2].Has(words.To) { // "was unlikely to revive it": it tells of what may come of the event
				return timeline.Hypothetical
			}
		}
	}
	return 0
}

// itWould returns what "will be" or "would be" before the phrase of the noun at token k makes of it: "It would be the first visit of".
func (a *article) itWould(k int) timeline.Marks {
	be := a.PhraseStart(k) - 1
	if be < 2 || a.Lower(be) != "be" {
		return 0
	}
	switch t := &a.Toks[be-1]; {
	case a.Lower(be-2) != "it" && a.Lower(be-2) != "this" && a.Lower(be-2) != "that" && a.Lower(be-2) != "which":
		return 0
	case t.Has(words.Will):
		return timeline.Future
	case t.Has(words.Would):
		return timeline.Hypothetical
	}
	return 0
}

// happens are the verbs that tell of what a noun names no more than that it comes to pass.
var happens = words.Set("take happen begin start come follow go resume occur")

// indefinite reports whether the noun at token k has no article that says that it is known, nor an owner: "an attack by", "talks with".
func (a *article) indefinite(k int) bool {
	for k--; k >= 0; k-- {
		t := &a.Toks[k]
		switch {
		case t.Punct == '\'':
			return false
		case t.Has(words.Determiner):
			return a.Lower(k) == "a" || a.Lower(k) == "an" || a.Lower(k) == "any" || a.Lower(k) == "another"
		case t.Mention == 0 && !t.Plain():
			return true
		}
	}
	return true
}

// averted reports whether the noun that ends before token k is of what did not come to pass: "an attack on Chad was foiled".
func (a *article) averted(k int) bool {
	for ; k+1 < len(a.Toks) && a.Toks[k].Punct == 0 && !a.Toks[k].Has(words.Clause|words.Relative|words.Conjunction); k++ {
		if a.Toks[k].Has(words.Be) {
			switch a.Lower(k + 1) {
			case "averted", "foiled", "thwarted", "prevented", "avoided", "denied":
				return true
			}
			return false
		}
	}
	return false
}

// noUse reports whether the noun at token k is what somebody sees no use for: "sees no reason to join a meeting with".
func (a *article) noUse(k int) bool {
	for from := a.ClauseStart(k); k > from; k-- {
		if a.Toks[k].Has(words.To) && k > from+1 && a.PlainNoun(k-1) && a.Denied(k-1) {
			return true
		}
	}
	return false
}

// setFor reports whether the noun at token k is to come: "set for a visit to", "due for talks with", "ahead of a meeting with", "look forward to a visit by".
func (a *article) setFor(k int) bool {
	k = a.PhraseStart(k) - 1
	for k > 0 && a.Toks[k].Has(words.Adverb) {
		k--
	}
	if k < 1 {
		return false
	}
	switch before := a.Lower(k - 1); a.Lower(k) {
	case "before":
		return shortly[before] && !slices.ContainsFunc(a.Toks[k:], func(t tokens.Token) bool { return t.Time }) // "came days before a visit to"
	case "to":
		return before == "forward" // "look forward to a visit by"
	case "for":
		return before == "set" || before == "due" || before == "scheduled" || before == "bound" || before == "ready" || before == "prepares" || before == "preparing" || before == "plans" || before == "plan"
	case "of":
		return before == "ahead" || a.DeedNoun(k-1) && a.setFor(k-1) // "ahead of the signing of a treaty with"
	}
	return false
}

// shortly are words before "before" that tell how near is what comes.
var shortly = words.Set("hours days weeks shortly just")

// only reports whether the noun of m is what somebody strives for, and not what happens: "steps up efforts for a hostage release".
func (a *article) only(m *grammar.Match) bool {
	k := a.Governor(m.Start, a.ClauseStart(m.Start))
	if k < 1 || a.Lower(k) != "for" && a.Lower(k) != "at" {
		return false
	}
	switch a.Lower(k - 1) {
	case "effort", "efforts", "attempt", "attempts", "bid", "push", "hope", "hopes", "campaign":
		return m.Type != timeline.Consult && m.Type != timeline.Assault
	}
	return false
}
