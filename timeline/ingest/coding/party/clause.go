package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Parties returns the actors that tokens [from, to) name, each once and in order: Chad and Lukashenko of "Chad and Belarusian President
// Alexander Lukashenko". Not those who only tell whose somebody else is: a country right before its person or office, the Rwanda of
// "Rwandan-backed rebels", the agency of a dateline.
func (x *Finder) Parties(from, to int) []Party {
	var list []Party
	seen := func(actor int) bool { return slices.ContainsFunc(list, func(p Party) bool { return p.Actor == actor }) }
	var last *actor.Mention
	until := 0 // byte behind "Iraq's most powerful Shiite cleric"
	for k := max(from, 0); k < min(to, len(x.Toks)); k++ {
		m := x.MentionAt(k)
		if m == nil || m == last {
			continue
		}
		last = m
		if m.Start < until && m.Kind == actor.KindNationality {
			continue
		}
		if m.Actor < 0 || seen(m.Actor) {
			continue
		}
		if k == 0 && x.city(m) || x.describes(k, m) || x.compound(m) || x.onlyNamed(k, m) || x.standsFor(k, m) || x.conveys(k, m) || x.apposes(k, m) || x.faithOf(k, m) || x.ofAffair(k, m) {
			continue
		}
		if p := x.apposed(k, m); p != nil {
			m = p
			if seen(m.Actor) {
				continue
			}
		}
		list = append(list, Party{m.Actor, m, k})
		until = max(until, x.calledEnd(list[len(list)-1]))
		for _, o := range m.Others {
			if !seen(o) {
				list = append(list, Party{o, m, k})
			}
		}
	}
	return list
}

// ofAffair reports whether m at token k only says which case something is about: "the Lockerbie affair", "the MH17 investigation".
func (x *Finder) ofAffair(k int, m *actor.Mention) bool {
	if m.Kind == actor.KindPerson || m.Kind == actor.KindNationality || m.Possessive {
		return false
	}
	for k < len(x.Toks) && x.MentionAt(k) == m {
		k++
	}
	if k >= len(x.Toks) {
		return false
	}
	switch x.Lower(k) {
	case "investigation", "inquiry", "affair", "case", "trial", "scandal", "probe":
		return m.Country == "" && (m.Actor < 0 || x.found.Actors[m.Actor].Country == "" && x.found.Actors[m.Actor].Canonical == "")
	}
	return false
}

// capitalOf reports whether m at token k is the nationality of a place that its noun names: "in the Cuban capital", "on Chadian soil".
func (x *Finder) capitalOf(k int, m *actor.Mention) bool {
	if m.Kind != actor.KindNationality || k < 1 || k+1 >= len(x.Toks) || x.MentionAt(k+1) == m {
		return false
	}
	switch x.Lower(k + 1) {
	case "capital", "soil", "territory", "waters", "coast", "airspace":
	default:
		return false
	}
	before := k - 1
	if x.Toks[before].Has(words.Determiner) && before > 0 {
		before--
	}
	switch x.Lower(before) {
	case "in", "on", "at", "near", "off", "outside":
		return true
	}
	return false
}

// faithOf reports whether the faith or the people m at token k only describes those of the nationality before it: "a Thai Muslim delegation", "Kenyan
// Muslims".
func (x *Finder) faithOf(k int, m *actor.Mention) bool {
	if k == 0 || m.Kind == actor.KindCountry || m.Kind == actor.KindPerson || x.found.Actors[m.Actor].Kind != timeline.Group || !strings.HasPrefix(x.found.Actors[m.Actor].Key, "group:") {
		return false
	}
	next := k
	for next < len(x.Toks) && x.MentionAt(next) == m {
		next++
	}
	if next < len(x.Toks) && outlaws[x.Lower(next)] {
		return false // "Nigerian Islamist rebels" are no others than those whom the text calls Islamists
	}
	before := x.MentionAt(k - 1)
	return before != nil && before.Kind == actor.KindNationality && before.Actor >= 0 && x.found.Actors[before.Actor].Kind == timeline.Country
}

