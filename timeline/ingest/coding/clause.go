package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
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
	for k := max(from, 0); k < min(to, len(a.toks)); k++ {
		m := a.mention(k)
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
	if k == 0 || a.toks[k-1].punct == '(' {
		text := a.tokenAt(a.datelineEnd())
		return text > k && a.toks[text].capital
	}
	return a.toks[k-1].has(words.Preposition)
}

// city reports whether m, which begins the sentence, is the city of a dateline that no dash ends: "LONDON President Vladimir Putin".
func (a *article) city(m *actor.Mention) bool {
	capital := m.Kind == actor.KindCountry && m.Actor >= 0 && !strings.EqualFold(a.in.Found.Actors[m.Actor].Short, m.Text)
	if m.Kind != actor.KindPlace && !capital || strings.ToUpper(m.Text) != m.Text || strings.Contains(m.Text, ".") || len(m.Text) < 4 {
		return false
	}
	for n := 0; n < len(a.toks); n++ {
		if a.mention(n) != m {
			t := &a.toks[n]
			return t.punct == 0 && t.capital && strings.ToUpper(a.in.Text[t.start:t.end]) != a.in.Text[t.start:t.end] || t.punct == ',' && n+2 < len(a.toks) && a.toks[n+1].capital && a.toks[n+2].capital
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
	for n := k; n < min(k+9, len(a.toks)); n++ {
		t := &a.toks[n]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' || t.has(words.Preposition|words.Conjunction|words.Relative|words.Clause) && a.mention(n) != m && !a.ofState(n) ||
			t.mention == 0 && (t.has(words.To|words.Be|words.Have|words.Will|words.Would|words.May) || a.foundAt(n)) {
			return false // "ECOWAS threatens to …": no title ends here
		}
		if p := a.mention(n); p != nil && p != m {
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
	for k++; k < len(a.toks) && a.mention(k) == m; k++ {
		continue
	}
	if k >= len(a.toks) || k+1 < len(a.toks) && a.toks[k+1].punct == 0 && !a.toks[k+1].has(words.Preposition) {
		return false
	}
	switch a.lower(k) {
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
	return kindsOfBody[a.lower(n-1)] || m.Possessive && f.Kind != timeline.Country && f.Country == m.Country && p.Start <= m.End+len("’s ")
}

// kindsOfBody are nouns between a nationality and the name of a body that is of it.
var kindsOfBody = words.Set("group movement party faction militia organisation organization network firm company bank giant airline agency newspaper union alliance charity " +
	"maker producer manufacturer carrier operator exporter monopoly lender retailer conglomerate automaker carmaker chipmaker planemaker brewer builder developer supplier contractor")

// nounsBetween reports whether nothing but nouns in the singular stand between nationality m at token k and the name at token n:
// "the Hungarian astronaut Bertalan Farkas".
func (a *article) nounsBetween(k, n int, m *actor.Mention) bool {
	for ; k < n; k++ {
		t := &a.toks[k]
		if at := a.mention(k); at == m || m.Possessive && (t.punct == '\'' || t.capital && at == nil || t.class == words.Adverb || at != nil && at.Kind == actor.KindNationality) {
			continue // "Iraq's top Shiite cleric Grand Ayatollah"
		}
		if !plain(t) || a.plural(k) || a.foundAt(k) {
			return false
		}
	}
	return true
}

// ofState reports whether token k is the "of" of "head of state", "secretary of state", "chief of staff".
func (a *article) ofState(k int) bool {
	if k+1 >= len(a.toks) || a.in.Text[a.toks[k].start:a.toks[k].end] != "of" {
		return false
	}
	switch a.in.Text[a.toks[k+1].start:a.toks[k+1].end] {
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
	for n := k; n < len(a.toks) && count < office; n++ {
		t := &a.toks[n]
		switch at := a.mention(n); {
		case t.punct == ',':
			if count == 0 || n+1 >= len(a.toks) {
				return nil
			}
			p := a.mention(n + 1)
			if p == nil || p.Kind != actor.KindPerson || p.Actor < 0 || p.Pronoun {
				return nil
			}
			if c := a.in.Found.Actors[p.Actor].Country; c != m.Country && m.Country != "" {
				return nil // nor for one whose country is not known: "Chad's chief sanitary doctor, Marta Kowal"
			}
			return p
		case at == m || t.punct == '\'':
		case t.punct != 0 || at != nil || t.has(words.Conjunction|words.Clause|words.Relative|words.Be|words.Have) || a.foundAt(n):
			return nil
		default:
			count++
		}
	}
	return nil
}

func (a *article) describesNext(k int, m *actor.Mention) bool {
	for n := k; n < min(k+6, len(a.toks)); n++ {
		if p := a.mention(n); p != nil && p.Kind == actor.KindPerson && p.Actor >= 0 {
			return a.in.Found.Actors[p.Actor].Country == m.Country
		}
		if a.toks[n].punct != 0 {
			return false
		}
	}
	return false
}

// nounIn reports whether tokens [from, to) hold a word that can be a subject: no verb, no adverb, no function word.
func (a *article) nounIn(from, to int) bool {
	for k := from; k < to; k++ {
		t := &a.toks[k]
		if t.punct != 0 || t.class&^words.Determiner != 0 || a.adverbAt(k) || t.forms[0].Bits&(lexicon.Past|lexicon.Ing) != 0 {
			continue
		}
		if t.has(words.Determiner) && k+1 < to && t.class&^words.Determiner == 0 {
			continue
		}
		if t.time {
			continue
		}
		return true
	}
	return false
}

// untilThen reports whether m is what somebody waits for: "until Israel withdraws from the land".
func (a *article) untilThen(m *match) bool {
	const near = 6
	for k := m.group - 1; k >= max(0, m.group-near) && (a.toks[k].punct == 0 || a.toks[k].punct == '\''); k-- {
		if a.in.Text[a.toks[k].start:a.toks[k].end] == "until" {
			return !a.toks[k+1].time
		}
	}
	return false
}

// markTimes marks the tokens that time expressions cover.
func (a *article) markTimes(r timeline.Range) {
	times := a.in.Times
	for a.marked < len(times) && times[a.marked].End <= r.Start {
		a.marked++
	}
	end, next := -1, a.marked
	for k := range a.toks {
		t := &a.toks[k]
		for next < len(times) && times[next].Start <= t.start {
			if e := &times[next]; e.Type != timex.Duration || !strings.HasPrefix(a.in.Text[e.End:], " of ") { // but "a minute of silence"
				end = max(end, e.End)
			}
			next++
		}
		t.time = t.start < end
	}
}

// firstVerb returns the first verb in tokens [from, to), or to: what stands before it is the subject of all verbs that
// "and" joins to it.
func (a *article) firstVerb(from, to int) int {
	for k := from; k < to; k++ {
		t := &a.toks[k]
		if t.mention > 0 {
			continue
		}
		if t.has(words.Be|words.Have|words.Will|words.Would|words.May|words.Must|words.Do) || t.forms[0].Bits&lexicon.Past != 0 && a.verbLike(k) && k > from || a.foundAt(k) {
			return k
		}
	}
	return to
}

// nounPhrase returns the first token of the row of words that ends at k, back to a mark or a verb.
func (a *article) nounPhrase(k int) int {
	for k > 0 {
		t := &a.toks[k-1]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' && !a.hyphen(k-1) || t.has(words.Preposition|words.Clause|words.Relative|words.Be|words.Have) {
			break
		}
		k--
	}
	return k
}

// foundAt reports whether a verb of a pattern with a person of its own stands at token k.
func (a *article) foundAt(k int) bool {
	i, ok := slices.BinarySearchFunc(a.found, k, func(m match, k int) int { return m.start - k })
	return ok && !a.found[i].pat.Has(lexicon.Noun) && !a.found[i].inf && !a.found[i].gerund
}

// clauseStart returns the first token of the clause that ends before token end.
func (a *article) clauseStart(end int) int {
	for k := end - 1; k >= 0; k-- {
		t := &a.toks[k]
		if t.punct == 0 && (a.asWhat(k) || a.asBeforeAnd(k, end) || k > 0 && a.inRelative(k, end)) {
			continue
		}
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' && t.punct != '$' && t.punct != '/' && !a.numbered(k) || t.has(words.Clause|words.Relative|words.Condition) && !t.has(words.Preposition) && !(t.has(words.Determiner) && k+1 < end && a.toks[k+1].punct == 0 && !a.toks[k+1].capital) {
			return k + 1
		}
	}
	return 0
}

// numbered reports whether the hyphen at token k leads to the number of what is meant: "F-16s".
func (a *article) numbered(k int) bool {
	return a.hyphen(k) && words.Digit(a.in.Text[a.toks[k+1].start])
}
