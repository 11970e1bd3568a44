package identity

import (
	"reflect"
	"slices"
	"testing"

	"entente/timeline"
)

func two() *Union {
	return Unite(&timeline.Actor{ID: 1, Name: "Ruritania", Aliases: []string{"The Kingdom"}, Note: "North."},
		&timeline.Actor{ID: 2, Name: "Strelsau", Aliases: []string{"the kingdom", "The Palace"}, Key: "place:strelsau", Kind: timeline.Group,
			Note: "Its capital.", Offices: []timeline.Office{{Title: "seat"}}})
}

// Ensure that what is known of two is known of the one that they become, and that what an import knows wins.
func TestUnite(t *testing.T) {
	u := two()
	want := timeline.Actor{ID: 1, Name: "Ruritania", Aliases: []string{"The Kingdom", "Strelsau", "The Palace"}, Key: "place:strelsau",
		Kind: timeline.Group, Note: "North.\n\nIts capital.", Offices: []timeline.Office{{Title: "seat"}}}
	if !reflect.DeepEqual(*u.Next, want) {
		t.Errorf("together they are\n%+v\nwant\n%+v", *u.Next, want)
	}
	if names := u.Names(); !slices.Equal(names, []string{"Strelsau", "The Palace"}) || len(u.Offices()) != 1 {
		t.Errorf("names %q and offices %v are new", names, u.Offices())
	}
	if x := u.Holder(&timeline.Actor{ID: 7, Offices: []timeline.Office{{For: "place:strelsau"}}}); x != nil {
		t.Errorf("the key goes on being one, but %+v holds another office", x)
	}
	u = Unite(&timeline.Actor{ID: 1, Key: "country:RUR"}, u.Gone)
	if x := u.Holder(&timeline.Actor{ID: 7, Offices: []timeline.Office{{For: "x"}, {For: "place:strelsau"}}}); x == nil || x.Offices[1].For != "country:RUR" {
		t.Errorf("who held an office for the other holds %+v", x)
	}
}

// Ensure that where both have a part it is there once, and that a passage that only the dropped part cites stays evidence.
func TestUnion_Event(t *testing.T) {
	u := two()
	at := func(id timeline.ArticleID) timeline.Citation {
		return timeline.Citation{Article: id, End: 4, Quote: "said"}
	}
	e := &timeline.Event{ID: 5, Roles: []timeline.Role{{Actor: 2, As: timeline.Host, Office: "court", Cite: at(1)}, {Actor: 1, As: timeline.Host, Cite: at(2)},
		{Actor: 3, As: timeline.Source}}, Accounts: []timeline.Account{{Article: 1, Roles: []timeline.Role{{Actor: 2, As: timeline.Host}}}}}
	next := u.Event(e)
	if want := []timeline.Role{{Actor: 1, As: timeline.Host, Office: "court", Cite: at(1)}, {Actor: 3, As: timeline.Source}}; !slices.Equal(next.Roles, want) {
		t.Errorf("roles %+v, want %+v", next.Roles, want)
	}
	if next.Accounts[0].Roles[0].Actor != 1 || !slices.Equal(next.Citations, []timeline.Citation{at(2)}) || !u.Has(e) || u.Has(next) {
		t.Errorf("the event became %+v", next)
	}
}

// Ensure that lanes, dyads and what is put on lanes lead to who has become of two one, and that a dyad of the two stays.
func TestUnion_Lanes(t *testing.T) {
	u := two()
	dyad := func(a, b string) timeline.Grouping { return timeline.Dyad{A: a, B: b}.Grouping() }
	for g, want := range map[timeline.Grouping]timeline.Grouping{dyad("a2", "a3"): dyad("a1", "a3"), dyad("a3", "eu"): dyad("a3", "eu"),
		dyad("a1", "a2"): dyad("a1", "a2"), timeline.ByActor: timeline.ByActor} {
		if got := u.Grouping(g); got != want {
			t.Errorf("%s becomes %s, want %s", g, got, want)
		}
	}
	v := &timeline.View{Lanes: timeline.ByActor, Arranged: timeline.Arrangement{Pins: []string{"a2", "a1"}, Hidden: []string{"a2", "a4"}}}
	next := u.View(v)
	if next == nil || !slices.Equal(next.Arranged.Pins, []string{"a1"}) || !slices.Equal(next.Arranged.Hidden, []string{"a4"}) || v.Arranged.Pins[0] != "a2" {
		t.Errorf("the view becomes %+v", next)
	}
	if v := u.View(&timeline.View{Lanes: dyad("a2", "a3")}); v == nil || v.Lanes != dyad("a1", "a3") {
		t.Errorf("the view of a dyad becomes %+v", v)
	}
	if v := u.View(&timeline.View{Lanes: timeline.ByType}); v != nil {
		t.Errorf("a view that has no such lane becomes %+v", v)
	}
	n := timeline.Annotation{Lane: "a2", Other: "a4"}
	if !u.Lanes(&n) || n.Lane != "a1" || n.Other != "a4" || u.Lanes(&n) {
		t.Errorf("the note stands at %s and %s", n.Lane, n.Other)
	}
}

// Ensure that an alias becomes an actor with the key that it once had, and that a part is his whose evidence names him alone.
func TestDivide(t *testing.T) {
	a := &timeline.Actor{ID: 1, Name: "Equatorial Zenda", Aliases: []string{"Zenda", "The Castle"}, Kind: timeline.Country,
		Extra: []timeline.Extra{{Key: timeline.MergedKey + "person:zenda", Value: "Zenda"}}}
	for _, alias := range []string{"equatorial zenda", "Nobody"} {
		if _, err := Divide(a, alias); err == nil {
			t.Errorf("%q is taken out", alias)
		}
	}
	d, err := Divide(a, " zenda ")
	if err != nil {
		t.Fatal(err)
	}
	d.Part.ID = 9
	if d.Part.Key != "person:zenda" || d.Part.Kind != timeline.Person || !slices.Equal(d.Rest.Aliases, []string{"The Castle"}) || len(d.Rest.Extra) != 0 {
		t.Errorf("parted into %+v and %+v", d.Part, d.Rest)
	}
	for quote, want := range map[string]timeline.ActorID{"Zenda said": 9, "Equatorial Zenda said": 1, "Zendas said": 1, "": 1} {
		e := &timeline.Event{Roles: []timeline.Role{{Actor: 1, As: timeline.Source, Cite: timeline.Citation{Article: 1, End: len(quote), Quote: quote}}}}
		if got := d.Event(e).Roles[0].Actor; got != want || d.Has(e) != (want == 9) {
			t.Errorf("%q is the evidence of %s, want %s", quote, got, want)
		}
	}
}

// Ensure that names are alike by all words of the shorter one that tell something.
func TestLikeness(t *testing.T) {
	actor := func(names ...string) *timeline.Actor { return &timeline.Actor{Name: names[0], Aliases: names[1:]} }
	for _, tt := range []struct {
		a, b *timeline.Actor
		want int
	}{
		{actor("Bank of Zenda"), actor("Zenda"), 1},
		{actor("Zenda"), actor("The Bank", "Grand Bank of Zénda"), 1},
		{actor("Bank of Zenda"), actor("Central Bank Zenda"), 2},
		{actor("Bank of Zenda"), actor("Bank of Strelsau"), 0},
		{actor("of"), actor("of"), 0},
	} {
		if got := Likeness(tt.a, tt.b); got != tt.want {
			t.Errorf("%s and %s share %d words, want %d", tt.a.Name, tt.b.Name, got, tt.want)
		}
	}
}
