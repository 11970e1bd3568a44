package coding

import (
	"strings"

	"entente/timeline/ingest/sentence"
)

// The forms that words take in titles.

// present returns the third person of a verb's form: "released" gives "releases".
func (c *Coder) present(word string) string {
	forms := c.words[strings.ToLower(word)]
	f := forms[0]
	if f.bits&(past|ing) == 0 && forms[1].bits&(past|ing) != 0 {
		f = forms[1] // "opposed" is an adjective too
	}
	if low := strings.ToLower(word); low == "lay" || low == "wound" { // rarely of "lie" and "wind"
		return low + "s"
	}
	if one, more := strings.CutSuffix(strings.ToLower(word), "s"); f.lemma == 0 || f.bits&sForm != 0 || more && f.bits&(past|ing) == 0 && c.lemmas[one] > 0 { // "thanks", a noun too
		return word
	}
	b := c.names[f.lemma]
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

// base returns the lemma of a verb's form, or the form where it is not known.
func (c *Coder) base(word string) string {
	if f := c.words[strings.ToLower(word)][0]; f.lemma > 0 {
		return c.names[f.lemma]
	}
	return word
}

// plural puts the verb that begins a phrase into the plural: "meets" gives "meet".
func plural(phrase string) string {
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

var unquoted = strings.NewReplacer("“", "", "”", "", "\"", "", "``", "", "''", "", "()", "", "( )", "")

// withoutNotes leaves out the marks of footnotes: "1,200 people.[7]".
func withoutNotes(s string) string {
	for from := 0; ; {
		i := strings.IndexByte(s[from:], '[')
		if i < 0 {
			return s
		}
		from += i
		if n := sentence.Footnote(s[from:]); n > 0 {
			s = s[:from] + s[from+n:]
		} else {
			from++
		}
	}
}

// squeeze makes one line of s, without quotation marks and footnotes.
func squeeze(s string) string {
	s = withoutNotes(s)
	return strings.ReplaceAll(strings.Join(strings.Fields(unquoted.Replace(s)), " "), " ,", ",") // a time that was left out parts a comma from its word
}
