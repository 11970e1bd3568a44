package title

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline/ingest/sentence"
)

var unquoted = strings.NewReplacer("“", "", "”", "", "\"", "", "``", "", "''", "", "()", "", "( )", "")

// withoutNotes leaves out the marks of footnotes: "1,200 people.[7]".
func withoutNotes(s string) string {
	for from := 0; ; {
		i := strings.IndexByte(s[from:], '[')
		if i < 0 {
			return s
		}
		from += i
		if n := sentence.Footnote(s[from:]); n > 0 {
			s = s[:from] + s[from+n:]
		} else {
			from++
		}
	}
}

// Squeeze makes one line of s, without quotation marks and footnotes.
func Squeeze(s string) string {
	if squeezed(s) {
		return s
	}
	s = withoutNotes(s)
	if strings.ContainsAny(s, "“”\"`'(") {
		s = unquoted.Replace(s)
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), " ,", ",") // a time that was left out parts a comma from its word
}

// squeezed reports, by a quick look, whether Squeeze has nothing to do with s.
func squeezed(s string) bool {
	before := byte(' ')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ', c == '"', c == '\'', c == '`', c == '(', c == '[', c >= utf8.RuneSelf && (c == 0xc2 || c >= 0xe1 && c <= 0xe3): // other spaces and quotation marks begin so
			return false
		case before == ' ' && (c == ' ' || c == ','):
			return false
		}
		before = s[i]
	}
	return before != ' '
}

// UpperFirst begins a title with a capital: "De Blasio ends his campaign".
func UpperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// WithoutArticle leaves out the article before a noun.
func WithoutArticle(s string) string {
	word, rest, found := strings.Cut(s, " ")
	switch strings.ToLower(word) {
	case "the", "a", "an":
		if found {
			return rest
		}
	}
	return s
}
