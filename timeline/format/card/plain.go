package card

import (
	"html"
	"strings"
)

// Plain makes text of HTML: tags are dropped, paragraphs, headings and breaks become lines, cells stay apart, and what a script,
// a style or a comment says is left out. Nothing is ever fetched.
func Plain(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	endless := false // a script or a style does not end, so nothing that follows is looked for its end
	for s != "" {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		s = s[i:]
		if len(s) < 2 || !letter(s[1]) && s[1] != '/' && s[1] != '!' {
			b.WriteByte('<')
			s = s[1:]
			continue
		}
		if rest, is := strings.CutPrefix(s, "<!--"); is {
			_, s, _ = strings.Cut(rest, "-->")
			continue
		}
		end := strings.IndexByte(s, '>')
		if end < 0 {
			break
		}
		name := strings.ToLower(strings.TrimLeft(s[1:end], "/"))
		if k := strings.IndexFunc(name, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }); k >= 0 {
			name = name[:k]
		}
		opens := s[1] != '/'
		s = s[end+1:]
		switch name {
		case "script", "style":
			if opens && !endless {
				at := closing(s, name)
				if endless = at < 0; !endless {
					s = s[at:]
				}
			}
		case "p", "br", "div", "li", "tr", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd", "table", "pre", "hr",
			"section", "article", "header", "footer", "figure", "figcaption":
			b.WriteByte('\n')
		case "td", "th":
			b.WriteByte(' ')
		}
	}
	lines := strings.Split(html.UnescapeString(b.String()), "\n")
	var out []string
	for _, l := range lines {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}

// closing returns where the end tag of an element begins, in whatever capitals; -1 when there is none.
func closing(s, name string) int {
	for at := 0; ; {
		i := strings.Index(s[at:], "</")
		if i < 0 {
			return -1
		}
		at += i
		if rest := s[at+2:]; len(rest) >= len(name) && strings.EqualFold(rest[:len(name)], name) {
			return at
		}
		at += 2
	}
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
