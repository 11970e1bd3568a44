package coding

import (
	"entente/timeline/ingest/coding/words"
)

// What stands beside what is said and is no part of it.

// toldBeside returns the token of the comma behind which an "and" or "but" joins, to what is said from token k on, what the article itself tells or
// another says, 0 where none does:
//
//	said it had no objection, and Chad agreed
//	said that Kenya would not leave, but Kowal said that it would
func (a *article) toldBeside(k int) int {
	for n := k + 1; n+3 < len(a.Toks); n++ {
		if a.Toks[n].Punct != ',' || !a.Toks[n+1].Has(words.Conjunction) || a.Toks[n].Quoted || a.FirstVerb(k, n) == n {
			continue
		}
		verb, named := n+2, false
		for ; verb < len(a.Toks) && (a.Toks[verb].Mention > 0 || a.Toks[verb].Has(words.Determiner)); verb++ {
			named = named || a.Toks[verb].Mention > 0
		}
		if aux := words.Have | words.Would | words.Will | words.May | words.Must | words.Be; named && verb < len(a.Toks) && a.Finite(verb) && !a.Toks[verb].Has(aux) {
			return n
		}
	}
	return 0
}

// beforeOffice returns, for the comma at token c that ends what is said or an office between the two, the mark that ends what is said: that behind
// "closed" in "The border stays closed, its minister, Marta Kowal, said".
func (a *article) beforeOffice(c int) int {
	from := a.ClauseStart(c)
	if from < 3 || from == c || a.Toks[from-1].Punct != ',' && a.Toks[from-1].Punct != '"' || a.FirstVerb(from, c) < c {
		return c
	}
	if first := &a.Toks[from]; !first.Has(words.Determiner) && first.Mention == 0 {
		return c
	}
	return from - 1
}
