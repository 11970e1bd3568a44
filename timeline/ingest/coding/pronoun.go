package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// Who "it" is as a subject. It is hardly ever the country that stands nearest:
//
//	"Japan said Chad had fired a missile, and it protested"     who speaks
//	"Egypt told Chad it would withdraw"                         who speaks
//	"Trump told Iran it would be attacked"                      whom a person tells so
//	"Kenya said Chad would suffer if it attacked Mali"          the subject of the clause on which its own depends
//	"Poland summoned the envoy. It accused Moscow"              the subject of the sentence before

// actingPronoun are the pronouns that begin a clause as its subject.
var actingPronoun = words.Set("it they he she we")

// itBefore returns who the "it" right before the verb group of m is; false where none stands there, or what it is stays open.
func (a *article) itBefore(m *grammar.Match) ([]party, bool) {
	k := m.Group - 1
	for k > 0 && (a.Toks[k].Has(words.Adverb) || a.AdverbAt(k) || a.TimeWord(k)) {
		k--
	}
	if k < 0 || a.Lower(k) != "it" || m.Passive {
		return nil, false
	}
	if k > 0 && a.Toks[k-1].Has(words.Condition) {
		from := a.ClauseStart(k - 1)
		said := a.SpeechBefore(from, k-1)
		list := a.heads(a.parties(said, a.FirstVerb(said, k-1)), said)
		return list, len(list) == 1 && a.isState(list[0])
	}
	if k == 0 || a.opensWithTime(k) {
		return a.earlier, len(a.earlier) == 1 && a.isState(a.earlier[0])
	}
	if a.Toks[k-1].Has(words.Clause) && a.Lower(k-1) != "that" {
		return nil, false // "after it attacked"
	}
	who := a.reporter(m)
	if len(who) != 1 {
		return nil, false
	}
	if a.isState(who[0]) {
		return who, true
	}
	if p := a.MentionAt(k - 1); p != nil && p.Actor >= 0 && p.Actor != who[0].actor && a.in.Found.Actors[p.Actor].Kind != timeline.Person {
		return []party{{actor: p.Actor, m: p, tok: k - 1}}, true
	}
	return nil, false
}

// isState reports whether p can be an "it": a country, an organisation or a group.
func (a *article) isState(p party) bool { return a.in.Found.Actors[p.actor].Kind != timeline.Person }

// opensWithTime reports whether only times and adverbs stand before token k in its sentence: "On Monday, it expelled".
func (a *article) opensWithTime(k int) bool {
	return !slices.ContainsFunc(a.Toks[:k], func(t tokens.Token) bool {
		return !t.Time && t.Punct == 0 && !t.Has(words.Preposition|words.Adverb|words.Conjunction|words.Determiner)
	})
}

// keepSubject keeps who the sentence is about, its subject, for an "it" that opens the next one.
func (a *article) keepSubject() {
	const near = 48 // bytes: "On Monday, it"
	a.earlier = nil
	if next := a.in.Text[a.Range.End:min(len(a.in.Text), a.Range.End+near)]; !strings.Contains(next, "It ") && !strings.Contains(next, " it ") {
		return
	}
	from := max(0, a.TokenAt(a.DatelineEnd()))
	a.earlier = a.heads(a.parties(from, a.FirstVerb(from, len(a.Toks))), from)
}
