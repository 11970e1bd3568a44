package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// Times that stand near a verb and are not its own: those of a noun, of what is said, of another verb.

// tokenAt returns the token that begins at a byte of the text, or -1.
func (a *article) tokenAt(at int) int {
	k, found := slices.BinarySearchFunc(a.toks, at, func(t token, at int) int { return t.start - at })
	if !found {
		return -1
	}
	return k
}

// ofNoun reports whether a year or more, or a quarter, describes the noun behind it: "his 2020 candidacy", "the 2008 and 2012
// campaigns", "an 11th century temple", "a third-quarter loss".
func (a *article) ofNoun(e *timex.Expr) bool {
	k := a.tokenAt(e.Start)
	if k < 1 || e.Span.IsZero() || e.Span.Gran < when.ToSeason {
		return false
	}
	if strings.HasSuffix(e.Text, "-quarter") || strings.HasSuffix(e.Text, "-half") {
		return true
	}
	last := k
	for last+1 < len(a.toks) && a.toks[last+1].start < e.End {
		last++
	}
	if years := e.End-e.Start == len("1990-2020") && words.Digit(e.Text[0]) && words.Digit(e.Text[len(e.Text)-1]); e.Span.Gran == when.ToYear && e.End-e.Start != len("2020") && !years {
		return false
	}
	from, to := k-1, last+1
	for from > 0 && (a.toks[from].has(words.Conjunction) || a.toks[from].time || a.hyphen(from)) {
		from--
	}
	for to < len(a.toks)-1 && (a.toks[to].has(words.Conjunction) || a.toks[to].time || a.hyphen(to)) { // "his 1973-1990 rule"
		to++
	}
	if to >= len(a.toks) || a.toks[to].punct != 0 || a.toks[to].class != 0 || a.foundAt(to) ||
		a.toks[to].forms[0].Bits&(lexicon.Past|lexicon.Third) == lexicon.Past {
		return false
	}
	before := &a.toks[from]
	return before.has(words.Determiner) || before.punct == '\'' || before.mention > 0 && a.mention(from).Kind == actor.KindNationality
}

// claimOfNoun dates what a noun behind the year names, "the 1968 assassination of"; else, until a time of its own comes, the
// verb whose object that noun is: "won the 2016 election".
func (a *article) claimOfNoun(i, first int) {
	e := &a.in.Times[i]
	k := a.tokenAt(e.Start)
	var of *draft
	for n := first; n < len(a.events); n++ {
		d := &a.events[n]
		if !d.verb && d.verbAt > e.End && a.noMark(k+1, a.tokenAt(d.verbAt), 3) {
			of = d
			break
		}
		if d.verb && d.verbAt < e.Start && d.Type != timeline.Statement && a.noMark(a.tokenAt(d.verbAt)+1, k, 6) {
			of = d
		}
	}
	if of == nil || of.verb && (!of.When.IsZero() || of.WhenText != "") {
		return
	}
	a.claim(of, i)
	of.loose = of.verb
}

// noMark reports whether at most so many words and no mark and no new clause lie in tokens [from, to).
func (a *article) noMark(from, to, most int) bool {
	if from < 0 || to < from || to-from > most {
		return false
	}
	return !slices.ContainsFunc(a.toks[from:to], func(t token) bool { return t.punct != 0 && t.punct != '\'' || t.has(words.Relative|words.Clause) })
}

