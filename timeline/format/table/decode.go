package table

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/cast"
	"entente/timeline/format/own"
	"entente/timeline/format/sheet"
	"entente/timeline/when"
)

// sniffLength is how much of a table is looked at to understand its columns.
const sniffLength = 64 << 10

// sniff reports whether a file is a table: by its ending, by a header with a date and a title, or by rows that fit
// together and hold dates and titles.
func sniff(name string, head []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv", ".tab":
		return len(sheet.Head(head)) > 1
	}
	h := sheet.Head(head)
	has := func(field string) bool {
		return slices.ContainsFunc(h, func(n string) bool { return names[n] == field })
	}
	return len(h) > 1 && len(h[0]) < 60 && has("title") && (has("when") || has("start")) && strings.Count(string(head), "\n") > 0 || tabular(head)
}

// decode reads a table whose columns tell by their names and contents what they hold. Columns that are not known are kept
// as extras of the event.
func decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	return decodeAs(ctx, format.Mapping{}, in, emit, report)
}

// Mapped is the format for tables whose columns a person has named.
func Mapped(m format.Mapping) format.Format {
	f := Format()
	f.Decode = func(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
		return decodeAs(ctx, m, in, emit, report)
	}
	return f
}

// decodeAs is decode for columns of which some are named.
func decodeAs(ctx context.Context, m format.Mapping, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	br := bufio.NewReaderSize(in, sniffLength)
	head, err := br.Peek(sniffLength)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read: %w", err)
	}
	l, err := LookAt(head, m)
	if err != nil {
		return err
	}
	if len(m.Columns) == 0 {
		m.Columns = l.Guess.Columns
	}
	if m.Dates == "" {
		m.Dates = l.Guess.Dates
	}
	r, err := sheet.Open(ctx, br, l.Comma)
	if err != nil {
		return err
	}
	d, err := newDecoder(r.Header, m, emit)
	if err != nil {
		return err
	}
	if l.Ambiguous != "" && m.Dates == "" {
		return fmt.Errorf("dates such as %s can be read as day/month or as month/day: say which, dates=%s or dates=%s", l.Ambiguous, DayFirst, MonthFirst)
	}
	err = r.Each(func(row []string) error {
		line := r.Line
		tell := func(err error) { report(format.Problem{Line: line, Message: err.Error()}) }
		if d.at >= 0 && d.at < len(row) && row[d.at] != "" {
			err := d.record(row, tell)
			if !errors.Is(err, errNoRecord) {
				return err
			}
			tell(err) // and the row is one of any table
		}
		e, err := d.event(row)
		var inv *timeline.InvalidError
		if errors.As(err, &inv) {
			return sheet.Wrong("%s", inv.Unnumbered())
		}
		if err != nil {
			return sheet.Wrong("%w", err)
		}
		if err := d.roles(e, row); err != nil {
			return err
		}
		return emit(e)
	}, report)
	return errors.Join(err, d.besides.Release())
}

type decoder struct {
	header []string
	fields []string // by column, "" for those that are kept as extras
	dates  string
	seen   map[string]int
	ours   bool   // it was written by Encode
	at     int    // the column of records, -1 for none
	table  string // tells tables with numbers of their own apart
	cast   *cast.Cast

	besides *own.Beside // gives all numbers
}

func newDecoder(header []string, m format.Mapping, emit func(timeline.Entity) error) (*decoder, error) {
	d := &decoder{header: header, fields: make([]string, len(header)), dates: m.Dates, seen: map[string]int{}, besides: own.NewBeside(emit),
		table: strings.TrimPrefix(format.KeyOf("", strings.Join(header, "\t")), ":")[:8]}
	d.cast = cast.Numbered(nil, emit, func() timeline.ActorID { return timeline.ActorID(d.besides.Fresh(timeline.KindActor)) })
	d.at = slices.IndexFunc(header, func(h string) bool { return strings.EqualFold(h, besideColumn) })
	d.ours = d.at >= 0 || slices.Equal(header, columns)
	l := Look{Header: header}
	for _, field := range slices.Sorted(maps.Keys(m.Columns)) {
		column := m.Columns[field]
		if !slices.Contains(Fields(), field) {
			return nil, fmt.Errorf("%q is no field: use one of %s, and dates=%s or %s", field, strings.Join(Fields(), ", "), DayFirst, MonthFirst)
		}
		i, ok := l.find(column)
		if !ok {
			return nil, fmt.Errorf("there is no column %q; the table has %s", column, columnList(header))
		}
		if d.fields[i] != "" {
			return nil, fmt.Errorf("the column %q cannot be both %s and %s", column, d.fields[i], field)
		}
		d.fields[i] = field
	}
	if !slices.Contains(d.fields, "title") && !slices.Contains(d.fields, "summary") || !slices.Contains(d.fields, "when") && !slices.Contains(d.fields, "start") {
		return nil, fmt.Errorf("it does not tell which columns hold the title and the date: name them, title=COLUMN,when=COLUMN; the table has %s", columnList(header))
	}
	if m.Dates != "" && m.Dates != DayFirst && m.Dates != MonthFirst {
		return nil, fmt.Errorf("dates=%s is neither %s nor %s", m.Dates, DayFirst, MonthFirst)
	}
	return d, nil
}

