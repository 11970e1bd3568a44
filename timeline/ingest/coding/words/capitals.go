package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Capitals reports whether most longer words of s begin with a capital.
func Capitals(s string) bool {
	long, upper := 0, 0
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); utf8.RuneCountInString(w) > 3 {
			long++
			if unicode.IsUpper(r) {
				upper++
			}
		}
	}
	return long > 3 && upper*4 > long*3
}
