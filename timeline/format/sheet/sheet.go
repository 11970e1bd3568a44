// Package sheet reads tables with a header line: cut by commas, tabs or semicolons, quoted or not, in any usual encoding.
package sheet

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/charset"
)

// Bounds of a row.
const (
	MostFields = 4096
	mostBytes  = 48 << 20 // a text of 16 MiB as a record of Entente stands in one cell
	mostCuts   = 1 << 20  // delimiters in the bytes of one row: a million fields would need more memory than they are worth
)

// Reader gives one row after the other.
type Reader struct {
	Header   []string
	Comma    rune
	Encoding string // "UTF-8", "UTF-16", "Windows-1252"
	Line     int    // on which the row given last starts

	ctx    context.Context
	in     *replay
	csv    *csv.Reader
	guard  *guard
	base   int            // lines before the first one that csv has seen
	passed int            // lines of its rows until now
	lines  lone           // what an unclosed quote would have swallowed
	column map[string]int // by name in lower case
}

// Open reads the header. Comma is the delimiter, 0 to find it out.
func Open(ctx context.Context, in io.Reader, comma rune) (*Reader, error) {
	text, name := charset.Reader(in)
	br := bufio.NewReaderSize(text, 64<<10)
	head, err := br.Peek(32 << 10)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read the header line: %w", err)
	}
	if comma == 0 {
		comma = commaIn(head)
	}
	r := &Reader{Comma: comma, Encoding: name, ctx: ctx, in: &replay{in: br}}
	r.from()
	header, err := r.csv.Read()
	if err != nil {
		return nil, fmt.Errorf("read the header line: %w", err)
	}
	if len(header) > MostFields {
		return nil, fmt.Errorf("the header has %d columns, more than %d", len(header), MostFields)
	}
	r.column = make(map[string]int, len(header))
	for i, h := range header {
		h = strings.TrimSpace(h)
		r.Header = append(r.Header, strings.Clone(h))
		if _, twice := r.column[strings.ToLower(h)]; !twice {
			r.column[strings.ToLower(h)] = i
		}
	}
	r.guard.columns = len(header)
	r.passed = bytes.Count(r.guard.held[:r.csv.InputOffset()], []byte{'\n'})
	return r, nil
}

// from begins to cut rows where the file is read.
func (r *Reader) from() {
	r.guard = &guard{in: r.in, comma: byte(r.Comma), columns: len(r.Header), end: mostBytes, probe: firstProbe}
	r.passed = 0
	r.csv = newCSV(r.guard, r.Comma)
}

func newCSV(in io.Reader, comma rune) *csv.Reader {
	c := csv.NewReader(in)
	c.Comma, c.FieldsPerRecord, c.ReuseRecord = comma, -1, true
	c.LazyQuotes = true // names like Martin "Mac" McGuinness stand in many tables as they are
	return c
}

// Next returns the next row, which is only valid until the one after it, and io.EOF after the last. One that a quote has made
// swallow others is an error, and those come after it.
func (r *Reader) Next() ([]string, error) {
	if err := r.ctx.Err(); err != nil {
		return nil, err
	}
	row, err := r.lines.next(r)
	if errors.Is(err, errNone) {
		r.guard.begin(r.csv.InputOffset())
		row, err = r.csv.Read()
		if err == nil {
			r.Line = r.base + first(r.csv)
		}
		if uerr := r.unclosed(err); uerr != nil {
			return nil, uerr
		}
	}
	if err != nil {
		var pe *csv.ParseError
		if errors.As(err, &pe) {
			r.Line = r.base + pe.StartLine
		}
		return nil, err
	}
	if len(row) > MostFields {
		return nil, &csv.ParseError{StartLine: r.Line, Line: r.Line, Err: fmt.Errorf("the row has %d fields, more than %d", len(row), MostFields)}
	}
	return row, nil
}

// first is the line on which the row that was read last starts.
func first(c *csv.Reader) int {
	line, _ := c.FieldPos(0)
	return line
}

