// Package table reads and writes events as CSV with a header line.
//
// Columns: id, when (EDTF), start, end (first and last day), title, type, mode, marks, cameo, place, actors
// ("China (host); Belarus (visitor)"), tags, summary, sources, entente. A cell that a spreadsheet would take for a formula
// gets an apostrophe in front, which reading takes off again (OWASP, CSV injection).
//
// The last column holds what the others cannot say: the event as a record of Entente's own JSON, those of the actors and
// articles that it is the first to name, and a sum of each of the other cells: what a person has changed in those wins.
// Rows that have this column alone follow the events and hold everything else: links, notes, views, layers. Take the column
// away and a plain table is left.
package table

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/own"
	"entente/timeline/when"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "csv", Title: "CSV table", Exts: []string{".csv", ".tsv"},
		Sniff: sniff, Decode: decode, Encode: encode}
}

// columns are the headers of what Encode writes, but for that of the records.
var columns = []string{"id", "when", "start", "end", "title", "type", "mode", "marks", "cameo", "place", "actors", "tags", "summary", "sources"}

// besideColumn is the header of the records.
const besideColumn = "entente"

// encode writes src as CSV (RFC 4180, line ends CR LF as spreadsheets expect them).
func encode(ctx context.Context, w io.Writer, src format.Source) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(append(slices.Clone(columns), besideColumn)); err != nil {
		return err
	}
	records, err := own.NewRecorder(src)
	if err != nil {
		return err
	}
	c := &companions{src: src, records: records, written: map[timeline.Ref]bool{}}
	err = records.Each(ctx, []timeline.Kind{timeline.KindEvent}, func(ent timeline.Entity, record []byte) error {
		e := ent.(*timeline.Event)
		row, err := toRow(e, src)
		if err != nil {
			return fmt.Errorf("write %s: %w", e.Ref(), err)
		}
		before, err := c.of(e)
		if err != nil {
			return err
		}
		cell, err := newBeside(before, record, row)
		if err != nil {
			return err
		}
		return out.Write(append(row, cell))
	})
	if err != nil {
		return err
	}
	rest := slices.DeleteFunc(timeline.Kinds(), func(k timeline.Kind) bool { return k == timeline.KindEvent })
	err = records.Each(ctx, rest, func(e timeline.Entity, record []byte) error {
		if c.written[e.Ref()] {
			return nil
		}
		cell, err := newBeside(nil, record, nil)
		if err != nil {
			return err
		}
		return out.Write(append(make([]string, len(columns)), cell))
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

func toRow(e *timeline.Event, src format.Source) ([]string, error) {
	var actors, sources []string
	for _, r := range e.Roles {
		a, err := src.Get(timeline.Ref{Kind: timeline.KindActor, ID: uint64(r.Actor)})
		if errors.Is(err, timeline.ErrNotFound) {
			continue // it was deleted, or a repair could not find it; its number stays in the record
		} else if err != nil {
			return nil, err
		}
		actors = append(actors, fmt.Sprintf("%s (%s)", a.(*timeline.Actor).Name, r.As))
	}
	for _, id := range e.Articles() {
		a, err := src.Get(timeline.Ref{Kind: timeline.KindArticle, ID: uint64(id)})
		if errors.Is(err, timeline.ErrNotFound) {
			continue // the article was deleted, its citations keep their quotes
		} else if err != nil {
			return nil, err
		}
		art := a.(*timeline.Article)
		sources = append(sources, strings.Join(nonEmpty(art.Outlet, art.Title, art.Address), ", "))
	}
	row := []string{e.ID.String(), e.When.String(), day(e.When, e.When.Start()), day(e.When, e.When.End()-1), e.Title, e.Type.String(), e.Mode,
		strings.Join(e.Marks.Names(), "; "), e.CAMEO, e.Place, strings.Join(actors, "; "), strings.Join(e.Tags, "; "), e.Summary, strings.Join(sources, "; ")}
	for i := range row {
		row[i] = guard(row[i])
	}
	return row, nil
}

// day writes one calendar day, "" for undated and open ends.
func day(s when.Span, t when.Time) string {
	if s.IsZero() || t.IsOpen() || t == when.Max-1 {
		return ""
	}
	return when.Point(t, when.ToDay).String()
}

// guard puts an apostrophe before what a spreadsheet would run as a formula, and before an apostrophe that would
// otherwise be taken for one of ours.
func guard(cell string) string {
	if cell == "" {
		return cell
	}
	if strings.ContainsRune("=+-@\t\r\x00'", rune(cell[0])) || strings.HasPrefix(cell, "＝") || strings.HasPrefix(cell, "＋") ||
		strings.HasPrefix(cell, "－") || strings.HasPrefix(cell, "＠") {
		return "'" + cell
	}
	return cell
}

func unguard(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && rest != "" && guard(rest) == cell {
		return rest
	}
	return cell
}

func nonEmpty(list ...string) []string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}
