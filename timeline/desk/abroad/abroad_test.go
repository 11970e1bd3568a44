package abroad

import (
	"path/filepath"
	"slices"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/desktest"
	"entente/timeline/when"
)

// open makes a library in which everything has a number that is higher by some.
func open(t *testing.T, by int, without ...string) (*store.Store, *catalogue.Catalogue) {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "x.entente"), store.Options{Now: func() int64 { return 0 }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	day := when.Point(when.Date(2023, 3, 1), when.ToDay)
	for _, e := range []timeline.Entity{
		&timeline.Actor{ID: timeline.ActorID(1 + by), Key: "country:RUR", Name: "Ruritania", Kind: timeline.Country},
		&timeline.Actor{ID: timeline.ActorID(2 + by), Name: "Rudolf", Kind: timeline.Person},
		&timeline.Article{ID: timeline.ArticleID(1 + by), Key: "sum", Title: "Notes"},
		&timeline.Event{ID: timeline.EventID(1 + by), Key: "k", Title: "Talks", When: day},
		&timeline.Event{ID: timeline.EventID(2 + by), Title: "More talks", When: day},
	} {
		if !slices.Contains(without, e.Ref().String()) {
			desktest.Put(t, s, e)
		}
	}
	c, err := catalogue.Open(t.Context(), s, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s, c
}

// Ensure that what marks are put on is found in another library, where everything has another number, and that what is not
// there is told of.
func TestOutAndIn(t *testing.T) {
	on := func(r timeline.Ref) timeline.Annotation {
		return timeline.Annotation{Kind: timeline.Note, Text: "look", Target: r}
	}
	notes := func(by int) []timeline.Annotation {
		event := func(n int) timeline.Ref { return timeline.EventID(n + by).Ref() }
		first := timeline.ActorID(1 + by).String()
		return []timeline.Annotation{on(event(1)), on(event(2)), on(timeline.ActorID(1 + by).Ref()), on(timeline.ActorID(2 + by).Ref()),
			on(timeline.ArticleID(1 + by).Ref()), {Kind: timeline.Band, Text: "reign", Lane: first, Other: timeline.ActorID(2 + by).String()},
			{Kind: timeline.Note, Text: "both", Lane: timeline.LaneKey("RUR", first)}, {Kind: timeline.Tag, Text: "oil", Lane: "oil"}}
	}
	_, here := open(t, 0)
	var list []*timeline.Annotation
	for _, a := range notes(0) {
		list = append(list, &a)
	}
	items, err := Out(&here.Contents, list)
	if err != nil {
		t.Fatal(err)
	}
	there := func(by int, without ...string) ([]timeline.Annotation, []string) {
		s, c := open(t, by, without...)
		return Home{Contents: &c.Contents, Find: s.Find, Fits: func(timeline.Spot) bool { return true }}.In(items)
	}
	if got, lost := there(7); !slices.Equal(got, notes(7)) || len(lost) > 0 {
		t.Errorf("they are put on\n%+v\nwant\n%+v\nlost %q", got, notes(7), lost)
	}
	want := []string{"note “look” on the event “Talks”", "note “look” on the actor “Rudolf”", "note “look” on the article “Notes”"}
	if got, lost := there(7, "e8", "a9", "d8"); len(got) != 5 || !slices.Equal(lost, want) {
		t.Errorf("%d are left, lost %q, want %q", len(got), lost, want)
	}
}
