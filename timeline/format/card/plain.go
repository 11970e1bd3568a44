package card

import (
	"html"
	"strings"
)

// Plain makes text of HTML: tags are dropped, paragraphs and breaks become lines, and what a script or a style says is left
// out. Nothing is ever fetched.
func Plain(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
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
		end := strings.IndexByte(s, '>')
		if end < 0 {
			break
		}
		name := strings.ToLower(strings.TrimLeft(s[1:end], "/"))
		if k := strings.IndexFunc(name, func(r rune) bool { return r < 'a' || r > 'z' }); k >= 0 {
			name = name[:k]
		}
		opens := s[1] != '/'
		s = s[end+1:]
		switch name {
		case "script", "style":
			if close := strings.Index(strings.ToLower(s), "</"+name); opens && close >= 0 {
				s = s[close:]
			}
		case "p", "br", "div", "li", "tr", "blockquote":
			b.WriteByte('\n')
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

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
