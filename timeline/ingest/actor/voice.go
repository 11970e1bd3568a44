package actor

import "strings"

// ownVoice returns the kind of the one who speaks in "I" or "we" outside quotation marks, as in a statement that is given in
// full: "The minister said:\n\nI welcome the news". "" stands for no such word: "World War I", what somebody is quoted with.
func (f *finder) ownVoice(i int) string {
	switch w := f.raw(i); {
	case f.toks[i].punct != 0 || i+1 >= len(f.toks) || f.toks[i+1].punct != 0 && f.toks[i+1].punct != '\'' || f.toks[i+1].capital || f.toks[i+1].number:
		return ""
	case w == "I" && (i == 0 || !f.toks[i-1].capital):
		if !f.quoted(f.toks[i].start) {
			return KindPerson
		}
	case w == "we" || w == "We":
		if !f.quoted(f.toks[i].start) {
			return KindOrganisation
		}
	}
	return ""
}

// line is the line of the text that was last asked for its quotation marks, read as far as at. Going on from there keeps the
// time in step with the text, however often a line says "we".
type line struct {
	from, to, at int
	here, all    marks
}

// marks counts quotation marks.
type marks struct{ plain, opening, closing int }

func (m *marks) add(s string) {
	m.plain += strings.Count(s, "\"")
	m.opening += strings.Count(s, "“")
	m.closing += strings.Count(s, "”")
}

// quoted reports whether a byte of the text stands between quotation marks that its line opens or closes.
func (f *finder) quoted(at int) bool {
	l := &f.line
	if at < l.at || at >= l.to {
		*l = line{from: strings.LastIndexByte(f.text[:at], '\n') + 1, to: len(f.text)}
		if k := strings.IndexByte(f.text[at:], '\n'); k >= 0 {
			l.to = at + k
		}
		l.at = l.from
		l.all.add(f.text[l.from:l.to])
	}
	l.here.add(f.text[l.at:at])
	l.at = at
	after := l.all.plain - l.here.plain
	return l.here.plain%2 == 1 || after%2 == 1 || l.here.opening > l.here.closing ||
		l.all.closing-l.here.closing > l.all.opening-l.here.opening
}
