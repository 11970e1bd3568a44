package query

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"entente/timeline"
)

// Words splits what a person types to find something by into folded words.
func Words(text string) []string { return strings.Fields(Fold(text)) }

// Find returns where folded words and phrases stand in a text, each at the start of a word, in order and without
// overlap. It finds in the folded text what HasPrefixWord finds and leads back to the bytes of the text itself.
func Find(text string, words []string) []timeline.Range {
	if len(words) == 0 || text == "" {
		return nil
	}
	folded, at := foldedAt(text)
	var list []timeline.Range
	for _, w := range words {
		if w == "" {
			continue
		}
		for from := 0; from < len(folded); {
			i := IndexWord(folded[from:], w)
			if i < 0 {
				break
			}
			// IndexWord takes the start of what it is given for the start of a word: within the text it need not be one.
			if i += from; i > from || from == 0 || startsAt(folded, i, w) {
				list = append(list, timeline.Range{Start: at[i].Start, End: at[i+len(w)-1].End})
			}
			_, n := utf8.DecodeRuneInString(folded[i:])
			from = i + n
		}
	}
	slices.SortFunc(list, func(a, b timeline.Range) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	var out []timeline.Range
	for _, s := range list {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// startsAt reports whether a word may begin at i of a folded text.
func startsAt(folded string, i int, phrase string) bool {
	prev, _ := utf8.DecodeLastRuneInString(folded[:i])
	return !unicode.IsLetter(prev) && !unicode.IsDigit(prev) || !startsWord(phrase) || Unscripted(prev)
}

// foldedAt folds a text as Fold does and tells for each byte of the result from which part of the text it comes.
func foldedAt(text string) (folded string, at []timeline.Range) {
	var b strings.Builder
	space, blank := false, timeline.Range{}
	put := func(s string, from timeline.Range) {
		b.WriteString(s)
		for range len(s) {
			at = append(at, from)
		}
	}
	for i := 0; i < len(text); {
		// A letter with the marks that follow it is decomposed as one, since marks have an order.
		n := norm.NFC.NextBoundaryInString(text[i:], true)
		if n <= 0 {
			n = len(text) - i
		}
		for _, r := range norm.NFKD.String(strings.ToLower(text[i : i+n])) {
			switch {
			case unicode.Is(unicode.Mn, r):
			case unicode.IsSpace(r):
				space, blank = b.Len() > 0, timeline.Range{Start: i, End: i + n}
			default:
				if space {
					put(" ", blank)
					space = false
				}
				put(special(r), timeline.Range{Start: i, End: i + n})
			}
		}
		i += n
	}
	return b.String(), at
}
