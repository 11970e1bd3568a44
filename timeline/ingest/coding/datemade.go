package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// A time behind a participle that says when the thing before it came about dates that thing, and not what the verb of the clause does about it:
//
//	"rejected the plan put forward by the Union in 2022"
//	"recalled its envoy over remarks made on Sunday"
//	"froze accounts, invoking a law passed in 2019"
//
// A day behind what somebody is or was doing is the verb's: "arrested a man suspected of theft on Sunday".

// ofMade reports whether a time belongs to such a participle behind the verb of d.
func (a *article) ofMade(e *timex.Expr, d *event.Draft) bool {
	verb := a.TokenAt(d.VerbAt)
	n := a.participleBefore(a.TokenAt(e.Start), verb)
	if n <= verb+1 || d.Type == timeline.Statement || !d.Verb {
		return false
	}
	if !cameAbout[a.Lower(n)] && (e.Span.Gran < when.ToMonth || a.in.Published.IsZero() || e.Span.IsZero() || e.Span.End() > a.in.Published.Start()) {
		return false
	}
	noun := n - 1
	for noun > verb && (a.Toks[noun].Has(words.Adverb) || a.AdverbAt(noun) || a.Lower(noun) == "first") {
		noun--
	}
	if comma := a.Toks[noun].Punct == ','; comma && !cameAbout[a.Lower(n)] || noun <= verb {
		return false
	} else if comma {
		noun--
	}
	if !a.Toks[noun].Plain() || a.Toks[noun].Can(lexicon.Past|lexicon.Ing) {
		return false
	}
	from := a.PhraseStart(noun)
	if from <= verb || a.Toks[from-1].Punct != 0 {
		return false
	}
	a.things = append(a.things, e.Start)
	return true
}

// participleBefore returns the participle between which and token k stand but prepositions with names, "put forward by the Union in", down to
// token from; -1 for none.
func (a *article) participleBefore(k, from int) int {
	const long = 10 // tokens
	for n := k - 1; n > max(from, k-long); n-- {
		t := &a.Toks[n]
		switch {
		case t.Time || t.Punct != 0 && !t.Inner():
			return -1
		case t.Mention > 0 || t.Capital || t.Inner() || t.Has(words.Preposition|words.By|words.Determiner|words.Adverb) || parts[a.Lower(n)]:
		case a.Toks[n+1].Mention > 0 || a.Toks[n+1].Has(words.Determiner):
			return -1 // it has an object: "planes loaded with food reached Chad on Monday"
		case t.Class == 0 && (t.Can(lexicon.Participle) || cameAbout[a.Lower(n)] || strings.HasSuffix(a.Lower(n), "ed") && t.Forms[0].Lemma == 0):
			return n
		default:
			return -1
		}
	}
	return -1
}

// parts are the small words of verbs of two: "put forward", "drawn up".
var parts = words.Set("forward up down out off together")

// cameAbout are participles of how something came about.
var cameAbout = words.Set("made passed published released issued adopted drawn put proposed concluded reached agreed imposed introduced founded established created set " +
	"built held staged delivered struck ratified approved enacted unveiled tabled submitted presented filed printed recorded " +
	"signed begun launched")

// ofNamed reports whether a day stands behind the "of" of a noun for what was on that day and is no deed of the sentence: "the result of the election of
// 1 December".
func (a *article) ofNamed(e *timex.Expr) bool {
	k := a.TokenAt(e.Start)
	if k < 2 || e.Span.Gran > when.ToDay || a.Lower(k-1) != "of" {
		return false
	}
	switch a.Lower(k - 2) {
	case "election", "elections", "referendum", "vote", "poll", "polls", "coup", "war", "revolution", "earthquake", "summit", "budget":
		return true
	}
	return false
}