// rolesOf reports whether the person m at token k only says whose somebody behind it is: "Kennedy assassin Sirhan", "Duda aide Marta Kowal".
func (x *Finder) rolesOf(k int, m *actor.Mention) bool {
	for k < len(x.Toks) && x.MentionAt(k) == m {
		k++
	}
	if k+1 >= len(x.Toks) || !attached[x.Lower(k)] {
		return false
	}
	p := x.MentionAt(k + 1)
	return p != nil && p != m && p.Kind == actor.KindPerson
}

// attached are the nouns for those who are somebody's.
var attached = words.Set("assassin killer murderer biographer lawyer attorney aide ally adviser advisor spokesman spokeswoman supporter loyalist critic rival opponent appointee nominee " +
	"successor predecessor deputy confidant associate confidante envoy")

// secondOffice reports whether the "and" at token k joins two offices of one person: "Kenyan senator and presidential candidate Tom Mboya".
func (x *Finder) secondOffice(k int) bool {
	if x.Lower(k) != "and" || k < 1 || k+2 >= len(x.Toks) || !grammar.Office(x.Lower(k-1)) || x.Plural(k-1) || !x.Toks[k+1].Plain() || x.Toks[k+1].Capital {
		return false
	}
	for n := k + 1; n < min(k+5, len(x.Toks)); n++ {
		if p := x.MentionAt(n); p != nil {
			return p.Kind == actor.KindPerson
		}
		if !x.Toks[n].Plain() {
			return false
		}
	}
	return false
}

// conveys reports whether m at token k is a medium that only carries the news: "wrote on Twitter", the agency of a dateline as in "NAIROBI
// (Reuters) - Shots were" and "AFP - Kenya", that at the end of "Kenyan army kills ten (AFP)".
func (x *Finder) conveys(k int, m *actor.Mention) bool {
	if !x.found.Actors[m.Actor].Media {
		return false
	}
	if k == 0 || x.Toks[k-1].Punct == '(' {
		text := x.TokenAt(x.DatelineEnd())
		return text > k && x.Toks[text].Capital || k > 0 && k+2 == len(x.Toks) && x.Toks[k+1].Punct == ')'
	}
	return x.Toks[k-1].Has(words.Preposition)
}

// city reports whether m, which begins the sentence, is the city of a dateline that no dash ends: "LONDON President Vladimir Putin".
func (x *Finder) city(m *actor.Mention) bool {
	capital := m.Kind == actor.KindCountry && m.Actor >= 0 && !strings.EqualFold(x.found.Actors[m.Actor].Short, m.Text)
	if m.Kind != actor.KindPlace && !capital || strings.ToUpper(m.Text) != m.Text || strings.Contains(m.Text, ".") || len(m.Text) < 4 {
		return false
	}
	for n := 0; n < len(x.Toks); n++ {
		if x.MentionAt(n) != m {
			t := &x.Toks[n]
			return t.Punct == 0 && t.Capital && strings.ToUpper(x.Text[t.Start:t.End]) != x.Text[t.Start:t.End] || t.Punct == ',' && n+2 < len(x.Toks) && x.Toks[n+1].Capital && x.Toks[n+2].Capital
		}
	}
	return false
}

// describes reports whether m at token k is a nationality or country before the person that it belongs to: "Belarusian
// President Alexander Lukashenko".
func (x *Finder) describes(k int, m *actor.Mention) bool {
	if x.officeBefore(m) {
		return true
	}
	if m.Kind == actor.KindPerson && x.rolesOf(k, m) {
		return true
	}
	if m.Kind == actor.KindPerson || m.Country == "" && m.Kind != actor.KindOrganisation {
		return false
	}
	if x.onceOf(k, m) {
		return true
	}
	for n := k; n < min(k+9, len(x.Toks)); n++ {
		t := &x.Toks[n]
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' || t.Has(words.Preposition|words.Conjunction|words.Relative|words.Clause) && x.MentionAt(n) != m && !x.ofState(n) && !x.secondOffice(n) ||
			t.Mention == 0 && (t.Has(words.To|words.Be|words.Have|words.Will|words.Would|words.May) || x.FoundAt(n)) {
			return false // "ECOWAS threatens to …": no title ends here
		}
		if p := x.MentionAt(n); p != nil && p != m {
			return p.Actor >= 0 && p.Kind == actor.KindPerson && (x.found.Actors[p.Actor].Country == m.Country || m.Kind == actor.KindOrganisation ||
				(m.Kind == actor.KindNationality || m.Possessive) && x.found.Actors[p.Actor].Country == "" && x.nounsBetween(k, n, m)) ||
				p.Kind == actor.KindOrganisation && (p.Actor == m.Actor && x.describesNext(n, m) || x.homeOf(n, m, p))
		}
	}
	return false
}

