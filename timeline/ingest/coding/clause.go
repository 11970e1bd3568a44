package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
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
	for k := max(from, 0); k < min(to, len(a.toks)); k++ {
		m := a.mention(k)
		if m == nil || m == last {
			continue
		}
		last = m
		if m.Actor < 0 || seen[m.Actor] {
			continue
		}
		if a.describes(k, m) {
			continue
		}
		seen[m.Actor] = true
		list = append(list, party{m.Actor, m, k})
		for _, o := range m.Others {
			if !seen[o] {
				seen[o] = true
				list = append(list, party{o, m, k})
			}
		}
	}
	return list
}

// describes reports whether m at token k is a nationality or country before the person that it belongs to: "Belarusian
// President Alexander Lukashenko".
func (a *article) describes(k int, m *actor.Mention) bool {
	if m.Kind == actor.KindPerson || m.Country == "" && m.Kind != actor.KindOrganisation {
		return false
	}
	for n := k; n < min(k+9, len(a.toks)); n++ {
		t := &a.toks[n]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' || t.has(preposition|conjunction|relative|clauseWord) && a.mention(n) != m {
			return false
		}
		if p := a.mention(n); p != nil && p != m {
			return p.Actor >= 0 && p.Kind == actor.KindPerson && (a.in.Found.Actors[p.Actor].Country == m.Country || m.Kind == actor.KindOrganisation) ||
				p.Kind == actor.KindOrganisation && p.Actor == m.Actor && a.describesNext(n, m)
		}
	}
	return false
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

// subject returns those who do what the verb of m says, looking back from it clause by clause.
func (a *article) subject(m *match) []party {
	end := m.group
	if end > 0 && a.toks[end-1].has(relative) { // "Xi, who visited": the one before
		for k := end - 2; k >= 0 && k > end-8; k-- {
			if p := a.mention(k); p != nil && p.Actor >= 0 {
				return a.parties(a.nounPhrase(k), end)
			}
		}
	}
	const far = 12 // clauses: who stands further back does nothing here
	from := a.clauseStart(end)
	for range far {
		if from == end && end > 1 { // a mark right before the verb ends an insertion: "Syria, once an ally, rejects"
			if before := a.clauseStart(end - 1); before > 1 && before < end-1 && a.toks[before-1].punct == ',' {
				end = before - 1
				from = a.clauseStart(end)
			}
		}
		if said := a.speechBefore(from, end); said > from && len(a.parties(said, end)) > 0 {
			from = said // "said Somalia would": a clause of its own without "that"
		}
		from = a.listStart(from)
		stop := a.firstVerb(from, end)
		if list := a.heads(a.parties(from, stop), from); len(list) > 0 {
			return list
		}
		if list := a.heads(a.parties(stop, end), stop); len(list) > 0 {
			return list
		}
		if list := a.bodyIn(from, end); len(list) > 0 {
			return list
		}
		if a.nounIn(from, end) || from <= 1 {
			return nil // somebody or something that is no actor: "the minibus exploded"
		}
		end = from - 1
		from = a.clauseStart(end)
	}
	return nil
}

// listStart moves the start of a clause back over the list that it ends: "Bahrain, Egypt and Oman".
func (a *article) listStart(from int) int {
	for from > 1 && from < len(a.toks) && a.toks[from-1].punct == ',' && a.toks[from-2].mention > 0 {
		k := from
		for k < len(a.toks)-1 && a.toks[k].has(det|conjunction) {
			k++
		}
		if a.mention(k) == nil || a.mention(k).Kind == actor.KindNationality {
			return from
		}
		from = a.clauseStart(from - 1)
	}
	return from
}

// speechBefore returns the token after the last verb of speech in [from, to), or from.
func (a *article) speechBefore(from, to int) int {
	for k := len(a.found) - 1; k >= 0 && a.found[k].start >= from; k-- {
		if s := &a.found[k]; s.pat.flags&speech != 0 && s.verb && s.end <= to && s.start >= from {
			return s.start + 1
		}
	}
	return from
}

// nounIn reports whether tokens [from, to) hold a word that can be a subject: no verb, no adverb, no function word.
func (a *article) nounIn(from, to int) bool {
	for k := from; k < to; k++ {
		t := &a.toks[k]
		if t.punct != 0 || t.class&^det != 0 || a.adverbAt(k) || t.forms[0].bits&(past|ing) != 0 {
			continue
		}
		if t.has(det) && k+1 < to && t.class&^det == 0 {
			continue
		}
		if t.time {
			continue
		}
		return true
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
			end = max(end, times[next].End)
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
		if t.has(beForm|haveForm|willForm|wouldForm|mayForm|mustForm|doForm) || t.forms[0].bits&past != 0 && a.verbLike(k) && k > from || a.foundAt(k) {
			return k
		}
	}
	return to
}

// nounPhrase returns the first token of the row of words that ends at k, back to a mark or a verb.
func (a *article) nounPhrase(k int) int {
	for k > 0 {
		t := &a.toks[k-1]
		if t.punct != 0 && t.punct != '\'' || t.has(preposition|clauseWord|relative|beForm|haveForm) {
			break
		}
		k--
	}
	return k
}

