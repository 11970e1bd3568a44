package actor_test

import (
	"slices"
	"testing"
)

// Ensure that lands that act like states do so, and are places where something happens in them.
func TestFind_Land(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"acts", "Georgia and Abkhazia agreed.", []string{"country:GEO", "group:abkhazia"}},
		{"its president", "South Ossetia's president met Macron.", []string{"group:south-ossetia", "person:emmanuel-macron"}},
		{"the president of it", "The president of South Ossetia met Macron.", []string{"group:south-ossetia", "person:emmanuel-macron"}},
		{"a place", "Kenya built a road in Transnistria.", []string{"country:KEN"}},
		{"two places", "Kenya built roads in South Ossetia and Abkhazia.", []string{"country:KEN"}},
		{"what a war is over", "Kenya spoke of the war over Abkhazia.", []string{"country:KEN"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := keys(t, g, c.text, "2023-02-27"); !slices.Equal(got, c.want) {
				t.Errorf("%q names %q, want %q", c.text, got, c.want)
			}
		})
	}
}
