package ical

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// property is one content line: NAME;PARAM=value:value.
type property struct {
	name   string
	params map[string]string // names in capitals
	value  string            // as written
	line   int
}

// mostLine bounds one property with its continuations: a record of Entente, escaped once more, may be the longest.
const mostLine = 96 << 20

// reader gives unfolded lines: one that begins with a space goes on from the line before.
type reader struct {
	ctx  context.Context
	in   *bufio.Reader
	n    int
	held string
	has  bool
}

func newReader(ctx context.Context, in io.Reader) *reader {
	br := bufio.NewReaderSize(in, 64<<10)
	if b, _ := br.Peek(3); bytes.Equal(b, []byte("\ufeff")) {
		_, _ = br.Discard(3)
	}
	return &reader{ctx: ctx, in: br}
}

func (r *reader) physical() (string, error) {
	if r.has {
		r.has = false
		return r.held, nil
	}
	var b []byte
	for {
		part, err := r.in.ReadSlice('\n')
		if b = append(b, part...); len(b) > mostLine {
			return "", fmt.Errorf("line %d is longer than %d MiB", r.n+1, mostLine>>20)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && (!errors.Is(err, io.EOF) || len(b) == 0) {
			return "", err
		}
		r.n++
		return strings.TrimRight(string(b), "\r\n"), nil
	}
}

// next returns the next property, and io.EOF after the last.
func (r *reader) next() (property, error) {
	if r.n%256 == 0 {
		if err := r.ctx.Err(); err != nil {
			return property{}, err
		}
	}
	line, err := r.physical()
	if err != nil {
		return property{}, err
	}
	at := r.n
	var b strings.Builder
	b.WriteString(line)
	for {
		more, err := r.physical()
		if err != nil {
			if errors.Is(err, io.EOF) {
				break
			}
			return property{}, err
		}
		if more == "" || more[0] != ' ' && more[0] != '\t' {
			r.held, r.has = more, true
			break
		}
		if b.Len()+len(more) > mostLine {
			return property{}, fmt.Errorf("line %d goes on for more than %d MiB", at, mostLine>>20)
		}
		b.WriteString(more[1:])
	}
	text := b.String()
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, "\ufffd")
	}
	p := parse(text)
	p.line = at
	return p, nil
}

// parse cuts a line at the colon outside of quotes. A line without a colon has a name alone.
func parse(line string) property {
	p := property{params: map[string]string{}}
	quoted, end := false, len(line)
	for i := range len(line) {
		if line[i] == '"' {
			quoted = !quoted
		}
		if line[i] == ':' && !quoted {
			end = i
			break
		}
	}
	head := line[:end]
	if end < len(line) {
		p.value = line[end+1:]
	}
	for i, part := range strings.Split(head, ";") {
		if i == 0 {
			p.name = strings.ToUpper(strings.TrimSpace(part))
			continue
		}
		if k, v, ok := strings.Cut(part, "="); ok {
			p.params[strings.ToUpper(k)] = strings.Trim(v, `"`)
		}
	}
	return p
}

// text undoes the escapes of a text.
func text(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		if s[i] == 'n' || s[i] == 'N' {
			b.WriteByte('\n')
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// list cuts a value at commas that are not escaped.
func list(s string) []string {
	var out []string
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case ',':
			out = append(out, text(s[start:i]))
			start = i + 1
		}
	}
	out = append(out, text(s[start:]))
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

// escape makes a text fit for a value.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`).Replace(s)
}

// fold writes a line in pieces of at most 75 bytes, never within a letter.
func fold(w *bufio.Writer, line string) {
	room := 75
	for len(line) > room {
		n := room
		for n > 0 && !utf8.RuneStart(line[n]) {
			n--
		}
		w.WriteString(line[:n] + "\r\n ")
		line, room = line[n:], 74
	}
	w.WriteString(line + "\r\n")
}
