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
	if plain(word) {
		return word
	}
	return string(AppendFold(make([]byte, 0, len(word)), word))
}

// AppendFold appends to buf what Fold returns.
func AppendFold(buf []byte, word string) []byte {
	for _, r := range word {
		switch {
		case r >= 'a' && r <= 'z': // as most are
			buf = append(buf, byte(r))
		case r < utf8.RuneSelf:
			buf = appendFolded(buf, r)
		case int(r) < len(latin):
			buf = append(buf, latin[r]...)
		default:
			for _, d := range norm.NFD.String(string(r)) {
				buf = appendFolded(buf, d)
			}
		}
	}
	return buf
}

// latin holds what the letters of the Latin alphabet with accents, up to U+024F, fold to.
var latin = func() (fold [0x250]string) {
	for r := rune(utf8.RuneSelf); int(r) < len(fold); r++ {
		var buf []byte
		for _, d := range norm.NFD.String(string(r)) {
			buf = appendFolded(buf, d)
		}
		fold[r] = string(buf)
	}
	return fold
}()

// plain reports whether a word is of small letters without accents and digits only.
func plain(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
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
var digraphs = [...][2]string{{"shch", "s"}, {"sch", "s"}, {"tch", "c"}, {"tsk", "ck"}, {"sh", "s"}, {"ch", "c"}, {"kh", "h"},
	{"zh", "z"}, {"ts", "c"}, {"tz", "c"}, {"dzh", "z"}, {"dj", "z"}, {"ph", "f"}, {"th", "t"}, {"ck", "k"}, {"gh", "g"}, {"qu", "k"},
	{"dh", "d"}, {"bh", "b"}, {"x", "ks"}, {"q", "k"}, {"j", "z"}, {"w", "v"}, {"off", "ov"}, {"ow", "ov"}}

// digraphsOf holds the digraphs by their first letter.
var digraphsOf = func() (of ['z' + 1][][2]string) {
	for _, d := range digraphs {
		of[d[0][0]] = append(of[d[0][0]], d)
	}
	return of
}()

// appendSingle appends a folded word with single letters for its digraphs.
func appendSingle(buf, word []byte) []byte {
next:
	for i := 0; i < len(word); {
		if c := word[i]; int(c) < len(digraphsOf) {
			for _, d := range digraphsOf[c] {
				if rest := word[i:]; len(rest) >= len(d[0]) && string(rest[:len(d[0])]) == d[0] {
					buf = append(buf, d[1]...)
					i += len(d[0])
					continue next
				}
			}
		}
		buf = append(buf, word[i])
		i++
	}
	return buf
}

// Skeleton returns the consonants of a name's word by which its transliterations meet: Lukashenko, Lukashenka and
// Lukašenko are "lksnk"; Aleksandr, Alexander and Alyaksandr are "alksndr". All first vowels count as one.
// Skeletons of different names may be equal: compare given and family names together.
func Skeleton(word string) string {
	var room [3][48]byte // of most words
	s := appendSingle(room[1][:0], AppendFold(room[0][:0], word))
	buf := room[2][:0]
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case vowel(c):
			if i == 0 {
				buf = append(buf, 'a')
			}
		case c == 'c' && (i+1 >= len(s) || s[i+1] != 'e' && s[i+1] != 'i'):
			buf = appendOnce(buf, 'k')
		case c == 'h' && i > 0 && vowel(s[i-1]) && (i+1 == len(s) || !vowel(s[i+1])):
			// a silent h: Shah, Mehdi
		case c == '-' || c == ' ':
		default:
			buf = appendOnce(buf, c)
		}
	}
	return string(buf)
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
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
