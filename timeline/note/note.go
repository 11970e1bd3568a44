// Package note reads the part of Markdown that notes are written in: paragraphs, headings, lists, quotes, code; bold,
// italic, code and links in them.
//
// A note may come from somebody else. Nothing in it is ever fetched or run: pictures become their words, HTML stays text,
// and a link is one only when it leads to http, https or mailto.
package note

import (
	"net/url"
	"strings"
)

// Kind tells blocks apart.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading
	Item  // of a list
	Quote // somebody's words
	Code  // as it stands
)

// Block is a paragraph or what stands for one.
type Block struct {
	Kind  Kind
	Level int    // of headings, from 1; of items, from 0
	Mark  string // of items: "•", "3."
	Spans []Span
}

// Span is a stretch of text in one style.
type Span struct {
	Text               string
	Bold, Italic, Code bool
	Link               string // http, https or mailto; "" for none
}

// Most of a note that is read as Markdown; what is longer is one plain block.
const (
	mostBytes  = 1 << 20
	mostBlocks = 5000
)

// Parse reads a note. Its cost grows with the length of the text alone, whatever the text is.
func Parse(text string) []Block {
	if len(text) > mostBytes {
		return []Block{{Spans: []Span{{Text: text}}}}
	}
	var out []Block
	var para []string
	end := func() {
		if len(para) > 0 {
			out = append(out, Block{Spans: inline(strings.Join(para, " "))})
			para = nil
		}
	}
	fenced := false
	var code []string
	for line := range strings.SplitSeq(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n") {
		trimmed := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(trimmed, "```"):
			if end(); fenced {
				out, code = append(out, codeBlock(code)), nil
			}
			fenced = !fenced
		case fenced:
			code = append(code, line)
		case trimmed == "":
			end()
		case len(out) >= mostBlocks:
			para = append(para, trimmed)
		default:
			b, ok := block(line, trimmed)
			if !ok {
				para = append(para, trimmed)
				continue
			}
			end()
			out = append(out, b)
		}
	}
	end()
	if len(code) > 0 { // never closed
		out = append(out, codeBlock(code))
	}
	return out
}

func codeBlock(lines []string) Block {
	return Block{Kind: Code, Spans: []Span{{Text: strings.Join(lines, "\n"), Code: true}}}
}

// block reads a line that is a block of its own.
func block(line, trimmed string) (Block, bool) {
	if n := len(trimmed) - len(strings.TrimLeft(trimmed, "#")); n > 0 && n <= 6 && len(trimmed) > n && trimmed[n] == ' ' {
		return Block{Kind: Heading, Level: n, Spans: inline(strings.TrimSpace(trimmed[n:]))}, true
	}
	if rest, ok := strings.CutPrefix(trimmed, ">"); ok {
		return Block{Kind: Quote, Spans: inline(strings.TrimSpace(rest))}, true
	}
	level := min((len(line)-len(strings.TrimLeft(line, " \t")))/2, 4)
	for _, m := range []string{"- ", "* ", "+ "} {
		if rest, ok := strings.CutPrefix(trimmed, m); ok {
			return Block{Kind: Item, Level: level, Mark: "•", Spans: inline(rest)}, true
		}
	}
	digits := len(trimmed) - len(strings.TrimLeft(trimmed, "0123456789"))
	if digits > 0 && digits < 5 {
		if rest, ok := strings.CutPrefix(trimmed[digits:], ". "); ok {
			return Block{Kind: Item, Level: level, Mark: trimmed[:digits] + ".", Spans: inline(rest)}, true
		}
	}
	return Block{}, false
}

