package facet

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/query"
)

// family is the types that stand in one row.
type family struct {
	label string
	types []timeline.Type
}

func families() []family {
	return []family{
		{"Visit, meeting, talks", []timeline.Type{timeline.Consult}},
		{"Agreement, support", []timeline.Type{timeline.Agree, timeline.Support, timeline.Concede}},
		{"Cooperation, aid", []timeline.Type{timeline.Cooperate, timeline.Aid, timeline.Retreat}},
		{"Criticism, demand", []timeline.Type{timeline.Request, timeline.Accuse, timeline.Reject, timeline.Threaten}},
		{"Sanction, force", []timeline.Type{timeline.Protest, timeline.Sanction, timeline.Mobilize, timeline.Coerce, timeline.Assault}},
		{"Statement", []timeline.Type{timeline.Statement}},
		{"Other", []timeline.Type{timeline.NoType}},
	}
}

// Types are the families of types, each with the events of counts, which are by type.
func Types(counts [timeline.Statement + 1]int) []Value {
	var rows []Value
	for _, f := range families() {
		n := 0
		names := make([]string, len(f.types))
		for i, t := range f.types {
			n += counts[t]
			names[i] = strings.ToLower(cmp.Or(t.String(), t.Word("")))
		}
		rows = append(rows, Value{Label: f.label, Count: n, Quad: f.types[0].Quad(), Field: "type", Value: strings.Join(names, ",")})
	}
	return rows
}

// types leaves events of no type out where there are none and nobody has chosen them.
func (s *Source) types() []Value {
	rows := Types(s.Tally.Offered.Types)
	in, out := s.Filter.Chosen("type")
	if other := &rows[len(rows)-1]; other.Count == 0 && !query.Has(in, other.Value) && !query.Has(out, other.Value) {
		rows = rows[:len(rows)-1]
	}
	return rows
}

// hasTypes reports whether a list has all types of a family.
func hasTypes(list []string, family string) bool {
	types := strings.Split(family, ",")
	return !slices.ContainsFunc(types, func(t string) bool { return !query.Has(list, t) })
}
