package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// objectEnd returns the token at which what follows the verb of m ends.
func (a *article) objectEnd(m *match) int {
	takes := m.pat.Type == timeline.Request || m.pat.Type == timeline.Accuse || m.pat.Type == timeline.Threaten || m.pat.Type == timeline.Reject || m.pat.Type == timeline.Agree || m.pat.CAMEO == "015" ||
		m.pat.Has(lexicon.ReachesAll)
	inner := m.pat.Has(lexicon.Speech) || m.pat.IsNoun() // within a clause that the verb governs
	for k := m.end; k < len(a.toks); k++ {
		t := &a.toks[k]
		inner = inner || t.has(words.Clause|words.To)
		switch {
		case t.punct == ';' || t.punct == '—' || k == m.main:
			return k
		case t.punct == ',' && (a.attribution(k+1) || !inner && !m.participle && !m.gerund && a.subjectFollows(k+1)):
			return k // "ordered mobilisation, Germany declared war"
		case t.punct == ',' && k+1 < len(a.toks) && a.lower(k+1) == "but" && a.firstVerb(k+2, len(a.toks)) < len(a.toks):
			return k // "mediated, but Iraq had hosted talks"
		case t.has(words.Conjunction) && k > m.end && k+1 < len(a.toks) && (a.foundAt(k+1) || a.toks[k+1].has(words.Will|words.Would|words.Have|words.Be) || actingPronoun[a.lower(k+1)] || k+2 < len(a.toks) && a.toks[k+1].has(words.To) && a.verbLike(k+2) || !inner && a.subjectFollows(k+1)):
			return k // "called the idea absurd and said that", "left the pact and will join", "fired a missile and it protested"
		case t.has(words.Clause|words.Condition) && !takes && !t.has(words.Determiner) && !a.tellsThat(k):
			return k
		case t.has(words.Relative) && m.pat.Has(lexicon.Symmetric) && !m.pat.Has(lexicon.Noun) && k > 0 && a.toks[k-1].punct == ',':
			return k // "met Duda, who urged Kenya"
		case t.has(words.Condition), words.Subordinate(a.in.Text[t.start:t.end]), k > m.end && a.lower(k) == "despite":
			return k
		}
	}
	return len(a.toks)
}

// secondSubject returns the byte of the "and" behind the verb of m that begins what another does, 0 for none.
func (a *article) secondSubject(m *match) int {
	if m.pat.Has(lexicon.Speech) {
		return 0
	}
	for k := m.end; k < len(a.toks) && !a.toks[k].has(words.Clause|words.To); k++ {
		if a.toks[k].has(words.Conjunction) && a.subjectFollows(k+1) {
			return a.toks[k].start
		}
	}
	return 0
}

// subjectFollows reports whether the name at token k, behind an "and", is who does what the verb behind it tells, and no second object:
// the Peru of "attacked Chad and Peru would follow".
func (a *article) subjectFollows(k int) bool {
	const long = 6 // tokens of a name with its article
	for n := k; n < min(k+long, len(a.toks)); n++ {
		t := &a.toks[n]
		switch {
		case n > k && t.mention == 0 && t.has(words.Will|words.Would|words.Have|words.Be|words.May|words.Must):
			return a.toks[n-1].mention > 0
		case n > k && t.mention == 0 && a.toks[n-1].mention > 0 && a.inPast(n) && n+1 < len(a.toks) && (a.foundAt(n) || a.toks[n+1].has(words.Determiner)):
			return !a.toks[n+1].has(words.By | words.Preposition)
		case t.mention == 0 && !t.has(words.Determiner) && !t.capital:
			return false
		}
	}
	return false
}

// tellsThat reports whether token k is the "that" behind a noun of which it tells what it is: "welcomed the news that Chad had
// joined". Whom the clause names belongs to the object.
func (a *article) tellsThat(k int) bool {
	if k == 0 || a.in.Text[a.toks[k].start:a.toks[k].end] != "that" {
		return false
	}
	switch a.in.Text[a.toks[k-1].start:a.toks[k-1].end] {
	case "news", "announcement", "accusation", "claim", "charge", "demand", "fact", "decision", "ruling", "suggestion", "assertion":
		return true
	}
	return false
}

