package coding

import (
	"strings"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// subject returns those who do what the verb of m says, looking back from it clause by clause.
func (a *article) subject(m *grammar.Match) []party {
	end := m.Group
	if k := a.becoming(m); k > 0 {
		return a.subject(&grammar.Match{Start: k, End: k + 1, Group: k, Pattern: m.Pattern, Verb: true})
	}
	if before := a.secondTo(m); before != nil {
		return a.subject(before)
	}
	if m.Reduced {
		k := a.SpeechBefore(a.NounPhrase(end), end) // "the ministry believes three workers abducted"
		return a.heads(a.parties(k, end), k)
	}
	if k := a.caused(m); k > 0 {
		return a.heads(a.parties(k, m.Group), k)
	}
	if k := end - 2; m.Passive && m.Start == m.Group && k >= 0 && a.Toks[end-1].Punct == ',' && a.MentionAt(k) != nil && a.MentionAt(k).Kind == actor.KindPerson && a.MentionAt(k).Actor >= 0 {
		return []party{{a.MentionAt(k).Actor, a.MentionAt(k), k}} // "friends of Marta Kowal, kidnapped a week ago,"
	}
	if f := a.OfMain(m); f != nil {
		from := a.ClauseStart(f.Group)
		return a.heads(a.parties(from, f.Group), from)
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
	if who := a.beforeRelative(end); len(who) > 0 && !m.Participle {
		return who
	}
	if a.antecedent(end) {
		return nil
	}
	if who := a.opens(m); len(who) > 0 {
		return who
	}
	if k := m.Group - 1; m.Participle && k > 0 && a.Toks[k].Plain() && (a.Plural(k) || private[a.Lower(k)]) && a.Toks[k].Forms[0].Bits&(lexicon.Past|lexicon.Ing) == 0 {
		k = a.NounPhrase(m.Group)
		return a.heads(a.parties(k, m.Group), k) // "insurgents threatening to"
	}
	const far = 12 // clauses: who stands further back does nothing here
	from := a.ClauseStart(end)
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
		from = a.ClauseStart(end)
	}
	for range far {
		if from > 1 && from < end && a.Lower(from) == "including" { // "killing ten, including a Chadian, and wounding six"
			end = from - 1
			from = a.ClauseStart(end)
		}
		if k := a.beforeTimes(end); k < end && k > 1 && a.Toks[k-1].Punct == ',' { // "Chad, which borders Mali, on Sunday condemned"
			end, from = k, k
		}
		if from == end && end > 1 { // a mark right before the verb ends an insertion: "Syria, once an ally, rejects"
			if before := a.ClauseStart(end - 1); before > 1 && before < end-1 && (a.Toks[before-1].Punct == ',' || dash(a.Toks[before-1].Punct) && a.Toks[end-1].Punct == a.Toks[before-1].Punct) {
				end = before - 1
				from = a.ClauseStart(end)
			}
		}
		if said := a.SpeechBefore(from, end); said > from && (len(a.parties(said, end)) > 0 || (a.Toks[said].Has(words.Determiner) || a.Plural(said)) && a.NounIn(said, end)) {
			from = said // "said Somalia would": a clause of its own without "that"
		}
		if !m.Has(lexicon.Speech) || !a.saidBehind(from) {
			from = a.listStart(from)
		}
		if said := a.SpeechBefore(from, end); said > from && len(a.parties(said, end)) > 0 {
			from = said // the list began behind it: "said Chad, Peru and Mali would"
		}
		stop := a.FirstVerb(from, end)
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
		if list := a.heads(a.parties(stop, end), stop); len(list) > 0 && !(a.NounIn(from, stop) && (m.Participle && stop > from || m.Infinitive && a.goes(stop) || a.aside(list, stop))) {
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
			first := a.ClauseStart(from - 1)
			list := a.heads(a.parties(first, a.FirstVerb(first, from)), first)
			return list[:min(1, len(list))] // "notified Chad that it was ending"
		}
		if from > 0 && from < end && a.Toks[from-1].Has(words.Relative) && !a.NounIn(from, end) { // "refugees who wanted to overthrow"
			return a.whoBefore(from)
		}
		if a.NounIn(from, end) && !a.startsWithVerb(from, end) || from <= 1 {
			return nil // somebody or something that is no actor: "the minibus exploded"
		}
		end = from - 1
		from = a.ClauseStart(end)
	}
	return nil
}

// dash reports whether a mark is a dash.
func dash(mark rune) bool { return mark == '-' || mark == '–' || mark == '—' }

// secondTo returns the match that the infinitive m goes on from: the "meet" of "is expected to meet X and to fly to Y". nil for none.
func (a *article) secondTo(m *grammar.Match) *grammar.Match {
	if !m.Infinitive || m.Group < 2 || !a.Toks[m.Group].Has(words.To) || !a.Toks[m.Group-1].Has(words.Conjunction) {
		return nil
	}
	for i := len(a.Matches) - 1; i >= 0; i-- {
		if f := &a.Matches[i]; f.End < m.Group && f.Verb && f.Infinitive {
			return f
		}
	}
	return nil
}

// newSubject returns the token at which a subject of its own begins that "and" or "but" sets behind the verb at token from and that ends
// right before token end: "Chad is small but President X says". 0 for none.
func (a *article) newSubject(from, end int) int {
	for k := end - 2; k > from; k-- { // "kept silent but the army of Chad withdrew"
		if a.Finite(k) || a.FoundAt(k) || a.Toks[k].Punct != 0 && !a.Toks[k].Inner() && a.Toks[k].Punct != ',' {
			break
		}
		if a.Lower(k) == "but" && a.NounIn(k+1, end) {
			return k + 1
		}
	}
	named := false
	for k := end - 1; k > from; k-- {
		switch t := &a.Toks[k]; {
		case t.Mention > 0:
			named = true
		case t.Has(words.Conjunction):
			if named && (a.Toks[k-1].Mention == 0 || a.Lower(k) == "but" || (a.FoundAt(from) || a.InPast(from)) && !a.Toks[end].Has(words.To) && from+1 < k && !a.Toks[from+1].Has(words.By)) {
				return k + 1
			}
			return 0
		case t.Has(words.Determiner|words.Adverb) || t.Capital && t.Punct == 0 || t.Punct == '\'' || t.Punct == '.':
		default:
			return 0
		}
	}
	return 0
}

// becoming returns the token of the verb that says that its subject is the first to do what m tells: "became the first Arab leader
// to promise". 0 for none.
func (a *article) becoming(m *grammar.Match) int {
	const far = 12 // tokens
	to := m.Start - 1
	if to < 1 || !m.Infinitive || !a.Toks[to].Has(words.To) || !a.firstTo(to) {
		return 0
	}
	for k := to - 1; k > max(0, to-far); k-- {
		switch a.Lower(k) {
		case "became", "becomes", "become", "was", "is", "were", "are":
			return k
		}
	}
	return 0
}

// caused returns the token behind the verb that makes somebody else than its subject do what m tells, "forced a flight to Chad to land in":
// who does so stands behind it. 0 for none.
func (a *article) caused(m *grammar.Match) int {
	const far = 14 // tokens
	to := m.Group - 1
	if !m.Infinitive || to < 2 {
		return 0
	}
	for !a.Toks[to].Has(words.To) && to < m.Start {
		to++
	}
	for k := to - 1; k > max(0, to-far) && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()) && !a.Toks[k].Has(words.Clause|words.Relative); k-- {
		if causing[a.Lexicon.Base(a.Lower(k))] && a.VerbLike(k) {
			if k+1 < to && a.NounIn(k+1, to) {
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
	for k < len(a.Toks) && a.Toks[k].Has(words.Have|words.Be|words.Will) {
		k++
	}
	if k >= len(a.Toks) {
		return false
	}
	switch a.Lemma(k) {
	case "leave", "depart", "quit", "exit", "reach", "enter":
		return true
	}
	return false
}

// itAnd returns who speaks and those whom "and" joins to the pronoun that begins tokens [from, to): "India said that it and China
// had agreed".
func (a *article) itAnd(m *grammar.Match, from, to int) []party {
	for from < to && a.Toks[from].Has(words.Clause) {
		from++
	}
	if from+2 >= to || !a.Toks[from].Has(words.Pronoun) || a.Word(from+1) != "and" {
		return nil
	}
	return append(a.reporter(m), a.parties(from+2, to)...)
}

// described returns the token of the "that" or "which" of a clause in tokens [from, end) that has a verb of its own and
// describes the subject of the verb behind it: "a meeting of Chad and Mali that was due on Sunday was cancelled". 0 for none.
func (a *article) described(from, end int) int {
	if from < 2 || !(a.Toks[from-1].Has(words.Relative) || a.RelativeThat(from-1)) || a.Toks[end-1].Has(words.Conjunction) || a.Toks[end-1].Punct != 0 {
		return 0
	}
	for k := from; k < end; k++ {
		t := &a.Toks[k]
		if t.Has(words.Conjunction|words.Clause) || carries(a.in.Text[t.Start:t.End]) {
			return 0
		}
		if t.Mention == 0 && (t.Has(words.Be|words.Have|words.Will|words.Would|words.May) || t.Forms[0].Bits&lexicon.Past != 0 && a.VerbLike(k)) {
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
	for from < end && a.Toks[from].Has(words.Conjunction|words.Adverb) {
		from++
	}
	t := &a.Toks[from]
	return from < end && t.Mention == 0 && !t.Has(words.Determiner) && t.Forms[0].Bits&lexicon.Past != 0 && a.VerbLike(from)
}

// whoBefore returns those of whom the "who" or "which" right before token end speaks: "Xi, who".
func (a *article) whoBefore(end int) []party {
	const near = 8
	if end < 1 || !a.Toks[end-1].Has(words.Relative) {
		return nil
	}
	for k := end - 2; k >= 0 && k > end-near; k-- {
		if p := a.MentionAt(k); p != nil && p.Actor >= 0 {
			from := a.NounPhrase(k)
			for n := k - 1; n > from; n-- {
				if a.Finite(n) || a.FoundAt(n) { // "X met Y, who urged"
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
func (a *article) asBefore(m *grammar.Match) []party {
	if !m.Participle || m.Group == 0 || a.Toks[m.Group-1].Punct != ',' {
		return nil
	}
	for k := len(a.Matches) - 1; k >= 0; k-- {
		if s := &a.Matches[k]; s.End <= m.Group && s.Verb && !s.Infinitive && !s.Gerund && !s.Participle && !s.Passive && !s.Has(lexicon.Clause|lexicon.After) {
			return a.subject(s)
		}
	}
	return nil
}

// opens returns the subject of the main clause when the verb of m, in -ing, stands in one that opens the sentence: "After
// touring the capital and meeting with police, the FBI chief said", or in the passive: "Rebuffed by Chad, Kenya's envoy left".
func (a *article) opens(m *grammar.Match) []party {
	if !m.Participle && !(m.Passive && m.Start == 0) || a.FirstVerb(0, m.Group) < m.Group {
		return nil
	}
	k := m.End
	for k < len(a.Toks) && a.Toks[k].Punct != ',' {
		if a.Toks[k].Has(words.Relative|words.Condition|words.Be|words.Have|words.Will) || a.Toks[k].Punct != 0 && !a.Toks[k].Inner() {
			return nil
		}
		k++
	}
	for n := 0; n < m.Group; n++ {
		if a.Toks[n].Punct != 0 && !a.Toks[n].Inner() {
			return nil
		}
	}
	return a.heads(a.parties(k+1, a.FirstVerb(k+1, len(a.Toks))), k+1)
}

// beforeTimes returns the token at which the times begin that end before token end: that of "early on Sunday condemned".
func (a *article) beforeTimes(end int) int {
	for end > 1 && (a.TimeWord(end-1) || a.Toks[end-1].Has(words.Adverb)) {
		end--
	}
	return end
}

// saidBehind reports whether who speaks begins at token from, behind the comma that ends what is said: the Chad of "will meet X, Chad
// said".
func (a *article) saidBehind(from int) bool {
	return from > 1 && from < len(a.Toks) && a.Toks[from-1].Punct == ',' && !a.rowEnds(from) && a.FirstVerb(a.ClauseStart(from-1), from-1) < from-1
}

// listStart moves the start of a clause back over the list that it ends: "Bahrain, Egypt and Oman".
func (a *article) listStart(from int) int {
	for from > 1 && from < len(a.Toks) && a.Toks[from-1].Punct == ',' && (a.Toks[from-2].Mention > 0 || a.twoCounted(from)) {
		if a.Toks[from-2].Mention == 0 {
			return a.ClauseStart(from - 1)
		}
		k := from
		for k < len(a.Toks)-1 && a.Toks[k].Has(words.Determiner|words.Conjunction) {
			k++
		}
		if !a.rowEnds(k) && (a.MentionAt(from-2).Locative || !a.Toks[from].Has(words.Determiner) && a.saidBehind(from)) || a.introduces(a.ClauseStart(from-1), from-1) {
			return from // "will not help Chad, Polish President Andrzej Duda said", "to end the fighting in Chad, the ministry said"
		}
		if a.Range.Start == a.in.Title.Start && a.Toks[k].Mention == 0 && a.Toks[k].Plain() && a.Plural(k) {
			from = a.ClauseStart(from - 1) // "Iran, powers reach outline"
			continue
		}
		if m := a.MentionAt(k); m == nil || m.Kind == actor.KindNationality && a.MentionAt(from-2).Kind != actor.KindNationality && !a.describes(k, m) {
			return from // "Greek, Turkish leaders" are a list
		} else if m.Kind == actor.KindPerson && a.MentionAt(from-2).Locative {
			return from // "on holiday in Sardinia, Jan Novak said"
		}
		from = a.ClauseStart(from - 1)
	}
	return from
}

// twoCounted reports whether the comma before token from joins two whom a headline counts: "Six Kenyan guards, 10 civilians wounded".
func (a *article) twoCounted(from int) bool {
	if !a.Headline || !a.Plural(from-2) || !a.isNumber(from) || from+1 >= len(a.Toks) || !a.Plural(from+1) {
		return false
	}
	first := a.ClauseStart(from - 1)
	return first == 0 && a.isNumber(first)
}

// isNumber reports whether the word at token k is a number, in figures or in letters.
func (a *article) isNumber(k int) bool {
	w := a.Lower(k)
	return w == "two" || numberOf(w) > 0 || words.Digit(w[0]) && !a.Toks[k].Time
}

// introduces reports whether tokens [from, end) only lead up to a clause behind the comma at token end: "Despite warnings from Mali,", and the
// "surprised Mali" of "In a move that surprised Mali,".
func (a *article) introduces(from, end int) bool {
	if from > 0 && from < end && (a.Toks[from-1].Has(words.Relative) || a.Lower(from-1) == "that") && a.Toks[from].Plain() {
		return (a.Finite(from) || strings.HasSuffix(a.Lower(from), "ed")) && a.FirstVerb(from+1, end) == end
	}
	for from < end && (a.TimeWord(from) || a.Toks[from].Has(words.Adverb)) {
		from++
	}
	return from < end && a.Toks[from].Has(words.Preposition) && a.MentionAt(from) == nil && a.FirstVerb(from, end) == end
}

// rowEnds reports whether the row of names that goes on at token k has an "and": the "Egypt and Oman" of "in Bahrain, Egypt and Oman".
func (a *article) rowEnds(k int) bool {
	for ; k < len(a.Toks); k++ {
		switch t := &a.Toks[k]; {
		case t.Has(words.Conjunction):
			return k+1 < len(a.Toks) && (a.Toks[k+1].Mention > 0 || a.Toks[k+1].Has(words.Determiner))
		case t.Mention == 0 && !t.Has(words.Determiner) && t.Punct != ',' && t.Punct != '.' && !t.Capital:
			return false
		}
	}
	return false
}
