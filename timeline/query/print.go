package query

import "strings"

func (n and) print(b *strings.Builder, inner bool) { printList(b, n.list, " ", inner) }
func (n or) print(b *strings.Builder, inner bool)  { printList(b, n.list, " OR ", true) }

func printList(b *strings.Builder, list []node, sep string, brackets bool) {
	if brackets {
		b.WriteByte('(')
	}
	for i, x := range list {
		if i > 0 {
			b.WriteString(sep)
		}
		x.print(b, true)
	}
	if brackets {
		b.WriteByte(')')
	}
}

func (n not) print(b *strings.Builder, _ bool) {
	b.WriteByte('-')
	if _, twice := n.x.(not); twice { // "--x" is no term
		printList(b, []node{n.x}, "", true)
		return
	}
	n.x.print(b, true)
}

func (n word) print(b *strings.Builder, _ bool) {
	if n.phrase {
		b.WriteString(quote(n.raw))
	} else {
		b.WriteString(n.raw)
	}
}

func (n term) print(b *strings.Builder, _ bool) {
	b.WriteString(n.field)
	b.WriteByte(':')
	if n.quoted {
		b.WriteString(quote(n.raw))
	} else {
		b.WriteString(n.raw)
	}
}

// quote writes a phrase. A quotation mark inside is doubled, as the lexer reads it.
func quote(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

func quoteIfNeeded(s string) string {
	if s == "" || strings.ContainsAny(s, " \t\r\n\"()") || !isPlain(s) {
		return quote(s)
	}
	return s
}
