package grammar

import (
	"strings"

	"entente/timeline/ingest/coding/words"
)

// without reports whether the verb of m, in the past, has no object where it needs one, so that its subject suffers it:
//
//	"a missile test-fired under the eyes of"          of a weapon
//	"rebels put on notice"                            put, with nobody behind it
//	"marines handed back at the border"               hand, with nothing behind it
//	"Chad's envoy summoned over remarks"              of an envoy
//	"Chad's envoy, invited to take the floor, said"   between two commas, before what the subject does
func (s *Sentence) without(m *Match) bool {
	next := m.Start + 1
	if next >= len(s.Toks) || m.Group == 0 || m.Start != m.Group {
		return false
	}
	switch {
	case m.Mode == "weapons":
		w := s.Lower(m.Group - 1)
		return (Weapon(w) || Weapon(strings.TrimSuffix(w, "s")) || w == "icbm") && s.Toks[next].Has(words.Preposition)
	case s.Lower(m.Start) == "put":
		last := m.End - 1
		return last == m.Start+2 && s.Lower(next) == "on" && s.Toks[last].Plain() && (m.End == len(s.Toks) || s.Toks[m.End].Punct != 0 || s.TimeWord(m.End))
	}
	switch s.Lower(m.Start) {
	case "handed":
		return m.End > next && (s.Lower(m.End-1) == "back" || s.Lower(m.End-1) == "over") && (m.End == len(s.Toks) || s.Toks[m.End].Punct != 0 || s.Toks[m.End].Has(words.Preposition) || s.TimeWord(m.End))
	case "summoned", "recalled", "expelled":
		if s.EnvoyIn(s.ClauseStart(m.Group), m.Group) && (s.Toks[next].Has(words.Preposition) || s.Lower(next) == "after" || s.TimeWord(next)) {
			return true
		}
	}
	switch s.Lower(m.Start) {
	case "invited", "asked", "summoned", "pressed", "urged":
		return s.Toks[m.Group-1].Punct == ',' && s.Toks[next].Has(words.To) && s.MainBehindComma(next)
	}
	return false
}

// MainBehindComma reports whether a verb with a person stands right behind the next comma after token k.
func (s *Sentence) MainBehindComma(k int) bool {
	const long = 14 // tokens of an insertion
	for n := k; n < min(k+long, len(s.Toks)-1); n++ {
		if t := &s.Toks[n]; t.Punct == ',' {
			return s.Finite(n+1) || s.InPast(n+1)
		} else if t.Punct != 0 && !t.Inner() {
			return false
		}
	}
	return false
}
