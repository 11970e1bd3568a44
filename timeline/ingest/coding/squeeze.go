package coding

import (
	"strings"

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

// squeeze makes one line of s, without quotation marks and footnotes.
func squeeze(s string) string {
	s = withoutNotes(s)
	return strings.ReplaceAll(strings.Join(strings.Fields(unquoted.Replace(s)), " "), " ,", ",") // a time that was left out parts a comma from its word
}
