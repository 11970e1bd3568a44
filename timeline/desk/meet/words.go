package meet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
)

// What counts as much the same words.
const (
	wordLength  = 5 // runes; shorter words stand in every sentence
	wordsShared = 4
	wordsRatio  = 2 // at least one in so many of all words of both sentences is in both
	wordsFrom   = 8 // sentences that are compared of an event; what hundreds tell, some tell in the same words
)

// sameWords reports whether a sentence that is cited for one event says in much the same words what one says that is
// cited for the other. Only words in lower case count: the rest is names, titles and weekdays, which a speaker's
// sentences of one day share whatever he says in them.
func sameWords(a, b *timeline.Event) bool {
	for _, c := range a.Citations[:min(wordsFrom, len(a.Citations))] {
		x := plainWords(c.Quote)
		if len(x) < wordsShared {
			continue
		}
		for _, d := range b.Citations[:min(wordsFrom, len(b.Citations))] {
			y := plainWords(d.Quote)
			shared := 0
			for w := range y {
				if x[w] {
					shared++
				}
			}
			if shared >= wordsShared && shared*wordsRatio >= len(x)+len(y)-shared {
				return true
			}
		}
	}
	return false
}

// plainWords returns the longer words in lower case.
func plainWords(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && utf8.RuneCountInString(w) >= wordLength {
			set[w] = true
		}
	}
	return set
}
