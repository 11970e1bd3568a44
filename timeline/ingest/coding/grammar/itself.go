package grammar

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// A pronoun behind a verb may stand for what the verb before it was done to: "closed its embassy and reopened it".

// StandsFor returns the match before m whose object the pronoun right behind the verb of m stands for, or nil.
func (s *Sentence) StandsFor(m *Match) *Match {
	if m.End != m.Start+2 || !s.objectPronoun(m.Start+1) {
		return nil
	}
	return s.verbBefore(m.Start)
}

// followStanding follows node n by the words of the verb before token i, in place of the pronoun at k behind i.
func (s *Sentence) followStanding(n lexicon.Node, i, k int, visit func(*lexicon.Pattern, int)) {
	if k != i+1 || k >= len(s.Toks) || !s.objectPronoun(k) || s.Toks[i].Can(lexicon.Ing) {
		return // "shut its embassy two months after opening it"
	}
	before := s.verbBefore(i)
	if before == nil {
		return
	}
	for o := before.Start + 1; o < before.End; o++ {
		for _, f := range s.Toks[o].Forms {
			if next, ok := s.Lexicon.Next(n, f.Lemma); ok && f.Lemma != 0 {
				for _, p := range s.Lexicon.Ends(next) {
					if p != nil {
						visit(p, k+1)
					}
				}
			}
		}
	}
}

// objectPronoun reports whether the word at k stands for a thing and is no subject of what follows.
func (s *Sentence) objectPronoun(k int) bool {
	switch s.Word(k) {
	case "it", "them":
		return k+1 >= len(s.Toks) || !s.Toks[k+1].Has(words.Be|words.Have|words.Will|words.Would|words.May|words.Must) && (s.TimeWord(k+1) || s.Toks[k+1].Has(words.Preposition) || !s.VerbLike(k+1))
	}
	return false
}

// verbBefore returns the last match before token i that is a verb with an object, or nil.
func (s *Sentence) verbBefore(i int) *Match {
	for n := len(s.Matches) - 1; n >= 0; n-- {
		if m := &s.Matches[n]; m.Start < i && m.Verb && !m.Passive && !m.Has(lexicon.Speech) {
			if m.End == m.Start+1 {
				return nil
			}
			return m
		}
	}
	return nil
}
