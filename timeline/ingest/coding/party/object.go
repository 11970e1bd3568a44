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

// background are the words behind which only what goes on beside it is told.
var background = words.Set("despite amid amidst following")

// ObjectEnd returns the token at which what follows the verb of m ends.
func (x *Finder) ObjectEnd(m *grammar.Match) int {
	takes := m.Type == timeline.Request || m.Type == timeline.Accuse || m.Type == timeline.Threaten || m.Type == timeline.Reject || m.Type == timeline.Agree || m.CAMEO == "015" ||
		m.Has(lexicon.ReachesAll)
	inner := m.Has(lexicon.Speech) || m.IsNoun() // within a clause that the verb governs
	for k := m.End; k < len(x.Toks); k++ {
		t := &x.Toks[k]
		inner = inner || t.Has(words.Clause|words.To)
		switch {
		case t.Punct == ';' || t.Punct == '—' || k == m.Main || t.Punct == ':' && x.Headline:
			return k // "unleashes offensive in Chad: rebels"
		case t.Punct == ',' && m.Type.Quad() != timeline.MaterialConflict && !m.Has(lexicon.Symmetric) && !m.Gerund && x.adds(k+1):
			return k // "condemned the attack, telling Kenya's premier"
		case k > m.End && charged[x.Lower(k)] && x.Toks[k-1].Plain() && (m.Type == timeline.Assault || m.Type == timeline.Coerce):
			return k // "killed a man accused of plotting against Chad"
		case t.Punct == ',' && (x.Attribution(k+1) || !inner && !m.Participle && !m.Gerund && x.SubjectFollows(k+1)):
			return k // "ordered mobilisation, Germany declared war"
		case t.Punct == ',' && k+1 < len(x.Toks) && x.Lower(k+1) == "but" && x.FirstVerb(k+2, len(x.Toks)) < len(x.Toks):
			return k // "mediated, but Iraq had hosted talks"
		case t.Has(words.Conjunction) && k > m.End && k+1 < len(x.Toks) && (x.FoundAt(k+1) || x.Toks[k+1].Has(words.Will|words.Would|words.Have|words.Be) || actingPronoun[x.Lower(k+1)] || k+2 < len(x.Toks) && x.Toks[k+1].Has(words.To) && x.VerbLike(k+2) || !inner && x.SubjectFollows(k+1)):
			return k // "called the idea absurd and said that", "left the pact and will join", "fired a missile and it protested"
		case t.Has(words.Clause|words.Condition) && !takes && !t.Has(words.Determiner) && !x.tellsThat(k):
			return k
		case t.Has(words.Relative) && m.Has(lexicon.Hosting) && k > m.End && x.Toks[k-1].Has(words.Preposition):
			return k - 1 // "will host a summit at which Chad"
		case t.Has(words.Relative) && m.Has(lexicon.Symmetric) && !m.Has(lexicon.Noun) && k > 0 && x.Toks[k-1].Punct == ',':
			return k // "met Duda, who urged Kenya"
		case t.Has(words.Condition), words.Subordinate(x.Text[t.Start:t.End]), k > m.End && background[x.Lower(k)]:
			return k
		}
	}
	return len(x.Toks)
}

// adds reports whether a verb in -ing at token k, behind a comma, tells what else the subject did: whom that reaches the verb before does
// not. What is said belongs to it.
func (x *Finder) adds(k int) bool {
	if k >= len(x.Toks) || !x.Toks[k].Can(lexicon.Ing) || !x.VerbLike(k) {
		return false
	}
	switch x.Lower(k) {
	case "including", "saying", "resulting", "leaving", "involving":
		return false
	}
	return true
}

// charged are participles that tell of the object of a verb what it is said to have done.
var charged = words.Set("accused suspected wanted convicted blamed charged indicted involved implicated believed")

// SecondSubject returns the byte of the "and" behind the verb of m that begins what another does, 0 for none.
func (x *Finder) SecondSubject(m *grammar.Match) int {
	if m.Has(lexicon.Speech) {
		return 0
	}
	for k := m.End; k < len(x.Toks) && !x.Toks[k].Has(words.Clause|words.To); k++ {
		if x.Toks[k].Has(words.Conjunction) && x.SubjectFollows(k+1) {
			return x.Toks[k].Start
		}
	}
	return 0
}

