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
// President Andrzej Duda on Sunday", "says the foreign minister". It is false for the "said" of "Chad, once a friend, said Kenya was preparing for war".
func (s *Sentence) NamesBehind(m *Match) bool {
	if m.Group != m.Start || m.Group < 2 || s.Toks[m.Group-1].Punct != ',' || !m.Has(lexicon.Speech) || !s.InPast(m.Start) && s.Lower(m.Start) != "says" {
		return false
	}
	named := false
	for k := m.End; k < len(s.Toks) && (s.Toks[k].Punct == 0 || s.Toks[k].Inner() || s.Toks[k].Punct == ','); k++ {
		if s.Toks[k].Punct == ',' && k+1 < len(s.Toks) && s.Lower(k+1) == "adding" {
			break // ", adding that"
		}
		if named && words.Subordinate(s.Lower(k)) {
			break // ", wrote the minister, Ali Moussa, after speaking with"
		}
		if named = named || s.Toks[k].Mention > 0 || Speaks(s.Lower(k)); s.Finite(k) || s.Toks[k].Has(words.Clause|words.To) && !s.Toks[k].Has(words.Preposition) {
			return false
		}
	}
	return named && s.FirstVerb(0, m.Group) < m.Group
}

// Speaks reports whether a word is the office of somebody who speaks for others, or those who speak: "minister", "spokeswoman", "officials".
func Speaks(w string) bool { return speaking[w] }

var speaking = words.Set("minister ministers president premier chancellor secretary governor ambassador envoy spokesman spokeswoman spokesperson official officials " +
	"diplomat diplomats chief commander general king queen senator commissioner undersecretary ministry government army military embassy authorities source sources")
