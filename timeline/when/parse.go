package when

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// ParseError says where a text stops being a date and what could stand there. Parse and ParseWords return it.
type ParseError struct {
	Input    string
	Offset   int    // in bytes
	Expected string // for people: "a month 01 to 12"
}

// Error names the text, the place and what was expected.
func (e *ParseError) Error() string {
	if rest := e.Input[min(e.Offset, len(e.Input)):]; e.Offset == 0 && rest != "" {
		return fmt.Sprintf("date %q: expected %s", clip(e.Input), e.Expected)
	} else if rest != "" {
		return fmt.Sprintf("date %q: expected %s at %q", clip(e.Input), e.Expected, clip(rest))
	}
	return fmt.Sprintf("date %q: expected %s at the end", clip(e.Input), e.Expected)
}

// clip keeps messages readable when a whole file is taken for a date.
func clip(s string) string {
	const most = 60 // fits a line of a dialog
	if len(s) <= most {
		return s
	}
	s = s[:most]
	for len(s) > 0 && !utf8.RuneStart(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s + "…"
}

// Parse reads EDTF (ISO 8601-2, the profile of the Library of Congress): levels 0 and 1 and what four points can hold
// of level 2. Empty text is the zero Span. Besides dates, times and intervals it knows
//
//	1984-06?/2004-08~     marks ~ ? % anywhere; a mark on a part is a mark on the whole
//	../1918  /1918        open and unknown start; 2014/.. and 2014/ open and unknown end
//	184X 18XX 1985-XX     unspecified last digits; 2004-1X is October to December
//	1950S2 Y-17E7 Y12345  significant digits, exponents, long years; the estimate behind S is not kept
//	2001-21 … 2001-41     seasons (northern and southern), quarters, thirds and halves of a year
//	[1667..1670] [..1984] one of these dates; the list may have no gaps. {1667..1670} is 1667/1670
//	2023-W09              ISO week, an extension; see String for the others
//
// Winter 2023 starts in December 2023. Times of day may have a zone, Z or ±hh:mm: they are converted to UTC and the
// zone is forgotten; a time without a zone and every day stay as written. 000X starts with year 1, as year 0 is 1 BCE
// and lies in -000X. Errors are *ParseError.
func Parse(s string) (Span, error) {
	if s == "" {
		return Span{}, nil
	}
	p := &parser{in: s}
	start, end, err := p.side()
	if err == nil && s[0] != '{' && p.take('/') {
		_, end, err = p.side()
	}
	if err != nil {
		return Span{}, err
	}
	if p.pos < len(s) {
		return Span{}, p.expected("the end of the date")
	}
	if start.hi.IsOpen() && start.lo.IsOpen() && end.lo.IsOpen() && end.hi.IsOpen() {
		p.pos = 0
		return Span{}, p.expected("a date on at least one side")
	}
	span, ok := join(start, end)
	if !ok {
		p.pos = strings.IndexByte(s, '/') + 1
		return Span{}, p.expected("an end that is not before the start")
	}
	span.Approximate, span.Uncertain = p.approximate, p.uncertain
	return span, nil
}

// parser walks over in. Marks are collected for the whole.
type parser struct {
	in                     string
	pos                    int
	approximate, uncertain bool
}

func (p *parser) expected(what string) error {
	return &ParseError{Input: p.in, Offset: p.pos, Expected: what}
}

// peek returns the byte at the n-th place from here, 0 behind the end.
func (p *parser) peek(n int) byte {
	if p.pos+n < len(p.in) {
		return p.in[p.pos+n]
	}
	return 0
}

func (p *parser) take(c byte) bool {
	if p.peek(0) != c || p.pos == len(p.in) {
		return false
	}
	p.pos++
	return true
}

func (p *parser) takeDots() bool {
	if !strings.HasPrefix(p.in[p.pos:], "..") {
		return false
	}
	p.pos += 2
	return true
}

// mark reads a qualifier if there is one.
func (p *parser) mark() {
	switch p.peek(0) {
	case '~':
		p.approximate = true
	case '?':
		p.uncertain = true
	case '%':
		p.approximate, p.uncertain = true, true
	default:
		return
	}
	p.pos++
}

// side reads what stands on one side of the slash: the half it gives as a start and the half it gives as an end.
func (p *parser) side() (start, end half, err error) {
	switch c := p.peek(0); {
	case p.pos == len(p.in) || c == '/':
		return unknown(), unknown(), nil
	case c == '[' || c == '{' && p.pos == 0:
		return p.set()
	case p.takeDots():
		return openStart(), openEnd(), nil
	}
	start, err = p.date()
	return start, start, err
}

// set reads "[…]", one of the dates, or "{…}", all of them.
func (p *parser) set() (start, end half, err error) {
	all := p.peek(0) == '{'
	closing := byte(']')
	if all {
		closing = '}'
	}
	p.pos++
	var items [][2]half
	for {
		item, err := p.item()
		if err != nil {
			return half{}, half{}, err
		}
		items = append(items, item)
		if p.take(closing) {
			p.mark()
			break
		}
		if !p.take(',') {
			return half{}, half{}, p.expected("a comma or " + string(closing))
		}
		p.take(' ')
	}
	first, last, ok := hull(items)
	if !ok {
		return half{}, half{}, p.expected("a set without gaps, as a span has one start and one end,")
	}
	if all {
		return first, last, nil
	}
	one := half{lo: first.lo, hi: last.hi}
	return one, one, nil
}

// item reads "a", "a..b", "..b" or "a..".
func (p *parser) item() ([2]half, error) {
	if p.takeDots() {
		last, err := p.date()
		return [2]half{openStart(), last}, err
	}
	first, err := p.date()
	if err != nil || !p.takeDots() {
		return [2]half{first, first}, err
	}
	if c := p.peek(0); c == ']' || c == '}' {
		return [2]half{first, openEnd()}, nil
	}
	at := p.pos
	last, err := p.date()
	if err == nil && (last.lo < first.lo || last.hi < first.hi) {
		p.pos = at
		err = p.expected("a date that is not before the start of the range")
	}
	return [2]half{first, last}, err
}
