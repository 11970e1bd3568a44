package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// background are the words behind which only what goes on beside it is told.
var background = words.Set("despite amid amidst")

// objectEnd returns the token at which what follows the verb of m ends.
func (a *article) objectEnd(m *grammar.Match) int {
	takes := m.Type == timeline.Request || m.Type == timeline.Accuse || m.Type == timeline.Threaten || m.Type == timeline.Reject || m.Type == timeline.Agree || m.CAMEO == "015" ||
		m.Has(lexicon.ReachesAll)
	inner := m.Has(lexicon.Speech) || m.IsNoun() // within a clause that the verb governs
	for k := m.End; k < len(a.Toks); k++ {
		t := &a.Toks[k]
		inner = inner || t.Has(words.Clause|words.To)
		switch {
		case t.Punct == ';' || t.Punct == '—' || k == m.Main:
			return k
		case t.Punct == ',' && (a.attribution(k+1) || !inner && !m.Participle && !m.Gerund && a.subjectFollows(k+1)):
			return k // "ordered mobilisation, Germany declared war"
		case t.Punct == ',' && k+1 < len(a.Toks) && a.Lower(k+1) == "but" && a.FirstVerb(k+2, len(a.Toks)) < len(a.Toks):
			return k // "mediated, but Iraq had hosted talks"
		case t.Has(words.Conjunction) && k > m.End && k+1 < len(a.Toks) && (a.FoundAt(k+1) || a.Toks[k+1].Has(words.Will|words.Would|words.Have|words.Be) || actingPronoun[a.Lower(k+1)] || k+2 < len(a.Toks) && a.Toks[k+1].Has(words.To) && a.VerbLike(k+2) || !inner && a.subjectFollows(k+1)):
			return k // "called the idea absurd and said that", "left the pact and will join", "fired a missile and it protested"
		case t.Has(words.Clause|words.Condition) && !takes && !t.Has(words.Determiner) && !a.tellsThat(k):
			return k
		case t.Has(words.Relative) && m.Has(lexicon.Symmetric) && !m.Has(lexicon.Noun) && k > 0 && a.Toks[k-1].Punct == ',':
			return k // "met Duda, who urged Kenya"
		case t.Has(words.Condition), words.Subordinate(a.in.Text[t.Start:t.End]), k > m.End && background[a.Lower(k)]:
			return k
		}
	}
	return len(a.Toks)
}

// secondSubject returns the byte of the "and" behind the verb of m that begins what another does, 0 for none.
func (a *article) secondSubject(m *grammar.Match) int {
	if m.Has(lexicon.Speech) {
		return 0
	}
	for k := m.End; k < len(a.Toks) && !a.Toks[k].Has(words.Clause|words.To); k++ {
		if a.Toks[k].Has(words.Conjunction) && a.subjectFollows(k+1) {
			return a.Toks[k].Start
		}
	}
	return 0
}

// subjectFollows reports whether the name at token k, behind an "and", is who does what the verb behind it tells, and no second object:
// the Peru of "attacked Chad and Peru would follow".
func (a *article) subjectFollows(k int) bool {
	const long = 6 // tokens of a name with its article
	for n := k; n < min(k+long, len(a.Toks)); n++ {
		t := &a.Toks[n]
		switch {
		case n > k && t.Mention == 0 && t.Has(words.Will|words.Would|words.Have|words.Be|words.May|words.Must):
			return a.Toks[n-1].Mention > 0
		case n > k && t.Mention == 0 && a.Toks[n-1].Mention > 0 && a.InPast(n) && n+1 < len(a.Toks) && (a.FoundAt(n) || a.Toks[n+1].Has(words.Determiner)):
			return !a.Toks[n+1].Has(words.By | words.Preposition)
		case t.Mention == 0 && !t.Has(words.Determiner) && !t.Capital:
			return false
		}
	}
	return false
}

// tellsThat reports whether token k is the "that" behind a noun of which it tells what it is: "welcomed the news that Chad had
// joined". Whom the clause names belongs to the object.
func (a *article) tellsThat(k int) bool {
	if k == 0 || a.Word(k) != "that" {
		return false
	}
	switch a.Word(k - 1) {
	case "news", "announcement", "accusation", "claim", "charge", "demand", "fact", "decision", "ruling", "suggestion", "assertion":
		return true
	}
	return false
}

// attribution reports whether ", officials said on Monday" begins at k.
func (a *article) attribution(k int) bool {
	for n := 0; n < 10 && k < len(a.Toks); n, k = n+1, k+1 {
		t := &a.Toks[k]
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' {
			return false
		}
		if p, _ := a.Longest(k); p != nil && a.VerbLike(k) {
			return p.Has(lexicon.Speech) && t.Forms[0].Bits&lexicon.Ing == 0
		}
	}
	return false
}

