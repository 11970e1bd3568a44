package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/words"
)

// Bodies of a state that decide for themselves: its courts, its parliament, its police, its central bank. What they do counts for their
// country, which is where readers look for it; a title names the body, and so does the office of the part:
//
//	"Germany's Constitutional Court ruled", "Kenyan police arrested"   behind the country or nationality
//	"a court in Egypt", "the parliament of Kenya"                      before it
//	"the U.S. Congress"                                                a name of its own

// bodyNouns are the nouns for such bodies.
var bodyNouns = words.Set("court courts tribunal tribunals jury prosecutor prosecutors police parliament congress senate legislature assembly regulator regulators watchdog " +
	"lawmaker lawmakers legislators parliamentarians deputies senators")

// isBody reports whether the word at token k is the noun for such a body. Of banks only the central one is.
func (a *article) isBody(k int) bool {
	w := a.Lower(k)
	return bodyNouns[w] || w == "bank" && k > 0 && (a.Lower(k-1) == "central" || a.Lower(k-1) == "national" || a.Lower(k-1) == "state")
}

// body is where a text names a body of the country of a party: from, to of its noun phrase, and start, end with the country.
type body struct{ from, to, start, end int }

// bodyOf returns the body by which p, a country, is named; false for none.
func (a *article) bodyOf(p party) (body, bool) {
	if !a.mentionAt(p) || a.in.Found.Actors[p.actor].Kind != timeline.Country {
		return body{}, false
	}
	if p.m.Kind == actor.KindOrganisation {
		last := p.tok
		for last+1 < len(a.Toks) && a.MentionAt(last+1) == p.m {
			last++
		}
		if !a.isBody(last) {
			return body{}, false
		}
		return body{p.m.Start, p.m.End, p.m.Start, p.m.End}, true
	}
	if of := p.tok - 1 - b2i(p.tok > 0 && a.Toks[p.tok-1].Has(words.Determiner)); of > 0 && (a.Lower(of) == "in" || a.Lower(of) == "of") && a.isBody(of-1) {
		k := a.NounPhrase(of - 1)
		for k < of-1 && (a.Toks[k].Class != 0 || a.Toks[k].Mention > 0 && a.MentionAt(k).Kind != actor.KindOrganisation || a.FoundAt(k)) {
			k++
		}
		return body{a.Toks[k].Start, a.Toks[of-1].End, a.Toks[k].Start, p.m.End}, true
	}
	return a.bodyBehind(p)
}

// bodyBehind returns the body whose name stands behind the country or nationality p.
func (a *article) bodyBehind(p party) (body, bool) {
	const far = 4 // words
	if p.m.Kind != actor.KindNationality && !p.m.Possessive {
		return body{}, false
	}
	first, count, found := 0, 0, -1
	for k := p.tok; k < len(a.Toks) && count < far; k++ {
		t := &a.Toks[k]
		if a.MentionAt(k) == p.m || t.Punct == '\'' {
			continue
		}
		if t.Punct != 0 || t.Class&^(words.Adverb|words.Determiner) != 0 || a.Finite(k) || a.FoundAt(k) || t.Mention > 0 && (a.MentionAt(k).Kind != actor.KindOrganisation || a.MentionAt(k).Actor != p.actor) {
			break
		}
		if count == 0 {
			first = t.Start
		}
		count++
		if a.isBody(k) {
			found = k
		} else if found >= 0 {
			break
		}
	}
	if found < 0 || found+1 < len(a.Toks) && ofOffice[a.Lower(found+1)] {
		return body{}, false
	}
	return body{first, a.Toks[found].End, p.m.Start, a.Toks[found].End}, true
}

// ofOffice are nouns behind a body for those who only belong to it: "a Kenyan court official".
var ofOffice = words.Set("chief chiefs head heads speaker official officials officer officers spokesman spokeswoman president governor chairman chairwoman member members minister leader " +
	"case ruling order hearing station academy custody")

// bodyName returns what a title calls the body by which p is named, "" for none.
func (a *article) bodyName(p party) string {
	b, ok := a.bodyOf(p)
	if !ok {
		return ""
	}
	return title.Squeeze(strings.TrimPrefix(a.in.Text[b.start:b.end], "the "))
}
