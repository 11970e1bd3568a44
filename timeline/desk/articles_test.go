package desk_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/shelf"
	"entente/timeline/when"
)

// slowShelf counts as the obvious way does it: article by article.
func slowShelf(t *testing.T, d *desk.Desk) (lines []shelf.Line, loose map[timeline.TakeawayRef]bool) {
	t.Helper()
	loose = map[timeline.TakeawayRef]bool{}
	for _, a := range d.Articles() {
		l := shelf.Of(a)
		for _, x := range d.Takeaways(a.ID) {
			if len(x.Events) > 0 {
				l.Placed++
			} else {
				loose[x.Ref] = true
			}
		}
		for _, id := range d.EventsOf(a.ID) {
			e, err := d.Event(id)
			if err != nil {
				t.Fatal(err)
			}
			if e.Proposed {
				l.Waiting++
			} else {
				l.Events++
			}
		}
		lines = append(lines, l)
	}
	slices.SortFunc(lines, func(a, b shelf.Line) int { return cmp.Compare(a.ID, b.ID) })
	return lines, loose
}

// Ensure that the shelf counts what each article gives, also after changes that the corpus does not know.
func TestShelf(t *testing.T) {
	s := sample(t)
	read(t, s, intake.Options{Accept: 0.5, Published: when.Point(when.Date(2023, 2, 13), when.ToDay)}, desktest.Source("visit.txt", desktest.Visit))
	d := open(t, s)
	check := func(after string) {
		t.Helper()
		got := d.Shelf()
		lines, loose := slowShelf(t, d)
		if !slices.Equal(got.Lines, lines) {
			t.Errorf("%s: lines are\n%+v, want\n%+v", after, got.Lines, lines)
		}
		for _, l := range got.Loose {
			if !loose[l.Ref] {
				t.Errorf("%s: %v is said to be loose", after, l.Ref)
			}
		}
		if !got.Known || len(got.Loose) != len(loose) {
			t.Errorf("%s: %d takeaways are loose, want %d", after, len(got.Loose), len(loose))
		}
	}
	check("opening")
	if len(d.Shelf().Loose) == 0 {
		t.Fatal("the sample has no loose takeaway to try with")
	}
	first := d.Shelf().Loose[0]
	ids := d.EventsOf(first.Ref.Article)
	if err := d.Tie(ids[0], first.Ref); err != nil {
		t.Fatal(err)
	}
	check("tying one")
	if err := d.DeleteEvents(ids[0]); err != nil {
		t.Fatal(err)
	}
	check("deleting its event")
	if _, err := d.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	check("undo")
	if err := d.DeleteArticle(first.Ref.Article); err != nil {
		t.Fatal(err)
	}
	check("deleting the article")
}

// Ensure that the newest event and article are known, and the articles that came after one.
func TestNewest(t *testing.T) {
	s := library(t)
	desktest.Put(t, s, &timeline.Article{ID: 1, Key: "a"}, &timeline.Article{ID: 2, Key: "b"}, &timeline.Article{ID: 3, Key: "c"},
		&timeline.Event{ID: 1, Title: "Talks"}, &timeline.Event{ID: 2, Title: "Waits", Proposed: true})
	d := open(t, s)
	event, article := d.Newest()
	if got := fmt.Sprint(event, article, d.ArticlesAfter(1), d.ArticlesAfter(3)); got != "e2 d3 [d2 d3] []" {
		t.Errorf("the newest are %s", got)
	}
}
