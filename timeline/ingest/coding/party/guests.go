package party

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Who visits whom, by the noun of a visit.

// Guests returns those of whom a noun of travel says that they come, and whom they come to: X and Y of "the visit of X to Y",
// "a trip by X to Y" and "the visit of Y by X". Nothing when it says neither, as in "X's tour of Y".
func (x *Finder) Guests(m *grammar.Match) (guests, hosts []Party) {
	k := m.End - 1
	if k < len(x.Toks)-1 && !x.ofOrBy(k) {
		k++
	}
	if !x.ofOrBy(k) {
		if p := x.ownerOfPlan(m.Start); p != nil {
			return []Party{*p}, nil
		}
		return x.visitToBy(k)
	}
	to := k + 1
	for to < len(x.Toks) && !x.Toks[to].Has(words.To|words.By) && !(x.Word(to) == "in" && len(x.Parties(k+1, to)) > 0) {
		t := &x.Toks[to]
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' || t.Has(words.Be|words.Have|words.Will|words.Clause|words.Relative) || x.FoundAt(to) {
			break
		}
		to++
	}
	guests = x.Parties(k+1, to)
	if x.ofTour(k, guests) {
		return nil, nil
	}
	if to == len(x.Toks) || !x.Toks[to].Has(words.To|words.By) && x.Word(to) != "in" {
		return guests, nil
	}
	end := x.namesEnd(to + 1)
	if x.Toks[to].Has(words.By) {
		return x.Parties(to+1, end), guests
	}
	if hosts = without(x.Parties(to+1, end), guests); len(hosts) == 0 {
		hosts = without(x.WhereCountry(to+1, end), guests) // "the visit of X to Oslo"
	}
	return guests, hosts
}

// visitToBy returns the guests and the hosts of "a visit to Y by X", whose "to" stands at token k.
func (x *Finder) visitToBy(k int) (guests, hosts []Party) {
	if k >= len(x.Toks) || !x.Toks[k].Has(words.To) {
		return nil, nil
	}
	by := x.namesEnd(k + 1)
	if by == k+1 || by+1 >= len(x.Toks) || !x.Toks[by].Has(words.By) {
		return nil, nil
	}
	if guests = x.Parties(by+1, x.namesEnd(by+1)); len(guests) == 0 {
		if p, _ := x.personAt(by + 1); p.Mention != nil { // "by Secretary of State Marta Kowal"
			guests = []Party{p}
		}
	}
	if hosts = without(x.Parties(k+1, by), guests); len(hosts) == 0 {
		hosts = without(x.WhereCountry(k+1, by), guests)
	}
	return guests, hosts
}

// namesEnd returns the token behind the row of names, with articles and titles, that begins at token k.
func (x *Finder) namesEnd(k int) int {
	for k < len(x.Toks) && (x.Toks[k].Mention > 0 || x.Toks[k].Has(words.Determiner|words.Conjunction) || x.Toks[k].Punct == '\'' || x.Toks[k].Capital) {
		k++
	}
	return k
}

// ownerOfPlan returns the person whose planned visit the noun at token k is, nil for none: "during President Ruto's planned trip to Warsaw".
func (x *Finder) ownerOfPlan(k int) *Party {
	if k < 3 || x.Lower(k-1) != "planned" && x.Lower(k-1) != "scheduled" && x.Lower(k-1) != "upcoming" || x.Toks[k-2].Punct != '\'' {
		return nil
	}
	p := x.MentionAt(k - 3)
	if p == nil || p.Kind != actor.KindPerson || p.Actor < 0 {
		return nil
	}
	return &Party{Actor: p.Actor, Mention: p, Tok: x.MentionStart(k - 3)}
}

// OwnersOf returns those whose the noun at token k is, by their names behind token from: the president of "put off the Kenyan president's visit".
func (x *Finder) OwnersOf(k, from int) []Party {
	if from < 0 || from >= k {
		return nil
	}
	return slices.DeleteFunc(x.Parties(max(from+1, x.PhraseStart(k)), k), func(p Party) bool { return !p.Mention.Possessive || p.Mention.Pronoun })
}

// ofOrBy reports whether token k ties those who do something to a noun.
func (x *Finder) ofOrBy(k int) bool {
	return k >= 0 && k < len(x.Toks) && (x.Toks[k].Has(words.By) || x.Word(k) == "of")
}

// ofTour reports whether the "of" at token k, behind a tour, leads to the land that is toured: "Duda's tour of Chad".
func (x *Finder) ofTour(k int, list []Party) bool {
	if k < 1 || x.Lower(k) != "of" || len(list) == 0 || list[0].Mention.Kind == actor.KindPerson {
		return false
	}
	w := x.Lower(k - 1)
	return w == "tour" || w == "tours"
}

// hosts gives the parts of a visit: whoever is met there, else the country of the place.
func (x *Finder) hosts(d *event.Draft, as, to timeline.RoleKind, subject, objects []Party) {
	own := map[string]bool{}
	for _, p := range subject {
		own[x.Country(p)] = true
	}
	found := false
	var last Party
	for _, person := range [2]bool{true, false} {
		for _, p := range objects {
			if (p.Mention.Kind == actor.KindPerson) == person && (!own[x.Country(p)] || x.Country(p) == "") && !(found && !person && last.Mention.Kind == actor.KindPerson) &&
				(to == timeline.Visitor || p.Mention.Kind != actor.KindOrganisation || !found) {
				if found && !person && !x.Joined(last, p) {
					break
				}
				x.Add(d, to, []Party{p})
				found, last = true, p
			}
		}
	}
	if !found && as == timeline.Visitor {
		there := x.PlaceCountry(d.VerbAt)
		if there == nil {
			there = x.PlaceCountry(0)
		}
		if there != nil && !own[x.Country(there[0])] {
			x.Add(d, to, there)
		}
	}
}
