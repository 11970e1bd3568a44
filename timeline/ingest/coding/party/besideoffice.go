package party

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// besideOffice returns who speaks where a verb of speech, that of m, stands between what is said and an office beside which somebody is named between
// commas. The organisation of which what is said speaks does not say it. Nil for nobody.
//
//	"“NATO has been asked to act,” said the secretary-general, Marta Kowal."
//	"Chad must leave, wrote the chief negotiator, Marta Kowal, after the talks."
func (x *Finder) besideOffice(m *grammar.Match) []Party {
	const long = 8 // tokens of the office
	if m.Passive || m.Start != m.Group || m.End != m.Start+1 || m.Group < 2 || !x.QuoteBefore(m) && x.Toks[m.Group-1].Punct != ',' || x.FirstVerb(0, m.Group) == m.Group {
		return nil
	}
	k := m.End
	if k >= len(x.Toks) || !x.Toks[k].Has(words.Determiner) {
		return nil
	}
	for k++; k < min(m.End+long, len(x.Toks)); k++ {
		switch t := &x.Toks[k]; {
		case t.Punct == ',':
			return x.nameBetween(k)
		case t.Punct != 0 && !t.Inner() && !x.Hyphen(k), t.Has(words.Clause|words.Relative|words.To) && !t.Has(words.Preposition), x.Finite(k):
			return nil
		}
	}
	return nil
}

// nameBetween returns the person whose name stands between the comma at token k and the next mark, nil for none.
func (x *Finder) nameBetween(k int) []Party {
	if x.NameBetween(k) == 0 {
		return nil
	}
	p := x.MentionAt(k + 1)
	if p.Actor < 0 || x.found.Actors[p.Actor].Kind != timeline.Person {
		return nil
	}
	return []Party{{p.Actor, p, k + 1}}
}

// sourceOf returns those behind the "according to" of m: whoever is named beside an office, "the agency's head, Marta Kowal,", or else whom the phrase names.
func (x *Finder) sourceOf(m *grammar.Match) []Party {
	end := x.SourceEnd(m.End)
	for k := m.End; k < end; k++ {
		if who := x.nameBetween(k); len(who) > 0 {
			return who
		}
	}
	return x.Parties(m.End, end)
}
