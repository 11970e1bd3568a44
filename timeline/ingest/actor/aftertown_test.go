package actor_test

import (
	"slices"
	"testing"
)

// Ensure that a town acts by itself alone, and not in the name of a treaty, a court or a newspaper.
func TestFind_AfterTown(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a treaty", "Kenya left the Rome Statute.", []string{"country:KEN"}},
		{"in small letters", "Kenya broke the Cairo accord.", []string{"country:KEN"}},
		{"with what it is about", "Kenya kept to the Oslo peace accords.", []string{"country:KEN"}},
		{"what was declared", "Kenya signed the Cairo declaration.", []string{"country:KEN"}},
		{"who declares", "Kenya heard a Cairo declaration.", []string{"country:EGY", "country:KEN"}},
		{"a court", "The Hague tribunal freed Otto Njoro.", []string{"organisation:hague-tribunal", "person:otto-njoro"}},
		{"a newspaper", "Kenya barred the Cairo Times.", []string{"country:KEN", "organisation:cairo-times"}},
		{"a court of the country", "A Cairo court freed Otto Njoro.", []string{"country:EGY", "person:otto-njoro"}},
		{"the town", "Rome accused Cairo.", []string{"country:EGY", "country:ITA"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := keys(t, g, c.text, "2023-02-27"); !slices.Equal(got, c.want) {
				t.Errorf("%q names %q, want %q", c.text, got, c.want)
			}
		})
	}
}
