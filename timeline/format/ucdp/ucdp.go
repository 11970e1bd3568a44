// Package ucdp reads the Georeferenced Event Dataset of the Uppsala Conflict Data Program.
//
// How precisely UCDP knows the day stands in date_prec: 1 is the day; from 2 (some days) over 3 (a week) and 4 (a month) to 5
// (up to a year) the event lies somewhere from date_start to date_end.
//
// Source: UCDP GED Codebook, version 23.1.
package ucdp

import (
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
	return cast.Table{Name: "ucdp", Title: "UCDP GED events", Exts: []string{".csv"},
		Row:   func(d *cast.Decoder, f *sheet.Fields) error { return decoder{d}.row(f) },
		Needs: []string{"id", "type_of_violence", "side_a", "side_b", "date_start", "date_prec"}}
}

type decoder struct{ *cast.Decoder }

func (d decoder) row(f *sheet.Fields) error {
	get := func(name string) string { return strings.TrimSpace(f.Get(name)) }
	span, ok := date(get("date_start"), get("date_end"), get("date_prec"))
	if !ok {
		return sheet.Wrong("date_start %q and date_end %q are no dates in order", get("date_start"), get("date_end"))
	}
	id := get("id")
	if id == "" {
		return sheet.Wrong("the row has no id")
	}
	e := &timeline.Event{ID: 1, Key: "ucdp:" + id, When: span, Type: timeline.Assault, Summary: get("source_headline"), Confidence: 1}
	if get("type_of_violence") == "3" {
		e.Mode = "massacre"
	} else {
		e.Mode = "firearms"
	}
	a, b := get("side_a"), get("side_b")
	country := d.Book.Named(get("country"))
	for i, name := range []string{a, b} {
		id, err := d.side(name, country)
		if err != nil {
			return err
		}
		e.Roles = cast.Roles(e.Roles, id, []timeline.RoleKind{timeline.Source, timeline.Target}[i])
	}
	e.Title = a + " – " + b + ": " + []string{"fighting", "attack on civilians"}[btoi(e.Mode == "massacre")]
	if w := get("where_coordinates"); w != "" {
		e.Title += ", " + w
	}
	e.Place = get("where_description")
	if e.Place == "" {
		e.Place = strings.Trim(get("adm_1")+", "+get("country"), ", ")
	}
	for _, name := range []string{"type_of_violence", "date_prec", "where_coordinates", "adm_1", "country"} {
		if v := get(name); v != "" {
			e.Extra = append(e.Extra, timeline.Extra{Key: name, Value: v})
		}
	}
	get("year")
	e.Extra = f.Rest(e.Extra)
	return d.Emit(e)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// side returns an actor. Governments stand for their countries: "Government of Mali".
func (d decoder) side(name, country string) (timeline.ActorID, error) {
	if land, ok := strings.CutPrefix(name, "Government of "); ok {
		if a, ok := d.Book.Country(d.Book.Named(land)); ok {
			return d.Actor(a)
		}
	}
	return d.Named(name, timeline.Group, country)
}

func date(start, end, precision string) (when.Span, bool) {
	a, err := when.Parse(strings.TrimSpace(start[:min(10, len(start))]))
	if err != nil || a.IsZero() {
		return a, false
	}
	b, err := when.Parse(strings.TrimSpace(end[:min(10, len(end))]))
	if err != nil {
		return a, false
	}
	if b.IsZero() || a == b {
		return a, true
	}
	if precision == "1" {
		return when.Between(a, b)
	}
	if month := when.Point(a.Start(), when.ToMonth); month.Start() == a.Start() && month.End() == b.End() {
		return month, true
	}
	return when.Within(a, b)
}
