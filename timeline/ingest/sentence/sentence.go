// Package sentence cuts English news text into sentences.
//
// It works on bytes and never looks further than a line ahead, so that its cost is linear in the text.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
)

// Split returns the sentences of text[in.Start:in.End] in order, without the white space and the bullets around them.
// A blank line, a bullet and the end of a line that was not wrapped end a sentence too, so that headings and titles
// stand alone. Every range begins and ends on a character border when in does.
func Split(text string, in timeline.Range) []timeline.Range {
	s := splitter{text: text[:min(max(in.End, 0), len(text))]}
	at := min(max(in.Start, 0), len(s.text))
	list := make([]timeline.Range, 0, (len(s.text)-at)/120+1) // English news: about 120 bytes a sentence
	for at < len(s.text) {
		end := s.end(at)
		if r, ok := s.trim(at, end); ok {
			list = append(list, r)
		}
		at = end
	}
	return list
}

type splitter struct{ text string }

// end returns where the sentence that starts at from ends.
func (s *splitter) end(from int) int {
	line := from
	for i := from; i < len(s.text); {
		switch c := s.text[i]; {
		case c == '\n':
			if i > from && s.lineEnds(line, i) {
				return i + 1
			}
			i++
			line = i
		case c == '.' || c == '!' || c == '?':
			after := s.closers(i + 1)
			if s.stops(from, i, after) {
				return after
			}
			i = after
		case c < utf8.RuneSelf:
			i++
		default:
			r, n := utf8.DecodeRuneInString(s.text[i:])
			i += n
			if r == '…' || r == '。' || r == '！' || r == '？' {
				if after := s.closers(i); r != '…' || s.opens(after) {
					return after
				}
			}
		}
	}
	return len(s.text)
}

// closers skips the marks that belong to the sentence before: more stops, quotes and brackets.
func (s *splitter) closers(i int) int {
	for i < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[i:])
		if note := Footnote(s.text[i:]); note > 0 {
			n = note
		} else if !strings.ContainsRune(".!?\"')]”’»…", r) {
			break
		}
		i += n
	}
	return i
}

// Footnote returns the number of bytes of the mark of a footnote or a remark of editors that s starts with, "[7]", "[note 2]",
// "[citation needed]", or 0.
func Footnote(s string) int {
	const longest = 24 // bytes
	end := strings.IndexByte(s[:min(len(s), longest)], ']')
	if end < 2 || s[0] != '[' {
		return 0
	}
	mark := s[1:end]
	if n := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(mark, "note "), "nb "), "0123456789"); n == "" ||
		len(mark) == 1 && mark >= "a" && mark <= "z" || strings.HasSuffix(mark, " needed") || mark == "clarify" || mark == "who?" || mark == "when?" {
		return end + 1
	}
	return 0
}

// stops reports whether the mark at i, whose closing marks end before after, ends the sentence that starts at from.
func (s *splitter) stops(from, i, after int) bool {
	if after == len(s.text) {
		return true
	}
	if !s.opens(after) {
		return false
	}
	if s.text[i] != '.' || after > i+1 && s.text[i+1] == '.' {
		return true
	}
	word := s.wordBefore(from, i)
	next := s.wordAfter(after)
	switch {
	case word == "":
		return true
	case isNumber(word):
		return !s.startsLine(from, i-len(word)) // "1." before an item of a list
	case isInitial(word):
		return starters[next] && !strings.HasSuffix(s.text[:i-1], " ") // "U.S. The", but not "J. The"
	case strings.Contains(word, "."):
		return starters[next] // "U.S.", "p.m.", "e.g."
	}
	switch abbreviations[strings.ToLower(word)] {
	case never:
		return false
	case maybe:
		return starters[next]
	}
	return true
}

// opens reports whether what follows after can begin a sentence: white space, then anything but a small letter.
func (s *splitter) opens(after int) bool {
	space := false
	for i := after; i < len(s.text); {
		r, n := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case r == '\n':
			return true
		case unicode.IsSpace(r):
			space = true
		case !space:
			return false
		case strings.ContainsRune(",;:)-–—", r):
			return false
		default:
			return !unicode.IsLower(r)
		}
		i += n
	}
	return true
}

// lineEnds reports whether the line [from, nl) ends a sentence though no mark says so.
func (s *splitter) lineEnds(from, nl int) bool {
	line := strings.TrimRight(s.text[from:nl], " \t\r")
	const longest = 200 // bytes: nobody wraps later than that
	next := s.text[nl+1:]
	if n := strings.IndexByte(next[:min(len(next), longest)], '\n'); n >= 0 {
		next = next[:n]
	} else {
		next = next[:min(len(next), longest)]
	}
	next = strings.TrimSpace(next)
	if line == "" || next == "" || Bullet(next) > 0 {
		return true
	}
	const shortest = 45 // bytes: a shorter line is a heading or the end of a paragraph, not a wrapped line
	r, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(r) && line[len(line)-1] != ':' {
		return len(line) > longest
	}
	switch line[len(line)-1] {
	case '.', '!', '?', ':', '"':
		return true
	}
	return len(line) < shortest || len(line) > longest
}

// trim takes white space and one bullet off a range; false when nothing is left.
func (s *splitter) trim(from, to int) (timeline.Range, bool) {
	t := strings.TrimRightFunc(s.text[from:to], unicode.IsSpace)
	u := strings.TrimLeftFunc(t, unicode.IsSpace)
	from += len(t) - len(u)
	if n := Bullet(u); n > 0 && n < len(u) {
		item := strings.TrimLeftFunc(u[n:], unicode.IsSpace) // the bullet may stand on a line of its own
		u, from = item, from+len(u)-len(item)
	}
	return timeline.Range{Start: from, End: from + len(u)}, u != ""
}

// startsLine reports whether only white space stands between a line's start, or the sentence's, and i.
func (s *splitter) startsLine(from, i int) bool {
	t := strings.TrimRight(s.text[from:i], " \t")
	return t == "" || t[len(t)-1] == '\n'
}

// wordBefore returns the word, with its inner stops, that ends before i.
func (s *splitter) wordBefore(from, i int) string {
	at := i
	for at > from {
		r, n := utf8.DecodeLastRuneInString(s.text[from:at])
		if r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		const longest = 24 // bytes: no abbreviation is longer, and a row of letters must not make this quadratic
		if i-at > longest {
			break
		}
		at -= n
	}
	return s.text[at:i]
}

// wordAfter returns the first word after i, skipping white space and opening marks.
func (s *splitter) wordAfter(i int) string {
	rest := strings.TrimLeft(s.text[i:min(len(s.text), i+40)], " \t\r\n\"“‘'([")
	for n, r := range rest {
		if !unicode.IsLetter(r) {
			return rest[:n]
		}
	}
	return rest
}

func isNumber(word string) bool {
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return len(word) < 3
}

// isInitial reports whether word is one capital letter, as in "J. Smith".
func isInitial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.IsUpper(r)
}
