package verbs

import (
	"context"
	"fmt"
	"strings"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/when"
)

func runActor(ctx context.Context, c *call) error {
	names := []string{"merge", "rename", "alias", "split"}
	value, did := map[string]*string{}, ""
	for _, n := range names {
		value[n] = c.flags.String(n, "", "")
	}
	if err := c.parse(1, 1); err != nil {
		return err
	}
	for _, n := range names {
		if given(c, n) && did != "" {
			return usage("--%s and --%s are two steps; give one at a time", did, n)
		}
		if given(c, n) {
			did = n
		}
	}
	return c.withDesk(did != "", func(d *desk.Desk, _ *store.Store) error {
		id, err := actorID(d, c.args[0])
		if err != nil {
			return err
		}
		switch did {
		case "merge":
			return c.mergeActors(ctx, d, id, *value[did])
		case "split":
			part, n, err := d.SplitActor(ctx, id, *value[did])
			if err != nil {
				return err
			}
			c.note("%s: %s; %s named so", part, d.Actor(part).Name, counted(n))
			return c.print(map[string]any{"id": part.String(), "events": n}, "%s\n", part)
		case "rename":
			return d.RenameActor(id, *value[did])
		case "alias":
			return d.AddAlias(id, *value[did])
		}
		x, err := d.ActorFacts(id)
		if err != nil {
			return err
		}
		if c.json {
			return c.line(toActor(d, x))
		}
		_, err = fmt.Fprint(c.Stdout, actorText(d, x))
		return err
	})
}

func (c *call) mergeActors(ctx context.Context, d *desk.Desk, into timeline.ActorID, other string) error {
	gone, err := actorID(d, other)
	if err != nil {
		return err
	}
	n, err := d.MergeActors(ctx, into, gone)
	if err != nil {
		return err
	}
	c.note("%s is part of %s, %s, now; %s moved", gone, into, d.Actor(into).Name, counted(n))
	return c.print(map[string]any{"id": into.String(), "events": n}, "%s\n", into)
}

// actorID reads the id of an actor, or a name or key that the library knows.
func actorID(d *desk.Desk, text string) (timeline.ActorID, error) {
	ref, err := timeline.ParseRef(text, timeline.KindActor)
	if err == nil && ref.Kind == timeline.KindActor && d.Actor(timeline.ActorID(ref.ID)) != nil {
		return timeline.ActorID(ref.ID), nil
	}
	if id, ok := d.FindActor(text); ok {
		return id, nil
	}
	return 0, fmt.Errorf("there is no actor %q; see ententectl actors", text)
}

func counted(n int) string {
	if n == 1 {
		return "1 event"
	}
	return fmt.Sprint(n, " events")
}

// actorJSON is what actor --json gives.
type actorJSON struct {
	ID      string        `json:"id"`
	Key     string        `json:"key"`
	Name    string        `json:"name"`
	Kind    string        `json:"kind"`
	Country string        `json:"country"`
	Aliases []string      `json:"aliases"`
	Offices []officeJSON  `json:"offices"`
	Note    string        `json:"note,omitempty"`
	Events  int           `json:"events"`
	First   *actorEvent   `json:"first"` // null when no event has a date
	Last    *actorEvent   `json:"last"`
	With    []companyJSON `json:"with"`
}

type officeJSON struct {
	Title string `json:"title"`
	For   string `json:"for"`
	Term  string `json:"term"`
}

type actorEvent struct {
	ID    string `json:"id"`
	When  string `json:"when"`
	Title string `json:"title"`
}

type companyJSON struct {
	Actor  string `json:"actor"`
	Name   string `json:"name"`
	Events int    `json:"events"`
}

func toActor(d *desk.Desk, x desk.ActorFacts) actorJSON {
	a := x.Actor
	out := actorJSON{ID: a.ID.String(), Key: a.Key, Name: a.Name, Kind: a.Kind.String(), Country: a.Country, Aliases: list(a.Aliases),
		Offices: []officeJSON{}, Note: a.Note, Events: x.Events, With: []companyJSON{}}
	for _, o := range a.Offices {
		out.Offices = append(out.Offices, officeJSON{o.Title, officeFor(d, o), o.Term.String()})
	}
	if x.First != nil {
		out.First = &actorEvent{x.First.ID.String(), x.First.When.String(), x.First.Title}
		out.Last = &actorEvent{x.Last.ID.String(), x.Last.When.String(), x.Last.Title}
	}
	for _, w := range x.With {
		out.With = append(out.With, companyJSON{w.Actor.ID.String(), w.Actor.Name, w.Events})
	}
	return out
}

// officeFor names the country or organisation of an office, or gives its key.
func officeFor(d *desk.Desk, o timeline.Office) string {
	if id, ok := d.FindActor(o.For); ok && o.For != "" {
		return d.Actor(id).Name
	}
	return o.For
}

// actorText is what actor prints for people.
func actorText(d *desk.Desk, x desk.ActorFacts) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	a := x.Actor
	line("%s  %s", a.ID, a.Name)
	line("%s", strings.Join(nonEmpty(a.Kind.String(), a.Country, counted(x.Events)), " · "))
	if len(a.Aliases) > 0 {
		line("\nAlso called %s", strings.Join(a.Aliases, ", "))
	}
	if len(a.Offices) > 0 {
		line("\nOffices")
	}
	for _, o := range a.Offices {
		term := ""
		if !o.Term.IsZero() {
			term = o.Term.Words(when.Style{})
		}
		line("  %s", strings.Join(nonEmpty(o.Title, officeFor(d, o), term), " · "))
	}
	if x.First != nil {
		line("\nFirst  %s  %s: %s", x.First.ID, dateWords(x.First), x.First.Title)
		line("Last   %s  %s: %s", x.Last.ID, dateWords(x.Last), x.Last.Title)
	}
	if len(x.With) > 0 {
		line("\nMost often with")
	}
	for _, w := range x.With {
		line("  %5d  %-6s %s", w.Events, w.Actor.ID, w.Actor.Name)
	}
	if a.Note != "" {
		line("\n%s", a.Note)
	}
	return b.String()
}
