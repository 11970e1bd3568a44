package party

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Those of the sentence before for whom a noun stands that opens a sentence as its subject: "The government" for a country, "The bloc" for
// an organisation, "The militants" for a group, "They" and "Both" for several.

// The nouns that stand for one state, one organisation, one group.
var (
	ofState = words.Set("government country nation state kingdom republic emirate sultanate principality")
	ofBody  = words.Set("bloc union organisation organization alliance body agency council court commission league grouping bank fund committee assembly ministry regulator watchdog federation")
	ofGroup = words.Set("group movement militants rebels insurgents fighters militia faction party guerrillas organisation organization")
)

// named are the nouns of organisations of which there are several in many texts: the one before must have them in its name.
var named = words.Set("union council court commission league bank fund committee assembly federation")

// before returns who did what the sentence before tells, when the subject at token at of the verb group of m only refers to them.
func (x *Finder) before(m *grammar.Match, at int) []Party {
	if len(x.earlier) == 0 || !x.opensWithTime(at) {
		return nil
	}
	k, many := at+1, len(x.earlier) > 1
	switch first := x.Lower(at); {
	case first == "they":
		if kind := x.found.Actors[x.earlier[0].Actor].Kind; !many && kind != timeline.Group {
			return nil
		}
	case first == "he" || first == "she": // "Chad's minister left. He warned"
		if f := &x.found.Actors[x.earlier[0].Actor]; many || m.Type == timeline.Retreat || x.earlier[0].Mention.Kind != actor.KindPerson || f.Kind != timeline.Country || x.MentionAt(at) != nil && x.MentionAt(at).Actor >= 0 {
			return nil
		}
	case first == "both" && len(x.earlier) == 2:
		if k < m.Group && several[x.Lower(k)] {
			k++
		}
	case first == "the" && k < m.Group && x.Lower(k) == "two" && len(x.earlier) == 2:
		if k++; k < m.Group && several[x.Lower(k)] {
			k++
		}
	case first == "the" && k < m.Group && (many && several[x.Lower(k)] || !many && x.fits(x.earlier[0], x.Lower(k))):
		k++
	default:
		return nil
	}
	for k < m.Group && (x.Toks[k].Has(words.Adverb) || x.AdverbAt(k) || x.TimeWord(k)) {
		k++
	}
	if k < m.Group {
		return nil
	}
	return x.earlier
}

// fits reports whether a noun can stand for p.
func (x *Finder) fits(p Party, noun string) bool {
	f := &x.found.Actors[p.Actor]
	switch f.Kind {
	case timeline.Country:
		return ofState[noun]
	case timeline.Organisation:
		return ofBody[noun] && (!named[noun] || strings.Contains(strings.ToLower(f.Name+" "+f.Canonical), noun))
	case timeline.Group:
		return ofGroup[noun]
	}
	return false
}

// refers reports whether what follows the sentence may begin with a word that stands for who it is about.
func (x *Finder) refers() bool {
	const near = 48 // bytes: "On Monday, it"
	rest := x.Text[x.Range.End:min(len(x.Text), x.Range.End+near)]
	article := false // stands before the word
	for rest != "" {
		n := strings.IndexAny(rest, " ,.-\n\t\r")
		if n < 0 {
			n = len(rest)
		}
		w := rest[:n]
		rest = rest[min(n+1, len(rest)):]
		if n == 0 {
			continue
		}
		if standsIn(w) {
			return true
		}
		if article {
			if w := strings.ToLower(w); w == "two" || several[w] || ofState[w] || ofBody[w] || ofGroup[w] {
				return true
			}
		}
		article = strings.EqualFold(w, "the")
	}
	return false
}

// standsIn reports whether w is a pronoun that stands for whom the sentence before is about.
func standsIn(w string) bool {
	for _, p := range [...]string{"it", "they", "both", "he", "she"} {
		if strings.EqualFold(w, p) {
			return true
		}
	}
	return false
}
