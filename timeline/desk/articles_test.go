package desk_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/when"
)

// slowShelf counts as the obvious way does it: article by article.
func slowShelf(t *testing.T, d *desk.Desk) (lines []desk.ArticleLine, loose map[timeline.TakeawayRef]bool) {
	t.Helper()
	loose = map[timeline.TakeawayRef]bool{}
	for _, a := range d.Articles() {
		l := desk.ArticleLine{ID: a.ID, Title: a.Title, Outlet: a.Outlet, Published: a.Published, Total: len(a.Takeaways)}
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
	slices.SortFunc(lines, func(a, b desk.ArticleLine) int { return cmp.Compare(a.ID, b.ID) })
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

// Ensure that articles are ordered by each column both ways and found by what they say.
func TestShelf_Ordered(t *testing.T) {
	s := library(t)
	day := func(n int) when.Span { return when.Point(when.Date(2023, 3, n), when.ToDay) }
	bullets := func(list ...string) (out []timeline.Takeaway) {
		for _, x := range list {
			out = append(out, timeline.Takeaway{Text: x})
		}
		return out
	}
	desktest.Put(t, s,
		&timeline.Article{ID: 1, Key: "a", Title: "Élysée talks", Outlet: "Zeit", Published: day(5), Takeaways: bullets("Wheat is to flow.", "No date.")},
		&timeline.Article{ID: 2, Key: "b", Title: "Zagreb pact", Outlet: "AFP"},
		&timeline.Article{ID: 3, Key: "c", Title: "elbe flood", Outlet: "afp", Published: day(2), Takeaways: bullets("Dams held.")},
		&timeline.Event{ID: 1, Title: "Talks", When: day(1), Type: timeline.Consult, Confidence: 1, Takeaways: []timeline.TakeawayRef{{Article: 1, N: 0}}},
		&timeline.Event{ID: 2, Title: "Waits", Type: timeline.Consult, Proposed: true, Takeaways: []timeline.TakeawayRef{{Article: 3, N: 0}}})
	d := open(t, s)
	tests := []struct {
		words string
		by    desk.ArticleColumn
		down  bool
		want  string
	}{
		{"", desk.ArticleDate, false, "3 1 2"},
		{"", desk.ArticleDate, true, "1 3 2"},
		{"", desk.ArticleTitle, false, "3 1 2"},
		{"", desk.ArticleOutlet, true, "1 3 2"},
		{"", desk.ArticlePlaced, true, "1 2 3"},
		{"", desk.ArticleEvents, true, "1 2 3"},
		{"", desk.ArticleWaiting, true, "3 1 2"},
		{"elys", desk.ArticleDate, false, "1"},
		{"afp dam", desk.ArticleDate, false, "3"},
		{"lysee", desk.ArticleDate, false, ""},
	}
	for _, tt := range tests {
		var got []string
		for _, l := range d.Ordered(d.Shelf(), tt.words, tt.by, tt.down) {
			got = append(got, fmt.Sprint(uint64(l.ID)))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%q by %d, down %t: %v, want %s", tt.words, tt.by, tt.down, got, tt.want)
		}
	}
	if one, again := d.Ordered(d.Shelf(), "", desk.ArticleDate, true), d.Ordered(d.Shelf(), "", desk.ArticleDate, true); &one[0] != &again[0] {
		t.Error("the same order is worked out twice")
	}
	event, article := d.Newest()
	if got := fmt.Sprint(event, article, d.ArticlesAfter(1), d.ArticlesAfter(3)); got != "e2 d3 [d2 d3] []" {
		t.Errorf("the newest are %s", got)
	}
}
