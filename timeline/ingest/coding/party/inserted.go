package party

import (
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// overClause returns the token at which the clause ends that a verb goes on from, where a clause that tells when or why parts the two:
// "Kenya and Chad applied in May, three months after Mali invaded Peru, and gave up". 0 for none. The verb of m stands behind a comma and
// "and".
func (x *Finder) overClause(m *grammar.Match) int {
	const shortest, near = 4, 5 // tokens: of what stands before the comma, between it and the "after"
	and := m.Group - 1
	if !m.Personal() || m.Passive || and < shortest || !x.Toks[and].Has(words.Conjunction) || x.Toks[and-1].Punct != ',' {
		return 0
	}
	open := x.ClauseStart(and-1) - 1
	if open < shortest || !words.Subordinate(x.Lower(open)) && x.Lower(open) != "since" || x.FirstVerb(open+1, and-1) == and-1 {
		return 0
	}
	for k := open - 1; k >= max(shortest, open-near); k-- {
		if x.Toks[k].Punct == ',' {
			if from := x.ClauseStart(k); x.FirstVerb(from, k) < k {
				return k
			}
			return 0
		}
		if x.Toks[k].Punct != 0 {
			return 0
		}
	}
	return 0
}

// overQuote returns who does what the verb of m tells where "and" joins it behind a quotation to the verb before that: the Kenya of "Kenya, which borders
// Chad, called the raid “a crime” and urged". It is false where no quotation stands there.
func (x *Finder) overQuote(m *grammar.Match) ([]Party, bool) {
	end := m.Group - 2
	if !m.Personal() || end < 3 || !x.Toks[end+1].Has(words.Conjunction) || x.Toks[end].Punct != '"' {
		return nil, false
	}
	open := end - 1
	for open > 0 && x.Toks[open].Punct != '"' {
		open--
	}
	if open < 2 || x.Toks[open-1].Punct != 0 {
		return nil, false
	}
	from := x.ClauseStart(open)
	verb := x.FirstVerb(from, open)
	if verb == open || from > 0 && x.Toks[from-1].Has(words.Relative) {
		return nil, false
	}
	return x.subject(&grammar.Match{Start: verb, End: verb + 1, Group: verb, Pattern: m.Pattern, Verb: true}), true
}
