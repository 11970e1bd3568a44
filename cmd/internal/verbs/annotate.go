package verbs

import (
	"context"
	"flag"
	"strings"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
)

func runAnnotate(_ context.Context, c *call) error {
	var m desk.Marks
	var tags, untags multi
	note := c.flags.String("note", "", "")
	colour := c.flags.String("colour", "", "")
	star := c.flags.Bool("star", false, "")
	unstar := c.flags.Bool("unstar", false, "")
	c.flags.Var(&tags, "tag", "")
	c.flags.Var(&untags, "untag", "")
	c.flags.StringVar(&m.Layer, "layer", "", "")
	if err := c.parse(1, 1); err != nil {
		return err
	}
	ref, err := timeline.ParseRef(c.args[0], timeline.KindEvent)
	if err != nil {
		return usageError{err}
	}
	if *star && *unstar {
		return usage("--star and --unstar exclude each other")
	}
	m.Tag, m.Untag = tags, untags
	if *star || *unstar {
		m.Star = star
	}
	if given(c, "note") {
		m.Note = note
	}
	if given(c, "colour") {
		m.Colour = colour
	}
	if m.Note == nil && m.Colour == nil && m.Star == nil && len(tags)+len(untags) == 0 {
		return usage("annotate needs at least one of --note, --tag, --untag, --star, --unstar, --colour")
	}
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error { return d.Annotate(m, ref) })
}

// given reports whether an option stands on the command line.
func given(c *call, name string) bool {
	found := false
	c.flags.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

// eventOptions are the options that add and edit share.
type eventOptions struct {
	title, when, typ, mode, place, summary *string
	roles                                  multi
}

func (c *call) eventOptions() *eventOptions {
	o := &eventOptions{title: c.flags.String("title", "", ""), when: c.flags.String("when", "", ""), typ: c.flags.String("type", "", ""),
		mode: c.flags.String("mode", "", ""), place: c.flags.String("place", "", ""), summary: c.flags.String("summary", "", "")}
	c.flags.Var(&o.roles, "role", "")
	return o
}

// apply takes over the options that were given.
func (o *eventOptions) apply(c *call, d *desk.Desk, e *timeline.Event) error {
	for name, field := range map[string]struct{ from, to *string }{"title": {o.title, &e.Title}, "mode": {o.mode, &e.Mode},
		"place": {o.place, &e.Place}, "summary": {o.summary, &e.Summary}} {
		if given(c, name) {
			*field.to = *field.from
		}
	}
	if given(c, "when") {
		s, err := c.date(*o.when)
		if err != nil {
			return err
		}
		e.When, e.DateFixed, e.WhenText = s, true, ""
	}
	if given(c, "type") {
		t, ok := timeline.ParseType(*o.typ)
		if !ok {
			return usage("%q is not an event type; one of %s", *o.typ, typeNames())
		}
		e.Type = t
	}
	if len(o.roles) > 0 {
		e.Roles = nil
	}
	for _, r := range o.roles {
		name, as, ok := strings.Cut(r, "=")
		if !ok {
			return usage("--role %q: expected ACTOR=ROLE, for example China=host", r)
		}
		id, ok := d.FindActor(name)
		if !ok {
			return usage("--role %q: there is no actor %q; see ententectl actors", r, name)
		}
		e.Roles = append(e.Roles, timeline.Role{Actor: id, As: timeline.RoleKind(as)})
	}
	return nil
}

func typeNames() string {
	var names []string
	for _, t := range timeline.Types() {
		names = append(names, t.String())
	}
	return strings.Join(names, " ")
}

func runAdd(_ context.Context, c *call) error {
	o := c.eventOptions()
	if err := c.parse(0, 0); err != nil {
		return err
	}
	if *o.title == "" {
		return usage("add needs --title")
	}
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error {
		var e timeline.Event
		if err := o.apply(c, d, &e); err != nil {
			return err
		}
		id, err := d.AddEvent(e)
		if err != nil {
			return err
		}
		return c.print(map[string]string{"id": id.String()}, "%s\n", id)
	})
}

func runEdit(_ context.Context, c *call) error {
	o := c.eventOptions()
	if err := c.parse(1, 1); err != nil {
		return err
	}
	id, err := eventID(c.args[0])
	if err != nil {
		return err
	}
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error {
		return d.EditEvent(id, "Edit", func(e *timeline.Event) error { return o.apply(c, d, e) })
	})
}

func runDelete(_ context.Context, c *call) error {
	if err := c.parse(1, -1); err != nil {
		return err
	}
	var ids []timeline.EventID
	for _, a := range c.args {
		id, err := eventID(a)
		if err != nil {
			return err
		}
		ids = append(ids, id)
	}
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error { return d.DeleteEvents(ids...) })
}

func runLink(_ context.Context, c *call) error {
	typ := c.flags.String("type", string(timeline.LeadsTo), "")
	if err := c.parse(2, 2); err != nil {
		return err
	}
	a, err := eventID(c.args[0])
	if err != nil {
		return err
	}
	b, err := eventID(c.args[1])
	if err != nil {
		return err
	}
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error {
		id, err := d.LinkEvents(a, b, timeline.LinkType(*typ))
		if err != nil {
			return err
		}
		return c.print(map[string]string{"id": id.String()}, "%s\n", id)
	})
}
