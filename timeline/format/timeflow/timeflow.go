// Package timeflow reads the .time files of TimeFlow: a head with the fields and what they are for, then a table cut by tabs.
package timeflow

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/format/sheet"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "timeflow", Title: "TimeFlow", Exts: []string{".time"}, Sniff: sniff, Decode: decode}
}

const mark = "#TIMEFLOW\t"

// sniff looks at the first line.
func sniff(_ string, head []byte) bool {
	return bytes.HasPrefix(bytes.TrimPrefix(head, []byte("\ufeff")), []byte(mark+"format version"))
}

// mostHead bounds the lines before the table.
const mostHead = 10_000

// decode reads a file.
func decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	br := bufio.NewReaderSize(in, 64<<10)
	kinds, aliases := map[string]string{}, map[string]string{}
	var order []string
	lines := 0
	for ; lines < mostHead; lines++ {
		start, err := br.Peek(len(mark) + 3)
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read: %w", err)
		}
		if !bytes.HasPrefix(bytes.TrimPrefix(start, []byte("\ufeff")), []byte(mark)) {
			break
		}
		line, err := br.ReadSlice('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("line %d of the head cannot be read: %w", lines+1, err)
		}
		f := strings.Split(strings.TrimRight(strings.ToValidUTF8(string(line), ""), "\r\n"), "\t")
		switch {
		case len(f) > 3 && f[1] == "field":
			kinds[f[2]] = f[3]
			order = append(order, f[2])
		case len(f) > 3 && f[1] == "alias":
			aliases[f[2]] = f[3]
		}
	}
	t, err := sheet.Open(ctx, br, '\t')
	if err != nil {
		return err
	}
	r := card.NewReader("timeflow", emit, report)
	f := t.Fields()
	return t.Each(func(row []string) error {
		f.Row(row)
		return event(f, r, t.Line+lines, kinds, aliases, order)
	}, func(p format.Problem) {
		p.Line += lines
		report(p)
	})
}

func event(f *sheet.Fields, r *card.Reader, line int, kinds, aliases map[string]string, order []string) error {
	of := func(alias string) string { return strings.TrimSpace(f.Get(aliases["TIMEFLOW_"+alias])) }
	c := card.Card{Title: of("LABEL")}
	start, end := of("START"), of("END")
	c.Lasts(card.Date(start), card.Date(end), end)
	if c.When.IsZero() && start != "" {
		return sheet.Wrong("%q: the start %q is no date", c.Title, start)
	}
	for _, name := range order {
		v := strings.TrimSpace(f.Get(name))
		if v == "" || name == aliases["TIMEFLOW_LABEL"] || name == aliases["TIMEFLOW_START"] || name == aliases["TIMEFLOW_END"] {
			continue
		}
		lower := strings.ToLower(name)
		switch {
		case kinds[name] == "List" && (lower == "actors" || lower == "people" || lower == "who"):
			c.Actors = append(c.Actors, split(v)...)
		case kinds[name] == "List":
			c.Tags = append(c.Tags, split(v)...)
		case (lower == "description" || lower == "text") && c.Text == "":
			c.Text = v
		case lower == "id" && kinds[name] != "":
			c.ID = strings.TrimSuffix(v, ".0")
		case (lower == "place" || lower == "location") && c.Place == "":
			c.Place = v
		default:
			c.Add(name, v)
		}
	}
	c.Extra = f.Rest(c.Extra)
	return r.Card(c, line)
}

func split(s string) []string {
	var out []string
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
