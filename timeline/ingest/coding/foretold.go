package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Who warns of what will become of a thing threatens nobody:
//
//	Kenya warned that the talks would take months.        it says so
//	The UN warned on Sunday that famine could spread.
//	Kenya had been warned a few days before.              nobody knows by whom
//	Kenya warned that it would close the border.          this is a threat

// foretell makes a statement of the warning d, of which m is the verb, that says only what will become of a thing.
func (a *article) foretell(d *event.Draft, m *grammar.Match) {
	if d.Type != timeline.Threaten || m.Passive || !a.FormOf(m.Start, "warn") {
		return
	}
	that := m.Start + 1
	for that < len(a.Toks) && (a.TimeWord(that) || a.Toks[that].Has(words.Preposition) && that+1 < len(a.Toks) && a.TimeWord(that+1)) {
		that++
	}
	if that+1 < len(a.Toks) && a.Lower(that) == "that" && a.thingWill(that+1) {
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Statement, "", "010", "says"
	}
}

// thingWill reports whether the clause at token k tells what will become of its subject, which is no person and no state: "the talks would take months".
func (a *article) thingWill(k int) bool {
	const long = 10 // tokens of the subject
	for n := k; n < min(k+long, len(a.Toks)-1); n++ {
		t := &a.Toks[n]
		switch {
		case t.Has(words.Will | words.Would | words.May):
			for n++; n < len(a.Toks)-1 && (a.Toks[n].Has(words.Adverb|words.Not|words.Be|words.Have) || a.AdverbAt(n)); n++ {
				continue
			}
			head := a.Toks[k].Mention == 0 && !a.Toks[k].Has(words.Pronoun) || grammar.OwnersWord(a.Lower(k))
			return head && becomes[a.Lexicon.Base(a.Lower(n))]
		case t.Punct != 0 && !t.Inner(), t.Has(words.Relative | words.Condition):
			return false
		}
	}
	return false
}

// becomes are verbs of what becomes of things.
var becomes = words.Set("depend take last spread collapse fail worsen deteriorate rise fall grow increase decline shrink continue remain become drop double run")

// warnedByNobody reports whether m tells that somebody was warned, not by whom and not what he must not do: he only knew of it.
func (a *article) warnedByNobody(d *event.Draft, m *grammar.Match) bool {
	source, _ := d.Sides()
	if d.Type != timeline.Threaten || !m.Passive || source || !a.FormOf(m.Start, "warn") {
		return false
	}
	next := m.Start + 1
	return next >= len(a.Toks) || a.Toks[next].Punct != 0 || a.Toks[next].Time || a.Toks[next].Has(words.Determiner|words.Conjunction) || a.Lower(next) == "in"
}
