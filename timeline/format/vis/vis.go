// Package vis reads the items of vis-timeline as JSON: a list of items, or an object with items and groups.
package vis

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/format/jsonfile"
	"entente/timeline/when"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "vis", Title: "vis-timeline", Exts: []string{".json"}, Sniff: sniff, Decode: decode}
}

// sniff reports whether there are items with content and a start.
func sniff(_ string, head []byte) bool {
	start := jsonfile.Start(head)
	return (start == '[' || start == '{' && bytes.Contains(head, []byte(`"items"`))) &&
		bytes.Contains(head, []byte(`"content"`)) && bytes.Contains(head, []byte(`"start"`))
}

type decoder struct {
	*card.Reader
	report func(format.Problem)
	groups map[string]string
	held   []json.RawMessage // items that came before the groups
	ready  bool
}

// mostHeld bounds the items that wait for groups behind them.
const mostHeld = 1_000_000

// decode reads a file.
func decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	br := bufio.NewReaderSize(in, 64<<10)
	head, err := br.Peek(1 << 10)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read: %w", err)
	}
	d := decoder{card.NewReader("vis", emit, report), report, map[string]string{}, nil, true}
	if jsonfile.Start(head) == '[' {
		return jsonfile.Array(ctx, br, d.item)
	}
	d.ready = false
	err = jsonfile.Lists(ctx, br, map[string]jsonfile.Item{"items": d.item, "groups": func(raw json.RawMessage) error {
		var g struct{ ID, Content json.RawMessage }
		if json.Unmarshal(raw, &g) == nil {
			d.groups[jsonfile.Text(g.ID)] = card.Plain(jsonfile.Text(g.Content))
		}
		return nil
	}}, nil)
	if err != nil {
		return err
	}
	d.ready = true
	for _, raw := range d.held {
		if err := d.item(raw); err != nil {
			return err
		}
	}
	return nil
}

func (d *decoder) item(raw json.RawMessage) error {
	if !d.ready {
		if d.held = append(d.held, raw); len(d.held) > mostHeld {
			return errors.New("there are more than a million items before the groups")
		}
		return nil
	}
	var o map[string]json.RawMessage
	if err := json.Unmarshal(raw, &o); err != nil {
		d.report(format.Problem{Message: fmt.Sprintf("an item is no object: %v", err)})
		return nil
	}
	take := func(k string) string {
		v := jsonfile.Text(o[k])
		delete(o, k)
		return v
	}
	content, start, end := take("content"), take("start"), take("end")
	c := card.Card{ID: take("id"), Title: card.Plain(content), Text: card.Plain(take("title"))}
	c.Lasts(date(start), date(end), end)
	if c.When.IsZero() && start != "" {
		d.report(format.Problem{Message: fmt.Sprintf("%q: the start %q is no date", c.Title, start)})
		return nil
	}
	group := take("group")
	if jsonfile.Text(o["type"]) == "background" {
		return d.Band(c.Title, c.When, "")
	}
	if name := d.groups[group]; name != "" {
		c.Tags = append(c.Tags, name)
	} else if group != "" {
		c.Tags = append(c.Tags, group)
	}
	if c.Title != content {
		c.Add("content", content)
	}
	rest, err := json.Marshal(o)
	if err == nil {
		jsonfile.Extras(&c, "", rest)
	}
	return d.Card(c, 0)
}

// date reads a text, or milliseconds since 1970.
func date(s string) when.Span {
	if ms, err := strconv.ParseInt(s, 10, 64); err == nil && (len(s) > 6 || ms < 0) {
		if ms > 1e17 || ms < -1e17 {
			return when.Span{}
		}
		t := time.UnixMilli(ms).UTC()
		if t.Truncate(24 * time.Hour).Equal(t) {
			return when.Point(when.Of(t), when.ToDay)
		}
		return when.Point(when.Of(t), when.ToSecond)
	}
	return card.Date(s)
}
