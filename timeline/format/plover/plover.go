// Package plover reads and writes events as PLOVER's JSON Lines: one object a line.
//
//	{"id":"…","date":"2023-02-28","event":"AGREE","mode":"","context":["diplomatic"],
//	 "actor":[{"name":"China","code":"CHN"}],"recipient":[{"name":"Belarus","code":"BLR"}],
//	 "text":"…","location":"Beijing","url":"http://…"}
//
// Readers are liberal: the names that other tools of the Open Event Data Alliance give to the same fields are taken as well
// ("event_type", "source", "target", "story_date" and others), an actor may be an object, a text or a list of them. Fields
// that are not known are kept as extras.
//
// What Entente writes carries the own record of an event in "entente". A visit that is announced is an AGREE there, as PLOVER's
// rule has it. Events without a type or a date, statements, which PLOVER does not have, and everything that is no event are
// lines with "entente" alone.
package plover

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/format/cast"
	"entente/timeline/format/codes"
	"entente/timeline/format/lines"
	"entente/timeline/when"
)

// Format returns the format for the list of formats.
func Format(book func() (*codes.Book, error)) format.Format {
	return format.Format{Name: "plover", Title: "PLOVER JSON Lines", Exts: []string{".plover.jsonl"}, Sniff: sniff, Encode: encode,
		Decode: func(ctx context.Context, r io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
			b, err := book()
			if err != nil {
				return err
			}
			return decode(ctx, b, r, emit, report)
		}}
}

// names lists what a field may be called, the first is what is written.
var names = map[string][]string{
	"id": {"id", "event_id", "eventId", "eventID"}, "date": {"date", "event_date", "eventDate", "story_date"},
	"event": {"event", "event_type", "eventType", "event_category"}, "mode": {"mode", "event_mode", "eventMode"},
	"context": {"context", "contexts", "event_context"}, "actor": {"actor", "actors", "source", "ACTOR"},
	"recipient": {"recipient", "recipients", "target", "RECIP"}, "text": {"text", "eventText", "event_text", "sentence"},
	"location": {"location", "place", "placename"}, "url": {"url", "URL", "source_url"}, "title": {"title", "headline"},
}

// sniff reports whether the first line is an object with a type of PLOVER and a date.
func sniff(_ string, head []byte) bool {
	line, _, whole := strings.Cut(strings.TrimPrefix(string(head), "\ufeff"), "\n")
	if !strings.HasPrefix(strings.TrimSpace(line), "{") {
		return false
	}
	var o map[string]any
	if err := json.Unmarshal([]byte(line), &o); err != nil && (whole || len(head) < 1<<10) {
		return false
	}
	r := object{o, map[string]bool{}}
	_, ok := timeline.ParseType(r.text("event"))
	return ok && r.text("date") != "" || len(o) == 1 && o[besideKey] != nil
}

// object is one line, and which of its fields have found a place.
type object struct {
	fields map[string]any
	used   map[string]bool
}

func (o object) get(field string) any {
	for _, n := range names[field] {
		if v, ok := o.fields[n]; ok {
			o.used[n] = true
			return v
		}
	}
	return nil
}

func (o object) text(field string) string { return words(o.get(field)) }

// words makes text of a value.
func words(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case json.Number:
		return v.String()
	case bool:
		return fmt.Sprint(v)
	case nil:
		return ""
	}
	b, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(b)
}

type decoder struct {
	book *codes.Book
	cast *cast.Cast
	*card.Reader
}

// besideKey holds what Entente writes beside the fields.
const besideKey = "entente"

func decode(ctx context.Context, b *codes.Book, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	d := decoder{book: b, Reader: card.NewReader("plover", emit, report)}
	d.cast = d.Cast(b)
	return d.End(d.all(lines.NewMost(ctx, in, lines.MostRecord), report))
}

func (d *decoder) all(r *lines.Reader, report func(format.Problem)) error {
	for {
		line, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if strings.TrimSpace(line) == "" {
			continue
		}
		err = d.next([]byte(line), r.N)
		var w writeError
		if errors.As(err, &w) {
			return w.error
		}
		if err != nil {
			report(format.Problem{Line: r.N, Message: err.Error()})
		}
	}
}

