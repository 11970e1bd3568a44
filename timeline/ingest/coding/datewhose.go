package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// Times that stand near a verb and are not its own: those of a noun, of what is said, of another verb.

// violence are nouns of deeds that are called by their day: "the October 7 attack".
var violence = words.Set("attack attacks massacre massacres bombing bombings blast blasts explosion shooting shootings raid raids crash coup assault killings riots riot earthquake attempt incident")

// dayOfDeed reports whether a day only says which deed somebody speaks of: "condemned the October 7 attack". What it is done to by the
// event of the sentence from first on whose verb stands before it has a day of its own.
func (a *article) dayOfDeed(e *timex.Expr, first int) bool {
	k := a.TokenAt(e.Start)
	if k < 2 || e.Span.IsZero() || e.Span.Gran > when.ToDay || !a.Toks[k-1].Has(words.Determiner) && a.Toks[k-1].Punct != '\'' {
		return false
	}
	for k < len(a.Toks) && a.Toks[k].Time {
		k++
	}
	if k == len(a.Toks) || !violence[a.Lower(k)] {
		return false
	}
	return slices.ContainsFunc(a.events[first:], func(d event.Draft) bool {
		return d.Verb && d.VerbAt < e.Start && d.Type != timeline.Consult && d.Type != timeline.Assault
	})
}

// ofNoun reports whether a year or more, or a quarter, describes the noun behind it: "his 2020 candidacy", "the 2008 and 2012
// campaigns", "an 11th century temple", "a third-quarter loss".
func (a *article) ofNoun(e *timex.Expr) bool {
	k := a.TokenAt(e.Start)
	if k < 1 || e.Span.IsZero() || e.Span.Gran < when.ToSeason {
		return false
	}
	if strings.HasSuffix(e.Text, "-quarter") || strings.HasSuffix(e.Text, "-half") {
		return true
	}
	last := k
	for last+1 < len(a.Toks) && a.Toks[last+1].Start < e.End {
		last++
	}
	if years := e.End-e.Start == len("1990-2020") && words.Digit(e.Text[0]) && words.Digit(e.Text[len(e.Text)-1]); e.Span.Gran == when.ToYear && e.End-e.Start != len("2020") && !years {
		return false
	}
	from, to := k-1, last+1
	for from > 0 && (a.Toks[from].Has(words.Conjunction) || a.Toks[from].Time || a.Hyphen(from)) {
		from--
	}
	for to < len(a.Toks)-1 && (a.Toks[to].Has(words.Conjunction) || a.Toks[to].Time || a.Hyphen(to)) { // "his 1973-1990 rule"
		to++
	}
	if to >= len(a.Toks) || a.Toks[to].Punct != 0 || a.Toks[to].Class != 0 || a.FoundAt(to) ||
		a.Toks[to].Forms[0].Bits&(lexicon.Past|lexicon.Third) == lexicon.Past {
		return false
	}
	before := &a.Toks[from]
	return before.Has(words.Determiner) || before.Punct == '\'' || before.Mention > 0 && a.MentionAt(from).Kind == actor.KindNationality
}

// claimOfNoun dates what a noun behind the year names, "the 1968 assassination of"; else, until a time of its own comes, the
// verb whose object that noun is: "won the 2016 election".
func (a *article) claimOfNoun(i, first int) {
	e := &a.in.Times[i]
	k := a.TokenAt(e.Start)
	var of *event.Draft
	for n := first; n < len(a.events); n++ {
		d := &a.events[n]
		if !d.Verb && d.VerbAt > e.End && a.noMark(k+1, a.TokenAt(d.VerbAt), 3) {
			of = d
			break
		}
		if d.Verb && d.VerbAt < e.Start && d.Type != timeline.Statement && a.noMark(a.TokenAt(d.VerbAt)+1, k, 6) && !a.grounds(a.TokenAt(d.VerbAt)+1, k) {
			of = d
		}
	}
	if of == nil || of.Verb && (!of.When.IsZero() || of.WhenText != "") {
		return
	}
	a.claim(of, i)
	of.Loose = of.Verb
}

// grounds reports whether a preposition in tokens [from, to) leads to what a deed is done for or is about, which was before it: "was jailed
// for the 1995 massacre".
func (a *article) grounds(from, to int) bool {
	return slices.ContainsFunc(a.Toks[from:to], func(t tokens.Token) bool {
		switch a.in.Text[t.Start:t.End] {
		case "for", "over", "about", "after", "of", "from", "since":
			return true
		}
		return false
	})
}

