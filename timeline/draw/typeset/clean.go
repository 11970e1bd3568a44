package typeset

import (
	"strings"
	"unicode"
)

const (
	// MaxRunes is the length of the longest label. Clean shortens longer ones.
	MaxRunes = 200
	// maxMarks is the number of combining marks kept on a letter. Living spellings use at most three; the towers
	// of marks that people paste for fun would cover the rows above and below.
	maxMarks = 4

	ellipsis = "…"
)

// Clean makes text from outside fit for one line of a picture: control characters, line and paragraph separators,
// invisible characters and the controls that reorder text are removed, white space becomes single spaces, bytes
// that are not UTF-8 become U+FFFD, and what is longer than MaxRunes ends in an ellipsis.
//
// Joiners stay between letters of the scripts whose spelling needs them, so that Persian keeps its words.
// Clean text comes back unchanged and without an allocation.
func Clean(text string) string { return clean(text, MaxRunes) }

func clean(text string, limit int) string {
	if len(text) <= limit && plainASCII(text) {
		return text
	}
	var b strings.Builder
	n := 0   // runes in b
	cut := 0 // length of b when it held limit-1 runes: the place of an ellipsis
	put := func(r rune) {
		if n == limit-1 {
			cut = b.Len()
		}
		b.WriteRune(r)
		n++
	}
	marks, space := 0, false
	prev, joiner := rune(0), rune(0)
	for _, r := range text { // broken bytes arrive as U+FFFD
		switch {
		case unicode.IsSpace(r) || r == '\u2028' || r == '\u2029':
			space = n > 0
			continue
		case r == zwnj || r == zwj:
			joiner = r
			continue
		case invisible(r):
			continue
		case r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Me):
			if marks++; marks > maxMarks {
				continue
			}
		default:
			marks = 0
		}
		switch {
		case space:
			put(' ')
		case joiner != 0 && joins(prev) && joins(r):
			put(joiner)
		}
		put(r)
		if n > limit {
			return strings.TrimRight(b.String()[:cut], " ") + ellipsis
		}
		prev, joiner, space = r, 0, false
	}
	if b.String() == text {
		return text
	}
	return b.String()
}

// plainASCII reports whether text is printable ASCII with single inner spaces: the common case, checked by the byte.
func plainASCII(text string) bool {
	space := true // a leading space is not plain
	for i := range len(text) {
		c := text[i]
		if c < ' ' || c > '~' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return text == "" || !space
}

const (
	zwnj = '\u200c' // zero width non-joiner
	zwj  = '\u200d' // zero width joiner
)

// joins reports whether r belongs to a script in which a joiner changes the spelling (Arabic to Khmer, Mongolian)
// or to the emoji that joiners build from parts.
func joins(r rune) bool {
	return 0x600 <= r && r < 0xe00 || 0xf00 <= r && r < 0x10a0 || 0x1780 <= r && r < 0x18b0 ||
		0x2600 <= r && r < 0x2800 || r == 0xfe0f || 0x1f000 <= r && r < 0x1fb00
}

// invisible reports whether r draws nothing or only steers what is around it: C0 and C1 controls, zero-width
// characters, bidi controls, soft hyphens, language tags, fillers, noncharacters.
func invisible(r rune) bool {
	if r < 0x20 || 0x7f <= r && r < 0xa0 {
		return true
	}
	return r >= 0xad && unicode.In(r, unicode.Cf, unicode.Cs) && !prepended(r) || r == '\u034f' ||
		r == '\u115f' || r == '\u1160' || r == '\u17b4' || r == '\u17b5' || r == '\u3164' || r == '\uffa0' ||
		r&0xfffe == 0xfffe || 0xfdd0 <= r && r <= 0xfdef || 0xe0000 <= r && r < 0xe1000 || 0x180b <= r && r <= 0x180e
}

// prepended reports whether r is one of the format characters that are seen: Arabic and Syriac number signs.
func prepended(r rune) bool {
	return 0x600 <= r && r <= 0x605 || r == 0x6dd || r == 0x70f || r == 0x8e2 || r == 0x890 || r == 0x891
}
