// Package suggest completes what is being typed: an expression of the filter, and the name of somebody.
package suggest

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/plain"
	"entente/timeline/desk/say"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Suggestion completes the last word of what is being typed into the filter.
type Suggestion struct {
	Label string
	Help  string // "actor · 188 events"
	Text  string // what was typed, with the last word completed
	Whole bool   // a term that can be applied; else a field whose value is to come
	// Likely says that this is what was meant: all words were understood.
	Likely bool
}

// Source is what suggestions are made from.
type Source struct {
	Today when.Time
	// Values lists the values of a field that the library has, with the number of their events, the likeliest first; none for
	// fields whose values the language knows.
	Values func(field string) []Value
	// Titled counts the events whose titles have a folded word. It is not known while these are still being read.
	Titled func(word string) (n int, known bool)
	// Party gives the term of the filter for the folded name of somebody, "" for nobody.
	Party func(folded string) string
}

// Value is what a field can ask for.
type Value struct {
	Name string
	Help string // "actor · 188", "" for nothing
}

// For completes text: names of fields, values of a field that stands there, actors and tags. The likeliest come first, at
// most n of them; before all, what the words mean together when they are a question in plain words.
func (s *Source) For(text string, n int) []Suggestion {
	list := s.last(text, n)
	if x, is := s.reading(text); is {
		list = append([]Suggestion{x}, list[:min(len(list), n-1)]...)
	}
	return list
}

// reading offers what words mean together, such as "visits of France to Germany in 2022"; false when they are no question of
// that kind, or are written in the filter's language already.
func (s *Source) reading(text string) (Suggestion, bool) {
	if strings.ContainsAny(text, `:"()`) || len(strings.Fields(text)) < 2 {
		return Suggestion{}, false
	}
	r := plain.Read(text, s.Today, s.Party)
	if r.Found < 2 {
		return Suggestion{}, false
	}
	return Suggestion{Label: r.String(), Help: "as a filter", Text: r.String(), Whole: true, Likely: r.Rest == 0}, true
}

// last completes the last word.
func (s *Source) last(text string, n int) []Suggestion {
	at := wordAt(text)
	before, word := text[:at], text[at:]
	sign := ""
	if strings.HasPrefix(word, "-") {
		sign, word = "-", word[1:]
	}
	var out []Suggestion
	add := func(field string, v Value) {
		if len(out) < n {
			out = append(out, Suggestion{Label: v.Name, Help: v.Help, Text: before + sign + query.Term(field, v.Name), Whole: true})
		}
	}
	if field, value, ok := strings.Cut(word, ":"); ok {
		s.values(field, query.Fold(strings.Trim(value, `"`)), add)
		return out
	}
	folded := query.Fold(word)
	if len(folded) < 2 {
		return nil
	}
	for _, f := range query.Fields() {
		if strings.HasPrefix(f.Name, folded) {
			out = append(out, Suggestion{Label: f.Name + ":", Help: f.Help, Text: before + sign + f.Name + ":"})
		}
	}
	for _, field := range []string{"actor", "tag"} {
		s.values(field, folded, add)
	}
	out = out[:min(n, len(out))]
	if hits, known := s.Titled(folded); known && hits > 0 {
		x := Suggestion{Label: word, Help: "in the titles of " + say.Count(hits) + " events", Text: before + sign + word, Whole: true}
		if hits == 1 {
			x.Help = "in the title of 1 event"
		}
		out = append(out[:min(n-1, len(out))], x)
	}
	return out
}

// wordAt returns where the last word of an expression begins: after the last space outside quotation marks.
func wordAt(text string) int {
	at, quoted := 0, false
	for i, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case (r == ' ' || r == '(') && !quoted:
			at = i + 1
		}
	}
	return at
}

// values offers the values of a field that hold what was typed, those that begin with it first.
func (s *Source) values(field, folded string, add func(field string, v Value)) {
	values := s.Values(field)
	if len(values) == 0 {
		for _, name := range known(field) {
			values = append(values, Value{Name: name})
		}
	}
	values = slices.CompactFunc(values, func(a, b Value) bool { return a.Name == b.Name })
	for _, begins := range []bool{true, false} {
		for _, v := range values {
			f := query.Fold(v.Name)
			if strings.HasPrefix(f, folded) == begins && strings.Contains(f, folded) {
				add(field, v)
			}
		}
	}
}

// known lists the values of a field that the language knows.
func known(field string) []string {
	if field == "type" {
		var words []string
		for _, t := range timeline.Types() {
			words = append(words, strings.ToLower(t.Word("")))
		}
		return words
	}
	for _, f := range query.Fields() {
		if f.Name == field {
			return f.Values
		}
	}
	return nil
}