// SubjectFollows reports whether the name at token k, behind an "and", is who does what the verb behind it tells, and no second object:
// the Peru of "attacked Chad and Peru would follow".
func (x *Finder) SubjectFollows(k int) bool {
	const long = 6 // tokens of a name with its article
	for n := k; n < min(k+long, len(x.Toks)); n++ {
		t := &x.Toks[n]
		switch {
		case n > k && t.Mention == 0 && t.Has(words.Will|words.Would|words.Have|words.Be|words.May|words.Must):
			return x.Toks[n-1].Mention > 0
		case n > k && t.Mention == 0 && x.Toks[n-1].Mention > 0 && x.InPast(n) && n+1 < len(x.Toks) && (x.FoundAt(n) || x.Toks[n+1].Has(words.Determiner)):
			return !x.Toks[n+1].Has(words.By | words.Preposition)
		case t.Mention == 0 && !t.Has(words.Determiner) && !t.Capital:
			return false
		}
	}
	return false
}

// tellsThat reports whether token k is the "that" behind a noun of which it tells what it is: "welcomed the news that Chad had
// joined". Whom the clause names belongs to the object.
func (x *Finder) tellsThat(k int) bool {
	if k == 0 || x.Word(k) != "that" {
		return false
	}
	switch x.Word(k - 1) {
	case "news", "announcement", "accusation", "claim", "charge", "demand", "fact", "decision", "ruling", "suggestion", "assertion":
		return true
	}
	return false
}

// Attribution reports whether ", officials said on Monday" begins at k.
func (x *Finder) Attribution(k int) bool {
	for n := 0; n < 10 && k < len(x.Toks); n, k = n+1, k+1 {
		t := &x.Toks[k]
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' {
			return false
		}
		if p, _ := x.Longest(k); p != nil && x.VerbLike(k) {
			return p.Has(lexicon.Speech) && t.Forms[0].Bits&lexicon.Ing == 0
		}
	}
	return false
}

// Objects returns those whom the verb of m reaches, and the place that is named.
func (x *Finder) Objects(m *grammar.Match) ([]Party, string) {
	end := x.ObjectEnd(m)
	var list, where []Party
	for _, p := range x.Parties(m.Start+1, end) {
		switch {
		case m.Mode == "visit" && x.monument(p):
		case x.Lower(p.Tok-1) == "what": // "were killed in what Kenyan officials called a raid"
		case !p.Mention.Locative && !x.placedWith(p), x.authorityIn(m, p), x.theirs(m, p):
			if n := len(where) - 1; len(list) == 0 && n >= 0 && x.Joined(where[n], p) {
				list = append(list, where...) // "on steel from the Union, Canada and Mexico"
			}
			list = append(list, p)
		case (p.Mention.Kind == actor.KindCountry || p.Mention.Kind == actor.KindOrganisation) && x.reached(m, p.Tok):
			if len(list) > 0 && m.CAMEO == "160" && strings.HasSuffix(m.Title, " from") {
				list = []Party{p} // "withdraws Chile from the court"
				continue
			}
			where = append(where, p)
		}
	}
	if len(list) == 0 || m.Type == timeline.Assault && !slices.ContainsFunc(list, func(p Party) bool { return x.Country(p) != "" }) {
		list = append(list, where...) // "an offensive against Kurdish fighters in Syria"
	}
	if m.Type == timeline.Assault && len(list) > 0 && !slices.ContainsFunc(list, x.IsCountry) {
		list = append(list, Without(x.WhereCountry(m.Start+1, end), list)...) // "targeted the leaders of a movement in Doha"
	}
	if m.Mode == "visit" {
		list = x.withJoined(m, list, end)
	}
	if m.Type == timeline.Request || m.Type == timeline.Reject {
		list = x.asked(m, list, end)
	}
	if len(list) == 0 && x.harms(m) {
		list = x.WhereCountry(m.Start+1, end)
	}
	return list, x.Place(m.Start, end)
}

// monument reports whether p is one whose grave or memorial it is, and whom nobody visits: "the grave of X", "X's tomb", "the X memorial".
func (x *Finder) monument(p Party) bool {
	if x.Found.Actors[p.Actor].Kind != timeline.Person {
		return false
	}
	if of := x.Governor(p.Tok, 0); of > 0 && x.Lower(of) == "of" && monuments[x.Lower(of-1)] {
		return true
	}
	k := p.Tok
	for k < len(x.Toks) && (x.MentionAt(k) == p.Mention || x.Toks[k].Punct == '\'') {
		k++
	}
	return k < len(x.Toks) && monuments[x.Lower(k)]
}

// monuments are where the dead are remembered.
var monuments = words.Set("grave graves tomb tombs graveside gravesite memorial mausoleum monument statue birthplace museum shrine")

// IsCountry reports whether p is a country.
func (x *Finder) IsCountry(p Party) bool { return x.Found.Actors[p.Actor].Kind == timeline.Country }

