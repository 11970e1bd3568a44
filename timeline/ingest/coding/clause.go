package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// party is an actor in a clause, with the mention that names it.
type party struct {
	actor int
	m     *actor.Mention
	tok   int
}

// parties lists the actors that tokens [from, to) name, each once. A country whose person or office holder follows
// right away is part of the title.
func (a *article) parties(from, to int) []party {
	var list []party
	seen := map[int]bool{}
	var last *actor.Mention
	until := 0 // byte behind "Iraq's most powerful Shiite cleric"
	for k := max(from, 0); k < min(to, len(a.Toks)); k++ {
		m := a.MentionAt(k)
		if m == nil || m == last {
			continue
		}
		last = m
		if m.Start < until && m.Kind == actor.KindNationality {
			continue
		}
		if m.Actor < 0 || seen[m.Actor] {
			continue
		}
		if k == 0 && a.city(m) || a.describes(k, m) || a.compound(m) || a.standsFor(k, m) || a.conveys(k, m) {
			continue
		}
		if p := a.apposed(k, m); p != nil {
			m = p
			if seen[m.Actor] {
				continue
			}
		}
		seen[m.Actor] = true
		list = append(list, party{m.Actor, m, k})
		until = max(until, a.calledEnd(list[len(list)-1]))
		for _, o := range m.Others {
			if !seen[o] {
				seen[o] = true
				list = append(list, party{o, m, k})
			}
		}
	}
	return list
}

// conveys reports whether m at token k is a medium that only carries the news: "wrote on Twitter", the agency of a dateline as in "NAIROBI
// (Reuters) - Shots were" and "AFP - Kenya".
func (a *article) conveys(k int, m *actor.Mention) bool {
	if !a.in.Found.Actors[m.Actor].Media {
		return false
	}
	if k == 0 || a.Toks[k-1].Punct == '(' {
		text := a.TokenAt(a.DatelineEnd())
		return text > k && a.Toks[text].Capital
	}
	return a.Toks[k-1].Has(words.Preposition)
}

// city reports whether m, which begins the sentence, is the city of a dateline that no dash ends: "LONDON President Vladimir Putin".
func (a *article) city(m *actor.Mention) bool {
	capital := m.Kind == actor.KindCountry && m.Actor >= 0 && !strings.EqualFold(a.in.Found.Actors[m.Actor].Short, m.Text)
	if m.Kind != actor.KindPlace && !capital || strings.ToUpper(m.Text) != m.Text || strings.Contains(m.Text, ".") || len(m.Text) < 4 {
		return false
	}
	for n := 0; n < len(a.Toks); n++ {
		if a.MentionAt(n) != m {
			t := &a.Toks[n]
			return t.Punct == 0 && t.Capital && strings.ToUpper(a.in.Text[t.Start:t.End]) != a.in.Text[t.Start:t.End] || t.Punct == ',' && n+2 < len(a.Toks) && a.Toks[n+1].Capital && a.Toks[n+2].Capital
		}
	}
	return false
}

// describes reports whether m at token k is a nationality or country before the person that it belongs to: "Belarusian
// President Alexander Lukashenko".
func (a *article) describes(k int, m *actor.Mention) bool {
	if a.officeBefore(m) {
		return true
	}
	if m.Kind == actor.KindPerson || m.Country == "" && m.Kind != actor.KindOrganisation {
		return false
	}
	if a.onceOf(k, m) {
		return true
	}
	for n := k; n < min(k+9, len(a.Toks)); n++ {
		t := &a.Toks[n]
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' || t.Has(words.Preposition|words.Conjunction|words.Relative|words.Clause) && a.MentionAt(n) != m && !a.ofState(n) ||
			t.Mention == 0 && (t.Has(words.To|words.Be|words.Have|words.Will|words.Would|words.May) || a.FoundAt(n)) {
			return false // "ECOWAS threatens to …": no title ends here
		}
		if p := a.MentionAt(n); p != nil && p != m {
			return p.Actor >= 0 && p.Kind == actor.KindPerson && (a.in.Found.Actors[p.Actor].Country == m.Country || m.Kind == actor.KindOrganisation ||
				(m.Kind == actor.KindNationality || m.Possessive) && a.in.Found.Actors[p.Actor].Country == "" && a.nounsBetween(k, n, m)) ||
				p.Kind == actor.KindOrganisation && (p.Actor == m.Actor && a.describesNext(n, m) || a.homeOf(n, m, p))
		}
	}
	return false
}

