package grammar

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What "with" and a verb in -ing tell beside the main clause, with a subject of its own: "With Kenya accusing Chad of fraud, Mali closed its border",
// "Seven states bid, with Ghana winning".

// Absolute returns the token of the "with" of such a clause whose verb m is, -1 for none.
func (s *Sentence) Absolute(m *Match) int {
	from := s.ClauseStart(m.Group)
	if m.Has(lexicon.Noun) || m.Start != m.Group || !s.Toks[m.Start].Can(lexicon.Ing) || from+1 >= m.Group || s.Lower(from) != "with" ||
		from > 0 && s.Toks[from-1].Punct != ',' || s.FirstVerb(from+1, m.Group) < m.Group {
		return -1
	}
	for k := from + 1; k < m.Group; k++ {
		if s.Toks[k].Has(words.Preposition | words.By) {
			return -1 // "with the help of Kenya, accusing"
		}
	}
	return from
}

// AbsoluteEnd returns the token of the comma that ends such a clause at the head of a sentence, -1 for none.
func (s *Sentence) AbsoluteEnd(m *Match) int {
	if s.Absolute(m) != max(0, s.TokenAt(s.DatelineEnd())) {
		return -1
	}
	for k := m.End; k+1 < len(s.Toks); k++ {
		if s.Toks[k].Punct == ',' && s.FirstVerb(k+1, len(s.Toks)) < len(s.Toks) {
			return k
		}
	}
	return -1
}
