package wording

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/words"
)

// What a title says in the words of the text: the clause, or what follows its verb.

// plain is the clause itself, for events that nobody is known to have done.
func (x *Teller) plain(d *event.Draft) string {
	s := strings.TrimLeft(x.Words(d.Times, d.Clause.Start, d.Clause.End), ", —–-")
	if utf8.RuneCountInString(s) > title.Max || strings.Contains(s, ", who ") || strings.Contains(s, ", which ") {
		s = cmp.Or(x.withoutRelative(d), s)
	}
	for cut := true; cut; {
		word, rest, _ := strings.Cut(s, " ")
		next, _, _ := strings.Cut(rest, " ")
		cut = words.ClassOf(word)&(words.Preposition|words.Conjunction|words.Clause|words.Relative) != 0 && rest != "" || word == "then" || word == "also" ||
			word == "to" && x.Lexicon.Forms(next)[0].Bits&lexicon.Base == 0 // "from Monday to Tuesday another explosion"
		if cut {
			s = strings.TrimLeft(rest, " ,") // "of fighting with rebels"
		}
	}
	if x.VerbFirst(s) && d.Clause.Start > d.Begins { // "…, on Aug. 7 killed 258 people": its subject stands further back
		s = x.Words(d.Times, d.Begins, d.Clause.End)
	}
	if head := x.WithoutSecond(s); head != s && x.HasVerb(head, true) {
		s = cmp.Or(x.ofSecond(d, head, s[len(head):]), head)
	}
	if word, _, _ := strings.Cut(s, " "); words.ClassOf(word)&(words.Be|words.Have|words.Will|words.Would|words.May|words.Must|words.Do) != 0 {
		if k := slices.IndexFunc(d.Roles, event.Acts); k >= 0 && d.Roles[k].Start < d.Clause.Start { // "Kenya, Ruto said, could not accept it"
			return d.Roles[k].Name(x.Found) + " " + s
		}
		if who := x.before(d.Clause.Start); who != "" { // "…, who is serving a sentence"
			return who + " " + s
		}
	}
	if s == "" {
		return d.Phrase
	}
	s = x.untied(s, d.Clause.End)
	if word, rest, _ := strings.Cut(s, " "); strings.EqualFold(word, "its") && rest != "" {
		if k := slices.IndexFunc(d.Roles, event.Acts); k >= 0 {
			return d.Roles[k].Name(x.Found) + "'s " + rest // "said that its troops would leave"
		}
	}
	return s
}

// untied takes the "to" from the end of a clause that ends before a byte where the time behind it is left out: "The summit was brought forward to".
func (x *Teller) untied(s string, end int) string {
	head, found := strings.CutSuffix(s, " to")
	if !found || strings.HasSuffix(strings.TrimRight(x.Text[:end], " .,"), " to") {
		return s
	}
	return head
}

// withoutRelative words the clause of d without a participle or a relative clause between its subject and its verb, "" where there is none: the
// "who was kidnapped in Mara" of "a priest who was kidnapped in Mara has been released".
func (x *Teller) withoutRelative(d *event.Draft) string {
	if d.GroupAt <= d.Clause.Start || d.GroupAt > d.Clause.End {
		return ""
	}
	if d.PartAt > d.Clause.Start {
		return strings.TrimRight(x.Words(d.Times, d.Clause.Start, d.PartAt), " ,") + " " + x.Words(d.Times, d.GroupAt, d.Clause.End)
	}
	subject := x.Words(d.Times, d.Clause.Start, d.GroupAt)
	for _, w := range [...]string{" who ", " which "} {
		if head, rest, found := strings.Cut(subject, w); found && rest != "" && (strings.Contains(head, " ") || strings.HasSuffix(head, ",")) {
			return strings.TrimRight(head, ",") + " " + x.Words(d.Times, d.GroupAt, d.Clause.End)
		}
	}
	if head, _, found := strings.Cut(subject, ", "); found && head != "" && strings.HasSuffix(strings.TrimRight(x.Text[:d.GroupAt], " "), ",") {
		return head + " " + x.Words(d.Times, d.GroupAt, d.Clause.End) // "the panel, created after a test, condemned"
	}
	return ""
}

// before returns the short name of the person whom the sentence names last before a byte, "" for none near.
func (x *Teller) before(at int) string {
	const near = 12 // bytes: a comma, "who"
	ms := x.Found.Mentions
	for i := range ms {
		if m := &ms[i]; m.End <= at && m.End+near > at && m.Kind == actor.KindPerson && m.Actor >= 0 {
			return x.Found.Actors[m.Actor].Short
		}
		if ms[i].Start > at {
			break
		}
	}
	return ""
}

// toldBy returns the sentence of the verb of d.
func toldBy(d *event.Draft) timeline.Range {
	for _, e := range d.Evidence {
		if e.Start <= d.VerbAt && d.VerbAt < e.End {
			return e
		}
	}
	return d.Evidence[0]
}

