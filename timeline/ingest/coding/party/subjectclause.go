package party

import (
	"slices"

	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Who a clause before a verb names as its subject.

// clauseOf narrows tokens [from, end), a clause before the verb of m, to that which can hold its subject: without the insertions that end
// it, without times, behind a verb of saying, with the whole row of names that it ends.
func (x *Finder) clauseOf(m *grammar.Match, from, end int) (start, stop int) {
	if from > 1 && from < end && x.Lower(from) == "including" { // "killing ten, including a Chadian, and wounding six"
		end = from - 1
		from = x.ClauseStart(end)
	}
	if k := x.openOf(from - 1); k > 0 && from == end-1 && x.Toks[from].Has(words.Conjunction) { // "of Congo (DRC) and demanded"
		end = k
		from = x.ClauseStart(end)
	}
	if k := x.sinceWhen(from, end); k > 0 {
		from = k
	}
	if k := x.beforeTimes(end); k < end && k > 1 && x.Toks[k-1].Punct == ',' { // "Chad, which borders Mali, on Sunday condemned"
		end, from = k, k
	}
	if from == end && end > 1 { // a mark right before the verb ends an insertion: "Syria, once an ally, rejects"
		if before := x.overQuotes(end - 1); before > 1 && before < end-1 && before != x.BehindSource() && !(m.Participle && x.wholeClause(before, end-1)) && (x.Toks[before-1].Punct == ',' || dash(x.Toks[before-1].Punct) && x.Toks[end-1].Punct == x.Toks[before-1].Punct) {
			end = before - 1
			from = x.ClauseStart(end)
		}
	}
	if said := x.SpeechBefore(from, end); said > from && !x.objectOf(said, end) && (len(x.Parties(said, end)) > 0 || (x.Toks[said].Has(words.Determiner) || x.Plural(said) || x.atLeast(said)) && x.NounIn(said, end)) {
		from = said // "said Somalia would": a clause of its own without "that"
	}
	if !m.Has(lexicon.Speech) || !x.saidBehind(from) {
		from = x.listStart(from)
	}
	if said := x.SpeechBefore(from, end); said > from && !x.objectOf(said, end) && len(x.Parties(said, end)) > 0 {
		from = said // the list began behind it: "said Chad, Peru and Mali would"
	}
	return from, end
}

// atLeast reports whether token k begins "at least" or "at most", before a number.
func (x *Finder) atLeast(k int) bool {
	return k+1 < len(x.Toks) && x.Lower(k) == "at" && (x.Lower(k+1) == "least" || x.Lower(k+1) == "most")
}

// wholeClause reports whether tokens [from, end) are a clause, with a subject that no name is and a verb with an object: "the appeals court issued a stay".
func (x *Finder) wholeClause(from, end int) bool {
	verb := x.FirstVerb(from, end)
	return verb < end && x.NounIn(from, verb) && x.Toks[from].Has(words.Determiner) && x.MainVerb(verb)
}

// objectOf reports whether tokens [said, end), behind a verb of saying, name whom it reaches and not who does what the verb at end tells, since
// "and" joins that to it: "called Chad and warned".
func (x *Finder) objectOf(said, end int) bool {
	return x.Toks[end-1].Has(words.Conjunction) && x.FirstVerb(said, end-1) == end-1
}

// inClause returns the subject of m that tokens [from, end) name. It is false when they name nobody, so that it stands further back.
func (x *Finder) inClause(m *grammar.Match, from, end int) ([]Party, bool) {
	stop := x.FirstVerb(from, end)
	if k := x.firstDeed(m, from, end); k > 0 {
		return x.subject(&grammar.Match{Start: k, End: k + 1, Group: k, Pattern: m.Pattern, Verb: true}), true
	}
	if who := x.besideRemark(from, end); len(who) > 0 && m.Personal() {
		return append(who, x.Acting(from, stop)...), true
	}
	if k := x.NewSubject(stop, end); k > 0 && !x.rowEndsBefore(m, k, end) {
		from, stop = k, end
	}
	if who := x.itAnd(m, from, end); len(who) > 0 {
		return who, true
	}
	if k := x.DescribedAt(from, min(stop+1, end)); k <= stop && k < end && (k < stop || m.Personal()) {
		return x.Acting(from, k), true
	}
	if list := x.Acting(from, stop); len(list) > 0 {
		return list, true
	}
	if stop == from+1 && stop < end && (x.Lower(from) == "he" || x.Lower(from) == "she") {
		return nil, true // "She left Kenya and returned to Norway"
	}
	if stop > from && x.theyAlone(from, stop) {
		if who := x.reporter(m); len(who) > 0 {
			return x.manyOf(m, who, from, stop), true // "said it was setting aside its quarrel with Chad and called for"
		}
		if x.firstWord(from, stop) != "we" && x.goesOnWith(m, from, stop, end) {
			return x.subject(&grammar.Match{Start: stop, End: stop + 1, Group: stop, Pattern: m.Pattern, Verb: true}), true // "it killed a Kenyan and wounded"
		}
	}
	verb := from
	for verb+1 < end && x.Toks[verb].Has(words.Will|words.Would|words.Have|words.Be) {
		verb++
	}
	if (stop == from || stop == verb) && from > 1 && x.Toks[from-1].Punct == ',' && (x.FoundAt(verb) || verb > from && x.Toks[verb].Can(lexicon.Base|lexicon.Participle)) && (x.Toks[end-1].Has(words.Conjunction) || m.Personal() && (x.rowOfDeeds(m, end) || x.sufferedAt(from))) {
		return nil, false // "the premier, Marta Kowal, thanked Chad and said", "helped Chad, praised Peru, and met Duda"
	}
	if list := x.Acting(stop, end); len(list) > 0 && !(x.NounIn(from, stop) && (x.goesOnWith(m, from, stop, end) || m.Participle && stop > from || m.Infinitive && x.goes(stop) || x.aside(list, stop))) {
		return list, true
	}
	body := end
	if x.NounIn(from, stop) && x.goesOnWith(m, from, stop, end) {
		body = stop // "The Council condemned the change of government in Mali and called on"
	}
	if list := x.bodyIn(from, body); len(list) > 0 {
		return list, true
	}
	if list := x.seatOf(from, stop); len(list) > 0 {
		return list, true
	}
	if list := x.labelled(from, end); len(list) > 0 {
		return list, true
	}
	if who := x.theirPeople(from, end); len(who) > 0 {
		return who, true
	}
	if x.ownState(from, end) {
		if who := x.reporter(m); len(who) > 0 || from < 2 {
			return who, true
		}
		return x.Acting(0, from-1), true // "greeted the news that his country had tested a bomb"
	}
	if x.theyAlone(from, end) {
		if who := x.reporter(m); len(who) > 0 || from < 2 {
			return x.manyOf(m, who, from, end), true
		}
		first := x.ClauseStart(from - 1)
		if x.Toks[first].Has(words.Preposition) {
			return nil, true // "On Chad, they agreed"
		}
		list := x.Acting(first, x.FirstVerb(first, from))
		if x.firstWord(from, end) == "they" {
			return list, true // "signed a treaty after they had met"
		}
		return list[:min(1, len(list))], true // "notified Chad that it was ending"
	}
	if from > 0 && from < end && x.Toks[from-1].Has(words.Relative) && !x.NounIn(from, end) { // "refugees who wanted to overthrow"
		return x.whoBefore(from), true
	}
	if x.NounIn(from, end) && !x.startsWithVerb(from, end) || from <= 1 {
		return nil, true // somebody or something that is no actor: "the minibus exploded"
	}
	return nil, false
}

// firstDeed returns the verb with which the clause [from, end) begins behind a comma, to which "and" joins the verb of m, so that both have one
// subject, which an insertion parts from them: "Kenya, which borders Somalia, telephoned Mali and condemned Chad". 0 for none.
func (x *Finder) firstDeed(m *grammar.Match, from, end int) int {
	if m.Participle || m.Passive || from < 3 || from >= end-1 || x.Toks[from-1].Punct != ',' || !x.Toks[end-1].Has(words.Conjunction) {
		return 0
	}
	for from < end-1 && (x.Toks[from].Has(words.Adverb) || x.TimeWord(from)) {
		from++
	}
	if t := &x.Toks[from]; t.Has(words.Conjunction) || !x.startsWithVerb(from, end) || !x.Toks[m.Start].Can(lexicon.Past) {
		return 0
	}
	return from
}

// goesOnWith reports whether "and" joins m to the verb at token stop, the first of tokens [from, end), so that both have one subject: in "a court
// sentenced two Kenyans and jailed four others" these jail nobody.
func (x *Finder) goesOnWith(m *grammar.Match, from, stop, end int) bool {
	joined := stop < end-1 && x.Toks[end-1].Has(words.Conjunction) || x.rowOfDeeds(m, end)
	return joined && m.Personal() && stop > from && x.SpeechBefore(from, m.Group) <= from
}

// rowOfDeeds reports whether the verb of m goes on, behind the comma at token end, from the clause before it.
func (x *Finder) rowOfDeeds(m *grammar.Match, end int) bool {
	return end == m.Group-2 && x.Toks[end].Punct == ',' && x.Toks[end+1].Has(words.Conjunction) || // "spoke to the UN on Thursday, and asked"
		end < m.Group && x.Toks[end].Punct == ',' && x.startsWithVerb(end+1, m.Group+1) // "stormed the Kenyan embassy, tore down the flag and set it on fire"
}

// sufferedAt reports whether a verb that its subject suffers stands at token k without a form of "be": the "hailed" of ", hailed by Chad,".
func (x *Finder) sufferedAt(k int) bool {
	return slices.ContainsFunc(x.Matches, func(m grammar.Match) bool { return m.Start == k && m.Group == k && m.Passive })
}

// overQuotes returns the token at which the clause before token end begins, with what it quotes, "citing a “pattern of lies”", and what
// hangs on it: "created after the war".
func (x *Finder) overQuotes(end int) int {
	from := x.ClauseStart(end)
	for from > 1 && (x.Toks[from-1].Punct == '"' || x.Toks[from-1].Has(words.Clause|words.Condition) || x.Lower(from-1) == "whose") {
		from = x.ClauseStart(from - 1)
	}
	return from
}

// overQuotation returns the token at which a quotation opens behind which "and" joins the verb of m to what stands before it, so that nobody in it does
// what m tells: "denounced the raid as “a blow to Arab states” and recalled its envoy". 0 for none.
func (x *Finder) overQuotation(m *grammar.Match) int {
	k := x.beforeTimes(m.Group) - 1
	if k < 3 || !m.Personal() || x.Toks[m.Start].Quoted || !x.Toks[k].Has(words.Conjunction) {
		return 0
	}
	and := k
	if k--; x.Toks[k].Punct == ',' {
		k--
	}
	for k > 3 && (x.Toks[k].Punct == 0 || x.Toks[k].Inner()) { // "“deplores” the raid and condemns"
		k--
	}
	if x.Toks[k].Punct != '"' || x.FirstVerb(k+1, and) < and {
		return 0
	}
	for k--; k > 0; k-- {
		if x.Toks[k].Punct == '"' {
			return k
		}
	}
	return 0
}

// dash reports whether a mark is a dash.
func dash(mark rune) bool { return mark == '-' || mark == '–' || mark == '—' }

// itAnd returns who speaks and those whom "and" joins to the pronoun that begins tokens [from, to): "India said that it and China
// had agreed".
func (x *Finder) itAnd(m *grammar.Match, from, to int) []Party {
	for from < to && x.Toks[from].Has(words.Clause) {
		from++
	}
	if from+2 >= to || !x.Toks[from].Has(words.Pronoun) || x.Word(from+1) != "and" {
		return nil
	}
	return append(x.reporter(m), x.Parties(from+2, to)...)
}

// described returns the token of the "that" or "which" of a clause in tokens [from, end) that has a verb of its own and
// describes the subject of the verb behind it: "a meeting of Chad and Mali that was due on Sunday was cancelled". 0 for none.
func (x *Finder) described(from, end int) int {
	if from < 2 || !(x.Toks[from-1].Has(words.Relative) || x.RelativeThat(from-1) || x.saidOf(from-1) > 0) || x.Toks[end-1].Has(words.Conjunction) || x.Toks[end-1].Punct != 0 || x.toldThat(from-1) {
		return 0
	}
	if said := x.SpeechBefore(from, end); said > from && x.NounIn(said, end) && x.FirstVerb(said, end) == end {
		return 0 // "who said three men had been hurt"
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
	return from < end && !(from > 0 && x.toldThat(from-1)) && t.Mention == 0 && !t.Has(words.Determiner) && t.Can(lexicon.Past) && x.VerbLike(from)
}

// toldThat reports whether token k is the "that" behind a verb of telling and who is told, which begins a clause with a subject of its own: "told parliament
// that spent cartridges had been found".
func (x *Finder) toldThat(k int) bool {
	const near = 6 // tokens: "the foreign affairs committee"
	if x.Lower(k) != "that" {
		return false
	}
	for n := k - 1; n > 0 && n >= k-near && (x.Toks[n].Punct == 0 || x.Toks[n].Inner()); n-- {
		switch x.Lemma(n) {
		case "tell", "inform", "assure", "remind", "notify":
			return x.saysAt(n)
		}
	}
	return false
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

// sinceWhen returns the token behind the last "since" in tokens [from, end) that leads to a subject of its own: "the first talks since the two
// countries mended fences". 0 for none.
func (x *Finder) sinceWhen(from, end int) int {
	for k := end - 2; k > from; k-- {
		if x.Lower(k) == "since" {
			if !x.Toks[k+1].Time && x.FirstVerb(k+1, end) == end {
				return k + 1
			}
			return 0
		}
	}
	return 0
}
