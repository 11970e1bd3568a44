package sentence

import (
	"strings"
	"unicode/utf8"
)

// Bullet returns the number of bytes of the bullet and the space after it that line starts with, or 0. It knows
// - – — * + • ‣ ◦ ▪ ● ○ · and numbers: "1.", "2)", "(3)", "a)".
func Bullet(line string) int {
	r, n := utf8.DecodeRuneInString(line)
	switch {
	case n == 0:
		return 0
	case strings.ContainsRune("•‣◦▪●○·⁃∙■□➤►", r):
		return n + spaces(line[n:]) // these are never part of a sentence, so they need no space
	case strings.ContainsRune("-–—*+", r):
	case r == '(' || r >= '0' && r <= '9' || r >= 'a' && r <= 'h':
		n = numbered(line)
	default:
		return 0
	}
	if space := spaces(line[n:]); n > 0 && space > 0 {
		return n + space
	}
	return 0
}

// numbered returns the length of "1.", "12)", "(3)" or "a)" at the start of line, or 0.
func numbered(line string) int {
	i, open := 0, strings.HasPrefix(line, "(")
	if open {
		i++
	}
	from := i
	for i < len(line) && i < from+2 && line[i] >= '0' && line[i] <= '9' {
		i++
	}
	letter := i == from && i < len(line) && line[i] >= 'a' && line[i] <= 'h'
	if letter {
		i++
	}
	if i == from || i == len(line) || line[i] != ')' && (open || letter || line[i] != '.') {
		return 0
	}
	return i + 1
}

// spaces counts the bytes of white space that s starts with, within the line.
func spaces(s string) int {
	n := len(s) - len(strings.TrimLeft(s, " \t\u00a0\u2002\u2003\u2009"))
	return n
}
