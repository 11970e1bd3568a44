// Package ical reads and writes iCalendar.
//
// Events that recur are expanded from their first time on: as often as they say, and without an end for 20 years or 500 times. Times
// with a zone that the file describes become UTC; a zone that it does not is kept as an extra and the clock stays as written.
// What Entente writes carries the own record in X-ENTENTE, and everything else in X-ENTENTE of the calendar.
//
// Source: RFC 5545.
package ical

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/when"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "ics", Title: "iCalendar", Exts: []string{".ics"}, Sniff: sniff, Decode: decode, Encode: encode}
}

// sniff looks at the first line.
func sniff(_ string, head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	return len(head) >= 15 && strings.EqualFold(string(head[:15]), "BEGIN:VCALENDAR")
}

// component is a BEGIN to END that is read whole.
type component struct {
	name  string
	props []property
	inner []*component
	line  int
}

func (c *component) get(name string) (property, bool) {
	for _, p := range c.props {
		if p.name == name {
			return p, true
		}
	}
	return property{}, false
}

const (
	mostProps = 10_000
	maxDepth  = 8
)

type decoder struct {
	*card.Reader
	report func(format.Problem)
	zones  map[string]zone
	moved  map[string]bool // UID and RECURRENCE-ID of occurrences that are told apart
}

// decode reads a file.
func decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	d := decoder{card.NewReader("ical", emit, report), report, map[string]zone{}, map[string]bool{}}
	return d.End(d.all(newReader(ctx, in)))
}

func (d *decoder) all(r *reader) error {
	var later []*component   // recurring events, until it is known which of their times are told apart
	var waiting []*component // events whose zone may still be told
	for {
		p, err := r.next()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return err
		}
		switch {
		case p.name == "X-ENTENTE":
			if err := d.Record([]byte(text(p.value))); err != nil {
				return err
			}
		case p.name == "BEGIN" && !strings.EqualFold(p.value, "VCALENDAR"):
			c, err := d.component(r, p, 0)
			if err != nil {
				return err
			}
			_, recurs := c.get("RRULE")
			_, dates := c.get("RDATE")
			start, _ := c.get("DTSTART")
			_, known := d.zones[start.params["TZID"]]
			switch {
			case c.name == "VTIMEZONE":
				d.zone(c)
			case c.name == "VEVENT" && (recurs || dates):
				if later = append(later, c); len(later) > mostProps {
					return fmt.Errorf("there are more than %d recurring events", mostProps)
				}
			case c.name == "VEVENT" && start.params["TZID"] != "" && !known && len(waiting) < mostProps:
				waiting = append(waiting, c)
			case c.name == "VEVENT" || c.name == "VTODO" || c.name == "VJOURNAL":
				if err := d.event(c); err != nil {
					return err
				}
			}
		}
	}
	for _, c := range slices.Concat(waiting, later) {
		if err := d.event(c); err != nil {
			return err
		}
	}
	return nil
}

func (d *decoder) component(r *reader, begin property, depth int) (*component, error) {
	c := &component{name: strings.ToUpper(strings.TrimSpace(begin.value)), line: begin.line}
	for {
		p, err := r.next()
		if errors.Is(err, io.EOF) {
			d.report(format.Problem{Line: begin.line, Message: fmt.Sprintf("the %s does not end", c.name)})
			return c, nil
		} else if err != nil {
			return nil, err
		}
		switch p.name {
		case "END":
			return c, nil
		case "BEGIN":
			if depth >= maxDepth {
				return nil, fmt.Errorf("line %d: components lie more than %d deep", p.line, maxDepth)
			}
			in, err := d.component(r, p, depth+1)
			if err != nil {
				return nil, err
			}
			c.inner = append(c.inner, in)
		case "":
		default:
			if c.props = append(c.props, p); len(c.props) > mostProps {
				return nil, fmt.Errorf("line %d: the %s has more than %d lines", p.line, c.name, mostProps)
			}
		}
	}
}

func (d *decoder) zone(c *component) {
	id, _ := c.get("TZID")
	var z zone
	for _, in := range c.inner {
		start, _ := in.get("DTSTART")
		onset, _, ok := moment(start.value)
		to, _ := in.get("TZOFFSETTO")
		if !ok {
			continue
		}
		o := observance{onset: onset, offset: parseOffset(to.value)}
		for _, p := range in.props {
			switch p.name {
			case "RRULE":
				if r, err := parseRule(p.value); err == nil {
					if r.until != when.Max { // in UTC
						r.until += when.Day
					}
					o.rule = &r
				}
			case "RDATE":
				for _, v := range list(p.value) {
					if t, _, ok := moment(v); ok {
						o.dates = append(o.dates, t)
					}
				}
			}
		}
		z = append(z, o)
	}
	d.zones[id.value] = z
}

