package lexicon

import (
	"strings"
	"unicode/utf8"
)

// The forms of words.

// Forms returns what a word in small letters can be a form of.
func (x *Lexicon) Forms(word string) [2]Form { return x.known[x.words.Get(word)].Forms }

// Word returns what is known of a word, which may begin with a capital or be all in capitals.
func (x *Lexicon) Word(word string) Word {
	var room [32]byte
	low := room[:0]
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf || len(low) == cap(low) {
			low := strings.ToLower(word)
			w := x.known[x.words.Get(low)]
			w.Text = low
			return w
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		low = append(low, c)
	}
	if i := x.words.GetBytes(low); i > 0 {
		return x.known[i]
	}
	return Word{Text: strings.ToLower(word)}
}

// Name returns the lemma of a number, "" for 0.
func (x *Lexicon) Name(lemma int32) string { return x.names[lemma] }

// Participle returns the participle of a lemma, "" where it has none.
func (x *Lexicon) Participle(lemma int32) string { return x.participles[lemma] }

// Present returns the third person of a verb's form: "released" gives "releases".
func (x *Lexicon) Present(word string) string {
	forms := x.Forms(strings.ToLower(word))
	f := forms[0]
	if f.Bits&(Past|Ing) == 0 && forms[1].Bits&(Past|Ing) != 0 {
		f = forms[1] // "opposed" is an adjective too
	}
	if low := strings.ToLower(word); low == "lay" || low == "wound" { // rarely of "lie" and "wind"
		return low + "s"
	}
	if one, more := strings.CutSuffix(strings.ToLower(word), "s"); f.Lemma == 0 || f.Bits&Third != 0 || more && f.Bits&(Past|Ing) == 0 && x.lemmas[one] > 0 { // "thanks", a noun too
		return word
	}
	b := x.names[f.Lemma]
	switch {
	case b == "have":
		return "has"
	case b == "be":
		return "is"
	case strings.HasSuffix(b, "s"), strings.HasSuffix(b, "x"), strings.HasSuffix(b, "ch"), strings.HasSuffix(b, "sh"), strings.HasSuffix(b, "o"):
		return b + "es"
	case strings.HasSuffix(b, "y") && len(b) > 1 && strings.IndexByte("aeiou", b[len(b)-2]) < 0:
		return b[:len(b)-1] + "ies"
	}
	return b + "s"
}

// Base returns the lemma of a verb's form, or the form where it is not known.
func (x *Lexicon) Base(word string) string {
	if f := x.Forms(strings.ToLower(word))[0]; f.Lemma > 0 {
		return x.names[f.Lemma]
	}
	return word
}

// Plural puts the verb that begins a phrase into the plural: "meets" gives "meet".
func Plural(phrase string) string {
	verb, rest, more := strings.Cut(phrase, " ")
	switch {
	case verb == "is":
		verb = "are"
	case verb == "has":
		verb = "have"
	case strings.HasSuffix(verb, "ies"):
		verb = verb[:len(verb)-3] + "y"
	case strings.HasSuffix(verb, "ches"), strings.HasSuffix(verb, "shes"), strings.HasSuffix(verb, "sses"), strings.HasSuffix(verb, "oes"), strings.HasSuffix(verb, "xes"):
		verb = verb[:len(verb)-2]
	default:
		verb = strings.TrimSuffix(verb, "s")
	}
	if more {
		return verb + " " + rest
	}
	return verb
}
