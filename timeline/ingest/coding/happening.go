package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/words"
)

// A happening that acts or is spoken of: "the bombings in Kenya killed 213 people" is no deed of Kenya's, and who "condemned
// the bombing of the embassy" does not condemn the embassy's country.

// happening reports whether a noun of conflict, as "attack" or "bombing", stands in tokens [from, to).
func (a *article) happening(from, to int) bool {
	for i := range a.Matches {
		m := &a.Matches[i]
		if m.Start >= from && m.Start < to && m.IsNoun() && m.Type.Quad() == timeline.MaterialConflict {
			return true
		}
	}
	for k := from; k < to; k++ {
		if disasters[a.Word(k)] {
			return true
		}
		if p, _ := a.Longest(k); p != nil && p.IsNoun() && p.Type.Quad() == timeline.MaterialConflict && !a.InName(k) {
			return true
		}
	}
	return false
}

// victimOf reports whether the name at token k is of those to whom a noun of violence happens: "the bombing of a UN office".
func (a *article) victimOf(k, from int) bool {
	of := a.Governor(k, from)
	if of <= from || a.Lower(of) != "of" {
		return false
	}
	return grammar.Deed(a.Lower(of - 1))
}

// ofGrounds are the prepositions before a deed for which, or in which, something else is done.
var ofGrounds = words.Set("in over after amid following for since despite")

// victims returns those of tokens [from, to) to whom a noun of violence happens.
func (a *article) victims(from, to int) []party {
	return slices.DeleteFunc(a.parties(from, to), func(p party) bool { return !a.victimOf(p.tok, from) })
}

// disasters are happenings that no pattern takes for a deed.
var disasters = words.Set("explosion explosions blast blasts earthquake earthquakes quake quakes tsunami storm storms hurricane typhoon cyclone flood floods " +
	"fire fires wildfire wildfires crash crashes war wars fighting violence clash clashes unrest outbreak pandemic epidemic famine drought")

// withoutVictims leaves out of the objects of an accusation, a threat or talks those whom only a happening reached: the country of the embassy in
// "condemned the bombing of the U.S. embassy". Who did it, before the noun or behind "by", stays.
func (a *article) withoutVictims(m *grammar.Match, objects []party) []party {
	switch m.Type {
	case timeline.Accuse, timeline.Threaten, timeline.Request, timeline.Reject, timeline.Consult:
	default:
		return objects
	}
	var out []party
	for _, p := range objects {
		if k := a.Governor(p.tok, m.End); k > m.End && a.happening(m.End, k+1) && !a.Toks[k].Has(words.By) && a.Word(k) != "with" {
			continue
		}
		out = append(out, p)
	}
	return out
}

// kin are those who are somebody's and act for themselves: "Kopp's stepmother said", "the boy's father".
var kin = words.Set("father mother brother sister son daughter wife husband widow widower stepmother stepfather uncle aunt cousin cousins " +
	"family relatives relative parents parent grandmother grandfather grandmothers grandson nephew niece fiancée fiancee girlfriend boyfriend " +
	"friend friends neighbour neighbours neighbor neighbors lawyer lawyers attorney attorneys children brothers sisters sons daughters " +
	"colleague colleagues kidnappers captors backers aides aide " +
	"chauffeur driver bodyguard bodyguards foes followers loyalists campaign entourage physician doctor barber " +
	"opponent opponents critics rival rivals predecessor predecessors successor successors victims victim supporters killer")

// beside are nouns right behind a name for people who act for themselves: "a Zarqawi financier", "UN kidnappers".
var beside = words.Set("financier financiers lieutenant lieutenants associate associates captor captors kidnapper kidnappers hostage-taker hostage-takers " +
	"loyalist loyalists ally allies aide aides supporter supporters foe foes critic critics")

// abroad are people of a nation for whom their country does not answer.
var abroad = words.Set("exile exiles emigre emigres émigrés migrant migrants refugee refugees immigrant immigrants expatriate expatriates " +
	"dissident dissidents defector defectors fugitive fugitives tourist tourists student students national nationals")

// citizens are those of them for whom their country answers where something is done to them: "released an American student".
var citizens = map[string]bool{"tourist": true, "tourists": true, "student": true, "students": true, "national": true, "nationals": true}

// standsFor reports whether m at token k stands for somebody else than it names: for the father of "Elián González's father", for
// the exiles of "Cuban exiles".
func (a *article) standsFor(k int, m *actor.Mention) bool {
	const adjectives = 6 // tokens
	owner := m.Kind == actor.KindPerson && !m.Pronoun
	if !owner && m.Kind != actor.KindNationality {
		return false
	}
	for k++; k < len(a.Toks) && (a.MentionAt(k) == m || owner && a.Toks[k].Punct == '\''); k++ {
		continue
	}
	if !owner || a.Toks[k-1].Punct != '\'' {
		if k < len(a.Toks) && beside[a.Lower(k)] {
			return true
		}
		if owner {
			return false
		}
	}
	if owner && a.officeOf(k) {
		return true
	}
	for n := k; n < len(a.Toks) && n <= k+adjectives && (a.Toks[n].Punct == 0 || a.Hyphen(n)) && a.Toks[n].Class&^words.Determiner == 0; n++ {
		w := a.Word(n)
		if owner && kin[w] || !owner && abroad[w] && !(citizens[w] && a.FirstVerb(a.ClauseStart(k), k) < k) {
			return true
		}
	}
	return false
}

