// Package polecat reads POLECAT, the weekly event data that follow ICEWS and are coded by PLOVER: 40 columns with a header.
//
// Source: POLECAT Weekly Data, Harvard Dataverse, codebook.
package polecat

import (
	"slices"
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
	return cast.Table{Name: "polecat", Title: "POLECAT events", Exts: []string{".txt", ".tab", ".csv"},
		Row:   func(d *cast.Decoder, f *sheet.Fields) error { return decoder{d}.row(f) },
		Needs: []string{"event id", "event date", "event type", "event mode", "actor name", "recipient name"}}
}

type decoder struct{ *cast.Decoder }

func (d decoder) row(f *sheet.Fields) error {
	get := func(name string) string {
		if v := strings.TrimSpace(f.Get(name)); v != "None" && v != "NA" {
			return v
		}
		return ""
	}
	span, err := when.Parse(get("Event Date"))
	if err != nil || span.IsZero() {
		return sheet.Wrong("the Event Date %q is no date", get("Event Date"))
	}
	id := get("Event ID")
	if id == "" {
		return sheet.Wrong("the row has no Event ID")
	}
	e := &timeline.Event{ID: 1, Key: "polecat:" + id, When: span, Mode: get("Event Mode"), Confidence: 1}
	var ok bool
	if e.Type, ok = timeline.ParseType(get("Event Type")); !ok {
		e.Extra = append(e.Extra, timeline.Extra{Key: "Event Type", Value: get("Event Type")})
	}
	first, second := timeline.Source, timeline.Target
	if e.Mode == "visit" {
		first, second = timeline.Visitor, timeline.Host
	}
	var sides []string
	for i, side := range []string{"Actor", "Recipient"} {
		names, lands := strings.Split(get(side+" Name"), ";"), strings.Split(get(side+" Country"), ";") // side by side
		var shown []string
		for k, name := range names {
			if name = strings.TrimSpace(name); name == "" || name == "None" {
				continue
			}
			country := ""
			if k < len(lands) {
				country = d.country(strings.TrimSpace(lands[k]))
			}
			id, err := d.Named(name, kind(get("Primary "+side+" Sector"), name), country)
			if err != nil {
				return err
			}
			as := first
			if i == 1 {
				as = second
			}
			e.Roles = cast.Roles(e.Roles, id, as)
			if !slices.Contains(shown, name) {
				shown = append(shown, name)
			}
		}
		if len(shown) > 0 {
			sides = append(sides, strings.Join(shown, ", "))
		}
	}
	word := strings.ToLower(e.Word())
	e.Title = strings.Join(sides, " – ") + ": " + word
	if len(sides) == 0 {
		e.Title = e.Word()
	}
	var place []string
	for _, name := range []string{"Placename", "City", "Province", "Country"} {
		if v := get(name); v != "" && !slices.Contains(place, v) {
			place = append(place, v)
		}
	}
	e.Place = strings.Join(place, ", ")
	e.Tags = split(get("Contexts"))
	for _, name := range []string{"Actor Name", "Actor Country", "Primary Actor Sector", "Recipient Name", "Recipient Country", "Primary Recipient Sector", "Placename", "City", "Province", "Country"} {
		if v := get(name); v != "" {
			e.Extra = append(e.Extra, timeline.Extra{Key: name, Value: v})
		}
	}
	e.Extra = f.Rest(e.Extra)
	return d.Emit(e)
}

func (d decoder) country(s string) string {
	if d.Book.CountryName(s) != "" {
		return s
	}
	return d.Book.Named(s)
}

func kind(sector, name string) timeline.ActorKind {
	switch sector {
	case "IGO", "NGO", "MNC", "BUS", "PTY", "LEG", "MED", "EDU":
		return timeline.Organisation
	case "GOV", "MIL", "JUD", "OPP":
		if strings.Contains(name, " ") {
			return timeline.Person
		}
	}
	return timeline.Group
}

func split(s string) []string {
	var out []string
	for part := range strings.SplitSeq(s, ";") {
		if part = strings.TrimSpace(part); part != "" && part != "None" {
			out = append(out, part)
		}
	}
	return out
}
