package coding

import (
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Verbs in -ing and whose they are.

// byDoing returns who does what a verb in -ing tells where that is not the nearest one; false where the usual rules find who does it:
//
//	"Chad answered Kenya's critics by saying"                 the subject of the main clause
//	"X was unharmed when gunmen burst in, killing two"        that of the clause before the comma, which may be nobody
func (a *article) byDoing(m *grammar.Match) ([]party, bool) {
	k := m.Group - 1
	switch {
	case k < 1:
	case m.Gerund && a.Toks[k].Has(words.By):
		from := a.ClauseStart(k)
		stop := a.FirstVerb(from, k)
		list := a.heads(a.parties(from, stop), from)
		return list, len(list) > 0 && stop < k
	case m.Participle && a.Toks[k].Punct == ',' && outcomes[a.Lexicon.Base(a.Lower(m.Start))]:
		from := a.ClauseStart(k)
		if from > 0 && a.Lower(from-1) == "when" {
			return a.heads(a.parties(from, a.FirstVerb(from, k)), from), true
		}
	}
	return nil, false
}

// describedAt returns the token of a verb in -ing that describes the noun right before it in tokens [from, to), whose objects are not who
// acts: that of the "militants holding three UN workers" who speak. It is to where none does.
func (a *article) describedAt(from, to int) int {
	for k := from + 1; k < to; k++ {
		t, noun := &a.Toks[k], &a.Toks[k-1]
		if t.Mention == 0 && t.Can(lexicon.Ing) && noun.Mention == 0 && noun.Class == 0 && (a.Plural(k-1) || a.FoundAt(k)) && a.VerbLike(k) && (noun.Plain() || k == 1) {
			return k
		}
	}
	return to
}

// mediaOf reports whether r, named by a nationality, is only where the media are from that say so: "Russian news agencies reported". Those
// of a state speak for it.
func (a *article) mediaOf(r Role) bool {
	const far = 4 // words
	k := a.TokenAt(r.Start)
	if k < 0 {
		return false
	}
	m := a.MentionAt(k)
	if m == nil || m.Kind != actor.KindNationality && !m.Possessive {
		return false
	}
	for words := 0; k < len(a.Toks) && words < far; k++ {
		t := &a.Toks[k]
		w := a.Lower(k)
		switch {
		case a.MentionAt(k) == m || t.Punct == '\'':
			continue
		case t.Punct != 0 || t.Class != 0 || a.FoundAt(k) || w == "state" || w == "official" || w == "state-run" || w == "government":
			return false
		case media[w]:
			return k+1 == len(a.Toks) || !ofOffice[a.Lower(k+1)] && a.Lower(k+1) != "secretary" && a.Lower(k+1) != "conference"
		}
		words++
	}
	return false
}

// media are nouns for those who report.
var media = words.Set("agency agencies media newspaper newspapers press television tv radio daily dailies magazine")
