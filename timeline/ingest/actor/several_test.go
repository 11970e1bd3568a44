package actor_test

import (
	"slices"
	"testing"
)

// Ensure that an office in the plural is that of each of the names that "and" joins behind it, and a part of none of them.
func TestFind_OfficeOfEach(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"family names", "Presidents Macron and Xi met.", []string{"person:emmanuel-macron", "person:xi-jinping"}},
		{"in small letters", "Foreign ministers Lavrov and Wang met.", []string{"person:sergey-lavrov", "person:wang-yi"}},
		{"three", "Prime Ministers Netanyahu, Modi and Rutte met.", []string{"person:benjamin-netanyahu", "person:narendra-modi", "person:mark-rutte"}},
		{"strangers", "Presidents Otto Njoro and Femi Mbugu met.", []string{"person:otto-njoro", "person:femi-mbugu"}},
		{"each of a country", "Presidents Otto Njoro of Kenya and Jan Mbugu of Chad met.", []string{"person:otto-njoro", "person:jan-mbugu", "country:KEN", "country:TCD"}},
		{"one like a city", "Defence Ministers Austin and Shoigu met.", []string{"person:lloyd-austin", "person:sergei-shoigu"}},
		{"no names", "Presidents Day and Labor Day passed.", nil},
		{"countries", "Foreign ministers Kenya and Chad sent met.", []string{"country:KEN", "country:TCD"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, a := range find(t, g, c.text, "2023-02-27").Actors {
				got = append(got, a.Key)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q names %q, want %q", c.text, got, c.want)
			}
		})
	}
}
