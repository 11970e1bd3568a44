package timex

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind tells words, numbers and marks apart.
type tokenKind uint8

const (
	word tokenKind = iota
	number
	mark
)

// flags of a token.
type flags uint8

const (
	glued   flags = 1 << iota // no white space in front
	capital                   // starts with a capital letter
	upper                     // all capitals, two letters or more
	ordinal                   // "1st"
	decade                    // "1980s", "80s"
	newline                   // a line end stands in front
	grouped                   // "1,000", "3.5": never a year or a day
)

// token is a word, a number or a mark.
type token struct {
	start, end int32
	kind       tokenKind
	flags      flags
	digits     uint8   // of a number
	mark       byte    // of a mark in ASCII; '-' for every dash, '\'' and '"' for curly ones
	lex        *lexeme // nil for unknown words
	num        float64
}

func (t *token) has(f flags) bool { return t.flags&f != 0 }
func (t *token) is(c class) bool  { return t.lex != nil && t.lex.mask&(1<<c) != 0 }

// isWord reports whether t is the word w, which is in small letters, whether the grammar knows it or not.
func isWord(text string, t *token, w string) bool {
	if t.lex != nil {
		return t.lex.word == w
	}
	return t.kind == word && int(t.end-t.start) == len(w) && strings.EqualFold(text[t.start:t.end], w)
}

// named reports whether t starts with a capital letter as names do, and not because all of it is in capitals.
func (t *token) named() bool { return t.has(capital) && !t.has(upper) }

// lexWord returns the word of the grammar that t is, in small letters, "" for others.
func (t *token) lexWord() string {
	if t.lex == nil {
		return ""
	}
	return t.lex.word
}

// blankLine reports whether a blank line stands in front of token i > 0: no expression and no clause goes across one.
func blankLine(text string, toks []token, i int) bool {
	return strings.Count(text[toks[i-1].end:toks[i].start], "\n") > 1
}

// tokenize cuts text into tokens, which it appends to list. Possessive and short endings ('s, 'll, n't) are tokens of their own.
func (g *Grammar) tokenize(text string, list []token) []token {
	z := tokenizer{g: g, text: text, list: slices.Grow(list, len(text)/5+8)} // 5 bytes a token in English
	for z.pos < len(text) {
		z.step()
	}
	return z.list
}

type tokenizer struct {
	g    *Grammar
	text string
	pos  int
	line bool // a line end was skipped
	last int  // end of the last token
	list []token
	buf  [40]byte // small letters of the word at hand; longer words are not in the lexicon
}

func (z *tokenizer) step() {
	c := z.text[z.pos]
	switch {
	case c == '\n':
		z.line = true
		z.pos++
	case c <= ' ':
		z.pos++
	case isDigit(c):
		z.number()
	case isLetter(c):
		z.word()
	case c < utf8.RuneSelf:
		z.mark(c, 1)
	default:
		z.rune()
	}
}

func (z *tokenizer) rune() {
	r, n := utf8.DecodeRuneInString(z.text[z.pos:])
	switch {
	case unicode.IsLetter(r):
		z.word()
	case unicode.IsSpace(r):
		z.pos += n
	case r == '’' || r == '‘' || r == 'ʼ':
		z.mark('\'', n)
	case r == '“' || r == '”' || r == '«' || r == '»' || r == '„':
		z.mark('"', n)
	case r == '–' || r == '—' || r == '‐' || r == '‑' || r == '−' || r == '―':
		z.mark('-', n)
	default:
		z.mark(0, n)
	}
}

func (z *tokenizer) add(t token, end int) {
	t.start, t.end = int32(z.pos), int32(end)
	if z.pos == z.last && z.pos > 0 {
		t.flags |= glued
	}
	if z.line {
		t.flags |= newline
		z.line = false
	}
	z.list = append(z.list, t)
	z.pos, z.last = end, end
}

func (z *tokenizer) mark(c byte, n int) {
	t := token{kind: mark, mark: c}
	if c > 0 {
		t.lex = z.g.marks[c]
	}
	z.add(t, z.pos+n)
}

