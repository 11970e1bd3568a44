package grammar

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/words"
)

// Attributed returns the commas around an accusation that is set between a subject and its verb, "Lima, Nairobi alleged, had been arming rebels";
// 0, 0 for none. Who stands before the first comma is accused.
func (s *Sentence) Attributed(m *Match) (open, end int) {
	const long = 6 // tokens of the accuser
	if m.Type != timeline.Accuse || m.Infinitive || m.Group < 2 {
		return 0, 0
	}
	end = m.Start + 1
	for end < len(s.Toks) && (s.TimeWord(end) || s.Toks[end].Has(words.Adverb)) {
		end++
	}
	if end+1 >= len(s.Toks) || s.Toks[end].Punct != ',' || !s.Finite(end+1) {
		return 0, 0
	}
	for k := m.Group - 1; k > 0 && k >= m.Group-long; k-- {
		if t := &s.Toks[k]; t.Punct == ',' {
			if k == m.Group-1 || s.FirstVerb(s.ClauseStart(k), k) < k {
				return 0, 0
			}
			return k, end
		} else if t.Punct != 0 && !t.Inner() || t.Has(words.Relative|words.Clause|words.Preposition|words.Conjunction) {
			return 0, 0
		}
	}
	return 0, 0
}

// NameBetween returns the token of the mark that closes what the comma at token k opens when that is a person's name, 0 when it is not: "the minister, Ali
// Moussa, said".
func (s *Sentence) NameBetween(k int) int {
	if k+1 >= len(s.Toks) || s.Toks[k].Punct != ',' {
		return 0
	}
	m := s.MentionAt(k + 1)
	if m == nil || m.Kind != actor.KindPerson || m.Pronoun {
		return 0
	}
	end := k + 1
	for end < len(s.Toks) && s.MentionAt(end) == m {
		end++
	}
	if end < len(s.Toks) && (s.Toks[end].Punct == 0 || s.Toks[end].Punct == '\'') {
		return 0
	}
	return end
}

// SourceEnd returns the token at which ends what stands from token k on behind "according to", with whose it is and with a name that tells who it is:
// "Kenya's army", "the agency's head, Ali Moussa,".
func (s *Sentence) SourceEnd(k int) int {
	for k < len(s.Toks) && (s.Toks[k].Punct == 0 || s.Toks[k].Punct == '\'') && !s.Toks[k].Has(words.Clause|words.Relative) {
		k++
	}
	if k < len(s.Toks) && s.BareNoun(k-1) {
		if end := s.NameBetween(k); end > 0 {
			return end
		}
	}
	return k
}

// BehindSource returns the token behind the comma that ends an "according to" with which the sentence opens, 0 for none: the Chad of "According to Ali
// Moussa, Chad has left".
func (s *Sentence) BehindSource() int {
	first := 0
	for first < len(s.Toks) && (s.TimeWord(first) || s.Toks[first].Has(words.Conjunction|words.Adverb)) {
		first++ // "But according to"
	}
	if first+2 >= len(s.Toks) || s.Lower(first) != "according" || !s.Toks[first+1].Has(words.To) {
		return 0
	}
	if end := s.SourceEnd(first + 2); end+1 < len(s.Toks) && s.Toks[end].Punct == ',' {
		return end + 1
	}
	return 0
}
