package ical

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/when"
)

// encode writes what src holds.
func encode(ctx context.Context, w io.Writer, src format.Source) error {
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
		if c.When.IsRange() && !c.When.EarliestEnd.IsOpen() && c.When.EarliestEnd > from {
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
