package app

import (
	"strings"
	"testing"

	"entente/timeline/when"
)

// long is an article whose text is too long to be read while the window waits.
var long = waiting + "\n" + strings.Repeat("The weather in the valley stayed fine and dry for the whole of the day.\n", 2*longText/64)

// Ensure that a long article is read beside the window: the timeline stays until it can be shown, and so does the article
// before it.
func TestReview_LongBeside(t *testing.T) {
	b := asking(t, waiting, strings.Replace(long, "Ministers gather", "A second time ministers gather", 1))
	b.keys("r")
	if b.states() != "www" {
		t.Fatalf("the first stands at %s", b.states())
	}
	r := &b.w.review
	first := r.x.Article.ID
	r.nextArticle()
	if r.x.Article.ID != first || r.reading == 0 || !strings.HasPrefix(b.w.said, "Reading “A second time") {
		t.Errorf("while it is read: article %s, reading %s, said %q", r.x.Article.ID, r.reading, b.w.said)
	}
	r.accept(0) // of the one that is shown
	b.settle()
	if r.x.Article.ID == first || r.reading != 0 || b.states() != "www" {
		t.Errorf("then: article %s, reading %s, %s", r.x.Article.ID, r.reading, b.states())
	}
	b.keys("a")
	if b.states() != "aww" {
		t.Errorf("after a decision: %s", b.states())
	}
	r.setDate(when.Point(when.Date(2024, 3, 13), when.ToDay))
	b.settle()
	b.see(r.page, "14–15 Mar 2024")
	b.w.undo()
	b.settle()
	b.see(r.page, "7–8 Mar 2024")
	r.previousArticle()
	b.settle()
	if r.x.Article.ID != first || b.states() != "aww" {
		t.Errorf("back: article %s, %s", r.x.Article.ID, b.states())
	}
	b.keys("Escape")
	b.w.openReview(first + 1)
	if r.open || !b.w.frame.Visible() {
		t.Error("the review is open before the article is read")
	}
	b.settle()
	if !r.open || r.x.Article.ID != first+1 {
		t.Errorf("opened: %t", r.open)
	}
}

// Ensure that an article which is still read when the review is closed does not open it.
func TestReview_LongClosed(t *testing.T) {
	b := asking(t, waiting, long)
	b.keys("r")
	b.w.review.nextArticle()
	b.w.review.close()
	b.settle()
	if b.w.review.open || !b.w.frame.Visible() {
		t.Error("it opens again")
	}
}
