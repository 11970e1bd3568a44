package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"fmt"
	"hash"
	"io"
	"maps"
	"slices"
	"strconv"
	"unicode/utf16"

	"entente/timeline/draw/scene"
)

// output writes numbered objects and remembers where they stand. It keeps its first error.
type output struct {
	w       io.Writer
	at      int64
	offsets []int64 // by number minus one; 0 while only reserved
	sum     hash.Hash
	err     error
}

func (o *output) text(s string) {
	if o.err != nil {
		return
	}
	if o.sum == nil {
		o.sum = md5.New() // names the file by what it holds, as the standard proposes; nothing relies on it
	}
	io.WriteString(o.sum, s) //nolint:errcheck // a hash never fails
	n, err := io.WriteString(o.w, s)
	o.at, o.err = o.at+int64(n), err
}

// reserve gives a number to an object that is defined later.
func (o *output) reserve() int {
	o.offsets = append(o.offsets, 0)
	return len(o.offsets)
}

func (o *output) define(n int, body string) {
	o.offsets[n-1] = o.at
	o.text(strconv.Itoa(n) + " 0 obj\n" + body + "\nendobj\n")
}

func (o *output) object(body string) int {
	n := o.reserve()
	o.define(n, body)
	return n
}

// stream writes data, packed, with entries of a dictionary.
func (o *output) stream(dict string, data []byte) int {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, err := z.Write(data)
	if err == nil {
		err = z.Close()
	}
	if o.err == nil {
		o.err = err
	}
	return o.object(fmt.Sprintf("<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream", dict, b.Len(), b.Bytes()))
}

// finish writes the table of objects.
func (o *output) finish(root, info int) error {
	start := o.at
	o.text(fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(o.offsets)+1))
	var table []byte
	for _, at := range o.offsets {
		table = fmt.Appendf(table, "%010d 00000 n \n", at)
	}
	o.text(string(table))
	if o.err == nil {
		id := fmt.Sprintf("<%x>", o.sum.Sum(nil))
		o.text(fmt.Sprintf("trailer\n<</Size %d/Root %s/Info %s/ID[%s%s]>>\nstartxref\n%d\n%%%%EOF\n", len(o.offsets)+1, ref(root), ref(info), id, id, start))
	}
	if o.err != nil {
		return fmt.Errorf("write PDF: %w", o.err)
	}
	return nil
}

func ref(n int) string { return strconv.Itoa(n) + " 0 R" }

func num(v float32) string { return string(scene.AppendNumber(nil, v, 2)) }

// literal writes bytes as a string; what is not plain ASCII or could end it is escaped.
func literal(s string) string {
	b := []byte{'('}
	for _, c := range []byte(s) {
		switch {
		case c == '(' || c == ')' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c > '~':
			b = fmt.Appendf(b, "\\%03o", c)
		default:
			b = append(b, c)
		}
	}
	return string(append(b, ')'))
}

// textString writes words: as they are when they are ASCII, else as UTF-16.
func textString(s string) string {
	for _, c := range []byte(s) {
		if c < ' ' || c > '~' {
			return "<FEFF" + utf16Hex(s) + ">"
		}
	}
	return literal(s)
}

func utf16Hex(s string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = fmt.Appendf(b, "%04X", u)
	}
	return string(b)
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
