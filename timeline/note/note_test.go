package note

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// dump writes blocks as a line each.
func dump(blocks []Block) string {
	var out []string
	for _, b := range blocks {
		s := [...]string{"p", "h", "i", "q", "c"}[b.Kind]
		if b.Level > 0 {
			s += fmt.Sprint(b.Level)
		}
		if b.Mark != "" {
			s += " " + b.Mark
		}
		for _, x := range b.Spans {
			style := ""
			for _, f := range []struct {
				on   bool
				mark string
			}{{x.Bold, "b"}, {x.Italic, "i"}, {x.Code, "c"}} {
				if f.on {
					style += f.mark
				}
			}
			s += " " + style + "[" + x.Text + "]"
			if x.Link != "" {
				s += "(" + x.Link + ")"
			}
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

// Ensure that what people write is read as they mean it, and that what might do harm is words.
func TestParse(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"empty":            {"", ""},
		"plain":            {"Two\nlines\n\nand more", "p [Two lines]\np [and more]"},
		"styles":           {"a **b** *c* _d_ `e`", "p [a ] b[b] [ ] i[c] [ ] i[d] [ ] c[e]"},
		"nested":           {"**a *b* c**", "p b[a ] bi[b] b[ c]"},
		"never closed":     {"a * b, 2 ** 3, `x, _y", "p [a * b, 2 ** 3, `x, _y]"},
		"within words":     {"snake_case_name 2*3*4", "p [snake_case_name 2*3*4]"},
		"escaped":          {`\*a\* \[b\]`, "p [*a* [b]]"},
		"headings":         {"# A\n### B\n#none", "h1 [A]\nh3 [B]\np [#none]"},
		"lists":            {"- a\n  - b\n1. c\n2020. d\n20201. e", "i • [a]\ni1 • [b]\ni 1. [c]\ni 2020. [d]\np [20201. e]"},
		"quote":            {"> he said", "q [he said]"},
		"code":             {"```\na *b*\n```\nc", "c c[a *b*]\np [c]"},
		"code, not closed": {"```\na", "c c[a]"},
		"link":             {"see [the text](https://example.org/a?b=1 \"title\").", "p [see ] [the text](https://example.org/a?b=1) [.]"},
		"bare link":        {"at https://example.org/x, or", "p [at ] [https://example.org/x](https://example.org/x) [, or]"},
		"mail":             {"[m](mailto:a@example.org)", "p [m](mailto:a@example.org)"},
		"script":           {"[x](javascript:alert(1))", "p [x] [)]"},
		"file":             {"[x](file:///etc/passwd) [y](data:text/html,z)", "p [x] [ ] [y]"},
		"picture":          {"a ![secret](https://example.org/track.png) b", "p [a ] [secret] [ b]"},
		"HTML":             {"<script>x</script> <img src=a>", "p [<script>x</script> <img src=a>]"},
		"windows":          {"a\r\nb\r\n\r\nc", "p [a b]\np [c]"},
	}
	for name, tt := range tests {
		if got := dump(Parse(tt.text)); got != tt.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, tt.want)
		}
	}
}

// Ensure that hostile notes of a megabyte are read to their end: with a cost by the square of their length this would not
// come back.
func TestParse_Long(t *testing.T) {
	for _, s := range []string{"[", "![", "*a", "**", "`a", "_a_", "- ", "> ", "# ", "http://", "a\n\n", "\\"} {
		long := strings.Repeat(s, mostBytes/len(s))
		if got := Parse(long); len(got) == 0 && strings.TrimSpace(s) != "" {
			t.Errorf("nothing is left of a megabyte of %q", s)
		}
	}
}

// FuzzParse checks that no text makes the reader panic, that spans stay valid text and that links stay safe.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"**a** [b](https://c) ![d](e)", "- a\n> b\n```\nc", "*_`\\*"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, b := range Parse(s) {
			for _, x := range b.Spans {
				if utf8.ValidString(s) && !utf8.ValidString(x.Text) {
					t.Errorf("%q holds the span %q", s, x.Text)
				}
				if x.Link != "" && !strings.HasPrefix(x.Link, "http") && !strings.HasPrefix(x.Link, "mailto:") {
					t.Errorf("%q holds the link %q", s, x.Link)
				}
			}
		}
	})
}
