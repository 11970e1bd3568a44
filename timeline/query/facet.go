package query

import (
	"slices"
	"strings"
)

// Facets are lists of values to choose from. Values of one field that are chosen widen each other: they stand in one part,
// "(actor:China OR actor:Iran)", and those of type in one term, "type:agree,support". What is left out narrows: each stands
// in a part of its own, "-actor:China". So do states, "is:announced is:overdue": an event has several of them. What a person
// has typed otherwise is left as it is.

// choice is a part of a query that asks for values of one field and for nothing else.
type choice struct {
	field   string
	values  []string
	without bool
}

// choiceOf returns the choice that a part is; its field is "" when it is none.
func choiceOf(n node) choice {
	switch n := n.(type) {
	case term:
		if n.field == "type" {
			return choice{field: n.field, values: strings.Split(n.raw, ",")}
		}
		return choice{field: n.field, values: []string{n.raw}}
	case not:
		if c := choiceOf(n.x); c.field != "" && !c.without {
			c.without = true
			return c
		}
	case or:
		all := choice{}
		for i, x := range n.list {
			c := choiceOf(x)
			if c.field == "" || c.without || i > 0 && c.field != all.field {
				return choice{}
			}
			all.field, all.values = c.field, append(all.values, c.values...)
		}
		return all
	}
	return choice{}
}

// nodes returns the parts that ask for a choice; none for no values.
func (c choice) nodes() []node {
	var list []node
	add := func(value string) {
		if q, err := Parse(Term(c.field, value)); err == nil {
			list = append(list, q.root)
		}
	}
	if c.field == "type" && len(c.values) > 0 {
		add(strings.Join(c.values, ","))
	} else {
		for _, v := range c.values {
			add(v)
		}
	}
	switch {
	case c.without:
		for i, n := range list {
			list[i] = not{n}
		}
	case len(list) > 1:
		list = []node{or{list}}
	}
	return list
}

// Chosen returns the values of a field that q asks for and those that it leaves out, as they are written.
func (q Query) Chosen(field string) (in, out []string) {
	for _, n := range q.parts() {
		c := choiceOf(n)
		switch {
		case c.field != field:
		case c.without:
			out = append(out, c.values...)
		default:
			in = append(in, c.values...)
		}
	}
	return in, out
}

// Less returns q without the parts that ask for values of a field and for nothing else.
func (q Query) Less(field string) Query {
	return fromParts(slices.DeleteFunc(slices.Clone(q.parts()), func(n node) bool { return choiceOf(n).field == field }))
}

// Toggled returns q with a value of a field chosen, or left out, or no longer when it was. The value of type may be several
// with commas.
func (q Query) Toggled(field, value string, leaveOut bool) Query {
	values := []string{value}
	if field == "type" {
		values = strings.Split(value, ",")
	}
	in, out := q.Chosen(field)
	have := in
	if leaveOut {
		have = out
	}
	on := !slices.ContainsFunc(values, func(v string) bool { return !Has(have, v) }) // it was chosen
	var parts []node
	room := -1 // the last part that the value may join
	for _, n := range q.parts() {
		c := choiceOf(n)
		if c.field != field {
			parts = append(parts, n)
			continue
		}
		left := slices.DeleteFunc(slices.Clone(c.values), func(v string) bool { return Has(values, v) })
		if len(left) < len(c.values) {
			parts = append(parts, choice{field, left, c.without}.nodes()...)
		} else {
			parts = append(parts, n)
		}
		if len(left) > 0 && !c.without && field != "is" {
			room = len(parts) - 1
		}
	}
	switch {
	case on:
	case leaveOut:
		parts = append(parts, choice{field, values, true}.nodes()...)
	case room >= 0:
		parts[room] = choice{field, append(choiceOf(parts[room]).values, values...), false}.nodes()[0]
	default:
		parts = append(parts, choice{field, values, false}.nodes()...)
	}
	return fromParts(parts)
}

// Has reports whether a list has a value as filters compare them: case and accents folded.
func Has(list []string, v string) bool {
	f := Fold(v)
	return slices.ContainsFunc(list, func(x string) bool { return Fold(x) == f })
}
