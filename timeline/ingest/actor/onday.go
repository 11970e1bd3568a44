package actor

import (
	"strings"
	clock "time"

	"entente/timeline/when"
)

// An office without a name means who held it on the day that is told with it, not who does when the text is read:
//
//	"the resignation of the Portuguese prime minister on 7 November 2023"
//	"In May 1982 the French president"

// holderThen returns who of the dictionary held the office h on the day that stands behind the title of m or that its sentence begins with, -1 for
// nobody, several and where no day of a certain year does.
func (r *resolver) holderThen(m *raw, h *held) int32 {
	for _, at := range [...]int{m.End, m.sent} {
		if day := dayAt(r.text[at:min(len(r.text), at+longestDay)]); !day.IsZero() {
			return r.holderAt(h, day)
		}
	}
	return -1
}

// longestDay is more than the number of bytes in " on 22 September 2023," and the word behind.
const longestDay = 40

// days are the ways to write a day or more of a year, the longer ones first, and what when calls that.
var days = [...]struct {
	words          int
	layout, format string
}{{3, "2 January 2006", "2006-01-02"}, {3, "January 2, 2006", "2006-01-02"}, {2, "January 2006", "2006-01"}, {1, "2006", "2006"}}

// dayAt returns the day, month or year that a text begins with behind "on" or "in", zero for none.
func dayAt(text string) when.Span {
	f := strings.Fields(text)
	if len(f) < 2 || !strings.EqualFold(f[0], "on") && !strings.EqualFold(f[0], "in") {
		return when.Span{}
	}
	for _, d := range days {
		if len(f) <= d.words {
			continue
		}
		if t, err := clock.Parse(d.layout, strings.TrimRight(strings.Join(f[1:1+d.words], " "), ".,;:")); err == nil {
			day, _ := when.Parse(t.Format(d.format))
			return day
		}
	}
	return when.Span{}
}
