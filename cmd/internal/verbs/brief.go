package verbs

import (
	"context"
	"fmt"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/news"
	"entente/timeline/when"
)

// briefJSON is what brief --json gives.
type briefJSON struct {
	Since     string          `json:"since"`
	New       []briefLineJSON `json:"new"`
	Moved     []briefLineJSON `json:"moved"`
	Confirmed []briefLineJSON `json:"confirmed"`
	Overdue   []briefLineJSON `json:"overdue"`
}

type briefLineJSON struct {
	ID       string   `json:"id"`
	When     string   `json:"when"`
	Title    string   `json:"title"`
	From     string   `json:"from,omitempty"` // of what has moved
	To       string   `json:"to,omitempty"`
	Articles []string `json:"articles"` // that tell of it since then
}

func runBrief(_ context.Context, c *call) error {
	since := c.flags.String("since", "", "")
	q := c.flags.String("query", "", "")
	if err := c.parse(0, 0); err != nil {
		return err
	}
	if *since == "" {
		return usage("brief needs --since, for example --since 2023-02-15")
	}
	return c.withDesk(false, func(d *desk.Desk, _ *store.Store) error {
		var day when.Span
		if at, named := d.NamedDay(*since); named { // a day that was given a name in the window
			day = when.Point(at, when.ToDay)
		} else {
			var err error
			if day, err = c.date(*since); err != nil {
				return err
			}
		}
		if err := d.SetFilter(*q); err != nil {
			return usageError{err}
		}
		b, err := d.Brief(day.Start())
		if err != nil {
			return err
		}
		if c.json {
			return c.line(briefJSON{day.String(), briefLines(b.New), briefLines(b.Moved), briefLines(b.Confirmed), briefLines(b.Overdue)})
		}
		return c.printBrief(day, b)
	})
}

func briefLines(lines []news.Line) []briefLineJSON {
	out := []briefLineJSON{}
	for _, l := range lines {
		x := briefLineJSON{ID: l.Event.ID.String(), When: l.Event.When.String(), Title: l.Event.Title, Articles: []string{}}
		if !l.To.IsZero() {
			x.From, x.To = l.From.String(), l.To.String()
		}
		for _, a := range l.Articles {
			x.Articles = append(x.Articles, a.String())
		}
		out = append(out, x)
	}
	return out
}

func (c *call) printBrief(day when.Span, b news.Brief) error {
	fmt.Fprintf(c.Stdout, "Since %s\n", day.Words(when.Style{}))
	for _, part := range b.Parts() {
		if len(part.Lines) == 0 {
			continue
		}
		fmt.Fprintf(c.Stdout, "\n%s (%d)\n", part.Name, len(part.Lines))
		for _, l := range part.Lines {
			if _, err := fmt.Fprintf(c.Stdout, "  %-7s %-30s %s\n", l.Event.ID, briefDate(l.Event, l), l.Event.Title); err != nil {
				return err
			}
		}
	}
	if len(b.New)+len(b.Moved)+len(b.Confirmed)+len(b.Overdue) == 0 {
		c.note("nothing is new, moved, confirmed or overdue")
	}
	return nil
}

func briefDate(e *timeline.Event, l news.Line) string {
	if l.To.IsZero() {
		return dateWords(e)
	}
	return l.From.Words(when.Style{}) + " → " + l.To.Words(when.Style{})
}
