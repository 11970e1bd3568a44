// Package timesketch reads the timelines that Timesketch takes, CSV and JSON Lines: message, datetime, timestamp_desc, and
// any other fields, which are kept as extras.
//
// Source: Timesketch documentation, "Import from JSON or CSV".
package timesketch

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/format/jsonfile"
	"entente/timeline/format/lines"
	"entente/timeline/format/sheet"
	"entente/timeline/when"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "timesketch", Title: "Timesketch", Exts: []string{".csv", ".jsonl"}, Rows: true, Sniff: sniff, Decode: decode}
}

// sniff looks for message and datetime (or timestamp) with timestamp_desc.
func sniff(_ string, head []byte) bool {
	if jsonfile.Start(head) == '{' {
		line, _, _ := strings.Cut(string(head), "\n")
		var o map[string]json.RawMessage
		return json.Unmarshal([]byte(strings.TrimPrefix(line, "\ufeff")), &o) == nil && o["message"] != nil && o["timestamp_desc"] != nil
	}
	h := sheet.Head(head)
	return slices.Contains(h, "message") && slices.Contains(h, "timestamp_desc")
}

// decode reads CSV or JSON Lines.
func decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	br := bufio.NewReaderSize(in, 64<<10)
	head, err := br.Peek(1 << 10)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read: %w", err)
	}
	r := card.NewReader("timesketch", emit, report)
	if jsonfile.Start(head) == '{' {
		return decodeLines(ctx, br, r, report)
	}
	t, err := sheet.Open(ctx, br, 0)
	if err != nil {
		return err
	}
	for i, h := range t.Header {
		if lower := strings.ToLower(h); slices.Contains(required, lower) {
			t.Header[i] = lower
		}
	}
	return t.Each(func(row []string) error {
		names, fields := make([]string, 0, len(row)), map[string]string{}
		for i, v := range row {
			if i < len(t.Header) && v != "" {
				names = append(names, t.Header[i])
				fields[t.Header[i]] = strings.ToValidUTF8(v, "\ufffd")
			}
		}
		c, err := toCard(names, fields)
		if err != nil {
			return sheet.Wrong("%w", err)
		}
		return r.Card(c, t.Line)
	}, report)
}

func decodeLines(ctx context.Context, in io.Reader, r *card.Reader, report func(format.Problem)) error {
	l := lines.New(ctx, in)
	for {
		line, err := l.Next()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if strings.TrimSpace(line) == "" {
			continue
		}
		var o map[string]json.RawMessage
		err = json.Unmarshal([]byte(line), &o)
		var c card.Card
		if err == nil {
			fields := map[string]string{}
			for k, v := range o {
				fields[k] = jsonfile.Text(v)
			}
			c, err = toCard(slices.Sorted(maps.Keys(fields)), fields)
		}
		if err != nil {
			report(format.Problem{Line: l.N, Message: err.Error()})
			continue
		}
		if err := r.Card(c, l.N); err != nil {
			return err
		}
	}
}

// required are the columns that have a meaning, whatever their capitals.
var required = []string{"message", "datetime", "timestamp", "timestamp_desc"}

func toCard(names []string, f map[string]string) (card.Card, error) {
	c := card.Card{Title: f["message"], When: card.Date(f["datetime"])}
	written := f["datetime"]
	if c.When.IsZero() {
		c.When = stamp(f["timestamp"])
	}
	if c.When.IsZero() {
		return c, fmt.Errorf("the datetime %q and the timestamp %q are none", written, f["timestamp"])
	}
	for _, name := range names {
		if v := f[name]; name != "message" && (name != "datetime" || strings.ContainsAny(v, ".,")) { // parts of a second have no place
			c.Add(name, v)
		}
	}
	if d := f["timestamp_desc"]; d != "" {
		c.Tags = []string{d}
	}
	var all strings.Builder // two entries of a log may say the same, down to the second
	for _, name := range names {
		all.WriteString(name + "=" + f[name] + "\n")
	}
	c.ID = strings.TrimPrefix(format.KeyOf("", all.String()), ":")
	return c, nil
}

// stamp reads microseconds since 1970, from 1971 to 2100: smaller numbers are no times.
func stamp(s string) when.Span {
	us, err := strconv.ParseInt(s, 10, 64)
	if err != nil || us < 31_536_000_000_000 || us > 4_102_444_800_000_000 {
		return when.Span{}
	}
	return when.Point(when.Of(time.UnixMicro(us).UTC()), when.ToSecond)
}
