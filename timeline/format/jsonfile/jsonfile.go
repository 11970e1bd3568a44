// Package jsonfile reads large JSON files element by element, within bounds, and writes such files.
package jsonfile

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"maps"
	"slices"
	"strings"

	"entente/timeline/format/card"
)

// mostElement is the largest element of a list in bytes: a record of Entente may be as long.
const mostElement = 64 << 20

// Item takes one element or value.
type Item func(raw json.RawMessage) error

// Start returns the first byte of a JSON text that is no space, 0 for none.
func Start(head []byte) byte {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	if len(head) == 0 {
		return 0
	}
	return head[0]
}

// guard ends an element that goes on and on before the memory is full.
type guard struct {
	in        io.Reader
	read, end int64
}

var errLarge = fmt.Errorf("one element of the file has more than %d MiB", mostElement>>20)

func (g *guard) Read(p []byte) (int, error) {
	if g.read > g.end {
		return 0, errLarge
	}
	n, err := g.in.Read(p)
	g.read += int64(n)
	return n, err
}

// reader walks through one file.
type reader struct {
	ctx context.Context
	g   *guard
	dec *json.Decoder
}

func newReader(ctx context.Context, in io.Reader) *reader {
	br := bufio.NewReaderSize(in, 64<<10)
	if b, _ := br.Peek(3); bytes.Equal(b, []byte("\ufeff")) {
		_, _ = br.Discard(3)
	}
	g := &guard{in: br, end: mostElement}
	return &reader{ctx, g, json.NewDecoder(g)}
}

// value reads the next value whole.
func (r *reader) value() (json.RawMessage, error) {
	if err := r.ctx.Err(); err != nil {
		return nil, err
	}
	r.g.end = r.dec.InputOffset() + mostElement
	var raw json.RawMessage
	if err := r.dec.Decode(&raw); err != nil {
		return nil, syntax(err)
	}
	return raw, nil
}

func (r *reader) token() (json.Token, error) {
	r.g.end = r.dec.InputOffset() + mostElement
	t, err := r.dec.Token()
	return t, syntax(err)
}

func syntax(err error) error {
	var se *json.SyntaxError
	switch {
	case errors.As(err, &se):
		return fmt.Errorf("this is no JSON at byte %d: %w", se.Offset, err)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return errors.New("the file ends in the middle")
	}
	return err
}

// list reads the elements of a list whose bracket comes next. A value that is no list is one element.
func (r *reader) list(fn Item) error {
	t, err := r.token()
	if err != nil {
		return err
	}
	if t != json.Delim('[') {
		return errors.New("a list was expected")
	}
	for r.dec.More() {
		raw, err := r.value()
		if err == nil {
			err = fn(raw)
		}
		if err != nil {
			return err
		}
	}
	_, err = r.token()
	return err
}

// Lists reads a file that is one object: the elements of the lists under the keys of lists one by one, and the values under
// the keys of values. All else is passed over.
func Lists(ctx context.Context, in io.Reader, lists, values map[string]Item) error {
	r := newReader(ctx, in)
	if t, err := r.token(); err != nil {
		return err
	} else if t != json.Delim('{') {
		return errors.New("the file is no JSON object")
	}
	for r.dec.More() {
		t, err := r.token()
		if err != nil {
			return err
		}
		key, _ := t.(string)
		if fn := lists[key]; fn != nil {
			err = r.list(fn)
		} else {
			var raw json.RawMessage
			if raw, err = r.value(); err == nil && values[key] != nil {
				err = values[key](raw)
			}
		}
		if err != nil {
			return fmt.Errorf("under %q: %w", key, err)
		}
	}
	_, err := r.token()
	return err
}

// Array reads a file that is one list.
func Array(ctx context.Context, in io.Reader, fn Item) error { return newReader(ctx, in).list(fn) }

// Extras keeps the fields of an object as extras of a card, under prefix and their names.
func Extras(c *card.Card, prefix string, raw json.RawMessage) {
	var o map[string]json.RawMessage
	if len(raw) == 0 || json.Unmarshal(raw, &o) != nil {
		c.Add(prefix, Text(raw))
		return
	}
	for _, k := range slices.Sorted(maps.Keys(o)) {
		c.Add(strings.TrimPrefix(prefix+"."+k, "."), Text(o[k]))
	}
}

// Text makes text of a value: of a JSON text its characters, of null nothing, of all else the JSON.
func Text(raw json.RawMessage) string {
	raw = bytes.TrimSpace(raw)
	var s string
	if len(raw) == 0 || string(raw) == "null" {
		return ""
	}
	if raw[0] == '"' && json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}

// Escape makes a plain text HTML.
func Escape(s string) string {
	return strings.ReplaceAll(html.EscapeString(s), "\n", "<br>")
}

// Writer writes an object of lists, an element a line.
type Writer struct {
	w     *bufio.Writer
	lists int
	items int
}

// NewWriter returns a writer of one file.
func NewWriter(w io.Writer) *Writer { return &Writer{w: bufio.NewWriterSize(w, 64<<10)} }

// Begin starts the list under a key.
func (w *Writer) Begin(key string) {
	if w.lists > 0 {
		w.w.WriteString("\n],\n")
	} else {
		w.w.WriteString("{\n")
	}
	fmt.Fprintf(w.w, "%q: [", key)
	w.lists, w.items = w.lists+1, 0
}

// Item writes an element.
func (w *Writer) Item(v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	if w.items++; w.items > 1 {
		w.w.WriteString(",")
	}
	w.w.WriteString("\n")
	_, err := w.w.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
	return err
}

// End closes the file.
func (w *Writer) End() error {
	w.w.WriteString("\n]\n}\n")
	return w.w.Flush()
}
