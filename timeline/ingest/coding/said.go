package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// What somebody says stands in one of four places, seen from the verb of speech:
//
//	She said on Sunday that the two leaders will meet.     after it, behind "that"
//	He told reporters in Quito: “We are ready.”            after it, behind a colon or a quotation mark
//	Xi announced a new plan.                               after it, as its object
//	“Prices will fall,” the minister said on Friday.       before it, up to the last comma or quotation mark
//
// content finds it and the word for the saying. It returns false when nothing is said.
func (a *article) content(d *event.Draft, m *grammar.Match) bool {
	text := a.in.Text
	verb := strings.ToLower(text[a.Toks[m.Start].Start:a.Toks[m.Start].End])
	d.Say = a.Lexicon.Present(verb)
	if plainSaying(d.Say) && !a.respondsTo(m) || a.Quotes(m) || m.Has(lexicon.After) || a.Toks[m.Start].Forms[0].Bits&lexicon.Ing != 0 && !a.respondsTo(m) {
		d.Say = "says"
	}
	if a.repliesBy(m) {
		return false
	}
	k := a.afterVerb(m)
	if d.Say == "tells" && k > m.Start+1 {
		d.Say = "says"
	}
	start := a.ClauseStart(m.Group)
	goesOn := start < len(a.Toks) && a.Toks[start].Has(words.Conjunction) // "Kowal saw a glimmer of hope, and Duda spoke of relief", `called it "sad" and said that`
	before := start > 2 && !goesOn && (a.Toks[start-1].Punct == '"' || a.Toks[start-1].Punct == ',' && a.Toks[start-2].Punct == '"')
	if on := a.Inverted(m); on > 0 {
		d.Say = "says"
		a.contentFrom(d, start, on)
		return true // "Chad, said the minister, would close the border"
	}
	if end := a.toldBefore(d, m); end > 0 {
		d.Content, d.Say = timeline.Range{Start: a.saidFrom(d.Begins, end), End: a.Toks[end].Start}, "says"
		return true
	}
	inserted := !before && !a.NamesBehind(m) && start >= m.Group && len(d.Roles) > 0 && d.Roles[0].Start < d.VerbAt         // "Kowal, the host, spoke of a new dawn"
	if c := a.commaBefore(d.Roles); inserted && c > 2 && (a.wordsFrom(k) < 3 || a.occasion(start, k)) && !a.officeOnly(c) { // "The talks will go on, Kowal, the host, said"
		d.Content, d.Say = timeline.Range{Start: d.Begins, End: a.Toks[a.beforeOffice(c)].Start}, "says"
		return true
	}
	if _, comma, ok := a.Remark(k); ok && k < len(a.Toks) && comma < m.Group && a.Toks[k].Has(words.Have|words.Be|words.Will|words.Would|words.May|words.Must) {
		a.contentFrom(d, start, k)
		return true // "Chad, the minister said, had closed the border"
	}
	opens := !before && k < len(a.Toks) && k > 0 && (a.Toks[k-1].Punct == '"' || a.Toks[k-1].Punct == ':')
	// "Mali, Chad and Peru announced"
	row := start > 0 && start < m.Group && len(d.Roles) > 1 && d.Roles[0].Start < a.Toks[start-1].Start && a.Toks[start-1].Punct == ',' &&
		a.FirstVerb(max(0, a.TokenAt(a.DatelineEnd())), start) == start
	if !row && (before && !a.opensQuote(m.End) || a.NamesBehind(m) || (a.wordsFrom(k) < 3 || a.occasion(start, k) || a.hearersTo(m, k) || a.shut(m)) && !opens && !inserted && !goesOn) && start > 2 { // the words stand before
		end := a.Toks[start-1]
		if end.Punct == ',' || end.Punct == '"' {
			d.Content = timeline.Range{Start: a.saidFrom(d.Begins, start), End: end.Start}
			d.Say = "says"
			return a.wordsFrom(0) > 1
		}
	}
	if k < len(a.Toks) && start > 1 && (a.Lower(k) == "as" && (a.Toks[k-1].Punct == ',' || a.Toks[k-1].Time) || words.Subordinate(a.Word(k)) || a.reasonAt(k)) { // “…,” she said after the talks
		if end := a.Toks[start-1]; end.Punct != ',' && end.Punct != '"' {
			return false
		}
		d.Content = timeline.Range{Start: a.saidFrom(d.Begins, start), End: a.Toks[start-1].Start}
		d.Say = "says"
		return a.wordsFrom(0) > 1
	}
	if a.shut(m) {
		return false
	}
	if d.Say == "says" && k < len(a.Toks) && a.Toks[k].Has(words.Preposition) && a.Toks[k].Class&^(words.Preposition|words.Clause) == 0 { // "said in Istanbul, …"
		for k < len(a.Toks) && a.Toks[k].Punct == 0 && !(a.Toks[k].Has(words.Pronoun) && k+1 < len(a.Toks) && a.Toks[k+1].Has(words.Will|words.Would|words.Have|words.Be|words.May|words.Must)) {
			k++
		}
		if k < len(a.Toks) && a.Toks[k].Punct != 0 { // but "said in a message they would go"
			k++
		}
	}
	if k >= len(a.Toks) || a.wordsFrom(k) < 1 || a.Toks[k].Has(words.Relative|words.To|words.Be|words.Have|words.Will) || a.Toks[k].Punct == '\'' ||
		!m.Has(lexicon.After) && d.Roles[0].Start >= a.Toks[k].Start {
		return false
	}
	if a.Toks[k].Class == words.Adverb && k+1 < len(a.Toks) {
		n := k + 1
		for n+1 < len(a.Toks) && a.TimeWord(n) {
			n++
		}
		if a.Toks[n].Has(words.To) {
			return false // "responded coolly on Sunday to the plan"
		}
	}
	if n := k - 1; a.Toks[k].Forms[0].Bits&lexicon.Ing != 0 && n > m.Start && a.Toks[n].Punct == ',' && !a.Toks[k].Capital {
		return false // "…, television said, showing her": it was said before
	}
	if a.Lemma(m.Start) == "tell" && a.onlyHearers(k) {
		return false
	}
	a.contentFrom(d, start, k)
	return true
}

