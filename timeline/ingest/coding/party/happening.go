package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// A happening that acts or is spoken of: "the bombings in Kenya killed 213 people" is no deed of Kenya's, and who "condemned
// the bombing of the embassy" does not condemn the embassy's country.

// victimOf reports whether the name at token k is of those to whom a noun of violence happens: "the bombing of a UN office".
func (x *Finder) victimOf(k, from int) bool {
	of := x.Governor(k, from)
	if of <= from || x.Lower(of) != "of" {
		return false
	}
	return grammar.Deed(x.Lower(of - 1))
}

// chargedWith reports whether the name at token k is only part of what those are charged with whom the text does not name: "charged three men with
// aiding Chad", "jailed a soldier for spying for Chad".
func (x *Finder) chargedWith(m *grammar.Match, k int) bool {
	if m.Passive {
		return false
	}
	object := false
	for n := m.Start + 1; n+1 < k; n++ {
		t := &x.Toks[n]
		switch {
		case t.Mention > 0 && x.MentionAt(n).Actor >= 0, own[x.Lower(n)]: // "charged its neighbour with arming Chadian rebels"
			return false
		case (x.Lower(n) == "with" || x.Lower(n) == "for") && x.Toks[n+1].Can(lexicon.Ing) && x.Toks[n+1].Mention == 0:
			return object
		}
		object = object || t.Plain()
	}
	return false
}

// diedOf reports whether the name at token k is of somebody whose death or the like is the reason: "sanctions over the death of X".
func (x *Finder) diedOf(k, from int) bool {
	of := x.Governor(k, from)
	if of <= from || x.Lower(of) != "of" {
		return false
	}
	switch x.Lower(of - 1) {
	case "death", "deaths", "poisoning", "disappearance", "imprisonment", "treatment", "persecution", "jailing", "detention":
		over := x.Governor(of-1, from)
		return over > from && (x.Lower(over) == "over" || x.Lower(over) == "for" || x.Lower(over) == "after")
	}
	return false
}

// victims returns those of tokens [from, to) to whom a noun of violence happens.
func (x *Finder) victims(from, to int) []Party {
	list := slices.DeleteFunc(x.Parties(from, to), func(p Party) bool { return !x.victimOf(p.Tok, from) && !x.suffersAttacks(p) })
	for k := from + 1; k < to && len(list) == 0; k++ {
		if on := x.Lower(k); (on == "on" || on == "against") && grammar.Attack(x.Lower(k-1)) {
			list = x.WhereCountry(k+1, min(to, x.PhraseEnd(k+1))) // "an attack on Kharkiv"
		}
	}
	return list
}

