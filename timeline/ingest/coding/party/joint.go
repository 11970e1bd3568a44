package party

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Those who act together and of whom the usual rules find one alone:
//
//	"the army and the RSF agreed"                         the army's country has no name of its own
//	"Kowal, on a visit to Oslo, and the envoy Y signed"   a remark stands between them
//	"the chair of the OSCE, Kowal, and minister Y signed" a name stands between them that the office before it belongs to
//	"Kenya, which borders Chad, and Mali signed"          a clause stands between them, or what the first is: "a member of the council"

// powers are the nouns that stand for a state beside an armed group of its country.
var powers = words.Set("army military government junta regime authorities forces")

// withPower adds to the one group that is a subject the country of the army or government that "and" joins to it.
func (x *Finder) withPower(list []Party) []Party {
	if len(list) != 1 || !x.mentionAt(list[0]) {
		return list
	}
	p := list[0]
	f := &x.found.Actors[p.Actor]
	if f.Kind != timeline.Group && f.Kind != timeline.Organisation || f.Country == "" || f.Country == "PSE" { // what stands beside Hamas is seldom its own
		return list
	}
	k := p.Tok - 1
	for k > 0 && x.Toks[k].Has(words.Determiner) {
		k--
	}
	end := p.Tok
	for end < len(x.Toks) && x.MentionAt(end) == p.Mention {
		end++
	}
	before := k > 0 && x.Toks[k].Has(words.Conjunction) && powers[x.Lower(k-1)]
	behind := end+2 < len(x.Toks) && x.Toks[end].Has(words.Conjunction) && (powers[x.Lower(end+1)] || x.Toks[end+1].Has(words.Determiner) && powers[x.Lower(end+2)])
	if i := x.countryActor(f.Country); i >= 0 && (before || behind) {
		return append([]Party{{Actor: i, Mention: p.Mention, Tok: p.Tok}}, list...)
	}
	return list
}

// besideRemark returns the person or the country before a remark between commas to which "and" at token from joins who stands behind it up to
// token end, the verb; nil where nothing of the kind stands there.
func (x *Finder) besideRemark(from, end int) []Party {
	if from < 3 || end <= from || !x.Toks[from].Has(words.Conjunction) || x.Toks[from-1].Punct != ',' {
		return nil
	}
	remark := x.ClauseStart(from - 1)
	if remark < 2 || x.Toks[remark-1].Punct != ',' || x.FirstVerb(remark, from-1) < from-1 {
		return nil
	}
	if p := x.MentionAt(remark); p != nil && p.Kind == actor.KindPerson && p.Actor >= 0 && !p.Pronoun && x.MentionAt(from-2) == p {
		return []Party{{Actor: p.Actor, Mention: p, Tok: remark}} // the name of the office before
	}
	first := x.ClauseStart(remark - 1)
	if !x.Toks[remark].Has(words.Preposition) && !x.heading(remark, from-1) || x.FirstVerb(first, remark-1) < remark-1 {
		return nil
	}
	who := x.Acting(first, remark-1)
	if len(who) == 0 || who[len(who)-1].Mention.Kind != actor.KindPerson {
		return nil
	}
	return who[len(who)-1:]
}

// aroundClause returns the one before a clause or an apposition between commas and the one whom "and" joins behind it, right before the verb of m; nil
// where nothing of the kind stands there.
func (x *Finder) aroundClause(m *grammar.Match) []Party {
	const (
		long   = 8  // tokens of the second name
		office = 14 // of an office before it: "the Chadian secretary of state for foreign affairs"
	)
	if !m.Personal() {
		return nil
	}
	end := x.beforeTimes(m.Group)
	and, least, name := end-1, end-long, 0
	if p := x.MentionAt(max(and-1, 0)); and > 4 && x.Toks[and].Punct == ',' && p != nil && p.Kind == actor.KindPerson && !p.Pronoun {
		if n := x.MentionStart(and-1) - 1; n > 4 && x.Toks[n].Punct == ',' { // "and the Chadian minister, Marta Kowal,"
			and, least, name = n-1, n-office, n+1
		}
	}
	for and > 4 && and > least && !x.Toks[and].Has(words.Conjunction) && (x.Toks[and].Punct == 0 || x.Toks[and].Inner()) && !x.Finite(and) {
		and--
	}
	if and <= 4 || and >= end-1 || x.Lower(and) != "and" || x.Toks[and-1].Punct != ',' {
		return nil
	}
	open := and - 2
	for open > 0 && x.Toks[open].Punct != ',' {
		if x.Toks[open].Punct != 0 && !x.Toks[open].Inner() {
			return nil
		}
		open--
	}
	if open < 1 || x.Toks[open-1].Mention == 0 {
		return nil
	}
	what := &x.Toks[open+1]
	apposed := what.Has(words.Determiner) && x.Toks[open+2].Mention == 0 && x.FirstVerb(open+1, and-1) == and-1 && (x.Toks[and-2].Mention == 0 || x.NounPhrase(and-2) > open+1)
	if !what.Has(words.Relative) && x.Lower(open+1) != "where" && !apposed {
		return nil
	}
	first := x.ClauseStart(open)
	for first < open && x.TimeWord(first) { // "On Monday Kenya, which borders Chad, and Mali"
		first++
	}
	if p := x.MentionAt(min(first+1, open)); x.Toks[first].Has(words.Preposition) && p != nil && p.Locative && p.Kind == actor.KindPlace { // "In Oslo Kenya, which"
		for first++; first < open && x.MentionAt(first) == p; first++ {
			continue
		}
	}
	if said := x.SpeechBefore(first, open); said > first && said < open { // "officials said Kenya, which borders Chad, and Mali"
		first = said
	}
	if x.FirstVerb(first, open) < open && !apposed {
		return x.Acting(and+1, end) // "condemned Chad, which borders Sudan, and Mali expelled"
	}
	if x.FirstVerb(first, open) < open || x.Toks[first].Has(words.Preposition) || first > 0 && x.Toks[first-1].Punct == ',' && x.Toks[first].Mention == 0 {
		return nil
	}
	one, other := x.Acting(first, open), x.Acting(max(and+1, name), end)
	if len(one) == 0 || len(other) == 0 {
		return nil
	}
	return append(one, without(other, one)...)
}

// heading reports whether tokens [from, to) tell of what somebody is the head: "head of the State Committee", "the chairman of its council".
func (x *Finder) heading(from, to int) bool {
	for from < to && x.Toks[from].Has(words.Determiner|words.Adverb) {
		from++
	}
	for k := from; k+1 < to && x.Toks[k].Punct == 0 && !x.Toks[k].Has(words.Preposition); k++ {
		if x.Lower(k+1) != "of" {
			continue
		}
		switch x.Lower(k) {
		case "head", "chief", "chairman", "chairwoman", "chair", "leader", "director", "commander", "speaker", "president", "governor":
			return true
		}
	}
	return false
}
