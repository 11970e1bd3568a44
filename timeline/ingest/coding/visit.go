package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// guests returns those of whom a noun of travel says that they come, and whom they come to: X and Y of "the visit of X to Y",
// "a trip by X to Y" and "the tour of Y by X". Nothing when it says neither.
func (a *article) guests(m *grammar.Match) (guests, hosts []party) {
	k := m.End - 1
	if k < len(a.Toks)-1 && !a.ofOrBy(k) {
		k++
	}
	if !a.ofOrBy(k) {
		return nil, nil
	}
	to := k + 1
	for to < len(a.Toks) && !a.Toks[to].Has(words.To|words.By) && !(a.Word(to) == "in" && len(a.parties(k+1, to)) > 0) {
		t := &a.Toks[to]
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' || t.Has(words.Be|words.Have|words.Will|words.Clause|words.Relative) || a.FoundAt(to) {
			break
		}
		to++
	}
	guests = a.parties(k+1, to)
	if a.ofTour(k, guests) {
		return nil, nil
	}
	if to == len(a.Toks) || !a.Toks[to].Has(words.To|words.By) && a.Word(to) != "in" {
		return guests, nil
	}
	end := to + 1
	for end < len(a.Toks) && (a.Toks[end].Mention > 0 || a.Toks[end].Has(words.Determiner|words.Conjunction) || a.Toks[end].Punct == '\'' || a.Toks[end].Capital) {
		end++
	}
	if a.Toks[to].Has(words.By) {
		return a.parties(to+1, end), guests
	}
	if hosts = without(a.parties(to+1, end), guests); len(hosts) == 0 {
		hosts = without(a.whereCountry(to+1, end), guests) // "the visit of X to Oslo"
	}
	return guests, hosts
}

// goods reports whether what goes somewhere is a thing: "thirteen jets will go to Ukraine" is no visit, nor is "two helicopters from Chad
// arrived".
func (a *article) goods(m *grammar.Match) bool {
	if m.Group == 0 {
		return false
	}
	if from, to := a.HeadOf(m.Group); to > from && freight[a.Lower(to-1)] {
		return true
	}
	return freight[a.Lower(m.Group-1)]
}

// freight are goods, and what carries them.
var freight = words.Set("jets planes aircraft helicopters flights convoys tanks missiles weapons guns shells vehicles trucks aid money funds grain goods " +
	"food medicine supplies vaccines doses oil gas wheat exports proceeds cash loan ammunition body bodies remains coffin coffins ashes")

// forcesGo reports whether those who go somewhere are soldiers, as in "an advance party of Kenyan troops arrived in Chad".
func (a *article) forcesGo(d *draft, m *grammar.Match) bool {
	if d.Mode != "visit" || d.CAMEO != "042" || m.Passive || m.Has(lexicon.Noun) {
		return false
	}
	from, to := a.HeadOf(m.Group)
	if to > from && soldiers[a.Lower(to-1)] {
		return true
	}
	if to <= from || to+1 >= m.Group || a.Lower(to) != "of" || !partly[a.Lower(to-1)] {
		return false
	}
	_, end := a.HeadOf(m.Group)
	for end++; end < m.Group && !a.Toks[end].Has(words.Preposition) && a.Toks[end].Punct == 0; end++ {
		if soldiers[a.Lower(end)] {
			return true
		}
	}
	return false
}

// soldiers are those who are sent, and partly the nouns for some of them.
var (
	soldiers = words.Set("troops soldiers marines peacekeepers paratroopers commandos battalion battalions regiment brigade contingent warships frigate destroyer")
	partly   = words.Set("party group contingent number hundreds thousands dozens scores unit units battalion convoy company team")
)

// ofOrBy reports whether token k ties those who do something to a noun.
func (a *article) ofOrBy(k int) bool {
	return k >= 0 && k < len(a.Toks) && (a.Toks[k].Has(words.By) || a.Word(k) == "of")
}

// paysCall reports whether m visits somebody, as in "in Chad the envoy called on President Déby": nothing is asked of the person.
func (a *article) paysCall(m *grammar.Match) bool {
	if a.Lemma(m.Start) != "call" || m.Type != timeline.Request || m.End != m.Start+2 || m.Passive || m.Infinitive || m.End >= len(a.Toks) {
		return false
	}
	if w := a.Word(m.End - 1); w != "on" && w != "upon" {
		return false
	}
	end := a.NameEnd(m.End)
	if end == m.End {
		return false
	}
	for k := end; k < len(a.Toks) && (a.Toks[k].Punct == 0 || a.Toks[k].Punct == '\''); k++ {
		if w := a.Word(k); a.Toks[k].Has(words.To|words.Not) || w == "for" {
			return false
		}
	}
	return true
}

// hosts gives the parts of a visit: whoever is met there, else the country of the place.
func (a *article) hosts(d *draft, as, to timeline.RoleKind, subject, objects []party) {
	own := map[string]bool{}
	for _, p := range subject {
		own[a.country(p)] = true
	}
	found := false
	var last party
	for _, person := range [2]bool{true, false} {
		for _, p := range objects {
			if (p.m.Kind == actor.KindPerson) == person && (!own[a.country(p)] || a.country(p) == "") && !(found && !person && last.m.Kind == actor.KindPerson) &&
				(to == timeline.Visitor || p.m.Kind != actor.KindOrganisation || !found) {
				if found && !person && !a.joined(last, p) {
					break
				}
				a.add(d, to, []party{p})
				found, last = true, p
			}
		}
	}
	if !found && as == timeline.Visitor {
		i, m := a.placeCountry(d.verbAt)
		if i < 0 {
			i, m = a.placeCountry(0)
		}
		if i >= 0 && !own[a.in.Found.Actors[i].Country] {
			a.add(d, to, []party{{actor: i, m: m}})
		}
	}
}

// placeCountry returns the actor that is the country of the sentence's first place from a byte on.
func (a *article) placeCountry(from int) (int, *actor.Mention) {
	for k := range a.Toks {
		m := a.MentionAt(k)
		if m == nil || !m.Locative || m.Country == "" || m.Start < from {
			continue
		}
		if i := a.countryOf(m.Country); i >= 0 {
			return i, m
		}
	}
	return -1, nil
}