// clauseEnd returns the byte at which the clause of the verb ends.
func (x *Teller) clauseEnd(d *event.Draft) int {
	end := toldBy(d).End
	if d.AndAt > d.VerbAt {
		end = d.AndAt
	}
	for i := d.VerbAt; i < end; i++ {
		switch c := x.Text[i]; {
		case words.ASCIILetter(c):
		case c == ',' && i+1 < end && (words.Digit(x.Text[i+1]) || x.listComma(i)): // "64,000", "hands Chad, Peru and Norway a draft"
		case (c == '"' || strings.HasPrefix(x.Text[i:end], "“")) && (goesOnQuoted(x.Text[d.VerbAt:i]) || shortQuote(x.Text[i+1:end])):
			// "a new era of “friendship”", "warned that he was “not bluffing”"
			if k := strings.IndexAny(x.Text[i+1:end], "\"”,;"); k >= 0 && (x.Text[i+1+k] == '"' || x.Text[i+1+k] >= utf8.RuneSelf) {
				i += 1 + k
			}
		case c == ' ' && beginsRelative(x.Text[i+1:end]):
			return i // "hosts a summit at which Chad and Mali"
		case strings.IndexByte(",;:\"()\n", c) >= 0 || strings.HasPrefix(x.Text[i:end], "“"):
			return i
		}
	}
	return end
}

// goesOnQuoted reports whether words from a verb on go on into a quotation: they are the verb alone, or end with "that", a preposition or the like.
func goesOnQuoted(s string) bool {
	s = strings.TrimRight(s, " ")
	return !strings.Contains(s, " ") || strings.HasSuffix(s, " that") || words.ClassOf(lastWord(s))&(words.Preposition|words.Determiner|words.Pronoun|words.Be) != 0
}

// shortQuote reports whether s, behind an opening quotation mark, quotes a word or two: "called the charges “absurd”".
func shortQuote(s string) bool {
	const few = 24 // bytes
	k := strings.IndexAny(s, "\"”")
	return k > 0 && k <= few && strings.IndexByte(s[:k], ',') < 0
}

// endsSentence reports whether the mark at a byte ends a sentence or its text.
func (x *Teller) endsSentence(at int) bool {
	return at >= len(x.Text) || strings.IndexByte(".!?", x.Text[at]) >= 0
}

// beginsRelative reports whether s begins with a preposition and "which".
func beginsRelative(s string) bool {
	word, rest, _ := strings.Cut(s, " ")
	return strings.HasPrefix(rest, "which ") && words.ClassOf(word)&(words.Preposition|words.To|words.By) != 0
}

// listComma reports whether the comma at a byte parts two names.
func (x *Teller) listComma(at int) bool {
	ms := x.Found.Mentions
	k, found := slices.BinarySearchFunc(ms, at+2, func(m actor.Mention, at int) int { return m.Start - at })
	if !found || k == 0 || ms[k].Kind == actor.KindPerson {
		return false
	}
	if next := k + 1; ms[k].Kind == actor.KindNationality && next < len(ms) && ms[next].Kind == actor.KindPerson && !strings.ContainsAny(x.Text[ms[k].End:max(ms[k].End, ms[next].Start)], ",.;") {
		return false // "…, Polish President Andrzej Duda said"
	}
	return slices.ContainsFunc(ms[max(0, k-3):k], func(m actor.Mention) bool { return m.End == at && m.Kind != actor.KindPerson && !m.Locative })
}

// ownWords returns the words of the clause from the verb on, in the present tense, "" when they make no sentence.
func (x *Teller) ownWords(d *event.Draft, many bool) string {
	start := d.VerbAt
	if d.WishAt > 0 {
		start = d.WishAt
	}
	end := x.clauseEnd(d)
	s := x.Words(d.Times, start, end)
	word, rest, _ := strings.Cut(s, " ")
	rest = withoutDue(x.WithoutSecond(x.withoutHalf(rest, end)))
	if what := d.StandsFor; what.End > 0 {
		_, behind, _ := strings.Cut(rest, " ")
		rest = strings.TrimRight(x.object(what)+" "+behind, " ")
	}
	if s = word; rest != "" {
		s += " " + rest
	}
	if rest == "" || d.Infinite || d.Obliged || d.Second {
		return ""
	}
	last := lastWord(rest)
	if last == "to" && x.untied(rest, end) != rest {
		return "" // "put off the visit to 3 May"
	}
	if x.endsSentence(end) {
		last = "" // "as long as the shooting went on."
	}
	if words.ClassOf(last)&(words.Preposition|words.Determiner|words.Conjunction|words.Clause|words.Relative|words.Be|words.Have) != 0 || strings.Count(rest, "(") != strings.Count(rest, ")") {
		return "" // cut off: "released the Soviet submarine which"
	}
	if word == "not" { // a pattern that begins with its negation: "will not tolerate"
		before := strings.ToLower(lastWord(strings.TrimRight(x.Text[d.Clause.Start:max(d.Clause.Start, start)], " ")))
		helper := words.ClassOf(before)
		switch next, what, _ := strings.Cut(rest, " "); {
		case helper&words.May != 0:
			return before + " " + s
		case d.Will, helper&(words.Will|words.Would) != 0:
			return "will " + s
		case what == "":
			return "" // "whose authority it does not accept"
		case helper&words.Have != 0:
			return map[bool]string{false: "has ", true: "have "}[many] + s
		case many:
			return "do not " + x.Lexicon.Base(next) + rest[len(next):]
		default:
			return "does not " + x.Lexicon.Base(next) + rest[len(next):]
		}
	}
	if d.Mode == "expel" {
		rest = x.whose(d, rest)
	}
	verb := strings.ToLower(word)
	if denied, found := strings.CutPrefix(rest, "no "); d.Negated && found { // "does not sign any treaty"
		rest = "any " + denied
	}
	denied := *d
	if d = &denied; deniesItself(rest) {
		d.Negated = false // "bows to nobody" does not need a "not"
	}
	if d.Perfect && d.Negated && d.WishAt == 0 && !d.Will && !d.May {
		return map[bool]string{false: "has not ", true: "have not "}[many] + verb + " " + rest // what has not been done may be yet
	}
	if words.ClassOf(verb)&(words.Will|words.Would|words.May|words.Must) != 0 {
		return verb + " " + rest // "will retaliate" is a pattern as it stands
	}
	verb = x.Lexicon.Present(verb)
	if x.oneBody(d) && !many {
		for _, p := range [...]string{"his ", "her ", "their "} {
			if strings.HasPrefix(rest, p) {
				rest = "its " + rest[len(p):]
			}
			if !x.personIn(d.VerbAt, end) { // "rules that the general should lose his immunity"
				rest = strings.ReplaceAll(rest, " "+p, " its ")
			}
		}
	}
	switch {
	case d.WishAt == 0 || d.Negated:
		verb = mood(d, verb, lexicon.Plural(verb), many)
	case many:
		verb = lexicon.Plural(verb) // "seeks to", not "may seek to"
	}
	return verb + " " + rest
}

