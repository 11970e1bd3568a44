package party

import (
	"slices"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Those whom a preposition ties to a deed: "held in", "with", "from".

// whereHeld keeps those of the objects of an arrest that say where it was made: the Kenya of "arrested in Kenya over an attack on Chad".
func (x *Finder) whereHeld(m *grammar.Match, objects []Party) []Party {
	return slices.DeleteFunc(slices.Clone(objects), func(p Party) bool {
		at := p.Tok
		if at == 0 && p.Mention != nil {
			at = x.TokenAt(p.Mention.Start)
		}
		if x.ofBorder(at) {
			return true // "captured near the Chadian border"
		}
		k := x.Governor(at, m.Start)
		if k < 0 {
			return false
		}
		for n := m.Start + 1; n < k; n++ {
			if w := x.Lower(n); (w == "for" || w == "over") && (x.deedIn(n, k) || x.Lower(n+1) == "what") {
				return true // "jailed for the murder of a boy in Chad"
			}
		}
		switch x.Lower(k) {
		case "over", "for", "of", "after", "with", "on", "under", "during", "before", "since":
			return true
		case "from", "by":
			return m.Mode == "arrest" // "detained on a request from Chad"
		}
		return false
	})
}

// ofBorder reports whether the name at token k only says whose border something is: "the Chadian frontier".
func (x *Finder) ofBorder(k int) bool {
	if k < 0 || x.Toks[k].Mention == 0 {
		return false
	}
	for k++; k < len(x.Toks) && (x.Toks[k].Mention == x.Toks[k-1].Mention || x.Toks[k].Punct == '\''); k++ {
		continue
	}
	return k < len(x.Toks) && (x.Lower(k) == "border" || x.Lower(k) == "frontier")
}

// deedIn reports whether a noun of violence stands in tokens [from, to).
func (x *Finder) deedIn(from, to int) bool {
	for k := from; k < to; k++ {
		if grammar.Deed(x.Lower(k)) || grammar.Attack(x.Lower(k)) {
			return true
		}
	}
	return false
}

// whoseDeed returns those whose attack it is in which the verb of m says that somebody was hurt: "killed in an Israeli air strike".
func (x *Finder) whoseDeed(m *grammar.Match) []Party {
	const far = 8 // tokens
	for k := m.Start + 1; k < min(m.End+far, len(x.Toks)) && x.Toks[k].Punct == 0 && !x.Toks[k].Has(words.Clause|words.Relative|words.Condition); k++ {
		if !x.Toks[k].Has(words.Preposition) || x.Lower(k) != "in" && x.Lower(k) != "during" {
			continue
		}
		for n := k + 1; n < min(k+far, len(x.Toks)) && (x.Toks[n].Punct == 0 || x.Toks[n].Inner()) && !x.Toks[n].Has(words.Preposition) && !x.FoundAt(n); n++ {
			if grammar.Attack(x.Lower(n)) && x.Toks[n].Mention == 0 {
				return x.doing(x.Parties(k+1, n))
			}
		}
	}
	return nil
}

// behindWith returns those behind the "with" of "killed in a clash with".
func (x *Finder) behindWith(m *grammar.Match) []Party {
	for k := m.End; k < len(x.Toks) && x.Toks[k].Punct == 0 && !x.Toks[k].Has(words.Clause|words.Relative); k++ {
		if x.Word(k) == "with" && x.Happening(m.Start, k) {
			return x.Parties(k+1, x.PhraseEnd(k+1))
		}
	}
	return nil
}

// hailing returns those behind "from" or "in" in tokens [from, to): the Belarus of "planes from Belarus".
func (x *Finder) hailing(from, to int) []Party {
	for _, p := range x.Parties(from, to) {
		k := p.Tok - 1
		for k > from && x.Toks[k].Has(words.Determiner) {
			k--
		}
		if p.Mention.Locative && k >= from {
			switch x.Word(k) {
			case "from", "in":
				return x.withJoinedTo(p, from, to)
			}
		}
	}
	return nil
}

// giving returns who gives what the pattern of m says that its subject is given: those behind "from", else those whose the gift is, as
// in "survived an Israeli attempt".
func (x *Finder) giving(m *grammar.Match) []Party {
	var list []Party
	for _, p := range x.Parties(m.Start+1, x.ObjectEnd(m)) {
		if p.Tok < m.End && p.Mention.Kind == actor.KindNationality {
			return []Party{p}
		}
		k := p.Tok - 1
		for x.Toks[k].Has(words.Determiner) && k > m.Start {
			k--
		}
		if x.Lower(k) == "from" || len(list) > 0 && x.Joined(list[len(list)-1], p) {
			list = append(list, p)
		}
	}
	return list
}

// withJoinedTo returns p and those in tokens [from, to) that "and" joins to it: the Kuwait and Qatar of "planes from Kuwait and
// Qatar".
func (x *Finder) withJoinedTo(p Party, from, to int) []Party {
	list := []Party{p}
	for _, q := range x.Parties(from, to) {
		if last := list[len(list)-1]; q.Tok > last.Tok && x.Joined(last, q) && q.Mention.Kind == p.Mention.Kind {
			list = append(list, q)
		}
	}
	return list
}
