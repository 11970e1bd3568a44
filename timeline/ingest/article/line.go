package article

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/sentence"
)

// line is a line of the text without the white space around it.
type line struct {
	timeline.Range
	text   string
	indent int
}

// split cuts text into lines at "\n", "\r\n" and "\r".
func split(text string) []line {
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	for at := 0; at < len(text); {
		end := strings.IndexAny(text[at:], "\r\n")
		if end < 0 {
			end = len(text) - at
		}
		l := text[at : at+end]
		t := strings.TrimLeft(l, " \t\u00a0")
		indent := len(l) - len(t)
		t = strings.TrimRight(t, " \t\u00a0")
		lines = append(lines, line{timeline.Range{Start: at + indent, End: at + indent + len(t)}, t, indent})
		at += end + 1
		if at < len(text) && text[at-1] == '\r' && text[at] == '\n' {
			at++
		}
	}
	return lines
}

// plain returns the line without Markdown's marks for headings and emphasis, in small letters and without a colon.
func (l *line) plain() string {
	s := strings.Trim(l.text, "#*_ \t=")
	return strings.ToLower(strings.TrimRight(strings.Trim(s, "*_ "), ": \u00a0—–-"))
}

// bullet returns the number of bytes of the line's bullet, or 0.
func (l *line) bullet() int { return sentence.Bullet(l.text) }

// next returns the first line from i on that is not empty.
func next(lines []line, i int) int {
	for i < len(lines) && lines[i].text == "" {
		i++
	}
	return i
}
