package coding

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
)

// maxTitle is the number of characters that a title has at most.
const maxTitle = 60

// title words an event plainly: "Lukashenko visits Xi in Beijing".
func (a *article) title(d *draft) string {
	from, to := a.titleSides(d)
	if len(from) == 0 {
		return shorten(a.agentless(d, to))
	}
	if len(from) > 1 {
		d.phrase = plural(d.phrase)
	}
	own := a.after(d, len(from) > 1)
	if t := names(from) + " " + own; d.certain && own != "" && utf8.RuneCountInString(t) <= maxTitle {
		return t
	}
	head := names(from) + " " + d.phrase
	switch {
	case d.Type == timeline.Statement:
		return shorten(a.statement(d, names(from), own))
	case d.Mode == "visit" && d.CAMEO != "043" && d.Place != "" && a.onlyCountries(d):
		return shorten(head + " " + d.Place)
	case len(to) > 0:
		t := head + " " + names(to)
		if d.Place != "" && !strings.Contains(t, d.Place) && utf8.RuneCountInString(t+" in "+d.Place) <= maxTitle {
			t += " in " + d.Place
		}
		return shorten(t)
	case d.Mode == "visit" && d.Place != "":
		return shorten(head + " " + d.Place)
	case d.Mode != "visit" && own != "":
		return shorten(names(from) + " " + own)
	}
	for _, p := range dangling {
		head = strings.TrimSuffix(head, p)
	}
	return shorten(head)
}

// dangling are the words that end a phrase of a title and need another side after them.
var dangling = []string{" with", " to", " on", " of", " from", " against", " for", " at", " in", " between", " towards",
	" people", " diplomats"}

// titleSides returns the names before and after the verb of a title.
func (a *article) titleSides(d *draft) (from, to []string) {
	for _, r := range d.Roles {
		name := a.in.Found.Actors[r.Actor].Short
		switch r.As {
		case timeline.Target, timeline.Host:
			to = append(to, name)
		case timeline.Mentioned:
		default:
			from = append(from, name)
		}
	}
	switch {
	case d.Mode == "visit" && d.CAMEO == "043": // told of the host
		return to, from
	case d.Mode == "visit":
		d.phrase = "visits"
	case len(to) == 0 && len(from) > 1 && (d.Type == timeline.Consult || d.Mode == "sign" || d.Type == timeline.Agree ||
		d.Type == timeline.Cooperate): // "X meets Y" rather than "X and Y meet"
		return from[:1], from[1:]
	}
	return from, to
}

// onlyCountries reports whether no person is host, so that the place says more than its country.
func (a *article) onlyCountries(d *draft) bool {
	for _, r := range d.Roles {
		if r.As == timeline.Host && a.kind(r) != timeline.Country {
			return false
		}
	}
	return true
}

// agentless words an event of which nobody is known to have done it.
func (a *article) agentless(d *draft, to []string) string {
	if !d.passive || len(to) == 0 {
		return a.plain(d)
	}
	be := " is "
	if len(to) > 1 {
		be = " are "
	}
	return names(to) + be + a.words(d, d.verbAt, a.clauseEnd(d))
}

// statement words what somebody said. When the sentence ends with the verb, the words stand before it: "…, he told
// reporters".
func (a *article) statement(d *draft, who, own string) string {
	says := d.phrase == "says" || d.phrase == "say"
	if !says && d.CAMEO == "010" && strings.Count(own, " ") < 3 && d.verbAt-d.Evidence[0].Start > 30 {
		return who + " " + strings.Replace(d.phrase, "tell", "say", 1) + ": " + strings.TrimRight(a.words(d, d.Evidence[0].Start, d.verbAt), ", ")
	}
	if says {
		return who + " " + d.phrase + a.said(d)
	}
	if own != "" {
		return who + " " + own
	}
	return who + " " + d.phrase
}

// names joins the names of those who act together.
func names(list []string) string {
	switch len(list) {
	case 1:
		return list[0]
	case 2:
		return list[0] + " and " + list[1]
	}
	return list[0] + " and others"
}

// plain is the sentence itself, for events that nobody is known to have done.
func (a *article) plain(d *draft) string {
	s := strings.TrimLeft(a.words(d, d.Evidence[0].Start, d.Evidence[0].End), ", ")
	if r, n := utf8.DecodeRuneInString(s); n > 0 {
		return string(unicode.ToUpper(r)) + s[n:]
	}
	return a.in.Text[d.Evidence[0].Start:d.Evidence[0].End]
}

