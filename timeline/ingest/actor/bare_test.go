package actor_test

import (
	"slices"
	"testing"

	"entente/timeline/ingest/actor"
)

// keys returns the keys of the actors of a text in order.
func keys(t *testing.T, g *actor.Gazetteer, text, at string) []string {
	t.Helper()
	var list []string
	for _, a := range find(t, g, text, at).Actors {
		list = append(list, a.Key)
	}
	slices.Sort(list)
	return list
}

// Ensure that who leads a state or its foreign ministry is known by a bare family name, however short, and nobody else by a word.
func TestFind_BareFamilyName(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		name, at, text string
		want           []string
	}{
		{"two letters", "2023-02-27", "Lula met Xi.", []string{"person:luiz-inacio-lula-da-silva", "person:xi-jinping"}},
		{"before the office", "2002-02-27", "Xi met Hu.", nil},
		{"without a day", "", "Xi spoke.", nil},
		{"a premier whose country is named", "2023-04-27", "Kenya told Li so.", []string{"country:KEN"}},
		{"and is", "2023-04-27", "China told Kenya that Li left.", []string{"country:CHN", "country:KEN", "person:li-qiang"}},
		{"the leader of several of one name", "2023-02-27", "Kim met Putin.", []string{"person:kim-jong-un", "person:vladimir-putin"}},
		{"a given name too", "2024-02-27", "Cameron met Macron.", []string{"person:david-cameron", "person:emmanuel-macron"}},
		{"a word beside a verb", "2005-02-27", "South Korea knows. Ban said so.", []string{"country:KOR", "person:ban-ki-moon-kor"}},
		{"a word", "2005-02-27", "Ban on beef angers South Korea.", []string{"country:KOR"}},
		{"what has an article", "2019-02-27", "A probe landed on the Moon.", nil},
		{"whom the text names", "2023-02-27", "Otto Xi met Macron. Xi left.", []string{"person:otto-xi", "person:emmanuel-macron"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			slices.Sort(c.want)
			if got := keys(t, g, c.text, c.at); !slices.Equal(got, c.want) {
				t.Errorf("%q names %q, want %q", c.text, got, c.want)
			}
		})
	}
}
