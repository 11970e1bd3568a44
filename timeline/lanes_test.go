package timeline

import (
	"slices"
	"strings"
	"testing"
)

// Ensure that groupings are read as written and that what makes no sense is named.
func TestParseGrouping(t *testing.T) {
	for _, c := range []struct{ text, want, problem string }{
		{"actor", "actor", ""},
		{" Bloc/Country/Person ", "bloc/country/person", ""},
		{"type/tag", "type/tag", ""},
		{"continent", "", "actor, person, country, bloc"},
		{"", "", "is not one of"},
		{"bloc/", "", "is not one of"},
		{"bloc/country/bloc", "", "twice"},
		{"none/actor", "", "alone"},
		{"bloc/country/person/type", "", "the most"},
	} {
		got, err := ParseGrouping(c.text)
		if string(got) != c.want || (err == nil) != (c.problem == "") || err != nil && !strings.Contains(err.Error(), c.problem) {
			t.Errorf("ParseGrouping(%q) = %q, %v, want %q and an error with %q", c.text, got, err, c.want, c.problem)
		}
	}
	if got := Grouping("bloc/country").Levels(); !slices.Equal(got, []Grouping{ByBloc, ByCountry}) {
		t.Errorf("Levels = %v", got)
	}
}

// Ensure that an arrangement differs by each of its parts.
func TestArrangement_Equal(t *testing.T) {
	list := []Arrangement{{}, {Sort: LanesByName}, {Order: []string{"a"}}, {Pins: []string{"a"}}, {Hidden: []string{"a"}},
		{Solo: []string{"a"}}, {Open: 1}, {Toggled: []string{"a"}}, {Toggled: []string{"a", "b"}}}
	for i, a := range list {
		for j, b := range list {
			if a.Equal(b) != (i == j) {
				t.Errorf("Equal(%+v, %+v) = %v", a, b, i != j)
			}
		}
		if a.IsZero() != (i == 0) {
			t.Errorf("IsZero(%+v) = %v", a, i != 0)
		}
	}
}
