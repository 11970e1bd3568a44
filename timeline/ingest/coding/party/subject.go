package party

import (
	"strings"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Subject returns those who do what the verb of m says, looking back from it clause by clause.
func (x *Finder) Subject(m *grammar.Match) []Party {
	end := m.Group
	if k := x.becoming(m); k > 0 {
		return x.Subject(&grammar.Match{Start: k, End: k + 1, Group: k, Pattern: m.Pattern, Verb: true})
	}
	if before := x.secondTo(m); before != nil {
		return x.Subject(before)
	}
	if m.Reduced {
		k := x.SpeechBefore(x.NounPhrase(end), end) // "the ministry believes three workers abducted"
		return x.Heads(x.Parties(k, end), k)
	}
	if k := x.Caused(m); k > 0 {
		return x.Heads(x.Parties(k, m.Group), k)
	}
	if k := end - 2; m.Passive && m.Start == m.Group && k >= 0 && x.Toks[end-1].Punct == ',' && x.MentionAt(k) != nil && x.MentionAt(k).Kind == actor.KindPerson && x.MentionAt(k).Actor >= 0 {
		return []Party{{x.MentionAt(k).Actor, x.MentionAt(k), k}} // "friends of Marta Kowal, kidnapped a week ago,"
	}
	if f := x.OfMain(m); f != nil {
		from := x.ClauseStart(f.Group)
		return x.Heads(x.Parties(from, f.Group), from)
	}
	if who, ok := x.itBefore(m); ok {
		return who
	}
	if who, ok := x.byDoing(m); ok {
		return who
	}
	if who := x.whoBefore(end); len(who) > 0 {
		return who
	}
	if who := x.asBefore(m); len(who) > 0 {
		return who
	}
	if who := x.beforeApposition(end); len(who) > 0 {
		return who
	}
	if who := x.beforeRelative(end); len(who) > 0 && !m.Participle {
		return who
	}
	if x.antecedent(end) {
		return nil
	}
	if who := x.opens(m); len(who) > 0 {
		return who
	}
	if k := m.Group - 1; m.Participle && k > 0 && x.Toks[k].Plain() && (x.Plural(k) || private[x.Lower(k)]) && x.Toks[k].Forms[0].Bits&(lexicon.Past|lexicon.Ing) == 0 {
		k = x.NounPhrase(m.Group)
		return x.Heads(x.Parties(k, m.Group), k) // "insurgents threatening to"
	}
	const far = 12 // clauses: who stands further back does nothing here
	from := x.ClauseStart(end)
	if who := x.ofVoice(m, from); len(who) > 0 {
		return who
	}
	if who := x.they(m, from); len(who) > 0 {
		return who
	}
	if who := x.counted(m, from); len(who) > 0 {
		return who
	}
	if k := x.described(from, end); k > 0 {
		end = k
		from = x.ClauseStart(end)
	}
	for range far {
		if from > 1 && from < end && x.Lower(from) == "including" { // "killing ten, including a Chadian, and wounding six"
			end = from - 1
			from = x.ClauseStart(end)
		}
		if k := x.openOf(from - 1); k > 0 && from == end-1 && x.Toks[from].Has(words.Conjunction) { // "of Congo (DRC) and demanded"
			end = k
			from = x.ClauseStart(end)
		}
		if k := x.beforeTimes(end); k < end && k > 1 && x.Toks[k-1].Punct == ',' { // "Chad, which borders Mali, on Sunday condemned"
			end, from = k, k
		}
		if from == end && end > 1 { // a mark right before the verb ends an insertion: "Syria, once an ally, rejects"
			if before := x.ClauseStart(end - 1); before > 1 && before < end-1 && (x.Toks[before-1].Punct == ',' || dash(x.Toks[before-1].Punct) && x.Toks[end-1].Punct == x.Toks[before-1].Punct) {
				end = before - 1
				from = x.ClauseStart(end)
			}
		}
		if said := x.SpeechBefore(from, end); said > from && (len(x.Parties(said, end)) > 0 || (x.Toks[said].Has(words.Determiner) || x.Plural(said)) && x.NounIn(said, end)) {
			from = said // "said Somalia would": a clause of its own without "that"
		}
		if !m.Has(lexicon.Speech) || !x.saidBehind(from) {
			from = x.ListStart(from)
		}
		if said := x.SpeechBefore(from, end); said > from && len(x.Parties(said, end)) > 0 {
			from = said // the list began behind it: "said Chad, Peru and Mali would"
		}
		stop := x.FirstVerb(from, end)
		if who := x.besideRemark(from, end); len(who) > 0 && m.Personal() {
			return append(who, x.Heads(x.Parties(from, stop), from)...)
		}
		if k := x.NewSubject(stop, end); k > 0 {
			from, stop = k, end
		}
		if who := x.itAnd(m, from, end); len(who) > 0 {
			return who
		}
		if k := x.DescribedAt(from, min(stop+1, end)); k <= stop && k < end && (k < stop || m.Personal()) {
			return x.Heads(x.Parties(from, k), from)
		}
		if list := x.Heads(x.Parties(from, stop), from); len(list) > 0 {
			return list
		}
		if stop > from && x.theyAlone(from, stop) {
			if who := x.Reporter(m); len(who) > 0 {
				return who // "said it was setting aside its quarrel with Chad and called for"
			}
		}
		if list := x.Heads(x.Parties(stop, end), stop); len(list) > 0 && !(x.NounIn(from, stop) && (m.Participle && stop > from || m.Infinitive && x.goes(stop) || x.aside(list, stop))) {
			return list
		}
		if list := x.bodyIn(from, end); len(list) > 0 {
			return list
		}
		if list := x.labelled(from, end); len(list) > 0 {
			return list
		}
		if who := x.theirPeople(from, end); len(who) > 0 {
			return who
		}
		if x.OwnState(from, end) {
			if who := x.Reporter(m); len(who) > 0 || from < 2 {
				return who
			}
			return x.Heads(x.Parties(0, from-1), 0) // "greeted the news that his country had tested a bomb"
		}
		if x.theyAlone(from, end) {
			if who := x.Reporter(m); len(who) > 0 || from < 2 {
				return who
			}
			first := x.ClauseStart(from - 1)
			list := x.Heads(x.Parties(first, x.FirstVerb(first, from)), first)
			return list[:min(1, len(list))] // "notified Chad that it was ending"
		}
		if from > 0 && from < end && x.Toks[from-1].Has(words.Relative) && !x.NounIn(from, end) { // "refugees who wanted to overthrow"
			return x.whoBefore(from)
		}
		if x.NounIn(from, end) && !x.startsWithVerb(from, end) || from <= 1 {
			return nil // somebody or something that is no actor: "the minibus exploded"
		}
		end = from - 1
		from = x.ClauseStart(end)
	}
	return nil
}

// dash reports whether a mark is a dash.
func dash(mark rune) bool { return mark == '-' || mark == '–' || mark == '—' }

// secondTo returns the match that the infinitive m goes on from: the "meet" of "is expected to meet X and to fly to Y". nil for none.
func (x *Finder) secondTo(m *grammar.Match) *grammar.Match {
	if !m.Infinitive || m.Group < 2 || !x.Toks[m.Group].Has(words.To) || !x.Toks[m.Group-1].Has(words.Conjunction) {
		return nil
	}
	for i := len(x.Matches) - 1; i >= 0; i-- {
		if f := &x.Matches[i]; f.End < m.Group && f.Verb && f.Infinitive {
			return f
		}
	}
	return nil
}

// NewSubject returns the token at which a subject of its own begins that "and" or "but" sets behind the verb at token from and that ends
// right before token end: "Chad is small but President X says". 0 for none.
func (x *Finder) NewSubject(from, end int) int {
	for k := end - 2; k > from; k-- { // "kept silent but the army of Chad withdrew"
		if x.Finite(k) || x.FoundAt(k) || x.Toks[k].Punct != 0 && !x.Toks[k].Inner() && x.Toks[k].Punct != ',' {
			break
		}
		if x.Lower(k) == "but" && x.NounIn(k+1, end) {
			return k + 1
		}
	}
	named := false
	for k := end - 1; k > from; k-- {
		switch t := &x.Toks[k]; {
		case t.Mention > 0:
			named = true
		case t.Has(words.Conjunction):
			if named && (x.Toks[k-1].Mention == 0 || x.Lower(k) == "but" || (x.FoundAt(from) || x.InPast(from)) && !x.Toks[end].Has(words.To) && from+1 < k && !x.Toks[from+1].Has(words.By)) {
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
func (x *Finder) becoming(m *grammar.Match) int {
	const far = 12 // tokens
	to := m.Start - 1
	if to < 1 || !m.Infinitive || !x.Toks[to].Has(words.To) || !x.FirstTo(to) {
		return 0
	}
	for k := to - 1; k > max(0, to-far); k-- {
		switch x.Lower(k) {
		case "became", "becomes", "become", "was", "is", "were", "are":
			return k
		}
	}
	return 0
}

// Caused returns the token behind the verb that makes somebody else than its subject do what m tells, "forced a flight to Chad to land in":
// who does so stands behind it. 0 for none.
func (x *Finder) Caused(m *grammar.Match) int {
	const far = 14 // tokens
	to := m.Group - 1
	if !m.Infinitive || to < 2 {
		return 0
	}
	for !x.Toks[to].Has(words.To) && to < m.Start {
		to++
	}
	for k := to - 1; k > max(0, to-far) && (x.Toks[k].Punct == 0 || x.Toks[k].Inner()) && !x.Toks[k].Has(words.Clause|words.Relative); k-- {
		if causing[x.Lexicon.Base(x.Lower(k))] && x.VerbLike(k) {
			if k+1 < to && x.NounIn(k+1, to) {
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
func (x *Finder) goes(k int) bool {
	for k < len(x.Toks) && x.Toks[k].Has(words.Have|words.Be|words.Will) {
		k++
	}
	if k >= len(x.Toks) {
		return false
	}
	switch x.Lemma(k) {
	case "leave", "depart", "quit", "exit", "reach", "enter":
		return true
	}
	return false
}

// itAnd returns who speaks and those whom "and" joins to the pronoun that begins tokens [from, to): "India said that it and China
// had agreed".
func (x *Finder) itAnd(m *grammar.Match, from, to int) []Party {
	for from < to && x.Toks[from].Has(words.Clause) {
		from++
	}
	if from+2 >= to || !x.Toks[from].Has(words.Pronoun) || x.Word(from+1) != "and" {
		return nil
	}
	return append(x.Reporter(m), x.Parties(from+2, to)...)
}

// described returns the token of the "that" or "which" of a clause in tokens [from, end) that has a verb of its own and
// describes the subject of the verb behind it: "a meeting of Chad and Mali that was due on Sunday was cancelled". 0 for none.
func (x *Finder) described(from, end int) int {
	if from < 2 || !(x.Toks[from-1].Has(words.Relative) || x.RelativeThat(from-1)) || x.Toks[end-1].Has(words.Conjunction) || x.Toks[end-1].Punct != 0 {
		return 0
	}
	for k := from; k < end; k++ {
		t := &x.Toks[k]
		if t.Has(words.Conjunction|words.Clause) || carries(x.Text[t.Start:t.End]) {
			return 0
		}
		if t.Mention == 0 && (t.Has(words.Be|words.Have|words.Will|words.Would|words.May) || t.Forms[0].Bits&lexicon.Past != 0 && x.VerbLike(k)) {
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
func (x *Finder) startsWithVerb(from, end int) bool {
	for from < end && x.Toks[from].Has(words.Conjunction|words.Adverb) {
		from++
	}
	t := &x.Toks[from]
	return from < end && t.Mention == 0 && !t.Has(words.Determiner) && t.Forms[0].Bits&lexicon.Past != 0 && x.VerbLike(from)
}

// whoBefore returns those of whom the "who" or "which" right before token end speaks: "Xi, who".
func (x *Finder) whoBefore(end int) []Party {
	const near = 8
	if end < 1 || !x.Toks[end-1].Has(words.Relative) {
		return nil
	}
	for k := end - 2; k >= 0 && k > end-near; k-- {
		if p := x.MentionAt(k); p != nil && p.Actor >= 0 {
			from := x.NounPhrase(k)
			for n := k - 1; n > from; n-- {
				if x.Finite(n) || x.FoundAt(n) { // "X met Y, who urged"
					from = n + 1
				}
			}
			return x.Parties(from, end)
		}
	}
	return nil
}

// asBefore returns the subject of the verb before the one of m, which adds to it in -ing behind a comma: "X, the widow of Y,
// spoke in Rome, calling for".
func (x *Finder) asBefore(m *grammar.Match) []Party {
	if !m.Participle || m.Group == 0 || x.Toks[m.Group-1].Punct != ',' {
		return nil
	}
	for k := len(x.Matches) - 1; k >= 0; k-- {
		if s := &x.Matches[k]; s.End <= m.Group && s.Verb && !s.Infinitive && !s.Gerund && !s.Participle && !s.Passive && !s.Has(lexicon.Clause|lexicon.After) {
			return x.Subject(s)
		}
	}
	return nil
}

// opens returns the subject of the main clause when the verb of m, in -ing, stands in one that opens the sentence: "After
// touring the capital and meeting with police, the FBI chief said", or in the passive: "Rebuffed by Chad, Kenya's envoy left".
func (x *Finder) opens(m *grammar.Match) []Party {
	if !m.Participle && !(m.Passive && m.Start == 0) || x.FirstVerb(0, m.Group) < m.Group {
		return nil
	}
	k := m.End
	for k < len(x.Toks) && x.Toks[k].Punct != ',' {
		if x.Toks[k].Has(words.Relative|words.Condition|words.Be|words.Have|words.Will) || x.Toks[k].Punct != 0 && !x.Toks[k].Inner() {
			return nil
		}
		k++
	}
	for n := 0; n < m.Group; n++ {
		if x.Toks[n].Punct != 0 && !x.Toks[n].Inner() {
			return nil
		}
	}
	return x.Heads(x.Parties(k+1, x.FirstVerb(k+1, len(x.Toks))), k+1)
}

// beforeTimes returns the token at which the times begin that end before token end: that of "early on Sunday condemned".
func (x *Finder) beforeTimes(end int) int {
	for end > 1 && (x.TimeWord(end-1) || x.Toks[end-1].Has(words.Adverb)) {
		end--
	}
	return end
}

// openOf returns the token of the bracket that the one at token k closes, 0 for none.
func (x *Finder) openOf(k int) int {
	if k < 1 || x.Toks[k].Punct != ')' {
		return 0
	}
	for k > 0 && x.Toks[k].Punct != '(' {
		k--
	}
	return k
}

// saidBehind reports whether who speaks begins at token from, behind the comma that ends what is said: the Chad of "will meet X, Chad
// said".
func (x *Finder) saidBehind(from int) bool {
	return from > 1 && from < len(x.Toks) && x.Toks[from-1].Punct == ',' && !x.rowEnds(from) && x.FirstVerb(x.ClauseStart(from-1), from-1) < from-1
}

// ListStart moves the start of a clause back over the list that it ends: "Bahrain, Egypt and Oman".
func (x *Finder) ListStart(from int) int {
	for from > 1 && from < len(x.Toks) && x.Toks[from-1].Punct == ',' && (x.Toks[from-2].Mention > 0 || x.twoCounted(from)) {
		if x.Toks[from-2].Mention == 0 {
			return x.ClauseStart(from - 1)
		}
		k := from
		for k < len(x.Toks)-1 && x.Toks[k].Has(words.Determiner|words.Conjunction) {
			k++
		}
		if !x.rowEnds(k) && (x.MentionAt(from-2).Locative || !x.Toks[from].Has(words.Determiner) && x.saidBehind(from)) || x.introduces(x.ClauseStart(from-1), from-1) {
			return from // "will not help Chad, Polish President Andrzej Duda said", "to end the fighting in Chad, the ministry said"
		}
		if x.Range.Start == x.title.Start && x.Toks[k].Mention == 0 && x.Toks[k].Plain() && x.Plural(k) {
			from = x.ClauseStart(from - 1) // "Iran, powers reach outline"
			continue
		}
		if m := x.MentionAt(k); m == nil || m.Kind == actor.KindNationality && x.MentionAt(from-2).Kind != actor.KindNationality && !x.describes(k, m) {
			return from // "Greek, Turkish leaders" are a list
		} else if m.Kind == actor.KindPerson && x.MentionAt(from-2).Locative {
			return from // "on holiday in Sardinia, Jan Novak said"
		}
		from = x.ClauseStart(from - 1)
	}
	return from
}

// twoCounted reports whether the comma before token from joins two whom a headline counts: "Six Kenyan guards, 10 civilians wounded".
func (x *Finder) twoCounted(from int) bool {
	if !x.Headline || !x.Plural(from-2) || !x.isNumber(from) || from+1 >= len(x.Toks) || !x.Plural(from+1) {
		return false
	}
	first := x.ClauseStart(from - 1)
	return first == 0 && x.isNumber(first)
}

// isNumber reports whether the word at token k is a number, in figures or in letters.
func (x *Finder) isNumber(k int) bool {
	w := x.Lower(k)
	return w == "two" || numberOf(w) > 0 || words.Digit(w[0]) && !x.Toks[k].Time
}

// introduces reports whether tokens [from, end) only lead up to a clause behind the comma at token end: "Despite warnings from Mali,", and the
// "surprised Mali" of "In a move that surprised Mali,".
func (x *Finder) introduces(from, end int) bool {
	if from > 0 && from < end && (x.Toks[from-1].Has(words.Relative) || x.Lower(from-1) == "that") && x.Toks[from].Plain() {
		return (x.Finite(from) || strings.HasSuffix(x.Lower(from), "ed")) && x.FirstVerb(from+1, end) == end
	}
	for from < end && (x.TimeWord(from) || x.Toks[from].Has(words.Adverb)) {
		from++
	}
	return from < end && x.Toks[from].Has(words.Preposition) && x.MentionAt(from) == nil && x.FirstVerb(from, end) == end
}

// rowEnds reports whether the row of names that goes on at token k has an "and": the "Egypt and Oman" of "in Bahrain, Egypt and Oman".
func (x *Finder) rowEnds(k int) bool {
	for ; k < len(x.Toks); k++ {
		switch t := &x.Toks[k]; {
		case t.Has(words.Conjunction):
			return k+1 < len(x.Toks) && (x.Toks[k+1].Mention > 0 || x.Toks[k+1].Has(words.Determiner))
		case t.Mention == 0 && !t.Has(words.Determiner) && t.Punct != ',' && t.Punct != '.' && !t.Capital:
			return false
		}
	}
	return false
}