// withinSaid reports whether a time belongs to what d, a statement, says rather than to the saying: "said the two had met
// in May", “"We start on July 1," she said”. Today in a quotation is the day on which it is said, and "announced a plan on
// Monday" has no second verb that could take the time.
func (a *article) withinSaid(d *draft, e *timex.Expr) bool {
	if d.Type != timeline.Statement || e.Start < d.content.Start || e.End > d.content.End {
		return false
	}
	k := a.tokenAt(d.content.Start)
	if k < 0 {
		return false
	}
	if strings.EqualFold(e.Text, "today") {
		return false
	}
	if at := a.tokenAt(e.Start); at > 0 && until[a.in.Text[a.toks[at-1].start:a.toks[at-1].end]] {
		return true
	}
	quoted := k > 0 && a.toks[k-1].punct == '"'
	for ; k < len(a.toks) && a.toks[k].start < e.Start; k++ {
		t := &a.toks[k]
		if quoted && t.punct == '"' {
			return false // behind the quotation: “…,” while addressing the press on Monday
		}
		if t.has(words.Be|words.Have|words.Will|words.Would|words.May|words.Must|words.Do) || t.forms[0].Bits&lexicon.Past != 0 && a.verbLike(k) {
			return true
		}
	}
	return quoted || e.End < d.verbAt && e.Start > a.sent.Start // “In 2018 another aircraft …”, according to
}

// until are the words before the day of a thing that is spoken of: "a loan due March 15".
var until = map[string]bool{"due": true, "payable": true, "ending": true, "ended": true, "expiring": true, "maturing": true, "effective": true,
	"beginning": true, "starting": true}

// otherVerb reports whether a mark and "but" or "and" at token k begin what another verb with a person tells: in "founded a
// party to oppose the rule, but was arrested in 1963" the year is of the arrest.
func (a *article) otherVerb(k int) bool {
	if k+2 >= len(a.toks) || a.toks[k].punct != ',' || !a.toks[k+1].has(words.Conjunction) {
		return false
	}
	t := &a.toks[k+2]
	return t.has(words.Be|words.Have|words.Will|words.Would) || t.mention == 0 && t.forms[0].Bits&lexicon.Past != 0 && a.verbLike(k+2)
}

// firstSince reports whether "since" and a time tell how long nothing of the kind was: "the first talks between A and B since May".
func (a *article) firstSince(e *timex.Expr) bool {
	const far = 14 // tokens
	k := a.tokenAt(e.Start)
	for n := k - 1; n >= 0 && n > k-far && a.toks[n].punct == 0; n-- {
		switch w := strings.ToLower(a.in.Text[a.toks[n].start:a.toks[n].end]); {
		case w == "first", w == "second", w == "third", w == "only", w == "most", strings.HasSuffix(w, "est") && len(w) > 5:
			return true
		}
	}
	return false
}

// partOff reports whether the comma at token k begins a participle that tells of the noun before it, and that a time stands with up
// to the next comma: "would renew ties with Cuba, cut off in 1961, and open an embassy".
func (a *article) partOff(k int, e *timex.Expr) bool {
	const long = 8 // tokens
	if a.toks[k].punct != ',' || k+1 >= len(a.toks) {
		return false
	}
	t := &a.toks[k+1]
	if t.mention > 0 || t.capital || (t.forms[0].Bits|t.forms[1].Bits)&lexicon.Participle == 0 || t.class != 0 {
		return false
	}
	for n := k + 2; n < min(len(a.toks), k+long); n++ {
		switch s := &a.toks[n]; {
		case s.punct == ',':
			return s.start >= e.End
		case s.punct != 0 || s.has(words.Determiner|words.Clause|words.To) && !s.time:
			return false
		}
	}
	return false
}

// ranks reports whether the comma at token k begins a remark on how many did the same that a time stands in: "left the court, the
// third country to do so this month".
func (a *article) ranks(k int, e *timex.Expr) bool {
	if a.toks[k].punct != ',' || k+2 >= len(a.toks) || a.in.Text[a.toks[k+1].start:a.toks[k+1].end] != "the" {
		return false
	}
	switch w := a.in.Text[a.toks[k+2].start:a.toks[k+2].end]; w {
	case "first", "second", "third", "fourth", "fifth", "sixth", "latest", "last", "only", "biggest", "largest", "worst", "highest", "deadliest", "most":
	default:
		return false
	}
	for n := k + 3; n < len(a.toks) && a.toks[n].start < e.Start; n++ {
		if a.toks[n].punct == ',' {
			return false
		}
	}
	return true
}

