package intake_test

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/when"
)

// Ensure that annotations that differ only in what of a thing they stand on all arrive, and that one that two files of an
// import tell of arrives once, as do links and views.
func TestImport_SaidOnce(t *testing.T) {
	text := "Key takeaways:\n- Ruritania protests.\n- Grausenberg regrets.\nThat was all.\n"
	day := func(n int) when.Span { return when.Point(when.Date(2023, 3, n), when.ToDay) }
	s := library(t)
	star := timeline.Annotation{Kind: timeline.Star, Target: timeline.Ref{Kind: timeline.KindArticle, ID: 1}, Layer: 1}
	first, second, whole := star, star, star
	first.ID, first.Takeaway = 1, 1
	second.ID, second.Takeaway = 2, 2
	whole.ID = 3
	pair := timeline.Annotation{Kind: timeline.Band, Text: "entente", When: day(4), Lane: "a1", Layer: 1}
	one, other := pair, pair
	one.ID, one.Other = 4, "a2"
	other.ID = 5
	says := func(quote string) timeline.Takeaway {
		i := strings.Index(text, quote)
		return timeline.Takeaway{Range: timeline.Range{Start: i, End: i + len(quote)}, Text: quote}
	}
	desktest.Put(t, s, &timeline.Layer{ID: 1, Name: "mine"},
		&timeline.Actor{ID: 1, Key: "country:RUR", Name: "Ruritania", Kind: timeline.Country, Country: "RUR"},
		&timeline.Actor{ID: 2, Key: "country:GRA", Name: "Grausenberg", Kind: timeline.Country},
		&timeline.Article{ID: 1, Key: "x", Title: "Notes", Size: len(text), Body: timeline.Range{Start: strings.Index(text, "That"), End: len(text)},
			Takeaways: []timeline.Takeaway{says("Ruritania protests."), says("Grausenberg regrets.")}},
		&timeline.Text{ID: 1, Body: text},
		&timeline.Event{ID: 1, Key: "e1", Title: "Protest", When: day(1), Type: timeline.Protest, Confidence: 1},
		&timeline.Event{ID: 2, Key: "e2", Title: "Regret", When: day(2), Type: timeline.Statement, Confidence: 1},
		&timeline.Link{ID: 1, From: 2, To: 1, Type: timeline.RespondsTo},
		&first, &second, &whole, &one, &other,
		&timeline.View{ID: 1, Name: "all", To: 1, Lanes: timeline.ByActor})
	want := desktest.Lossless(t, s)
	again := library(t)
	for range 2 {
		for _, r := range read(t, again, intake.Options{}, desktest.Source("a.jsonl", want), desktest.Source("b.jsonl", want)) {
			if len(r.Problems) > 0 {
				t.Fatal(r.Problems)
			}
		}
		if got := desktest.Lossless(t, again); got != want {
			t.Fatalf("imported as\n%s\nwant\n%s", got, want)
		}
	}
}
