package article

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is a form of article that can be read.
type Kind uint8

// The kinds.
const (
	Plain Kind = iota
	Markdown
	HTML
)

// String returns the word for people.
func (k Kind) String() string { return [...]string{"text", "Markdown", "web page"}[min(k, HTML)] }

// Sentinel errors of files that are no articles. The errors that wrap them name the file and say what to do.
var (
	// ErrEmpty is returned when a file holds nothing but white space.
	ErrEmpty = errors.New("empty")
	// ErrBinary is returned when a file is not text.
	ErrBinary = errors.New("not text")
	// ErrTooLarge is returned when a file is larger than MaxRaw, or its text than MaxText.
	ErrTooLarge = errors.New("too large")
	// ErrUnreadable is returned when no encoding makes text of a file.
	ErrUnreadable = errors.New("unreadable")
)

// fault is an error for people that wraps a sentinel without repeating it.
type fault struct {
	text string
	kind error
}

func (f *fault) Error() string { return f.text }
func (f *fault) Unwrap() error { return f.kind }

func wrong(kind error, format string, args ...any) error {
	return &fault{fmt.Sprintf(format, args...), kind}
}

// magic are the first bytes of files that people take for articles.
var magic = []struct{ bytes, what string }{
	{"%PDF-", "a PDF document"}, {"PK\x03\x04", "a ZIP or Office file"}, {"\xd0\xcf\x11\xe0", "an old Office file"},
	{"\x89PNG", "a PNG image"}, {"\xff\xd8\xff", "a JPEG image"}, {"GIF8", "a GIF image"}, {"\x1f\x8b", "a gzip archive"},
	{"\x7fELF", "a program"}, {"MZ\x90", "a program"}, {"{\\rtf", "an RTF document"}, {"7z\xbc\xaf", "a 7-Zip archive"},
	{"SQLite format 3", "an SQLite database"}, {"ID3", "a sound file"}, {"OggS", "a sound file"}, {"BM", ""},
}

// Sniff tells what kind of article a file is, from its name and its first bytes. Its errors wrap the sentinels, name
// the file and say what to do.
func Sniff(name string, raw []byte) (Kind, error) {
	switch {
	case len(bytes.TrimSpace(raw)) == 0:
		return 0, wrong(ErrEmpty, "%s is empty: there is nothing to import", name)
	case len(raw) > MaxRaw:
		return 0, tooLarge(name, len(raw))
	}
	for _, m := range magic {
		if m.what != "" && bytes.HasPrefix(raw, []byte(m.bytes)) {
			return 0, wrong(ErrBinary, "%s is %s, not text: open it and save it as text or HTML, or copy its text and paste it here",
				name, m.what)
		}
	}
	head := raw[:min(len(raw), 4096)]
	if !isUTF16(raw) && bytes.IndexByte(head, 0) >= 0 {
		return 0, wrong(ErrBinary, "%s is not text (it holds zero bytes): save it as text or HTML first", name)
	}
	switch ext := strings.ToLower(path.Ext(name)); {
	case ext == ".html", ext == ".htm", ext == ".xhtml", looksLikeHTML(head):
		return HTML, nil
	case ext == ".md", ext == ".markdown":
		return Markdown, nil
	}
	return Plain, nil
}

// Fits returns an error for a text of an article that is too large to be understood.
func Fits(name string, size int) error {
	if size <= MaxText {
		return nil
	}
	return tooLarge(name, size)
}

func tooLarge(name string, size int) error {
	return wrong(ErrTooLarge, "%s has %.1f MiB, more than the %d MiB of text that one article may have: cut it into several files",
		name, float64(size)/(1<<20), MaxText>>20)
}

func looksLikeHTML(head []byte) bool {
	head = bytes.TrimLeft(head[:min(len(head), 1024)], "\ufeff \t\r\n")
	if !bytes.HasPrefix(head, []byte("<")) {
		return false
	}
	low := bytes.ToLower(head)
	return bytes.HasPrefix(low, []byte("<!doctype html")) || bytes.Contains(low, []byte("<html")) ||
		bytes.Contains(low, []byte("<head")) || bytes.Contains(low, []byte("<body"))
}

// readable reports whether text is mostly characters that people read.
func readable(text string) bool {
	bad, all := 0, 0
	for _, r := range text {
		all++
		if r == utf8.RuneError || unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' && r != '\f' {
			bad++
		}
		if all == 1<<16 { // enough to tell
			break
		}
	}
	return bad*20 <= all // one in twenty
}