// contentFrom takes what stands from token k on for what is said in d, whose clause begins at token start, with what stands before a remark.
func (a *article) contentFrom(d *event.Draft, start, k int) {
	d.Content = timeline.Range{Start: a.Toks[k].Start, End: a.saidEnd(start, k)}
	if from, comma, ok := a.Remark(k); ok {
		d.Front = timeline.Range{Start: a.Toks[from].Start, End: a.Toks[comma].Start}
	}
}

// saidFrom returns the byte at which begins what is said before token start, in a sentence that begins at a byte: behind a colon or a semicolon, before
// which the article itself speaks, "Peru took Kenya's side: Chad is safe, wrote the minister".
func (a *article) saidFrom(begins, start int) int {
	for k := start - 2; k > 0 && a.Toks[k].Start > begins; k-- {
		switch t := &a.Toks[k]; {
		case t.Punct == '"', t.Quoted:
			return begins
		case (t.Punct == ':' || t.Punct == ';') && a.FirstVerb(k+1, start) < start:
			return a.Toks[k+1].Start
		}
	}
	return begins
}

// onlyHearers reports whether nothing but those who are told something stands from token k on: "telling three presidents who had rung him".
func (a *article) onlyHearers(k int) bool {
	for ; k < len(a.Toks) && !a.Finite(k); k++ {
		if a.Toks[k].Has(words.Relative) {
			return true
		}
	}
	return false
}

// hearersTo reports whether nothing but those who are told something, and when and where, stands from token k on behind the verb of m: "the trip is off,
// his aide told the news agency ABC on Tuesday".
func (a *article) hearersTo(m *grammar.Match, k int) bool {
	if a.Lemma(m.Start) != "tell" {
		return false
	}
	for ; k < len(a.Toks); k++ {
		if t := &a.Toks[k]; t.Punct != 0 && !t.Inner() || t.Has(words.To|words.Relative|words.Clause|words.Pronoun) || a.Word(k) == "that" || a.Finite(k) {
			return false
		}
	}
	return true
}

// saidEnd returns the byte at which ends what is said from token k on, in the clause that begins at token start: where the sentence goes on
//
//	called Chad a threat and expelled its envoy         behind an "and", with a deed, when what is said has no verb
//	spoke of relief, and Duda said that talks would     behind a comma, with what another says, when what is said has no verb
//	Kowal, who said the talks had failed, left          behind the comma of the clause that says it
func (a *article) saidEnd(start, k int) int {
	if n := a.toldBeside(k); n > 0 {
		return a.Toks[n].Start
	}
	for n := k + 1; n+1 < len(a.Toks) && !a.Finite(n); n++ {
		if a.Toks[n].Punct == ',' && a.joinsClause(n+1) && slices.ContainsFunc(a.Matches, func(f grammar.Match) bool { return f.Start > n && f.Personal() }) {
			return a.Toks[n].Start
		}
	}
	for n := k + 1; n+1 < len(a.Toks) && !a.Finite(n-1); n++ {
		if a.Toks[n].Has(words.Conjunction) && a.FoundAt(n+1) && a.InPast(n+1) {
			return a.Toks[n-1].End
		}
	}
	for i := range a.Matches {
		if m := &a.Matches[i]; m.Group > k+1 && a.BehindThat(m) > 0 {
			return a.Toks[m.Group-2].End // "says that the men were smugglers and has ordered an inquiry"
		}
	}
	if start < 2 || !a.Toks[start-1].Has(words.Relative) || a.Toks[start-2].Punct != ',' {
		return a.Range.End
	}
	for k++; k+1 < len(a.Toks); k++ {
		if a.Toks[k].Punct == ',' && (a.Finite(k+1) || a.FoundAt(k+1)) {
			return a.Toks[k].Start
		}
	}
	return a.Range.End
}

