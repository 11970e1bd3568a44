package article

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// decodeText returns raw as UTF-8 without byte order mark. The encoding is that of the byte order mark, the one that
// a web page declares, UTF-8 when it is valid, else the likeliest one.
func decodeText(name string, raw []byte, kind Kind) (string, error) {
	enc, rest := byMark(raw)
	switch {
	case enc != nil:
	case utf8.Valid(raw) && !declaresOther(raw, kind):
		return checked(name, string(raw))
	case kind != HTML && mostlyUTF8(raw):
		return checked(name, strings.ToValidUTF8(string(raw), "\ufffd"))
	default:
		contentType := "text/plain"
		if kind == HTML {
			contentType = "text/html"
		}
		enc, _, _ = charset.DetermineEncoding(raw[:min(len(raw), 1024)], contentType)
	}
	out, err := enc.NewDecoder().Bytes(rest)
	if err != nil {
		return "", fmt.Errorf("decode %s: %w", name, err)
	}
	return checked(name, strings.ToValidUTF8(string(out), "\ufffd"))
}

func checked(name, text string) (string, error) {
	text = strings.TrimPrefix(text, "\ufeff")
	switch {
	case strings.TrimSpace(text) == "":
		return "", wrong(ErrEmpty, "%s is empty: there is nothing to import", name)
	case !readable(text):
		return "", wrong(ErrUnreadable, "%s cannot be read as text: too many of its characters are damaged; save it as UTF-8", name)
	}
	return text, nil
}

// byMark returns the encoding that a byte order mark tells, and raw without it.
func byMark(raw []byte) (encoding.Encoding, []byte) {
	little := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	big := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return encoding.Nop, raw[3:]
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return little, raw[2:]
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return big, raw[2:]
	case isUTF16(raw) && raw[0] != 0:
		return little, raw
	case isUTF16(raw):
		return big, raw
	}
	return nil, raw
}

// isUTF16 reports whether raw is UTF-16: marked as such, or with a zero in most characters, as Latin text has it.
func isUTF16(raw []byte) bool {
	if bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")) {
		return true
	}
	head := raw[:min(len(raw), 1024)&^1]
	if bytes.IndexByte(head, 0) < 0 {
		return false
	}
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i&1]++
		}
	}
	most, least := max(zeros[0], zeros[1]), min(zeros[0], zeros[1])
	return len(head) >= 4 && most*10 >= len(head)*4 && least*20 <= len(head)
}

// mostlyUTF8 reports whether raw is UTF-8 with a few damaged bytes.
func mostlyUTF8(raw []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good > 10*bad
}

// declaresOther reports whether a web page declares an encoding other than UTF-8. Pages that are valid UTF-8 and say
// otherwise are as a rule wrong, unless they hold the escapes of an encoding in seven bits.
func declaresOther(raw []byte, kind Kind) bool {
	if kind != HTML || bytes.IndexByte(raw, 0x1b) < 0 && !bytes.Contains(raw, []byte("~{")) {
		return false
	}
	_, name, certain := charset.DetermineEncoding(raw[:min(len(raw), 1024)], "text/html")
	return certain && name != "utf-8"
}