// withoutDue takes from the end of a title that something was planned, where the time for which it was is left out: the "that was due" of "puts off a
// trip to Chad that was due".
func withoutDue(s string) string {
	for _, that := range [...]string{" that was ", " that were ", " which was ", " that had been "} {
		if i := strings.LastIndex(s, that); i > 0 && words.ClassOf(s[i+len(that):])&words.Due != 0 {
			return s[:i]
		}
	}
	return s
}

// deniesItself reports whether the object, among the first words of rest, says that nobody is meant.
func deniesItself(rest string) bool {
	left := 3 // words: "to nobody", "before no one"
	for w := range strings.FieldsSeq(rest) {
		switch left--; {
		case left < 0:
			return false
		case w == "nobody", w == "neither", w == "none", w == "no" && strings.Contains(rest, "no one"):
			return true
		}
	}
	return false
}

// object words what a pronoun stands for, without its times: "its embassy in Chad".
func (x *Teller) object(what timeline.Range) string {
	var times []int
	for i := range x.Times {
		if t := &x.Times[i]; t.Start >= what.Start && t.End <= what.End {
			times = append(times, i)
		}
	}
	s := x.WithoutSecond(x.Words(times, what.Start, what.End))
	if first, rest, _ := strings.Cut(s, " "); first == "a" || first == "an" {
		return "the " + rest
	}
	return s
}

// whose names the one whose envoy is expelled in place of the "its" that stood for him in the text: "condemned Chad and expelled its
// ambassador".
func (x *Teller) whose(d *event.Draft, rest string) string {
	var to []string
	for _, r := range d.Roles {
		if r.As == timeline.Target {
			to = append(to, r.Name(x.Found))
		}
	}
	first, more, found := strings.Cut(rest, " ")
	if !found || len(to) != 1 || first != "its" && first != "their" {
		return rest
	}
	if strings.HasSuffix(to[0], "s") {
		return to[0] + "' " + more
	}
	return to[0] + "'s " + more
}

// personIn reports whether text[start:end] names a person.
func (x *Teller) personIn(start, end int) bool {
	ms := x.Found.Mentions
	i := actor.From(ms, start)
	for ; i < len(ms) && ms[i].Start < end; i++ {
		if ms[i].Kind == actor.KindPerson && !ms[i].Pronoun {
			return true
		}
	}
	return false
}

// oneBody reports whether the one who acts in the title is a country or an organisation, which has no "his".
func (x *Teller) oneBody(d *event.Draft) bool {
	for _, r := range d.Roles {
		if r.As != timeline.Mentioned && r.As != timeline.Target && r.As != timeline.Host {
			k := r.Kind(x.Found)
			return r.Called == "" && (k == timeline.Country || k == timeline.Organisation)
		}
	}
	return false
}

// lastWord returns the last word of s.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// nounTitle words an event by the phrase of its noun and what hangs on it, "Sniper shooting of Slepian", "" when that says too
// little.
func (x *Teller) nounTitle(d *event.Draft) string {
	const some = 2 // spaces
	if d.Verb || d.NounAt == 0 || d.Clausal {
		return ""
	}
	s := x.Words(d.Times, d.NounAt, x.clauseEnd(d))
	if f := title.Fit("", s, ""); f != "" {
		s = f
	}
	if strings.Count(s, " ") < some {
		return ""
	}
	return s
}
