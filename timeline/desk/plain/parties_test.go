package plain

import (
	"maps"
	"testing"

	"entente/timeline"
)

// Ensure that a name counts before what others are called besides, the lowest number first among equals, and that countries
// are asked for with whoever acts for them.
func TestParties(t *testing.T) {
	got := Parties(map[timeline.ActorID]*timeline.Actor{
		1: {ID: 1, Name: "Côte d'Ivoire", Aliases: []string{"Ivory Coast", "Georgia"}, Kind: timeline.Country, Country: "CIV"},
		2: {ID: 2, Name: "Georgia", Aliases: []string{"ivory coast", "The Peach"}, Kind: timeline.Organisation},
		3: {ID: 3, Name: "georgia", Kind: timeline.Country, Country: "GEO"},
		4: {ID: 4, Name: "Old Empire", Kind: timeline.Country},
	})
	want := map[string]string{"cote d'ivoire": `country:"Côte d'Ivoire"`, "ivory coast": `country:"Côte d'Ivoire"`, "georgia": "actor:Georgia",
		"the peach": "actor:Georgia", "old empire": `actor:"Old Empire"`}
	if !maps.Equal(got, want) {
		t.Errorf("Parties = %v, want %v", got, want)
	}
}
