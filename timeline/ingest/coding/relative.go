package coding

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Clauses within a clause, and words that only look as if they began one.

// asWhat reports whether token k is an "as" that tells what the noun before it is taken for, and begins no clause: "its designation
// as a sponsor of terrorism was lifted".
func (a *article) asWhat(k int) bool {
	t := &a.toks[k]
	if t.end-t.start != 2 || a.in.Text[t.start:t.end] != "as" || k == 0 || k+1 >= len(a.toks) {
		return false
	}
	next := a.in.Text[a.toks[k+1].start:a.toks[k+1].end]
	return (next == "a" || next == "an") && plain(&a.toks[k-1]) && a.toks[k-1].forms[0].Bits&(lexicon.Past|lexicon.Ing|lexicon.Third) == 0
}

// asBeforeAnd reports whether token k is an "as" behind which no verb stands before the "and" that leads to the verb at token end: "recognised
// Lima as the capital and ordered".
func (a *article) asBeforeAnd(k, end int) bool {
	if t := &a.toks[k]; t.end-t.start != 2 || a.in.Text[t.start:t.end] != "as" || k == 0 || end < 2 || end >= len(a.toks) || !a.toks[end-1].has(words.Conjunction) || !a.nounIn(k+1, end-1) {
		return false
	}
	for n := k + 1; n < end-1; n++ {
		if a.finite(n) || a.foundAt(n) || a.toks[n].punct != 0 && !inner(a.toks[n].punct) {
			return false
		}
	}
	return true
}

// inRelative reports whether token k begins no clause, because the verb at token end is that of the whole sentence: the "who" and the
// "after" of "a minister who could help after the pullout held talks". A relative clause without commas has a verb of its own; what
// comes behind it and has no other verb behind is the main one.
func (a *article) inRelative(k, end int) bool {
	t := &a.toks[k]
	if w := a.in.Text[t.start:t.end]; !t.has(words.Relative) && w != "after" && w != "before" && w != "since" && w != "until" {
		return false
	}
	rel := k
	for rel > 0 && !a.toks[rel].has(words.Relative) {
		if p := &a.toks[rel]; p.punct != 0 && p.punct != '\'' && p.punct != '.' {
			return false
		}
		rel--
	}
	if rel < 2 || a.toks[rel-1].punct != 0 || a.lower(rel) == "whose" || a.lower(rel) == "whom" {
		return false
	}
	for n := 0; n < rel; n++ { // the subject alone stands before it
		if p := &a.toks[n]; p.punct != 0 && p.punct != '\'' && p.punct != '.' || p.has(words.Clause|words.Relative|words.Conjunction) && !p.has(words.Preposition) || a.finite(n) {
			return false
		}
	}
	verbs, ambiguous := 0, false
	for n := rel + 1; n < end; n++ {
		p := &a.toks[n]
		if p.punct != 0 && p.punct != '\'' && p.punct != '.' && p.punct != '-' || p.has(words.Conjunction) {
			return false
		}
		if a.finite(n) {
			if ambiguous {
				return false // "who left after the war ended said": of the clause behind "after"
			}
			verbs++
			for n+1 < end && (a.finite(n+1) || a.toks[n+1].has(words.Adverb)) {
				n++
			}
		}
		ambiguous = ambiguous || p.has(words.Clause) && p.class&words.Preposition == 0 || a.lower(n) == "after" || a.lower(n) == "before"
	}
	if verbs != 1 {
		return false
	}
	for n := end; n < len(a.toks) && (a.finite(n) || a.toks[n].has(words.Adverb) || a.adverbAt(n)); n++ { // the group itself
		end = n + 1
	}
	for n := end; n < len(a.toks) && (a.toks[n].punct == 0 || inner(a.toks[n].punct)) && !a.toks[n].has(words.Clause|words.Relative|words.Conjunction|words.To); n++ {
		if a.finite(n) {
			return false
		}
	}
	return true
}

// finite reports whether an auxiliary or a verb in the past stands at token k.
func (a *article) finite(k int) bool {
	t := &a.toks[k]
	return t.mention == 0 && t.punct == 0 && (t.has(words.Be|words.Have|words.Will|words.Would|words.May|words.Must) || t.forms[0].Bits&lexicon.Past != 0 && a.verbLike(k))
}
