package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// ownCitizens reports whether d, of a pattern that tells of an expulsion, tells whom a state calls out of another country: its own people, who are not
// expelled. "Norway told all Norwegians to leave Chad", "Norway ordered its citizens out of Chad".
func (a *article) ownCitizens(d *event.Draft, m *grammar.Match) bool {
	const near = 6 // tokens: "all of its citizens"
	if d.Mode != "expel" || m.Passive || !m.Verb {
		return false
	}
	switch a.Lemma(m.Start) {
	case "tell", "order", "urge", "ask", "call", "advise", "instruct":
	default:
		return false
	}
	for k := m.Start + 1; k+1 < min(m.Start+near, len(a.Toks)); k++ {
		if p := a.MentionAt(k); p != nil {
			return p.Country != "" && a.sourceOf(d, p.Country) && (civilians[a.Lower(k+1)] || !a.Toks[k+1].Plain()) // but "two Russian diplomats"
		}
		if grammar.OwnersWord(a.Lower(k)) && civilians[a.Lower(k+1)] {
			return true
		}
		if a.Toks[k].Punct != 0 || a.Toks[k].Has(words.To) {
			return false
		}
	}
	return false
}

// sourceOf reports whether the country of a code, or one of its people, does what d tells.
func (a *article) sourceOf(d *event.Draft, country string) bool {
	for _, r := range d.Roles {
		if r.As == timeline.Source && r.Country == country {
			return true
		}
	}
	return false
}

// civilians are people of a state who are not its envoys.
var civilians = words.Set("citizens nationals people tourists subjects civilians workers students residents compatriots")