// word takes a run of letters, or letters with full stops as in "p.m." and "B.C.".
func (z *tokenizer) word() {
	if end := z.dotted(); end > 0 {
		n := 0
		for i := z.pos; i < end && n < len(z.buf); i++ {
			if z.text[i] != '.' {
				z.buf[n] = z.text[i] | 0x20
				n++
			}
		}
		if lex := z.g.lex.find(z.buf[:n]); lex.is(cAmpm) || lex.is(cEra) || lex.is(cZone) {
			z.add(token{kind: word, lex: lex, flags: capital | upper}, end)
			return
		}
	}
	n, end, ups, letters := 0, z.pos, 0, 0
	known := true
	for end < len(z.text) {
		c := z.text[end]
		if c < utf8.RuneSelf {
			if !isLetter(c) {
				break
			}
			if c < 'a' {
				ups++
			}
			if n < len(z.buf) {
				z.buf[n] = c | 0x20
			}
			n++
			end++
		} else {
			r, size := utf8.DecodeRuneInString(z.text[end:])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break
			}
			if unicode.IsUpper(r) {
				ups++
			}
			known = false
			end += size
		}
		letters++
	}
	if end == z.pos { // a letter by the table, yet not one here: cannot happen, but must not loop
		z.pos++
		return
	}
	t := token{kind: word}
	if known && n <= len(z.buf) {
		t.lex = z.g.lex.find(z.buf[:n])
	}
	if r, _ := utf8.DecodeRuneInString(z.text[z.pos:]); unicode.IsUpper(r) {
		t.flags |= capital
	}
	if ups == letters && letters > 1 {
		t.flags |= upper
	}
	if t.lex.is(cShort) && end < len(z.text) && z.text[end] == '.' {
		end++
	}
	z.add(t, end)
}

// dotted returns the end of letters that each have a full stop, two at least, or 0.
func (z *tokenizer) dotted() int {
	i, n := z.pos, 0
	for n < 5 && i+1 < len(z.text) && isLetter(z.text[i]) && z.text[i+1] == '.' { // "B.C.E." is long enough
		i += 2
		n++
	}
	if n == 1 && i < len(z.text) && isLetter(z.text[i]) && (i+1 == len(z.text) || !isLetter(z.text[i+1])) {
		return i + 1 // "p.m"
	}
	if n < 2 || i < len(z.text) && isLetter(z.text[i]) {
		return 0
	}
	return i
}

// number takes digits with groups of three and decimals, and an ending "th" or "s".
func (z *tokenizer) number() {
	end, value := z.digits(z.pos)
	t := token{kind: number, digits: uint8(min(end-z.pos, 255))}
	for end+4 <= len(z.text) && z.text[end] == ',' && end-z.pos <= 16 && isDigit(z.text[end+1]) {
		if e, v := z.digits(end + 1); e == end+4 {
			end, value = e, value*1000+v
			t.flags |= grouped
			continue
		}
		break
	}
	if end+1 < len(z.text) && z.text[end] == '.' && isDigit(z.text[end+1]) {
		e, v := z.digits(end + 1)
		dotDate := e+1 < len(z.text) && z.text[e] == '.' && isDigit(z.text[e+1]) // 27.02.2023
		if !dotDate && (len(z.list) == 0 || z.list[len(z.list)-1].mark != '.' || z.last != z.pos) {
			value += v / math.Pow10(e-end-1)
			end = e
			t.flags |= grouped
		}
	}
	t.num = value
	switch tail := z.text[end:min(len(z.text), end+3)]; {
	case ending(tail, "st"), ending(tail, "nd"), ending(tail, "rd"), ending(tail, "th"):
		t.flags |= ordinal
		end += 2
	case ending(tail, "s"):
		t.flags |= decade
		end++
	case ending(tail, "'s"): // "1980's"
		if t.digits == 4 && int(value)%10 == 0 || t.digits == 2 {
			t.flags |= decade
			end += 2
		}
	}
	z.add(t, end)
}

// ending reports whether tail is the ending s and no letter follows.
func ending(tail, s string) bool {
	return len(tail) >= len(s) && strings.EqualFold(tail[:len(s)], s) && (len(tail) == len(s) || !isLetter(tail[len(s)]))
}

func (z *tokenizer) digits(i int) (end int, value float64) {
	for end = i; end < len(z.text) && isDigit(z.text[end]); end++ {
		if value < 1e15 {
			value = value*10 + float64(z.text[end]-'0')
		}
	}
	return end, value
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