// clauseEnd returns the byte at which the clause of the verb ends.
func (a *article) clauseEnd(d *draft) int {
	end := d.Evidence[0].End
	if i := strings.IndexAny(a.in.Text[d.verbAt:end], ",;:“\"()\n"); i > 0 {
		return d.verbAt + i
	}
	return end
}

// words returns a piece of the text on one line, without the times of the event and their prepositions.
func (a *article) words(d *draft, start, end int) string {
	var b strings.Builder
	for _, i := range d.Times {
		if e := &a.in.Times[i]; e.Start >= start && e.End <= end {
			before := strings.TrimRight(a.in.Text[start:e.Start], " ")
			if k := strings.LastIndexByte(before, ' '); classes[strings.ToLower(before[k+1:])]&preposition != 0 {
				before = before[:max(k, 0)] // "on Tuesday"
			}
			b.WriteString(before + " ")
			start = e.End
		}
	}
	b.WriteString(a.in.Text[start:end])
	return strings.TrimRight(squeeze(b.String()), " .")
}

// after returns the words of the clause from the verb on, in the present tense.
func (a *article) after(d *draft, many bool) string {
	s := a.words(d, d.verbAt, a.clauseEnd(d))
	word, rest, _ := strings.Cut(s, " ")
	if rest == "" || d.infinite {
		return ""
	}
	verb := a.c.present(word)
	if many {
		verb = plural(verb)
	}
	return verb + " " + rest
}

// present returns the third person of a verb's form: "released" gives "releases".
func (c *Coder) present(word string) string {
	forms := c.words[strings.ToLower(word)]
	f := forms[0]
	if f.bits&(past|ing) == 0 && forms[1].bits&(past|ing) != 0 {
		f = forms[1] // "opposed" is an adjective too
	}
	if f.lemma == 0 || f.bits&sForm != 0 {
		return word
	}
	b := c.names[f.lemma]
	switch {
	case b == "have":
		return "has"
	case b == "be":
		return "is"
	case strings.HasSuffix(b, "s"), strings.HasSuffix(b, "x"), strings.HasSuffix(b, "ch"), strings.HasSuffix(b, "sh"), strings.HasSuffix(b, "o"):
		return b + "es"
	case strings.HasSuffix(b, "y") && len(b) > 1 && strings.IndexByte("aeiou", b[len(b)-2]) < 0:
		return b[:len(b)-1] + "ies"
	}
	return b + "s"
}

// plural puts the verb that begins a phrase into the plural: "meets" gives "meet".
func plural(phrase string) string {
	verb, rest, more := strings.Cut(phrase, " ")
	switch {
	case verb == "is":
		verb = "are"
	case verb == "has":
		verb = "have"
	case strings.HasSuffix(verb, "ies"):
		verb = verb[:len(verb)-3] + "y"
	case strings.HasSuffix(verb, "ches"), strings.HasSuffix(verb, "shes"), strings.HasSuffix(verb, "sses"), strings.HasSuffix(verb, "oes"):
		verb = verb[:len(verb)-2]
	default:
		verb = strings.TrimSuffix(verb, "s")
	}
	if more {
		return verb + " " + rest
	}
	return verb
}

// said returns the words after a verb of speech, or those before it when the verb ends the sentence.
func (a *article) said(d *draft) string {
	s := a.words(d, d.verbAt, d.Evidence[0].End)
	if _, rest, ok := strings.Cut(s, " "); ok && strings.Count(rest, " ") > 2 {
		rest = strings.TrimLeft(rest, ",: ")
		return " " + strings.TrimPrefix(rest, "that ")
	}
	return ": " + strings.TrimRight(a.words(d, d.Evidence[0].Start, d.verbAt), ", ")
}

// squeeze makes one line of s, without quotation marks.
func squeeze(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("“", "", "”", "", "\"", "", "()", "", "( )", "").Replace(s)), " ")
}

// shorten cuts s at a word so that it has at most maxTitle characters.
func shorten(s string) string {
	s = strings.TrimRight(s, " .,;:")
	if utf8.RuneCountInString(s) <= maxTitle {
		return s
	}
	runes := []rune(s)[:maxTitle-1]
	cut := strings.LastIndexByte(string(runes), ' ')
	if cut < maxTitle/3 {
		return string(runes) + "…"
	}
	return strings.TrimRight(string(runes)[:cut], " .,;:") + "…"
}
