package title

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/words"
)

// HEADLINES, AND OLD TELEGRAMS, THAT ARE WRITTEN LIKE THIS give titles that are not.

// noSmall reports whether s has letters and none of them is small.
func noSmall(s string) bool {
	return strings.IndexFunc(s, unicode.IsLower) < 0 && strings.IndexFunc(s, unicode.IsUpper) >= 0
}

// loud lists the words of text[start:end] as a title writes them when the text has capitals only there, and reports whether it has.
func (x *Writer) loud(start, end int) ([]edit, bool) {
	const (
		much  = 200 // bytes that tell of the whole text
		least = 12  // bytes: what is shorter may be an abbreviation
	)
	r, text := x.Title, x.Text
	inTitle := start >= r.Start && start < r.End && r.End-r.Start > least && noSmall(text[r.Start:r.End])
	whole := noSmall(text[:min(len(text), much)]) && len(text) > least && noSmall(text[start:end])
	if !inTitle && !whole {
		return nil, false
	}
	if inTitle {
		end = min(end, r.End)
	}
	var edits []edit
	for i := start; i < end; {
		c, n := utf8.DecodeRuneInString(text[i:end])
		if !unicode.IsLetter(c) {
			i += n
			continue
		}
		word := text[i:end]
		if k := strings.IndexFunc(word, func(c rune) bool { return !unicode.IsLetter(c) && c != '\'' && c != '’' && c != '.' }); k >= 0 {
			word = word[:k]
		}
		if with := x.quiet(i, word, whole); with != word {
			edits = append(edits, edit{i, i + len(word), with})
		}
		i += len(word)
	}
	return edits, true
}

// quiet returns how a title writes a word in capitals at a byte of the text: abbreviations as they are, names with one capital, all else
// small.
func (x *Writer) quiet(at int, word string, whole bool) string {
	const abbreviation = 3 // letters
	low := strings.ToLower(word)
	_, n := utf8.DecodeRuneInString(word)
	name := word[:n] + low[n:]
	k := slices.IndexFunc(x.Found.Mentions, func(m actor.Mention) bool { return at >= m.Start && at < m.End && !m.Pronoun })
	switch {
	case strings.Contains(strings.TrimRight(word, "."), "."), k >= 0 && len(word) <= abbreviation && words.ClassOf(low) == 0,
		k >= 0 && x.Found.Mentions[k].Actor >= 0 && x.Found.Actors[x.Found.Mentions[k].Actor].Short == word:
		return word
	case !whole && x.repeats(word):
		return word
	case at == x.Title.Start, k >= 0 && (x.Found.Mentions[k].Kind == actor.KindCountry || x.Found.Mentions[k].Kind == actor.KindNationality), k >= 0 && x.Lexicon.Forms(low)[0].Lemma == 0 && words.ClassOf(low) == 0, !whole && x.repeats(name) && !x.repeats(low):
		return name
	}
	return low
}
