// Package wording gives events their titles: in the words of the text where they make a sentence, else in those of the pattern.
package wording

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/words"
)

// Tell words an event plainly: "Lukashenko visits Xi in Beijing". The words of the text are taken where they make a
// sentence with the names of those who act; else those of the pattern, else the clause as it stands.
func (x *Teller) Tell(d *event.Draft) string {
	s := x.wording(d)
	if strings.ContainsAny(s, "\n\r\t") { // a name that the text breaks over two lines
		s = strings.Join(strings.Fields(s), " ")
	}
	t := x.Shorten(s)
	if strings.Contains(t, title.AndOthers) {
		t = x.withThird(d, t)
	}
	if d.Passive && d.Verb && d.Subordinate && t != s && x.endsBefore(d, t) {
		return cmp.Or(x.byPhrase(d), t)
	}
	return t
}

// withThird names all of three who stand on one side of d where the title t has room for them: "Kenya, Chad and Mali open an exercise".
func (x *Teller) withThird(d *event.Draft, t string) string {
	from, to := x.Sides(d, d.Roles)
	for _, list := range [...][]string{from, to} {
		if len(list) != 3 {
			continue
		}
		full := strings.Replace(t, list[0]+title.AndOthers, list[0]+", "+title.The(list[1])+" and "+title.The(list[2]), 1)
		if utf8.RuneCountInString(full) <= title.Max {
			t = full
		}
	}
	return t
}

// endsBefore reports whether a title that begins with the words of its clause was cut before the verb of d: "The delegation will attend a ceremony", for
// "equipment donated by Chad".
func (x *Teller) endsBefore(d *event.Draft, t string) bool {
	verb, _, _ := strings.Cut(x.Text[d.VerbAt:], " ")
	verb = strings.ToLower(strings.TrimRight(verb, ".,;:"))
	t = strings.ToLower(t)
	return !strings.Contains(t, verb) && !strings.Contains(t, x.Lexicon.Base(verb)) && !strings.Contains(t, x.Lexicon.Present(verb))
}

// byPhrase words an event by the names of those who take part and the phrase of its pattern, "" where nobody is known to act.
func (x *Teller) byPhrase(d *event.Draft) string {
	from, to := x.Sides(d, d.Roles)
	if len(from) == 0 {
		return ""
	}
	many := len(from) > 1 || x.severalIn(d) // "Kenyan agents kidnap"
	verb, rest, _ := strings.Cut(d.Phrase, " ")
	head := title.Names(from) + " " + mood(d, verb, lexicon.Plural(verb), many) + " "
	if len(to) > 0 {
		return x.Shorten(head + reaching(rest, to))
	}
	return complete(strings.TrimRight(head+alone(rest), " "))
}

