package coding

import (
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Verbs in -ing and whose they are.

// byDoing returns who does what a verb in -ing tells where that is not the nearest one; false where the usual rules find who does it:
//
//	"Chad answered Kenya's critics by saying"                 the subject of the main clause
//	"X was unharmed when gunmen burst in, killing two"        that of the clause before the comma, which may be nobody
func (a *article) byDoing(m *match) ([]party, bool) {
	k := m.group - 1
	switch {
	case k < 1:
	case m.gerund && a.toks[k].has(words.By):
		from := a.clauseStart(k)
		stop := a.firstVerb(from, k)
		list := a.heads(a.parties(from, stop), from)
		return list, len(list) > 0 && stop < k
	case m.participle && a.toks[k].punct == ',' && outcomes[a.lex.Base(a.lower(m.start))]:
		from := a.clauseStart(k)
		if from > 0 && a.lower(from-1) == "when" {
			return a.heads(a.parties(from, a.firstVerb(from, k)), from), true
		}
	}
	return nil, false
}

// describedAt returns the token of a verb in -ing that describes the noun right before it in tokens [from, to), whose objects are not who
// acts: that of the "militants holding three UN workers" who speak. It is to where none does.
func (a *article) describedAt(from, to int) int {
	for k := from + 1; k < to; k++ {
		t, noun := &a.toks[k], &a.toks[k-1]
		if t.mention == 0 && (t.forms[0].Bits|t.forms[1].Bits)&lexicon.Ing != 0 && noun.mention == 0 && noun.class == 0 && (a.plural(k-1) || a.foundAt(k)) && a.verbLike(k) && (plain(noun) || k == 1) {
			return k
		}
	}
	return to
}

// mediaOf reports whether r, named by a nationality, is only where the media are from that say so: "Russian news agencies reported". Those
// of a state speak for it.
func (a *article) mediaOf(r Role) bool {
	const far = 4 // words
	k := a.tokenAt(r.Start)
	if k < 0 {
		return false
	}
	m := a.mention(k)
	if m == nil || m.Kind != actor.KindNationality && !m.Possessive {
		return false
	}
	for words := 0; k < len(a.toks) && words < far; k++ {
		t := &a.toks[k]
		w := a.lower(k)
		switch {
		case a.mention(k) == m || t.punct == '\'':
			continue
		case t.punct != 0 || t.class != 0 || a.foundAt(k) || w == "state" || w == "official" || w == "state-run" || w == "government":
			return false
		case media[w]:
			return k+1 == len(a.toks) || !ofOffice[a.lower(k+1)] && a.lower(k+1) != "secretary" && a.lower(k+1) != "conference"
		}
		words++
	}
	return false
}

// media are nouns for those who report.
var media = words.Set("agency agencies media newspaper newspapers press television tv radio daily dailies magazine")
