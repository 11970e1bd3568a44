package party

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
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
func (x *Finder) isBody(k int) bool {
	w := x.Lower(k)
	return bodyNouns[w] || w == "bank" && k > 0 && (x.Lower(k-1) == "central" || x.Lower(k-1) == "national" || x.Lower(k-1) == "state")
}

// body is where a text names a body of the country of a party: from, to of its noun phrase, and start, end with the country.
type body struct{ from, to, start, end int }

// bodyOf returns the body by which p, a country, is named; false for none.
func (x *Finder) bodyOf(p Party) (body, bool) {
	if !x.mentionAt(p) || x.found.Actors[p.Actor].Kind != timeline.Country {
		return body{}, false
	}
	if p.Mention.Kind == actor.KindOrganisation {
		last := p.Tok
		for last+1 < len(x.Toks) && x.MentionAt(last+1) == p.Mention {
			last++
		}
		if !x.isBody(last) {
			return body{}, false
		}
		return body{p.Mention.Start, p.Mention.End, p.Mention.Start, p.Mention.End}, true
	}
	of := p.Tok - 1
	if of >= 0 && x.Toks[of].Has(words.Determiner) {
		of--
	}
	if of > 0 && (x.Lower(of) == "in" || x.Lower(of) == "of") && x.isBody(of-1) {
		k := x.NounPhrase(of - 1) // "Last month police in Almaty": without the time
		for k < of-1 && (x.Toks[k].Class != 0 || x.TimeWord(k) || x.Toks[k].Mention > 0 && x.MentionAt(k).Kind != actor.KindOrganisation || x.FoundAt(k)) {
			k++
		}
		return body{x.Toks[k].Start, x.Toks[of-1].End, x.Toks[k].Start, p.Mention.End}, true
	}
	return x.bodyBehind(p)
}

// bodyBehind returns the body whose name stands behind the country or nationality p.
func (x *Finder) bodyBehind(p Party) (body, bool) {
	const far = 4 // words
	if p.Mention.Kind != actor.KindNationality && !p.Mention.Possessive {
		return body{}, false
	}
	first, count, found := 0, 0, -1
	for k := p.Tok; k < len(x.Toks) && count < far; k++ {
		t := &x.Toks[k]
		if x.MentionAt(k) == p.Mention || t.Punct == '\'' {
			continue
		}
		if t.Punct != 0 || t.Class&^(words.Adverb|words.Determiner) != 0 || x.Finite(k) || x.FoundAt(k) || t.Mention > 0 && (x.MentionAt(k).Kind != actor.KindOrganisation || x.MentionAt(k).Actor != p.Actor) {
			break
		}
		if count == 0 {
			first = t.Start
		}
		count++
		if x.isBody(k) {
			found = k
		} else if found >= 0 {
			break
		}
	}
	if found < 0 || found+1 < len(x.Toks) && grammar.OfOffice(x.Lower(found+1)) {
		return body{}, false
	}
	return body{first, x.Toks[found].End, p.Mention.Start, x.Toks[found].End}, true
}

// bodyName returns what a title calls the body by which p is named, "" for none.
func (x *Finder) bodyName(p Party) string {
	b, ok := x.bodyOf(p)
	if !ok {
		return ""
	}
	return title.Squeeze(strings.TrimPrefix(x.Text[b.start:b.end], "the "))
}

// bodyNoun returns the words for the body by which p is named, without its country, "" for none.
func (x *Finder) bodyNoun(p Party) string {
	b, ok := x.bodyOf(p)
	if !ok {
		return ""
	}
	return title.Squeeze(x.Text[b.from:b.to])
}
