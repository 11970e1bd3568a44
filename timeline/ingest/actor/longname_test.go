package actor_test

import (
	"slices"
	"testing"
)

// Ensure that a family name that looks like something of its own stays a part of the name.
func TestFind_LongName(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a country", "The guest, Marcelo Panama, left.", []string{"person:marcelo-panama"}},
		{"a country behind its city", "Sydney Australia and Santiago Chile are far.", []string{"country:AUS", "country:CHL"}},
		{"a second given name", "Otto Jan Njoro met Macron.", []string{"person:emmanuel-macron", "person:otto-jan-njoro"}},
		{"a month", "On 5 Jan Kenya left.", []string{"country:KEN"}},
		{"behind another full name", "Abdul Hamid Njoro met Abdul Hamid.", []string{"person:abdul-hamid", "person:abdul-hamid-njoro"}},
		{"one more name of who is in office", "Alexander Lukashenko Karski met Otto Njoro.", []string{"person:alexander-lukashenko", "person:otto-njoro"}},
		{"ranks of two", "Generals Otto Njoro and Femi Mbugu met.", []string{"person:femi-mbugu", "person:otto-njoro"}},
		{"what both are", "Senators Otto Njoro and Femi Mbugu met.", []string{"person:femi-mbugu", "person:otto-njoro"}},
		{"family names alone", "Leaders Macron, Scholz and Tusk met.", []string{"person:donald-tusk", "person:emmanuel-macron", "person:olaf-scholz"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := keys(t, g, c.text, "2024-02-27"); !slices.Equal(got, c.want) {
				t.Errorf("%q names %q, want %q", c.text, got, c.want)
			}
		})
	}
}

// Ensure that who is only told by a letter is called by the whole name.
func TestFind_OnlyLetter(t *testing.T) {
	r := find(t, load(t), "Marta N., 54, is free.", "2024-02-27")
	if len(r.Actors) != 1 || r.Actors[0].Name != "Marta N." || r.Actors[0].Short != "Marta N." {
		t.Errorf("got %+v, want Marta N.", r.Actors)
	}
}
