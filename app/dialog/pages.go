package dialog

import (
	"strings"
	"unicode/utf8"
)

// mostOnPage is how many bytes of a long text stand in the field at a time: the toolkit lays all of them out at every key.
const mostOnPage = 6_000

// pages is a long text in pieces that end with a paragraph, else with a line or a word. What stands between two pieces is
// kept aside, so that put together they are the text again, but for blanks at its ends.
type pages struct {
	text  []string
	after []string // what follows each
}

// cutPages cuts a text into pieces of at most most bytes.
func cutPages(text string, most int) pages {
	var p pages
	for len(text) > most {
		end := cutAt(text, most)
		head := strings.TrimRight(text[:end], " \t\r\n")
		rest := strings.TrimLeft(text[end:], " \t\r\n")
		p.text, p.after = append(p.text, head), append(p.after, text[len(head):len(text)-len(rest)])
		text = rest
	}
	if text != "" || len(p.text) == 0 {
		p.text, p.after = append(p.text, text), append(p.after, "")
	}
	return p
}

// cutAt returns where a text of more than most bytes is best cut, behind its half where that can be.
func cutAt(text string, most int) int {
	for _, mark := range []string{"\n\n", "\n", " "} {
		if i := strings.LastIndex(text[:most], mark); i > most/2 {
			return i
		}
	}
	for most > 1 && !utf8.RuneStart(text[most]) {
		most--
	}
	return most
}

// join puts the pieces together again. One that has been emptied goes with what followed it.
func (p *pages) join() string {
	var b strings.Builder
	between := ""
	for i, t := range p.text {
		if t == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(between)
		}
		b.WriteString(t)
		between = p.after[i]
	}
	return b.String()
}