// foundAt reports whether a verb of a pattern with a person of its own stands at token k.
func (a *article) foundAt(k int) bool {
	i, ok := slices.BinarySearchFunc(a.found, k, func(m match, k int) int { return m.start - k })
	return ok && a.found[i].pat.flags&noun == 0 && !a.found[i].inf && !a.found[i].gerund
}

// clauseStart returns the first token of the clause that ends before token end.
func (a *article) clauseStart(end int) int {
	for k := end - 1; k >= 0; k-- {
		t := &a.toks[k]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' && t.punct != '$' && t.punct != '/' || t.has(clauseWord|relative|condition) && !t.has(preposition) && !(t.has(det) && k+1 < end && a.toks[k+1].punct == 0 && !a.toks[k+1].capital) {
			return k + 1
		}
	}
	return 0
}

// heads keeps the actors of a subject that act, not those that a preposition hangs on it: "leaders of Romania" act for
// Romania, "talks in Geneva" do not for Geneva. When nothing else is there, all count.
func (a *article) heads(list []party, from int) []party {
	var heads, rest []party
	for _, p := range a.withoutOwn(list) {
		switch {
		case p.m.Locative:
		case a.afterPreposition(p.tok, from):
			rest = append(rest, p)
		default:
			heads = append(heads, p)
		}
	}
	if len(heads) > 0 {
		return heads
	}
	return rest
}

// withoutOwn leaves out the countries whose people are in the list: "President Rouhani of Iran".
func (a *article) withoutOwn(list []party) []party {
	var out []party
	for _, p := range list {
		own := a.in.Found.Actors[p.actor].Kind == timeline.Country && slices.ContainsFunc(list, func(q party) bool {
			return q.m.Kind == actor.KindPerson && q.actor != p.actor && a.country(q) == a.country(p)
		})
		if !own {
			out = append(out, p)
		}
	}
	return out
}

// afterPreposition reports whether a preposition other than "of" governs token k.
func (a *article) afterPreposition(k, from int) bool {
	for n := k - 1; n >= from && n > k-6; n-- {
		t := &a.toks[n]
		if t.has(preposition) && a.in.Text[t.start:t.end] != "of" {
			return true
		}
		if t.has(conjunction) && n > from && a.toks[n-1].mention > 0 && a.toks[n-1].mention != a.toks[k].mention {
			return a.afterPreposition(n-1, from) // "from Brazil and Venezuela"
		}
		if t.punct != 0 && t.punct != '\'' || t.has(conjunction) || t.mention > 0 && t.mention != a.toks[k].mention && a.mention(n).Kind != actor.KindNationality {
			return false
		}
	}
	return false
}

// objectEnd returns the token at which what follows the verb of m ends.
func (a *article) objectEnd(m *match) int {
	takes := m.pat.typ == timeline.Request || m.pat.typ == timeline.Accuse || m.pat.typ == timeline.Threaten || m.pat.typ == timeline.Reject || m.pat.typ == timeline.Agree ||
		m.pat.flags&reachesAll != 0
	for k := m.end; k < len(a.toks); k++ {
		t := &a.toks[k]
		switch {
		case t.punct == ';' || t.punct == '—':
			return k
		case t.punct == ',' && a.attribution(k+1):
			return k
		case t.has(clauseWord|condition) && !takes && !t.has(det):
			return k
		case t.has(condition), isSubordinate(a.in.Text[t.start:t.end]):
			return k
		}
	}
	return len(a.toks)
}

// attribution reports whether ", officials said on Monday" begins at k.
func (a *article) attribution(k int) bool {
	for n := 0; n < 10 && k < len(a.toks); n, k = n+1, k+1 {
		t := &a.toks[k]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' {
			return false
		}
		if p, _ := a.longest(k); p != nil && a.verbLike(k) {
			return p.flags&speech != 0 && t.forms[0].bits&ing == 0
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
		case !p.m.Locative:
			list = append(list, p)
		case p.m.Kind == actor.KindCountry && a.reached(m, p.tok):
			where = append(where, p)
		}
	}
	if len(list) == 0 {
		list = where
	}
	if len(list) == 0 && a.harms(m) {
		list = a.whereCountry(m.start+1, end)
	}
	return list, a.place(m.start, end)
}

// harms reports whether what m tells is done to the country in which it is done.
func (a *article) harms(m *match) bool {
	switch m.pat.typ {
	case timeline.Assault, timeline.Sanction, timeline.Coerce, timeline.Retreat, timeline.Mobilize, timeline.Aid:
		return true
	}
	return false
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
	if m.pat.typ == timeline.Consult || m.pat.typ == timeline.Statement {
		return false
	}
	for n := k - 1; n >= max(m.start, k-4); n-- {
		t := &a.toks[n]
		if !t.has(preposition | toWord) {
			if t.punct != 0 || t.has(conjunction|clauseWord) {
				return false
			}
			continue
		}
		switch w := a.in.Text[t.start:t.end]; w {
		case "at", "toward", "towards", "against", "to", "over", "from":
			return true
		default:
			return strings.HasSuffix(m.pat.title, " "+w) || a.harms(m) && m.pat.mode != "sign"
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
		if m.Locative && (m.Kind == actor.KindPlace || m.Kind == actor.KindCountry) && !m.Attribute && m.Start > a.sent.Start {
			return m.Text
		}
	}
	return ""
}
