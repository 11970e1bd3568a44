package words

import (
	"unicode"
	"unicode/utf8"
)

// Letter reports whether c is part of words: a letter, a digit or a mark upon one.
func Letter(c rune) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		c >= utf8.RuneSelf && (unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c))
}

// Digit reports whether c is a digit.
func Digit(c byte) bool { return c >= '0' && c <= '9' }

// ASCIILetter reports whether c is a letter without marks.
func ASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
