package table

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/own"
)

// beside is what the last cell of a row holds.
type beside struct {
	Before []json.RawMessage `json:"before,omitempty"` // what the record refers to and no row before it has
	Record json.RawMessage   `json:"record"`
	Sums   string            `json:"sums,omitempty"` // of the cells of columns, sumLength letters each
}

const sumLength = 4

// sum tells whether somebody has changed a cell. Spaces at its ends and ways to end a line are not told apart, since
// spreadsheets change them.
func sum(cell string) string {
	cell = strings.ReplaceAll(strings.ToValidUTF8(cell, "\ufffd"), "\r\n", "\n")
	h := sha256.Sum256([]byte(strings.TrimSpace(cell)))
	return base64.RawURLEncoding.EncodeToString(h[:sumLength*3/4])
}

// newBeside makes the last cell of a row.
func newBeside(before []json.RawMessage, record []byte, row []string) (string, error) {
	b := beside{Before: before, Record: record}
	for _, cell := range row {
		b.Sums += sum(cell)
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(b)
	return strings.TrimSuffix(out.String(), "\n"), err
}

// companions are the actors and articles that events name.
type companions struct {
	src     format.Source
	records *own.Recorder
	written map[timeline.Ref]bool
}

// of returns the records of those that an event is the first to name.
func (c *companions) of(e *timeline.Event) ([]json.RawMessage, error) {
	var list []json.RawMessage
	add := func(kind timeline.Kind, id uint64) error {
		ref := timeline.Ref{Kind: kind, ID: id}
		if c.written[ref] {
			return nil
		}
		x, err := c.src.Get(ref)
		if errors.Is(err, timeline.ErrNotFound) {
			return nil // it was deleted, and its number stays
		} else if err != nil {
			return err
		}
		record, err := c.records.Record(x)
		c.written[ref], list = true, append(list, record)
		return err
	}
	for _, id := range e.Actors() {
		if err := add(timeline.KindActor, uint64(id)); err != nil {
			return nil, err
		}
	}
	for _, id := range e.Articles() {
		if err := add(timeline.KindArticle, uint64(id)); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// record takes a row with a record, and what a person has changed in its other cells. Changes that cannot be read are
// reported and left out.
func (d *decoder) record(row []string, report func(error)) error {
	var b beside
	if err := json.Unmarshal([]byte(strings.TrimSpace(row[d.at])), &b); err != nil || len(b.Record) == 0 {
		return errNoRecord
	}
	for _, record := range b.Before {
		if err := d.besides.Hold(record, nil, report); err != nil {
			return err
		}
	}
	changed, cells := d.changed(row, &b)
	if len(changed) == 0 {
		return d.besides.Hold(b.Record, nil, report)
	}
	mine, err := d.event(cells)
	if err != nil {
		report(fmt.Errorf("the row is read as it was written: %w", err))
		return d.besides.Hold(b.Record, nil, report)
	}
	if err := d.roles(mine, cells); err != nil {
		return err
	}
	return d.besides.Hold(b.Record, func(e *timeline.Event) {
		for _, field := range changed {
			take(e, mine, field)
		}
	}, report)
}

// errNoRecord is returned for a row whose last cell was damaged.
var errNoRecord = errors.New("the column entente holds no record: it was changed or cut")

// changed returns the fields whose cells are others than those that were written, and the row with these alone.
func (d *decoder) changed(row []string, b *beside) (fields, cells []string) {
	if len(b.Sums) != sumLength*len(columns) {
		return nil, nil
	}
	cells = make([]string, len(row))
	for i, cell := range row {
		k := -1
		if i < len(d.header) {
			k = slices.Index(columns, strings.ToLower(d.header[i]))
		}
		if k < 0 || sum(cell) == b.Sums[sumLength*k:sumLength*(k+1)] {
			if d.fields[min(i, len(d.fields)-1)] == "title" {
				cells[i] = cell // no row is without one
			}
			continue
		}
		fields, cells[i] = append(fields, columns[k]), cell
	}
	return fields, cells
}

// take takes a field over from what a person has made of the row. A date and a title can be changed, not taken away.
func take(e, mine *timeline.Event, field string) {
	switch field {
	case "title":
		e.Title = mine.Title
	case "when", "start", "end":
		if !mine.When.IsZero() {
			e.When, e.DateFixed = mine.When, true
		}
	case "type":
		e.Type = mine.Type
	case "mode":
		e.Mode = mine.Mode
	case "marks":
		e.Marks = mine.Marks
	case "cameo":
		e.CAMEO = mine.CAMEO
	case "place":
		e.Place = mine.Place
	case "actors":
		e.Roles = mine.Roles
	case "tags":
		e.Tags = mine.Tags
	case "summary":
		e.Summary = mine.Summary
	}
}
