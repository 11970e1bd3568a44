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
	s = withoutNotes(s)
	return strings.ReplaceAll(strings.Join(strings.Fields(unquoted.Replace(s)), " "), " ,", ",") // a time that was left out parts a comma from its word
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
