package coding_test

import (
	"strings"
	"testing"
)

// Ensure that bodies of a country are those of the one that the text tells of, and nobody's where it tells of two.
func TestCode_BodiesAtHome(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"police", "Protesters marched in Nairobi on Thursday. Police arrested more than 450 people that day.", "Police arrest more than 450 people | 2023-02-23 | source=country:KEN"},
		{"the army", "Kenya's president signed the bill on Tuesday. On Friday the army arrested two ministers.", "Army arrests two ministers | 2023-02-24 | source=country:KEN"},
		{"security forces", "Kenya closed its airspace on Tuesday. Security forces arrested two ministers.", "Security forces arrest two ministers |  | source=country:KEN"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
	for _, open := range []string{
		"Kenya telephoned Chad on Tuesday. The army arrested two ministers.",
		"Kenya closed its airspace on Tuesday. A court jailed two ministers.",
		"The International Criminal Court opened a case against Kenya on Tuesday. The court jailed two ministers.",
		"Peru telephoned Chad. Chad, Peru and Chad are friends, and Peru likes Chad. Kenya closed its airspace. The army arrested two ministers.",
	} {
		events, found := r.code(t, open, "2023-02-27")
		for _, e := range events {
			if e.Mode == "arrest" && strings.Contains(roles(e, found), "source=country:") {
				t.Errorf("Code(%q) says who arrested them: %s", open, roles(e, found))
			}
		}
	}
}

// Ensure that a minister whom neither a name nor a nationality tells acts for the country in whose capital he is said to be.
func TestCode_MinisterIn(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ text, want string }{
		{"The foreign minister in Nairobi condemned Chad on Sunday.", "ACCUSE/disapprove source=KEN target=TCD"},
		{"Kenyan minister Otto Njoro spoke. The foreign minister in Lima handed a note to the Chadian ambassador.", "ACCUSE/allege source=PER target=TCD"},
		{"The Peruvian foreign minister in Nairobi condemned Chad on Sunday.", "ACCUSE/disapprove source=PER target=TCD"},
		{"The foreign minister in Nairobi, Otto Njoro, condemned Chad on Sunday.", "ACCUSE/disapprove source=otto-njoro target=TCD"},
	} {
		if got := r.types(t, tt.text); got != tt.want {
			t.Errorf("Code(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
