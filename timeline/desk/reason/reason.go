// Package reason says in words why a reading says what it says: how a date follows, and what it is not sure of.
package reason

import (
	"strings"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// Of says how a date follows from the words of a text: "“Tuesday … three-day” → 28 Feb – 2 Mar 2023: next Tuesday
// after 27 Feb 2023, because of ‘will arrive’".
func Of(c timeline.Claim) string {
	var quoted []string
	_, verb, _ := strings.Cut(c.Why, ": governed by ") // stands in the reason
	for _, w := range c.Words {
		if from, to := w.Start-c.Cite.Start, w.End-c.Cite.Start; from >= 0 && to <= len(c.Cite.Quote) && from < to {
			if s := strings.Join(strings.Fields(c.Cite.Quote[from:to]), " "); !strings.Contains(verb, "'"+s) && !strings.Contains(verb, s+"'") {
				quoted = append(quoted, s)
			}
		}
	}
	words, date, why := strings.Join(quoted, " … "), c.When.Words(when.Style{}), Plain(c.Why)
	switch {
	case words == "" && date == "":
		return ""
	case words == "":
		words = date
	case date == "":
		words = say.Quote(words) + " gives no date yet"
	default:
		words = say.Quote(words) + " → " + date
	}
	if why != "" {
		words += ": " + why
	}
	return words
}

// Plain words the arithmetic of a date for people: dates as they write them, and what decided as a cause.
func Plain(why string) string {
	if open, yes := strings.CutPrefix(why, "not resolved: "); yes { // then a verb decides nothing
		why, _, _ = strings.Cut(open, ": governed by ")
	}
	why = strings.Replace(why, ": governed by ", ", because of ", 1)
	var b strings.Builder
	for i := 0; i < len(why); {
		if n := isoDate(why[i:]); n > 0 && (i == 0 || !digit(why[i-1])) {
			if s, err := when.Parse(why[i : i+n]); err == nil {
				b.WriteString(s.Words(when.Style{}))
				i += n
				continue
			}
		}
		b.WriteByte(why[i])
		i++
	}
	return typographic(b.String())
}

// typographic turns the straight quotation marks of a reason into those that the window writes everywhere.
func typographic(s string) string {
	var b strings.Builder
	before := ' '
	for _, r := range s {
		switch {
		case r != '\'':
			b.WriteRune(r)
		case before == ' ' || before == '(':
			b.WriteRune('‘')
		default:
			b.WriteRune('’')
		}
		before = r
	}
	return b.String()
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// isoDate is the length of the date 2023-02-27 or the month 2023-02 that a text begins with, 0 for none.
func isoDate(s string) int {
	const form = "0000-00-00"
	n := 0
	for n < len(s) && n < len(form) && (form[n] == '-' && s[n] == '-' || form[n] == '0' && digit(s[n])) {
		n++
	}
	if n >= len("0000-00-00") {
		n = len("0000-00-00")
	} else if n >= len("0000-00") {
		n = len("0000-00")
	} else {
		return 0
	}
	if n < len(s) && digit(s[n]) {
		return 0
	}
	return n
}

// Doubts says why a reading is not sure of an event, as far as the event itself shows it.
func Doubts(e *timeline.Event) []string {
	if !e.Drawn() {
		return nil
	}
	var list []string
	for _, x := range []struct {
		on    bool
		words string
	}{
		{e.When.IsZero() && e.WhenText == "", "nothing in the text dates it"},
		{e.Marks&timeline.Hypothetical != 0, "the text speaks of it as possible"},
		{e.Marks&timeline.Negated != 0, "the text says that it did not happen"},
		{e.Marks&timeline.Alleged != 0, "a source claims it"},
		{parties(e) == 0, "nobody is named who takes part"},
		{parties(e) == 1 && e.Type != timeline.Statement, "only one party is named"},
	} {
		if x.on {
			list = append(list, x.words)
		}
	}
	return list
}

// parties counts the countries and others that take part: a person stands for the country.
func parties(e *timeline.Event) int {
	seen := map[string]bool{}
	for _, r := range e.Roles {
		if r.As == timeline.Mentioned {
			continue
		}
		key := r.Country
		if key == "" {
			key = r.Actor.String()
		}
		seen[key] = true
	}
	return len(seen)
}

// Sureness says in a word or two how sure a reading is, from 0 to 1.
func Sureness(c float32) string {
	switch {
	case c >= 1:
		return "entered by hand"
	case c >= 0.9:
		return "very sure"
	case c >= 0.7:
		return "rather sure"
	case c >= 0.5:
		return "not quite sure"
	}
	return "unsure"
}
