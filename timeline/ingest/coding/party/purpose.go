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