// authorityIn reports whether p is the country whose rulers the verb of m reaches: the Chad of "warned the junta in Chad".
func (x *Finder) authorityIn(m *grammar.Match, p Party) bool {
	return p.Tok > m.Start+2 && x.Word(p.Tok-1) == "in" &&
		authorities[x.Word(p.Tok-2)]
}

// theirs reports whether the "at" before p is no place but leads to whose plan or demand the verb of m is about: "balked at the
// Soviet demand", "fired at the Russian fleet".
func (x *Finder) theirs(m *grammar.Match, p Party) bool {
	switch m.Type {
	case timeline.Request, timeline.Accuse, timeline.Reject, timeline.Threaten, timeline.Assault:
		return p.Mention.Kind == actor.KindNationality && p.Tok <= m.End+1
	}
	return false
}

// placedWith reports whether "and" joins a country to one that says where: the Tanzania of "in Kenya and Tanzania".
func (x *Finder) placedWith(p Party) bool {
	k := p.Tok - 1
	for k > 0 && x.Toks[k].Has(words.Determiner) {
		k--
	}
	if k < 1 || p.Mention.Kind != actor.KindCountry || !x.Toks[k].Has(words.Conjunction) && x.Toks[k].Punct != ',' {
		return false
	}
	before := x.MentionAt(k - 1)
	return before != nil && before.Locative && (before.Kind == actor.KindCountry || before.Kind == actor.KindPlace)
}

// withJoined adds to those whom a visit reaches the country of the place that "and" joins to one of them: the "Seoul" of
// "travels to Seoul and Beijing".
func (x *Finder) withJoined(m *grammar.Match, list []Party, end int) []Party {
	for k := m.Start + 1; k < end && len(list) > 0 && k < list[0].Tok; k++ {
		at := x.MentionAt(k)
		if at == nil || !at.Locative || at.Country == "" || at.Country == x.Country(list[0]) {
			continue
		}
		if p := (Party{x.CountryActor(at.Country), at, k}); p.Actor >= 0 && x.Joined(p, list[0]) {
			return append([]Party{p}, list...)
		}
	}
	return list
}

// harms reports whether what m tells is done to the country in which it is done.
func (x *Finder) harms(m *grammar.Match) bool {
	if m.Type == timeline.Retreat && m.Mode == "ceasefire" && !m.Passive && x.Lemma(m.Start) == "sign" {
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

// WhereCountry returns the country of the first place in tokens [from, to): who evacuates an embassy in Tehran deals with
// Iran.
func (x *Finder) WhereCountry(from, to int) []Party {
	for k := from; k < min(to, len(x.Toks)); k++ {
		m := x.MentionAt(k)
		if m == nil || m.Kind != actor.KindPlace || m.Country == "" {
			continue
		}
		if i := x.CountryActor(m.Country); i >= 0 {
			return []Party{{Actor: i, Mention: m, Tok: k}}
		}
	}
	return nil
}

// reached reports whether a country after a preposition of place at token k is no mere place but whom the verb reaches:
// "recalled its ambassador from Laos", "lashed out at Hungary", "sent ships towards Taiwan", "bombed a town in Syria".
func (x *Finder) reached(m *grammar.Match, k int) bool {
	if m.Type == timeline.Consult || m.Type == timeline.Statement {
		return false
	}
	for n := k - 1; n >= max(m.Start, k-4); n-- {
		t := &x.Toks[n]
		if !t.Has(words.Preposition | words.To) {
			if t.Has(words.Conjunction) && n > m.Start && x.Toks[n-1].Mention > 0 {
				continue // "from Peru and Chad"
			}
			if t.Punct != 0 || t.Has(words.Conjunction|words.Clause) {
				return false
			}
			continue
		}
		switch w := x.Text[t.Start:t.End]; w {
		case "at", "toward", "towards", "against", "to", "over", "from", "into", "between":
			return true
		default:
			return strings.HasSuffix(m.Title, " "+w) || (x.harms(m) || m.CAMEO == "051") && m.Mode != "sign" // "praised the vote in Chad"
		}
	}
	return false
}

// Place returns the first place after a preposition of place in tokens [from, to).
func (x *Finder) Place(from, to int) string {
	var last *actor.Mention
	for k := from; k < to; k++ {
		m := x.MentionAt(k)
		if m == nil || m == last {
			continue
		}
		last = m
		if m.Locative && (m.Kind == actor.KindPlace || m.Kind == actor.KindCountry) && !m.Attribute && m.Start > x.Range.Start &&
			!strings.HasSuffix(m.Text, ".") {
			if m.Start > x.Range.Start+len("The ") && strings.HasSuffix(x.Text[:m.Start], " The ") {
				return "The " + m.Text // "in The Hague"
			}
			return m.Text
		}
	}
	return ""
}
