package actor

import "strings"

// Family names that are words too. What makes them names is the given name before them:
//
//	"Alan Key", "Stuart Law"         words that are no names elsewhere (names.txt, kind "word")
//	"Christina Singer"               roles
//	"Tom King", "Ahmad Shah Karski"  titles
//	"Kim Young Sam"                  parts of given names, behind family names that come first
//
// In a headline, where all words have capitals, they tell nothing.

// familyWord reports whether the common word at k is a family name behind the given name that the run from i begins
// with: "Fiona May", but not "told Fiona May 5 was too late".
func (f *finder) familyWord(i, k int) bool {
	if f.word(i).surname && k == i+1 && f.word(k).family && f.capitalAt(k+1) && !f.common(k+1) && !f.headline {
		return true
	}
	return f.word(k).family && !f.headline && !f.toks[k].upper && f.word(i).given != 0 && !f.common(i) &&
		(k == i+1 || k == i+2 && (f.initial(i+1) || f.word(i+1).given != 0)) &&
		(k+1 >= len(f.toks) || !f.toks[k+1].number && (!f.toks[k+1].capital || f.word(k+1).suffix))
}

// familyTitle reports whether the role at [i, end) is a family name behind a given name.
func (f *finder) familyTitle(i, end int) bool {
	return !f.headline && end == i+1 && f.toks[i].capital && !f.toks[i].upper && i > 0 && f.capitalAt(i-1) &&
		f.word(i-1).given != 0 && !f.common(i-1) && !f.capitalAt(end)
}

// partOfName reports whether a title's word at i is part of a name: "Tom King", "John Major", but not "King Abdullah".
func (f *finder) partOfName(i, end int) bool {
	if end == i+1 && f.capitalAt(i) && f.capitalAt(end) && f.toks[end].glued {
		return true // "Amir-Abdollahian"
	}
	return end == i+1 && f.toks[i].capital && i > 0 && f.capitalAt(i-1) && f.word(i-1).given != 0 && !f.common(i-1) &&
		f.is(i, "king", "major", "general", "bishop", "judge", "justice", "pope", "prince", "duke", "count", "cook", "head",
			"lord", "baron", "marshal", "price", "shah", "sultan", "emir", "amir")
}

// opensWithAdverb reports whether the sentence opens with an adverb that its capital makes look like a name:
// "Regrettably Jim Karsk lost".
func (f *finder) opensWithAdverb(i int) bool {
	if i > 1 || i == 1 && f.toks[0].punct == 0 || f.word(i).given != 0 || !f.capitalAt(i+1) || f.headline {
		return false
	}
	w := f.raw(i)
	for _, end := range [...]string{"ably", "ibly", "edly", "ently", "antly", "ingly", "ally", "ously", "ively", "fully", "ately"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
