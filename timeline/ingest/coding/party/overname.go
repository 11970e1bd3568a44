package party

import (
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// overName returns who does what the verb of m tells behind an "and" where a name between commas tells the object of the verb before it. Whom
// the name stands for was reached and does nothing. It is false where no such name stands between the two verbs.
//
//	"Kenya expelled the Ugandan envoy, Jane Okello, on Tuesday and closed the border"   Kenya closed it
//	"Kenya praised the Ugandan envoy, Jane Okello, and Chad condemned her"              Chad did
func (x *Finder) overName(m *grammar.Match) ([]Party, bool) {
	and := m.Group - 1
	if !m.Verb || m.Infinitive || m.Participle || m.Gerund || and < 4 {
		return nil, false
	}
	if !x.Toks[and].Has(words.Conjunction) {
		for and > 4 && (x.Toks[and].Mention > 0 || x.Toks[and].Has(words.Determiner)) {
			and--
		}
		if verb := x.verbOver(and - 1); !x.Toks[and].Has(words.Conjunction) || verb < 0 || x.saysAt(verb) {
			return nil, false
		}
		who := x.Acting(and+1, m.Group)
		return who, len(who) > 0
	}
	end, placed := and, false // of what stands between the name and the "and": a place, a time, by what means
	for end > 0 && x.Toks[end-1].Punct != ',' {
		end--
		t := &x.Toks[end]
		if t.Punct != 0 && !t.Inner() || t.Has(words.Clause|words.Relative|words.Condition) && !t.Has(words.Preposition) {
			return nil, false
		}
		placed = placed || t.Time || t.Has(words.Preposition)
	}
	if end < and && (!placed || x.FirstVerb(end, and) < and) {
		return nil, false
	}
	verb := x.verbOver(end - 1)
	if verb < 0 {
		return nil, false
	}
	return x.subject(&grammar.Match{Start: verb, End: verb + 1, Group: verb, Pattern: m.Pattern, Verb: true}), true
}

// overWhat returns who does what the verb of m tells where "and" joins it over what the verb before it reaches, a clause with "what": the council of "the
// council condemned what it called a crime against Mali and said". It is false where there is no such clause.
func (x *Finder) overWhat(m *grammar.Match) ([]Party, bool) {
	and := m.Group - 1
	if !m.Personal() || m.Passive || and < 4 || !x.Toks[and].Has(words.Conjunction) || !x.Toks[m.Start].Can(lexicon.Past) {
		return nil, false
	}
	start := x.ClauseStart(and)
	verb := and - 1
	for verb > start && !(x.Lower(verb+1) == "what" && x.Toks[verb+2].Has(words.Pronoun)) {
		verb--
	}
	if verb <= start || !x.FoundAt(verb) || !x.InPast(verb) {
		return nil, false
	}
	return x.subject(&grammar.Match{Start: verb, End: verb + 1, Group: verb, Pattern: m.Pattern, Verb: true}), true
}

// verbOver returns the verb whose object the name of a person tells that the comma at token end closes: the "met" of "Kenya met the envoy of Chad,
// Ali Moussa,". -1 for none.
func (x *Finder) verbOver(end int) int {
	if end < 2 || x.Toks[end].Punct != ',' {
		return -1
	}
	p := x.MentionAt(end - 1)
	if p == nil || p.Kind != actor.KindPerson || p.Pronoun {
		return -1
	}
	open := x.MentionStart(end-1) - 1
	if open < 2 || x.Toks[open].Punct != ',' {
		return -1
	}
	from := x.ClauseStart(open)
	if verb := x.FirstVerb(from, open); verb < open && (verb > from || !x.saysAt(verb)) && x.NounIn(verb+1, open) { // "said the minister, Ali Moussa,"
		return verb
	}
	return -1
}

// saysAt reports whether a verb of speech stands at token k.
func (x *Finder) saysAt(k int) bool {
	for i := range x.Matches {
		if m := &x.Matches[i]; m.Start == k && m.Has(lexicon.Speech) {
			return true
		}
	}
	return false
}
