package coding

import (
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// subject returns those who do what the verb of m says, looking back from it clause by clause.
func (a *article) subject(m *match) []party {
	end := m.group
	if k := a.becoming(m); k > 0 {
		return a.subject(&match{start: k, end: k + 1, group: k, pat: m.pat, verb: true})
	}
	if before := a.secondTo(m); before != nil {
		return a.subject(before)
	}
	if m.reduced {
		k := a.speechBefore(a.nounPhrase(end), end) // "the ministry believes three workers abducted"
		return a.heads(a.parties(k, end), k)
	}
	if k := a.caused(m); k > 0 {
		return a.heads(a.parties(k, m.group), k)
	}
	if k := end - 2; m.passive && m.start == m.group && k >= 0 && a.toks[end-1].punct == ',' && a.mention(k) != nil && a.mention(k).Kind == actor.KindPerson && a.mention(k).Actor >= 0 {
		return []party{{a.mention(k).Actor, a.mention(k), k}} // "friends of Marta Kowal, kidnapped a week ago,"
	}
	if f := a.ofMain(m); f != nil {
		from := a.clauseStart(f.group)
		return a.heads(a.parties(from, f.group), from)
	}
	if who, ok := a.itBefore(m); ok {
		return who
	}
	if who, ok := a.byDoing(m); ok {
		return who
	}
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
	if k := m.group - 1; m.participle && k > 0 && plain(&a.toks[k]) && (a.plural(k) || private[a.lower(k)]) && a.toks[k].forms[0].Bits&(lexicon.Past|lexicon.Ing) == 0 {
		k = a.nounPhrase(m.group)
		return a.heads(a.parties(k, m.group), k) // "insurgents threatening to"
	}
	const far = 12 // clauses: who stands further back does nothing here
	from := a.clauseStart(end)
	if who := a.ofVoice(m, from); len(who) > 0 {
		return who
	}
	if who := a.they(m, from); len(who) > 0 {
		return who
	}
	if who := a.counted(m, from); len(who) > 0 {
		return who
	}
	if k := a.described(from, end); k > 0 {
		end = k
		from = a.clauseStart(end)
	}
	for range far {
		if from > 1 && from < end && a.lower(from) == "including" { // "killing ten, including a Chadian, and wounding six"
			end = from - 1
			from = a.clauseStart(end)
		}
		if from == end && end > 1 { // a mark right before the verb ends an insertion: "Syria, once an ally, rejects"
			if before := a.clauseStart(end - 1); before > 1 && before < end-1 && a.toks[before-1].punct == ',' {
				end = before - 1
				from = a.clauseStart(end)
			}
		}
		if said := a.speechBefore(from, end); said > from && (len(a.parties(said, end)) > 0 || (a.toks[said].has(words.Determiner) || a.plural(said)) && a.nounIn(said, end)) {
			from = said // "said Somalia would": a clause of its own without "that"
		}
		if !m.pat.Has(lexicon.Speech) || !a.saidBehind(from) {
			from = a.listStart(from)
		}
		stop := a.firstVerb(from, end)
		if k := a.newSubject(stop, end); k > 0 {
			from, stop = k, end
		}
		if who := a.itAnd(m, from, end); len(who) > 0 {
			return who
		}
		if k := a.describedAt(from, stop); k < stop {
			return a.heads(a.parties(from, k), from)
		}
		if list := a.heads(a.parties(from, stop), from); len(list) > 0 {
			return list
		}
		if stop > from && a.theyAlone(from, stop) {
			if who := a.reporter(m); len(who) > 0 {
				return who // "said it was setting aside its quarrel with Chad and called for"
			}
		}
		if list := a.heads(a.parties(stop, end), stop); len(list) > 0 && !(a.nounIn(from, stop) && (m.participle && stop > from || m.inf && a.goes(stop) || a.aside(list, stop))) {
			return list
		}
		if list := a.bodyIn(from, end); len(list) > 0 {
			return list
		}
		if list := a.labelled(from, end); len(list) > 0 {
			return list
		}
		if who := a.theirPeople(from, end); len(who) > 0 {
			return who
		}
		if a.ownState(from, end) {
			if who := a.reporter(m); len(who) > 0 || from < 2 {
				return who
			}
			return a.heads(a.parties(0, from-1), 0) // "greeted the news that his country had tested a bomb"
		}
		if a.theyAlone(from, end) {
			if who := a.reporter(m); len(who) > 0 || from < 2 {
				return who
			}
			first := a.clauseStart(from - 1)
			list := a.heads(a.parties(first, a.firstVerb(first, from)), first)
			return list[:min(1, len(list))] // "notified Chad that it was ending"
		}
		if from > 0 && from < end && a.toks[from-1].has(words.Relative) && !a.nounIn(from, end) { // "refugees who wanted to overthrow"
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

// secondTo returns the match that the infinitive m goes on from: the "meet" of "is expected to meet X and to fly to Y". nil for none.
func (a *article) secondTo(m *match) *match {
	if !m.inf || m.group < 2 || !a.toks[m.group].has(words.To) || !a.toks[m.group-1].has(words.Conjunction) {
		return nil
	}
	for i := len(a.found) - 1; i >= 0; i-- {
		if f := &a.found[i]; f.end < m.group && f.verb && f.inf {
			return f
		}
	}
	return nil
}

// newSubject returns the token at which a subject of its own begins that "and" or "but" sets behind the verb at token from and that ends
// right before token end: "Chad is small but President X says". 0 for none.
func (a *article) newSubject(from, end int) int {
	named := false
	for k := end - 1; k > from; k-- {
		switch t := &a.toks[k]; {
		case t.mention > 0:
			named = true
		case t.has(words.Conjunction):
			if named && (a.toks[k-1].mention == 0 || a.lower(k) == "but" || (a.foundAt(from) || a.inPast(from)) && !a.toks[end].has(words.To) && from+1 < k && !a.toks[from+1].has(words.By)) {
				return k + 1
			}
			return 0
		case t.has(words.Determiner|words.Adverb) || t.capital && t.punct == 0 || t.punct == '\'' || t.punct == '.':
		default:
			return 0
		}
	}
	return 0
}

// becoming returns the token of the verb that says that its subject is the first to do what m tells: "became the first Arab leader
// to promise". 0 for none.
func (a *article) becoming(m *match) int {
	const far = 12 // tokens
	to := m.start - 1
	if to < 1 || !m.inf || !a.toks[to].has(words.To) || !a.firstTo(to) {
		return 0
	}
	for k := to - 1; k > max(0, to-far); k-- {
		switch a.lower(k) {
		case "became", "becomes", "become", "was", "is", "were", "are":
			return k
		}
	}
	return 0
}

// caused returns the token behind the verb that makes somebody else than its subject do what m tells, "forced a flight to Chad to land in":
// who does so stands behind it. 0 for none.
func (a *article) caused(m *match) int {
	const far = 14 // tokens
	to := m.group - 1
	if !m.inf || to < 2 {
		return 0
	}
	for !a.toks[to].has(words.To) && to < m.start {
		to++
	}
	for k := to - 1; k > max(0, to-far) && (a.toks[k].punct == 0 || inner(a.toks[k].punct)) && !a.toks[k].has(words.Clause|words.Relative); k-- {
		if causing[a.lex.Base(a.lower(k))] && a.verbLike(k) {
			if k+1 < to && a.nounIn(k+1, to) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// causing are the verbs by which somebody makes another do something.
var causing = words.Set("force allow enable permit cause lead prompt encourage persuade convince compel oblige push drive help")

// goes reports whether the verb at token k tells of a way: who "left Pyongyang to visit the scene" is not Pyongyang.
func (a *article) goes(k int) bool {
	for k < len(a.toks) && a.toks[k].has(words.Have|words.Be|words.Will) {
		k++
	}
	if k >= len(a.toks) {
		return false
	}
	switch a.lex.Name(a.toks[k].forms[0].Lemma) {
	case "leave", "depart", "quit", "exit", "reach", "enter":
		return true
	}
	return false
}

// itAnd returns who speaks and those whom "and" joins to the pronoun that begins tokens [from, to): "India said that it and China
// had agreed".
func (a *article) itAnd(m *match, from, to int) []party {
	for from < to && a.toks[from].has(words.Clause) {
		from++
	}
	if from+2 >= to || !a.toks[from].has(words.Pronoun) || a.in.Text[a.toks[from+1].start:a.toks[from+1].end] != "and" {
		return nil
	}
	return append(a.reporter(m), a.parties(from+2, to)...)
}

// described returns the token of the "that" or "which" of a clause in tokens [from, end) that has a verb of its own and
// describes the subject of the verb behind it: "a meeting of Chad and Mali that was due on Sunday was cancelled". 0 for none.
func (a *article) described(from, end int) int {
	if from < 2 || !(a.toks[from-1].has(words.Relative) || a.relativeThat(from-1)) || a.toks[end-1].has(words.Conjunction) || a.toks[end-1].punct != 0 {
		return 0
	}
	for k := from; k < end; k++ {
		t := &a.toks[k]
		if t.has(words.Conjunction|words.Clause) || carries(a.in.Text[t.start:t.end]) {
			return 0
		}
		if t.mention == 0 && (t.has(words.Be|words.Have|words.Will|words.Would|words.May) || t.forms[0].Bits&lexicon.Past != 0 && a.verbLike(k)) {
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
	for from < end && a.toks[from].has(words.Conjunction|words.Adverb) {
		from++
	}
	t := &a.toks[from]
	return from < end && t.mention == 0 && !t.has(words.Determiner) && t.forms[0].Bits&lexicon.Past != 0 && a.verbLike(from)
}

// whoBefore returns those of whom the "who" or "which" right before token end speaks: "Xi, who".
func (a *article) whoBefore(end int) []party {
	const near = 8
	if end < 1 || !a.toks[end-1].has(words.Relative) {
		return nil
	}
	for k := end - 2; k >= 0 && k > end-near; k-- {
		if p := a.mention(k); p != nil && p.Actor >= 0 {
			from := a.nounPhrase(k)
			for n := k - 1; n > from; n-- {
				if a.finite(n) || a.foundAt(n) { // "X met Y, who urged"
					from = n + 1
				}
			}
			return a.parties(from, end)
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
		if s := &a.found[k]; s.end <= m.group && s.verb && !s.inf && !s.gerund && !s.participle && !s.passive && !s.pat.Has(lexicon.Clause|lexicon.After) {
			return a.subject(s)
		}
	}
	return nil
}

// opens returns the subject of the main clause when the verb of m, in -ing, stands in one that opens the sentence: "After
// touring the capital and meeting with police, the FBI chief said", or in the passive: "Rebuffed by Chad, Kenya's envoy left".
func (a *article) opens(m *match) []party {
	if !m.participle && !(m.passive && m.start == 0) || a.firstVerb(0, m.group) < m.group {
		return nil
	}
	k := m.end
	for k < len(a.toks) && a.toks[k].punct != ',' {
		if a.toks[k].has(words.Relative|words.Condition|words.Be|words.Have|words.Will) || a.toks[k].punct != 0 && !inner(a.toks[k].punct) {
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

// saidBehind reports whether who speaks begins at token from, behind the comma that ends what is said: the Chad of "will meet X, Chad
// said".
func (a *article) saidBehind(from int) bool {
	return from > 1 && from < len(a.toks) && a.toks[from-1].punct == ',' && !a.rowEnds(from) && a.firstVerb(a.clauseStart(from-1), from-1) < from-1
}

// listStart moves the start of a clause back over the list that it ends: "Bahrain, Egypt and Oman".
func (a *article) listStart(from int) int {
	for from > 1 && from < len(a.toks) && a.toks[from-1].punct == ',' && a.toks[from-2].mention > 0 {
		k := from
		for k < len(a.toks)-1 && a.toks[k].has(words.Determiner|words.Conjunction) {
			k++
		}
		if first := a.clauseStart(from - 1); !a.rowEnds(k) && (a.mention(from-2).Locative || !a.toks[from].has(words.Determiner) && a.firstVerb(first, from-1) < from-1) {
			return from // "will not help Chad, Polish President Andrzej Duda said", "to end the fighting in Chad, the ministry said"
		}
		if a.sent.Start == a.in.Title.Start && a.toks[k].mention == 0 && plain(&a.toks[k]) && a.plural(k) {
			from = a.clauseStart(from - 1) // "Iran, powers reach outline"
			continue
		}
		if m := a.mention(k); m == nil || m.Kind == actor.KindNationality && a.mention(from-2).Kind != actor.KindNationality && !a.describes(k, m) {
			return from // "Greek, Turkish leaders" are a list
		} else if m.Kind == actor.KindPerson && a.mention(from-2).Locative {
			return from // "on holiday in Sardinia, Jan Novak said"
		}
		from = a.clauseStart(from - 1)
	}
	return from
}

// rowEnds reports whether the row of names that goes on at token k has an "and": the "Egypt and Oman" of "in Bahrain, Egypt and Oman".
func (a *article) rowEnds(k int) bool {
	for ; k < len(a.toks); k++ {
		switch t := &a.toks[k]; {
		case t.has(words.Conjunction):
			return k+1 < len(a.toks) && (a.toks[k+1].mention > 0 || a.toks[k+1].has(words.Determiner))
		case t.mention == 0 && !t.has(words.Determiner) && t.punct != ',' && t.punct != '.' && !t.capital:
			return false
		}
	}
	return false
}

// speechBefore returns the token after the last verb of speech in [from, to), or from.
func (a *article) speechBefore(from, to int) int {
	for k := len(a.found) - 1; k >= 0 && a.found[k].start >= from; k-- {
		if s := &a.found[k]; s.pat.Has(lexicon.Speech) && s.verb && s.end <= to && s.start >= from {
			return s.start + 1
		}
	}
	return from
}
