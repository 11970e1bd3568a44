// Package chronozoom reads the JSON of ChronoZoom: timelines within timelines, and exhibits with contents.
//
// A timeline is a period, one that ends in 9999 goes on, an exhibit a moment in decimal years, negative before 1 CE; the title of the timeline around them
// is their tag.
package chronozoom

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/format/jsonfile"
	"entente/timeline/when"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "chronozoom", Title: "ChronoZoom", Exts: []string{".json"}, Sniff: sniff, Decode: decode}
}

// sniff reports whether there are exhibits.
func sniff(_ string, head []byte) bool {
	lower := bytes.ToLower(head)
	return jsonfile.Start(head) == '{' && bytes.Contains(lower, []byte(`"exhibits"`)) && bytes.Contains(lower, []byte(`"title"`))
}

const (
	mostBytes = 64 << 20 // the file is one tree
	maxDepth  = 256
)

// decode reads a file.
func decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	raw, err := io.ReadAll(io.LimitReader(in, mostBytes+1))
	if err != nil {
		return fmt.Errorf("read: %w", err)
	}
	if len(raw) > mostBytes {
		return fmt.Errorf("the file has more than %d MiB", mostBytes>>20)
	}
	d := decoder{ctx, card.NewReader("chronozoom", emit, report), report}
	return d.timeline(bytes.TrimPrefix(raw, []byte("\ufeff")), "", 0)
}

type decoder struct {
	ctx context.Context
	*card.Reader
	report func(format.Problem)
}

// object is one object with its keys in lower case.
type object map[string]json.RawMessage

func parse(raw json.RawMessage) (object, error) {
	var o map[string]json.RawMessage
	if err := json.Unmarshal(raw, &o); err != nil {
		return nil, fmt.Errorf("this is no JSON object: %w", err)
	}
	lower := object{}
	for k, v := range o {
		lower[strings.ToLower(k)] = v
	}
	return lower, nil
}

// text takes a field out.
func (o object) text(keys ...string) string {
	for _, k := range keys {
		if v := jsonfile.Text(o[k]); v != "" {
			delete(o, k)
			return v
		}
	}
	return ""
}

func (o object) list(key string) []json.RawMessage {
	var list []json.RawMessage
	if json.Unmarshal(o[key], &list) != nil {
		return nil
	}
	delete(o, key)
	return list
}

func (d *decoder) timeline(raw json.RawMessage, parent string, depth int) error {
	if depth > maxDepth {
		return fmt.Errorf("timelines lie more than %d deep", maxDepth)
	}
	if err := d.ctx.Err(); err != nil {
		return err
	}
	o, err := parse(raw)
	if err != nil {
		return d.bad(err, depth)
	}
	title := o.text("title")
	exhibits, inner := o.list("exhibits"), append(o.list("timelines"), o.list("children")...)
	c := card.Card{ID: o.text("id", "guid", "uniqueid"), Title: title, Text: o.text("description")}
	start, end := o.text("start", "fromyear"), o.text("end", "toyear")
	if from := year(start); end == "9999" {
		c.When = when.Since(from)
	} else {
		c.Lasts(from, year(end), end)
	}
	if parent != "" {
		c.Tags = []string{parent}
	}
	if title != "" && !c.When.IsZero() {
		d.rest(&c, o)
		if err := d.Card(c, 0); err != nil {
			return err
		}
	}
	if title != "" && c.When.IsZero() && start != "" {
		d.report(format.Problem{Message: fmt.Sprintf("%q: the start %q is no year", title, start)})
	}
	for _, x := range exhibits {
		if err := d.exhibit(x, title); err != nil {
			return err
		}
	}
	for _, t := range inner {
		if err := d.timeline(t, title, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// bad reports a timeline that is no object; when it is the whole file it ends the reading.
func (d *decoder) bad(err error, depth int) error {
	if depth == 0 {
		return err
	}
	d.report(format.Problem{Message: err.Error()})
	return nil
}

func (d *decoder) exhibit(raw json.RawMessage, parent string) error {
	o, err := parse(raw)
	if err != nil {
		return d.bad(err, 1)
	}
	c := card.Card{ID: o.text("id", "guid", "uniqueid"), Title: o.text("title"), Text: o.text("description")}
	written := o.text("time", "year", "fromyear")
	if c.When = year(written); c.When.IsZero() {
		d.report(format.Problem{Message: fmt.Sprintf("%q: the time %q is no year", c.Title, written)})
		return nil
	}
	if parent != "" {
		c.Tags = []string{parent}
	}
	var texts []string
	for i, item := range o.list("contentitems") {
		x, err := parse(item)
		if err != nil {
			continue
		}
		texts = append(texts, strings.Trim(x.text("title")+"\n"+x.text("description", "caption"), "\n"))
		c.Add(fmt.Sprintf("contentItems.%d.uri", i+1), x.text("uri"))
		c.Add(fmt.Sprintf("contentItems.%d.mediaType", i+1), x.text("mediatype"))
		c.Add(fmt.Sprintf("contentItems.%d.attribution", i+1), x.text("attribution"))
		c.Add(fmt.Sprintf("contentItems.%d.mediaSource", i+1), x.text("mediasource"))
	}
	if c.Text == "" {
		c.Text = strings.Join(texts, "\n\n")
	}
	d.rest(&c, o)
	return d.Card(c, 0)
}

func (d *decoder) rest(c *card.Card, o object) {
	if raw, err := json.Marshal(o); err == nil {
		jsonfile.Extras(c, "", raw)
	}
}

// year reads a year with a fraction. A whole one is a year, "1969.55" is a day.
func year(s string) when.Span {
	v, err := strconv.ParseFloat(s, 64)
	if err == nil && (math.IsNaN(v) || math.Abs(v) > when.MaxYear/2) {
		return when.Span{}
	}
	if err != nil {
		return card.Date(s)
	}
	y := math.Floor(v)
	start := when.Date(int(y), 1, 1)
	if v == y {
		return when.Point(start, when.ToYear)
	}
	days := float64(when.Date(int(y)+1, 1, 1)-start) / when.Day
	return when.Point(start.AddDays(int((v-y)*days+1e-6)), when.ToDay)
}