// joinsClause reports whether the word at token k, behind a comma, leads to a clause of its own: "and", "while".
func (a *article) joinsClause(k int) bool {
	w := a.Lower(k)
	return a.Toks[k].Has(words.Conjunction) || w == "while" || w == "whereas" || w == "as"
}

// occasion reports whether only the occasion follows a verb of speech, at token k, and the clause before token start is what is said:
// "growth will slow down, the minister said at a news conference in Oslo".
func (a *article) occasion(start, k int) bool {
	if start < 3 || a.Toks[start-1].Punct != ',' || k >= len(a.Toks) || a.Toks[k-1].Punct != 0 || !a.Toks[k].Has(words.Preposition) || a.wordsFrom(0) < 3 {
		return false
	}
	if first := a.Word(0); a.Toks[0].Has(words.Preposition|words.Clause|words.Condition) || words.Subordinate(strings.ToLower(first)) {
		return false
	}
	end := k
	for end < len(a.Toks) && !(a.Word(end) == "that" && a.claimed(k, end)) {
		end++
	}
	return !slices.ContainsFunc(a.Toks[k:end], func(t tokens.Token) bool {
		return t.Has(words.Will|words.Would|words.Be|words.Have) || a.in.Text[t.Start:t.End] == "that" || t.Punct == ',' || t.Punct == ':' || t.Punct == '"'
	})
}

// shut reports whether a semicolon, or a comma and an "and", closes the clause that says who said what stands before it: what follows is told by
// the article itself. "Two died, Norway said; Sweden condemned it", "Two died, according to Norway, and Sweden condemned it".
func (a *article) shut(m *grammar.Match) bool {
	k := m.Start + 1
	if m.Has(lexicon.After) {
		k = a.SourceEnd(m.End)
	}
	for k < len(a.Toks) && a.TimeWord(k) {
		k++
	}
	return k+1 < len(a.Toks) && (a.Toks[k].Punct == ';' || a.Toks[k].Punct == ',' && (a.Lower(k+1) == "and" || a.Lower(k+1) == "but"))
}

// opensQuote reports whether a quotation begins behind token k.
func (a *article) opensQuote(k int) bool {
	return slices.ContainsFunc(a.Toks[min(k, len(a.Toks)):], func(t tokens.Token) bool { return t.Punct == '"' })
}

// repliesBy reports whether the verb of m tells by which deed somebody replies, and nothing said: "replied that same week by expelling".
func (a *article) repliesBy(m *grammar.Match) bool {
	const near = 6 // tokens: "that same week"
	switch a.Lemma(m.Start) {
	case "reply", "respond", "react", "retaliate", "answer", "counter":
	default:
		return false
	}
	for k := m.End; k+1 < min(m.End+near, len(a.Toks)) && a.Toks[k].Punct == 0; k++ {
		if a.Toks[k].Has(words.By) {
			return a.Toks[k+1].Can(lexicon.Ing)
		}
	}
	return false
}

// respondsTo reports whether the verb of m tells to what somebody responds: "responds carefully to".
func (a *article) respondsTo(m *grammar.Match) bool {
	k := m.Start + 1
	for k < len(a.Toks) && (a.AdverbAt(k) || k > m.Start+1 && a.TimeWord(k)) { // "responded coolly yesterday to"
		k++
	}
	return k > m.Start+1 && k < len(a.Toks) && a.Toks[k].Has(words.To)
}

// plainSaying reports whether a verb in the third person does no more than say.
func plainSaying(verb string) bool {
	switch verb {
	case "says", "adds", "states", "comments", "remarks", "replies", "responds", "writes", "reports":
		return true
	}
	return false
}

