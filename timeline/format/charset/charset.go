// Package charset reads text in any usual encoding.
package charset

import (
	"bufio"
	"bytes"
	"io"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Reader returns a text as UTF-8 and the name of its encoding: "UTF-8", "UTF-16" or "Windows-1252". It goes by the byte order mark,
// or by zero bytes in every second place, or else by whether the beginning is valid UTF-8. Lines may end with a carriage return
// alone.
func Reader(in io.Reader) (io.Reader, string) {
	br := bufio.NewReaderSize(in, 64<<10)
	head, _ := br.Peek(32 << 10)
	var enc encoding.Encoding
	name := "UTF-8"
	switch little, big := wide(head); {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		enc, name = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), "UTF-16"
	case bytes.HasPrefix(head, []byte("\ufeff")):
		_, _ = br.Discard(3)
	case little:
		enc, name = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16"
	case big:
		enc, name = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16"
	case !valid(head):
		enc, name = charmap.Windows1252, "Windows-1252"
	}
	text := io.Reader(br)
	switch {
	case enc != nil:
		text = transform.NewReader(br, enc.NewDecoder())
	case !slices.ContainsFunc(head, func(b byte) bool { return b >= utf8.RuneSelf }):
		text = transform.NewReader(br, undecided{})
	}
	lines := bufio.NewReaderSize(text, 64<<10)
	if head, _ := lines.Peek(32 << 10); bytes.IndexByte(head, '\r') >= 0 && bytes.IndexByte(head, '\n') < 0 {
		return transform.NewReader(lines, carriage{}), name
	}
	return lines, name
}

// wide reports whether a text without a byte order mark is UTF-16, of one order or the other: most letters of a header have a zero
// byte there.
func wide(head []byte) (little, big bool) {
	head = head[:min(len(head), 256)&^1]
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	most := len(head) / 2 * 3 / 4
	return len(head) > 8 && zeros[0] == 0 && zeros[1] > most, len(head) > 8 && zeros[1] == 0 && zeros[0] > most
}

// carriage makes line feeds of carriage returns.
type carriage struct{ transform.NopResetter }

// Transform implements transform.Transformer.
func (carriage) Transform(dst, src []byte, _ bool) (nDst, nSrc int, err error) {
	n := copy(dst, src)
	for i := range dst[:n] {
		if dst[i] == '\r' {
			dst[i] = '\n'
		}
	}
	if n < len(src) {
		err = transform.ErrShortDst
	}
	return n, n, err
}

// undecided reads a file whose beginning tells nothing of its encoding: as UTF-8, and what is none as Windows-1252.
type undecided struct{ transform.NopResetter }

// Transform implements transform.Transformer.
func (undecided) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		plain := 0
		for plain < min(len(src)-nSrc, len(dst)-nDst) && src[nSrc+plain] < utf8.RuneSelf {
			plain++
		}
		copy(dst[nDst:], src[nSrc:nSrc+plain])
		nDst, nSrc = nDst+plain, nSrc+plain
		if nSrc == len(src) {
			break
		}
		if len(dst)-nDst < utf8.UTFMax {
			return nDst, nSrc, transform.ErrShortDst
		}
		r, size := utf8.DecodeRune(src[nSrc:])
		if r == utf8.RuneError && size == 1 {
			if !atEOF && !utf8.FullRune(src[nSrc:]) {
				return nDst, nSrc, transform.ErrShortSrc
			}
			r = charmap.Windows1252.DecodeByte(src[nSrc])
		}
		nDst += utf8.EncodeRune(dst[nDst:], r)
		nSrc += size
	}
	return nDst, nSrc, nil
}

// valid reports whether text is UTF-8, but for a letter that is cut off at its end.
func valid(text []byte) bool {
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		if r == utf8.RuneError && n == 1 {
			return len(text) < utf8.UTFMax && !utf8.FullRune(text)
		}
		text = text[n:]
	}
	return true
}
