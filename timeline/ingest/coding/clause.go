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
		if a.describes(k, m) || a.compound(m) || a.standsFor(k, m) || a.in.Found.Actors[m.Actor].Media && k > 0 && a.toks[k-1].has(preposition) {
			continue // "wrote on Twitter"
		}
		if p := a.apposed(k, m); p != nil {
			m = p
			if seen[m.Actor] {
				continue
			}
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
	if a.officeBefore(m) {
		return true
	}
	if m.Kind == actor.KindPerson || m.Country == "" && m.Kind != actor.KindOrganisation {
		return false
	}
	for n := k; n < min(k+9, len(a.toks)); n++ {
		t := &a.toks[n]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' || t.has(preposition|conjunction|relative|clauseWord) && a.mention(n) != m && !a.ofState(n) ||
			t.mention == 0 && (t.has(toWord|beForm|haveForm|willForm|wouldForm|mayForm) || a.foundAt(n)) {
			return false // "ECOWAS threatens to …": no title ends here
		}
		if p := a.mention(n); p != nil && p != m {
			return p.Actor >= 0 && p.Kind == actor.KindPerson && (a.in.Found.Actors[p.Actor].Country == m.Country || m.Kind == actor.KindOrganisation ||
				m.Kind == actor.KindNationality && a.in.Found.Actors[p.Actor].Country == "" && a.nounsBetween(k, n, m)) ||
				p.Kind == actor.KindOrganisation && p.Actor == m.Actor && a.describesNext(n, m)
		}
	}
	return false
}