// onceOf reports whether nationality m at token k only says whose another country was: "the former Soviet republic of Belarus", "a British
// colony in Africa".
func (a *article) onceOf(k int, m *actor.Mention) bool {
	if m.Kind != actor.KindNationality {
		return false
	}
	for k++; k < len(a.Toks) && a.MentionAt(k) == m; k++ {
		continue
	}
	if k >= len(a.Toks) || k+1 < len(a.Toks) && a.Toks[k+1].Punct == 0 && !a.Toks[k+1].Has(words.Preposition) {
		return false
	}
	switch a.Lower(k) {
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
func (a *article) homeOf(n int, m, p *actor.Mention) bool {
	if p.Actor < 0 || m.Kind != actor.KindNationality && !m.Possessive {
		return false
	}
	f := &a.in.Found.Actors[p.Actor]
	return kindsOfBody[a.Lower(n-1)] || m.Possessive && f.Kind != timeline.Country && f.Country == m.Country && p.Start <= m.End+len("’s ")
}

// kindsOfBody are nouns between a nationality and the name of a body that is of it.
var kindsOfBody = words.Set("group movement party faction militia organisation organization network firm company bank giant airline agency newspaper union alliance charity " +
	"maker producer manufacturer carrier operator exporter monopoly lender retailer conglomerate automaker carmaker chipmaker planemaker brewer builder developer supplier contractor")

// nounsBetween reports whether nothing but nouns in the singular stand between nationality m at token k and the name at token n:
// "the Hungarian astronaut Bertalan Farkas".
func (a *article) nounsBetween(k, n int, m *actor.Mention) bool {
	for ; k < n; k++ {
		t := &a.Toks[k]
		if at := a.MentionAt(k); at == m || m.Possessive && (t.Punct == '\'' || t.Capital && at == nil || t.Class == words.Adverb || at != nil && at.Kind == actor.KindNationality) {
			continue // "Iraq's top Shiite cleric Grand Ayatollah"
		}
		if !t.Plain() || a.Plural(k) || a.FoundAt(k) {
			return false
		}
	}
	return true
}

// ofState reports whether token k is the "of" of "head of state", "secretary of state", "chief of staff".
func (a *article) ofState(k int) bool {
	if k+1 >= len(a.Toks) || a.Word(k) != "of" {
		return false
	}
	switch a.Word(k + 1) {
	case "state", "government", "staff", "mission", "State":
		return true
	}
	return false
}

// compound reports whether a name is only part of a word: the "Rwandan" of "Rwandan-backed rebels".
func (a *article) compound(m *actor.Mention) bool {
	if a.inAccord(m) || m.Kind == actor.KindNationality && strings.HasPrefix(strings.ToLower(a.in.Text[m.End:min(m.End+10, len(a.in.Text))]), " peninsula") {
		return true
	}
	rest := a.in.Text[m.End:min(m.End+18, len(a.in.Text))]
	if m.Kind == actor.KindCountry && !m.Possessive && (strings.HasPrefix(rest, " war ") || strings.HasPrefix(rest, " crisis ") || strings.HasPrefix(rest, " hostage mediat") || strings.HasPrefix(rest, " hostage negotiat") || strings.HasPrefix(rest, " conflict ")) {
		return true // "Iraq war allies"
	}
	for _, w := range [...]string{"pro-", "anti-", "Pro-", "Anti-"} {
		if strings.HasSuffix(a.in.Text[:m.Start], w) {
			return true // "a pro-Chadian party"
		}
	}
	if !strings.HasPrefix(rest, "-") {
		return false
	}
	if a.leadsForce(m) {
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
func (a *article) leadsForce(m *actor.Mention) bool {
	const long = 24
	rest, found := strings.CutPrefix(a.in.Text[m.End:min(m.End+long, len(a.in.Text))], "-led ")
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
func (a *article) apposed(k int, m *actor.Mention) *actor.Mention {
	const office = 6 // words
	if m.Kind == actor.KindPerson || !m.Possessive && m.Kind != actor.KindNationality {
		return nil
	}
	count := 0
	for n := k; n < len(a.Toks) && count < office; n++ {
		t := &a.Toks[n]
		switch at := a.MentionAt(n); {
		case t.Punct == ',':
			if count == 0 || n+1 >= len(a.Toks) {
				return nil
			}
			p := a.MentionAt(n + 1)
			if p == nil || p.Kind != actor.KindPerson || p.Actor < 0 || p.Pronoun {
				return nil
			}
			if c := a.in.Found.Actors[p.Actor].Country; c != m.Country && m.Country != "" {
				return nil // nor for one whose country is not known: "Chad's chief sanitary doctor, Marta Kowal"
			}
			return p
		case at == m || t.Punct == '\'':
		case t.Punct != 0 || at != nil || t.Has(words.Conjunction|words.Clause|words.Relative|words.Be|words.Have) || a.FoundAt(n):
			return nil
		default:
			count++
		}
	}
	return nil
}

func (a *article) describesNext(k int, m *actor.Mention) bool {
	for n := k; n < min(k+6, len(a.Toks)); n++ {
		if p := a.MentionAt(n); p != nil && p.Kind == actor.KindPerson && p.Actor >= 0 {
			return a.in.Found.Actors[p.Actor].Country == m.Country
		}
		if a.Toks[n].Punct != 0 {
			return false
		}
	}
	return false
}

// untilThen reports whether m is what somebody waits for: "until Israel withdraws from the land".
func (a *article) untilThen(m *grammar.Match) bool {
	const near = 6
	for k := m.Group - 1; k >= max(0, m.Group-near) && (a.Toks[k].Punct == 0 || a.Toks[k].Punct == '\''); k-- {
		if a.Word(k) == "until" {
			return !a.Toks[k+1].Time
		}
	}
	return false
}
