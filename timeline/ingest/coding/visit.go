package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// guests returns those of whom a noun of travel says that they come, and whom they come to: X and Y of "the visit of X to Y",
// "a trip by X to Y" and "the tour of Y by X". Nothing when it says neither.
func (a *article) guests(m *match) (guests, hosts []party) {
	k := m.end - 1
	if k < len(a.toks)-1 && !a.ofOrBy(k) {
		k++
	}
	if !a.ofOrBy(k) {
		return nil, nil
	}
	to := k + 1
	for to < len(a.toks) && !a.toks[to].has(words.To|words.By) && !(a.inside(to) && len(a.parties(k+1, to)) > 0) {
		t := &a.toks[to]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' || t.has(words.Be|words.Have|words.Will|words.Clause|words.Relative) || a.foundAt(to) {
			break
		}
		to++
	}
	guests = a.parties(k+1, to)
	if a.ofTour(k, guests) {
		return nil, nil
	}
	if to == len(a.toks) || !a.toks[to].has(words.To|words.By) && !a.inside(to) {
		return guests, nil
	}
	end := to + 1
	for end < len(a.toks) && (a.toks[end].mention > 0 || a.toks[end].has(words.Determiner|words.Conjunction) || a.toks[end].punct == '\'' || a.toks[end].capital) {
		end++
	}
	if a.toks[to].has(words.By) {
		return a.parties(to+1, end), guests
	}
	if hosts = without(a.parties(to+1, end), guests); len(hosts) == 0 {
		hosts = without(a.whereCountry(to+1, end), guests) // "the visit of X to Oslo"
	}
	return guests, hosts
}

// goods reports whether what goes somewhere is a thing: "thirteen jets will go to Ukraine" is no visit, nor is "two helicopters from Chad
// arrived".
func (a *article) goods(m *match) bool {
	if m.group == 0 {
		return false
	}
	if from, to := a.headOf(m.group); to > from && freight[a.lower(to-1)] {
		return true
	}
	return freight[a.lower(m.group-1)]
}

// freight are goods, and what carries them.
var freight = words.Set("jets planes aircraft helicopters flights convoys tanks missiles weapons guns shells vehicles trucks aid money funds grain goods " +
	"food medicine supplies vaccines doses oil gas wheat exports proceeds cash loan ammunition body bodies remains coffin coffins ashes")

// forcesGo reports whether those who go somewhere are soldiers, as in "an advance party of Kenyan troops arrived in Chad".
func (a *article) forcesGo(d *draft, m *match) bool {
	if d.Mode != "visit" || d.CAMEO != "042" || m.passive || m.pat.Has(lexicon.Noun) {
		return false
	}
	from, to := a.headOf(m.group)
	if to > from && soldiers[a.lower(to-1)] {
		return true
	}
	if to <= from || to+1 >= m.group || a.lower(to) != "of" || !partly[a.lower(to-1)] {
		return false
	}
	_, end := a.headOf(m.group)
	for end++; end < m.group && !a.toks[end].has(words.Preposition) && a.toks[end].punct == 0; end++ {
		if soldiers[a.lower(end)] {
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

// inside reports whether token k is "in".
func (a *article) inside(k int) bool { return a.in.Text[a.toks[k].start:a.toks[k].end] == "in" }

// ofOrBy reports whether token k ties those who do something to a noun.
func (a *article) ofOrBy(k int) bool {
	return k >= 0 && k < len(a.toks) && (a.toks[k].has(words.By) || a.in.Text[a.toks[k].start:a.toks[k].end] == "of")
}

// paysCall reports whether m visits somebody, as in "in Chad the envoy called on President Déby": nothing is asked of the person.
func (a *article) paysCall(m *match) bool {
	if a.lex.Name(a.toks[m.start].forms[0].Lemma) != "call" || m.pat.Type != timeline.Request || m.end != m.start+2 || m.passive || m.inf || m.end >= len(a.toks) {
		return false
	}
	if w := a.in.Text[a.toks[m.end-1].start:a.toks[m.end-1].end]; w != "on" && w != "upon" {
		return false
	}
	end := a.nameEnd(m.end)
	if end == m.end {
		return false
	}
	for k := end; k < len(a.toks) && (a.toks[k].punct == 0 || a.toks[k].punct == '\''); k++ {
		if w := a.in.Text[a.toks[k].start:a.toks[k].end]; a.toks[k].has(words.To|words.Not) || w == "for" {
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
	for k := range a.toks {
		m := a.mention(k)
		if m == nil || !m.Locative || m.Country == "" || m.Start < from {
			continue
		}
		if i := a.countryOf(m.Country); i >= 0 {
			return i, m
		}
	}
	return -1, nil
}
