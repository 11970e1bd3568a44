package desk_test

import (
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
)

// Ensure that each value in the lists brings as many events as it says.
func TestFacets_BringWhatTheySay(t *testing.T) {
	d := open(t, sample(t))
	lists := d.Facets()
	for _, l := range lists.Lists {
		for _, r := range l.Rows {
			d.AddFilter(r.Field, r.Value)
			if got := d.Status().Matching; got != r.Count {
				t.Errorf("%s %q says %d and brings %d", l.Title, r.Label, r.Count, got)
			}
			if err := d.SetFilter(""); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// Ensure that a country is counted for those who act for it in one event only and for those who are mentioned, also before anything
// has been searched and where there are no tags.
func TestFacets_CountriesFromTheBeginning(t *testing.T) {
	s := library(t)
	desktest.Put(t, s, &timeline.Actor{ID: 1, Name: "Mahathir", Kind: timeline.Person}, &timeline.Actor{ID: 2, Name: "Airbus", Kind: timeline.Organisation, Country: "FRA"},
		&timeline.Event{ID: 1, Type: timeline.Consult, Title: "Talks", When: span(t, "2023-03-01"), Confidence: 1,
			Roles: []timeline.Role{{Actor: 1, As: timeline.Host, Country: "MYS"}, {Actor: 2, As: timeline.Mentioned}}})
	counts := map[string]int{}
	for _, l := range open(t, s).Facets().Lists {
		if l.Field == "country" {
			for _, r := range l.Rows {
				counts[r.Value] = r.Count
			}
		}
	}
	if counts["MYS"] != 1 || counts["FRA"] != 1 {
		t.Errorf("the list counts %v, want one event each of MYS and FRA", counts)
	}
}

// Ensure that a name that somebody has stands for that one where he takes part, that part of a name finds all, and that those who are
// only ever mentioned are found.
func TestFilter_ActorByName(t *testing.T) {
	s := library(t)
	desktest.Put(t, s, &timeline.Actor{ID: 1, Name: "Russia", Kind: timeline.Country}, &timeline.Actor{ID: 2, Name: "Russian Empire", Kind: timeline.Country},
		&timeline.Actor{ID: 3, Name: "Airbus", Kind: timeline.Organisation}, &timeline.Actor{ID: 4, Name: "China", Kind: timeline.Country})
	for i, roles := range [][]timeline.Role{{{Actor: 1, As: timeline.Host}}, {{Actor: 2, As: timeline.Host}},
		{{Actor: 4, As: timeline.Host}, {Actor: 1, As: timeline.Mentioned}, {Actor: 3, As: timeline.Mentioned}}} {
		desktest.Put(t, s, &timeline.Event{ID: timeline.EventID(i + 1), Type: timeline.Consult, Title: "Talks", When: span(t, "2023-03-01"), Confidence: 1, Roles: roles})
	}
	d := open(t, s)
	for text, want := range map[string]int{"actor:Russia": 1, "actor:russi": 3, `actor:"Russian Empire"`: 1, "actor:Airbus": 1, "-actor:Russia": 2} {
		if err := d.SetFilter(text); err != nil {
			t.Fatal(err)
		}
		if got := d.Status().Matching; got != want {
			t.Errorf("%s finds %d events, want %d", text, got, want)
		}
	}
}
