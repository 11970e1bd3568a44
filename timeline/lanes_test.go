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
		{Solo: []string{"a"}}, {Open: 1}, {Toggled: []string{"a"}}, {Colours: []LaneColour{{"a", "red"}}}, {Toggled: []string{"a", "b"}}}
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

// Ensure that keys of lanes in groups come apart as they were joined.
func TestLaneKey(t *testing.T) {
	for _, parts := range [][]string{{"a"}, {"a/b"}, {"a", "b"}, {"a/b", "100%", "%2F", ""}} {
		if got := LaneKeyParts(LaneKey(parts...)); !slices.Equal(got, parts) {
			t.Errorf("LaneKeyParts(LaneKey(%q)) = %q", parts, got)
		}
	}
}

// Ensure that in another library lanes of actors keep their actors, and that tags that look like numbers stay.
func TestArrangement_Renumbered(t *testing.T) {
	more := func(id ActorID) ActorID { return id + 100 }
	for _, c := range []struct {
		g         Grouping
		key, want string
	}{
		{ByActor, "a7", "a107"}, {ByActor, "…", "…"}, {ByCountry, "FRA", "FRA"}, {ByTag, "a7", "a7"},
		{"bloc/country/person", "eu/FRA/a7", "eu/FRA/a107"}, {"bloc/country/person", "eu/a3", "eu/a103"}, {"tag/actor", "a1%2Fb/a2", "a1%2Fb/a102"},
		{"country/person", "FRA/-", "FRA/-"},
	} {
		a := Arrangement{Pins: []string{c.key}, Toggled: []string{c.key, c.key}, Colours: []LaneColour{{c.key, "red"}}}
		got := a.Renumbered(c.g, more)
		if got.Pins[0] != c.want || got.Toggled[1] != c.want || got.Colours[0] != (LaneColour{c.want, "red"}) || a.Pins[0] != c.key ||
			a.Colours[0].Lane != c.key {
			t.Errorf("%s %q becomes %+v, want %q", c.g, c.key, got, c.want)
		}
	}
}

// Ensure that the two of a dyad are read as they were written, and that in another library they are the same actors.
func TestDyad(t *testing.T) {
	for _, c := range []struct {
		text string
		ok   bool
	}{{"dyad:a3+a7", true}, {"dyad:eu+a7", true}, {"dyad:a3", false}, {"dyad:a3+a3", false}, {"dyad:+a3", false}, {"actor", false}} {
		two, ok := Grouping(c.text).Dyad()
		if ok != c.ok || ok && string(two.Grouping()) != c.text {
			t.Errorf("%q: %+v, %t", c.text, two, ok)
		}
		if _, err := ParseGrouping(c.text); (err == nil) != (c.ok || c.text == "actor") {
			t.Errorf("ParseGrouping(%q): %v", c.text, err)
		}
	}
	if got := Grouping("dyad:eu+a7").Renumbered(func(id ActorID) ActorID { return id + 100 }); got != "dyad:eu+a107" {
		t.Errorf("renumbered: %s", got)
	}
}

// Ensure that each level is known to be made by actors, or by what events tell of themselves.
func TestGrouping_OfActors(t *testing.T) {
	var of []Grouping
	for _, g := range Groupings() {
		if g.OfActors() {
			of = append(of, g)
		}
	}
	if want := []Grouping{ByActor, ByPerson, ByCountry, ByBloc}; !slices.Equal(of, want) {
		t.Errorf("%v are made by actors, want %v", of, want)
	}
}
