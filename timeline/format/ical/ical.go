// Package ical reads and writes iCalendar.
//
// Events that recur are expanded from their first time on: as often as they say, and without an end for 20 years or 500 times. Times
// with a zone that the file describes become UTC; a zone that it does not is kept as an extra and the clock stays as written.
// What Entente writes carries the own record in X-ENTENTE, and everything else in X-ENTENTE of the calendar.
//
// Source: RFC 5545.
package ical

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/when"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "ics", Title: "iCalendar", Exts: []string{".ics"}, Sniff: Sniff, Decode: Decode, Encode: Encode}
}

// Sniff looks at the first line.
func Sniff(_ string, head []byte) bool {
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

// Decode reads a file.
func Decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	d := decoder{card.NewReader("ical", emit, report), report, map[string]zone{}, map[string]bool{}}
	r := newReader(ctx, in)
	var later []*component // recurring events, until it is known which of their times are told apart
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
			switch {
			case c.name == "VTIMEZONE":
				d.zone(c)
			case c.name == "VEVENT" && (recurs || dates):
				if later = append(later, c); len(later) > mostProps {
					return fmt.Errorf("there are more than %d recurring events", mostProps)
				}
			case c.name == "VEVENT" || c.name == "VTODO" || c.name == "VJOURNAL":
				if err := d.event(c); err != nil {
					return err
				}
			}
		}
	}
	for _, c := range later {
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

// moment reads "20230228", "20230228T140500" and "20230228T140500Z".
func moment(s string) (t when.Time, g when.Granularity, ok bool) {
	s = strings.TrimSpace(s)
	day, clock, timed := strings.Cut(strings.TrimSuffix(s, "Z"), "T")
	if len(day) != 8 {
		return 0, 0, false
	}
	span, err := when.Parse(day[:4] + "-" + day[4:6] + "-" + day[6:])
	if err != nil || span.Gran != when.ToDay {
		return 0, 0, false
	}
	if !timed {
		return span.Start(), when.ToDay, true
	}
	n, err := strconv.Atoi(clock)
	if err != nil || len(clock) != 6 || n < 0 || n/10000 > 23 || n/100%100 > 59 || n%100 > 60 {
		return 0, 0, false
	}
	g = when.ToMinute
	if n%100 != 0 {
		g = when.ToSecond
	}
	return span.Start() + when.Time(n/10000*when.Hour+n/100%100*when.Minute+n%100), g, true
}

// at reads a date property: in UTC when its zone is known.
func (d *decoder) at(p property) (t, local when.Time, g when.Granularity, ok bool) {
	value := p.value
	if i := strings.LastIndexByte(value, ':'); i >= 0 { // DTSTART;;VALUE=DATE-TIME:… is cut at its first colon
		value = value[i+1:]
	}
	t, g, ok = moment(value)
	local = t
	if z := d.zones[p.params["TZID"]]; ok && z != nil && g != when.ToDay {
		t -= z.offset(t)
	}
	return t, local, g, ok
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
			if p.value == "CANCELLED" {
				out.Marks |= timeline.Cancelled
			}
		case "X-ENTENTE":
			var b card.Beside
			if json.Unmarshal([]byte(text(p.value)), &b) == nil {
				out.Beside = &b
			}
		}
		if !slices.Contains(own, p.name) {
			out.Add(p.name, text(p.value))
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
		if _, when, _, ok := d.at(p); ok {
			d.moved[uid+" "+when.String()] = true
			out.ID = uid + ":" + when.String()
		}
		return d.Card(out, c.line)
	}
	return d.recurring(c, out, local, at-local, uid, span)
}

// length returns how long an event takes; false when it says nothing of an end.
func (d *decoder) length(c *component, start when.Time, g when.Granularity) (when.Time, bool) {
	if p, ok := c.get("DTEND"); ok {
		if end, _, _, ok := d.at(p); ok && end > start {
			return end - start, true
		}
		return 0, false
	}
	if p, ok := c.get("DURATION"); ok {
		if n, ok := duration(p.value); ok && n > 0 {
			if g == when.ToDay && n < when.Day {
				return 0, false
			}
			return n, true
		}
	}
	return 0, false
}

var durations = regexp.MustCompile(`^\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$`)

func duration(s string) (when.Time, bool) {
	m := durations.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return 0, false
	}
	var total when.Time
	for i, unit := range []when.Time{7 * when.Day, when.Day, when.Hour, when.Minute, 1} {
		if m[i+1] != "" {
			n, err := strconv.Atoi(m[i+1])
			if err != nil {
				return 0, false
			}
			total += when.Time(n) * unit
		}
	}
	return total, true
}

