package party

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

// afterIt returns who the "it" is that begins the clause in which "and" joins m to a verb right behind the "it": nobody whom that verb reaches. It is false
// where no such clause is.
func (x *Finder) afterIt(m *grammar.Match) ([]Party, bool) {
	and := m.Group - 1
	if !m.Personal() || m.Passive || and < 2 || !x.Toks[and].Has(words.Conjunction) || m.Type != timeline.Assault {
		return nil, false
	}
	it := x.ClauseStart(and)
	if it+1 >= and || x.Lower(it) != "it" || !x.FoundAt(it+1) {
		return nil, false
	}
	who, _ := x.itBefore(&grammar.Match{Start: it + 1, End: it + 2, Group: it + 1, Pattern: m.Pattern, Verb: true})
	return who, true
}

// itBefore returns who the "it" right before the verb group of m is; false where none stands there, or what it is stays open.
func (x *Finder) itBefore(m *grammar.Match) ([]Party, bool) {
	k := m.Group - 1
	for k > 0 && (x.Toks[k].Has(words.Adverb) || x.AdverbAt(k) || x.TimeWord(k)) {
		k--
	}
	if k < 0 || x.Lower(k) != "it" || m.Passive {
		return nil, false
	}
	if k > 0 && x.Toks[k-1].Has(words.Condition) {
		from := x.ClauseStart(k - 1)
		said := x.SpeechBefore(from, k-1)
		list := x.Acting(said, x.FirstVerb(said, k-1))
		return list, len(list) == 1 && x.isState(list[0])
	}
	if k == 0 || x.opensWithTime(k) {
		return x.earlier, len(x.earlier) == 1 && (x.isState(x.earlier[0]) || x.earlierBody)
	}
	if x.Toks[k-1].Has(words.Clause) && x.Lower(k-1) != "that" {
		return nil, false // "after it attacked"
	}
	if that := x.thatBefore(k - 1); that > 0 {
		list := x.Acting(that+1, x.FirstVerb(that+1, k-1))
		return list, len(list) == 1 && x.isState(list[0])
	}
	if first := x.beforeTimes(k); first < k && first > 1 && (x.Toks[first-1].Punct == ',' || x.Toks[first-1].Has(words.Conjunction)) {
		from := x.beforeSubject()
		verb := x.FirstVerb(from, k)
		for i := range x.Matches {
			if open, _ := x.Attributed(&x.Matches[i]); open > from && open < verb {
				verb = open // "Lima, Nairobi alleged, had armed rebels, and in July it expelled"
			}
		}
		list := x.Acting(from, verb)
		return list, len(list) == 1 && x.isState(list[0]) // "On Monday Chad left, and on Friday it returned"
	}
	who := x.reporter(m)
	if len(who) == 0 {
		from := k - 1
		for from > 0 && (x.Toks[from-1].Punct == 0 || x.Toks[from-1].Inner()) {
			from--
		}
		if x.Toks[k-1].Punct == ',' && from > 0 && x.Toks[from-1].Punct == ':' && x.Toks[from].Has(words.Preposition) {
			list := x.Acting(0, x.FirstVerb(0, from-1))
			return list, len(list) == 1 && x.isState(list[0]) // "Lima has had enough: over a port that Chad plans, it is"
		}
	}
	if len(who) != 1 {
		return nil, false
	}
	if x.isState(who[0]) {
		return who, true
	}
	if p := x.MentionAt(k - 1); p != nil && p.Actor >= 0 && p.Actor != who[0].Actor && x.found.Actors[p.Actor].Kind != timeline.Person {
		return []Party{{Actor: p.Actor, Mention: p, Tok: k - 1}}, true
	}
	return nil, false
}

// thatBefore returns the "that" to whose clause an "and" joins the one of the "that" at token k: "reported that Chad had left, and a week
// later that it". 0 for none.
func (x *Finder) thatBefore(k int) int {
	if x.Lower(k) != "that" {
		return 0
	}
	and := x.beforeTimes(k) - 1
	if and < 1 || !x.Toks[and].Has(words.Conjunction) {
		return 0
	}
	for k = and - 1; k > 0; k-- {
		if x.Lower(k) == "that" && x.Toks[k].Mention == 0 {
			return k
		}
	}
	return 0
}

// beforeSubject returns the token behind the times and adverbs that open the sentence.
func (x *Finder) beforeSubject() int {
	k := max(0, x.TokenAt(x.DatelineEnd()))
	for k < len(x.Toks)-1 && (x.TimeWord(k) || x.Toks[k].Has(words.Adverb) || x.Toks[k].Punct == ',') {
		k++
	}
	return k
}

// isState reports whether p can be an "it": a country, an organisation or a group.
func (x *Finder) isState(p Party) bool { return x.found.Actors[p.Actor].Kind != timeline.Person }

// opensWithTime reports whether only times and adverbs stand before token k in its sentence: "On Monday, it expelled".
func (x *Finder) opensWithTime(k int) bool {
	return !slices.ContainsFunc(x.Toks[:k], func(t tokens.Token) bool {
		return !t.Time && t.Punct == 0 && !t.Has(words.Preposition|words.Adverb|words.Conjunction|words.Determiner)
	})
}

// bodyOfRuler are what a ruler has and an "it" stands for: "the government of President Duda".
var bodyOfRuler = words.Set("government administration regime cabinet junta army military party team")

// keepSubject keeps who the sentence is about, its subject, for a word that stands for it in the next one.
func (x *Finder) keepSubject() {
	x.earlier = nil
	if !x.refers() {
		return
	}
	from := max(0, x.TokenAt(x.DatelineEnd()))
	verb := x.FirstVerb(from, len(x.Toks))
	x.earlier = x.Acting(from, verb)
	x.earlierBody = slices.ContainsFunc(x.Toks[from:verb], func(t tokens.Token) bool {
		return t.Mention == 0 && bodyOfRuler[strings.ToLower(x.Text[t.Start:t.End])]
	})
	for i := 1; i < len(x.earlier); i++ {
		if !x.Joined(x.earlier[i-1], x.earlier[i]) {
			x.earlier = nil // “We want Chad!” a crowd in Mali chanted. They
		}
	}
}
