// Package acled reads the tables of the Armed Conflict Location & Event Data Project.
//
// How precisely ACLED knows the day stands in time_precision: 1 is the day, 2 a week around it, 3 the month.
//
// Source: ACLED Codebook, 2023.
package acled

import (
	"errors"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/cast"
	"entente/timeline/format/codes"
	"entente/timeline/format/sheet"
	"entente/timeline/when"
)

// Format returns the format for the list of formats.
func Format(book func() (*codes.Book, error)) format.Format { return table().Format(book) }

func table() cast.Table {
	return cast.Table{Name: "acled", Title: "ACLED events", Exts: []string{".csv"},
		Row:   func(d *cast.Decoder, f *sheet.Fields) error { return decoder{d}.row(f) },
		Needs: []string{"event_date", "event_type", "actor1", "time_precision"}, Plain: true}
}

type decoder struct{ *cast.Decoder }

func (d decoder) row(f *sheet.Fields) error {
	get := func(name string) string { return strings.TrimSpace(f.Get(name)) }
	span, err := date(get("event_date"), get("time_precision"))
	if err != nil {
		return sheet.Wrong("the event_date %q is no date", get("event_date"))
	}
	id := get("event_id_cnty")
	if id == "" {
		id = get("data_id")
	}
	if id == "" {
		return sheet.Wrong("the row has no event_id_cnty")
	}
	what, sub := get("event_type"), get("sub_event_type")
	typ, mode := deed(what, sub)
	e := &timeline.Event{ID: 1, Key: "acled:" + id, When: span, Type: typ, Mode: mode, Summary: get("notes"), Confidence: 1}
	country := d.Book.Named(get("country"))
	if country == "" {
		country = d.Book.Numeric(get("iso"))
	}
	var names []string
	for _, side := range []struct {
		column, others string
		as             timeline.RoleKind
	}{{"actor1", "assoc_actor_1", timeline.Source}, {"actor2", "assoc_actor_2", timeline.Target}} {
		if name := get(side.column); name != "" {
			names = append(names, name)
			if err := d.part(e, name, country, side.as); err != nil {
				return err
			}
		}
		for name := range strings.SplitSeq(get(side.others), ";") {
			if err := d.part(e, name, country, side.as); err != nil {
				return err
			}
		}
	}
	if sub == "" {
		sub = what
	}
	place := get("location")
	e.Title = strings.Join(names, " – ")
	if sub != "" {
		e.Title = strings.TrimPrefix(e.Title+": "+codes.Small(sub), ": ")
	}
	if place != "" {
		e.Title += " in " + place
	}
	for _, part := range []string{get("admin1"), get("country")} {
		if part != "" && !strings.Contains(place, part) {
			place = strings.TrimPrefix(place+", "+part, ", ")
		}
	}
	e.Place = place
	for _, name := range []string{"event_type", "sub_event_type", "time_precision", "assoc_actor_1", "assoc_actor_2", "iso", "country", "admin1", "location"} {
		if v := get(name); v != "" {
			e.Extra = append(e.Extra, timeline.Extra{Key: name, Value: v})
		}
	}
	get("year")
	e.Extra = f.Rest(e.Extra)
	return d.Emit(e)
}

// part adds an actor. Names end in the country in brackets when they need one: "Military Forces of Mali (2020-2021)" does
// not, "Protesters (Mali)" does.
func (d decoder) part(e *timeline.Event, name, country string, as timeline.RoleKind) error {
	name = strings.TrimSpace(name)
	if i := strings.LastIndexByte(name, '('); i > 0 {
		if iso := d.Book.Named(strings.TrimSuffix(name[i+1:], ")")); iso != "" {
			country = iso
		}
	}
	id, err := d.Named(name, timeline.Group, country)
	if err == nil {
		e.Roles = cast.Roles(e.Roles, id, as)
	}
	return err
}

// date reads "2023-02-28" and "28 February 2023" with their precision.
func date(s, precision string) (when.Span, error) {
	span, err := when.ParseWords(s, 0)
	if err != nil || span.IsZero() {
		return span, errNoDate
	}
	switch precision {
	case "2":
		if around, ok := when.Within(span.Shift(-3), span.Shift(3)); ok {
			return around, nil
		}
	case "3":
		return when.Point(span.Start(), when.ToMonth), nil
	}
	return span, nil
}

var errNoDate = errors.New("no date")

func deed(what, sub string) (timeline.Type, string) {
	switch what {
	case "Battles":
		return timeline.Assault, "firearms"
	case "Explosions/Remote violence":
		return timeline.Assault, "explosives"
	case "Violence against civilians":
		switch sub {
		case "Abduction/forced disappearance":
			return timeline.Assault, "abduct"
		case "Sexual violence":
			return timeline.Assault, "sexual"
		}
		return timeline.Assault, "beat"
	case "Protests":
		return timeline.Protest, "demo"
	case "Riots":
		return timeline.Protest, "riot"
	}
	switch sub {
	case "Agreement":
		return timeline.Agree, ""
	case "Arrests":
		return timeline.Coerce, "arrest"
	case "Looting/property destruction", "Disrupted weapons use":
		return timeline.Coerce, "seize"
	case "Change to group/activity", "Headquarters or base established":
		return timeline.Mobilize, ""
	case "Non-violent transfer of territory":
		return timeline.Retreat, "withdraw"
	}
	return timeline.NoType, ""
}