// nounsBetween reports whether nothing but nouns in the singular stand between nationality m at token k and the name at token n:
// "the Hungarian astronaut Bertalan Farkas".
func (a *article) nounsBetween(k, n int, m *actor.Mention) bool {
	for ; k < n; k++ {
		if a.mention(k) != m && (!plain(&a.toks[k]) || a.plural(k) || a.foundAt(k)) {
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
	rest := a.in.Text[m.End:min(m.End+12, len(a.in.Text))]
	if !strings.HasPrefix(rest, "-") {
		return false
	}
	if a.leadsForce(m) {
		return false
	}
	for _, w := range [...]string{"backed", "led", "brokered", "sponsored", "mediated", "drafted", "held", "controlled", "occupied", "based", "born",
		"proposed", "supported", "funded", "trained", "made", "built", "run", "allied", "aligned", "friendly"} {
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
	words := 0
	for n := k; n < len(a.toks) && words < office; n++ {
		t := &a.toks[n]
		switch at := a.mention(n); {
		case t.punct == ',':
			if words == 0 || n+1 >= len(a.toks) {
				return nil
			}
			p := a.mention(n + 1)
			if p == nil || p.Kind != actor.KindPerson || p.Actor < 0 || p.Pronoun {
				return nil
			}
			if c := a.in.Found.Actors[p.Actor].Country; c != "" && m.Country != "" && c != m.Country {
				return nil
			}
			return p
		case at == m || t.punct == '\'':
		case t.punct != 0 || at != nil || t.has(conjunction|clauseWord|relative|beForm|haveForm) || a.foundAt(n):
			return nil
		default:
			words++
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

// subject returns those who do what the verb of m says, looking back from it clause by clause.
func (a *article) subject(m *match) []party {
	end := m.group
	if who := a.whoBefore(end); len(who) > 0 {
		return who
	}
	if who := a.asBefore(m); len(who) > 0 {
		return who
	}
	if who := a.beforeApposition(end); len(who) > 0 {
		return who
	}
	if who := a.beforeRelative(end); len(who) > 0 && !m.participle {
		return who
	}
	if a.antecedent(end) {
		return nil
	}
	if who := a.opens(m); len(who) > 0 {
		return who
	}
	const far = 12 // clauses: who stands further back does nothing here
	from := a.clauseStart(end)
	if k := a.described(from, end); k > 0 {
		end = k
		from = a.clauseStart(end)
	}
	for range far {
		if from == end && end > 1 { // a mark right before the verb ends an insertion: "Syria, once an ally, rejects"
			if before := a.clauseStart(end - 1); before > 1 && before < end-1 && a.toks[before-1].punct == ',' {
				end = before - 1
				from = a.clauseStart(end)
			}
		}
		if said := a.speechBefore(from, end); said > from && (len(a.parties(said, end)) > 0 || a.toks[said].has(det) && a.nounIn(said, end)) {
			from = said // "said Somalia would": a clause of its own without "that"
		}
		from = a.listStart(from)
		stop := a.firstVerb(from, end)
		if list := a.heads(a.parties(from, stop), from); len(list) > 0 {
			return list
		}
		if list := a.heads(a.parties(stop, end), stop); len(list) > 0 && !(a.nounIn(from, stop) && a.aside(list, stop)) {
			return list
		}
		if list := a.bodyIn(from, end); len(list) > 0 {
			return list
		}
		if a.ownState(from, end) {
			return a.reporter(m)
		}
		if a.theyAlone(from, end) {
			if who := a.reporter(m); len(who) > 0 || from < 2 {
				return who
			}
			first := a.clauseStart(from - 1)
			list := a.heads(a.parties(first, a.firstVerb(first, from)), first)
			return list[:min(1, len(list))] // "notified Chad that it was ending"
		}
		if from > 0 && from < end && a.toks[from-1].has(relative) && !a.nounIn(from, end) { // "refugees who wanted to overthrow"
			return a.whoBefore(from)
		}
		if a.nounIn(from, end) && !a.startsWithVerb(from, end) || from <= 1 {
			return nil // somebody or something that is no actor: "the minibus exploded"
		}
		end = from - 1
		from = a.clauseStart(end)
	}
	return nil
}

// described returns the token of the "that" or "which" of a clause in tokens [from, end) that has a verb of its own and
// describes the subject of the verb behind it: "a meeting of Chad and Mali that was due on Sunday was cancelled". 0 for none.
func (a *article) described(from, end int) int {
	if from < 2 || !(a.toks[from-1].has(relative) || a.relativeThat(from-1)) || a.toks[end-1].has(conjunction) || a.toks[end-1].punct != 0 {
		return 0
	}
	for k := from; k < end; k++ {
		t := &a.toks[k]
		if t.has(conjunction|clauseWord) || carries(a.in.Text[t.start:t.end]) {
			return 0
		}
		if t.mention == 0 && (t.has(beForm|haveForm|willForm|wouldForm|mayForm) || t.forms[0].bits&past != 0 && a.verbLike(k)) {
			return from - 1
		}
	}
	return 0
}

// carries reports whether w is what a plane or a train does to those who come with it.
func carries(w string) bool {
	return w == "carried" || w == "carries" || w == "brought" || w == "took" || w == "flew"
}

// startsWithVerb reports whether the clause [from, end) begins with a verb, so that who acts stands in front of it: "the
// president, Jan Novak, stepped off a train and went into talks".
func (a *article) startsWithVerb(from, end int) bool {
	for from < end && a.toks[from].has(conjunction|adverb) {
		from++
	}
	t := &a.toks[from]
	return from < end && t.mention == 0 && !t.has(det) && t.forms[0].bits&past != 0 && a.verbLike(from)
}

// whoBefore returns those of whom the "who" or "which" right before token end speaks: "Xi, who".
func (a *article) whoBefore(end int) []party {
	const near = 8
	if end < 1 || !a.toks[end-1].has(relative) {
		return nil
	}
	for k := end - 2; k >= 0 && k > end-near; k-- {
		if p := a.mention(k); p != nil && p.Actor >= 0 {
			return a.parties(a.nounPhrase(k), end)
		}
	}
	return nil
}

// asBefore returns the subject of the verb before the one of m, which adds to it in -ing behind a comma: "X, the widow of Y,
// spoke in Rome, calling for".
func (a *article) asBefore(m *match) []party {
	if !m.participle || m.group == 0 || a.toks[m.group-1].punct != ',' {
		return nil
	}
	for k := len(a.found) - 1; k >= 0; k-- {
		if s := &a.found[k]; s.end <= m.group && s.verb && !s.inf && !s.gerund && !s.participle && !s.passive && s.pat.flags&(clause|after) == 0 {
			return a.subject(s)
		}
	}
	return nil
}

// opens returns the subject of the main clause when the verb of m, in -ing, stands in one that opens the sentence: "After
// touring the capital and meeting with police, the FBI chief said".
func (a *article) opens(m *match) []party {
	if !m.participle || a.firstVerb(0, m.group) < m.group {
		return nil
	}
	k := m.end
	for k < len(a.toks) && a.toks[k].punct != ',' {
		if a.toks[k].has(relative|condition|beForm|haveForm|willForm) || a.toks[k].punct != 0 && !inner(a.toks[k].punct) {
			return nil
		}
		k++
	}
	for n := 0; n < m.group; n++ {
		if a.toks[n].punct != 0 && !inner(a.toks[n].punct) {
			return nil
		}
	}
	return a.heads(a.parties(k+1, a.firstVerb(k+1, len(a.toks))), k+1)
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
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' || t.has(preposition|clauseWord|relative|beForm|haveForm) {
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
