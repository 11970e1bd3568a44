package query

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline/when"
)

// Error says what is wrong with an expression and where.
type Error struct {
	Start, End int    // bytes of the expression that are meant
	Expected   string // what is wrong, or should stand there: a clause
}

// Error implements error.
func (e *Error) Error() string { return fmt.Sprintf("query, character %d: %s", e.Start+1, e.Expected) }

// maxDepth bounds brackets and negations, so that hostile input cannot exhaust the stack.
const maxDepth = 64

// Parse reads an expression. The error is an *Error.
func Parse(s string) (Query, error) {
	p := parser{toks: lex(s), end: len(s)}
	n, err := p.or(0)
	if err != nil {
		return Query{}, err
	}
	if t := p.peek(); t.kind != tokEnd {
		return Query{}, &Error{t.start, t.end, "a closing bracket has no opening one"}
	}
	return Query{text: strings.TrimSpace(s), root: n}, nil
}

type parser struct {
	toks []token
	pos  int
	end  int
}

func (p *parser) peek() token {
	if p.pos < len(p.toks) {
		return p.toks[p.pos]
	}
	return token{kind: tokEnd, start: p.end, end: p.end}
}

func (p *parser) next() token { t := p.peek(); p.pos++; return t }

func (p *parser) or(depth int) (node, error) {
	var list []node
	for {
		n, err := p.and(depth)
		if err != nil {
			return nil, err
		}
		t := p.peek()
		if t.kind == tokOr && n == nil || len(list) > 0 && n == nil {
			return nil, &Error{t.start, t.end, "OR needs a term on both sides"}
		}
		if n != nil {
			list = append(list, n)
		}
		if t.kind != tokOr {
			break
		}
		p.pos++
	}
	switch len(list) {
	case 0:
		return nil, nil
	case 1:
		return list[0], nil
	}
	return or{list}, nil
}

func (p *parser) and(depth int) (node, error) {
	var list []node
	for {
		switch t := p.peek(); t.kind {
		case tokEnd, tokOr, tokClose:
			switch len(list) {
			case 0:
				return nil, nil
			case 1:
				return list[0], nil
			}
			return and{list}, nil
		default:
			n, err := p.unary(depth)
			if err != nil {
				return nil, err
			}
			list = append(list, n)
		}
	}
}

func (p *parser) unary(depth int) (node, error) {
	t := p.next()
	if depth > maxDepth {
		return nil, &Error{t.start, t.end, "too many brackets inside one another"}
	}
	switch t.kind {
	case tokNot:
		if next := p.peek(); next.kind != tokWord && next.kind != tokOpen {
			return nil, &Error{t.start, t.end, "- needs a term right after it"}
		}
		x, err := p.unary(depth + 1)
		if err != nil {
			return nil, err
		}
		return not{x}, nil
	case tokOpen:
		n, err := p.or(depth + 1)
		if err != nil {
			return nil, err
		}
		c := p.next()
		if c.kind != tokClose {
			return nil, &Error{t.start, t.end, "this bracket is not closed"}
		}
		if n == nil {
			return nil, &Error{t.start, c.end, "a term is missing between the brackets"}
		}
		return n, nil
	}
	return p.term(t)
}

func (p *parser) term(t token) (node, error) {
	if t.unclosed {
		return nil, &Error{t.start, t.end, `a closing quotation mark (") is missing`}
	}
	if t.field == "" {
		f := Fold(t.value)
		return word{raw: t.value, folded: f, phrase: t.quoted}, nil
	}
	names := make([]string, 0, 16)
	for _, f := range Fields() {
		names = append(names, f.Name)
	}
	field := strings.ToLower(t.field)
	if !slices.Contains(names, field) {
		return nil, &Error{t.start, t.end, fmt.Sprintf("%q is not a field; one of %s, or put the words in quotation marks", t.field, strings.Join(names, ", "))}
	}
	if t.value == "" {
		return nil, &Error{t.start, t.end, "a value is missing right after " + field + ":"}
	}
	n := term{field: field, raw: t.value, folded: Fold(t.value), quoted: t.quoted}
	switch field {
	case "is", "class", "precision":
		values := map[string][]string{"is": States(), "class": Classes(), "precision": precisions()}[field]
		if !slices.Contains(values, n.folded) {
			return nil, &Error{t.start, t.end, field + ": takes one of " + strings.Join(values, ", ")}
		}
	case "date", "before", "after":
		var err error
		if n.from, n.to, err = parseRange(t.value); err != nil {
			return nil, &Error{t.start, t.end, err.Error()}
		}
	}
	return n, nil
}