// recurring hands on each time of an event: all by its own number, the first with the rule.
func (d *decoder) recurring(c *component, out card.Card, local, shift when.Time, uid string, span func(when.Time) when.Span) error {
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
				r.until -= shift // the end is in UTC, the times are local
			}
			more, cut := r.times(local, 0)
			if cut {
				out.Add("recurs", fmt.Sprintf("for ever; read were %d times", len(more)))
			}
			times = append(times, more...)
		case "RDATE":
			for _, v := range list(p.value) {
				if t, _, ok := moment(v); ok && len(times) < 2*mostTimes {
					times = append(times, t)
				}
			}
		case "EXDATE":
			for _, v := range list(p.value) {
				if t, _, ok := moment(v); ok {
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
			one.When = span(t + shift)
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

// Encode writes what src holds.
func Encode(ctx context.Context, w io.Writer, src format.Source) error {
	out := bufio.NewWriterSize(w, 64<<10)
	out.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Entente//Entente//EN\r\n")
	var rest [][]byte
	back := func(c card.Card) (card.Card, error) {
		var b bytes.Buffer
		bw := bufio.NewWriter(&b)
		writeEvent(bw, c)
		if err := bw.Flush(); err != nil {
			return c, err
		}
		var got card.Card
		d := decoder{zones: map[string]zone{}}
		r := newReader(ctx, &b)
		begin, err := r.next()
		if err != nil {
			return c, err
		}
		x, err := d.component(r, begin, 0)
		if err != nil {
			return c, err
		}
		got.Title, got.Text = value(x, "SUMMARY"), value(x, "DESCRIPTION")
		start, _ := x.get("DTSTART")
		at, _, g, _ := d.at(start)
		got.When = when.Point(at, g)
		if n, ok := d.length(x, at, g); ok {
			last := when.Point(at+n, g)
			if g == when.ToDay {
				last = when.Point((at + n).AddDays(-1), g)
			}
			got.When = card.Period(got.When, last)
		}
		return got, nil
	}
	err := card.Write(ctx, src, back, func(c card.Card, _ *timeline.Event) error {
		writeEvent(out, c)
		return nil
	}, func(record []byte) error {
		rest = append(rest, record)
		return nil
	})
	if err != nil {
		return err
	}
	for _, r := range rest {
		fold(out, "X-ENTENTE:"+escape(string(r)))
	}
	out.WriteString("END:VCALENDAR\r\n")
	return out.Flush()
}

func value(c *component, name string) string {
	p, _ := c.get(name)
	return text(p.value)
}

func writeEvent(w *bufio.Writer, c card.Card) {
	put := func(name, value string) {
		if value != "" {
			fold(w, name+":"+escape(value))
		}
	}
	w.WriteString("BEGIN:VEVENT\r\n")
	fold(w, "UID:"+strings.NewReplacer("\r", "", "\n", " ").Replace(c.ID))
	w.WriteString("DTSTAMP:19700101T000000Z\r\n") // the same library gives the same file
	from, to := c.When.Start(), c.When.End()
	if from.IsOpen() {
		from = c.When.LatestEnd
	}
	if to.IsOpen() {
		to = c.When.EarliestStart
	}
	if c.When.Gran <= when.ToHour && !from.IsOpen() {
		fmt.Fprintf(w, "DTSTART:%sZ\r\n", stamp(from))
		if c.When.IsRange() {
			fmt.Fprintf(w, "DTEND:%sZ\r\n", stamp(c.When.EarliestEnd))
		}
	} else {
		fmt.Fprintf(w, "DTSTART;VALUE=DATE:%s\r\n", stamp(from)[:8])
		if last := to.Midnight(); last > from.AddDays(1) {
			fmt.Fprintf(w, "DTEND;VALUE=DATE:%s\r\n", stamp(last)[:8])
		}
	}
	put("SUMMARY", c.Title)
	put("DESCRIPTION", c.Text)
	put("LOCATION", c.Place)
	if len(c.Tags) > 0 {
		tags := make([]string, len(c.Tags))
		for i, t := range c.Tags {
			tags[i] = escape(t)
		}
		fold(w, "CATEGORIES:"+strings.Join(tags, ","))
	}
	if c.Beside != nil {
		if b, err := json.Marshal(c.Beside); err == nil {
			put("X-ENTENTE", string(b))
		}
	}
	w.WriteString("END:VEVENT\r\n")
}

// stamp writes a time with the four digits of a year that iCalendar has; years beyond are the nearest that it can say.
func stamp(t when.Time) string {
	y, m, d := t.Civil()
	h, min, s := t.Clock()
	if y < 1 || y > 9999 {
		y, m, d, h, min, s = min4(y), 1, 1, 0, 0, 0
	}
	return fmt.Sprintf("%04d%02d%02dT%02d%02d%02d", y, int(m), d, h, min, s)
}

func min4(y int) int {
	if y < 1 {
		return 1
	}
	return 9999
}
