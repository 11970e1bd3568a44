package sheet

import (
	"bytes"
	"fmt"
	"io"
)

// guard keeps the bytes of the row that is read, and ends one that goes on and on before the memory is full.
type guard struct {
	in      io.Reader
	comma   byte
	columns int // of the header, 0 while that is read

	row    int64  // where the present row starts
	held   []byte // what was handed out from there on
	probe  int    // bytes of a row after which it is looked whether a quote is missing
	cuts   int    // delimiters in it
	read   int64  // bytes handed out
	end    int64  // up to where the present row may go
	failed error
}

// firstProbe is the first length of a row at which it is looked whether a quote is missing; the next is twice that.
const firstProbe = 128 << 10

var errLong = fmt.Errorf("a row is longer than %d MiB or has more than a million fields; is a quote missing that closes one?", mostBytes>>20)

// begin makes ready for the row that starts at an offset.
func (g *guard) begin(at int64) {
	gone := int(at - g.row)
	g.row, g.end, g.cuts, g.probe = at, at+mostBytes, 0, firstProbe
	if gone >= len(g.held) {
		g.held = g.held[:0]
		return
	}
	g.held = g.held[gone:]
}

// Read implements io.Reader.
func (g *guard) Read(p []byte) (int, error) {
	switch {
	case g.failed != nil:
		return 0, g.failed
	case g.read > g.end || g.cuts > mostCuts:
		g.failed = errLong
		return 0, g.failed
	case len(g.held) > g.probe:
		g.probe = 2 * len(g.held)
		if o, is := openQuote(g.held, g.comma); is && o.rows(g.held, g.comma, g.columns) {
			g.failed = errOpen
			return 0, g.failed
		}
	}
	n, err := g.in.Read(p)
	g.read += int64(n)
	g.cuts += bytes.Count(p[:n], []byte{g.comma})
	g.held = append(g.held, p[:n]...)
	return n, err
}

// replay is a reader that takes back what was read too far.
type replay struct {
	back []byte
	in   io.Reader
}

// Read implements io.Reader.
func (r *replay) Read(p []byte) (int, error) {
	if len(r.back) == 0 {
		return r.in.Read(p)
	}
	n := copy(p, r.back)
	r.back = r.back[n:]
	return n, nil
}

func (r *replay) unread(b []byte) { r.back = append(bytes.Clone(b), r.back...) }
