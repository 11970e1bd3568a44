package desk

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/query"
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

// Suggest completes text: names of fields, values of a field that stands there, actors and tags. The likeliest come
// first, at most n of them; before all, what the words mean together when they are a question in plain words.
func (d *Desk) Suggest(text string, n int) []Suggestion {
	list := d.suggestLast(text, n)
	if s, is := d.suggestReading(text); is {
		list = append([]Suggestion{s}, list[:min(len(list), n-1)]...)
	}
	return list
}

// suggestLast completes the last word.
func (d *Desk) suggestLast(text string, n int) []Suggestion {
	at := wordAt(text)
	before, word := text[:at], text[at:]
	sign := ""
	if strings.HasPrefix(word, "-") {
		sign, word = "-", word[1:]
	}
	var out []Suggestion
	add := func(field, value, help string) {
		if len(out) < n {
			out = append(out, Suggestion{Label: value, Help: help, Text: before + sign + query.Term(field, value), Whole: true})
		}
	}
	if field, value, ok := strings.Cut(word, ":"); ok {
		d.suggestValues(field, query.Fold(strings.Trim(value, `"`)), add)
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
		d.suggestValues(field, folded, add)
	}
	out = out[:min(n, len(out))]
	if hits, known := d.titled(folded); known && hits > 0 {
		s := Suggestion{Label: word, Help: "in the titles of " + say.Count(hits) + " events", Text: before + sign + word, Whole: true}
		if hits == 1 {
			s.Help = "in the title of 1 event"
		}
		out = append(out[:min(n-1, len(out))], s)
	}
	return out
}

// titled counts the events among those shown that have a folded word in their title or summary. It is not known while
// the titles are still being read.
func (d *Desk) titled(word string) (n int, known bool) {
	t, kept := d.table(), d.keep()
	if d.cat.Said == nil && (d.waits() || d.cat.Need() != nil) {
		return 0, false
	}
	at := d.cat.With(t).Rows().At
	d.cat.Said.Titled(word).Each(func(row int) {
		if o := at[row]; o >= 0 && kept.Has(o) {
			n++
		}
	})
	return n, true
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

// suggestValues offers the values of a field that hold what was typed, those that begin with it first.
func (d *Desk) suggestValues(field, folded string, add func(field, value, help string)) {
	var values []string
	help := map[string]string{}
	switch field {
	case "actor", "by", "to":
		for _, a := range d.Actors() {
			values = append(values, a.Actor.Name)
			help[a.Actor.Name] = "actor · " + say.Count(a.Events)
		}
	case "tag", "country", "source":
		for _, t := range d.FacetValues(field).Rows {
			values = append(values, t.Label)
			help[t.Label] = field + " · " + say.Count(t.Count)
		}
	case "type":
		for _, t := range timeline.Types() {
			values = append(values, strings.ToLower(t.Word("")))
		}
	case "layer":
		for _, l := range d.layerLines() {
			values = append(values, l.Name)
		}
	default:
		for _, f := range query.Fields() {
			if f.Name == field {
				values = f.Values
			}
		}
	}
	for _, begins := range []bool{true, false} {
		for _, v := range slices.Compact(values) {
			f := query.Fold(v)
			if strings.HasPrefix(f, folded) == begins && strings.Contains(f, folded) {
				add(field, v, help[v])
			}
		}
	}
}
