package grammar

import (
	"entente/timeline"
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
