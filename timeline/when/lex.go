package when

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word in lower case, a number or any other character of a date in words.
type token struct {
	text    string
	at, end int  // bytes of the input
	n       int  // value of a number, otherwise -1
	glued   bool // no space before it
}

// lex cuts s into tokens. Digits in groups of three ("12 023" with no-break spaces, "12,023") are one number, and
// the eras are written "bce" and "ce" whatever their spelling.
func lex(s string) []token {
	var tokens []token
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		from := i
		switch {
		case unicode.IsSpace(r):
			i += size
			continue
		case r < utf8.RuneSelf && isDigit(byte(r)):
			i = endOfNumber(s, i)
		case unicode.IsLetter(r):
			for i < len(s) {
				if r, size = utf8.DecodeRuneInString(s[i:]); !unicode.IsLetter(r) {
					break
				}
				i += size
			}
		default:
			i += size
		}
		t := token{text: strings.ToLower(s[from:i]), at: from, end: i, n: -1}
		t.glued = len(tokens) > 0 && tokens[len(tokens)-1].end == from
		if isDigit(t.text[0]) {
			t.n = numberValue(t.text)
		}
		tokens = append(tokens, t)
	}
	return joinEras(tokens)
}

// endOfNumber returns where the number that starts at i ends.
func endOfNumber(s string, i int) int {
	run := func(i int) int {
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		return i
	}
	end := run(i)
	if end-i > 3 {
		return end
	}
	for {
		r, size := utf8.DecodeRuneInString(s[end:])
		if (r != '\u00a0' && r != '\u202f' && r != ',') || run(end+size) != end+size+3 {
			return end
		}
		end += size + 3
	}
}

// numberValue reads the digits of text, MaxYear+1 when they are too many.
func numberValue(text string) int {
	n := 0
	for i := range len(text) {
		if !isDigit(text[i]) {
			continue
		}
		if n = 10*n + int(text[i]-'0'); n > MaxYear {
			return MaxYear + 1
		}
	}
	return n
}

// joinEras makes "bc", "b.c.", "b.c.e." into "bce", and "ad", "a.d.", "c.e." into "ce".
func joinEras(tokens []token) []token {
	out := tokens[:0]
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		letters, j := t.text, i+1
		for len(t.text) == 1 && j+1 < len(tokens) && tokens[j].text == "." && tokens[j].glued && tokens[j+1].glued &&
			len(tokens[j+1].text) == 1 && unicode.IsLetter(rune(tokens[j+1].text[0])) {
			letters += tokens[j+1].text
			j += 2
		}
		switch letters {
		case "bc", "bce":
			t.text = "bce"
		case "ad", "ce":
			t.text = "ce"
		default:
			j = i + 1
		}
		if j > i+1 && j < len(tokens) && tokens[j].text == "." && tokens[j].glued {
			j++
		}
		t.end = tokens[j-1].end
		out = append(out, t)
		i = j - 1
	}
	return out
}
