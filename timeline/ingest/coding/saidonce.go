package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Verbs of speech that say nothing more than another verb of the sentence does, or nothing at all:
//
//	"“It is over,” said Marta Kowal, reading a statement"        what she read she has said
//	"a plan that Kenya announced in May lies untouched"          the plan is announced, and not what follows
//	"praised what he called the first summit to be held"         nobody is called to anything
//	"Sixty men whom Kenya describes as spies were ordered out"   they are ordered out

// readsOut reports whether m tells from what somebody read what a verb before it says.
func (a *article) readsOut(m *grammar.Match) bool {
	return m.Type == timeline.Statement && m.Participle && m.Group > 0 && a.Toks[m.Group-1].Punct == ',' && a.Lemma(m.Start) == "read" &&
		slices.ContainsFunc(a.Matches, func(f grammar.Match) bool { return f.End <= m.Group && f.Personal() && f.Has(lexicon.Speech) })
}

// ofAnnounced reports whether m tells in a relative clause who has made known, or says of it, of what the sentence tells more: "a plant, which Chad says
// made gas".
func (a *article) ofAnnounced(m *grammar.Match) bool {
	if m.Type != timeline.Statement || !m.Personal() || m.Passive || m.Words > 1 || !a.ofNounBefore(m.Group) {
		return false
	}
	k := m.End
	switch a.Lemma(m.Start) {
	case "announce", "unveil", "present", "propose", "reveal", "disclose", "declare":
		for k < len(a.Toks) && (a.TimeWord(k) || a.Toks[k].Has(words.Adverb|words.Preposition)) {
			k++
		}
		return k == len(a.Toks) || a.Toks[k].Mention == 0 && a.Toks[k].Punct != '"' && !a.Toks[k].Has(words.Determiner|words.Clause) // but "the news that Kenya announced a ban"
	case "say", "insist", "maintain":
	default:
		return false
	}
	return k < len(a.Toks) && a.Finite(k)
}

// ofNounBefore reports whether a relative clause without a verb of its own before token k describes a noun: "a plan that the envoy of Kenya".
func (a *article) ofNounBefore(k int) bool {
	const long = 8 // tokens of a name with its office
	for n := k - 2; n > 0 && n >= k-long; n-- {
		t := &a.Toks[n]
		if w := a.Lower(n); w == "that" || w == "which" {
			return a.PlainNoun(n-1) || a.Toks[n-1].Punct == ',' && n > 1 && a.PlainNoun(n-2)
		}
		if t.Punct != 0 && !t.Inner() || t.Mention == 0 && !t.Plain() && !t.Has(words.Determiner|words.Preposition) || a.Finite(n) {
			return false
		}
	}
	return false
}

// whatCalled reports whether m tells how somebody calls what or whom the sentence tells more of.
func (a *article) whatCalled(m *grammar.Match) bool {
	const long = 6 // tokens of who calls it so
	if m.Type != timeline.Request && m.Type != timeline.Statement || !m.Personal() || m.Passive || !ofObject(a.Lemma(m.Start)) || a.Lemma(m.Start) == "speak" {
		return false
	}
	for k := m.Group - 1; k >= 0 && k >= m.Group-long && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()); k-- {
		if w := a.Lower(k); w == "what" || w == "whom" && m.Start+1 < len(a.Toks) && a.Lower(m.Start+1) == "as" {
			return true
		}
	}
	return false
}
