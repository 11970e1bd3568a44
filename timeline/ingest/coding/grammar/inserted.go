package grammar

import (
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Relative clauses between commas, whose verbs have objects and days of their own:
//
//	On Sunday Kenya, which invaded Chad in 2022, met Mali
//	Kenya met Mali, which invaded Chad in 2022, on Sunday
//	Kenya, with which Chad signed a treaty in 2020, met Mali

// Inserted returns the commas around the relative clause in which token k stands: end is the length of the sentence where it is not closed, and
// both are 0 where there is none.
func (s *Sentence) Inserted(k int) (open, end int) {
	const long = 40 // tokens
	for n := k; n > 1 && n > k-long; n-- {
		t := &s.Toks[n]
		if t.Punct != 0 && !t.Inner() && !s.Hyphen(n) && !(t.Punct == ',' && s.betweenNames(n)) {
			return 0, 0
		}
		if !t.Has(words.Relative) {
			continue
		}
		switch {
		case s.Toks[n-1].Punct == ',':
			open = n - 1
		case n > 2 && s.Toks[n-1].Has(words.Preposition|words.By) && s.Toks[n-2].Punct == ',':
			open = n - 2
		default:
			return 0, 0
		}
		break
	}
	if open == 0 {
		return 0, 0
	}
	for end = k; end < len(s.Toks); end++ {
		if t := &s.Toks[end]; t.Punct != 0 && !t.Inner() && !s.Hyphen(end) && !(t.Punct == ',' && s.betweenNames(end)) {
			break
		}
	}
	return open, end
}

// behindInsertion reports whether the comma at token k closes a relative clause in which the verb of m stands, and a verb follows.
func (s *Sentence) behindInsertion(m *Match, k int) bool {
	if s.Toks[k].Punct != ',' || k+1 >= len(s.Toks) || !s.Finite(k+1) && !s.FoundAt(k+1) {
		return false
	}
	open, end := s.Inserted(m.Group)
	return open > 0 && end == k
}

// InsertionAt reports whether a relative clause behind a comma begins at token k, with its preposition where it has one: "with which".
func (s *Sentence) InsertionAt(k int) bool {
	return k > 1 && s.Toks[k].Has(words.Relative) && (s.Toks[k-1].Punct == ',' || s.Toks[k-1].Has(words.Preposition|words.By) && s.Toks[k-2].Punct == ',')
}

// ofNamed reports whether the relative clause behind a comma that begins at token k describes somebody named in tokens [from, k), and no place.
func (s *Sentence) ofNamed(from, k int) bool {
	for k--; k > from && (s.Toks[k].Punct == ',' || s.Toks[k].Has(words.Preposition)); k-- {
		continue
	}
	m := s.MentionAt(k)
	return k >= from && m != nil && m.Kind != actor.KindPlace
}

// ObjectRelative returns the token of the "which" or "whom" that stands for whom the verb of m reaches, since its clause names its own subject: "which
// Chad invaded", "with whom Chad signed a treaty". 0 for none.
func (s *Sentence) ObjectRelative(m *Match) int {
	start := s.ClauseStart(m.Group)
	if m.Has(lexicon.Noun) || start < 2 || start >= m.Group || s.Lower(start-1) != "which" && s.Lower(start-1) != "whom" || s.FirstVerb(start, m.Group) < m.Group {
		return 0
	}
	for k := start; k < m.Group; k++ {
		if t := &s.Toks[k]; t.Mention == 0 && !t.Plain() && !t.Has(words.Determiner) && !t.Inner() || t.Time {
			return 0
		}
	}
	if !s.named(start, m.Group) {
		return 0
	}
	return start - 1
}

// behindRelative returns the main verb behind the clause without commas in which the verb of m stands: the "met" of "the minister who signed the
// deal met". 0 for none.
func (s *Sentence) behindRelative(m *Match) int {
	if !m.Personal() || m.Passive || m.Group < 2 || !s.Toks[m.Group-1].Has(words.Relative) || s.Toks[m.Group-2].Punct != 0 {
		return 0
	}
	for k := m.End; k+1 < len(s.Toks) && (s.Toks[k].Punct == 0 || s.Toks[k].Inner()); k++ {
		if s.Finite(k) || s.Toks[k].Can(lexicon.Past) && s.VerbLike(k) && s.Toks[k+1].Has(words.Determiner) {
			if s.inRelative(m.Group-1, k) {
				return k
			}
			return 0
		}
	}
	return 0
}

// OpensSentence reports whether the verb of m has no person and opens the sentence, whose main clause stands behind its comma: "Having signed a
// treaty with Chad, Kenya left", "By adopting the text, the Council left", "Accused by Chad of spying, Kenya left".
func (s *Sentence) OpensSentence(m *Match) bool {
	if !m.Verb || m.Group > 0 && !(m.Gerund && s.opensWith(m)) || !m.Participle && !m.Gerund && !(m.Passive && m.Start == 0) && s.Lower(0) != "having" {
		return false
	}
	for k := m.End; k+1 < len(s.Toks); k++ {
		t := &s.Toks[k]
		if t.Punct == ',' && !s.betweenNames(k) {
			return s.FirstVerb(k+1, len(s.Toks)) < len(s.Toks)
		}
		if t.Punct != 0 && !t.Inner() && t.Punct != ',' && t.Punct != '(' && t.Punct != ')' || s.Finite(k) {
			return false
		}
	}
	return false
}
