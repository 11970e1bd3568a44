package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold brings text into the form that is compared: lower case, without accents, white space as single blanks,
// compatibility forms unified. "Erdoğan" and "ERDOGAN" fold to the same.
func Fold(s string) string {
	if ascii, ok := foldASCII(s); ok {
		return ascii
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range norm.NFKD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsSpace(r):
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteString(special(r))
		}
	}
	return b.String()
}

// special maps letters that have no decomposition but a common plain spelling.
func special(r rune) string {
	switch r {
	case 'ı':
		return "i"
	case 'ł':
		return "l"
	case 'ø':
		return "o"
	case 'đ', 'ð':
		return "d"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case '’', '‘', 'ʼ':
		return "'"
	}
	return string(r)
}

// foldASCII is the quick way for plain text. It returns false when s needs more than that.
func foldASCII(s string) (string, bool) {
	plain := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return "", false
		}
		if c >= 'A' && c <= 'Z' || c <= ' ' && (c != ' ' || i == 0 || i == len(s)-1 || s[i-1] <= ' ') {
			plain = false
		}
	}
	if plain {
		return s, true
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == ' ' || c >= '\t' && c <= '\r':
			space = b.Len() > 0
			continue
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteByte(c)
	}
	return b.String(), true
}

// HasPrefixWord reports whether the folded text has the folded phrase at the start of a word.
func HasPrefixWord(text, phrase string) bool {
	return IndexWord(text, phrase) >= 0
}

// HasPrefixWords reports whether each of the folded words begins a word of the folded text.
func HasPrefixWords(text string, words []string) bool {
	for _, w := range words {
		if !HasPrefixWord(text, w) {
			return false
		}
	}
	return true
}

// ContainsWords reports whether each of the folded words stands anywhere in the folded text.
func ContainsWords(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// IndexWord returns the first byte of the folded text where the folded phrase stands at the start of a word, or -1.
func IndexWord(text, phrase string) int {
	if phrase == "" {
		return 0
	}
	for from := 0; from < len(text); {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			return -1
		}
		i += from
		prev, _ := utf8.DecodeLastRuneInString(text[:i])
		if i == 0 || !unicode.IsLetter(prev) && !unicode.IsDigit(prev) || !startsWord(phrase) || Unscripted(prev) {
			return i
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		from = i + n
	}
	return -1
}

func startsWord(phrase string) bool {
	r, _ := utf8.DecodeRuneInString(phrase)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// Unscripted reports characters of scripts that put no blanks between words: there every character may start one.
func Unscripted(r rune) bool {
	const first = '\u0e00' // of Thai
	return r >= first && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer)
}
