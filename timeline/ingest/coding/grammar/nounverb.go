package grammar

import "entente/timeline/ingest/coding/words"

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
		case s.Lower(k) == "that", s.FoundAt(k) && s.SpeechBefore(k, k+1) > k, t.Punct == ',' || t.Punct == ':' || t.Punct == '-':
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
		if !(t.Mention > 0 || t.Plain() && !s.FoundAt(k-1) && !s.InPast(k-1) || t.Inner() || s.Hyphen(k-1) || t.Has(words.Determiner) && t.Class&^(words.Determiner|words.Pronoun) == 0) {
			break
		}
	}
	return max(k, 0)
}

// opensPhrase reports whether the sentence begins with the preposition or the "after" that governs the phrase of the noun at token k: "After Kenya's
// attack on Chad, Mali closed".
func (s *Sentence) opensPhrase(k int) bool {
	k = s.PhraseStart(k)
	return k == 1 && (s.Toks[0].Has(words.Preposition) || words.Subordinate(s.Lower(0)))
}
