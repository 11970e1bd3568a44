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
