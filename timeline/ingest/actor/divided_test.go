package actor_test

import (
	"slices"
	"testing"
)

// Ensure that the halves of a divided country are known by what news calls them, and no other north is.
func TestFind_Halves(t *testing.T) {
	g := load(t)
	tests := []struct {
		text string
		want []string
	}{
		{"The two Koreas restored their hotline.", []string{"country:KOR", "country:PRK"}},
		{"North and South Korea exchanged fire.", []string{"country:KOR", "country:PRK"}},
		{"East and West Germany signed a treaty.", []string{"country:DDR", "country:DEU"}},
		{"South Korea resumed broadcasts into the North.", []string{"country:KOR", "country:PRK"}},
		{"N. Korea fires a missile", []string{"country:PRK"}},
		{"Kenya sent food to the North.", []string{"country:KEN"}},
		{"Vietnam's army marched from the North to the South.", []string{"country:VNM"}},
		{"The UN's nuclear watchdog said so.", []string{"organisation:iaea"}},
	}
	for _, tt := range tests {
		var got []string
		for _, a := range find(t, g, tt.text, "2021-07-27").Actors {
			got = append(got, a.Key)
		}
		if slices.Sort(got); !slices.Equal(got, tt.want) {
			t.Errorf("Find(%q) = %v, want %v", tt.text, got, tt.want)
		}
	}
}
