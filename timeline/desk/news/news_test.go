package news_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/news"
	"entente/timeline/index"
	"entente/timeline/when"
)

// day is one of February 2023.
func day(n int) when.Span { return when.Point(when.Date(2023, 2, n), when.ToDay) }

// said is what an article says of a date.
func said(a timeline.ArticleID, w when.Span) timeline.Claim {
	return timeline.Claim{Cite: timeline.Citation{Article: a, End: 1, Quote: "x"}, When: w}
}

// source is a library on 1 March, with articles of the 5th, the 20th and the 8th, and an import of the 15th.
func source(t *testing.T, events ...*timeline.Event) news.Source {
	t.Helper()
	byID := map[timeline.EventID]*timeline.Event{}
	table, err := index.NewTable(len(events), func(fn func(*timeline.EventHead) error) error {
		for i, e := range events {
			e.ID = timeline.EventID(i + 1)
			byID[e.ID] = e
			h := e.Head()
			if err := fn(&h); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	published := map[timeline.ArticleID]when.Span{1: day(5), 2: day(20), 3: day(8)}
	return news.Source{Table: table, Today: when.Date(2023, 3, 1),
		Event: func(id timeline.EventID) (*timeline.Event, error) { return byID[id], nil },
		Article: func(id timeline.ArticleID) *timeline.Article {
			return &timeline.Article{ID: id, Published: published[id]}
		},
		Imports: func() (map[timeline.ImportID]when.Time, error) {
			return map[timeline.ImportID]when.Time{7: when.Date(2023, 2, 15)}, nil
		}}
}

func event(title string, w when.Span, m timeline.Marks, claims ...timeline.Claim) *timeline.Event {
	return &timeline.Event{Title: title, When: w, Marks: m, Type: timeline.Consult, Claims: claims}
}

func titles(lines []news.Line) string {
	var out []string
	for _, l := range lines {
		out = append(out, l.Event.Title)
	}
	return strings.Join(out, ", ")
}

// Ensure that a brief tells what is new, moved, confirmed and overdue since a day, and nothing else.
func TestSince(t *testing.T) {
	february := when.Point(when.Date(2023, 2, 1), when.ToMonth)
	brought, before := event("brought by a table", day(16), 0), event("brought by an older one", day(16), 0)
	brought.Import, before.Import = 7, 6
	of := source(t,
		event("old", day(4), 0, said(1, day(4))),
		event("new", day(19), 0, said(2, day(19))),
		event("moved", day(26), timeline.Future, said(1, day(12)), said(2, day(26))),
		event("exact", day(12), 0, said(1, february), said(2, day(12))),
		event("held", day(18), timeline.Future|timeline.Confirmed, said(1, day(18)), said(2, day(18))),
		event("held before", day(6), timeline.Future|timeline.Confirmed, said(1, day(6)), said(3, day(6)), said(2, day(6))),
		event("late", day(17), timeline.Future, said(1, day(17))),
		event("late before", day(7), timeline.Future, said(1, day(7))),
		event("by hand", day(21), 0), brought, before)
	b, err := news.Since(t.Context(), of, when.Date(2023, 2, 10))
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%s | %s | %s | %s", titles(b.New), titles(b.Moved), titles(b.Confirmed), titles(b.Overdue))
	if want := "brought by a table, new | moved | held | late, moved"; got != want {
		t.Errorf("brief = %s, want %s", got, want)
	}
	if m := b.Moved[0]; m.From != day(12) || m.To != day(26) || fmt.Sprint(m.Articles) != "[d2]" {
		t.Errorf("moved = %+v", m)
	}
	for i, p := range b.Parts() {
		if want := [][]news.Line{b.New, b.Moved, b.Confirmed, b.Overdue}[i]; titles(p.Lines) != titles(want) {
			t.Errorf("%s lists %s, want %s", p.Name, titles(p.Lines), titles(want))
		}
	}
	of.Kept = of.Table.Select(func(o index.Ord) bool { return of.Table.ID(o) == 7 })
	if b, err = news.Since(t.Context(), of, when.Date(2023, 2, 10)); err != nil || titles(b.Overdue) != "late" || len(b.New)+len(b.Moved)+len(b.Confirmed) > 0 {
		t.Errorf("of one event: %+v, %v", b, err)
	}
}

// Ensure that what cannot be read, and that nobody waits for it any longer, is said.
func TestSince_Ends(t *testing.T) {
	of := source(t, event("new", day(19), 0, said(2, day(19))))
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := news.Since(ctx, of, 0); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	broken := errors.New("broken")
	of.Event = func(timeline.EventID) (*timeline.Event, error) { return nil, broken }
	if _, err := news.Since(t.Context(), of, 0); !errors.Is(err, broken) {
		t.Errorf("an event that cannot be read: %v", err)
	}
}
