package lanes_test

import (
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/lanes"
	"entente/timeline/index"
	"entente/timeline/when"
)

// The actors of the tests.
const (
	france timeline.ActorID = iota + 1
	britain
	anna // acts for France, then for the club, then for nobody
	ben  // of Britain
	club
)

func source() lanes.Source {
	term := func(from, to when.Time) when.Span {
		s, _ := when.Between(when.Point(from, when.ToDay), when.Point(to-1, when.ToDay))
		return s
	}
	of := lanes.Source{Actors: map[timeline.ActorID]*timeline.Actor{}, Country: strings.ToLower}
	for _, a := range []timeline.Actor{
		{ID: france, Key: "country:FRA", Name: "France", Kind: timeline.Country, Country: "FRA"},
		{ID: britain, Key: "country:GBR", Name: "Britain", Kind: timeline.Country, Country: "GBR"},
		{ID: anna, Key: "person:anna", Name: "Anna", Kind: timeline.Person, Country: "FRA", Offices: []timeline.Office{
			{For: "country:FRA", Term: term(when.Date(2000, 1, 1), when.Date(2006, 1, 1))},
			{For: "organisation:club", Term: term(when.Date(2006, 1, 1), when.Date(2010, 1, 1))}}},
		{ID: ben, Key: "person:ben", Name: "Ben", Kind: timeline.Person, Country: "GBR"},
		{ID: club, Key: "organisation:club", Name: "Club", Kind: timeline.Organisation},
	} {
		of.Actors[a.ID] = &a
	}
	of.Blocs = []timeline.Bloc{{Key: "club", Name: "The Club", Members: []timeline.Membership{
		{Country: "FRA", From: when.Min, To: when.Max}, {Country: "GBR", From: when.Date(1973, 1, 1), To: when.Date(2020, 2, 1)}}}}
	of.Tags = func(id timeline.EventID) []string { return [][]string{{"grain", "steel"}, nil}[id%2] }
	of.Outlets = func() map[timeline.EventID][]string { return map[timeline.EventID][]string{1: {"Courier"}} }
	return of
}

// did makes a table of one event.
func did(t *testing.T, year int, who ...timeline.ActorID) *index.Table {
	t.Helper()
	table, err := index.NewTable(1, func(fn func(*timeline.EventHead) error) error {
		return fn(&timeline.EventHead{ID: 1, When: when.Point(when.Date(year, 5, 5), when.ToDay), Type: timeline.Consult, Actors: who})
	})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// lanesOf names the lanes of the event of a table.
func lanesOf(t *index.Table, g index.Grouping) string {
	var names []string
	g.Count()
	for _, n := range g.Lanes(t, 0, nil) {
		key, _ := g.Lane(n)
		names = append(names, strings.Join(timeline.LaneKeyParts(key), ">"))
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

// Ensure that people count for a country or bloc while they hold an office for it, countries for a bloc while they are
// members, and that groups of lanes follow the same rule.
func TestByLevels(t *testing.T) {
	of := source()
	for _, tt := range []struct {
		year   int
		who    timeline.ActorID
		levels timeline.Grouping
		want   string
	}{
		{2001, anna, timeline.ByCountry, "FRA"},
		{2007, anna, timeline.ByCountry, ""},
		{2011, anna, timeline.ByCountry, ""},
		{2011, ben, timeline.ByCountry, "GBR"},
		{2001, anna, timeline.ByBloc, "club"},
		{2007, anna, timeline.ByBloc, "club"},
		{2011, anna, timeline.ByBloc, ""},
		{1950, britain, timeline.ByBloc, ""},
		{1990, britain, timeline.ByBloc, "club"},
		{2021, britain, timeline.ByBloc, ""},
		{1990, club, timeline.ByBloc, "club"},
		{1990, ben, "bloc/country/person", "club>GBR>" + ben.String()},
		{2021, ben, "bloc/country", "->GBR"},
		{2011, anna, "country/person", "->" + anna.String()},
		{1990, ben, "tag/country", "->GBR"},
		{1990, ben, "type/tag", "CONSULT>-"},
		{1990, ben, timeline.BySource, "Courier"},
		{1990, 99, "country/actor", "->a99"},
	} {
		table := did(t, tt.year, tt.who)
		if got := lanesOf(table, lanes.ByLevels(table, tt.levels.Levels(), of)); got != tt.want {
			t.Errorf("%s of %s in %d: %q, want %q", tt.levels, tt.who, tt.year, got, tt.want)
		}
	}
}

// Ensure that two have met only when somebody counts for the one and somebody else for the other.
func TestByDyad(t *testing.T) {
	of := source()
	people := map[string]lanes.Party{
		"France":   {Name: "France", Actor: france, Country: "FRA"},
		"Britain":  {Name: "Britain", Actor: britain, Country: "GBR"},
		"the Club": {Name: "The Club", Actor: club, Bloc: &of.Blocs[0]},
	}
	for _, tt := range []struct {
		a, b string
		year int
		who  []timeline.ActorID
		want string
	}{
		{"France", "Britain", 2001, []timeline.ActorID{anna}, lanes.First},
		{"France", "Britain", 2001, []timeline.ActorID{anna, ben}, lanes.Both},
		{"Britain", "France", 2001, []timeline.ActorID{anna}, lanes.Second},
		{"France", "Britain", 2011, []timeline.ActorID{anna, ben}, lanes.Second}, // she acts for nobody
		{"the Club", "France", 2001, []timeline.ActorID{france}, lanes.Second},   // who is both has met nobody
		{"the Club", "France", 2001, []timeline.ActorID{france, britain}, lanes.Both},
		{"the Club", "France", 2021, []timeline.ActorID{france, britain}, lanes.Second},
		{"the Club", "France", 2021, []timeline.ActorID{britain}, ""},
	} {
		table := did(t, tt.year, tt.who...)
		if got := lanesOf(table, lanes.ByDyad(table, people[tt.a], people[tt.b], of)); got != tt.want {
			t.Errorf("%s and %s, %v in %d: %q, want %q", tt.a, tt.b, tt.who, tt.year, got, tt.want)
		}
	}
}
