package typeset

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// Truncate returns text shortened to at most maxWidth CSS pixels: whole words and an ellipsis, the last one a word that
// tells something, or the beginning of a word where the first word is too long. The run has no glyphs when not even one
// letter and the ellipsis fit.
func (f *Fonts) Truncate(text string, face Face, size, maxWidth float32) *Run {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.truncate(text, face, size, maxWidth)
}

func (f *Fonts) truncate(text string, face Face, size, maxWidth float32) *Run {
	full := f.shape(text, face, size, false)
	if full.Width <= maxWidth {
		return full
	}
	text = full.Text
	end := f.fitting(full, maxWidth)
	for end > 0 {
		cut := wordBorder(text, end)
		if r := f.shape(text[:cut], face, size, true); r.Width <= maxWidth {
			return r
		}
		_, w := utf8.DecodeLastRuneInString(text[:cut])
		end = cut - w
	}
	return f.shape("", face, size, false)
}

// fitting returns a byte offset up to which the text and an ellipsis about fit into maxWidth.
func (f *Fonts) fitting(full *Run, maxWidth float32) int {
	dots := f.shape(ellipsis, full.Face, full.Size, false).Width
	if ordered(full) {
		g := full.Glyphs
		i := sort.Search(len(g), func(i int) bool { return g[i].X+dots > maxWidth })
		if i == 0 {
			return 0
		}
		return int(g[i-1].Cluster)
	}
	// Glyphs in another order than the text: widths of prefixes must be found by shaping them.
	ends := graphemeEnds(full.Text)
	i := sort.Search(len(ends), func(i int) bool {
		return f.shape(full.Text[:ends[i]], full.Face, full.Size, true).Width > maxWidth
	})
	if i == 0 {
		return 0
	}
	return ends[i-1]
}

// ordered reports whether the glyphs stand in the order of the text.
func ordered(r *Run) bool {
	for i := 1; i < len(r.Glyphs); i++ {
		if r.Glyphs[i].Cluster < r.Glyphs[i-1].Cluster || r.Glyphs[i].X < r.Glyphs[i-1].X {
			return false
		}
	}
	return true
}

// wordBorder moves a cut back to the end of a word that tells something, or, inside the first word and in scripts that have
// no spaces, to the end of a letter with its marks.
func wordBorder(text string, end int) int {
	if end >= len(text) || text[end] == ' ' {
		return len(trimEnd(text[:end]))
	}
	last, _ := utf8.DecodeLastRuneInString(text[:end])
	if sp := strings.LastIndexByte(text[:end], ' '); sp > 0 && !Spaceless(last) {
		if cut := trimEnd(text[:sp]); cut != "" {
			return len(cut)
		}
	}
	for end > 0 {
		r, _ := utf8.DecodeRuneInString(text[end:])
		_, w := utf8.DecodeLastRuneInString(text[:end])
		if !follows(r) && r != zwj && r != zwnj && !unicode.Is(unicode.Variation_Selector, r) {
			break
		}
		end -= w
	}
	return end
}

