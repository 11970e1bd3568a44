// Package query is the filter language: it parses an expression, prints it and matches events against it.
//
//	summit "joint statement" actor:China -is:cancelled (type:visit OR type:agreement) date:2023-02..2023-04
//
// Words and "phrases" search titles, takeaways, article text and notes, with case and accents folded; a word matches
// the start of a word. Fields are named in Fields. A "-" at the start of a term negates it, OR joins two sides,
// brackets group, and terms that stand side by side must all hold.
package query

import (
	"strings"

	"entente/timeline/when"
)

// Query is a parsed expression. The zero Query matches everything.
type Query struct {
	text string
	root node
}

// String returns the expression as it was written, with the spaces around it trimmed.
func (q Query) String() string { return q.text }

// IsZero reports whether q matches everything.
func (q Query) IsZero() bool { return q.root == nil }

// Field describes one field of the language for completion and help.
type Field struct {
	Name, Help string
	Values     []string // the allowed values, nil when any text goes
}

// Fields lists the fields in the order in which help shows them.
func Fields() []Field {
	return []Field{
		{"actor", "takes part, by name, or by part of one where nobody is called just that", nil},
		{"type", "kind of event: visit, talks, agreement, or PLOVER types: agree,support", nil},
		{"country", "country of an actor, ISO code such as BLR or a name", nil},
		{"by", "who does it: visitor, source, speaker; an actor or a country", nil},
		{"to", "whom it is done to: host, target; an actor or a country", nil},
		{"tag", "has this tag", nil},
		{"is", "state of the event", States()},
		{"date", "day, month, year or a range: 2023-02..2023-04", nil},
		{"before", "starts before this date", nil},
		{"after", "ends after this date", nil},
		{"source", "outlet, title or address of an article", nil},
		{"layer", "has an annotation in this layer", nil},
		{"place", "place of the event", nil},
		{"class", "class of the event: words or deeds, cooperation or conflict", Classes()},
		{"precision", "how precisely its date is known", precisions()},
	}
}

// States lists the values of "is:".
func States() []string {
	return []string{"starred", "undated", "announced", "cancelled", "postponed", "overdue", "conflict", "proposed"}
}

// Classes lists the values of "class:" in the order of timeline.Quad.
func Classes() []string {
	return []string{"statement", "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"}
}

// precisions lists the values of "precision:", from fine to coarse.
func precisions() []string {
	var list []string
	for g := when.ToMinute; g <= when.ToMillennium; g++ {
		list = append(list, g.String())
	}
	return list
}

// node is a part of the expression tree.
type node interface {
	match(s *Subject) bool
	print(b *strings.Builder, inner bool)
}

type (
	and struct{ list []node }
	or  struct{ list []node }
	not struct{ x node }
	// word is a word or a phrase, kept as written and folded.
	word struct {
		raw, folded string
		phrase      bool
	}
	term struct {
		field, raw, folded string
		quoted             bool
		from, to           when.Time // of date, before, after
	}
)

// Words returns the folded words and phrases that q searches for outside negations, to mark them in text.
func (q Query) Words() []string {
	var list []string
	var walk func(n node)
	walk = func(n node) {
		switch n := n.(type) {
		case and:
			for _, x := range n.list {
				walk(x)
			}
		case or:
			for _, x := range n.list {
				walk(x)
			}
		case word:
			list = append(list, n.folded)
		}
	}
	walk(q.root)
	return list
}

// Chip is one top-level part of a query, as the search field shows it.
type Chip struct {
	Text    string // as it would be typed
	Field   string // "" for words, groups and negations of them
	Value   string
	Negated bool
}

// Chips returns the parts of q that must all hold.
func (q Query) Chips() []Chip {
	var chips []Chip
	for _, n := range q.parts() {
		var b strings.Builder
		n.print(&b, true)
		c := Chip{Text: b.String()}
		if x, ok := n.(not); ok {
			c.Negated, n = true, x.x
		}
		if t, ok := n.(term); ok {
			c.Field, c.Value = t.field, t.raw
		}
		chips = append(chips, c)
	}
	return chips
}

func (q Query) parts() []node {
	if a, ok := q.root.(and); ok {
		return a.list
	}
	if q.root == nil {
		return nil
	}
	return []node{q.root}
}

// Without returns q less its i-th chip.
func (q Query) Without(i int) Query {
	parts := q.parts()
	if i < 0 || i >= len(parts) {
		return q
	}
	kept := append(append([]node{}, parts[:i]...), parts[i+1:]...)
	return fromParts(kept)
}

// With returns q and the term field:value besides.
func (q Query) With(field, value string) Query {
	t, err := Parse(Term(field, value))
	if err != nil {
		return q
	}
	return fromParts(append(append([]node{}, q.parts()...), t.root))
}

// Term writes field:value so that Parse reads it back, with quotes where they are needed.
func Term(field, value string) string {
	return field + ":" + quoteIfNeeded(value)
}

// Word writes something so that Parse reads it back as a word or a phrase to be searched for.
func Word(s string) string {
	if s == "OR" || strings.HasPrefix(s, "-") || strings.Contains(s, ":") {
		return quote(s)
	}
	return quoteIfNeeded(s)
}

func fromParts(list []node) Query {
	switch len(list) {
	case 0:
		return Query{}
	case 1:
		return printed(list[0])
	}
	return printed(and{list})
}

func printed(n node) Query {
	var b strings.Builder
	n.print(&b, false)
	return Query{text: b.String(), root: n}
}
