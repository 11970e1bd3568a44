package title

import (
	"strings"

	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Verbs in the words of a title.

// HasVerb reports whether words that belong together hold a verb with a person. The first one, and a verb
// behind no name, count only where open is set.
func (x *Writer) HasVerb(s string, open bool) bool {
	before := words.Class(0)
	loose, named := open, open
	for w := range strings.FieldsSeq(s) {
		upper := w[0] < 'a'
		w = strings.ToLower(strings.Trim(w, ",;:"))
		f := x.Lexicon.Forms(w)
		if bits := f[0].Bits | f[1].Bits; words.ClassOf(w)&(words.Be|words.Have|words.Will|words.Would|words.May|words.Must|words.Do) != 0 ||
			open && words.ClassOf(w) == 0 && (bits&lexicon.Past != 0 || bits&lexicon.Third != 0 && named || loose && !upper && bits&lexicon.Base != 0 && before&(words.Determiner|words.Preposition) == 0) {
			return true
		}
		open, before, named = true, words.ClassOf(w), loose || upper
	}
	return false
}

// VerbFirst reports whether s begins with a verb in the past or in -ing, so that it has no subject.
func (x *Writer) VerbFirst(s string) bool {
	word, rest, _ := strings.Cut(s, " ")
	next, _, _ := strings.Cut(rest, " ")
	f := x.Lexicon.Forms(strings.ToLower(word))
	bits := f[0].Bits | f[1].Bits
	return bits&lexicon.Ing != 0 || bits&(lexicon.Past|lexicon.Base) == lexicon.Past && next != "" && (words.Digit(next[0]) || words.ClassOf(next)&(words.Determiner|words.Preposition|words.Pronoun) != 0)
}

// WithoutSecond leaves out what a second verb in the past goes on with, whose tense the title does not have: the "and said he would" of
// "resigned on Sunday and said he would".
func (x *Writer) WithoutSecond(rest string) string {
	rest = " " + rest
	for from := 0; ; {
		i := strings.IndexByte(rest[from:], ' ')
		if i < 0 {
			return rest[1:]
		}
		i += from
		from = i + 1
		word, second, found := strings.Cut(rest[i+1:], " ")
		if !found || word != "and" && word != "but" {
			continue
		}
		next, _, _ := strings.Cut(second, " ")
		if ownClause(second) {
			return strings.TrimPrefix(rest[:i], " ")
		}
		if f := x.Lexicon.Forms(next); f[0].Bits&lexicon.Past != 0 && (f[0].Bits|f[1].Bits)&lexicon.Base == 0 && f[0].Lemma > 0 {
			return strings.TrimPrefix(rest[:i], " ")
		}
	}
}

// ownClause reports whether s, behind an "and", is a clause with a pronoun for its subject: "it would strike again", "its ships had fired".
func ownClause(s string) bool {
	word, rest, _ := strings.Cut(s, " ")
	switch word {
	case "that", "it", "they", "he", "she":
		return true
	case "its", "his", "her", "their":
		return strings.Contains(rest, " had ") || strings.Contains(rest, " would ")
	}
	return false
}
