package intake_test

import (
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
)

// Ensure that an entry that two chronologies print becomes one event also where no type of it is known, and that what they tell of the
// same two and the same day in other words stays apart, from what has a type too.
func TestImport_UntypedEntries(t *testing.T) {
	const feast = "3 May 1961: France celebrates the anniversary of its great victory with Germany among invited guests and orchestras.\n"
	first := "Timeline of relations\n\n" + feast + "17 June 1962: The new bridge between Strasbourg in France and Kehl in Germany opens for pedestrians and bicycles.\n" +
		"22 January 1963: France and Germany sign a treaty in Paris.\n"
	second := "Chronology of two neighbours\n\n" + feast + "17 June 1962: A newspaper from Berlin finds the mood in France and Germany unusually friendly.\n" +
		"22 January 1963: In France, as in Germany, the stamps of the year are much admired by collectors.\n"
	for _, texts := range [][]string{{first, second}, {second, first}} {
		s := library(t)
		for i, text := range texts {
			read(t, s, intake.Options{Accept: 0.5}, desktest.Source([]string{"a.txt", "b.txt"}[i], text))
		}
		var got []string
		err := s.Each(timeline.KindEvent, func(x timeline.Entity) error {
			e := x.(*timeline.Event)
			got = append(got, e.When.String()+" "+e.Type.String()+" "+strings.Repeat("|", len(e.Articles())))
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(got)
		want := []string{"1961-05-03  ||", "1962-06-17  |", "1962-06-17  |", "1963-01-22  |", "1963-01-22 SUPPORT |"}
		if !slices.Equal(got, want) {
			t.Errorf("events %q, want %q", got, want)
		}
	}
}
