package article

import (
	"strings"

	"entente/timeline"
)

// mailHead reads the fields of a mail that was copied as text, "From: … To: … Subject: … Date: …", from line i on, and returns the
// line after them, or i when there are none.
func (a *Article) mailHead(lines []line, i int, o Options) int {
	if !isMail(lines[i:]) {
		return i
	}
	for ; i < len(lines) && lines[i].text != ""; i++ {
		key, value, ok := strings.Cut(lines[i].text, ":")
		if !ok {
			break
		}
		value = strings.TrimSpace(value)
		switch strings.ToLower(key) {
		case "subject", "subj":
			if a.Title == "" {
				a.Title = value[len(value)-len(subject(value)):]
			}
			continue // the title is read, and nothing of it is furniture
		case "date", "sent":
			day, _ := o.day(value)
			a.suggest(day, timeline.DateFromMetadata)
		}
		a.furniture(&lines[i])
	}
	return i
}

// isMail reports whether lines begin with the fields of a mail: who it is from or to, and what it is about.
func isMail(lines []line) bool {
	const most = 10 // lines
	who, what := false, false
	for _, l := range lines[:min(len(lines), most)] {
		key, _, ok := strings.Cut(strings.ToLower(l.text), ":")
		if !ok || strings.Contains(key, " ") {
			break
		}
		who = who || key == "from" || key == "to"
		what = what || key == "subject" || key == "subj"
	}
	return who && what
}

// subject returns the subject of a mail without what answers and forwards put before it: "Fwd: Re: Talks".
func subject(s string) string {
	for {
		head, rest, ok := strings.Cut(s, ":")
		switch strings.ToLower(head) {
		case "re", "fw", "fwd":
		default:
			ok = false
		}
		if rest = strings.TrimSpace(rest); !ok || rest == "" {
			return s
		}
		s = rest
	}
}
