package party

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// From whom something is asked or comes: "sought an apology from Tokyo", "snubbed an invitation from Chad".

// asked puts those behind "from" before the objects of a demand or a refusal when they are whom it reaches.
func (x *Finder) asked(m *grammar.Match, objects []Party, end int) []Party {
	for k := m.Start + 1; k < end; k++ {
		t := &x.Toks[k]
		if t.Mention > 0 && (m.Type != timeline.Reject || k > m.End) {
			if n := x.MentionAt(k); n.Kind != actor.KindNationality && !x.wantedOf(k) {
				return objects // "urged Chad to get an answer from"
			}
		}
		if t.Mention > 0 || x.Text[t.Start:t.End] != "from" || !x.asks(m, k) {
			continue
		}
		for k++; k < end && x.Toks[k].Has(words.Determiner); k++ {
			continue
		}
		if k >= end {
			return objects
		}
		n := x.MentionAt(k)
		if n == nil || n.Country == "" && n.Actor < 0 {
			return objects
		}
		i := n.Actor
		if n.Kind == actor.KindPlace || i < 0 {
			i = x.countryActor(n.Country)
		}
		if i < 0 {
			return objects
		}
		p := Party{Actor: i, Mention: n, Tok: k}
		return append([]Party{p}, without(objects, []Party{p})...)
	}
	return objects
}

// wantedOf reports whether the name at token k only says where what is asked for lies: "access to the site", "about Greenland".
func (x *Finder) wantedOf(k int) bool {
	g := x.Governor(k, 0)
	return g >= 0 && x.Word(g) != "to"
}

// asks reports whether the "from" at token k leads to whom the demand of m or what is refused comes from, and is not where somebody
// goes away: "demanded withdrawal from Chad".
func (x *Finder) asks(m *grammar.Match, k int) bool {
	w := x.Word(k - 1)
	if m.Type == timeline.Reject {
		switch w {
		case "invitation", "offer", "request", "call", "calls", "plea", "pleas", "proposal", "demand", "demands", "appeal", "appeals", "overture", "overtures", "requests":
			return true
		}
		return false
	}
	switch x.Lemma(m.Start) {
	case "seek", "demand", "request", "ask", "want", "claim", "require", "expect", "need", "solicit":
	default:
		return false
	}
	switch w {
	case "withdrawal", "pullout", "retreat", "exit", "departure", "removal", "away", "back", "withdraw", "troops", "forces", "soldiers",
		"migrants", "refugees", "people", "goods", "exports", "imports", "return", "release", "expulsion", "evacuation", "independence", "exemption",
		"protection", "relief", "officials", "diplomats", "asylum":
		return false
	}
	return true
}
