package shelf_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/shelf"
	"entente/timeline/edit"
	"entente/timeline/when"
)

func day(n int) when.Span { return when.Point(when.Date(2023, 3, n), when.ToDay) }

// library has three articles: one that two events cite, one without a date and without takeaways, one that waits.
func library(t *testing.T) (*store.Store, *catalogue.Catalogue) {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "x.entente"), store.Options{Now: func() int64 { return 1 }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
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
		&timeline.Event{ID: 2, Title: "Talks again", When: day(2), Type: timeline.Consult, Confidence: 1, Takeaways: []timeline.TakeawayRef{{Article: 1, N: 0}}},
		&timeline.Event{ID: 3, Title: "Waits", Type: timeline.Consult, Proposed: true, Takeaways: []timeline.TakeawayRef{{Article: 3, N: 0}}})
	c, err := catalogue.Open(context.Background(), s, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s, c
}

// told writes a shelf in short: of each article what is placed, who cites it and what waits; then what is loose.
func told(s *shelf.Shelf) string {
	var parts []string
	for _, l := range s.Lines {
		parts = append(parts, fmt.Sprintf("%s %d/%d e%d w%d", l.ID, l.Placed, l.Total, l.Events, l.Waiting))
	}
	for _, x := range s.Loose {
		parts = append(parts, x.Text)
	}
	return strings.Join(parts, " · ")
}

// Ensure that what is placed is counted once it is known what events say, each takeaway once however many events cite it, and
// follows what changes afterwards.
func TestNew(t *testing.T) {
	lib, c := library(t)
	if got := shelf.New(c); got.Known || told(got) != "d1 0/2 e0 w0 · d2 0/0 e0 w0 · d3 0/1 e0 w1" {
		t.Errorf("before events are read: %v, %s", got.Known, told(got))
	}
	if err := c.Need(); err != nil {
		t.Fatal(err)
	}
	if got := shelf.New(c); !got.Known || told(got) != "d1 1/2 e2 w0 · d2 0/0 e0 w0 · d3 0/1 e0 w1 · No date. · Dams held." {
		t.Errorf("known: %v, %s", got.Known, told(got))
	}
	change := func(before, after timeline.Entity) {
		t.Helper()
		tx := edit.Transaction{Name: "Change", Changes: []edit.Change{{Before: before, After: after}}}
		if err := lib.Apply(tx); err != nil {
			t.Fatal(err)
		}
		c.Absorb(tx)
	}
	e, err := c.Event(1)
	if err != nil {
		t.Fatal(err)
	}
	next := e.Clone()
	next.Takeaways = []timeline.TakeawayRef{{Article: 1, N: 1}, {Article: 1, N: 9}}
	change(e, next)
	if got := shelf.New(c); told(got) != "d1 2/2 e2 w0 · d2 0/0 e0 w0 · d3 0/1 e0 w1 · Dams held." {
		t.Errorf("an event cites another one, and one that there is not: %s", told(got))
	}
	change(next, nil)
	if got := shelf.New(c); told(got) != "d1 1/2 e1 w0 · d2 0/0 e0 w0 · d3 0/1 e0 w1 · No date. · Dams held." {
		t.Errorf("an event less: %s", told(got))
	}
}

// Ensure that articles are ordered by each column both ways and found by what they say, and that an order is kept.
func TestShelf_Ordered(t *testing.T) {
	_, c := library(t)
	if err := c.Need(); err != nil {
		t.Fatal(err)
	}
	s := shelf.New(c)
	tests := []struct {
		words string
		by    shelf.Column
		down  bool
		want  string
	}{
		{"", shelf.Date, false, "d3 d1 d2"},
		{"", shelf.Date, true, "d1 d3 d2"},
		{"", shelf.Title, false, "d3 d1 d2"},
		{"", shelf.Outlet, true, "d1 d3 d2"},
		{"", shelf.Placed, true, "d1 d2 d3"},
		{"", shelf.Events, true, "d1 d2 d3"},
		{"", shelf.Waiting, true, "d3 d1 d2"},
		{"elys", shelf.Date, false, "d1"},
		{"afp dam", shelf.Date, false, "d3"},
		{"lysee", shelf.Date, false, ""},
	}
	for _, tt := range tests {
		var got []string
		for _, l := range s.Ordered(tt.words, tt.by, tt.down) {
			got = append(got, l.ID.String())
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%q by %d, down %t: %v, want %s", tt.words, tt.by, tt.down, got, tt.want)
		}
	}
	if one, again := s.Ordered("", shelf.Date, true), s.Ordered("", shelf.Date, true); &one[0] != &again[0] {
		t.Error("the same order is worked out twice")
	}
}

// Ensure that takeaways without a place are ordered by each column both ways, with those of articles without a date last, and
// found by their words and those of the article.
func TestShelf_OrderedLoose(t *testing.T) {
	s := &shelf.Shelf{}
	for i, x := range []struct{ text, article, day string }{{"gamma", "B", "2022"}, {"Beta", "b", "2021"}, {"Delta", "a", "2020"}, {"álpha", "c", ""}} {
		l := shelf.Loose{Ref: timeline.TakeawayRef{Article: timeline.ArticleID(i + 1)}, Text: x.text, Article: x.article}
		if x.day != "" {
			l.Published, _ = when.Parse(x.day)
		}
		s.Loose = append(s.Loose, l)
	}
	tests := []struct {
		words string
		by    shelf.Column
		down  bool
		want  []string
	}{
		{"", shelf.Date, true, []string{"gamma", "Beta", "Delta", "álpha"}},
		{"", shelf.Date, false, []string{"Delta", "Beta", "gamma", "álpha"}},
		{"", shelf.Text, false, []string{"álpha", "Beta", "Delta", "gamma"}},
		{"", shelf.Text, true, []string{"gamma", "Delta", "Beta", "álpha"}},
		{"", shelf.Title, false, []string{"Delta", "gamma", "Beta", "álpha"}},
		{"b", shelf.Text, false, []string{"Beta", "gamma"}},
		{"ALP c", shelf.Text, false, []string{"álpha"}},
		{"lpha", shelf.Text, false, nil},
	}
	for _, tt := range tests {
		var got []string
		for _, x := range s.OrderedLoose(tt.words, tt.by, tt.down) {
			got = append(got, x.Text)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q by %d, down %t: %v, want %v", tt.words, tt.by, tt.down, got, tt.want)
		}
	}
}
