// Package simile reads the event files of SIMILE Timeline, XML and JSON.
//
// An event has up to four points, start, latestStart, earliestEnd and end, as a span has. An end without isDuration (or
// durationEvent) is the other side of an imprecise instant.
//
// Source: SIMILE Timeline documentation, event sources.
package simile

import (
	"bufio"
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
	"entente/timeline/format/jsonfile"
	"entente/timeline/format/xmlfile"
	"entente/timeline/when"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "simile", Title: "SIMILE Timeline", Exts: []string{".xml", ".json"}, Sniff: sniff, Decode: decode}
}

// sniff reports whether head is XML of data with events, or JSON with a list of events that have a start.
func sniff(_ string, head []byte) bool {
	if xmlfile.Root(head) == "data" {
		return bytes.Contains(head, []byte("<event")) && bytes.Contains(head, []byte("start"))
	}
	return jsonfile.Start(head) == '{' && bytes.Contains(head, []byte(`"events"`)) && bytes.Contains(head, []byte(`"start"`)) && bytes.Contains(head, []byte(`"title"`)) &&
		!bytes.Contains(head, []byte(`"start_date"`))
}

// decode reads XML or JSON.
func decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	br := bufio.NewReaderSize(in, 64<<10)
	head, err := br.Peek(1 << 10)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read: %w", err)
	}
	r := card.NewReader("simile", emit, report)
	if jsonfile.Start(head) != '{' {
		return xmlfile.Each(ctx, br, []string{"event"}, func(n *xmlfile.Node, line int) error {
			fields := map[string]string{"description": n.HTML()}
			for k, v := range n.Attrs {
				fields[k] = v
			}
			return event(fields, r, line, report)
		})
	}
	return jsonfile.Lists(ctx, br, map[string]jsonfile.Item{"events": func(raw json.RawMessage) error {
		var o map[string]json.RawMessage
		if err := json.Unmarshal(raw, &o); err != nil {
			report(format.Problem{Message: fmt.Sprintf("an event is no object: %v", err)})
			return nil
		}
		fields := map[string]string{}
		for k, v := range o {
			fields[k] = jsonfile.Text(v)
		}
		return event(fields, r, 0, report)
	}}, nil)
}

// kept are the fields that stay extras, in the order in which they are shown.
var kept = [...]string{"link", "image", "icon", "color", "textColor", "caption", "classname", "tapeImage", "tapeRepeat", "trackNum", "eventID"}

// placed are the fields that have a place of their own.
var placed = [...]string{"id", "title", "description", "start", "latestStart", "earliestEnd", "end", "isDuration", "durationEvent"}

func event(f map[string]string, r *card.Reader, line int, report func(format.Problem)) error {
	c := card.Card{ID: f["id"], Title: card.Plain(f["title"]), Text: card.Plain(f["description"])}
	if f["eventID"] != "" {
		c.ID = f["eventID"]
	}
	c.When = span(f)
	if c.When.IsZero() && f["start"] != "" {
		report(format.Problem{Line: line, Message: fmt.Sprintf("%q: the start %q is no date", c.Title, f["start"])})
		return nil
	}
	if text := strings.TrimSpace(f["description"]); strings.ContainsAny(text, "<&") {
		c.Add("description", text)
	}
	for _, k := range kept {
		c.Add(k, f[k])
	}
	for _, k := range slices.Sorted(maps.Keys(f)) {
		if !slices.Contains(placed[:], k) && !slices.Contains(kept[:], k) {
			c.Add(k, f[k])
		}
	}
	if end := strings.TrimSpace(f["end"]); card.Date(end).IsZero() {
		c.Add("end", end)
	}
	return r.Card(c, line)
}

func span(f map[string]string) when.Span {
	start, latest, earliest, end := card.Date(f["start"]), card.Date(f["latestStart"]), card.Date(f["earliestEnd"]), card.Date(f["end"])
	lasts := f["isDuration"] == "true" || f["durationEvent"] == "true"
	if start.IsZero() {
		return end
	}
	if !lasts && !end.IsZero() && latest.IsZero() && earliest.IsZero() {
		if one, ok := when.Within(start, end); ok {
			return one
		}
		return start
	}
	from, to := start, end
	if !latest.IsZero() {
		if x, ok := when.Within(start, latest); ok {
			from = x
		}
	}
	if !earliest.IsZero() && !end.IsZero() {
		if x, ok := when.Within(earliest, end); ok {
			to = x
		}
	} else if end.IsZero() {
		to = earliest
	}
	return card.Period(from, to)
}
