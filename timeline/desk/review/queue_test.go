package review_test

import (
	"testing"

	"entente/timeline"
	"entente/timeline/desk/review"
)

// Ensure that a round through the articles keeps its count while they are decided.
func TestQueue(t *testing.T) {
	var q review.Queue
	q.Fill([]review.Line{{Article: 2}, {Article: 5}, {Article: 7}})
	q.Open(5)
	waits := map[timeline.ArticleID]bool{2: true}
	if at, of := q.Place(); at != 2 || of != 3 {
		t.Errorf("%d of %d", at, of)
	}
	if !q.Step(1) || q.Article() != 7 || q.Step(1) || q.Article() != 7 {
		t.Errorf("at %v", q.Article())
	}
	if !q.NextWaiting(func(id timeline.ArticleID) bool { return waits[id] }) || q.Article() != 2 {
		t.Errorf("round the end to %v", q.Article())
	}
	q.Open(9)
	q.Fill([]review.Line{{Article: 5}, {Article: 11}})
	if at, of := q.Place(); at != 4 || of != 5 {
		t.Errorf("%d of %d", at, of)
	}
	q.Drop(func(id timeline.ArticleID) bool { return id == 2 })
	if at, of := q.Place(); at != 3 || of != 4 || q.Article() != 9 {
		t.Errorf("%d of %d, at %v", at, of, q.Article())
	}
}