// parseRange reads "2023-02", "2023-02..2023-04", "..2022" and "2022..". The last day is included.
func parseRange(s string) (from, to when.Time, err error) {
	lo, hi, isRange := strings.Cut(s, "..")
	if !isRange {
		hi = lo
	}
	from, to = when.Min, when.Max
	if lo != "" {
		a, err := when.Parse(lo)
		if err != nil {
			return 0, 0, noDate(lo)
		}
		from = a.Start()
	}
	if hi != "" {
		b, err := when.Parse(hi)
		if err != nil {
			return 0, 0, noDate(hi)
		}
		to = b.End()
	}
	if lo == "" && hi == "" || to <= from {
		return 0, 0, errors.New("a range starts before it ends, such as 2023-02..2023-04")
	}
	return from, to, nil
}

func noDate(s string) error {
	return fmt.Errorf("%q is no date; type one such as 2023-02-28, 2023-02 or 2023", s)
}

type tokenKind uint8

const (
	tokEnd tokenKind = iota
	tokWord
	tokOr
	tokNot
	tokOpen
	tokClose
)

type token struct {
	kind       tokenKind
	start, end int
	field      string
	value      string
	quoted     bool
	unclosed   bool
}

// lex cuts an expression into tokens. It never fails: what is wrong shows in the tokens.
func lex(s string) []token {
	var toks []token
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			i += n
		case r == '(':
			toks = append(toks, token{kind: tokOpen, start: i, end: i + 1})
			i++
		case r == ')':
			toks = append(toks, token{kind: tokClose, start: i, end: i + 1})
			i++
		case r == '-':
			toks = append(toks, token{kind: tokNot, start: i, end: i + 1})
			i++
		default:
			t := lexTerm(s, i)
			toks = append(toks, t)
			i = t.end
		}
	}
	return toks
}

func lexTerm(s string, i int) token {
	t := token{kind: tokWord, start: i}
	if s[i] != '"' {
		j := i
		for j < len(s) && !isBreak(s, j) {
			if s[j] == ':' && t.field == "" && j > i && isName(s[i:j]) {
				t.field = s[i:j]
				i = j + 1
				if i < len(s) && s[i] == '"' {
					break
				}
			}
			j++
		}
		if t.field == "" || i >= len(s) || s[i] != '"' {
			t.value, t.end = s[i:j], j
			if t.value == "OR" && t.field == "" {
				t.kind = tokOr
			}
			return t
		}
	}
	t.quoted = true
	t.value, t.end, t.unclosed = lexQuote(s, i)
	return t
}

// lexQuote reads the quotation that starts at i. A doubled quotation mark stands for itself.
func lexQuote(s string, i int) (value string, end int, unclosed bool) {
	var b strings.Builder
	for j := i + 1; j < len(s); j++ {
		if s[j] != '"' {
			b.WriteByte(s[j])
		} else if j+1 < len(s) && s[j+1] == '"' {
			b.WriteByte('"')
			j++
		} else {
			return b.String(), j + 1, false
		}
	}
	return b.String(), len(s), true
}

func isBreak(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsSpace(r) || r == '(' || r == ')' || r == '"'
}

func isName(s string) bool {
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') {
			return false
		}
	}
	return s != ""
}

// isPlain reports whether s, written bare after a field, is read back as one value.
func isPlain(s string) bool { return utf8.ValidString(s) && !strings.ContainsFunc(s, unicode.IsSpace) }
