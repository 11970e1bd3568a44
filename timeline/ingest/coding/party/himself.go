package party

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Who "him" or "her" is whom a verb reaches that is done to persons: the only person who is named shortly before and does not act himself.
//
//	"Marta Kowal fled to Chad. Kenya expelled her."       Kowal
//	"Duda met Kowal. Kenya expelled her."                 left open

// himself returns who the "him" or "her" right behind the verb of m is, nil where that stays open.
func (x *Finder) himself(m *grammar.Match) []Party {
	const far = 400 // bytes: the sentence before, or a short one more
	k := m.Start + 1
	if m.Type == timeline.Reject && m.End > k && m.End < len(x.Toks) && doneToPersons[x.Lemma(m.End-1)] {
		k = m.End // "refused to extradite him"
	} else if !toHimself(m) {
		return nil
	}
	if !x.objectPronoun(k) {
		return nil
	}
	at := x.Toks[k].Start
	if who := x.personsIn(m, x.Range.Start, at); len(who) > 0 {
		return onlyOne(who)
	}
	return onlyOne(x.personsIn(m, at-far, x.Range.Start))
}

// onlyOne returns list when one is in it, else nil.
func onlyOne(list []Party) []Party {
	if len(list) != 1 {
		return nil
	}
	return list
}

// personsIn returns the persons whom bytes [from, to) of the text name, but for who does what m tells.
func (x *Finder) personsIn(m *grammar.Match, from, to int) []Party {
	subject := x.subject(m)
	var who []Party
	for i := range x.found.Mentions {
		n := &x.found.Mentions[i]
		if n.Start >= to {
			break
		}
		if n.Start < from || n.Kind != actor.KindPerson || n.Actor < 0 || x.found.Actors[n.Actor].Kind != timeline.Person {
			continue
		}
		if p := (Party{Actor: n.Actor, Mention: n, Tok: m.Start + 1}); len(without([]Party{p}, subject)) > 0 && len(without([]Party{p}, who)) > 0 {
			who = append(who, p)
		}
	}
	return who
}

// doneToPersons are verbs of what is done to persons.
var doneToPersons = words.Set("extradite release free deport expel surrender pardon")

// toHimself reports whether what m tells is done to persons.
func toHimself(m *grammar.Match) bool {
	return ofPersons(m.Mode) || m.CAMEO == "063" || m.CAMEO == "081"
}

// objectPronoun reports whether token k is a "him", or a "her" that owns nothing behind it.
func (x *Finder) objectPronoun(k int) bool {
	if k >= len(x.Toks) || x.Toks[k].Mention > 0 {
		return false
	}
	switch x.Lower(k) {
	case "him":
		return true
	case "her":
		if k+1 == len(x.Toks) {
			return true
		}
		next := &x.Toks[k+1]
		return next.Punct != 0 || next.Has(words.Preposition|words.To|words.By|words.Conjunction|words.Clause) || x.TimeWord(k+1) || slices.Contains([]string{"back", "home", "over"}, x.Lower(k+1))
	}
	return false
}
