package review_test

import (
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/review"
)

// Ensure that evidence is what an event cites of an article, in order, and that a date or a part stands in when it cites
// nothing.
func TestEvidence(t *testing.T) {
	at := func(article timeline.ArticleID, start int) timeline.Citation {
		return timeline.Citation{Article: article, Start: start, End: start + 5, Quote: "words"}
	}
	e := &timeline.Event{Citations: []timeline.Citation{at(1, 30), at(2, 7), at(1, 10)},
		Claims: []timeline.Claim{{Cite: at(1, 50)}, {Cite: at(3, 60)}, {Cite: at(3, 70)}},
		Roles:  []timeline.Role{{Cite: at(3, 1)}, {Cite: at(4, 80)}, {Cite: at(4, 90)}}}
	for article, want := range map[timeline.ArticleID][]int{1: {10, 30}, 2: {7}, 3: {60}, 4: {80}, 5: nil} {
		var got []int
		for _, r := range review.Evidence(e, article) {
			got = append(got, r.Start)
		}
		if !slices.Equal(got, want) {
			t.Errorf("of article %d the evidence begins at %v, want %v", article, got, want)
		}
	}
}