// unmarshal reads an object and leaves numbers as they are written: of a long one a float would lose its last digits.
func unmarshal(line []byte, v any) error {
	if !json.Valid(line) { // also what stands behind the object
		return json.Unmarshal(line, v)
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	return d.Decode(v)
}

// writeError came from emit.
type writeError struct{ error }

// next reads one line. Errors of whoever takes what is read are writeErrors.
func (d *decoder) next(line []byte, n int) error {
	var beside struct {
		Beside *card.Beside `json:"entente"`
	}
	var fields map[string]any
	if err := unmarshal(line, &fields); err != nil {
		return fmt.Errorf("this is no JSON object: %w", err)
	}
	if fields[besideKey] != nil && json.Unmarshal(line, &beside) == nil && beside.Beside != nil {
		if len(fields) == 1 {
			return wrote(d.Record(beside.Beside.Record))
		}
		o := object{fields, map[string]bool{}}
		span, _ := when.Parse(o.text("date")) // one that is spoilt leaves the record's
		return wrote(d.Card(card.Card{Title: o.text("title"), Text: o.text("text"), When: span, Beside: beside.Beside}, n))
	}
	e, err := d.event(line, fields)
	if err != nil {
		return err
	}
	return wrote(d.Event(e))
}

// wrote marks an error as one of whoever takes what is read.
func wrote(err error) error {
	if err != nil {
		return writeError{err}
	}
	return nil
}

func (d *decoder) event(line []byte, fields map[string]any) (*timeline.Event, error) {
	o := object{fields, map[string]bool{}}
	span, err := when.Parse(o.text("date"))
	if err != nil || span.IsZero() {
		return nil, fmt.Errorf("the date %q is no date", o.text("date"))
	}
	typ, ok := timeline.ParseType(o.text("event"))
	if !ok {
		return nil, fmt.Errorf("%q is not a type of PLOVER", o.text("event"))
	}
	e := &timeline.Event{ID: 1, When: span, Type: typ, Mode: o.text("mode"), Place: o.text("location"), Summary: o.text("text"), Confidence: 1}
	first, second := timeline.Source, timeline.Target
	if e.Mode == "visit" {
		first, second = timeline.Visitor, timeline.Host
	}
	var sides []string
	for i, field := range []string{"actor", "recipient"} {
		shown, err := d.side(e, o.get(field), []timeline.RoleKind{first, second}[i])
		if err != nil {
			return nil, err
		}
		if shown != "" {
			sides = append(sides, shown)
		}
	}
	if e.Title = o.text("title"); e.Title == "" {
		if e.Title = strings.Join(sides, " – ") + ": " + strings.ToLower(e.Word()); len(sides) == 0 {
			e.Title = e.Word()
		}
	}
	if c := o.get("context"); c != nil {
		for _, x := range list(c) {
			if t := words(x); t != "" {
				e.Tags = append(e.Tags, t)
			}
		}
	}
	if id := o.text("id"); id != "" {
		e.Key = "plover:" + id
	} else {
		e.Key = format.KeyOf("plover", string(line))
	}
	if u := o.text("url"); u != "" {
		e.Extra = append(e.Extra, timeline.Extra{Key: "url", Value: u})
	}
	for _, k := range slices.Sorted(maps.Keys(fields)) {
		if v := words(fields[k]); !o.used[k] && v != "" {
			e.Extra = append(e.Extra, timeline.Extra{Key: k, Value: v})
		}
	}
	return e, e.Validate()
}

func list(v any) []any {
	if l, ok := v.([]any); ok {
		return l
	}
	return []any{v}
}

// side adds the actors of one side and returns their names.
func (d *decoder) side(e *timeline.Event, v any, as timeline.RoleKind) (string, error) {
	var shown []string
	for _, x := range list(v) {
		name, code := words(x), ""
		if o, ok := x.(map[string]any); ok {
			name = ""
			for _, k := range []string{"name", "text", "actorText", "wiki"} {
				if name == "" {
					name = words(o[k])
				}
			}
			code = words(o["code"])
		}
		var id timeline.ActorID
		var err error
		switch {
		case name == "" && code == "":
			continue
		case code != "" && (name == "" || d.book.CountryName(code) != ""), name == strings.ToUpper(name) && len(name)%3 == 0 && d.book.CountryName(name[:3]) != "":
			if code == "" {
				code = name
			}
			a := d.book.Actor(code)
			if name == "" || name == code {
				name = a.Name
			}
			id, err = d.cast.Actor(a)
		default:
			id, err = d.cast.Named(name, timeline.Group, "")
		}
		if err != nil {
			return "", writeError{err}
		}
		e.Roles = cast.Roles(e.Roles, id, as)
		shown = append(shown, name)
	}
	return strings.Join(shown, ", "), nil
}
