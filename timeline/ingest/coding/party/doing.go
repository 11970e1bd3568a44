package party

import (
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
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
		list := x.Heads(x.Parties(from, stop), from)
		return list, len(list) > 0 && stop < k
	case m.Participle && x.Toks[k].Punct == ',' && outcomes[x.Lexicon.Base(x.Lower(m.Start))]:
		from := x.ClauseStart(k)
		if from > 0 && x.Lower(from-1) == "when" {
			return x.Heads(x.Parties(from, x.FirstVerb(from, k)), from), true
		}
	}
	return nil, false
}

// DescribedAt returns the token of a verb in -ing that describes the noun right before it in tokens [from, to), whose objects are not who
// acts: that of the "militants holding three UN workers" who speak. It is to where none does.
func (x *Finder) DescribedAt(from, to int) int {
	for k := from + 1; k < to; k++ {
		t, noun := &x.Toks[k], &x.Toks[k-1]
		if t.Mention == 0 && t.Can(lexicon.Ing) && noun.Mention == 0 && noun.Class == 0 && (x.Plural(k-1) || x.FoundAt(k)) && x.VerbLike(k) && (noun.Plain() || k == 1) {
			return k
		}
	}
	return to
}

// Outcome reports whether w is a verb for what an attack does to people.
func Outcome(w string) bool { return outcomes[w] }

// outcomes are the verbs for what an attack does to people.
var outcomes = words.Set("kill wound injure maim hurt")
