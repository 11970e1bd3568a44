package actor_test

import "testing"

// Ensure that somebody whose office is told without a country has that of the dateline, or of whom the sentence before begins with,
// unless a country stands in between.
func TestFind_Home(t *testing.T) {
	g := load(t)
	tests := []struct{ text, name, want string }{
		{"NAIROBI (Wire) - Foreign Minister Anna Okoro ordered a withdrawal.", "Anna Okoro", "KEN"},
		{"BRUSSELS (Wire) - Foreign Minister Anna Okoro ordered a withdrawal.", "Anna Okoro", ""},
		{"Chad expelled an envoy. Foreign Minister Anna Okoro said so.", "Anna Okoro", "TCD"},
		{"Chad expelled an envoy. A day after Kenya did so, Foreign Minister Anna Okoro spoke.", "Anna Okoro", ""},
		{"- Chad expelled an envoy.\nForeign Minister Anna Okoro said so.", "Anna Okoro", ""},
		{"JUBA (Wire) - President Salva Kiir ordered a withdrawal.", "Salva Kiir", "SSD"},
	}
	for _, tt := range tests {
		for _, a := range find(t, g, tt.text, "2021-07-27").Actors {
			if a.Name == tt.name && a.Country != tt.want {
				t.Errorf("Find(%q): %s is of %q, want %q", tt.text, a.Name, a.Country, tt.want)
			}
		}
	}
}

// Ensure that somebody of the dictionary is known by the first and one of the last names, with and without a date.
func TestFind_ShortName(t *testing.T) {
	g := load(t)
	for _, at := range []string{"", "2015-05-05"} {
		actors := find(t, g, "Omar al-Bashir and his southern counterpart, Salva Kiir, signed an agreement.", at).Actors
		if len(actors) != 2 || actors[1].Country != "SSD" || actors[1].Canonical != "Salva Kiir" {
			t.Errorf("at %q: %+v", at, actors)
		}
	}
}

// Ensure that the capital of a country is the given name of somebody of the dictionary before the family name, and no country.
func TestFind_GivenNameOfAPlace(t *testing.T) {
	g := load(t)
	actors := find(t, g, "Santiago Peña condemned Israel.", "2024-07-12").Actors
	if len(actors) != 2 || actors[0].Canonical != "Santiago Peña Palacios" {
		t.Errorf("%+v", actors)
	}
	if actors = find(t, g, "Santiago condemned Israel.", "2024-07-12").Actors; len(actors) != 2 || actors[0].Country != "CHL" {
		t.Errorf("%+v", actors)
	}
}

// Ensure that two family names alone are those of the person of the dictionary who has both, and not of somebody of another name.
func TestFind_TwoFamilyNames(t *testing.T) {
	g := load(t)
	for text, want := range map[string]string{"López Obrador met Joe Biden.": "Andres Manuel Lopez Obrador", "Angélica Peña Nieto met Joe Biden.": ""} {
		if actors := find(t, g, text, "2019-07-12").Actors; len(actors) != 2 || actors[0].Canonical != want {
			t.Errorf("Find(%q) = %+v", text, actors)
		}
	}
}

// Ensure that a word that sounds like the family name of a leader, at the start of a sentence, is nobody.
func TestFind_WordsThatSoundLikeNames(t *testing.T) {
	g := load(t)
	for _, text := range []string{"Someone left the hall.", "Shocked, they left.", "Strikers and a striker met. Striker and coach left.", "Franchise rules changed."} {
		if actors := find(t, g, text, "2023-02-27").Actors; len(actors) > 0 {
			t.Errorf("Find(%q) = %+v, want nobody", text, actors)
		}
	}
}
