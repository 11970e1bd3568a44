package party

import (
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Those who do something beside its subject, tied to it by more than an "and":
//
//	"Kenya, together with Chad, condemned"        "Along with Chad, Kenya condemned"
//	"Kenya as well as Chad condemned"             "Joined by Chad, Kenya condemned"
//	"Kowal and, a day later, Novak received"

// withCompany returns subject, those who do what the verb of m tells, with those who do it beside them.
func (x *Finder) withCompany(m *grammar.Match, subject []Party) []Party {
	if !m.Personal() || len(subject) == 0 {
		return subject
	}
	start := max(0, x.TokenAt(x.DatelineEnd()))
	for k := start; k+1 < m.Group; k++ {
		first := x.behindTie(k)
		if first == 0 {
			continue
		}
		end := first
		for end < m.Group && x.Toks[end].Punct != ',' {
			end++
		}
		if k > start {
			if who := x.beforeTie(k); x.beforeTimes(m.Group) <= end+1 && len(who) > 0 && x.FirstVerb(first, end) == end {
				return append(who, without(x.Acting(first, end), who)...)
			}
			continue
		}
		if x.Lower(k) != "as" && end < m.Group && x.FirstVerb(end, m.Group) == m.Group {
			return append(subject, without(x.Acting(first, end), subject)...)
		}
	}
	return subject
}

// beforeTie returns those before the words at token k that tie others to them, when the clause has no verb yet.
func (x *Finder) beforeTie(k int) []Party {
	if x.Toks[k-1].Punct == ',' {
		k--
	}
	from := x.ClauseStart(k)
	if said := x.SpeechBefore(from, k); said < k {
		from = said // "officials said Kenya, together with Chad, had"
	}
	from = x.listStart(from)
	if x.FirstVerb(from, k) < k {
		return nil
	}
	return x.Acting(from, k)
}

// behindTie returns the token behind the words at token k that tie somebody to the subject, 0 where none stand there.
func (x *Finder) behindTie(k int) int {
	next := x.Lower(k + 1)
	switch x.Lower(k) {
	case "together", "along", "jointly":
		if next == "with" {
			return k + 2
		}
	case "joined":
		if x.Toks[k+1].Has(words.By) {
			return k + 2
		}
	case "as":
		if next == "well" && k+2 < len(x.Toks) && x.Lower(k+2) == "as" {
			return k + 3
		}
	case "and": // "and, a day later,"
		if x.Toks[k+1].Punct != ',' {
			return 0
		}
		for k += 2; k < len(x.Toks) && (x.TimeWord(k) || x.Toks[k].Has(words.Adverb)); k++ {
			continue
		}
		if k+1 < len(x.Toks) && x.Toks[k].Punct == ',' {
			return k + 1
		}
	}
	return 0
}