func (x *Teller) wording(d *event.Draft) string {
	from, to := x.Sides(d, d.Roles)
	many := len(from) > 1 || len(from) == 1 && x.severalIn(d)
	switch {
	case d.Entry != "":
		return d.Entry
	case d.Planned && (len(from) > 0 || len(to) > 0):
		return x.Plan(d, from, to)
	case d.Moved && len(from)+len(to) > 0 && (len(from) < 2 && len(to) == 0 || len(from) == 0):
		t := strings.TrimPrefix(x.Plan(d, from, to), "Planned ")
		return t
	case d.OffTitle != "":
		return d.OffTitle
	case len(from) == 0 && d.Phrase == "goes on trial" && x.ownWords(d, len(to) > 1) != "" && slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Target && r.Person }):
		return title.Names(to) + " " + x.ownWords(d, len(to) > 1)
	case len(from) == 0 || d.Clausal || d.Implied && len(to) > 0 && d.Passive:
		return x.agentless(d, to)
	case d.Passive && event.HandedOver(d.CAMEO) && slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Target && r.Start < d.VerbAt }):
		return x.plain(d)
	case d.Crowd && (d.Type == timeline.Protest || d.Mode == "seize"), d.Type == timeline.Protest && x.Countrymen(d), d.Passive && d.Verb && x.nationals(d) && x.HasVerb(x.plain(d), false):
		return x.plain(d)
	case (d.Type == timeline.Statement || d.Quoted) && d.Content.End > 0:
		return x.statement(d, title.Names(from), many)
	}
	own := x.ownWords(d, many)
	if d.Certain && !d.Fronted || d.Turned || d.WishAt > 0 {
		if t := x.clauseTitle(d); t != "" {
			return t
		}
	}
	if p := x.plain(d); strings.HasSuffix(d.Phrase, " between") && len(to) == 1 && strings.Count(p, " ") > 1 {
		return p
	}
	verb, rest, _ := strings.Cut(d.Phrase, " ")
	if d.Turned {
		d.Negated = false // the phrase says no by itself
	}
	if own, found := strings.CutPrefix(rest, "itself"); found && many {
		rest = "themselves" + own // "cuts itself off from"
	}
	does := title.Names(from) + " " + mood(d, verb, lexicon.Plural(verb), many) + " "
	head := strings.TrimRight(does+alone(rest), " ")
	switch {
	case d.Mode == "visit" && d.CAMEO != "043" && d.Place != "" && len(to) < 2 && x.onlyCountries(d):
		return head + " " + title.The(d.Place)
	case len(to) > 0:
		t := does + reaching(rest, to)
		if d.There && !strings.Contains(t, d.Place) && !strings.HasSuffix(d.Phrase, " in") && !strings.HasSuffix(d.Phrase, " from") && utf8.RuneCountInString(t+" in "+d.Place) <= title.Max {
			t += " in " + title.The(d.Place)
		}
		return t
	case d.Mode == "visit" && d.Place != "" && d.CAMEO != "043":
		return head + " " + title.The(d.Place)
	case d.CAMEO == "043" && own != "":
		return title.Names(from) + " " + own // "receives his guests in the palace"
	case d.Mode != "visit" && own != "":
		return title.Names(from) + " " + own
	case d.Mode == "visit" || d.Type == timeline.Consult:
		if c := x.plain(d); c != "" {
			return c // "Tamm is due to arrive with a large delegation"
		}
	}
	if (rest == "" || d.Passive) && !x.second(d) && !beyondTitle(d) && strings.Count(x.plain(d), " ") > 1 {
		return x.plain(d) // "Russia bombs", "troops shoot dead" say less than their clause
	}
	return complete(head) + x.whoseThing(d)
}

// alone leaves out of a phrase the place of those whom it reaches, who are not known: "the embassy of + shut".
func alone(phrase string) string {
	return strings.Replace(strings.TrimPrefix(phrase, "+ "), " of +", "", 1)
}

// reaching puts those whom a phrase reaches where its "+" stands, "+ with retaliation", "the embassy of + shut", else behind it.
func reaching(phrase string, to []string) string {
	if before, behind, found := strings.Cut(phrase, "+"); found {
		return before + title.NamesWithin(to) + behind
	}
	return strings.TrimLeft(phrase+" ", " ") + title.NamesWithin(to)
}

// beyondTitle reports whether the verb of d stands so far behind the start of its clause that a title of these words ends before it: "Peru had said that
// the border belonged before the court, whose rulings Chad ignores".
func beyondTitle(d *event.Draft) bool { return d.VerbAt > d.Clause.Start+title.Max && !d.Passive }

// clauseTitle words an event by its clause behind the names of those who act, "" when that is too long and the pattern's
// own phrase says as much.
func (x *Teller) clauseTitle(d *event.Draft) string {
	var from, to []string
	for _, r := range d.Told {
		switch name := r.Name(x.Found); r.As {
		case timeline.Target, timeline.Host:
			to = append(to, name)
		case timeline.Mentioned, timeline.Mediator:
		default:
			if signsFor(d, r) {
				to = append(to, name)
				continue
			}
			from = append(from, name)
		}
	}
	own := x.ownWords(d, len(from) > 1 || x.severalIn(d))
	if own == "" || len(from) == 0 {
		return ""
	}
	who, must := title.Names(from)+" ", ""
	if len(to) > 0 {
		must = to[0]
	}
	if f := title.Fit(who, own, must); f != "" {
		return f
	}
	if len(to) == 0 || vague[d.Phrase] {
		return who + own
	}
	if elsewhere(d, own, to) {
		if t := x.Shorten(who + own); t == who+own || strings.HasSuffix(t, "…") || strings.Contains(d.Phrase, " ") {
			return who + own // what is cut off in silence may be what matters
		}
	}
	return ""
}

