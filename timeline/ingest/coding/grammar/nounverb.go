package grammar

import (
	"strings"

	"entente/timeline/ingest/coding/words"
)

// BehindNoun returns the verb whose subject is the noun of m, over what hangs on the noun: the "would" of "the arrest of X by Y would be". It is
// 0 where the noun is no subject, or none is found.
func (s *Sentence) BehindNoun(m *Match) int {
	const long = 20 // tokens of what hangs on the noun
	if !m.IsNoun() || !s.subjectNoun(m.Start) {
		return 0
	}
	for k := m.End; k < min(m.End+long, len(s.Toks)); k++ {
		t := &s.Toks[k]
		switch {
		case t.Mention > 0, t.Inner():
		case t.Has(words.Be | words.Have | words.Will | words.Would | words.May | words.Must), s.FoundAt(k), s.unknownVerb(k), s.MainVerb(k), k+1 < len(s.Toks) && s.InPast(k) && s.VerbLike(k) && s.Toks[k+1].Has(words.To):
			return k
		case t.Punct != 0 && !s.Hyphen(k), t.Has(words.Relative | words.Condition), t.Has(words.Clause) && !t.Has(words.Preposition|words.Determiner):
			return 0
		}
	}
	return 0
}

// subjectNoun reports whether nothing before the noun at token i governs its phrase but what somebody says of it.
func (s *Sentence) subjectNoun(i int) bool {
	for k := i - 1; k >= 0; k-- {
		t := &s.Toks[k]
		switch {
		case t.Mention > 0, t.Inner(), s.Hyphen(k), t.Has(words.Determiner) && s.Lower(k) != "that":
		case s.Lower(k) == "of" && k > 0 && s.DeedNoun(k-1):
			return s.subjectNoun(k - 1)
		case s.Lower(k) == "that", s.Lower(k) == "how", s.FoundAt(k) && s.SpeechBefore(k, k+1) > k, t.Punct == ',' || t.Punct == ':' || t.Punct == '-':
			return true
		case !t.Plain() || s.FoundAt(k):
			return false
		}
	}
	return true
}

// PhraseStart returns the first token of the phrase of the noun at token k, with its article, its adjectives and those whose it is: that of "the"
// in "after the Kenyan president's visit".
func (s *Sentence) PhraseStart(k int) int {
	for ; k > 0; k-- {
		t := &s.Toks[k-1]
		if t.Mention == 0 && articles[s.Lower(k-1)] {
			return k - 1
		}
		if !(t.Mention > 0 || t.Plain() && !s.FoundAt(k-1) && !s.InPast(k-1) || t.Inner() || s.Hyphen(k-1) || t.Has(words.Determiner) && t.Class&^(words.Determiner|words.Pronoun) == 0) {
			break
		}
	}
	return max(k, 0)
}

// articles are the words with which a phrase begins, whatever stands before.
var articles = words.Set("the a an this these those its his her their our my")

// opensPhrase reports whether the sentence begins with the preposition or the "after" that governs the phrase of the noun at token k: "After Kenya's
// attack on Chad, Mali closed".
func (s *Sentence) opensPhrase(k int) bool {
	k = s.PhraseStart(k)
	return k == 1 && (s.Toks[0].Has(words.Preposition) || words.Subordinate(s.Lower(0)))
}

// ActedOn reports whether the noun of m is the object of a verb right before its phrase that does not say that its subject does what the noun
// names: "filmed the arrest of", "reversed the recognition of", but "resumed the bombing of".
func (s *Sentence) ActedOn(m *Match) bool {
	k := s.PhraseStart(m.Start) - 1
	if k < 1 || !m.IsNoun() || m.Verb {
		return false
	}
	switch w := s.Lower(k); w {
	case "of", "about":
		return s.pastVerb(k-1) || s.Toks[k-1].Plain() && k > 1 && s.Toks[k-2].Has(words.Be)
	default:
		return s.pastVerb(k) && !performing[w]
	}
}

// Performs reports whether the noun of m is the object of a verb right before its phrase whose subject does what the noun names: "resumed the bombing".
func (s *Sentence) Performs(m *Match) bool {
	k := s.PhraseStart(m.Start) - 1
	return k > 0 && m.IsNoun() && doing[s.Lower(k)] && s.pastVerb(k)
}

// doing are verbs of doing, going on with and doing more of what a noun behind them names.
var doing = words.Set("launched started began resumed continued conducted staged mounted completed executed undertook performed led renewed intensified escalated pursued waged " +
	"unleashed repeated")

// pastVerb reports whether the word at token k is a verb in the past, of a pattern or of none.
func (s *Sentence) pastVerb(k int) bool {
	t := &s.Toks[k]
	return t.Mention == 0 && t.Punct == 0 && t.Class == 0 && !t.Capital && (s.Finite(k) || s.FoundAt(k) || t.Forms[0].Lemma == 0 && strings.HasSuffix(s.Lower(k), "ed"))
}

// performing are verbs that say that their subject does what a noun behind them names.
var performing = words.Set("launched started began resumed continued conducted staged mounted made ordered announced completed executed undertook performed led renewed intensified " +
	"escalated expanded extended tightened imposed claimed admitted acknowledged confirmed held carried committed finished pursued waged unleashed ratified declared repeated " +
	"stepped opened joined attempted offered promised granted approved authorised authorized")
