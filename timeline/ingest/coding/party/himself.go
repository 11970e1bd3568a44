package party

import (
	"slices"
	"strings"

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
	if somebody(x.Text[max(0, from):to]) {
		return nil
	}
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
		if x.relativeOf(n) {
			return nil // "the brother of Marta Kowal": he is not named
		}
		if p := (Party{Actor: n.Actor, Mention: n, Tok: m.Start + 1}); len(without([]Party{p}, subject)) > 0 && len(without([]Party{p}, who)) > 0 {
			who = append(who, p)
		}
	}
	return who
}

// relativeOf reports whether the name n only says whose relative or aide somebody without a name is: "the brother of Kowal", "Kowal's lawyer".
func (x *Finder) relativeOf(n *actor.Mention) bool {
	near := func(w string) bool {
		w = strings.ToLower(strings.Trim(w, ".,;:"))
		return kin[w] || attached[w]
	}
	before := strings.Fields(x.Text[max(0, n.Start-48):n.Start])
	for k := len(before) - 1; k > 0 && k > len(before)-5; k-- { // "the lawyer of the Kenyan minister"
		if before[k] == "of" {
			return near(before[k-1])
		}
	}
	rest, owned := strings.CutPrefix(x.Text[n.End:], "'s ")
	if !owned {
		rest, owned = strings.CutPrefix(x.Text[n.End:], "’s ")
	}
	word, _, _ := strings.Cut(rest, " ")
	return owned && near(word)
}

// somebody reports whether a text speaks of one person without a name, who may be the "him" behind it: "a journalist fled". Who is called so beside his
// name is none: "the journalist Ann Lee", "Ann Lee, a journalist", "worked as a journalist".
func somebody(text string) bool {
	f := strings.Fields(text)
	for i := 1; i < len(f); i++ {
		if !unnamedPersons[strings.ToLower(strings.TrimRight(f[i], ".,;:"))] || i+1 < len(f) && f[i+1][0] >= 'A' && f[i+1][0] <= 'Z' && !strings.HasSuffix(f[i], ".") {
			continue
		}
		const adjectives = 2
		for k := i - 1; k >= max(0, i-1-adjectives); k-- {
			if w := strings.ToLower(f[k]); w != "a" && w != "an" && w != "the" && w != "another" && w != "one" {
				continue
			}
			if k == 0 || f[k-1] != "as" && !strings.HasSuffix(f[k-1], ",") {
				return true
			}
			break
		}
	}
	return false
}

// unnamedPersons are nouns for one person.
var unnamedPersons = words.Set("man woman boy girl journalist reporter soldier officer suspect student activist rebel diplomat official lawyer fugitive gunman pilot tourist worker " +
	"businessman businesswoman driver teacher priest spy agent dissident blogger teenager citizen national prisoner hostage defendant captive sailor fisherman policeman policewoman " +
	"ambassador envoy general colonel commander leader minister opponent critic scientist engineer doctor author writer singer artist")

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