// own are the properties that have a place of their own.
var own = []string{"UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "DESCRIPTION", "LOCATION", "CATEGORIES", "X-ENTENTE", "DTSTAMP", "DUE"}

func (d *decoder) event(c *component) error {
	out := card.Card{}
	uid := ""
	for _, p := range c.props {
		switch p.name {
		case "UID":
			uid = strings.TrimSpace(p.value)
		case "SUMMARY":
			out.Title = text(p.value)
		case "DESCRIPTION":
			out.Text = text(p.value)
		case "LOCATION":
			out.Place = text(p.value)
		case "CATEGORIES":
			for _, tag := range list(p.value) {
				if tag != "" {
					out.Tags = append(out.Tags, tag)
				}
			}
		case "STATUS":
			if strings.EqualFold(strings.TrimSpace(p.value), "CANCELLED") {
				out.Marks |= timeline.Cancelled
			}
		case "X-ENTENTE":
			var b card.Beside
			if json.Unmarshal([]byte(text(p.value)), &b) == nil {
				out.Beside = &b
			}
		}
		if !slices.Contains(own, p.name) {
			value := text(p.value)
			if who := p.params["CN"]; who != "" && !strings.Contains(value, who) {
				value = who + " <" + value + ">"
			}
			out.Add(p.name, value)
		}
		if tz := p.params["TZID"]; tz != "" && p.name == "DTSTART" {
			out.Add("TZID", tz)
		}
	}
	start, ok := c.get("DTSTART")
	if !ok {
		start, ok = c.get("DUE")
	}
	out.ID = uid
	if !ok {
		return d.Card(out, c.line)
	}
	at, local, g, ok := d.at(start)
	if !ok {
		d.report(format.Problem{Line: start.line, Message: fmt.Sprintf("%q: the start %q is no date", out.Title, start.value)})
		return nil
	}
	length, lasts := d.length(c, at, g)
	if end, ok := c.get("DTEND"); ok && !lasts {
		if last, _, _, ok := d.at(end); !ok || last < at {
			out.Add("DTEND", end.value)
		}
	}
	span := func(t when.Time) when.Span {
		first := when.Point(t, g)
		if !lasts {
			return first
		}
		last := when.Point(t+length, g)
		if g == when.ToDay {
			last = when.Point((t + length).AddDays(-1), g)
		}
		return card.Period(first, last)
	}
	out.When = span(at)
	if p, ok := c.get("RECURRENCE-ID"); ok && uid != "" {
		if when, ok := d.local(p.value, start); ok {
			d.moved[uid+" "+when.String()] = true
			out.ID = uid + ":" + when.String()
		}
		return d.Card(out, c.line)
	}
	return d.recurring(c, out, start, local, uid, span)
}

// recurring hands on each time of an event: all by its own number, the first with the rule.
func (d *decoder) recurring(c *component, out card.Card, start property, local when.Time, uid string, span func(when.Time) when.Span) error {
	times := []when.Time{local}
	except := map[when.Time]bool{}
	for _, p := range c.props {
		switch p.name {
		case "RRULE":
			r, err := parseRule(p.value)
			if err != nil {
				d.report(format.Problem{Line: p.line, Message: fmt.Sprintf("%q: %v; only its first time was read", out.Title, err)})
				continue
			}
			if strings.HasSuffix(p.value, "Z") || strings.Contains(p.value, "Z;") {
				r.until += d.ahead(start, r.until) // the end is in UTC, the times are local
			}
			more, cut := r.times(local, 0)
			if cut {
				out.Add("recurs", fmt.Sprintf("for ever; read were %d times", len(more)))
			}
			times = append(times, more...)
		case "RDATE":
			for _, v := range list(p.value) {
				first, _, _ := strings.Cut(v, "/") // of a period
				if t, ok := d.local(first, start); ok && len(times) < 2*mostTimes {
					times = append(times, t)
				}
			}
		case "EXDATE":
			for _, v := range list(p.value) {
				if t, ok := d.local(v, start); ok {
					except[t] = true
				}
			}
		}
	}
	slices.Sort(times)
	times = slices.Compact(times)
	for i, t := range times {
		if except[t] || d.moved[uid+" "+t.String()] {
			continue
		}
		one := out
		if len(times) > 1 {
			one.When = span(t - d.ahead(start, t))
			if uid != "" {
				one.ID = uid + ":" + t.String()
			}
			if i > 0 {
				one.Extra = slices.DeleteFunc(slices.Clone(out.Extra), func(x timeline.Extra) bool {
					return x.Key == "RRULE" || x.Key == "RDATE" || x.Key == "EXDATE" || x.Key == "recurs"
				})
			}
		}
		if err := d.Card(one, c.line); err != nil {
			return err
		}
	}
	return nil
}
