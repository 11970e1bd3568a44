package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/party"
)

// An article about two countries does not name both each time:
//
//	"Talks began at Evian", "the accords were signed"        both are mentioned
//	"Riyadh severed ties", "Kenya reopened its embassy"      the other one is reached
//	"Giving in to Chad, Kenya lifted its ban on canoes"      the same, when that is what the article is about
//
// The two are those of the main event, else those of whom the article speaks most.

// otherSides completes with the two countries that the article is about what takes two and names none or one; the main event stands first in list.
func (a *article) otherSides(list []event.Draft) {
	if len(list) == 0 {
		return
	}
	pair := a.who.PairOf(countriesIn(&list[0]))
	if pair == nil {
		pair = a.who.Dyad()
	}
	if pair == nil {
		return
	}
	for i := range list {
		d := &list[i]
		switch {
		case d.Nobody() && takesTwo(d) && !a.ofOthers(d, pair):
			a.who.Add(d, timeline.Mentioned, pair)
		case (i > 0 && ofTies(d) || i == 0 && a.oneSided(d, pair)) && !a.ofOthers(d, pair):
			a.reachesOther(d, pair)
		}
	}
}

// oneSided reports whether the main event is what one of a pair alone does to somebody, whom its own sentences or the first one name: "Mauritania lets the
// canoes of Senegal back".
func (a *article) oneSided(d *event.Draft, pair []party.Party) bool {
	if !d.Verb || takesTwo(d) || d.Type == timeline.Statement || d.Type == timeline.Consult || d.Type == timeline.Agree && !promises(d) {
		return false
	}
	acting := 0
	for _, r := range d.Roles {
		if event.Acts(r) {
			acting++
		}
	}
	codes := countriesIn(d)
	if acting != 1 || len(codes) != 1 {
		return false
	}
	other := a.who.Country(pair[0])
	if other == codes[0] {
		other = a.who.Country(pair[1])
	}
	return slices.ContainsFunc(append(slices.Clip(d.Evidence), a.lead), func(s timeline.Range) bool {
		return slices.ContainsFunc(a.in.Found.Mentions, func(m actor.Mention) bool {
			return m.Start >= s.Start && m.End <= s.End && (m.Country == other || m.Actor >= 0 && a.in.Found.Actors[m.Actor].Country == other)
		})
	})
}

// promises reports whether d is what one alone offers, and not what two come to.
func promises(d *event.Draft) bool {
	return strings.HasPrefix(d.Phrase, "offers") || strings.Contains(d.Phrase, "promise") || strings.Contains(d.Phrase, "offer to") || d.Phrase == "commits to"
}

// countriesIn returns the countries that take part in d, each once.
func countriesIn(d *event.Draft) []string {
	var codes []string
	for _, r := range d.Roles {
		if r.As != timeline.Mentioned && r.Country != "" && !slices.Contains(codes, r.Country) {
			codes = append(codes, r.Country)
		}
	}
	return codes
}

// takesTwo reports whether what d tells takes two: talks, agreements, truces.
func takesTwo(d *event.Draft) bool {
	return d.Type == timeline.Consult && d.Mode == "meet" || d.Mode == "sign" || d.Mode == "ceasefire" || (d.Type == timeline.Agree || d.CAMEO == "050") && d.Clausal
}

// ofTies reports whether d is about ties, embassies and envoys, which a state has with another.
func ofTies(d *event.Draft) bool {
	return d.Verb && (d.CAMEO == "161" || d.CAMEO == "050") && d.Marks&timeline.Negated == 0
}

// ofOthers reports whether somebody of a third country is named in d.
func (a *article) ofOthers(d *event.Draft, pair []party.Party) bool {
	return slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		return r.Country != "" && r.Country != a.who.Country(pair[0]) && r.Country != a.who.Country(pair[1])
	})
}

// reachesOther makes one of a pair the target of what the other alone does.
func (a *article) reachesOther(d *event.Draft, pair []party.Party) {
	source, target := d.Sides()
	codes := countriesIn(d)
	if !source || target || len(codes) != 1 {
		return
	}
	for i, p := range pair {
		if other := pair[1-i]; a.who.Country(p) == codes[0] {
			d.Roles = slices.DeleteFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Mentioned && r.Actor == other.Actor })
			a.who.Add(d, timeline.Target, []party.Party{other})
		}
	}
}