// withoutVictims leaves out of the objects of an accusation, a threat or talks those whom only a happening reached: the country of the embassy in
// "condemned the bombing of the U.S. embassy". Who did it, before the noun or behind "by", stays.
func (x *Finder) withoutVictims(m *grammar.Match, objects []Party) []Party {
	switch m.Type {
	case timeline.Accuse, timeline.Threaten, timeline.Request, timeline.Reject, timeline.Consult:
	case timeline.Coerce, timeline.Sanction: // "jailed four others for the bombing of a Kenyan ship"
		return slices.DeleteFunc(objects, func(p Party) bool {
			return x.victimOf(p.Tok, m.End) || x.diedOf(p.Tok, m.End) || x.chargedWith(m, p.Tok)
		})
	default:
		return objects
	}
	var out []Party
	for _, p := range objects {
		if x.chargedWith(m, p.Tok) {
			continue
		}
		if k := x.Governor(p.Tok, m.End); k > m.End && x.Happening(m.End, k+1) && !x.Toks[k].Has(words.By) && x.Word(k) != "with" {
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
	"ally allies deputy deputies lieutenant lieutenants associate associates confidant confidants " +
	"prisoner prisoners detainee detainees captive captives " +
	"colleague colleagues kidnappers captors backers aides aide " +
	"chauffeur driver bodyguard bodyguards foes followers loyalists campaign entourage physician doctor barber " +
	"opponent opponents critics rival rivals predecessor predecessors successor successors victims victim supporters killer")

// beside are nouns right behind a name for people who act for themselves: "a Zarqawi financier", "UN kidnappers".
var beside = words.Set("financier financiers lieutenant lieutenants associate associates captor captors kidnapper kidnappers hostage-taker hostage-takers " +
	"loyalist loyalists ally allies aide aides supporter supporters foe foes critic critics lawyer lawyers attorney attorneys")

// abroad are people of a nation for whom their country does not answer.
var abroad = words.Set("exile exiles emigre emigres émigrés migrant migrants refugee refugees immigrant immigrants expatriate expatriates " +
	"dissident dissidents defector defectors fugitive fugitives tourist tourists student students national nationals")

// citizens are those of them for whom their country answers where something is done to them: "released an American student".
var citizens = map[string]bool{"tourist": true, "tourists": true, "student": true, "students": true, "national": true, "nationals": true}

// sent are those whom a person sends and who act for themselves: "the Pope's peace envoy".
var sent = words.Set("envoy emissary negotiator")

// standsFor reports whether m at token k stands for somebody else than it names: for the father of "Elián González's father", for
// the exiles of "Cuban exiles".
func (x *Finder) standsFor(k int, m *actor.Mention) bool {
	const adjectives = 6 // tokens
	owner := m.Kind == actor.KindPerson && !m.Pronoun
	if !owner && m.Kind != actor.KindNationality {
		return false
	}
	for k++; k < len(x.Toks) && (x.MentionAt(k) == m || owner && x.Toks[k].Punct == '\''); k++ {
		continue
	}
	if !owner || x.Toks[k-1].Punct != '\'' {
		if k < len(x.Toks) && beside[x.Lower(k)] {
			return true
		}
		if owner {
			return false
		}
	}
	if owner && x.officeOf(k) {
		return true
	}
	for n := k; n < len(x.Toks) && n <= k+adjectives && (x.Toks[n].Punct == 0 || x.Hyphen(n)) && x.Toks[n].Class&^words.Determiner == 0; n++ {
		w := x.Word(n)
		if owner && (kin[w] || sent[w]) || !owner && abroad[w] && !(citizens[w] && (x.FirstVerb(x.ClauseStart(k), k) < k || x.suffersBehind(n+1))) {
			return true
		}
	}
	return false
}

// suffersBehind reports whether the verb behind the noun that ends before token k is in the passive: "an Italian national working there has been
// taken hostage".
func (x *Finder) suffersBehind(k int) bool {
	be := false
	for ; k < len(x.Toks) && x.Toks[k].Punct == 0 && !x.Toks[k].Has(words.Clause|words.Relative|words.Conjunction); k++ {
		switch t := &x.Toks[k]; {
		case t.Has(words.Be):
			be = true
		case be && !t.Has(words.Adverb) && !x.AdverbAt(k):
			return t.Can(lexicon.Participle) && !t.Can(lexicon.Ing)
		}
	}
	return false
}

// doers keeps of those before a noun of conflict the ones of whom its phrase says that they did it: "Russia's attack",
// "Israeli strikes". In "the hunt for Kopp since the slaying" and "the Nairobi blast" nobody is said to have.
func (x *Finder) doers(m *grammar.Match, before []Party) []Party {
	if m.Verb {
		return before // "announced a blockade"
	}
	from := x.NounPhrase(m.Start)
	return x.doing(slices.DeleteFunc(before, func(p Party) bool { return p.Tok < from || p.Tok >= m.Start }))
}

// withoutCities leaves out of those before a pattern that holds an attack or its weapon the cities that only say where it was, and before a
// weapon every place: the Nairobi of "Nairobi bombings kill ten".
func (x *Finder) withoutCities(source []Party, m *grammar.Match) []Party {
	weapon, attack := false, false
	for k := m.Start; k < m.End; k++ {
		weapon, attack = weapon || grammar.Weapon(x.Lower(k)), attack || grammar.Attack(x.Lower(k))
	}
	switch {
	case weapon:
		return x.doing(source)
	case attack:
		return slices.DeleteFunc(source, func(p Party) bool {
			city := p.Mention.Kind == actor.KindPlace || p.Mention.Kind == actor.KindCountry &&
				(!strings.EqualFold(p.Mention.Text, x.found.Actors[p.Actor].Short) || x.suffersAttacks(p))
			return city && !p.Mention.Possessive && strings.ToUpper(p.Mention.Text) != p.Mention.Text
		})
	}
	return source
}

// suffersAttacks reports whether the bare name of a country stands right before a noun for what insurgents do, and only says where: "Iraq
// attacks kill ten", but "Israel air strikes".
func (x *Finder) suffersAttacks(p Party) bool {
	k := p.Tok + 1
	if p.Tok < 0 || k >= len(x.Toks) || p.Mention.Possessive || p.Mention.Kind != actor.KindCountry || !strings.EqualFold(p.Mention.Text, x.found.Actors[p.Actor].Short) {
		return false
	}
	switch x.Lower(k) {
	case "attack", "attacks", "bombing", "bombings", "ambush", "ambushes", "shooting", "shootings":
		return true
	}
	return false
}

// doing keeps those before a noun of conflict who do it: whom a nation's adjective, an owner or the name of a group names, and no place.
func (x *Finder) doing(before []Party) []Party {
	var out []Party
	for _, p := range before {
		if p.Mention.Possessive || p.Mention.Kind != actor.KindCountry && p.Mention.Kind != actor.KindPlace || strings.ToUpper(p.Mention.Text) == p.Mention.Text { // "US"
			out = append(out, p)
		}
	}
	return out
}

// leading returns who leads what the noun of m tells: the Chad of "the Chadian-led invasion".
func (x *Finder) leading(m *grammar.Match) []Party {
	const far = 5 // tokens: of "U.S.-led", where a stop parts the word
	for k := m.Start - 1; k >= max(0, m.Start-far) && !x.Toks[k].Has(words.To|words.Preposition); k-- {
		if n := x.MentionAt(k); n != nil && n.Actor >= 0 {
			if strings.HasPrefix(x.Text[n.End:], "-led ") {
				return []Party{{Actor: n.Actor, Mention: n, Tok: k}}
			}
			break
		}
	}
	return nil
}

// officeOf reports whether an office of somebody's at token k leads to the name of who holds it: "secretary of state, Dean
// Acheson".
func (x *Finder) officeOf(k int) bool {
	const long = 7
	if k >= len(x.Toks) || !grammar.Office(x.Word(k)) {
		return false
	}
	for n := k; n < min(k+long, len(x.Toks)); n++ {
		t := &x.Toks[n]
		if m := x.MentionAt(n); m != nil {
			return n > k && m.Kind == actor.KindPerson && !m.Pronoun && t.Capital
		}
		if t.Punct != 0 && t.Punct != ',' || t.Class&^(words.Determiner|words.Preposition) != 0 || t.Has(words.Preposition) && x.Text[t.Start:t.End] != "of" || x.FoundAt(n) {
			return false
		}
	}
	return false
}

// beside reports whether token k is of a city and its country, which together are a place: "in Nairobi, Kenya".
func (x *Finder) beside(k int) bool {
	m := x.MentionAt(k)
	if m.Country == "" {
		return false
	}
	pair := func(comma, other int) bool {
		if comma < 1 || other < 0 || other >= len(x.Toks) || x.Toks[comma].Punct != ',' {
			return false
		}
		n := x.MentionAt(other)
		return n != nil && n != m && n.Country == m.Country && n.Text != m.Text && n.Kind != actor.KindPerson && m.Kind != actor.KindPerson
	}
	end := k
	for end < len(x.Toks) && x.MentionAt(end) == m {
		end++
	}
	return pair(k-1, k-2) || end < len(x.Toks) && pair(end, end+1)
}
