package grammar

import (
	"strings"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/words"
)

// PeopleAct returns the token of the verb in the past of those who begin at token k, behind an "and", whom a noun names by their nation: the
// "attacked" of "a shell killed ten and two Kenyan soldiers attacked the village". 0 where they do nothing of their own.
func (s *Sentence) PeopleAct(k int) int {
	const long = 3 // nouns
	for k < len(s.Toks) && (s.Toks[k].Has(words.Determiner) || words.Digit(s.Text[s.Toks[k].Start])) && s.Toks[k].Mention == 0 {
		k++
	}
	m := s.MentionAt(min(k, len(s.Toks)-1))
	if k >= len(s.Toks) || m == nil || m.Kind != actor.KindNationality && !(m.Kind == actor.KindCountry && strings.ToUpper(m.Text) == m.Text) {
		return 0
	}
	for k < len(s.Toks) && s.MentionAt(k) == m {
		k++
	}
	noun := k
	for k < len(s.Toks) && k < noun+long && s.Toks[k].Plain() && !s.InPast(k) {
		k++
	}
	if k == noun || k+1 >= len(s.Toks) || !s.FoundAt(k) || !s.InPast(k) {
		return 0
	}
	if next := &s.Toks[k+1]; !next.Has(words.Determiner) && next.Mention == 0 && !next.Plain() || next.Has(words.By) {
		return 0 // "and Kenyan soldiers stationed in"
	}
	return k
}
