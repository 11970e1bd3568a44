package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/words"
)

// From whom something is asked or comes: "sought an apology from Tokyo", "snubbed an invitation from Chad".

// asked puts those behind "from" before the objects of a demand or a refusal when they are whom it reaches.
func (a *article) asked(m *match, objects []party, end int) []party {
	for k := m.start + 1; k < end; k++ {
		t := &a.toks[k]
		if t.mention > 0 && (m.pat.Type != timeline.Reject || k > m.end) {
			if n := a.mention(k); n.Kind != actor.KindNationality && !a.wantedOf(k) {
				return objects // "urged Chad to get an answer from"
			}
		}
		if t.mention > 0 || a.in.Text[t.start:t.end] != "from" || !a.asks(m, k) {
			continue
		}
		for k++; k < end && a.toks[k].has(words.Determiner); k++ {
			continue
		}
		if k >= end {
			return objects
		}
		n := a.mention(k)
		if n == nil || n.Country == "" && n.Actor < 0 {
			return objects
		}
		i := n.Actor
		if n.Kind == actor.KindPlace || i < 0 {
			i = a.countryOf(n.Country)
		}
		if i < 0 {
			return objects
		}
		p := party{actor: i, m: n, tok: k}
		return append([]party{p}, without(objects, []party{p})...)
	}
	return objects
}

// wantedOf reports whether the name at token k only says where what is asked for lies: "access to the site", "about Greenland".
func (a *article) wantedOf(k int) bool {
	g := a.governor(k, 0)
	return g >= 0 && a.in.Text[a.toks[g].start:a.toks[g].end] != "to"
}

// asks reports whether the "from" at token k leads to whom the demand of m or what is refused comes from, and is not where somebody
// goes away: "demanded withdrawal from Chad".
func (a *article) asks(m *match, k int) bool {
	w := a.in.Text[a.toks[k-1].start:a.toks[k-1].end]
	if m.pat.Type == timeline.Reject {
		switch w {
		case "invitation", "offer", "request", "call", "calls", "plea", "pleas", "proposal", "demand", "demands", "appeal", "appeals", "overture", "overtures", "requests":
			return true
		}
		return false
	}
	switch a.lex.Name(a.toks[m.start].forms[0].Lemma) {
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