// objects returns those whom the verb of m reaches, and the place that is named.
func (a *article) objects(m *grammar.Match) ([]party, string) {
	end := a.objectEnd(m)
	var list, where []party
	for _, p := range a.parties(m.Start+1, end) {
		switch {
		case a.Lower(p.tok-1) == "what": // "were killed in what Kenyan officials called a raid"
		case !p.m.Locative && !a.placedWith(p), a.authorityIn(m, p), a.theirs(m, p):
			if n := len(where) - 1; len(list) == 0 && n >= 0 && a.joined(where[n], p) {
				list = append(list, where...) // "on steel from the Union, Canada and Mexico"
			}
			list = append(list, p)
		case (p.m.Kind == actor.KindCountry || p.m.Kind == actor.KindOrganisation) && a.reached(m, p.tok):
			if len(list) > 0 && m.CAMEO == "160" && strings.HasSuffix(m.Title, " from") {
				list = []party{p} // "withdraws Chile from the court"
				continue
			}
			where = append(where, p)
		}
	}
	if len(list) == 0 || m.Type == timeline.Assault && !slices.ContainsFunc(list, func(p party) bool { return a.country(p) != "" }) {
		list = append(list, where...) // "an offensive against Kurdish fighters in Syria"
	}
	if m.Type == timeline.Assault && len(list) > 0 && !slices.ContainsFunc(list, a.isCountry) {
		list = append(list, without(a.whereCountry(m.Start+1, end), list)...) // "targeted the leaders of a movement in Doha"
	}
	if m.Mode == "visit" {
		list = a.withJoined(m, list, end)
	}
	if m.Type == timeline.Request || m.Type == timeline.Reject {
		list = a.asked(m, list, end)
	}
	if len(list) == 0 && a.harms(m) {
		list = a.whereCountry(m.Start+1, end)
	}
	return list, a.place(m.Start, end)
}

func (a *article) isCountry(p party) bool { return a.in.Found.Actors[p.actor].Kind == timeline.Country }

// authorityIn reports whether p is the country whose rulers the verb of m reaches: the Chad of "warned the junta in Chad".
func (a *article) authorityIn(m *grammar.Match, p party) bool {
	return p.tok > m.Start+2 && a.Word(p.tok-1) == "in" &&
		authorities[a.Word(p.tok-2)]
}

// theirs reports whether the "at" before p is no place but leads to whose plan or demand the verb of m is about: "balked at the
// Soviet demand", "fired at the Russian fleet".
func (a *article) theirs(m *grammar.Match, p party) bool {
	switch m.Type {
	case timeline.Request, timeline.Accuse, timeline.Reject, timeline.Threaten, timeline.Assault:
		return p.m.Kind == actor.KindNationality && p.tok <= m.End+1
	}
	return false
}

// placedWith reports whether "and" joins a country to one that says where: the Tanzania of "in Kenya and Tanzania".
func (a *article) placedWith(p party) bool {
	k := p.tok - 1
	for k > 0 && a.Toks[k].Has(words.Determiner) {
		k--
	}
	if k < 1 || p.m.Kind != actor.KindCountry || !a.Toks[k].Has(words.Conjunction) && a.Toks[k].Punct != ',' {
		return false
	}
	before := a.MentionAt(k - 1)
	return before != nil && before.Locative && (before.Kind == actor.KindCountry || before.Kind == actor.KindPlace)
}

// withJoined adds to those whom a visit reaches the country of the place that "and" joins to one of them: the "Seoul" of
// "travels to Seoul and Beijing".
func (a *article) withJoined(m *grammar.Match, list []party, end int) []party {
	for k := m.Start + 1; k < end && len(list) > 0 && k < list[0].tok; k++ {
		at := a.MentionAt(k)
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
func (a *article) harms(m *grammar.Match) bool {
	if m.Type == timeline.Retreat && m.Mode == "ceasefire" && !m.Passive && a.Lemma(m.Start) == "sign" {
		return false // where a truce is signed
	}
	switch m.Type {
	case timeline.Assault, timeline.Sanction, timeline.Coerce, timeline.Retreat, timeline.Mobilize, timeline.Aid, timeline.Concede:
		return true
	}
	switch m.CAMEO {
	case "050", "017": // an embassy that opens there, a wreath that is laid
		return true
	}
	return m.CAMEO == "061" && (strings.HasSuffix(m.Title, " for") || strings.HasSuffix(m.Title, " in"))
}

// whereCountry returns the country of the first place in tokens [from, to): who evacuates an embassy in Tehran deals with
// Iran.
func (a *article) whereCountry(from, to int) []party {
	for k := from; k < min(to, len(a.Toks)); k++ {
		m := a.MentionAt(k)
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
func (a *article) reached(m *grammar.Match, k int) bool {
	if m.Type == timeline.Consult || m.Type == timeline.Statement {
		return false
	}
	for n := k - 1; n >= max(m.Start, k-4); n-- {
		t := &a.Toks[n]
		if !t.Has(words.Preposition | words.To) {
			if t.Has(words.Conjunction) && n > m.Start && a.Toks[n-1].Mention > 0 {
				continue // "from Peru and Chad"
			}
			if t.Punct != 0 || t.Has(words.Conjunction|words.Clause) {
				return false
			}
			continue
		}
		switch w := a.in.Text[t.Start:t.End]; w {
		case "at", "toward", "towards", "against", "to", "over", "from", "into", "between":
			return true
		default:
			return strings.HasSuffix(m.Title, " "+w) || (a.harms(m) || m.CAMEO == "051") && m.Mode != "sign" // "praised the vote in Chad"
		}
	}
	return false
}

// place returns the first place after a preposition of place in tokens [from, to).
func (a *article) place(from, to int) string {
	var last *actor.Mention
	for k := from; k < to; k++ {
		m := a.MentionAt(k)
		if m == nil || m == last {
			continue
		}
		last = m
		if m.Locative && (m.Kind == actor.KindPlace || m.Kind == actor.KindCountry) && !m.Attribute && m.Start > a.Range.Start &&
			!strings.HasSuffix(m.Text, ".") {
			return m.Text
		}
	}
	return ""
}