// afterVerb returns the token at which what is said begins behind the verb of m: behind "that", a colon or a quotation
// mark, however long the listener and the time are that stand between.
func (a *article) afterVerb(m *grammar.Match) int {
	const far = 14
	first := m.Start + 1
	if a.Quotes(m) {
		first = m.End
	}
	if m.Has(lexicon.After) { // "According to the minister, the leak …"
		first = a.SourceEnd(m.End)
	}
	for k := first; k < min(first+far, len(a.Toks)); k++ {
		t := &a.Toks[k]
		switch {
		case a.in.Text[t.Start:t.End] == "that":
			if k > first && a.claimed(first, k) {
				continue // "said in a sign of strain after accusations by X that"
			}
			if k == first || m.Title == "tells" || (a.Toks[first].Has(words.Preposition|words.To|words.Adverb) || a.Toks[first].Time) && !a.PlainNoun(k-1) || a.occasionOnly(first) && !a.saidInFront(m) && m.Title == "says" {
				return k + 1
			}
		case t.Punct == ',' && k > first && k+1 < len(a.Toks) && a.Lemma(m.Start) == "speak" && a.joinsClause(k+1):
			return a.behindTimes(first) // "spoke of relief, and Duda said that"
		case t.Punct == ',' && k+1 < len(a.Toks) && a.reasonAt(k+1):
			return k + 1 // "…, the ministry said on Sunday, owing to “other engagements”"
		case t.Punct == '"' && k > first && a.Toks[k-1].Punct == 0 && a.verbIn(first, k):
			return a.behindTimes(first) // `said it had tested a "tactical missile" and would test others`
		case (t.Punct == '"' || t.Punct == ':') && k+1 < len(a.Toks) && !ofObject(a.Lemma(m.Start)):
			if t.Punct == '"' && k > first && a.Toks[k-1].Mention > 0 && m.Title == "says" && a.Finite(k+1) {
				return first // `says Iran "made a big mistake"`
			}
			return k + 1
		}
		if t.Has(words.Be|words.Have|words.Will|words.Would|words.May) || t.Has(words.Conjunction) && k+1 < len(a.Toks) && a.FoundAt(k+1) && a.InPast(k+1) {
			break // "spoke of progress and said that"
		}
	}
	return a.behindTimes(first)
}

// behindTimes returns the token behind the times, marks and adverbs that stand from token k on.
func (a *article) behindTimes(k int) int {
	for k < len(a.Toks) && (a.TimeWord(k) || a.Toks[k].Punct != 0 && a.Toks[k].Punct != '$' || a.Toks[k].Class == words.Adverb) {
		k++
	}
	return k
}

// verbIn reports whether a verb in the past stands in tokens [from, to), so that they are a clause, of which a quotation is a part.
func (a *article) verbIn(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if a.Finite(k) && a.InPast(k) {
			return true
		}
	}
	return false
}

// claimed reports whether tokens [from, that) hold a noun of what others say, to which the "that" at their end belongs.
func (a *article) claimed(from, that int) bool {
	for k := from; k < that; k++ {
		switch a.Lower(k) {
		case "accusation", "accusations", "allegation", "allegations", "claims", "charges", "reports", "rumours", "rumors", "suggestions", "fears", "complaints":
			return true
		}
	}
	return false
}

// ofObject reports whether a verb of speech takes what it speaks of for its object, so that a quotation is only a part of what is
// said: "called the offer “an assault”".
func ofObject(verb string) bool {
	switch verb {
	case "call", "speak", "describe", "brand", "label", "dub", "denounce", "hail", "praise", "cite", "mention", "term":
		return true
	}
	return false
}

// wordsFrom counts the words from token k to the next comma or the end of the sentence, times left out, up to three.
func (a *article) wordsFrom(k int) int {
	n := 0
	for ; k < len(a.Toks) && n < 3 && a.Toks[k].Punct != ','; k++ {
		if a.Toks[k].Punct == 0 && !a.TimeWord(k) {
			n++
		}
	}
	return n
}

// commaBefore returns the token of the last comma before the first of those who take part, or -1.
func (a *article) commaBefore(roles []event.Role) int {
	if len(roles) == 0 {
		return -1
	}
	for k := len(a.Toks) - 1; k >= 0; k-- {
		if a.Toks[k].End <= roles[0].Start && a.Toks[k].Punct == ',' {
			return k
		}
	}
	return -1
}

// officeOnly reports whether nothing but an office, whose holder is named behind it, stands before the comma at token c: "The head of the army, Marta
// Kowal, reported losses".
func (a *article) officeOnly(c int) bool {
	return a.FirstVerb(0, c) >= c && !slices.ContainsFunc(a.Toks[:c], func(t tokens.Token) bool { return t.Punct == ',' || t.Punct == '"' })
}
