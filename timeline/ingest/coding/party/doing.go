package party

import (
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Verbs in -ing and whose they are.

// byDoing returns who does what a verb in -ing tells where that is not the nearest one; false where the usual rules find who does it:
//
//	"Chad answered Kenya's critics by saying"                 the subject of the main clause
//	"X was unharmed when gunmen burst in, killing two"        that of the clause before the comma, which may be nobody
func (x *Finder) byDoing(m *grammar.Match) ([]Party, bool) {
	k := m.Group - 1
	switch {
	case k < 1:
	case m.Gerund && x.Toks[k].Has(words.By):
		from := x.ClauseStart(k)
		stop := x.FirstVerb(from, k)
		list := x.Acting(from, stop)
		return list, len(list) > 0 && stop < k
	case m.Participle && x.Toks[k].Punct == ',' && grammar.Outcome(x.Lexicon.Base(x.Lower(m.Start))):
		from := x.ClauseStart(k)
		if from > 0 && x.Lower(from-1) == "when" {
			return x.Acting(from, x.FirstVerb(from, k)), true
		}
	}
	return nil, false
}