// noMark reports whether at most so many words and no mark and no new clause lie in tokens [from, to).
func (a *article) noMark(from, to, most int) bool {
	if from < 0 || to < from || to-from > most {
		return false
	}
	return !slices.ContainsFunc(a.Toks[from:to], func(t tokens.Token) bool {
		return t.Punct != 0 && t.Punct != '\'' || t.Has(words.Relative|words.Clause)
	})
}

// withinSaid reports whether a time belongs to what d, a statement, says rather than to the saying: "said the two had met
// in May", “"We start on July 1," she said”. Today in a quotation is the day on which it is said, and "announced a plan on
// Monday" has no second verb that could take the time.
func (a *article) withinSaid(d *event.Draft, e *timex.Expr) bool {
	if d.Type != timeline.Statement || e.Start < d.Content.Start || e.End > d.Content.End {
		return false
	}
	k := a.TokenAt(d.Content.Start)
	if k < 0 {
		return false
	}
	if strings.EqualFold(e.Text, "today") {
		return false
	}
	if at := a.TokenAt(e.Start); at > 0 && until[a.Word(at-1)] {
		return true
	}
	quoted := k > 0 && a.Toks[k-1].Punct == '"'
	for ; k < len(a.Toks) && a.Toks[k].Start < e.Start; k++ {
		t := &a.Toks[k]
		if quoted && t.Punct == '"' {
			return false // behind the quotation: “…,” while addressing the press on Monday
		}
		if t.Has(words.Be|words.Have|words.Will|words.Would|words.May|words.Must|words.Do) || t.Forms[0].Bits&lexicon.Past != 0 && a.VerbLike(k) {
			return true
		}
	}
	return quoted || e.End < d.VerbAt && e.Start > a.Range.Start // “In 2018 another aircraft …”, according to
}

// until are the words before the day of a thing that is spoken of: "a loan due March 15".
var until = map[string]bool{"due": true, "payable": true, "ending": true, "ended": true, "expiring": true, "maturing": true, "effective": true,
	"beginning": true, "starting": true}

// otherVerb reports whether a mark and "but" or "and" at token k begin what another verb with a person tells: in "founded a
// party to oppose the rule, but was arrested in 1963" the year is of the arrest.
func (a *article) otherVerb(k int) bool {
	if k+2 >= len(a.Toks) || a.Toks[k].Punct != ',' || !a.Toks[k+1].Has(words.Conjunction) {
		return false
	}
	t := &a.Toks[k+2]
	return t.Has(words.Be|words.Have|words.Will|words.Would) || t.Mention == 0 && t.Forms[0].Bits&lexicon.Past != 0 && a.VerbLike(k+2)
}

// firstSince reports whether "since" and a time tell how long nothing of the kind was: "the first talks between A and B since May".
func (a *article) firstSince(e *timex.Expr) bool {
	const far = 14 // tokens
	k := a.TokenAt(e.Start)
	if e.Signal != "since" { // "the first time since the war of 1953"
		for k--; k > 0 && (a.Toks[k].Plain() || a.TimeWord(k) || a.Toks[k].Has(words.Determiner|words.To) || a.Lower(k) == "of"); k-- {
			continue
		}
		if k < 1 || a.Lower(k) != "since" {
			return false
		}
	}
	for n := k - 1; n >= 0 && n > k-far && a.Toks[n].Punct == 0; n-- {
		switch w := a.Lower(n); {
		case w == "first", w == "second", w == "third", w == "only", w == "most", strings.HasSuffix(w, "est") && len(w) > 5:
			return true
		}
	}
	return false
}

// bareRelative reports whether the pronoun at token k begins a relative clause without "which", whose time is its own: "withdraw from the
// positions they captured in May".
func (a *article) bareRelative(k int) bool {
	if k < 2 || k+1 >= len(a.Toks) || !a.Toks[k].Has(words.Pronoun) || !a.Toks[k-1].Plain() || a.Toks[k-1].Can(lexicon.Past|lexicon.Ing) {
		return false
	}
	return a.Toks[k+1].Has(words.Have) || a.InPast(k+1)
}

