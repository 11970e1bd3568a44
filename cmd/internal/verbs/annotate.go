package verbs

import (
	"context"
	"flag"
	"slices"
	"strings"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/record"
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
	place, words := c.spotOptions(), map[timeline.AnnotationKind]*string{}
	drawn := []timeline.AnnotationKind{timeline.Callout, timeline.Band, timeline.Marker}
	for _, k := range drawn {
		words[k] = c.flags.String(k.String(), "", "")
	}
	if err := c.parse(0, 1); err != nil {
		return err
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
		if err := validColour(*colour); err != nil {
			return err
		}
		m.Colour = colour
	}
	drawn = slices.DeleteFunc(drawn, func(k timeline.AnnotationKind) bool { return !given(c, k.String()) })
	put := m.Note != nil || m.Star != nil || len(tags)+len(untags) > 0
	if len(drawn) > 1 || len(drawn) == 1 && put {
		return usage("a callout, a band and a marker are marks of their own; give one of --callout, --band and --marker, and of the others no more than --colour and --layer")
	}
	if len(drawn) == 1 {
		return c.draw(desk.ChartMark{Kind: drawn[0], Text: *words[drawn[0]], Colour: *colour, Layer: m.Layer}, place)
	}
	if !put && m.Colour == nil {
		return usage("annotate needs at least one of --note, --tag, --untag, --star, --unstar, --colour, --callout, --band, --marker")
	}
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error {
		s, err := place.spot(c, d)
		if err != nil {
			return err
		}
		return d.AnnotateSpots(m, s)
	})
}

// draw draws a callout, band or marker on the chart.
func (c *call) draw(m desk.ChartMark, place spotOptions) error {
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error {
		s, err := place.spot(c, d)
		if err != nil {
			return err
		}
		if s.ID != 0 && (m.Kind != timeline.Callout || s.Kind != timeline.KindEvent) {
			return usage("a %s is drawn at a date: give --at; only callouts point to an event", m.Kind)
		}
		m.Event, m.When, m.Lane = timeline.EventID(s.ID), s.When, s.Lane
		id, err := d.AddChartMark(m)
		if err != nil {
			return err
		}
		return c.print(map[string]string{"id": id.String()}, "%s\n", id)
	})
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

// apply takes over the options that were given. What belongs to another type or mode than the present one goes.
func (o *eventOptions) apply(c *call, e *timeline.Event) error {
	if given(c, "type") {
		t, mode, ok := timeline.ParseKind(*o.typ)
		if !ok {
			return usage("--type %q is not an event type; one of %s, or a word such as visit or sanction", *o.typ, typeNames())
		}
		if t != e.Type || mode != "" && mode != e.Mode {
			e.Type, e.Mode, e.CAMEO = t, mode, ""
		}
	}
	if given(c, "mode") && *o.mode != e.Mode {
		e.Mode, e.CAMEO = *o.mode, ""
	}
	for name, field := range map[string]struct{ from, to *string }{"title": {o.title, &e.Title}, "place": {o.place, &e.Place},
		"summary": {o.summary, &e.Summary}} {
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
	return nil
}

// parts reads who takes part: China=host.
func (o *eventOptions) parts() ([]cast.Part, error) {
	var list []cast.Part
	for _, r := range o.roles {
		at := strings.LastIndexByte(r, '=')
		if at < 0 || strings.TrimSpace(r[:at]) == "" {
			return nil, usage("--role %q: expected ACTOR=ROLE, for example China=host", r)
		}
		as := timeline.RoleKind(r[at+1:])
		if !slices.Contains(timeline.RoleKinds(), as) {
			return nil, usage("--role %q: %q is not a role; one of %s", r, as, roleNames())
		}
		list = append(list, cast.Part{Name: strings.TrimSpace(r[:at]), As: as})
	}
	return list, nil
}

// like asks the dictionaries about actors that the library does not know. They are loaded when the first is asked for.
func (c *call) like() desk.Like {
	return func(name string) (*timeline.Actor, error) {
		reader, err := c.Host.Reader()
		if err != nil {
			return nil, err
		}
		return record.Known(reader, name), nil
	}
}

func (c *call) noteNewcomers(made []*timeline.Actor) {
	for _, a := range made {
		c.note("new actor %s (%s)", a.Name, a.Kind)
	}
}

func roleNames() string {
	var names []string
	for _, k := range timeline.RoleKinds() {
		names = append(names, string(k))
	}
	return strings.Join(names, " ")
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
	parts, err := o.parts()
	if err != nil {
		return err
	}
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error {
		var e timeline.Event
		if err := o.apply(c, &e); err != nil {
			return err
		}
		id, made, err := d.AddEvent(e, parts, c.like())
		if err != nil {
			return err
		}
		c.noteNewcomers(made)
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
	if !c.givenOf("title", "when", "type", "mode", "place", "summary", "role") {
		return usage("edit needs at least one of --title, --when, --type, --mode, --place, --summary, --role")
	}
	parts, err := o.parts()
	if err != nil {
		return err
	}
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error {
		made, err := d.EditEventWith(id, "Edit", parts, c.like(), func(e *timeline.Event) error { return o.apply(c, e) })
		if err == nil {
			c.noteNewcomers(made)
		}
		return err
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
	note := c.flags.String("note", "", "")
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
	if a == b {
		return usage("link joins two different events, and %s is named twice", a)
	}
	if !slices.Contains(timeline.LinkTypes(), timeline.LinkType(*typ)) {
		var names []string
		for _, t := range timeline.LinkTypes() {
			names = append(names, string(t))
		}
		return usage("--type %q is not a type of link; one of: %s", *typ, strings.Join(names, ", "))
	}
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error {
		id, err := d.LinkEvents(a, b, timeline.LinkType(*typ), *note)
		if err != nil {
			return err
		}
		return c.print(map[string]string{"id": id.String()}, "%s\n", id)
	})
}
