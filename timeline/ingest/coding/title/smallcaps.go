package title

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
func (x *Writer) small(start, end int) []edit {
	if list, ok := x.loud(start, end); ok {
		return list
	}
	r := x.Title
	if start < r.Start || start >= r.End || !words.Capitals(x.Text[r.Start:r.End]) {
		return nil
	}
	end = min(end, r.End)
	var edits []edit
	for i := start; i < end; {
		c, n := utf8.DecodeRuneInString(x.Text[i:end])
		if !unicode.IsLetter(c) {
			i += n
			continue
		}
		word := x.Text[i:end]
		if k := strings.IndexFunc(word, func(c rune) bool { return !unicode.IsLetter(c) && c != '-' && c != '\'' && c != '’' && c != '.' }); k >= 0 {
			word = word[:k]
		}
		low := strings.ToLower(word)
		if i > r.Start && unicode.IsUpper(c) && !shorthand(word) && !x.nameAt(i) && x.noName(low, word) {
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
func (x *Writer) nameAt(i int) bool {
	return slices.ContainsFunc(x.Found.Mentions, func(m actor.Mention) bool {
		if i < m.Start || i >= m.End {
			return false
		}
		return m.Kind == actor.KindCountry || m.Kind == actor.KindNationality || m.Kind == actor.KindPlace && (m.Country != "" || strings.Contains(m.Text, " ")) || m.Actor >= 0 && x.Found.Actors[m.Actor].Canonical != "" || x.repeats(m.Text)
	})
}

// noName reports whether low, a word of the headline in small letters, is no name: the language or the article has it so, or the
// article does not have it in capitals.
func (x *Writer) noName(low, word string) bool {
	if words.ClassOf(low) != 0 || x.Lexicon.Forms(low)[0].Lemma > 0 || x.repeats(low) {
		return true
	}
	return len(x.Text) > x.Title.End+len(low) && !x.repeats(word)
}

// repeats reports whether the article has a word or a name below its headline.
func (x *Writer) repeats(word string) bool {
	const far = 20 << 10 // bytes of the article
	body := x.Text[min(x.Title.End, len(x.Text)):]
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
