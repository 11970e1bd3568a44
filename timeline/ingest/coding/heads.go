package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/words"
)

// Who of a subject acts, and who only hangs on it.

// heads keeps the actors of a subject that act, not those that a preposition hangs on it: "leaders of Romania" act for
// Romania, "talks in Geneva" do not for Geneva. When nothing else is there, all count.
func (a *article) heads(list []party, from int) []party {
	var heads, rest []party
	for _, p := range a.withoutOwn(list) {
		switch {
		case p.m.Locative && !a.comesFrom(p.tok, from), a.beside(p.tok), a.victimOf(p.tok, from), a.ofOne(p, from), a.kinOf(p.tok, from):
		case a.afterPreposition(p.tok, from) && !a.comesFrom(p.tok, from):
			rest = append(rest, p)
		default:
			heads = append(heads, p)
		}
	}
	if len(heads) > 0 || len(rest) > 0 && (a.happening(from, rest[0].tok) || a.NounIn(from, rest[0].tok) && a.aside(rest, from)) {
		return heads
	}
	return rest
}

// belongings are what is somebody's and does what it does without them: "a letter on the body of the minister".
var belongings = words.Set("body bodies home house grave death arrest trial murder killing kidnapping photograph picture portrait widow image")

// kinOf reports whether the name at token k only says whose relative acts, or whose thing something is: "the brother of the hostage X".
func (a *article) kinOf(k, from int) bool {
	of := a.Governor(k, from)
	return of > from && a.Lower(of) == "of" && (kin[a.Lower(of-1)] && !following[a.Lower(of-1)] || belongings[a.Lower(of-1)])
}

// following are those who are for somebody: what they say and do, titles tell of them.
var following = words.Set("followers supporters loyalists backers")

// withoutFollowed leaves out those whose followers act.
func (a *article) withoutFollowed(list []party) []party {
	return slices.DeleteFunc(list, func(p party) bool { return a.followedFrom(p) >= 0 })
}

// followedFrom returns the token of the followers of whom p is only the one that they follow: "supporters of X". -1 for none.
func (a *article) followedFrom(p party) int {
	if !a.mentionAt(p) {
		return -1
	}
	if of := a.Governor(p.tok, 0); of > 0 && a.Lower(of) == "of" && following[a.Lower(of-1)] {
		return of - 1
	}
	return -1
}

// ofOne reports whether p is the nationality of one person whom the subject is of: "the kidnappers of an American journalist".
func (a *article) ofOne(p party, from int) bool {
	k := p.tok - 1
	if p.m.Kind == actor.KindPerson && a.in.Found.Actors[p.actor].Kind == timeline.Country { // the mention is the whole of "an American journalist in Iraq"
		k++
	} else if p.m.Kind != actor.KindNationality {
		return false
	}
	if k-1 <= from || a.Lower(k-1) != "of" || a.Toks[k-2].Class != 0 || a.Toks[k-2].Mention > 0 {
		return false
	}
	switch a.Lower(k) {
	case "a", "an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several":
		return true
	}
	return words.Digit(a.in.Text[a.Toks[k].Start])
}

// comesFrom reports whether the name at token k stands behind "from", or is joined to one that does, and a noun before that is
// who acts: "diplomats from Brazil and Venezuela met".
func (a *article) comesFrom(k, from int) bool {
	for k--; k > from && (a.Toks[k].Has(words.Conjunction|words.Determiner) || a.Toks[k].Punct == ',' || a.Toks[k].Mention > 0); k-- {
		continue
	}
	if k <= from {
		return false
	}
	who := &a.Toks[k-1]
	switch a.Word(k) {
	case "from":
	case "in", "at": // "judges at the International Court of Justice"
		return authorities[strings.ToLower(a.in.Text[who.Start:who.End])]
	default:
		return false
	}
	return who.Class == 0 && (a.Plural(k-1) || collective[a.in.Text[who.Start:who.End]])
}

// authorities are those who act for the country they are in: "a grand jury in the United States indicted".
var authorities = map[string]bool{"authorities": true, "officials": true, "court": true, "courts": true, "jury": true, "judge": true, "judges": true,
	"prosecutor": true, "prosecutors": true, "police": true, "parliament": true, "lawmakers": true, "rulers": true, "generals": true, "colonels": true,
	"junta": true, "regulators": true, "government": true, "regime": true, "leadership": true, "voters": true, "senators": true, "deputies": true, "ministers": true}

// collective are nouns in the singular for several who come from somewhere.
var collective = map[string]bool{"delegation": true, "team": true, "group": true, "mission": true, "contingent": true, "convoy": true, "crew": true,
	"battalion": true, "squadron": true, "party": true, "drone": true, "missile": true, "rocket": true, "shell": true, "balloon": true, "gunman": true}

// aside reports whether all of a list hang on a preposition that makes nobody act: "did not divulge the evidence against Kopp
// but said".
func (a *article) aside(list []party, from int) bool {
	for _, p := range list {
		k := a.Governor(p.tok, from)
		if k < 0 {
			return false
		}
		switch a.Word(k) {
		case "against", "about", "for", "on", "over", "near", "amid", "despite", "under", "during":
		default:
			return false
		}
	}
	return true
}

// withoutOwn leaves out the countries whose people are in the list: "President Rouhani of Iran".
func (a *article) withoutOwn(list []party) []party {
	var out []party
	for _, p := range list {
		own := a.in.Found.Actors[p.actor].Kind == timeline.Country && slices.ContainsFunc(list, func(q party) bool {
			return q.m.Kind == actor.KindPerson && q.actor != p.actor && (a.country(q) == a.country(p) || a.in.Text[q.m.End:max(q.m.End, p.m.Start)] == " of ")
		})
		if !own {
			out = append(out, p)
		}
	}
	return out
}

// memberOf reports whether the "of" at token n says what somebody is a member of.
func (a *article) memberOf(n int) bool {
	return a.Lower(n) == "of" && strings.HasPrefix(a.Lower(n-1), "member")
}

// afterPreposition reports whether a preposition other than "of" governs token k.
func (a *article) afterPreposition(k, from int) bool {
	of := false // "between President X of Congo and Y": what "of" hangs on
	for n := k - 1; n >= from && n > k-8; n-- {
		t := &a.Toks[n]
		if t.Time && t.Mention == 0 {
			return false // "On Sunday Chad, Peru and Mali closed"
		}
		of = of || t.Mention == 0 && a.in.Text[t.Start:t.End] == "of"
		if t.Has(words.Preposition) && a.in.Text[t.Start:t.End] != "of" || t.Has(words.To) && a.MentionAt(n) == nil {
			return true // "Iran's mission to the United Nations"
		}
		if of && n > from && a.memberOf(n) {
			return true // "member of the Bureau of the Committee and Foreign Minister X"
		}
		if t.Has(words.Conjunction) && n > from && a.Toks[n-1].Mention > 0 && a.Toks[n-1].Mention != a.Toks[k].Mention {
			return a.afterPreposition(n-1, from) // "from Brazil and Venezuela"
		}
		if t.Punct != 0 && t.Punct != '\'' || t.Has(words.Conjunction) || t.Mention > 0 && t.Mention != a.Toks[k].Mention && a.MentionAt(n).Kind != actor.KindNationality && !of {
			return false
		}
	}
	return false
}
