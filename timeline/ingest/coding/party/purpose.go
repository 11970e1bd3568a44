package party

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// callingUp are the verbs of meetings that make whom they reach do nothing: who "telephoned Chad to apologise" apologises.
var callingUp = words.Set("telephone phone call ring meet visit see fly travel arrive return land contact consult")

// inPurpose returns the subject of the verb of which m tells the purpose: the caller of "telephoned the king to express regret".
func (x *Finder) inPurpose(m *grammar.Match) []Party {
	if !m.Infinitive || m.Group == 0 || !x.Toks[m.Group].Has(words.To) && !x.Toks[m.Group-1].Has(words.To) {
		return nil
	}
	for i := len(x.Matches) - 1; i >= 0; i-- {
		f := &x.Matches[i]
		if f.Start >= m.Group {
			continue
		}
		if !f.Personal() || f.Passive || f.Type != timeline.Consult || !callingUp[x.Lexicon.Base(x.Lower(f.Start))] {
			return nil
		}
		for k := f.End; k < m.Group; k++ {
			if x.Toks[k].Has(words.Clause|words.Relative|words.Condition) || x.Toks[k].Punct != 0 && !x.Toks[k].Inner() && x.Toks[k].Punct != ',' {
				return nil
			}
		}
		return x.subject(f)
	}
	return nil
}

// purposeOf returns the subject of the verb behind an insertion of which the infinitive of m tells the purpose, where that verb reaches nobody who could
// do it: "Ruto, on his way to Cairo, stopped in Khartoum to meet".
func (x *Finder) purposeOf(m *grammar.Match) []Party {
	if !m.Infinitive || m.Group < 4 || !x.Toks[m.Group].Has(words.To) && !x.Toks[m.Group-1].Has(words.To) {
		return nil
	}
	from := x.ClauseStart(m.Group)
	if from < 3 || from >= m.Group || x.Toks[from-1].Punct != ',' || !x.startsWithVerb(from, m.Group) {
		return nil
	}
	for _, p := range x.Parties(from, m.Group) {
		if !p.Mention.Locative {
			return nil
		}
	}
	return x.subject(&grammar.Match{Start: from, End: from + 1, Group: from, Pattern: m.Pattern, Verb: true})
}

// planOf returns those of whom the noun says, on which the infinitive of m hangs, that they want or have to do so: the Chad of "approved a request by
// Chad to open an embassy".
func (x *Finder) planOf(m *grammar.Match) []Party {
	to := m.Group
	if to > 0 && !x.Toks[to].Has(words.To) {
		to--
	}
	if !m.Infinitive || to < 3 || !x.Toks[to].Has(words.To) || x.Toks[to-1].Mention == 0 {
		return nil
	}
	by := to - 1
	for by > 0 && (x.Toks[by].Mention > 0 || x.Toks[by].Has(words.Conjunction|words.Determiner) || x.Toks[by].Capital || x.Toks[by].Punct == ',') {
		by--
	}
	if by < 1 || !plans[x.Lower(by-1)] {
		return nil
	}
	if w := x.Lower(by); w != "by" && w != "from" && w != "of" {
		return nil
	}
	return x.Acting(by+1, to)
}

// plans are nouns whose infinitive those do who are named behind their "by".
var plans = words.Set("request plan bid appeal proposal offer decision pledge promise attempt move effort efforts threat agreement application intention")
