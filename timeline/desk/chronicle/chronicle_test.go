package chronicle_test

import (
	"testing"

	"entente/timeline"
	"entente/timeline/desk/chronicle"
	"entente/timeline/index"
	"entente/timeline/when"
)

func date(t *testing.T, text string) when.Span {
	t.Helper()
	s, err := when.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// source is a library of events, and of articles that are numbered from 1 in the order of their dates.
func source(t *testing.T, published []string, calls []*timeline.Link, events ...*timeline.Event) chronicle.Source {
	t.Helper()
	table, err := index.NewTable(len(events), func(fn func(*timeline.EventHead) error) error {
		for _, e := range events {
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
	return chronicle.Source{Table: table, Calls: calls,
		Event: func(id timeline.EventID) (*timeline.Event, error) { return events[id-1], nil },
		Events: func(fn func(*timeline.Event)) error {
			for _, e := range events {
				fn(e)
			}
			return nil
		},
		Article: func(id timeline.ArticleID) *timeline.Article {
			if int(id) > len(published) {
				return nil
			}
			return &timeline.Article{ID: id, Title: "An article", Published: date(t, published[id-1])}
		}}
}

// cited is a citation of an article.
func cited(id timeline.ArticleID) []timeline.Citation {
	return []timeline.Citation{{Article: id, Quote: "They met."}}
}

// Ensure that an event is hidden until the first article tells of it, stands where that one puts it until the next does,
// and then where it stands now; and that what no article tells of is known once it has begun.
func TestChronicle_On(t *testing.T) {
	visit := &timeline.Event{ID: 1, Title: "They meet", Type: timeline.Consult, When: date(t, "2023-02-16"), Citations: append(cited(1), cited(2)...),
		Accounts: []timeline.Account{
			{Article: 1, When: date(t, "2023-02-14"), Title: "They will meet", Type: timeline.Consult, Marks: timeline.Future},
			{Article: 2, When: date(t, "2023-02-16"), Title: "They meet", Type: timeline.Consult}}}
	entered := &timeline.Event{ID: 2, Title: "A row of a table", Type: timeline.Statement, When: date(t, "2023-02-11")}
	c := chronicle.New(source(t, []string{"2023-02-10", "2023-02-17"}, nil, visit, entered))
	for _, tt := range []struct {
		day           string
		hidden, moved int
		when          string // of the visit
	}{
		{"2023-02-09", 2, 0, ""},
		{"2023-02-10", 1, 1, "2023-02-14"},
		{"2023-02-16", 0, 1, "2023-02-14"},
		{"2023-02-17", 0, 0, "2023-02-16"},
	} {
		p := c.On(chronicle.Day(date(t, tt.day)))
		if p.Hidden != tt.hidden || p.Moved != tt.moved || p.Table.All() != 2-tt.hidden {
			t.Errorf("on %s %d are hidden, %d have moved, %d stand in the table; want %d and %d", tt.day, p.Hidden, p.Moved, p.Table.All(), tt.hidden, tt.moved)
		}
		o, there := p.Table.Row(visit.ID)
		if !there {
			if tt.when != "" {
				t.Errorf("on %s the visit is hidden", tt.day)
			}
			continue
		}
		if got := p.Table.Span(o).String(); got != tt.when || p.Event(visit).When.String() != tt.when {
			t.Errorf("on %s the visit stands on %s and says %s, want %s", tt.day, got, p.Event(visit).When, tt.when)
		}
		s, otherwise := p.Otherwise[visit.ID]
		if otherwise != (tt.moved > 0) || otherwise && (s.Title != p.Event(visit).Title || s.Now.String() != "2023-02-16") {
			t.Errorf("on %s it stands otherwise: %v, %+v", tt.day, otherwise, s)
		}
		if p.Event(entered) != entered {
			t.Errorf("on %s what no article tells of is another", tt.day)
		}
	}
}

// Ensure that it is not known that a plan is called off before what calls it off is known.
func TestChronicle_CalledOff(t *testing.T) {
	plan := &timeline.Event{ID: 1, Title: "A visit", Type: timeline.Consult, When: date(t, "2023-05-10"), Marks: timeline.Future | timeline.Cancelled, Citations: cited(1)}
	call := &timeline.Event{ID: 2, Title: "It is called off", Type: timeline.Reject, When: date(t, "2023-05-02"), Citations: cited(2)}
	c := chronicle.New(source(t, []string{"2023-04-20", "2023-05-03"}, []*timeline.Link{{From: 2, To: 1, Type: timeline.Cancels}}, plan, call))
	for day, off := range map[string]bool{"2023-05-02": false, "2023-05-03": true} {
		p := c.On(chronicle.Day(date(t, day)))
		if got := p.Event(plan).Marks&timeline.Cancelled != 0; got != off {
			t.Errorf("on %s it is called off: %v, want %v", day, got, off)
		}
		if o, ok := p.Table.Row(1); !ok || (p.Table.Marks(o)&timeline.Cancelled != 0) != off {
			t.Errorf("on %s the table has it otherwise", day)
		}
	}
}

// Ensure that an article which is dated to a month is known from the last day of it on.
func TestPublished(t *testing.T) {
	if day, ok := chronicle.Published(&timeline.Article{Published: date(t, "2023-02")}); !ok || day != when.Date(2023, 2, 28) {
		t.Errorf("it is published on %v, %v", day, ok)
	}
	for _, a := range []*timeline.Article{nil, {}, {Published: date(t, "2023-02-01/..")}} {
		if day, ok := chronicle.Published(a); ok {
			t.Errorf("%+v is published on %v", a, day)
		}
	}
}
