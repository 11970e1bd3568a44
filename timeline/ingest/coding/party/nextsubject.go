package party

import (
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// beforeNextSubject returns the token of the comma before end behind which nothing but names stand up to a verb of their own, so that they are
// its subject and not what the verb of m reaches; else end:
//
//	After Kenya cut ties with Chad, Mali and Peru recalled their envoys
//	Kenya cuts ties with Chad, Mali and Peru recall envoys
//	Since a pact with Chad was signed, Mali and Peru have been silent
func (x *Finder) beforeNextSubject(m *grammar.Match, end int) int {
	verb := m.Has(lexicon.Clause) || m.Personal()
	if from := x.ClauseStart(m.Group); m.Group > 0 && from > 0 && (x.Toks[from-1].Has(words.Relative) || x.RelativeThat(from-1)) {
		return end // "the attack that hit Chad, Mali and Peru was"
	}
	for k := m.End; k < end; k++ {
		verb = verb || x.Finite(k)
		if x.Toks[k].Punct == ',' {
			if verb && x.namesDo(k+1) {
				return k
			}
			return end
		}
	}
	return end
}

// namesDo reports whether names and nothing else stand from token k on up to a verb with a person, two of them or more: "Mali and Peru have".
func (x *Finder) namesDo(k int) bool {
	and := false
	for ; k < len(x.Toks); k++ {
		t := &x.Toks[k]
		switch {
		case t.Mention > 0:
		case t.Has(words.Conjunction):
			and = true
		case t.Has(words.Determiner), t.Inner() && t.Punct != 0:
		default:
			return and && x.Toks[k-1].Mention > 0 && (x.Finite(k) || t.Can(lexicon.Base) && x.VerbLike(k))
		}
	}
	return false
}