// attribution reports whether ", officials said on Monday" begins at k.
func (a *article) attribution(k int) bool {
	for n := 0; n < 10 && k < len(a.toks); n, k = n+1, k+1 {
		t := &a.toks[k]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' {
			return false
		}
		if p, _ := a.longest(k); p != nil && a.verbLike(k) {
			return p.Has(lexicon.Speech) && t.forms[0].Bits&lexicon.Ing == 0
		}
	}
	return false
}

// objects returns those whom the verb of m reaches, and the place that is named.
func (a *article) objects(m *match) ([]party, string) {
	end := a.objectEnd(m)
	var list, where []party
	for _, p := range a.parties(m.start+1, end) {
		switch {
		case a.lower(p.tok-1) == "what": // "were killed in what Kenyan officials called a raid"
		case !p.m.Locative && !a.placedWith(p), a.authorityIn(m, p), a.theirs(m, p):
			if n := len(where) - 1; len(list) == 0 && n >= 0 && a.joined(where[n], p) {
				list = append(list, where...) // "on steel from the Union, Canada and Mexico"
			}
			list = append(list, p)
		case (p.m.Kind == actor.KindCountry || p.m.Kind == actor.KindOrganisation) && a.reached(m, p.tok):
			if len(list) > 0 && m.pat.CAMEO == "160" && strings.HasSuffix(m.pat.Title, " from") {
				list = []party{p} // "withdraws Chile from the court"
				continue
			}
			where = append(where, p)
		}
	}
	if len(list) == 0 || m.pat.Type == timeline.Assault && !slices.ContainsFunc(list, func(p party) bool { return a.country(p) != "" }) {
		list = append(list, where...) // "an offensive against Kurdish fighters in Syria"
	}
	if m.pat.Type == timeline.Assault && len(list) > 0 && !slices.ContainsFunc(list, a.isCountry) {
		list = append(list, without(a.whereCountry(m.start+1, end), list)...) // "targeted the leaders of a movement in Doha"
	}
	if m.pat.Mode == "visit" {
		list = a.withJoined(m, list, end)
	}
	if m.pat.Type == timeline.Request || m.pat.Type == timeline.Reject {
		list = a.asked(m, list, end)
	}
	if len(list) == 0 && a.harms(m) {
		list = a.whereCountry(m.start+1, end)
	}
	return list, a.place(m.start, end)
}

func (a *article) isCountry(p party) bool { return a.in.Found.Actors[p.actor].Kind == timeline.Country }

// authorityIn reports whether p is the country whose rulers the verb of m reaches: the Chad of "warned the junta in Chad".
func (a *article) authorityIn(m *match, p party) bool {
	return p.tok > m.start+2 && a.in.Text[a.toks[p.tok-1].start:a.toks[p.tok-1].end] == "in" &&
		authorities[a.in.Text[a.toks[p.tok-2].start:a.toks[p.tok-2].end]]
}

// theirs reports whether the "at" before p is no place but leads to whose plan or demand the verb of m is about: "balked at the
// Soviet demand", "fired at the Russian fleet".
func (a *article) theirs(m *match, p party) bool {
	switch m.pat.Type {
	case timeline.Request, timeline.Accuse, timeline.Reject, timeline.Threaten, timeline.Assault:
		return p.m.Kind == actor.KindNationality && p.tok <= m.end+1
	}
	return false
}

// placedWith reports whether "and" joins a country to one that says where: the Tanzania of "in Kenya and Tanzania".
func (a *article) placedWith(p party) bool {
	k := p.tok - 1
	for k > 0 && a.toks[k].has(words.Determiner) {
		k--
	}
	if k < 1 || p.m.Kind != actor.KindCountry || !a.toks[k].has(words.Conjunction) && a.toks[k].punct != ',' {
		return false
	}
	before := a.mention(k - 1)
	return before != nil && before.Locative && (before.Kind == actor.KindCountry || before.Kind == actor.KindPlace)
}

