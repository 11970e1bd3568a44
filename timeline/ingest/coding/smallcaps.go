package coding

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/words"
)

// Headlines That Are Written Like This give titles that are not: words that are no names begin with a small letter.

// small lists the words of text[start:end] that a title writes small: those of a headline in capitals that are in no name. The first
// word stays.
func (a *article) small(start, end int) []edit {
	if list, ok := a.loud(start, end); ok {
		return list
	}
	r := a.titleRange()
	if start < r.Start || start >= r.End || !words.Capitals(a.in.Text[r.Start:r.End]) {
		return nil
	}
	end = min(end, r.End)
	var edits []edit
	for i := start; i < end; {
		c, n := utf8.DecodeRuneInString(a.in.Text[i:end])
		if !unicode.IsLetter(c) {
			i += n
			continue
		}
		word := a.in.Text[i:end]
		if k := strings.IndexFunc(word, func(c rune) bool { return !unicode.IsLetter(c) && c != '-' && c != '\'' && c != '’' && c != '.' }); k >= 0 {
			word = word[:k]
		}
		low := strings.ToLower(word)
		if i > r.Start && unicode.IsUpper(c) && !shorthand(word) && !a.nameAt(i) && a.noName(low, word) {
			edits = append(edits, edit{i, i + len(word), low})
		}
		i += len(word)
	}
	return edits
}

// shorthand reports whether a word has capitals within it: "US", "McDonald", but not "Ex-Chess".
func shorthand(word string) bool {
	before := '-'
	for _, c := range word {
		if unicode.IsUpper(c) && before != '-' {
			return true
		}
		before = c
	}
	return false
}

// nameAt reports whether a byte of the headline is in a name: one that the dictionary knows, or that the article repeats.
func (a *article) nameAt(i int) bool {
	return slices.ContainsFunc(a.in.Found.Mentions, func(m actor.Mention) bool {
		if i < m.Start || i >= m.End {
			return false
		}
		return m.Kind == actor.KindCountry || m.Kind == actor.KindNationality || m.Kind == actor.KindPlace && (m.Country != "" || strings.Contains(m.Text, " ")) || m.Actor >= 0 && a.in.Found.Actors[m.Actor].Canonical != "" || a.repeats(m.Text)
	})
}

// noName reports whether low, a word of the headline in small letters, is no name: the language or the article has it so, or the
// article does not have it in capitals.
func (a *article) noName(low, word string) bool {
	if words.ClassOf(low) != 0 || a.Lexicon.Forms(low)[0].Lemma > 0 || a.repeats(low) {
		return true
	}
	return len(a.in.Text) > a.titleRange().End+len(low) && !a.repeats(word)
}

// repeats reports whether the article has a word or a name below its headline.
func (a *article) repeats(word string) bool {
	const far = 20 << 10 // bytes of the article
	body := a.in.Text[min(a.titleRange().End, len(a.in.Text)):]
	body = body[:min(len(body), far)]
	for from := 0; ; {
		k := strings.Index(body[from:], word)
		if k < 0 {
			return false
		}
		k += from
		before, _ := utf8.DecodeLastRuneInString(body[:k])
		behind, _ := utf8.DecodeRuneInString(body[k+len(word):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(behind) {
			return true
		}
		from = k + len(word)
	}
}
