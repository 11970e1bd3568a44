package verbs

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/when"
)

// eventLine is one line of events --json.
type eventLine struct {
	ID       string     `json:"id"`
	Title    string     `json:"title"`
	When     string     `json:"when"`
	Type     string     `json:"type"`
	Mode     string     `json:"mode"`
	Marks    []string   `json:"marks"`
	CAMEO    string     `json:"cameo"`
	Roles    []roleLine `json:"roles"`
	Place    string     `json:"place"`
	Tags     []string   `json:"tags"`
	Stars    int        `json:"stars"`
	Articles []string   `json:"articles"`
}

type roleLine struct {
	Actor   string `json:"actor"`
	Name    string `json:"name"`
	As      string `json:"as"`
	Office  string `json:"office,omitempty"`
	Country string `json:"country,omitempty"`
}

func toEventLine(d *desk.Desk, e *timeline.Event) eventLine {
	l := eventLine{ID: e.ID.String(), Title: e.Title, When: e.When.String(), Type: e.Type.String(), Mode: e.Mode,
		Marks: list(e.Marks.Names()), CAMEO: e.CAMEO, Roles: []roleLine{}, Place: e.Place, Tags: list(d.Tags(e.ID)),
		Stars: d.Stars(e.ID), Articles: []string{}}
	for _, r := range e.Roles {
		ro := roleLine{Actor: r.Actor.String(), As: string(r.As), Office: r.Office, Country: r.Country}
		if a := d.Actor(r.Actor); a != nil {
			ro.Name, ro.Country = a.Name, cmp.Or(ro.Country, a.Country)
		}
		l.Roles = append(l.Roles, ro)
	}
	for _, a := range e.Articles() {
		l.Articles = append(l.Articles, a.String())
	}
	return l
}

// list makes nil an empty list, which JSON writes as [].
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func runEvents(_ context.Context, c *call) error {
	q := c.flags.String("query", "", "")
	limit := c.flags.Int("limit", 0, "")
	known := c.flags.String("as-known", "", "")
	if err := c.parse(0, 0); err != nil {
		return err
	}
	if *limit < 0 {
		return usage("--limit %d: give the most events to list; 0 lists all", *limit)
	}
	return c.withDesk(false, func(d *desk.Desk, _ *store.Store) error {
		if err := d.SetFilter(*q); err != nil {
			return usageError{err}
		}
		if err := c.lookBack(d, *known); err != nil {
			return err
		}
		return d.EachMatch(*limit, func(e *timeline.Event) error {
			if c.json {
				return c.line(toEventLine(d, e))
			}
			_, err := fmt.Fprintf(c.Stdout, "%-7s %-30s %-12s %s\n", e.ID, dateWords(e), e.Word(), e.Title)
			return err
		})
	})
}

func dateWords(e *timeline.Event) string {
	if e.When.IsZero() {
		return strings.TrimSpace("undated " + e.WhenText)
	}
	return e.When.Words(when.Style{})
}

func runActors(_ context.Context, c *call) error {
	q := c.flags.String("query", "", "")
	if err := c.parse(0, 0); err != nil {
		return err
	}
	return c.withDesk(false, func(d *desk.Desk, _ *store.Store) error {
		if err := d.SetFilter(*q); err != nil {
			return usageError{err}
		}
		for _, a := range d.Actors() {
			offices := []string{}
			for _, o := range a.Actor.Offices {
				offices = append(offices, strings.TrimSpace(o.Title+" "+o.Term.String()))
			}
			err := c.print(map[string]any{"id": a.Actor.ID.String(), "key": a.Actor.Key, "name": a.Actor.Name, "kind": a.Actor.Kind.String(),
				"country": a.Actor.Country, "offices": offices, "events": a.Events},
				"%-6s %5d  %-13s %-4s %s\n", a.Actor.ID, a.Events, a.Actor.Kind, a.Actor.Country, strings.Join(append([]string{a.Actor.Name}, offices...), "; "))
			if err != nil {
				return err
			}
		}
		return nil
	})
}
