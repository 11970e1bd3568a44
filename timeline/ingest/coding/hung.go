package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Clauses that hang on a word behind which nobody has done yet, or at all, what they tell:
//
//	Hopes that Kenya will leave have faded.     it may leave
//	Fears are growing that Mali will attack.    it may
//	Kenya's denial that it armed rebels …       others say so
//	Nobody believes that Chad fired.            it did not
//	Whether or not Chad leaves, …               it may
//	Once Chad ratifies the treaty, … will …     the same
//	Before joining the bloc, Chad had to …      the same

// hung returns k, the marks of m, changed by the word on which its clause hangs.
func (a *article) hung(m *grammar.Match, k timeline.Marks) timeline.Marks {
	const possible = timeline.Hypothetical
	at := a.Opener(m)
	switch {
	case at >= 0 && a.Lower(at) == "that" && a.BehindThat(m) == 0:
		n := a.fearsGrow(at - 1)
		switch w := a.Lower(max(n, 0)); {
		case n < 0:
		case hopes[w]:
			return k&^timeline.Future | possible
		case w == "denial" || w == "denials":
			return k | timeline.Alleged
		case beliefs[w] && n > 0 && nobody[a.Lower(n-1)]:
			return k&^timeline.Alleged | timeline.Negated
		}
	case at >= 0 && a.Lower(at) == "whether", m.Type != timeline.Statement && (a.onceThen(m) || a.beforeDuty(m)):
		return k&^timeline.Future | possible
	}
	return k
}

// fearsGrow returns the token of the noun before the verb that ends at token k and tells what becomes of a hope or a fear: that of the "fears" of "fears
// have been growing". It is k where no such verb stands there.
func (a *article) fearsGrow(k int) int {
	if k < 1 || !grammar.Grows(a.Lower(k)) {
		return k
	}
	for k--; k > 0 && (a.Toks[k].Has(words.Be|words.Have|words.Adverb) || a.AdverbAt(k)); k-- {
		continue
	}
	return k
}

// hopes are nouns for what may come, or may not, as a clause behind them tells.
var hopes = words.Set("hope hopes fear fears worry worries concern concerns prospect prospects chance chances possibility likelihood risk danger expectation expectations speculation")

// nobody are words before a verb of belief of which all but a few share it not.
var nobody = words.Set("nobody none few hardly barely scarcely")

// onceThen reports whether the verb of m tells in the present what must come to pass before something else will: "once Chad ratifies the pact, Mali will
// leave", "when Chad has left, Mali may".
func (a *article) onceThen(m *grammar.Match) bool {
	from := a.ClauseStart(m.Group)
	opens := from < m.Group && a.Lower(from) == "once" || from > 0 && a.Lower(from-1) == "when"
	if !opens || !m.Personal() || m.Had || !m.Perfect && (a.InPast(m.Start) || m.Passive) {
		return false
	}
	for k := range a.Toks {
		if (k < from || k > m.End) && a.Toks[k].Mention == 0 && a.Toks[k].Has(words.Will|words.May|words.Must) {
			return true
		}
	}
	return false
}

// beforeDuty reports whether the verb of m in -ing is what somebody may do when he has done his duty: "Before joining the bloc, Chad had to leave".
func (a *article) beforeDuty(m *grammar.Match) bool {
	const first = 1 // token behind "before"
	if !m.Gerund || m.Group != first || a.Lower(0) != "before" {
		return false
	}
	for k := m.End; k+1 < len(a.Toks); k++ {
		switch t := &a.Toks[k]; {
		case t.Time:
			return false // "Before joining in 2004"
		case t.Mention > 0:
		case t.Has(words.Must | words.Will), t.Has(words.Have) && a.Toks[k+1].Has(words.To):
			return true
		case t.Can(lexicon.Past) && a.VerbLike(k):
			return false
		}
	}
	return false
}
