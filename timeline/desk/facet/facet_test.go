package facet_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/facet"
	"entente/timeline/desk/filter"
	"entente/timeline/query"
	"entente/timeline/when"
)

// source is one of a few counts, under a filter.
func source(t *testing.T, text string) *facet.Source {
	t.Helper()
	q, err := query.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	tally := &filter.Tally{Offered: filter.Offered{People: []int{3, 0, 9, 3}, Countries: map[string]int{"NOR": 4, "FRA": 4},
		Tags: map[string]int{"trade": 2, "Élysée": 1}, Outlets: map[string]int{"Zeit": 1}}}
	tally.Offered.Types[timeline.Agree], tally.Offered.Types[timeline.Support], tally.Offered.Types[timeline.Consult] = 2, 3, 1
	tally.Offered.Quads[0] = 7
	tally.Offered.Precision[when.ToDay], tally.Offered.Precision[when.ToYear] = 5, 1
	tally.States[filter.Overdue], tally.States[filter.Starred] = 2, 1
	return &facet.Source{Tally: tally, People: []timeline.ActorID{4, 5, 6, 7}, Filter: q,
		Actor: func(id timeline.ActorID) string { return fmt.Sprint("Actor ", uint64(id)) },
		Land:  strings.NewReplacer("NOR", "Norway", "FRA", "France").Replace}
}

// told writes rows in short: label, count, "+" when it is asked for, "-" when it is left out.
func told(rows []facet.Value) string {
	var list []string
	for _, r := range rows {
		s := fmt.Sprint(r.Label, " ", r.Count)
		if r.Active {
			s += "+"
		}
		if r.Without {
			s += "-"
		}
		list = append(list, s)
	}
	return strings.Join(list, ", ")
}

func listOf(t *testing.T, s *facet.Source, field string, most int) facet.List {
	t.Helper()
	lists := s.Lists(most)
	i := slices.IndexFunc(lists, func(l facet.List) bool { return l.Field == field })
	if i < 0 {
		t.Fatalf("there is no list of %s", field)
	}
	return lists[i]
}

// Ensure that lists stand in their order, that what is chosen comes first and is found by any way to write it, and that all
// values are counted when some are left out.
func TestSource_Lists(t *testing.T) {
	for _, tt := range []struct {
		filter, field string
		most          int
		want          string
		all           int
	}{
		{"", "actor", 0, "Actor 6 9, Actor 4 3, Actor 7 3", 3},
		{"", "actor", 2, "Actor 6 9, Actor 4 3", 3},
		{`actor:"actor 7" -actor:"Actor 4"`, "actor", 2, "Actor 4 3-, Actor 7 3+", 3},
		{"", "country", 0, "France 4, Norway 4", 2},
		{"country:norway", "country", 0, "Norway 4+, France 4", 2},
		{"-country:NOR", "country", 0, "Norway 4-, France 4", 2},
		{"tag:elysee", "tag", 0, "Élysée 1+, trade 2", 2},
		{"", "source", 0, "Zeit 1", 1},
		{"type:agree,support,concede", "type", 1, "Visit, meeting, talks 1, Agreement, support 5+, Cooperation, aid 0, Criticism, demand 0, Sanction, force 0, Statement 0", 6},
		{"type:agree", "type", 0, "Visit, meeting, talks 1, Agreement, support 5, Cooperation, aid 0, Criticism, demand 0, Sanction, force 0, Statement 0", 6},
		{"-type:event", "type", 0, "Visit, meeting, talks 1, Agreement, support 5, Cooperation, aid 0, Criticism, demand 0, Sanction, force 0, Statement 0, Other 0-", 7},
		{"class:verbal-conflict", "class", 1, "Statements 7, Words: cooperation 0, Deeds: cooperation 0, Words: conflict 0+, Deeds: conflict 0", 5},
		{"", "precision", 0, "To the day 5, To the year 1", 2},
	} {
		got := listOf(t, source(t, tt.filter), tt.field, tt.most)
		if told(got.Rows) != tt.want || got.All != tt.all {
			t.Errorf("%s under %q, most %d: %s of %d, want %s of %d", tt.field, tt.filter, tt.most, told(got.Rows), got.All, tt.want, tt.all)
		}
	}
}

// Ensure that each value, put into the filter as a list does it, is one that is chosen.
func TestSource_Toggled(t *testing.T) {
	for _, l := range source(t, "").Lists(0) {
		for _, v := range l.Rows {
			s := source(t, "")
			s.Filter = s.Filter.Toggled(v.Field, v.Value, false)
			rows := listOf(t, s, l.Field, 0).Rows
			if i := slices.IndexFunc(rows, func(r facet.Value) bool { return r.Value == v.Value }); i < 0 || !rows[i].Active {
				t.Errorf("%s: under %q %q is not marked", l.Title, s.Filter, v.Label)
			}
		}
	}
}

// Ensure that states without an event are listed when they are chosen alone.
func TestSource_States(t *testing.T) {
	for filter, want := range map[string]string{
		"": "Overdue 2, Starred 1", "is:cancelled": "Overdue 2, Cancelled 0+, Starred 1", "-is:overdue": "Overdue 2-, Starred 1"} {
		if got := told(source(t, filter).States()); got != want {
			t.Errorf("under %q: %s, want %s", filter, got, want)
		}
	}
}
