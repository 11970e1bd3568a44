package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What is not done, or not yet, by the words around it.

// untilThen reports whether m is what somebody waits for: "until Israel withdraws from the land".
func (a *article) untilThen(m *grammar.Match) bool {
	const near = 6
	for k := m.Group - 1; k >= max(0, m.Group-near) && (a.Toks[k].Punct == 0 || a.Toks[k].Punct == '\''); k-- {
		if a.Lower(k) == "until" {
			return !a.Toks[k+1].Time
		}
	}
	return false
}

// leftUnsaid reports whether m is what somebody did not tell, or was asked: "did not say when he would meet Chad", "declined to say whether
// Kenya had expelled the envoy", "asked whether he believed Mali".
func (a *article) leftUnsaid(m *grammar.Match) bool {
	const far = 6 // tokens: "declined on Monday to tell reporters when"
	if m.Type == timeline.Statement && a.askedWhy(m) {
		return true
	}
	at := a.Opener(m)
	if at < 1 {
		return false
	}
	switch a.Lower(at) {
	case "whether", "if":
		switch a.Lower(at - 1) {
		case "asked", "know", "known", "ask", "asks", "wonder", "wondered", "wonders", "unclear":
			return true
		}
	case "when", "where", "how", "why":
	default:
		return false
	}
	for k := at - 1; k > 1 && k > at-far && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()); k-- {
		switch a.Lower(k) {
		case "say", "tell", "disclose", "reveal", "specify", "confirm", "announce", "know", "known", "clear", "said", "told", "disclosed", "revealed", "specified", "confirmed", "announced":
			return a.Toks[k-1].Has(words.Not) || a.Toks[k-1].Has(words.To) && (a.Lower(k-2) == "declined" || a.Lower(k-2) == "refused")
		}
	}
	return false
}

// askedWhy reports whether the verb of m stands in a question that somebody is told to have put: "asked why it had been silent".
func (a *article) askedWhy(m *grammar.Match) bool {
	for k, from := m.Group-1, a.ClauseStart(m.Group); k > from; k-- {
		if w := a.Lower(k); w == "why" || w == "how" {
			return a.FormOf(k-1, "ask") || a.FormOf(k-1, "wonder")
		}
	}
	return false
}

// openQuestion reports whether the infinitive m is what somebody has yet to decide or to learn: "has not decided whether to send troops",
// "disagree over how to punish Chad". Who "decides when to" does it.
func (a *article) openQuestion(m *grammar.Match) bool {
	for k := m.Start - 1; k > 0 && k >= m.Group-1; k-- {
		if a.Toks[k].Has(words.To) {
			w := a.Lower(k - 1)
			return w == "whether" || w == "how"
		}
	}
	return false
}

// thingOff reports whether the passive of m tells of a thing that was cancelled and at which nobody meets: "the visa of an aide, a former policeman, was
// cancelled".
func (a *article) thingOff(m *grammar.Match) bool {
	const far = 20 // tokens of the subject with what describes it
	if !m.Passive || m.Words > 1 && m.End != m.Start+2 || !m.Has(lexicon.Cancels|lexicon.Postpones) {
		return false
	}
	for k := m.Group - 1; k >= max(0, m.Group-far) && a.Toks[k].Punct != ';' && a.Toks[k].Punct != '"' && !a.Toks[k].Has(words.Condition); k-- {
		if a.Toks[k].Has(words.Clause) && !a.Toks[k].Has(words.Preposition|words.Determiner) || words.Subordinate(a.Lower(k)) {
			break
		}
		if a.Toks[k].Plain() && thingsOff[strings.TrimSuffix(a.Lower(k), "s")] {
			return true
		}
	}
	return false
}

// thingsOff are things that are cancelled and at which nobody meets, in the singular.
var thingsOff = words.Set("flight visa passport permit licence license concert show match game race tournament festival film performance exhibition lesson class train ticket " +
	"gala ball party premiere parade booking order contract subscription registration leave fixture")

// onlyPossible reports whether the noun at token k is of what may happen: "warns of possible attacks", "a potential invasion".
func (a *article) onlyPossible(k int) bool {
	for n := a.NounPhrase(k); n < k; n++ {
		switch a.Lower(n) {
		case "possible", "potential", "feared", "imaginary", "hypothetical", "imminent", "threatened", "expected", "likely":
			return true
		}
	}
	return false
}

// liking are the verbs with which somebody says, behind "would", what is wanted: nothing is done.
var liking = words.Set("welcome like love prefer appreciate support back favour favor")

// onlyLiked reports whether the noun at token k is what somebody would like.
func (a *article) onlyLiked(k int) bool {
	for n, from := k-1, a.ClauseStart(k); n > from; n-- {
		if liking[a.Lemma(n)] && a.Toks[n-1].Has(words.Would) {
			return true
		}
	}
	return false
}

// emerges reports whether the threat that the noun m names only is there, and is nobody's: "a new threat to his rule emerged".
func (a *article) emerges(m *grammar.Match) bool {
	for k := m.End; k < len(a.Toks) && (a.Toks[k].Punct == 0 || a.Toks[k].Punct == '\''); k++ {
		switch a.Lower(k) {
		case "emerged", "emerges", "emerging", "remains", "remained", "grew", "grows", "growing", "looms", "loomed", "persists", "receded":
			return true
		}
	}
	return false
}