// inline reads the styles within a block. A mark that is never closed is text.
func inline(s string) []Span {
	var out []Span
	var now Span
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			x := now
			x.Text = b.String()
			out = append(out, x)
			b.Reset()
		}
	}
	marks := closers(s)
	for i := 0; i < len(s); {
		rest := s[i:]
		switch {
		case rest[0] == '\\' && len(rest) > 1 && strings.IndexByte("\\`*_[]()!#>-+.", rest[1]) >= 0:
			b.WriteByte(rest[1])
			i += 2
		case rest[0] == '`':
			n := strings.IndexByte(rest[1:], '`')
			if n < 1 {
				b.WriteByte('`')
				i++
				continue
			}
			flush()
			x := now
			x.Text, x.Code = rest[1:n+1], true
			out = append(out, x)
			i += n + 2
		case strings.HasPrefix(rest, "**") && turns(s, i, 2, now.Bold) && (now.Bold || marks.later("**", i)):
			flush()
			now.Bold = !now.Bold
			i += 2
		case strings.HasPrefix(rest, "**"):
			b.WriteString("**")
			i += 2
		case (rest[0] == '*' || rest[0] == '_') && edge(s, i) && turns(s, i, 1, now.Italic) && (now.Italic || marks.later(rest[:1], i)):
			flush()
			now.Italic = !now.Italic
			i++
		case rest[0] == '[' || strings.HasPrefix(rest, "!["):
			words, target, n := link(rest)
			if n == 0 {
				b.WriteByte(rest[0])
				i++
				continue
			}
			flush()
			x := now
			if x.Text = words; rest[0] == '[' {
				x.Link = safe(target)
			}
			if x.Text != "" {
				out = append(out, x)
			}
			i += n
		case strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://"):
			n := bare(rest)
			flush()
			x := now
			x.Text, x.Link = rest[:n], safe(rest[:n])
			out = append(out, x)
			i += n
		default:
			b.WriteByte(rest[0])
			i++
		}
	}
	flush()
	return out
}

// lastAt tells where each mark stands for the last time, so that one that is never closed is told in no time.
type lastAt map[string]int

func closers(s string) lastAt {
	m := lastAt{}
	for _, mark := range []string{"**", "*", "_"} {
		m[mark] = strings.LastIndex(s, mark)
	}
	return m
}

func (m lastAt) later(mark string, i int) bool { return m[mark] >= i+len(mark) }

// turns reports whether a mark of n bytes at i can begin a style, or end it when it is on: there is no blank inside.
func turns(s string, i, n int, on bool) bool {
	if on {
		return i > 0 && s[i-1] != ' '
	}
	return i+n < len(s) && s[i+n] != ' '
}

// edge reports whether a mark at i stands at the edge of a word: snake_case and 2*3 hold none.
func edge(s string, i int) bool {
	word := func(c byte) bool {
		return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
	}
	return i == 0 || i+1 == len(s) || !word(s[i-1]) || !word(s[i+1])
}

// longestLink bounds how far the end of a link is looked for.
const longestLink = 2000

// link reads [words](target) or ![words](target) at the start of s and returns its length, 0 for none.
func link(s string) (words, target string, n int) {
	from := strings.IndexByte(s, '[') + 1
	view := s[:min(len(s), from+longestLink)]
	mid := strings.Index(view, "](")
	if mid < from || strings.ContainsRune(view[from:mid], '[') {
		return "", "", 0
	}
	end := strings.IndexByte(view[mid:], ')')
	if end < 0 {
		return "", "", 0
	}
	target, _, _ = strings.Cut(strings.TrimSpace(view[mid+2:mid+end]), " ")
	return view[from:mid], target, mid + end + 1
}

// bare is the length of an address that stands in the text as it is.
func bare(s string) int {
	n := strings.IndexAny(s, " \t\n<>\"'`*)]}")
	if n < 0 {
		n = len(s)
	}
	return len(strings.TrimRight(s[:n], ".,;:!?"))
}

// safe returns an address that may be opened after asking: http, https or mailto; "" for all others.
func safe(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || len(address) > longestLink {
		return ""
	}
	switch {
	case (u.Scheme == "http" || u.Scheme == "https") && u.Host != "", u.Scheme == "mailto" && u.Opaque != "":
		return u.String()
	}
	return ""
}