// thatOfNoun reports whether token k is the "that" behind a noun of a clause that has a verb of its own before a time long past: "praised the treaty that
// Chad signed in May 2019". What was signed lately is what the news tells of.
func (a *article) thatOfNoun(e *timex.Expr, k int) bool {
	const lately = 60 // days
	if e.Span.IsZero() || a.in.Published.IsZero() || e.Span.End().AddDays(lately) >= a.in.Published.Start() {
		return false
	}
	if k < 2 || a.Word(k) != "that" || !a.BareNoun(k-1) || !a.PlainNoun(k-1) {
		return false
	}
	verb := a.FirstVerb(k+1, a.TokenAt(e.Start))
	return verb > k+1 && verb < a.TokenAt(e.Start)
}

// bareClause reports whether a time belongs to a relative clause without "which" that has a subject of its own, right before it, and does not tell d:
// "does not accept the independence its province declared in 2008".
func (a *article) bareClause(e *timex.Expr, d *event.Draft) bool {
	k := a.TokenAt(e.Start) - 1
	if k > 0 && a.Toks[k].Has(words.Preposition) {
		k--
	}
	return k > 0 && a.Toks[k].Start > d.VerbAt && a.BareClause(k) > 0
}

// ofNounInFront reports whether a time belongs to a noun that opens the sentence behind a preposition, while the verb of d has a time of its own:
// "After talks on Saturday, Kenya closed the border on Sunday".
func (a *article) ofNounInFront(e *timex.Expr, d *event.Draft) bool {
	k, verb := a.TokenAt(e.Start), a.TokenAt(d.VerbAt)
	from := max(0, a.TokenAt(a.DatelineEnd()))
	if k <= from+1 || verb < k || !a.Toks[from].Has(words.Preposition|words.Clause) {
		return false
	}
	noun := slices.ContainsFunc(a.Toks[from+1:k], func(t tokens.Token) bool { return t.Plain() || t.Mention > 0 })
	if !noun || a.FirstVerb(from, k) < k {
		return false
	}
	for n := verb + 1; n < len(a.Toks) && (a.Toks[n].Punct == 0 || a.Toks[n].Inner()) && !a.Toks[n].Has(words.Clause|words.Relative|words.Conjunction); n++ {
		if a.Toks[n].Time {
			return true
		}
	}
	return false
}

// inAside reports whether a time ends a remark between two dashes or two commas on the noun before it: "Orlava, scene of a siege last year,
// pledged".
func (a *article) inAside(e *timex.Expr) bool {
	const few = 2 // words of a remark before the time
	k := a.TokenAt(e.Start)
	end := k
	for end >= 0 && end < len(a.Toks) && a.Toks[end].Start < e.End {
		end++
	}
	if k < few || end == len(a.Toks) || a.Toks[end].Punct == 0 {
		return false
	}
	from := k - 1
	for from > 0 && (a.Toks[from].Punct == 0 || a.Toks[from].Inner()) {
		from--
	}
	first := &a.Toks[from+1]
	verb := a.FirstVerb(from+1, k)
	if verb < k && a.Toks[verb].Can(lexicon.Participle) && a.Toks[verb-1].Plain() && a.Toks[verb+1].Has(words.Preposition|words.By) {
		verb = a.FirstVerb(verb+1, k) // "Kowal, author of a study published in March, said"
	}
	return from > 0 && k-from > few && a.Toks[from].Punct == a.Toks[end].Punct && (a.Toks[end].Punct == ',' || !a.Hyphen(end)) &&
		a.Toks[from-1].Punct == 0 && first.Mention == 0 && !first.Capital && first.Class&^words.Determiner == 0 && verb == k
}

// ranks reports whether the comma at token k begins a remark on how many did the same that a time stands in: "left the court, the
// third country to do so this month".
func (a *article) ranks(k int, e *timex.Expr) bool {
	if a.Toks[k].Punct != ',' || k+2 >= len(a.Toks) || a.Word(k+1) != "the" {
		return false
	}
	switch w := a.Word(k + 2); w {
	case "first", "second", "third", "fourth", "fifth", "sixth", "latest", "last", "only", "biggest", "largest", "worst", "highest", "deadliest", "most":
	default:
		return false
	}
	for n := k + 3; n < len(a.Toks) && a.Toks[n].Start < e.Start; n++ {
		if a.Toks[n].Punct == ',' {
			return false
		}
	}
	return true
}

