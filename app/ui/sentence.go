package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence words an error for a person: a capital at the start, a full stop, one line for each error that was joined.
func Sentence(err error) string {
	var lines []string
	for _, s := range strings.Split(err.Error(), "\n") {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if first, _, _ := strings.Cut(s, " "); !strings.ContainsAny(strings.TrimRight(first, ".,;:!?"), `./\`) { // not the name of a file
			r, n := utf8.DecodeRuneInString(s)
			s = string(unicode.ToUpper(r)) + s[n:]
		}
		if !strings.ContainsRune(".!?", rune(s[len(s)-1])) {
			s += "."
		}
		lines = append(lines, s)
	}
	return strings.Join(lines, "\n")
}
