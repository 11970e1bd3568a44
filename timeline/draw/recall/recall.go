// Package recall finds what a picture file says of the view that it shows, so that the picture can be opened again. It
// knows the files that the packages beside it write: PNG, JPEG, WebP, SVG, web page, PDF.
package recall

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"
	"unicode/utf16"
)

// The names under which a view stands in the files.
const (
	Key     = "EntenteView"  // of PNG's and JPEG's words and of PDF's information
	Element = "entente-view" // id of SVG's metadata
)

// ErrNone is returned when a picture says nothing of a view.
var ErrNone = errors.New("the picture does not say which view it shows: another program made it, its metadata was taken out on the way, or it was exported without")

// ErrNoPicture is returned for files that are none of the known pictures.
var ErrNoPicture = errors.New("this is not a picture that could hold a view (PNG, JPEG, WebP, SVG, web page, PDF)")

const (
	head = 1 << 20 // bytes at the start that are looked at
	tail = 4 << 20 // bytes at the end of a PDF or WebP file
)

// IsPicture reports whether a file that begins so may hold a view.
func IsPicture(start []byte) bool { return kindOf(start) != "" }

func kindOf(start []byte) string {
	switch {
	case bytes.HasPrefix(start, []byte("\x89PNG\r\n\x1a\n")):
		return "png"
	case bytes.HasPrefix(start, []byte{0xff, 0xd8, 0xff}):
		return "jpg"
	case len(start) >= 12 && string(start[:4]) == "RIFF" && string(start[8:12]) == "WEBP":
		return "webp"
	case bytes.HasPrefix(start, []byte("%PDF-")):
		return "pdf"
	}
	text := strings.ToLower(strings.TrimSpace(string(start[:min(len(start), 4096)])))
	switch {
	case strings.HasPrefix(text, "<svg"), strings.HasPrefix(text, "<?xml") && strings.Contains(text, "<svg"):
		return "svg"
	case strings.Contains(text, `name="generator" content="entente"`):
		return "svg" // a web page of ours holds the same element; those of others are articles
	}
	return ""
}

// View returns what a picture file says of its view.
func View(r io.ReadSeeker) (string, error) {
	start := make([]byte, head)
	n, err := io.ReadFull(r, start)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return "", fmt.Errorf("read the picture: %w", err)
	}
	start = start[:n]
	var view string
	switch kindOf(start) {
	case "png":
		view = fromPNG(start)
	case "jpg":
		view = fromJPEG(start)
	case "svg":
		view = fromSVG(start)
	case "pdf", "webp": // what they say stands at their end
		end, err := ending(r)
		if err != nil {
			return "", err
		}
		if view = fromPDF(end); kindOf(start) == "webp" {
			view = between(end, "<entente:"+Key+">", "</entente:"+Key+">")
		}
	default:
		return "", ErrNoPicture
	}
	if view == "" {
		return "", ErrNone
	}
	return view, nil
}

// ending reads the last part of a file.
func ending(r io.ReadSeeker) ([]byte, error) {
	size, err := r.Seek(0, io.SeekEnd)
	if err == nil {
		_, err = r.Seek(max(0, size-tail), io.SeekStart)
	}
	var b []byte
	if err == nil {
		b, err = io.ReadAll(io.LimitReader(r, tail))
	}
	if err != nil {
		return nil, fmt.Errorf("read the picture: %w", err)
	}
	return b, nil
}

func fromPNG(b []byte) string {
	for at := 8; at+12 <= len(b); {
		n := int(binary.BigEndian.Uint32(b[at:]))
		kind := string(b[at+4 : at+8])
		if n > len(b)-at-12 || kind == "IDAT" {
			return ""
		}
		if text, ok := strings.CutPrefix(string(b[at+8:at+8+n]), Key+"\x00\x00\x00"); ok && kind == "iTXt" {
			// Behind the keyword and two bytes that say that it is not packed stand the language and its keyword.
			if parts := strings.SplitN(text, "\x00", 3); len(parts) == 3 {
				return parts[2]
			}
		}
		at += n + 12
	}
	return ""
}

func fromJPEG(b []byte) string {
	for at := 2; at+4 <= len(b) && b[at] == 0xff; {
		n := int(binary.BigEndian.Uint16(b[at+2:]))
		if n < 2 || b[at+1] == 0xda || at+2+n > len(b) { // the pixels begin
			return ""
		}
		if text, ok := strings.CutPrefix(string(b[at+4:at+2+n]), Key+": "); ok && b[at+1] == 0xfe {
			return text
		}
		at += 2 + n
	}
	return ""
}

func fromSVG(b []byte) string { return between(b, `<metadata id="`+Element+`">`, "</metadata>") }

// between returns the text between two tags.
func between(b []byte, open, end string) string {
	_, rest, ok := strings.Cut(string(b), open)
	text, _, closed := strings.Cut(rest, end)
	if !ok || !closed {
		return ""
	}
	return html.UnescapeString(text)
}

func fromPDF(b []byte) string {
	at := bytes.LastIndex(b, []byte("/"+Key+" "))
	if at < 0 {
		return ""
	}
	b = b[at+len(Key)+2:]
	switch {
	case bytes.HasPrefix(b, []byte("(")):
		var out []byte
		for i := 1; i < len(b) && b[i] != ')'; i++ {
			if b[i] == '\\' {
				i++
			}
			if i < len(b) {
				out = append(out, b[i])
			}
		}
		return string(out)
	case bytes.HasPrefix(b, []byte("<FEFF")):
		digits, _, _ := strings.Cut(string(b[len("<FEFF"):]), ">")
		raw, err := hex.DecodeString(digits)
		if err != nil {
			return ""
		}
		var units []uint16
		for ; len(raw) >= 2; raw = raw[2:] {
			units = append(units, binary.BigEndian.Uint16(raw))
		}
		return string(utf16.Decode(units))
	}
	return ""
}
