package actor_test

import (
	"testing"

	"entente/timeline/ingest/actor"
)

// Ensure that the Georgia that is one of the United States is no country, and that the country is one.
func TestFind_AmericanState(t *testing.T) {
	g := load(t)
	for text, want := range map[string]bool{
		"Senator Ann Lee of Georgia spoke.":                        false,
		"Republican Jo Berg of Georgia spoke.":                     false,
		"Republican committee member Jo Berg of Georgia spoke.":    false,
		"The storm hit Alabama, Georgia and Florida.":              false,
		"She was born in Atlanta, Georgia.":                        false,
		"In Georgia, Governor Ann Lee spoke.":                      false,
		"Georgia's governor spoke.":                                false,
		"Georgia Republicans spoke.":                               false,
		"In Georgia, President Ann Lee spoke.":                     true,
		"President Salome Zourabichvili of Georgia spoke.":         true,
		"Armenia, Georgia and Azerbaijan signed.":                  true,
		"Senator John McCain of Arizona visited Georgia on May 1.": true,
	} {
		found := false
		for _, a := range find(t, g, text, "2023-02-27").Actors {
			found = found || a.Country == "GEO"
		}
		if found != want {
			t.Errorf("Find(%q) finds the country: %t, want %t", text, found, want)
		}
	}
}

// Ensure that somebody who is called like a city is not taken for it once the text has told the full name, and that the city stays one.
func TestFind_CalledLikeCity(t *testing.T) {
	g := load(t)
	for _, test := range []struct {
		text    string
		persons int
	}{
		{"Defense Secretary Lloyd Austin came. Austin said so.", 2},
		{"Defense Secretary Lloyd Austin came. The firm is in Austin.", 1},
		{"Envoy María Ángela Holguín came.", 1},
		{"Planes flew from Kobe to Holguín.", 0},
	} {
		persons := 0
		for _, m := range find(t, g, test.text, "2023-02-27").Mentions {
			if m.Kind == actor.KindPerson {
				persons++
			}
		}
		if persons != test.persons {
			t.Errorf("Find(%q) finds %d mentions of persons, want %d", test.text, persons, test.persons)
		}
	}
}
