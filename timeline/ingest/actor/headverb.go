package actor

import (
	"slices"
	"strings"

	"entente/timeline/ingest/inflect"
)

// Verbs of Headlines That Are Written Like This. A capital tells nothing there, so that "Koizumi Visits Disputed Isles" would be one name:
// the verbs with which news tells what happens end the name before them.

// verbForm tells of which form of such a verb a word is.
type verbForm uint8

const (
	noVerb   verbForm = 0
	baseForm verbForm = 1 << (iota - 1) // "visit"
	told                                // "visits", "visited"
)

// moreVerbs are verbs of headlines that mean no event.
const moreVerbs = "avert doubt elect evade eye fear focus hear hunt prove race retain score suffer vie view wait woo worry"

// verb enters the forms of the verb that a pattern of verbs.txt begins with.
func (l *loader) verb(c []string) {
	flags := strings.Fields(c[5])
	if slices.Contains(flags, "n") || slices.Contains(flags, "cl") {
		return // it begins with a noun
	}
	first, _, _ := strings.Cut(c[0], " ")
	for w := range strings.SplitSeq(first, "/") {
		l.inflect(w)
	}
}

// irregularVerb enters the forms of a row of irregular.txt.
func (l *loader) irregularVerb(c []string) {
	for _, w := range strings.Fields(c[0])[1:] {
		l.formOf(w, told)
	}
}

func (l *loader) inflect(w string) {
	if len(w) < 3 || l.g.info[l.g.id(w)].verb&baseForm != 0 {
		return
	}
	l.formOf(w, baseForm)
	f := inflect.Regular(w)
	l.formOf(f.Third, told)
	for _, p := range f.Past {
		if p != "" {
			l.formOf(p, told)
		}
	}
}

func (l *loader) formOf(w string, f verbForm) {
	info := &l.g.info[l.g.id(w)]
	info.verb |= f
}

// shortHeadline reports whether the sentence, of a few words that all begin with a capital, is a headline because one of them is a verb:
// "Blair Presses Sudan".
func (f *finder) shortHeadline() bool {
	const longest, short = 12, 3 // tokens, bytes
	if len(f.toks) == 0 || len(f.toks) > longest || f.toks[len(f.toks)-1].punct == '.' {
		return false
	}
	verb := false
	for k := range f.toks {
		t := &f.toks[k]
		if t.punct == 0 && !t.number && !t.capital && t.end-t.start > short {
			return false
		}
		verb = verb || k > 0 && t.capital && f.word(k).verb&told != 0 && !f.word(k).family && f.word(k).given == 0
	}
	return verb
}

// headVerb reports whether the word at k of a headline is the verb behind the name that begins at i: the "Visits" of "Koizumi Visits". A
// verb that is also the form without a person is one behind a list or a plural: "Bush, Putin Sign Pact", "Rebels Seize Town".
func (f *finder) headVerb(i, k int) bool {
	if !f.headline || f.word(k).verb == noVerb || f.word(k).family || f.word(i).given != 0 && k == i+1 && f.word(k+1).verb&told != 0 {
		return false // "Maxine Waters Urges"
	}
	if f.word(k).verb&told != 0 {
		return true
	}
	listed := i > 0 && (f.toks[i-1].punct == ',' || f.is(i-1, "and"))
	return (listed || f.many(k-1)) && f.word(k).given == 0 && !f.word(k).org
}

// many reports whether the word at k of a headline looks like a noun in the plural: the "Rebels" of "Rebels Seize Town".
func (f *finder) many(k int) bool {
	const short = 4 // bytes
	w := f.raw(k)
	return len(w) > short && w[len(w)-1] == 's' && w[len(w)-2] != 's' && f.word(k).given == 0
}

// opensWithVerb reports whether the word at i of a headline, behind the first, is a verb and begins no name: "Hamas Vows Revenge".
func (f *finder) opensWithVerb(i int) bool {
	w := f.word(i)
	return f.headline && i > 0 && w.verb != noVerb && w.given == 0 && !w.surname && !w.org && f.word(i+1).verb&told == 0
}
