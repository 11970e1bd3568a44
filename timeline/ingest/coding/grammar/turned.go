package grammar

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// A pattern of a verb and its object, met in the passive: of "close * border" in "the border between A and B was closed", of
// "grant * asylum to" in "asylum was granted to a general".

// turned returns the pattern with the most words whose verb is the participle at token i behind a form of "be" and whose object is
// the head of the subject, and the token behind it; nil for none.
func (s *Sentence) turned(i int) (*lexicon.Pattern, int) {
	t := &s.Toks[i]
	if !t.Can(lexicon.Participle) {
		return nil, 0
	}
	be := i - 1
	for be > 0 && (s.Toks[be].Has(words.Adverb|words.Not) || s.AdverbAt(be) || s.TimeWord(be)) {
		be--
	}
	if be < 1 || !s.Toks[be].Has(words.Be) {
		if be = i; !s.suffersInHeadline(i) {
			return nil, 0
		}
	}
	var best *lexicon.Pattern
	end := i
	from, to := s.HeadOf(be)
	for _, f := range t.Forms {
		n, ok := s.Lexicon.Next(lexicon.Root, f.Lemma)
		if f.Lemma == 0 || f.Bits&lexicon.Participle == 0 || !ok {
			continue
		}
		for _, at := range [2]lexicon.Node{n, s.Lexicon.Gap(n)} {
			for k := from; k < to && at > 0; k++ {
				for _, g := range s.Toks[k].Forms {
					next, ok := s.Lexicon.Next(at, g.Lemma)
					if g.Lemma == 0 || !ok {
						continue
					}
					s.walk(next, i, i+1, func(p *lexicon.Pattern, e int) {
						if !p.Has(lexicon.Noun|lexicon.Speech|lexicon.Cancels|lexicon.Postpones|lexicon.Given) && p.Type != 0 && (best == nil || rank(p) > rank(best)) {
							best, end = p, max(e, i+1)
						}
					})
				}
			}
		}
	}
	return best, end
}

// suffersInHeadline reports whether the participle at token i stands in a headline behind nouns and without an object, so that "is" is left out:
// "Chadian ambassador called in over remarks".
func (s *Sentence) suffersInHeadline(i int) bool {
	return s.Headline && i > 0 && i+2 < len(s.Toks) && s.Toks[i-1].Punct == 0 && s.Toks[i].Forms[0].Bits&lexicon.Base == 0 &&
		s.Toks[i+1].Has(words.Preposition) && s.Toks[i+2].Has(words.Preposition|words.To|words.Clause) && !s.Toks[i+2].Has(words.Determiner)
}

// HeadOf returns the tokens of the noun phrase that begins the clause which ends before token k, up to its first preposition.
func (s *Sentence) HeadOf(k int) (from, to int) {
	from = s.ClauseStart(k)
	for from < k && (s.Toks[from].Has(words.Determiner|words.Conjunction) || s.TimeWord(from)) {
		from++
	}
	to = from
	for to < k && (s.Toks[to].Punct == 0 || s.Toks[to].Punct == '\'') && !s.Toks[to].Has(words.Preposition|words.To|words.By|words.Have|words.Will|words.Would|words.May|words.Must) {
		to++
	}
	return from, to
}