// ofVerbBefore reports whether a time before the verb of d stands in a clause that has a verb of its own: in "the revolution
// that brought him to power 42 years ago", and in "helped end the war in 1995 and now are poised to intervene".
func (a *article) ofVerbBefore(e *timex.Expr, d *event.Draft) bool {
	at, verb := a.TokenAt(e.Start), a.TokenAt(d.VerbAt)
	if at < 1 || verb <= at {
		return false
	}
	own := false // a finite verb before the time
	for k := at - 1; k >= 0; k-- {
		t := &a.Toks[k]
		if t.Punct == ',' || t.Punct == ';' || t.Punct == '"' || t.Punct == '-' || t.Punct == '—' {
			if !own {
				return false
			}
			break
		}
		if (t.Has(words.Relative) || a.RelativeThat(k)) && k > 0 {
			return own || a.pastIn(k+1, verb) || !t.Has(words.Relative) // but "Deby, who on Sunday arrested"
		}
		if own && k > 0 && a.Lower(k) == "that" && a.PlainNoun(k-1) && !strings.HasSuffix(a.Lower(k-1), "ed") {
			return true // "a truce that Chad proposed on Monday was turned down"
		}
		own = own || t.Mention == 0 && (t.Has(words.Be|words.Have|words.Will) || t.Forms[0].Bits&lexicon.Past != 0 && a.VerbLike(k))
	}
	if !own || d.Infinite {
		return false
	}
	for k := at + 1; k < verb; k++ {
		if a.Toks[k].Has(words.Conjunction) && a.Toks[k].Class&^words.Conjunction == 0 && !a.Toks[min(k+1, verb)].Time {
			return true
		}
	}
	return false
}

// ofWhen returns the event of the clause that begins with "when" right behind a time, or nil: "in 1968, when the Soviets invaded", "foundered that
// autumn when Iran crushed".
func (a *article) ofWhen(e *timex.Expr, first int) *event.Draft {
	k := a.TokenAt(e.Start)
	for k >= 0 && k < len(a.Toks) && a.Toks[k].Time {
		k++
	}
	if k < 0 || k+1 >= len(a.Toks) || a.Toks[k].Punct != ',' && !a.cleft(k-1) && !strings.HasPrefix(strings.ToLower(e.Text), "that ") {
		return nil
	}
	if a.Toks[k].Punct == ',' {
		k++
	}
	if a.Word(k) != "when" {
		return nil
	}
	end := k + 1
	for end < len(a.Toks) && a.Toks[end].Punct == 0 {
		end++
	}
	for i := first; i < len(a.events); i++ {
		if d := &a.events[i]; d.Verb && d.VerbAt > e.End && (end == len(a.Toks) || d.VerbAt < a.Toks[end].Start) {
			return d
		}
	}
	return nil
}

// cleft reports whether the sentence begins with the time that ends at token k: "It was three in the morning on Sunday when".
func (a *article) cleft(k int) bool {
	from := max(0, a.TokenAt(a.DatelineEnd()))
	if from+1 >= len(a.Toks) || !strings.EqualFold(a.Word(from), "it") || !a.Toks[from+1].Has(words.Be) {
		return false
	}
	for n := from + 2; n <= k; n++ {
		if t := &a.Toks[n]; t.Punct != 0 || t.Mention > 0 || t.Has(words.Be|words.Have|words.Clause|words.Relative) {
			return false
		}
	}
	return true
}

// verbBetween reports whether a verb with a person that does more than to lead to a noun stands between two bytes: in "last week
// the office released a summary of a call" the week is of the release, in "on Monday Kabul saw an attack" the day is of the
// attack.
func (a *article) verbBetween(from, to int) bool {
	for k := range a.Toks {
		t := &a.Toks[k]
		if t.Start < from || t.End > to || t.Mention > 0 || t.Forms[0].Bits&lexicon.Past == 0 || !a.VerbLike(k) {
			continue
		}
		switch a.Lexicon.Name(t.Forms[0].Lemma) {
		case "see", "witness", "suffer", "have", "hold", "come", "carry", "launch", "make", "face", "hit", "begin", "start", "open", "end", "follow", "take", "mark":
		default:
			return true
		}
	}
	return false
}

// pastIn reports whether a verb in the past that is no auxiliary stands in tokens [from, to).
func (a *article) pastIn(from, to int) bool {
	for k := from; k < to; k++ {
		if t := &a.Toks[k]; t.Mention == 0 && !t.Has(words.Be|words.Have|words.Will) && a.tells(k) {
			return true
		}
	}
	return false
}