// ofVerbBefore reports whether a time before the verb of d stands in a clause that has a verb of its own: in "the revolution
// that brought him to power 42 years ago", and in "helped end the war in 1995 and now are poised to intervene".
func (a *article) ofVerbBefore(e *timex.Expr, d *draft) bool {
	at, verb := a.tokenAt(e.Start), a.tokenAt(d.verbAt)
	if at < 1 || verb <= at {
		return false
	}
	own := false // a finite verb before the time
	for k := at - 1; k >= 0; k-- {
		t := &a.toks[k]
		if t.punct == ',' || t.punct == ';' || t.punct == '"' || t.punct == '-' || t.punct == '—' {
			if !own {
				return false
			}
			break
		}
		if (t.has(words.Relative) || a.relativeThat(k)) && k > 0 {
			return true
		}
		own = own || t.mention == 0 && (t.has(words.Be|words.Have|words.Will) || t.forms[0].Bits&lexicon.Past != 0 && a.verbLike(k))
	}
	if !own || d.infinite {
		return false
	}
	for k := at + 1; k < verb; k++ {
		if a.toks[k].has(words.Conjunction) && a.toks[k].class&^words.Conjunction == 0 && !a.toks[min(k+1, verb)].time {
			return true
		}
	}
	return false
}

// ofWhen returns the event of the clause that begins with "when" right behind a time, or nil: "in 1968, when the Soviets invaded".
func (a *article) ofWhen(e *timex.Expr, first int) *draft {
	k := a.tokenAt(e.Start)
	for k >= 0 && k < len(a.toks) && a.toks[k].time {
		k++
	}
	if k < 0 || k+1 >= len(a.toks) || a.toks[k].punct != ',' && !a.cleft(k-1) {
		return nil
	}
	if a.toks[k].punct == ',' {
		k++
	}
	if a.in.Text[a.toks[k].start:a.toks[k].end] != "when" {
		return nil
	}
	end := k + 1
	for end < len(a.toks) && a.toks[end].punct == 0 {
		end++
	}
	for i := first; i < len(a.events); i++ {
		if d := &a.events[i]; d.verb && d.verbAt > e.End && (end == len(a.toks) || d.verbAt < a.toks[end].start) {
			return d
		}
	}
	return nil
}

// cleft reports whether the sentence begins with the time that ends at token k: "It was three in the morning on Sunday when".
func (a *article) cleft(k int) bool {
	from := max(0, a.tokenAt(a.datelineEnd()))
	if from+1 >= len(a.toks) || !strings.EqualFold(a.in.Text[a.toks[from].start:a.toks[from].end], "it") || !a.toks[from+1].has(words.Be) {
		return false
	}
	for n := from + 2; n <= k; n++ {
		if t := &a.toks[n]; t.punct != 0 || t.mention > 0 || t.has(words.Be|words.Have|words.Clause|words.Relative) {
			return false
		}
	}
	return true
}

// verbBetween reports whether a verb with a person that does more than to lead to a noun stands between two bytes: in "last week
// the office released a summary of a call" the week is of the release, in "on Monday Kabul saw an attack" the day is of the
// attack.
func (a *article) verbBetween(from, to int) bool {
	for k := range a.toks {
		t := &a.toks[k]
		if t.start < from || t.end > to || t.mention > 0 || t.forms[0].Bits&lexicon.Past == 0 || !a.verbLike(k) {
			continue
		}
		switch a.lex.Name(t.forms[0].Lemma) {
		case "see", "witness", "suffer", "have", "hold", "come", "carry", "launch", "make", "face", "hit", "begin", "start", "open", "end", "follow", "take", "mark":
		default:
			return true
		}
	}
	return false
}