// doers keeps of those before a noun of conflict the ones of whom its phrase says that they did it: "Russia's attack",
// "Israeli strikes". In "the hunt for Kopp since the slaying" and "the Nairobi blast" nobody is said to have.
func (a *article) doers(m *grammar.Match, before []party) []party {
	if m.Verb {
		return before // "announced a blockade"
	}
	from := a.NounPhrase(m.Start)
	return a.doing(slices.DeleteFunc(before, func(p party) bool { return p.tok < from || p.tok >= m.Start }))
}

// attacks are the nouns of conflict before which stands whose deed it is: "an Israeli air strike".
var attacks = words.Set("attack attacks strike strikes airstrike airstrikes raid raids bombing bombings bombardment shelling ambush ambushes assault assaults offensive operation incursion " +
	"shooting crackdown barrage")

// weapons are things that hurt people and before which a place only says where.
var weapons = words.Set("bomb bombs mortar mortars rocket rockets mine mines landmine landmines grenade grenades")

// withoutCities leaves out of those before a pattern that holds an attack or its weapon the cities that only say where it was, and before a
// weapon every place: the Nairobi of "Nairobi bombings kill ten".
func (a *article) withoutCities(source []party, m *grammar.Match) []party {
	weapon, attack := false, false
	for k := m.Start; k < m.End; k++ {
		weapon, attack = weapon || weapons[a.Lower(k)], attack || attacks[a.Lower(k)]
	}
	switch {
	case weapon:
		return a.doing(source)
	case attack:
		return slices.DeleteFunc(source, func(p party) bool {
			city := p.m.Kind == actor.KindPlace || p.m.Kind == actor.KindCountry && !strings.EqualFold(p.m.Text, a.in.Found.Actors[p.actor].Short)
			return city && !p.m.Possessive && strings.ToUpper(p.m.Text) != p.m.Text
		})
	}
	return source
}

// doing keeps those before a noun of conflict who do it: whom a nation's adjective, an owner or the name of a group names, and no place.
func (a *article) doing(before []party) []party {
	var out []party
	for _, p := range before {
		if p.m.Possessive || p.m.Kind != actor.KindCountry && p.m.Kind != actor.KindPlace || strings.ToUpper(p.m.Text) == p.m.Text { // "US"
			out = append(out, p)
		}
	}
	return out
}

// leading returns who leads what the noun of m tells: the Chad of "the Chadian-led invasion".
func (a *article) leading(m *grammar.Match) []party {
	const far = 5 // tokens: of "U.S.-led", where a stop parts the word
	for k := m.Start - 1; k >= max(0, m.Start-far); k-- {
		if n := a.MentionAt(k); n != nil && n.Actor >= 0 {
			if strings.HasPrefix(a.in.Text[n.End:], "-led ") {
				return []party{{actor: n.Actor, m: n, tok: k}}
			}
			break
		}
	}
	return nil
}

// nounTitle words an event by the phrase of its noun and what hangs on it, "Sniper shooting of Slepian", "" when that says too
// little.
func (a *article) nounTitle(d *draft) string {
	const some = 2 // spaces
	if d.verb || d.nounAt == 0 || d.clausal {
		return ""
	}
	s := a.titles.Words(d.Times, d.nounAt, a.clauseEnd(d))
	if f := title.Fit("", s, ""); f != "" {
		s = f
	}
	if strings.Count(s, " ") < some {
		return ""
	}
	return s
}

var offices = map[string]bool{"secretary": true, "minister": true, "envoy": true, "special": true, "ambassador": true, "spokesman": true,
	"spokeswoman": true, "spokesperson": true, "adviser": true, "advisor": true, "aide": true, "deputy": true, "chief": true, "foreign": true,
	"defence": true, "defense": true, "prime": true, "finance": true, "national": true, "press": true, "representative": true}

// officeOf reports whether an office of somebody's at token k leads to the name of who holds it: "secretary of state, Dean
// Acheson".
func (a *article) officeOf(k int) bool {
	const long = 7
	if k >= len(a.Toks) || !offices[a.Word(k)] {
		return false
	}
	for n := k; n < min(k+long, len(a.Toks)); n++ {
		t := &a.Toks[n]
		if m := a.MentionAt(n); m != nil {
			return n > k && m.Kind == actor.KindPerson && !m.Pronoun && t.Capital
		}
		if t.Punct != 0 && t.Punct != ',' || t.Class&^(words.Determiner|words.Preposition) != 0 || t.Has(words.Preposition) && a.in.Text[t.Start:t.End] != "of" || a.FoundAt(n) {
			return false
		}
	}
	return false
}

// beside reports whether token k is of a city and its country, which together are a place: "in Nairobi, Kenya".
func (a *article) beside(k int) bool {
	m := a.MentionAt(k)
	if m.Country == "" {
		return false
	}
	pair := func(comma, other int) bool {
		if comma < 1 || other < 0 || other >= len(a.Toks) || a.Toks[comma].Punct != ',' {
			return false
		}
		n := a.MentionAt(other)
		return n != nil && n != m && n.Country == m.Country && n.Text != m.Text && n.Kind != actor.KindPerson && m.Kind != actor.KindPerson
	}
	end := k
	for end < len(a.Toks) && a.MentionAt(end) == m {
		end++
	}
	return pair(k-1, k-2) || end < len(a.Toks) && pair(end, end+1)
}
