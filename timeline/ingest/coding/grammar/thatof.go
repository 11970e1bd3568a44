package grammar

import "entente/timeline/ingest/coding/words"

// Where a clause ends that a main clause follows.

// behindThatOf returns the main verb behind the clause of m that only tells what the subject's noun is about, 0 for none: the "have" of "Hopes that Kenya
// will leave have faded", the "convinced" of "Kenya's denial that it armed rebels convinced nobody".
func (s *Sentence) behindThatOf(m *Match) int {
	that := s.ClauseStart(m.Group) - 1
	if !m.Personal() || that < 1 || s.Lower(that) != "that" || m.Group == that+1 {
		return 0
	}
	if noun := &s.Toks[that-1]; noun.Punct != 0 || noun.Mention > 0 || s.FirstVerb(s.ClauseStart(that), that) < that {
		return 0
	}
	for k := m.End; k+1 < len(s.Toks) && (s.Toks[k].Punct == 0 || s.Toks[k].Inner()); k++ {
		if s.Toks[k].Has(words.Conjunction|words.Relative|words.Condition|words.To) || s.Toks[k].Has(words.Clause) && !s.Toks[k].Has(words.Preposition) {
			return 0
		}
		if s.Finite(k) || s.unknownVerb(k) {
			return k
		}
	}
	return 0
}

// behindFronted returns the comma at which the clause of m ends that opens the sentence with "once" or "whether", 0 for none: that of "Whether or not Kenya
// leaves Chad, Mali will stay".
func (s *Sentence) behindFronted(m *Match) int {
	if w := s.Lower(0); !m.Personal() || w != "once" && w != "whether" || s.ClauseStart(m.Group) > 1 {
		return 0
	}
	for k := m.End; k < len(s.Toks); k++ {
		if s.Toks[k].Punct != ',' {
			continue
		}
		for n := k + 1; n < len(s.Toks) && (s.Toks[n].Punct == 0 || s.Toks[n].Inner()); n++ {
			if s.Finite(n) {
				return k
			}
		}
	}
	return 0
}
