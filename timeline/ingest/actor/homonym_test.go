package actor_test

import "testing"

// Ensure that the Georgia that is one of the United States is no country, and that the country is one.
func TestFind_AmericanState(t *testing.T) {
	g := load(t)
	for text, want := range map[string]bool{
		"Senator Ann Lee of Georgia spoke.":                        false,
		"Republican Jo Berg of Georgia spoke.":                     false,
		"Republican committee member Jo Berg of Georgia spoke.":    false,
		"The storm hit Alabama, Georgia and Florida.":              false,
		"She was born in Atlanta, Georgia.":                        false,
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
