package table

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/when"
)

// names maps a column's header, in lower case, to what it holds.
var names = map[string]string{
	"when": "when", "date": "when", "start": "start", "start date": "start", "end": "end", "end date": "end",
	"title": "title", "headline": "title", "name": "title", "event": "title", "type": "type", "mode": "mode", "marks": "marks",
	"cameo": "cameo", "place": "place", "location": "place", "actors": "actors", "tags": "tags",
	"summary": "summary", "description": "summary", "text": "summary", "id": "", "sources": "sources",
}

const maxFields = 4096

// Sniff reports whether a .csv or .tsv file has a header with a date and a title.
func Sniff(name string, head []byte) bool {
	ext := strings.ToLower(path.Ext(name))
	if ext != ".csv" && ext != ".tsv" {
		return false
	}
	line, _, _ := bytes.Cut(bytes.TrimPrefix(head, []byte("\ufeff")), []byte("\n"))
	r := csv.NewReader(bytes.NewReader(line))
	r.Comma = comma(line)
	row, err := r.Read()
	if err != nil {
		return false
	}
	cols := mapColumns(row)
	return cols.has("title") && (cols.has("when") || cols.has("start"))
}

// comma guesses the delimiter from the header line: the one that stands there most often.
func comma(line []byte) rune {
	best := ','
	for _, c := range []rune{'\t', ';'} {
		if bytes.Count(line, []byte(string(c))) > bytes.Count(line, []byte(string(best))) {
			best = c
		}
	}
	return best
}

type columnMap []string

func mapColumns(header []string) columnMap {
	m := make(columnMap, len(header))
	for i, h := range header {
		m[i] = names[strings.ToLower(strings.TrimSpace(h))]
	}
	return m
}

func (m columnMap) has(field string) bool {
	for _, f := range m {
		if f == field {
			return true
		}
	}
	return false
}

// Decode reads a table with a header line. Columns that are not known are kept as extras of the event.
func Decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	br := bufio.NewReaderSize(in, 1<<16)
	if b, _ := br.Peek(3); bytes.Equal(b, []byte("\ufeff")) {
		_, _ = br.Discard(3)
	}
	head, _ := br.Peek(1 << 14)
	line, _, _ := bytes.Cut(head, []byte("\n"))
	r := csv.NewReader(br)
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = comma(line), -1, true
	header, err := r.Read()
	if err != nil {
		return fmt.Errorf("read the header line: %w", err)
	}
	if len(header) > maxFields {
		return fmt.Errorf("the header has %d columns, more than %d", len(header), maxFields)
	}
	d := decoder{cols: mapColumns(header), header: append([]string{}, header...), actors: map[string]timeline.ActorID{}, emit: emit}
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		n, _ := r.FieldPos(0)
		var pe *csv.ParseError
		if errors.As(err, &pe) {
			report(format.Problem{Line: pe.StartLine, Message: pe.Err.Error()})
			continue
		} else if err != nil {
			return err
		}
		e, err := d.event(row)
		if err != nil {
			report(format.Problem{Line: n, Message: err.Error()})
		} else if err := emit(e); err != nil {
			return err
		}
	}
}

type decoder struct {
	cols   columnMap
	header []string
	n      timeline.EventID
	actors map[string]timeline.ActorID
	emit   func(timeline.Entity) error
}

func (d *decoder) event(row []string) (*timeline.Event, error) {
	e := &timeline.Event{Confidence: 1}
	var start, end, actors string
	for i, cell := range row {
		cell = unguard(strings.ToValidUTF8(cell, "\ufffd"))
		if cell == "" || i >= len(d.cols) {
			continue
		}
		switch d.cols[i] {
		case "title":
			e.Title = cell
		case "when":
			s, err := when.Parse(cell)
			if err != nil {
				return nil, fmt.Errorf("column %q: %w", d.header[i], err)
			}
			e.When = s
		case "start":
			start = cell
		case "end":
			end = cell
		case "type":
			if t, ok := timeline.ParseType(cell); ok {
				e.Type = t
			} else {
				e.Extra = append(e.Extra, timeline.Extra{Key: d.header[i], Value: cell})
			}
		case "mode":
			e.Mode = cell
		case "marks":
			marks, ok := timeline.ParseMarks(split(cell))
			if !ok {
				return nil, fmt.Errorf("column %q: %q holds an unknown mark", d.header[i], cell)
			}
			e.Marks = marks
		case "cameo":
			e.CAMEO = cell
		case "place":
			e.Place = cell
		case "actors":
			actors = cell
		case "tags":
			e.Tags = split(cell)
		case "summary":
			e.Summary = cell
		default:
			if h := d.header[i]; !strings.EqualFold(h, "id") {
				e.Extra = append(e.Extra, timeline.Extra{Key: h, Value: cell})
			}
		}
	}
	if e.When.IsZero() && start != "" {
		text := start
		if end != "" && end != start {
			text += "/" + end
		}
		s, err := when.Parse(text)
		if err != nil {
			return nil, fmt.Errorf("the dates %q and %q: %w", start, end, err)
		}
		e.When = s
	}
	if e.Title == "" {
		return nil, errors.New("the row has no title")
	}
	d.n++
	e.ID = d.n
	return e, d.roles(e, actors)
}

func (d *decoder) roles(e *timeline.Event, cell string) error {
	for _, part := range split(cell) {
		name, as := part, timeline.Source
		if i := strings.LastIndex(part, " ("); i > 0 && strings.HasSuffix(part, ")") {
			for _, k := range timeline.RoleKinds() {
				if part[i+2:len(part)-1] == string(k) {
					name, as = part[:i], k
				}
			}
		}
		id, ok := d.actors[name]
		if !ok {
			id = timeline.ActorID(len(d.actors) + 1)
			d.actors[name] = id
			if err := d.emit(&timeline.Actor{ID: id, Name: name, Kind: timeline.Group}); err != nil {
				return err
			}
		}
		e.Roles = append(e.Roles, timeline.Role{Actor: id, As: as})
	}
	return nil
}

func split(cell string) []string {
	var out []string
	for s := range strings.SplitSeq(cell, ";") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
