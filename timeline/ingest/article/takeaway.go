package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
)

// headings announce takeaways, in small letters without a colon.
var headings = map[string]bool{"key takeaways": true, "takeaways": true, "key takeaway": true, "main takeaways": true,
	"key points": true, "main points": true, "highlights": true, "key highlights": true, "at a glance": true,
	"in brief": true, "key facts": true, "what you need to know": true, "what to know": true, "the main points": true,
	"story highlights": true, "bullet points": true, "summary points": true, "key developments": true,
	"the key points": true, "top takeaways": true, "tl;dr": true, "tldr": true, "the gist": true, "key insights": true,
	"key messages": true, "the takeaways": true, "summary": true}

// takeaways finds the first list of takeaways from line at on and returns the lines [first, last) that it takes, with
// its heading; both are 0 when there is none.
func (a *Article) takeaways(lines []line, at int) (first, last int) {
	for i := at; i < len(lines); i++ {
		if len(lines[i].text) > 60 || !headings[lines[i].plain()] {
			continue
		}
		if end := a.bullets(lines, i+1); end > 0 {
			a.furniture(&lines[i])
			return i, end
		}
		if plain := lines[i].plain(); strings.HasSuffix(strings.TrimRight(lines[i].text, "*_ "), ":") || strings.HasPrefix(plain, "key ") || strings.Contains(plain, "takeaway") {
			if end := a.bare(lines, i+1); end > 0 {
				a.furniture(&lines[i])
				return i, end
			}
		}
	}
	return 0, 0
}

// bullets takes the bullets from line i on, each with the lines that it is wrapped to, and returns the line after them.
func (a *Article) bullets(lines []line, i int) int {
	end := 0
	for i = next(lines, i); i < len(lines); i = next(lines, end) {
		n := lines[i].bullet()
		if n == 0 || n >= len(lines[i].text) {
			break
		}
		r := timeline.Range{Start: lines[i].Start + n, End: lines[i].End}
		for end = i + 1; end < len(lines) && continues(&lines[i], &lines[end], a.Text[r.Start:r.End]); end++ {
			r.End = lines[end].End
		}
		a.Takeaways = append(a.Takeaways, r)
	}
	return end
}

// continues reports whether line l goes on with the bullet in first, of which said has been read.
func continues(first, l *line, said string) bool {
	if l.text == "" || l.bullet() > 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.text)
	if l.indent > first.indent || unicode.IsLower(r) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(said, "\"'”’)"))
	const shortest = 45 // bytes: a line that was wrapped is longer
	return !strings.ContainsRune(".!?:;", last) && len(first.text) > shortest && len(first.text) < 120
}

// bare takes lines without bullets, up to an empty one, as takeaways. It returns the line after them, or 0 when they
// look like the story: a single line, or more than ten.
func (a *Article) bare(lines []line, i int) int {
	from := next(lines, i)
	end := from
	for end < len(lines) && lines[end].text != "" {
		end++
	}
	if n := end - from; n < 2 || n > 10 || end == len(lines) {
		return 0
	}
	for _, l := range lines[from:end] {
		a.Takeaways = append(a.Takeaways, l.Range)
	}
	return end
}