// elsewhere reports whether the words of the clause, from the verb on, name the other side behind another preposition than the
// pattern's phrase ends with, or something between its verb and that: who "withdrew the US from a treaty with Iran" does not
// withdraw from Iran.
func elsewhere(d *event.Draft, own string, to []string) bool {
	verb, rest, _ := strings.Cut(d.Phrase, " ")
	prep := rest[strings.LastIndexByte(rest, ' ')+1:]
	if rest != "" && words.ClassOf(prep)&(words.Preposition|words.To) == 0 {
		return false
	}
	for _, name := range to {
		before, behind, found := strings.Cut(own, name)
		if rest == "" && found && (strings.HasPrefix(behind, "’s ") || strings.HasPrefix(behind, "'s ")) {
			return true // who "welcomes Chad's offer" does not welcome Chad
		}
		before = strings.TrimSuffix(strings.TrimRight(before, " "), " the")
		if last := before[strings.LastIndexByte(before, ' ')+1:]; found && words.ClassOf(last)&words.Preposition != 0 && last != prep {
			return true
		}
	}
	return rest != "" && rest == prep && !strings.Contains(" "+own, " "+verb+" "+prep) && !strings.Contains(own, " "+lexicon.Plural(verb)+" "+prep)
}

// vague are the phrases that say too little without what is agreed, asked or refused.
var vague = func() map[string]bool {
	m := map[string]bool{}
	for _, p := range []string{"agrees with", "makes demands of", "gives way to", "yields to", "refuses demands of", "makes a promise to", "asks",
		"gives its approval to", "approves plans of", "gives assurances to", "presses", "calls on", "appeals to", "urges",
		"denies charges of", "rejects", "holds back", "supports", "works with", "votes on", "consents to", "cancels", "puts off", "vetoes", "brands as terrorists"} {
		m[p] = true
	}
	return m
}()

// complete leaves out of a title the word at its end that needs another side after it.
func complete(t string) string {
	for _, p := range dangling {
		t = strings.TrimSuffix(t, p)
	}
	return t
}

// dangling are the words that end a phrase of a title and need another side after them.
var dangling = []string{" with", " to", " on", " of", " from", " against", " for", " at", " in", " between", " towards",
	" people", " diplomats", " before", " near", " by"}

// Plan words what was called off or put off: "Planned visit of Blinken to China".
func (x *Teller) Plan(d *event.Draft, from, to []string) string {
	what, join := "meeting", " with "
	switch {
	case d.Mode == "visit":
		what, join = "visit", " to "
		if d.Place != "" && x.onlyCountries(d) {
			to = []string{d.Place}
		}
	case strings.Contains(d.Phrase, "talks"):
		what = "talks"
	}
	t := "Planned " + what
	if len(from) > 0 {
		t += " of " + title.NamesWithin(from)
	}
	if len(to) > 0 {
		t += join + title.NamesWithin(to)
	}
	return t
}

// mood puts a verb, given in the third person and as a base, as the marks of d want it.
func mood(d *event.Draft, third, base string, many bool) string {
	if base == "are" {
		base = "be"
	}
	switch {
	case d.Turned && d.Will && !d.Negated:
		return "will " + base
	case d.Negated && d.Will:
		return "will not " + base
	case d.Negated && d.May:
		return "may not " + base
	case d.Negated && many:
		return "do not " + base
	case d.Negated:
		return "does not " + base
	case d.Marks&timeline.Hypothetical != 0:
		return "may " + base
	case many && third == "is":
		third = "are"
	case many:
		third = lexicon.Plural(third)
	}
	if d.Marks&timeline.Alleged != 0 {
		return "reportedly " + third
	}
	return third
}

func isAre(n int) string {
	if n > 1 {
		return " are "
	}
	return " is "
}

// Teller words the events of an article.
type Teller struct {
	*title.Writer
}

// second reports whether "and" joins the passive of d to another before it, whose words its clause begins with: "drafted by Peru and opposed by Chad".
func (x *Teller) second(d *event.Draft) bool {
	return d.Passive && d.GroupAt <= len(x.Text) && strings.HasSuffix(strings.TrimRight(x.Text[:d.GroupAt], " "), " and")
}
