// Package lines reads a file line by line, within bounds.
package lines

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

// most is the longest line in bytes that New reads.
const most = 16 << 20

// MostRecord is the longest line of a file that may hold records of Entente, such as that of the largest attachment.
const MostRecord = 64 << 20

// checkEvery is how many lines are read between two looks at whether the reading was cancelled.
const checkEvery = 256

// Reader gives one line after the other.
type Reader struct {
	N int // number of the line given last, from 1

	ctx  context.Context
	in   *bufio.Reader
	most int
	long []byte // a line that does not fit into the buffer
}

// New reads in. A byte order mark at its start is skipped.
func New(ctx context.Context, in io.Reader) *Reader { return NewMost(ctx, in, most) }

// NewMost is New for lines that may have so many bytes.
func NewMost(ctx context.Context, in io.Reader, most int) *Reader {
	br := bufio.NewReaderSize(in, 256<<10)
	if b, _ := br.Peek(3); bytes.Equal(b, []byte("\ufeff")) {
		_, _ = br.Discard(3)
	}
	return &Reader{ctx: ctx, in: br, most: most}
}

// Next returns the next line without its end, as valid UTF-8, and io.EOF after the last. A line that is too long ends it.
func (r *Reader) Next() (string, error) {
	r.N++
	if r.N%checkEvery == 0 {
		if err := r.ctx.Err(); err != nil {
			return "", err
		}
	}
	line, err := r.in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		r.long = append(r.long[:0], line...)
		for errors.Is(err, bufio.ErrBufferFull) {
			if cerr := r.ctx.Err(); cerr != nil {
				return "", cerr
			}
			line, err = r.in.ReadSlice('\n')
			if r.long = append(r.long, line...); len(r.long) > r.most {
				return "", fmt.Errorf("line %d is longer than %d MiB, which is the most that one line may have", r.N, r.most>>20)
			}
		}
		line = r.long
	}
	if err != nil && (!errors.Is(err, io.EOF) || len(line) == 0) {
		return "", err
	}
	line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
	s := string(line)
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\ufffd")
	}
	return s, nil
}

// Fields cuts a line at tabs into fields, which is reused when it is large enough. It returns false when there are more
// than most.
func Fields(line string, fields []string, most int) ([]string, bool) {
	fields = fields[:0]
	for {
		i := strings.IndexByte(line, '\t')
		if i < 0 {
			return append(fields, line), true
		}
		if len(fields) == most {
			return fields, false
		}
		fields = append(fields, line[:i])
		line = line[i+1:]
	}
}
