// Package icews reads the coded event data of ICEWS, as Dataverse publishes it: 20 columns cut by tabs, with a header.
//
// What two do together, such as a meeting, stands there twice, from A to B and from B to A; it becomes one event. The
// number of an event is unique only together with its date.
package icews

import (
	"context"
	"io"
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
func Format(book func() (*codes.Book, error)) format.Format {
	return format.Format{Name: "icews", Title: "ICEWS coded events", Exts: []string{".tab", ".tsv"}, Rows: true, Sniff: sniff,
		Decode: func(ctx context.Context, r io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
			b, err := book()
			if err != nil {
				return err
			}
			return decode(ctx, b, r, emit, report)
		}}
}

// sniff looks at the header.
func sniff(_ string, head []byte) bool {
	h := sheet.Head(head)
	for _, need := range []string{"event id", "event date", "source name", "cameo code", "target name"} {
		if !slices.Contains(h, need) {
			return false
		}
	}
	return true
}

// window is how many rows the other half of a meeting may come later. In a sample of 1 849 rows it came up to 13 later.
const window = 64

// waiting is an event whose other half may still come.
type waiting struct {
	*timeline.Event
	story, source, target string
}

type decoder struct {
	book *codes.Book
	cast *cast.Cast
	emit func(timeline.Entity) error
	wait []waiting
}

func decode(ctx context.Context, b *codes.Book, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	r, err := sheet.Open(ctx, in, '\t')
	if err != nil {
		return err
	}
	d := decoder{book: b, cast: cast.New(b, emit), emit: emit}
	f := r.Fields()
	err = r.Each(func(row []string) error {
		f.Row(row)
		return d.row(f)
	}, report)
	if err != nil {
		return err
	}
	return d.let(0)
}

// let hands out the events that have waited longest until n are left.
func (d *decoder) let(n int) error {
	for len(d.wait) > n {
		if err := d.emit(d.wait[0].Event); err != nil {
			return err
		}
		d.wait = d.wait[1:]
	}
	return nil
}

func (d *decoder) row(f *sheet.Fields) error {
	get := func(name string) string {
		if v := strings.TrimSpace(f.Get(name)); v != "NA" {
			return v
		}
		return ""
	}
	id, date := get("Event ID"), get("Event Date")
	span, err := when.Parse(date)
	if err != nil || span.IsZero() {
		return sheet.Wrong("the Event Date %q is no date", date)
	}
	if id == "" {
		return sheet.Wrong("the row has no Event ID")
	}
	code := get("CAMEO Code")
	if len(code) == 1 || len(code) > 1 && code[0] > '2' || len(code) == 2 && code[0] != '0' && !known(d.book, code) { // a spreadsheet has dropped the zero
		code = "0" + code
	}
	deed, _ := d.book.Deed(code)
	e := &timeline.Event{ID: 1, Key: "icews:" + date + ":" + id, When: span, Type: deed.Type, Mode: deed.Mode, CAMEO: code, Confidence: 1}
	source, target := get("Source Name"), get("Target Name")
	story := date + "\t" + get("Story ID") + "\t" + get("Sentence Number")
	if d.other(e, story, source, target, id) {
		return nil
	}
	words := get("Event Text")
	if words == "" {
		words = deed.Words
	}
	e.Title = title(source, target, words)
	var place []string
	for _, part := range []string{get("City"), get("District"), get("Province"), get("Country")} {
		if part != "" && !slices.Contains(place, part) {
			place = append(place, part)
		}
	}
	e.Place = strings.Join(place, ", ")
	first, second := cast.Sides(code)
	for _, side := range []struct {
		name, sectors, country string
		as                     timeline.RoleKind
	}{{source, get("Source Sectors"), get("Source Country"), first}, {target, get("Target Sectors"), get("Target Country"), second}} {
		a, err := d.cast.Named(side.name, kind(side.name), d.book.Named(side.country))
		if err != nil {
			return err
		}
		e.Roles = cast.Roles(e.Roles, a, side.as)
	}
	for _, name := range kept() {
		if v := get(name); v != "" {
			e.Extra = append(e.Extra, timeline.Extra{Key: name, Value: v})
		}
	}
	e.Extra = f.Rest(e.Extra)
	d.wait = append(d.wait, waiting{e, story, source, target})
	return d.let(window)
}

// kept are the columns that stay as extras.
func kept() []string {
	return []string{"Source Sectors", "Source Country", "Event Text", "Intensity", "Target Sectors", "Target Country", "Story ID",
		"Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude"}
}

func known(b *codes.Book, code string) bool {
	_, ok := b.Deed(code)
	return ok
}

// other looks for the event of which this row is the other direction, and adds the row to it.
func (d *decoder) other(e *timeline.Event, story, source, target, id string) bool {
	for _, w := range d.wait {
		if w.story != story || w.source != target || w.target != source || !together(w.CAMEO, e.CAMEO) {
			continue
		}
		if slices.ContainsFunc(w.Extra, func(x timeline.Extra) bool { return x.Key == otherID }) {
			continue
		}
		w.Extra = append(w.Extra, timeline.Extra{Key: otherID, Value: id})
		w.Event.Extra = w.Extra
		if e.CAMEO != w.CAMEO {
			w.Event.Extra = append(w.Event.Extra, timeline.Extra{Key: "CAMEO Code of the other direction", Value: e.CAMEO})
		}
		return true
	}
	return false
}

const otherID = "Event ID of the other direction"

// together reports whether two rows of opposite direction tell one deed: what both do alike, or a visit and its other end.
func together(a, b string) bool {
	if a == "042" && b == "043" || a == "043" && b == "042" {
		return true
	}
	return a == b && len(a) > 1 && a[0] == '0' && a[1] >= '3' && a[1] <= '6' && a != "042" && a != "043"
}

func title(source, target, words string) string {
	words = strings.TrimSpace(words)
	if words != "" {
		words = ": " + codes.Small(words)
	}
	if source == "" {
		source = "Unnamed"
	}
	if target == "" {
		return source + words
	}
	return source + " – " + target + words
}

// kind tells what an actor is by its name: a role of a country ("Police (India)") is a group, and words of institutions
// make an organisation.
func kind(name string) timeline.ActorKind {
	if strings.Contains(name, "(") {
		return timeline.Group
	}
	for _, w := range strings.Fields(strings.ToLower(name)) {
		switch strings.Trim(w, ",.'") {
		case "party", "union", "council", "organization", "organisation", "committee", "bank", "court", "ministry", "police", "forces", "army",
			"group", "agency", "nations", "association", "corporation", "movement", "front", "commission", "state", "congress", "league",
			"university", "company", "front's", "alliance", "federation", "parliament", "senate", "assembly", "rights":
			return timeline.Organisation
		}
	}
	if strings.Contains(strings.TrimSpace(name), " ") {
		return timeline.Person
	}
	return timeline.Organisation
}
