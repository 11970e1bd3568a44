package actor_test

import (
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/ingest/actor"
)

// Ensure that the name behind a country's in the possessive is a body's where it acts as one, and that a firm and its legal form are one.
func TestFind_Firms(t *testing.T) {
	g := load(t)
	tests := []struct{ text, key, country string }{
		{"Chad's Karskoil said it would leave.", "organisation:karskoil", "TCD"},
		{"Chad's Karskoil cut its output of oil. Karskoil runs two wells.", "organisation:karskoil", "TCD"},
		{"Chad's Lower Karsk Carrier said it would leave.", "organisation:lower-karsk-carrier", "TCD"},
		{"Chad's Tamraz said he would leave.", "", ""},
		{"Chad's Tamraz spoke of peace.", "", ""},
		{"They fought in Chad's Tamraz and said it was quiet.", "", ""},
		{"Renault SA said it would leave.", "organisation:renault", "FRA"},
		{"The Board of Directors of the African Development Bank approved it.", "organisation:afdb", ""},
		{"The Executive Board of the IMF approved it.", "organisation:imf", ""},
		{"The Board of Directors of Lower Karsk Carriers approved it.", "organisation:board-of-directors-of-lower-karsk-carriers", ""},
		{"Boeing Co. will leave.", "organisation:boeing", "USA"},
	}
	for _, tt := range tests {
		r := find(t, g, tt.text, "2023-02-27")
		i := slices.IndexFunc(r.Actors, func(f actor.Found) bool { return f.Kind == timeline.Organisation })
		if i < 0 {
			if tt.key != "" {
				t.Errorf("Find(%q) finds no organisation, want %s", tt.text, tt.key)
			}
		} else if f := r.Actors[i]; f.Key != tt.key || f.Country != tt.country {
			t.Errorf("Find(%q) finds %s of %q, want %s of %q", tt.text, f.Key, f.Country, tt.key, tt.country)
		}
	}
}