// Each calls fn for every row. A row that cannot be read goes to report, and so does one for which fn returns a Wrong.
func (r *Reader) Each(fn func(row []string) error, report func(format.Problem)) error {
	for {
		row, err := r.Next()
		if err == nil {
			err = fn(row)
		}
		var pe *csv.ParseError
		var w wrong
		var u unclosedError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.As(err, &u):
			report(format.Problem{Line: r.Line, Message: u.Error()})
		case errors.As(err, &pe):
			report(format.Problem{Line: r.Line, Message: pe.Err.Error()})
		case errors.As(err, &w):
			report(format.Problem{Line: r.Line, Message: w.Error()})
		case err != nil:
			return err
		}
	}
}

// wrong is an error that concerns one row.
type wrong struct{ error }

// Unwrap returns what is wrong.
func (w wrong) Unwrap() error { return w.error }

// Wrong says that a row cannot be used; the others are read all the same.
func Wrong(form string, args ...any) error { return wrong{fmt.Errorf(form, args...)} }

// at returns the position of the column with this name, whatever its capitals, or -1.
func (r *Reader) at(name string) int {
	if i, ok := r.column[strings.ToLower(name)]; ok {
		return i
	}
	return -1
}

// Fields picks columns out of rows by name and remembers which were asked for, so that the rest can be kept as extras.
type Fields struct {
	r    *Reader
	used []bool
	row  []string
}

// Fields returns a picker for the reader's rows.
func (r *Reader) Fields() *Fields { return &Fields{r: r, used: make([]bool, len(r.Header))} }

// Row sets the row that Get looks at.
func (f *Fields) Row(row []string) { f.row = row }

// Get returns a column of the row, "" when it is not there, and marks it as having a place of its own.
func (f *Fields) Get(name string) string {
	i := f.r.at(name)
	if i < 0 {
		return ""
	}
	f.used[i] = true
	return f.at(i)
}

func (f *Fields) at(i int) string {
	if i >= len(f.row) {
		return ""
	}
	return strings.ToValidUTF8(f.row[i], "\ufffd")
}

// Rest appends the columns that no Get has asked for as extras, under their names; what stands beyond the header, under its
// number.
func (f *Fields) Rest(list []timeline.Extra) []timeline.Extra {
	for i, h := range f.r.Header {
		if v := f.at(i); !f.used[i] && v != "" {
			list = append(list, timeline.Extra{Key: h, Value: v})
		}
	}
	for i := len(f.r.Header); i < len(f.row); i++ {
		if v := f.at(i); v != "" {
			list = append(list, timeline.Extra{Key: fmt.Sprintf("column %d", i+1), Value: v})
		}
	}
	return list
}

// commaIn finds the delimiter of a table by its first line: the one that stands there most often outside quotes.
func commaIn(head []byte) rune {
	line := firstLine(head)
	best, most := ',', 0
	for _, c := range []rune{'\t', ';', ',', '|'} {
		n, quoted := 0, false
		for _, r := range line {
			switch {
			case r == '"':
				quoted = !quoted
			case r == c && !quoted:
				n++
			}
		}
		if n > most {
			best, most = c, n
		}
	}
	return best
}

func firstLine(head []byte) string {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), "\r\n")
	if i := bytes.IndexAny(head, "\r\n"); i >= 0 {
		head = head[:i]
	}
	return string(head)
}

// Head returns the names in the first line of a table, in lower case, for recognising it.
func Head(head []byte) []string {
	in, _ := charset.Reader(bytes.NewReader(head[:min(len(head), 32<<10)]))
	text, _ := io.ReadAll(in) // of memory
	line := firstLine(text)
	if line == "" || strings.ContainsRune(line, 0) || !utf8.ValidString(line) {
		return nil
	}
	r := csv.NewReader(strings.NewReader(line))
	r.Comma, r.LazyQuotes = commaIn([]byte(line)), true
	row, err := r.Read()
	if err != nil {
		return nil
	}
	for i, h := range row {
		row[i] = strings.ToLower(strings.TrimSpace(h))
	}
	return row
}
