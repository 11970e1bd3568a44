package sheet

import (
	"bytes"
	"errors"
	"fmt"
)

// errOpen ends a row in which a quote has swallowed others.
var errOpen = errors.New("a quote is missing")

// unclosedError says that a quote opens a cell and is not closed.
type unclosedError struct{ message string }

// Error implements error.
func (u unclosedError) Error() string { return u.message }

// opened is a quote that opens a cell which goes on over the end of its line.
type opened struct {
	at   int  // of the quote
	next int  // up to where no cell of several lines can have begun: of a quote behind its line, or the end of the text
	end  bool // it is not closed within the text
}

// openQuote finds the first quote in the first row of a text that opens a cell of several lines and is not closed, or has quotes
// behind it that close nothing: the next one that opens a cell.
func openQuote(text []byte, comma byte) (o opened, is bool) {
	for i := 0; i < len(text); i++ {
		if text[i] != '"' {
			for i < len(text) && text[i] != comma {
				if text[i] == '\n' && len(bytes.TrimSpace(text[:i])) > 0 {
					return o, false
				}
				i++
			}
			continue
		}
		o = opened{at: i, next: -1}
		closed := false
		for i++; i < len(text) && !closed; i++ {
			switch {
			case text[i] != '"':
			case i+1 < len(text) && text[i+1] == '"':
				i++
			case i+1 == len(text) || text[i+1] == comma || text[i+1] == '\n' || bytes.HasPrefix(text[i+1:], []byte("\r\n")):
				closed = true
			case o.next < 0 && bytes.IndexByte(text[o.at:i], '\n') >= 0:
				o.next = i
			}
		}
		if o.end = !closed; o.end { // nor is any other that follows, but for the last, perhaps, beyond the text
			line := o.at + bytes.IndexByte(text[o.at:], '\n') + 1
			if o.next = line + bytes.LastIndexByte(text[line:], '"'); line == o.at || o.next < line {
				o.next = len(text)
			}
		}
		if o.next >= 0 && bytes.IndexByte(text[o.at:o.next], '\n') >= 0 {
			return o, true
		}
		if i < len(text) && text[i] != comma { // the end of the row
			return o, false
		}
	}
	return o, false
}

// lone returns what was swallowed, from the line after the quote to the line of the next quote.
func (o opened) lone(text []byte) []byte {
	from := o.at + bytes.IndexByte(text[o.at:], '\n') + 1
	to := o.next
	if to < len(text) {
		to = bytes.LastIndexByte(text[:to], '\n') + 1
	}
	return text[from:max(from, to)]
}

// mostLooked is the number of lines that are looked at.
const mostLooked = 100

// rows reports whether what was swallowed looks like rows of the table: nearly all lines have as many fields as the header. Where
// the next quote stands on the next line, that one and the first tell.
func (o opened) rows(text []byte, comma byte, columns int) bool {
	if columns < 2 {
		return false
	}
	rows, all := 0, 0
	looked := o.lone(text)
	if len(looked) == 0 {
		end := bytes.IndexByte(text[o.next:], '\n')
		if end < 0 {
			return false
		}
		looked = bytes.TrimSpace(text[:o.next+end])
	}
	for line := range bytes.Lines(looked) {
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		if all++; fields(line, comma) == columns {
			rows++
		}
		if all == mostLooked {
			break
		}
	}
	return rows > 0 && rows*5 >= all*4
}

// fields counts the cells of a line, in which a quote may be missing.
func fields(line []byte, comma byte) int {
	if bytes.Count(line, []byte{'"'})%2 == 1 {
		return bytes.Count(line, []byte{comma}) + 1
	}
	row, err := newCSV(bytes.NewReader(line), rune(comma)).Read()
	if err != nil {
		return 0
	}
	return len(row)
}

// unclosed looks at the row that was just read, or could not be, and returns what is to be said when a quote is missing in it. What
// the quote would have swallowed is read again.
func (r *Reader) unclosed(err error) error {
	g := r.guard
	raw := g.held
	before := r.base + r.passed // lines
	atEnd := false
	switch {
	case err == nil:
		raw = raw[:min(len(raw), int(r.csv.InputOffset()-g.row))]
		r.passed += bytes.Count(raw, []byte{'\n'})
		if bytes.IndexByte(bytes.TrimSpace(raw), '\n') < 0 {
			return nil
		}
		atEnd = len(raw) == len(g.held)
	case !errors.Is(err, errLong) && !errors.Is(err, errOpen):
		return nil
	}
	o, is := openQuote(raw, g.comma)
	looks := is && o.rows(raw, g.comma, g.columns)
	if err != nil && !is {
		return fmt.Errorf("line %d: %w", before+1, err)
	}
	if !looks && err == nil && !(o.end && atEnd) {
		return nil
	}
	r.Line = before + bytes.Count(raw[:o.at], []byte{'\n'}) + 1
	if !looks {
		if err != nil {
			return fmt.Errorf("line %d: %w", r.Line, errLong)
		}
		return unclosedError{"a quote opens a cell here and is closed nowhere; the row was left out: is the file cut off?"}
	}
	swallowed := o.lone(raw)
	if err != nil && o.next == len(raw) { // more of its last line is to come
		swallowed = swallowed[:bytes.LastIndexByte(swallowed, '\n')+1]
	}
	after := bytes.Index(raw[o.at:], []byte{'\n'}) + o.at + 1 + len(swallowed)
	r.lines = lone{text: bytes.Clone(swallowed), line: r.Line}
	r.base = r.Line + bytes.Count(swallowed, []byte{'\n'})
	r.in.unread(g.held[after:])
	r.from()
	return unclosedError{leftOut}
}

const leftOut = "a quote opens a cell here and is not closed; the row was left out: close the quote and import the file again"

// lone are lines in which no cell goes on over the end of its line.
type lone struct {
	text []byte
	line int // the one before the next
}

// errNone is returned when there are none left.
var errNone = errors.New("no lines are left")

// next returns the next line as a row.
func (l *lone) next(r *Reader) ([]string, error) {
	for len(l.text) > 0 {
		line, rest, _ := bytes.Cut(l.text, []byte{'\n'})
		l.text = rest
		l.line++
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		r.Line = l.line
		if bytes.IndexByte(line, '"') >= 0 {
			if _, is := openQuote(append(bytes.Clone(line), '\n'), byte(r.Comma)); is {
				return nil, unclosedError{leftOut}
			}
		}
		return newCSV(bytes.NewReader(line), r.Comma).Read()
	}
	return nil, errNone
}
