// Package spelling brings the spellings of one name together: case, accents, apostrophes, transliteration.
package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// special holds the letters that no decomposition takes apart.
var special = map[rune]string{'ł': "l", 'ø': "o", 'đ': "d", 'ð': "d", 'ß': "ss", 'ı': "i", 'æ': "ae", 'œ': "oe",
	'ə': "a", 'þ': "th", 'ħ': "h", 'ŋ': "n"}

// Fold returns word in lower case without accents, apostrophes and full stops: "N’Djamena" is "ndjamena", "U.S." is
// "us". A word of plain lower-case letters is returned as it is, without an allocation.
func Fold(word string) string {
	plain, ascii := true, true
	for i := 0; i < len(word); i++ {
		c := word[i]
		ascii = ascii && c < utf8.RuneSelf
		plain = plain && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
	}
	if plain {
		return word
	}
	buf := make([]byte, 0, len(word))
	if ascii {
		for i := 0; i < len(word); i++ {
			buf = appendFolded(buf, rune(word[i]))
		}
		return string(buf)
	}
	for _, r := range norm.NFD.String(word) {
		buf = appendFolded(buf, r)
	}
	return string(buf)
}

func appendFolded(buf []byte, r rune) []byte {
	switch {
	case r >= 'A' && r <= 'Z':
		return append(buf, byte(r)+'a'-'A')
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		return append(buf, byte(r))
	case r < utf8.RuneSelf:
		if r == '.' || r == '\'' || r == '`' {
			return buf
		}
		return append(buf, byte(r))
	case unicode.Is(unicode.Mn, r), r == '’', r == '‘', r == 'ʼ', r == 'ʻ':
		return buf
	}
	r = unicode.ToLower(r)
	if s, ok := special[r]; ok {
		return append(buf, s...)
	}
	return utf8.AppendRune(buf, r)
}

// digraphs are letters that alphabets other than the Latin one are written with, and the single letter by which a
// skeleton remembers them. Longer ones come first.
var digraphs = strings.NewReplacer("shch", "s", "sch", "s", "tch", "c", "tsk", "ck", "sh", "s", "ch", "c", "kh", "h",
	"zh", "z", "ts", "c", "tz", "c", "dzh", "z", "dj", "z", "ph", "f", "th", "t", "ck", "k", "gh", "g", "qu", "k",
	"dh", "d", "bh", "b", "x", "ks", "q", "k", "j", "z", "w", "v", "off", "ov", "ow", "ov")

// Skeleton returns the consonants of a name's word by which its transliterations meet: Lukashenko, Lukashenka and
// Lukašenko are "lksnk"; Aleksandr, Alexander and Alyaksandr are "alksndr". All first vowels count as one.
// Skeletons of different names may be equal: compare given and family names together.
func Skeleton(word string) string {
	s := digraphs.Replace(Fold(word))
	buf := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case strings.IndexByte("aeiouy", c) >= 0:
			if i == 0 {
				buf = append(buf, 'a')
			}
		case c == 'c' && (i+1 >= len(s) || strings.IndexByte("ei", s[i+1]) < 0):
			buf = appendOnce(buf, 'k')
		case c == 'h' && i > 0 && strings.IndexByte("aeiouy", s[i-1]) >= 0 &&
			(i+1 == len(s) || strings.IndexByte("aeiouy", s[i+1]) < 0):
			// a silent h: Shah, Mehdi
		case c == '-' || c == ' ':
		default:
			buf = appendOnce(buf, c)
		}
	}
	return string(buf)
}

// appendOnce leaves out a letter that is doubled: Hassan, Hasan.
func appendOnce(buf []byte, c byte) []byte {
	if n := len(buf); n > 0 && buf[n-1] == c {
		return buf
	}
	return append(buf, c)
}

// Slug returns the form of a name that keys use: "xi-jinping".
func Slug(name string) string {
	return strings.Join(strings.FieldsFunc(Fold(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), "-")
}