// withJoined adds to those whom a visit reaches the country of the place that "and" joins to one of them: the "Seoul" of
// "travels to Seoul and Beijing".
func (a *article) withJoined(m *match, list []party, end int) []party {
	for k := m.start + 1; k < end && len(list) > 0 && k < list[0].tok; k++ {
		at := a.mention(k)
		if at == nil || !at.Locative || at.Country == "" || at.Country == a.country(list[0]) {
			continue
		}
		if p := (party{a.countryOf(at.Country), at, k}); p.actor >= 0 && a.joined(p, list[0]) {
			return append([]party{p}, list...)
		}
	}
	return list
}

// harms reports whether what m tells is done to the country in which it is done.
func (a *article) harms(m *match) bool {
	if m.pat.Type == timeline.Retreat && m.pat.Mode == "ceasefire" && !m.passive && a.lex.Name(a.toks[m.start].forms[0].Lemma) == "sign" {
		return false // where a truce is signed
	}
	switch m.pat.Type {
	case timeline.Assault, timeline.Sanction, timeline.Coerce, timeline.Retreat, timeline.Mobilize, timeline.Aid, timeline.Concede:
		return true
	}
	switch m.pat.CAMEO {
	case "050", "017": // an embassy that opens there, a wreath that is laid
		return true
	}
	return m.pat.CAMEO == "061" && (strings.HasSuffix(m.pat.Title, " for") || strings.HasSuffix(m.pat.Title, " in"))
}

// whereCountry returns the country of the first place in tokens [from, to): who evacuates an embassy in Tehran deals with
// Iran.
func (a *article) whereCountry(from, to int) []party {
	for k := from; k < min(to, len(a.toks)); k++ {
		m := a.mention(k)
		if m == nil || m.Kind != actor.KindPlace || m.Country == "" {
			continue
		}
		if i := a.countryOf(m.Country); i >= 0 {
			return []party{{actor: i, m: m, tok: k}}
		}
	}
	return nil
}

// reached reports whether a country after a preposition of place at token k is no mere place but whom the verb reaches:
// "recalled its ambassador from Laos", "lashed out at Hungary", "sent ships towards Taiwan", "bombed a town in Syria".
func (a *article) reached(m *match, k int) bool {
	if m.pat.Type == timeline.Consult || m.pat.Type == timeline.Statement {
		return false
	}
	for n := k - 1; n >= max(m.start, k-4); n-- {
		t := &a.toks[n]
		if !t.has(words.Preposition | words.To) {
			if t.has(words.Conjunction) && n > m.start && a.toks[n-1].mention > 0 {
				continue // "from Peru and Chad"
			}
			if t.punct != 0 || t.has(words.Conjunction|words.Clause) {
				return false
			}
			continue
		}
		switch w := a.in.Text[t.start:t.end]; w {
		case "at", "toward", "towards", "against", "to", "over", "from", "into", "between":
			return true
		default:
			return strings.HasSuffix(m.pat.Title, " "+w) || (a.harms(m) || m.pat.CAMEO == "051") && m.pat.Mode != "sign" // "praised the vote in Chad"
		}
	}
	return false
}

// place returns the first place after a preposition of place in tokens [from, to).
func (a *article) place(from, to int) string {
	var last *actor.Mention
	for k := from; k < to; k++ {
		m := a.mention(k)
		if m == nil || m == last {
			continue
		}
		last = m
		if m.Locative && (m.Kind == actor.KindPlace || m.Kind == actor.KindCountry) && !m.Attribute && m.Start > a.sent.Start &&
			!strings.HasSuffix(m.Text, ".") {
			return m.Text
		}
	}
	return ""
}
