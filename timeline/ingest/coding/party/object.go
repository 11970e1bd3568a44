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

// objects returns those whom the verb of m reaches, and the place that is named.
func (x *Finder) objects(m *grammar.Match) ([]Party, string) {
	end := x.beforeNextSubject(m, x.promisedEnd(m, x.ObjectEnd(m)))
	if k := m.Start + 1; k+1 < end && x.Lower(k) == "both" && x.Toks[k+1].Has(words.To) {
		return nil, x.Place(m.Start, end) // "asked both to calm down"
	}
	if k := m.Start + 1; k < end && unnamed[x.Lower(k)] && x.MentionAt(k) == nil && !m.Has(lexicon.Symmetric|lexicon.Speech) {
		return nil, x.Place(m.Start, end) // "asked him to form a cabinet, replacing X"
	}
	if x.asksUnnamed(m) {
		return nil, x.Place(m.Start, end)
	}
	if x.warnsOfDoing(m) {
		end = m.End
	}
	if m.Title == "rules on" && m.End < end && x.Lower(m.End) == "it" {
		return nil, x.Place(m.Start, end) // "ruled that it need not decide on what Chile had brought before it"
	}
	var list, where, agents []Party
	if m.Passive {
		agents = x.agents(m)
	}
	for _, p := range without(x.Parties(m.Start+1, end), agents) {
		switch {
		case m.Mode == "visit" && x.monument(p), x.withAs(p.Tok), x.standsBy(m, p), m.Type != timeline.Consult && x.whoRules(p):
		case p.Tok < m.End && m.Title == "appears in" && p.Mention.Kind == actor.KindNationality: // "appear in Danish court": who is charged is not said
		case (m.Mode == "ceasefire" || m.Type == timeline.Agree) && x.withBorder(p.Tok, m.End):
		case m.Type == timeline.Assault && x.byBorder(p.Tok, m.End), m.Mode == "meet" && x.onMargins(p.Tok):
		case m.Type.Quad() == timeline.VerbalConflict && x.Beside(p.Tok):
		case m.Mode == "release" && x.swapsWith(p.Tok), x.sameAs(p.Tok):
		case m.Title == "invites" && p.Tok > m.Start+2 && x.Toks[p.Tok-1].Has(words.To): // "invited both presidents to Lima"
		case x.Lower(p.Tok-1) == "what": // "were killed in what Kenyan officials called a raid"
		case !p.Mention.Locative && !x.placedWith(p), x.authorityIn(m, p), x.theirs(m, p):
			if n := len(where) - 1; len(list) == 0 && n >= 0 && x.Joined(where[n], p) {
				list = append(list, where...) // "on steel from the Union, Canada and Mexico"
			}
			list = append(list, p)
		case (p.Mention.Kind == actor.KindCountry || p.Mention.Kind == actor.KindOrganisation) && (x.reached(m, p.Tok) || len(where) > 0 && x.Joined(where[len(where)-1], p)): // "in Peru, Chad and Mali"
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
	if m.Type == timeline.Assault && len(list) > 0 && !slices.ContainsFunc(list, x.isCountry) {
		list = append(list, without(x.WhereCountry(m.Start+1, end), list)...) // "targeted the leaders of a movement in Doha"
	}
	if m.Mode == "visit" {
		list = x.withJoined(m, list, end)
	}
	if m.Type == timeline.Request || m.Type == timeline.Reject {
		list = x.asked(m, list, end)
	}
	if len(list) == 0 {
		list = x.other(m)
	}
	if len(list) == 0 && m.Mode == "visit" && m.CAMEO == "042" {
		if list = x.WhereCountry(m.Start+1, end); len(list) > 0 { // "visited Chittagong"
			return list, placeName(list[0].Mention.Text)
		}
	}
	if len(list) == 0 && x.harms(m) {
		list = slices.DeleteFunc(x.WhereCountry(m.Start+1, end), func(p Party) bool { return m.Type == timeline.Assault && x.byBorder(p.Tok, m.End) })
	}
	return list, x.Place(m.Start, end)
}

// placeName returns the name of a place where it is short enough for a title, "" for another: "the Great Hall of the People".
func placeName(text string) string {
	if strings.Contains(text, " of ") {
		return ""
	}
	return text
}

// swapsWith reports whether the name at token k tells with whom those who are released are swapped: "let ten people go in a swap with Chad".
func (x *Finder) swapsWith(k int) bool {
	with := x.Governor(k, 0)
	if with < 1 || x.Lower(with) != "with" {
		return false
	}
	w := x.Lower(with - 1)
	return w == "swap" || w == "exchange" || w == "trade"
}

// sameAs reports whether the name at token k is only whom somebody does the same as: "use the same route as the Saudis".
func (x *Finder) sameAs(k int) bool {
	const far = 6 // tokens from "same"
	as := k - 1
	for as > 0 && x.Toks[as].Has(words.Determiner) {
		as--
	}
	if as < 1 || x.Lower(as) != "as" {
		return false
	}
	for n := as - 1; n > max(0, as-far) && x.Toks[n].Punct == 0; n-- {
		if x.Lower(n) == "same" {
			return true
		}
	}
	return false
}

// withAs reports whether "with" and "as" say that the name at token k has another part: "agreed in Lima, with Chad and Mali as guarantors".
func (x *Finder) withAs(k int) bool {
	if g := x.Governor(k, 0); g < 0 || x.Lower(g) != "with" {
		return false
	}
	for k < len(x.Toks) && (x.Toks[k].Mention > 0 || x.Toks[k].Has(words.Conjunction|words.Determiner) || x.Toks[k].Punct == ',') {
		k++
	}
	return k < len(x.Toks)-1 && x.Lower(k) == "as" && x.BareNoun(k+1)
}

// warnsOfDoing reports whether behind the warning m stands "that" with what doing something would bring, which warns none of those it names:
// "warned that sending arms to Chad would harm relations".
func (x *Finder) warnsOfDoing(m *grammar.Match) bool {
	k := m.End - 1
	if m.Type != timeline.Threaten || k+2 >= len(x.Toks) {
		return false
	}
	if x.Lower(k) != "that" {
		k++
	}
	return x.Lower(k) == "that" && k+1 < len(x.Toks) && x.Toks[k+1].Can(lexicon.Ing) && x.Toks[k+1].Mention == 0
}

// asksUnnamed reports whether m asks somebody whom the text names no closer for something, which reaches none of those behind: "advised the
// president not to attack Chad".
func (x *Finder) asksUnnamed(m *grammar.Match) bool {
	const long = 6 // tokens
	if m.Type != timeline.Request || m.Passive || m.Has(lexicon.Noun) {
		return false
	}
	switch x.Lemma(m.Start) {
	case "advise", "urge", "ask", "tell", "order", "press", "beg":
	default:
		return false // "wants the judges to order Chad"
	}
	for k := m.Start + 1; k < min(m.Start+long, len(x.Toks)); k++ {
		t := &x.Toks[k]
		switch {
		case t.Has(words.To):
			return k > m.Start+2 && k+1 < len(x.Toks) && x.VerbLike(k+1) && x.Toks[m.Start+1].Has(words.Determiner) && !own[x.Lower(m.Start+1)]
		case t.Mention > 0:
			if n := x.MentionAt(k); n.Actor >= 0 && (n.Kind != actor.KindPerson || x.found.Actors[n.Actor].Kind == timeline.Person) {
				return false // not an office, which stands for its country: "advised the president"
			}
		case t.Punct != 0 || !t.Plain() && !t.Has(words.Determiner|words.Not):
			return false
		}
	}
	return false
}

// Unnamed reports whether a word is a pronoun for whom a verb reaches.
func Unnamed(word string) bool { return unnamed[word] }

// unnamed are pronouns for whom a verb reaches.
var unnamed = words.Set("him them us me")

// monument reports whether p is one whose grave or memorial it is, and whom nobody visits: "the grave of X", "X's tomb", "the X memorial".
func (x *Finder) monument(p Party) bool {
	if x.found.Actors[p.Actor].Kind != timeline.Person {
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

// isCountry reports whether p is a country.
func (x *Finder) isCountry(p Party) bool { return x.found.Actors[p.Actor].Kind == timeline.Country }

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
	if before != nil && !before.Locative && before.Kind == actor.KindCountry {
		return x.placedWith(Party{Actor: before.Actor, Mention: before, Tok: x.MentionStart(k - 1)}) // "in Congo, Rwanda and Burundi"
	}
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
		if p := (Party{x.countryActor(at.Country), at, k}); p.Actor >= 0 && x.Joined(p, list[0]) {
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

// onMargins reports whether the name at token k only says beside whose meeting another takes place: "met on the margins of a Union summit".
func (x *Finder) onMargins(k int) bool {
	of := x.Governor(k, 0)
	if of < 1 || x.Lower(of) != "of" {
		return false
	}
	switch x.Lower(of - 1) {
	case "margins", "sidelines", "fringes", "margin", "sideline":
		return true
	}
	return false
}

// byBorder reports whether the name at token k only says near whose border something lies that is behind token from: "took ten bases along the Chinese
// border", "a town near the frontier with Chad".
func (x *Finder) byBorder(k, from int) bool {
	n := k + 1
	for n < len(x.Toks) && x.Toks[n].Mention == x.Toks[k].Mention {
		n++
	}
	if !(n < len(x.Toks) && borders[x.Lower(n)]) && !x.withBorder(k, from) {
		return false
	}
	for k--; k >= from && x.Toks[k].Punct == 0; k-- {
		switch x.Lower(k) {
		case "along", "near", "on", "by", "close":
			return true
		}
	}
	return false
}

// borders are the words for where a country ends.
var borders = words.Set("border frontier borders boundary")

// withBorder reports whether "with" ties the name at token k to a border that is named behind token from: a truce "near the frontier with China"
// is not made with China.
func (x *Finder) withBorder(k, from int) bool {
	for k--; k > from && x.Toks[k].Has(words.Determiner); k-- {
		continue
	}
	if k <= from || x.Lower(k) != "with" {
		return false
	}
	return borders[x.Lower(k-1)]
}