// onceOf reports whether nationality m at token k only says whose another country was: "the former Soviet republic of Belarus", "a British
// colony in Africa".
func (x *Finder) onceOf(k int, m *actor.Mention) bool {
	if m.Kind != actor.KindNationality {
		return false
	}
	for k++; k < len(x.Toks) && x.MentionAt(k) == m; k++ {
		continue
	}
	if k >= len(x.Toks) || k+1 < len(x.Toks) && x.Toks[k+1].Punct == 0 && !x.Toks[k+1].Has(words.Preposition) {
		return false
	}
	switch x.Lower(k) {
	case "era": // "ended the last tie of the Soviet era"
		return true
	case "republic", "republics", "colony", "colonies", "protectorate", "possession", "dependency", "mandate", "satellite":
		return true
	}
	return false
}

// homeOf reports whether m, a nationality or a country, only says where the body p at token n is from, which acts for itself:
//
//	"the Palestinian group Hamas", "Russia's state gas monopoly Gazprom"   behind a noun for such bodies
//	"South Korea's Samsung", "Lebanon's Hezbollah"                         at once, of the country
//
// "Russia's UN envoy" is Russia's.
func (x *Finder) homeOf(n int, m, p *actor.Mention) bool {
	if p.Actor < 0 || m.Kind != actor.KindNationality && !m.Possessive {
		return false
	}
	f := &x.found.Actors[p.Actor]
	return kindsOfBody[x.Lower(n-1)] || m.Possessive && f.Kind != timeline.Country && f.Country == m.Country && p.Start <= m.End+len("’s ")
}

// kindsOfBody are nouns between a nationality and the name of a body that is of it.
var kindsOfBody = words.Set("group movement party faction militia organisation organization network firm company bank giant airline agency newspaper union alliance charity " +
	"bloc maker producer manufacturer carrier operator exporter monopoly lender retailer conglomerate automaker carmaker chipmaker planemaker brewer builder developer supplier contractor")

// nounsBetween reports whether nothing but nouns in the singular stand between nationality m at token k and the name at token n:
// "the Hungarian astronaut Bertalan Farkas".
func (x *Finder) nounsBetween(k, n int, m *actor.Mention) bool {
	for ; k < n; k++ {
		t := &x.Toks[k]
		if at := x.MentionAt(k); at == m || m.Possessive && (t.Punct == '\'' || t.Capital && at == nil || t.Class == words.Adverb || at != nil && at.Kind == actor.KindNationality) {
			continue // "Iraq's top Shiite cleric Grand Ayatollah"
		}
		if !t.Plain() || x.Plural(k) || x.FoundAt(k) {
			return false
		}
	}
	return true
}

// ofState reports whether token k is the "of" of "head of state", "secretary of state", "chief of staff".
func (x *Finder) ofState(k int) bool {
	if k+1 >= len(x.Toks) || x.Word(k) != "of" {
		return false
	}
	switch x.Word(k + 1) {
	case "state", "government", "staff", "mission", "State":
		return true
	}
	return false
}