// columnList names columns within reason.
func columnList(header []string) string {
	list := make([]string, 0, len(header))
	for i, h := range header {
		if i == 20 {
			list = append(list, fmt.Sprintf("and %d more", len(header)-i))
			break
		}
		if h == "" {
			h = fmt.Sprint(i + 1)
		}
		list = append(list, h)
	}
	return strings.Join(list, ", ")
}

func (d *decoder) event(row []string) (*timeline.Event, error) {
	e := &timeline.Event{Confidence: 1}
	var start, end when.Span
	var id string
	for i, cell := range row {
		cell = unguard(strings.ToValidUTF8(strings.TrimSpace(cell), "\ufffd"))
		if cell == "" || i >= len(d.fields) || i == d.at {
			continue
		}
		extra := func() { e.Extra = append(e.Extra, timeline.Extra{Key: d.header[i], Value: cell}) }
		switch d.fields[i] {
		case "title":
			e.Title = cell
		case "when", "start", "end":
			s, err := parseDate(cell, d.dates)
			if errors.Is(err, errAmbiguous) {
				err = fmt.Errorf("%q can be read as day/month or as month/day", cell)
			}
			if err != nil {
				return nil, fmt.Errorf("column %q: %w", d.header[i], err)
			}
			switch d.fields[i] {
			case "when":
				e.When = s
			case "start":
				start = s
			default:
				end = s
			}
		case "type":
			if t, mode, ok := timeline.ParseKind(cell); ok {
				e.Type, e.Mode = t, cmp.Or(e.Mode, mode)
			} else {
				extra()
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
		case "tags":
			e.Tags = split(cell)
		case "summary":
			e.Summary = cell
		case "id":
			if !d.ours { // our own numbers belong to one library
				id = cell
			}
		case "actors", "source", "target":
		default:
			extra()
		}
	}
	if e.When.IsZero() {
		e.When = start
		if !end.IsZero() && end != start {
			span, ok := when.Between(start, end)
			if !ok {
				return nil, fmt.Errorf("the end %s is before the start %s", end, start)
			}
			e.When = span
		}
	}
	if e.Title == "" {
		e.Title, _, _ = strings.Cut(e.Summary, "\n")
		if r := []rune(e.Title); len(r) > 80 {
			e.Title = string(r[:79]) + "…"
		}
	}
	if e.Title == "" {
		return nil, errors.New("the row has no title")
	}
	e.ID = timeline.EventID(d.besides.Fresh(timeline.KindEvent))
	e.Key = d.key(e, id)
	return e, e.Validate()
}

// key is the identity of a row: its number in the table, or else what it says.
func (d *decoder) key(e *timeline.Event, id string) string {
	if id != "" {
		return "csv:" + d.table + ":" + id
	}
	key := format.KeyOf("csv", e.Title, e.When.String(), e.Place)
	d.seen[key]++
	if n := d.seen[key]; n > 1 {
		key += fmt.Sprintf("#%d", n)
	}
	return key
}

func (d *decoder) roles(e *timeline.Event, row []string) error {
	for i, cell := range row {
		if i >= len(d.fields) || cell == "" {
			continue
		}
		as := timeline.Source
		switch d.fields[i] {
		case "target":
			as = timeline.Target
		case "actors", "source":
		default:
			continue
		}
		cell = unguard(strings.ToValidUTF8(cell, "\ufffd"))
		list := split(cell)
		if d.fields[i] == "actors" && !d.ours && len(list) == 1 && !slices.Contains(ofOne, strings.ToLower(d.header[i])) {
			list = split(strings.ReplaceAll(cell, ",", ";")) // "Turkey, Russia"
		}
		for _, part := range list {
			name, part2 := part, as
			if i := strings.LastIndex(part, " ("); i > 0 && strings.HasSuffix(part, ")") {
				for _, k := range timeline.RoleKinds() {
					if part[i+2:len(part)-1] == string(k) {
						name, part2 = part[:i], k
					}
				}
			}
			id, err := d.cast.Named(name, timeline.Group, "")
			if err != nil {
				return err
			}
			e.Roles = cast.Roles(e.Roles, id, part2)
		}
	}
	return nil
}

// ofOne are headers of columns that hold one name a cell, in which a comma may stand before the given name: "Karis, Alar".
var ofOne = []string{"actor", "person", "name", "author", "speaker", "leader", "actor1", "actor2"}

func split(cell string) []string {
	var out []string
	for s := range strings.SplitSeq(cell, ";") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
