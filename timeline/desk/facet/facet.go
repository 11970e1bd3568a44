// Package facet is what lists offer to filter by: the values of each field with the number of events that have them, and
// whether the filter asks for them.
package facet

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/filter"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Value is one value that a list offers.
type Value struct {
	Label   string
	Count   int           // events that have it
	Quad    timeline.Quad // of types and classes
	Field   string        // what a click puts into the filter
	Value   string
	Active  bool // the filter asks for it
	Without bool // the filter leaves it out
}

// List is a list to choose from.
type List struct {
	Title string
	Field string
	Rows  []Value
	All   int  // values that there are; Rows has the first of them
	Dots  bool // rows have the colours of their classes
}

// Source is what lists are made from.
type Source struct {
	Tally  *filter.Tally
	People []timeline.ActorID // by the positions of the counts of Tally
	Filter query.Query
	Actor  func(timeline.ActorID) string // names an actor
	Land   func(code string) string      // names a country
}

// Lists returns the lists with up to most rows each, 0 for all of them: what is chosen first, then by count. Types, classes
// and precisions have an order of their own, and all of them are listed.
func (s *Source) Lists(most int) []List {
	list := []List{{Title: "Actors", Field: "actor", Rows: s.actors()}, {Title: "Type", Field: "type", Rows: s.types(), Dots: true},
		{Title: "Tags", Field: "tag", Rows: named(s.Tally.Offered.Tags, nil)},
		{Title: "Countries", Field: "country", Rows: named(s.Tally.Offered.Countries, s.Land)},
		{Title: "Sources", Field: "source", Rows: named(s.Tally.Offered.Outlets, nil)},
		{Title: "Class", Field: "class", Rows: s.classes(), Dots: true}, {Title: "Precision", Field: "precision", Rows: s.precisions()}}
	for i := range list {
		l := &list[i]
		s.mark(l)
		l.All = len(l.Rows)
		if l.Field != "type" && l.Field != "class" && l.Field != "precision" {
			l.Rows = top(l.Rows, cmp.Or(most, l.All))
		}
	}
	return list
}

func (s *Source) actors() (rows []Value) {
	for at, n := range s.Tally.Offered.People {
		if n > 0 {
			name := s.Actor(s.People[at])
			rows = append(rows, Value{Label: name, Count: n, Value: name})
		}
	}
	return rows
}

// named are values that stand for themselves; label words one unless it is nil.
func named(counts map[string]int, label func(string) string) (rows []Value) {
	for value, n := range counts {
		v := Value{Label: value, Count: n, Value: value}
		if label != nil {
			v.Label = label(value)
		}
		rows = append(rows, v)
	}
	return rows
}

func (s *Source) classes() (rows []Value) {
	words := [...]string{"Statements", "Words: cooperation", "Deeds: cooperation", "Words: conflict", "Deeds: conflict"}
	for q, n := range s.Tally.Offered.Quads {
		rows = append(rows, Value{Label: words[q], Count: n, Value: query.Classes()[q], Quad: timeline.Quad(q)})
	}
	return rows
}

func (s *Source) precisions() (rows []Value) {
	for g := when.ToMinute; g <= when.ToMillennium; g++ {
		if n := s.Tally.Offered.Precision[g]; n > 0 {
			rows = append(rows, Value{Label: "To the " + g.String(), Count: n, Value: g.String()})
		}
	}
	return rows
}

// mark gives the rows of a list its field, and marks those that the filter asks for or leaves out.
func (s *Source) mark(l *List) {
	in, out := s.Filter.Chosen(l.Field)
	has := func(list []string, v *Value) bool {
		switch l.Field {
		case "type":
			return hasTypes(list, v.Value)
		case "country":
			return query.Has(list, v.Value) || query.Has(list, v.Label)
		}
		return query.Has(list, v.Value)
	}
	for i := range l.Rows {
		v := &l.Rows[i]
		v.Field, v.Active, v.Without = l.Field, has(in, v), has(out, v)
	}
}

// chosen reports whether the filter asks for a value or leaves it out.
func (v *Value) chosen() bool { return v.Active || v.Without }

// top keeps the values that are chosen and those with the highest counts, in order of count and name.
func top(list []Value, most int) []Value {
	slices.SortFunc(list, func(a, b Value) int {
		switch {
		case a.chosen() == b.chosen():
			return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Label, b.Label))
		case a.chosen():
			return -1
		}
		return 1
	})
	return list[:min(most, len(list))]
}

// States are how events stand to what really happened. Those that no event is in are left out unless they are chosen.
func (s *Source) States() []Value {
	labels := [filter.States]string{"Announced", "Overdue", "Cancelled", "Postponed", "Sources disagree", "Starred", "Undated", "Proposed"}
	in, out := s.Filter.Chosen("is")
	var rows []Value
	for at, label := range labels {
		v := Value{Label: label, Count: s.Tally.States[at], Field: "is", Value: filter.State(at).String()}
		v.Active, v.Without = query.Has(in, v.Value), query.Has(out, v.Value)
		if v.Count > 0 || v.chosen() {
			rows = append(rows, v)
		}
	}
	return rows
}