// Spaceless reports whether a letter belongs to a script that writes words without spaces between them.
func Spaceless(r rune) bool {
	return r >= 0xe00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// trimEnd removes what looks odd before an ellipsis: spaces, punctuation, and words that only lead on to the next one.
// When there is nothing else it keeps these.
func trimEnd(s string) string {
	whole := strings.TrimRight(s, oddBefore)
	for s = whole; ; {
		sp := strings.LastIndexByte(s, ' ')
		if !LeadsOn(strings.TrimLeft(s[sp+1:], oddBefore)) {
			return s
		}
		if s = strings.TrimRight(s[:max(sp, 0)], oddBefore); s == "" {
			return whole
		}
	}
}

const oddBefore = " ,;:–—-·/&+([{“‘„«\"'"

// LeadsOn reports whether a word says nothing without the next one. Words in capitals are names, as US and IN are.
func LeadsOn(word string) bool {
	var lower [8]byte // none is longer
	if len(word) > len(lower) {
		return false
	}
	small := len(word) == 1
	for i := range len(word) {
		c := word[i]
		if small = small || c >= 'a'; c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		lower[i] = c
	}
	if !small {
		return false
	}
	switch string(lower[:len(word)]) {
	case "a", "an", "the", "and", "or", "but", "nor", "of", "to", "in", "on", "at", "by", "for", "from", "with", "without",
		"into", "onto", "over", "under", "after", "before", "amid", "between", "against", "about", "around", "across", "through",
		"during", "near", "via", "per", "as", "than", "that", "which", "who", "whose", "if", "when", "while", "its", "his", "her",
		"their", "our", "this", "these", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could",
		"should", "not", "no", // English
		"der", "die", "das", "den", "dem", "des", "ein", "eine", "und", "oder", "von", "vom", "zu", "zum", "zur", "im", "mit",
		"für", "auf", "aus", "bei", "über", "nach", // German
		"le", "la", "les", "un", "une", "et", "du", "au", "aux", "en", "dans", "pour", "par", "sur", "avec", "sans", // French
		"el", "los", "las", "y", "o", "del", "al", "de", "con", "por", "para", "sobre", "il", "lo", "gli", "e", "di", "da": // Spanish, Italian
		return true
	}
	return false
}

// graphemeEnds lists the byte offsets at which letters with their marks end.
func graphemeEnds(text string) []int {
	var seg segmenter.Segmenter
	runes := []rune(text)
	seg.Init(runes)
	var ends []int
	n := 0
	for it := seg.GraphemeIterator(); it.Next(); {
		n += len(string(it.Grapheme().Text))
		ends = append(ends, n)
	}
	return ends
}

// maxWrapRunes bounds the text that Wrap reads: a paragraph, not a book.
const maxWrapRunes = 20_000

// Wrap breaks text into at most maxLines lines of at most maxWidth CSS pixels, by the line breaking rules of
// Unicode. A word longer than a line is broken between letters. The last line ends in an ellipsis when text is left.
func (f *Fonts) Wrap(text string, face Face, size, maxWidth float32, maxLines int) []*Run {
	f.mu.Lock()
	defer f.mu.Unlock()
	text = clean(text, maxWrapRunes)
	var lines []*Run
	for text != "" && len(lines) < maxLines {
		if len(lines) == maxLines-1 {
			lines = append(lines, f.truncate(text, face, size, maxWidth))
			break
		}
		n := f.lineEnd(text, face, size, maxWidth)
		lines = append(lines, f.shape(strings.TrimRight(text[:n], " "), face, size, false))
		text = strings.TrimLeft(text[n:], " ")
	}
	return lines
}

// lineEnd returns the length in bytes of the longest beginning of text that makes a line, at least one letter.
func (f *Fonts) lineEnd(text string, face Face, size, maxWidth float32) int {
	// No line holds more than MaxRunes, which bounds the work on a long paragraph.
	head := text[:runeOffset(text, MaxRunes)]
	run := f.shape(strings.TrimRight(head, " "), face, size, false)
	inOrder := ordered(run)
	fits := func(n int) bool {
		line := strings.TrimRight(head[:n], " ")
		if inOrder {
			i := sort.Search(len(run.Glyphs), func(i int) bool { return int(run.Glyphs[i].Cluster) >= len(line) })
			return i == len(run.Glyphs) && run.Width <= maxWidth || i < len(run.Glyphs) && run.Glyphs[i].X <= maxWidth
		}
		return f.shape(line, face, size, false).Width <= maxWidth
	}
	best := 0
	for _, n := range breaks(head) {
		if n == len(head) && len(head) < len(text) && best > 0 || !fits(n) {
			break
		}
		best = n
	}
	if best > 0 {
		return best
	}
	ends := graphemeEnds(head)
	i := sort.Search(len(ends), func(i int) bool { return !fits(ends[i]) })
	return ends[max(i, 1)-1]
}

// breaks lists the byte offsets at which a line may end; the last is the length of text.
func breaks(text string) []int {
	var seg segmenter.Segmenter
	seg.Init([]rune(text))
	var ends []int
	n := 0
	for it := seg.LineIterator(); it.Next(); {
		n += len(string(it.Line().Text))
		ends = append(ends, n)
	}
	return ends
}

// runeOffset returns the byte offset of the n-th rune, or len(s).
func runeOffset(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
