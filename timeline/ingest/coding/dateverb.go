package coding

import (
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
)

// A time between a subject and its verb belongs to that verb, whatever stands in front or behind: "Kenya on Friday said it would reopen",
// "Kenya expelled two envoys, and Mali on Thursday condemned it", "said it would on Monday reopen"; so does one between "and" and its verb.

// ofVerbBehind returns the event whose verb follows right behind a time that parts it from its subject or its auxiliary, nil for none.
func (a *article) ofVerbBehind(e *timex.Expr, first int) *event.Draft {
	k := a.TokenAt(e.Start)
	if k <= 0 {
		return nil
	}
	if a.TimeWithin(k) >= 0 {
		return a.firstBehind(e, first)
	}
	before := k - 1
	if a.Toks[before].Has(words.Preposition) {
		before--
	}
	if before < 0 || !a.endsSubject(before) && !(a.Toks[before].Has(words.Conjunction) && before > 0) { // "recalled its envoy and on Friday closed"
		return nil
	}
	for k < len(a.Toks) && a.Toks[k].Time {
		k++
	}
	for k < len(a.Toks) && (a.Toks[k].Has(words.Be|words.Have|words.Will|words.Would|words.May|words.Not|words.Adverb) || a.AdverbAt(k)) {
		k++
	}
	if k == len(a.Toks) || a.Toks[k].Forms[0].Bits == 0 {
		return nil
	}
	for i := first; i < len(a.events); i++ {
		if d := &a.events[i]; d.Verb && !d.Second && d.VerbAt == a.Toks[k].Start {
			return d
		}
	}
	return nil
}

// endsSubject reports whether token k ends the subject of a clause that begins there: back to what parts clauses stands no verb.
func (a *article) endsSubject(k int) bool {
	const long = 12 // tokens of a subject
	if t := &a.Toks[k]; t.Mention == 0 && !t.Plain() && !t.Has(words.Pronoun) {
		return false
	}
	for n := k; n >= 0 && n > k-long; n-- {
		t := &a.Toks[n]
		switch {
		case t.Punct == ',' || t.Punct == ';' || t.Punct == ':' || t.Has(words.Clause) && !t.Has(words.Relative):
			return n < k
		case t.Has(words.Conjunction):
			if n > 0 && !a.listBehindBy(n) && a.verbBetween(a.Range.Start, t.Start) {
				return n < k // "Kenya expelled two envoys and Mali on Thursday condemned it"
			}
		case t.Has(words.Relative | words.To), t.Mention == 0 && (a.Finite(n) || a.FoundAt(n)):
			return n < k && a.Lower(n) == "that"
		}
	}
	return true
}

// listBehindBy reports whether the "and" at token n joins those by whom something was done: "a deal signed by Kenya and Chad on Sunday ends".
func (a *article) listBehindBy(n int) bool {
	for n--; n > 0 && (a.Toks[n].Mention > 0 || a.Toks[n].Has(words.Determiner) || a.Toks[n].Punct == ',' || a.Toks[n].Capital); n-- {
		continue
	}
	return n > 0 && a.Toks[n].Has(words.By)
}
