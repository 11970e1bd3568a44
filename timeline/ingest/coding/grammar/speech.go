package grammar

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Where a sentence says who speaks.

// Quotes reports whether m tells that somebody is quoted, who stands within it or before it: "a paper quoted the minister as saying",
// "the minister was quoted as saying".
func (s *Sentence) Quotes(m *Match) bool {
	return m.Has(lexicon.Speech) && m.Words > 2 && s.Lower(m.End-1) == "saying"
}

// NamesBehind reports whether the verb of m stands between what is said and who says so, and nothing is said behind it: ", said Polish
// President Andrzej Duda on Sunday". It is false for the "said" of "Chad, once a friend, said Kenya was preparing for war".
func (s *Sentence) NamesBehind(m *Match) bool {
	if m.Group != m.Start || m.Group < 2 || s.Toks[m.Group-1].Punct != ',' || !m.Has(lexicon.Speech) || !s.InPast(m.Start) && s.Lower(m.Start) != "says" {
		return false
	}
	named := false
	for k := m.End; k < len(s.Toks) && (s.Toks[k].Punct == 0 || s.Toks[k].Inner() || s.Toks[k].Punct == ','); k++ {
		if named = named || s.Toks[k].Mention > 0; s.Finite(k) || s.Toks[k].Has(words.Clause|words.To) && !s.Toks[k].Has(words.Preposition) {
			return false
		}
	}
	return named && s.FirstVerb(0, m.Group) < m.Group
}