// compound reports whether a name is only part of a word: the "Rwandan" of "Rwandan-backed rebels".
func (x *Finder) compound(m *actor.Mention) bool {
	if x.InAccord(m) || m.Kind == actor.KindNationality && strings.HasPrefix(strings.ToLower(x.Text[m.End:min(m.End+10, len(x.Text))]), " peninsula") {
		return true
	}
	rest := x.Text[m.End:min(m.End+18, len(x.Text))]
	if m.Kind == actor.KindNationality && (strings.HasPrefix(rest, " Orthodox") || strings.HasPrefix(rest, " Catholic")) {
		return true // "a Greek Orthodox church"
	}
	if m.Kind == actor.KindCountry && !m.Possessive && (strings.HasPrefix(rest, " war ") || strings.HasPrefix(rest, " crisis ") || strings.HasPrefix(rest, " hostage mediat") || strings.HasPrefix(rest, " hostage negotiat") || strings.HasPrefix(rest, " conflict ")) {
		return true // "Iraq war allies"
	}
	for _, w := range [...]string{"pro-", "anti-", "Pro-", "Anti-"} {
		if strings.HasSuffix(x.Text[:m.Start], w) {
			return true // "a pro-Chadian party"
		}
	}
	if !strings.HasPrefix(rest, "-") {
		return false
	}
	if x.leadsForce(m) {
		return false
	}
	for _, w := range [...]string{"backed", "led", "brokered", "sponsored", "mediated", "drafted", "held", "controlled", "occupied", "based", "born",
		"proposed", "patrolled", "supported", "funded", "trained", "made", "built", "run", "allied", "aligned", "friendly"} {
		if strings.HasPrefix(rest[1:], w) {
			return true
		}
	}
	return false
}

// leadsForce reports whether m leads those who act: "the Saudi-led coalition".
func (x *Finder) leadsForce(m *actor.Mention) bool {
	const long = 24
	rest, found := strings.CutPrefix(x.Text[m.End:min(m.End+long, len(x.Text))], "-led ")
	if !found {
		return false
	}
	word, _, _ := strings.Cut(rest, " ")
	switch strings.TrimRight(word, ".,;") {
	case "coalition", "alliance", "force", "forces", "bloc", "troops", "military", "mission":
		return true
	}
	return false
}

// apposed returns the person whose name stands behind the comma of the office that m at token k begins, or nil: in "his Irish
// counterpart, Brian Cowen," and "the European Union's policy chief, Josep Borrell," a person acts.
func (x *Finder) apposed(k int, m *actor.Mention) *actor.Mention {
	const office = 6 // words
	if m.Kind == actor.KindPerson || !m.Possessive && m.Kind != actor.KindNationality {
		return nil
	}
	count := 0
	for n := k; n < len(x.Toks) && count < office; n++ {
		t := &x.Toks[n]
		switch at := x.MentionAt(n); {
		case t.Punct == ',':
			if count == 0 || n+1 >= len(x.Toks) || tellings[x.Lower(n-1)] {
				return nil
			}
			p := x.MentionAt(n + 1)
			if p == nil || p.Kind != actor.KindPerson || p.Actor < 0 || p.Pronoun {
				return nil
			}
			if c := x.found.Actors[p.Actor].Country; c != m.Country && m.Country != "" {
				return nil // nor for one whose country is not known: "Chad's chief sanitary doctor, Marta Kowal"
			}
			return p
		case at == m || t.Punct == '\'':
		case t.Punct != 0 || at != nil || t.Has(words.Conjunction|words.Clause|words.Relative|words.Be|words.Have) || x.FoundAt(n):
			return nil
		default:
			count++
		}
	}
	return nil
}

// tellings are what somebody says, which is no office: "according to the Chinese account, Xi Jinping".
var tellings = words.Set("account accounts version reading readout side media press television radio agency report reports statement statements sources figures data law laws")

func (x *Finder) describesNext(k int, m *actor.Mention) bool {
	for n := k; n < min(k+6, len(x.Toks)); n++ {
		if p := x.MentionAt(n); p != nil && p.Kind == actor.KindPerson && p.Actor >= 0 {
			return x.found.Actors[p.Actor].Country == m.Country
		}
		if x.Toks[n].Punct != 0 {
			return false
		}
	}
	return false
}
