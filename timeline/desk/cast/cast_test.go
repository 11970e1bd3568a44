package cast

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/when"
)

// Ensure that parts are read as they are written.
func TestParse(t *testing.T) {
	got, err := Parse(" Xi Jinping (Host) , Bank of China (Hong Kong Branch), Belarus,,")
	want := []Part{{"Xi Jinping", timeline.Host}, {Name: "Bank of China (Hong Kong Branch)"}, {Name: "Belarus"}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%+v, %v", got, err)
	}
	if words := Words(got); words != "Xi Jinping (host), Bank of China (Hong Kong Branch) (source), Belarus (source)" {
		t.Errorf("written: %s", words)
	}
	for _, bad := range []string{"Xi (guest)", "Xi ()"} {
		if _, err := Parse(bad); err == nil {
			t.Errorf("%q is taken for a part", bad)
		}
	}
}

// Ensure that people come before countries and those who are merely mentioned last, with the office that a person had then.
func TestLines(t *testing.T) {
	day := func(y int) when.Span { return when.Point(when.Date(y, 3, 1), when.ToDay) }
	term, _ := when.Between(day(2010), day(2020))
	actors := map[timeline.ActorID]*timeline.Actor{
		1: {ID: 1, Name: "Ruritania", Kind: timeline.Country, Country: "RUR"},
		2: {ID: 2, Name: "Anna of Streslau", Kind: timeline.Person, Country: "RUR",
			Offices: []timeline.Office{{Title: "chancellor", Term: term}}},
		3: {ID: 3, Name: "Zenda League", Kind: timeline.Organisation},
	}
	e := &timeline.Event{When: day(2015), Roles: []timeline.Role{{Actor: 3, As: timeline.Mentioned}, {Actor: 9, As: timeline.Target},
		{Actor: 1, As: timeline.Source}, {Actor: 2, As: timeline.Source}}}
	var got []string
	for _, l := range Lines(e, actors, func(code string) string { return map[string]string{"RUR": "the kingdom"}[code] }) {
		got = append(got, l.Initials+" "+l.Name+" "+l.Office+" "+l.Country)
	}
	want := []string{"AS Anna of Streslau chancellor the kingdom", "R Ruritania  ", "A a9  ", "ZL Zenda League  "}
	if !slices.Equal(got, want) {
		t.Errorf("lines\n%q\nwant\n%q", got, want)
	}
	if i := Initials("  "); i != "?" {
		t.Errorf("nobody has the initials %q", i)
	}
}

// Ensure that what an event says of an actor stays when its parts are written anew, that a name is the actor that is shown
// under it, and that a new actor is made once, whatever the names that it is asked for by.
func TestRoles(t *testing.T) {
	cite := timeline.Citation{Article: 1, End: 5, Quote: "Anna,"}
	old := []timeline.Role{{Actor: 2, As: timeline.Host, Office: "chancellor", Cite: cite}}
	made := timeline.ActorID(100)
	broken := errors.New("no numbers left")
	book := Book{
		Find: func(name string) (timeline.ActorID, bool) { return 7, name == "Anna" || name == "Zenda" },
		Name: func(id timeline.ActorID) string { return map[timeline.ActorID]string{2: "An,na"}[id] },
		Make: func(name string) (*timeline.Actor, bool, error) {
			switch name {
			case "there":
				return &timeline.Actor{ID: 5, Key: "k5"}, true, nil
			case "broken":
				return nil, false, broken
			}
			made++
			return &timeline.Actor{ID: made, Key: "key of " + name[:3], Name: name}, false, nil
		},
	}
	parts := []Part{{Name: "Anna"}, {"Zenda", timeline.Target}, {Name: "Ruritania"}, {"Rurland", timeline.Mediator}, {Name: "Ruritania"}, {Name: "there"}}
	got, actors, err := Roles(parts, old, book)
	want := []timeline.Role{old[0], {Actor: 7, As: timeline.Target}, {Actor: 101, As: timeline.Source}, {Actor: 101, As: timeline.Mediator},
		{Actor: 5, As: timeline.Source}}
	if err != nil || !reflect.DeepEqual(got, want) || len(actors) != 1 || actors[0].Name != "Ruritania" {
		t.Errorf("roles\n%+v\nwant\n%+v\nmade %v, %v", got, want, actors, err)
	}
	if _, _, err := Roles([]Part{{Name: "broken"}}, nil, book); !errors.Is(err, broken) {
		t.Errorf("error %v, want %v", err, broken)
	}
}
