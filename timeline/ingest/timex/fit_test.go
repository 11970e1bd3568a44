package timex

import (
	"strings"
	"testing"

	"entente/timeline/when"
)

func TestFit(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ name, text, weekdays, why string }{
		{"past and future", "She said Sunday that he will arrive in Mara on Tuesday.", "Sunday Monday Tuesday",
			"'said Sunday' and 'will arrive in Mara on Tuesday'"},
		{"same day", "He left on Friday and will speak on Friday.", "Friday", ""},
		{"only past days fit all", "He came on Monday, spoke on Wednesday and left on Thursday.", "", ""},
		{"across the week's end", "He left on Saturday and will be back on Monday.", "Saturday Sunday Monday", ""},
		{"one fits all", "He left on Saturday.", "", "'left on Saturday'"},
		{"none", "He left.", "", ""},
	} {
		fit := Fit(c.text, g.Find(c.text, when.Span{}))
		var names []string
		for _, d := range fit.Weekdays {
			names = append(names, d.String())
		}
		if got := strings.Join(names, " "); got != c.weekdays {
			t.Errorf("%s: weekdays %q, want %q", c.name, got, c.weekdays)
		}
		if c.why != "" && fit.Why != c.why {
			t.Errorf("%s: why %q, want %q", c.name, fit.Why, c.why)
		}
	}
}

// Ensure that every day that fits lets the text mean the same week: resolved against it, past days do not lie after
// it, future ones not before, and all within seven days.
func TestFit_Resolves(t *testing.T) {
	g := load(t)
	text := "She said Sunday that he will arrive on Tuesday."
	fit := Fit(text, g.Find(text, when.Span{}))
	for _, d := range fit.Days(on(t, "2023-03-02").Start()) {
		list := g.Find(text, when.Point(d, when.ToDay))
		said, arrives := list[0].Span.Start(), list[1].Span.Start()
		if said > d || arrives < d || arrives.AddDays(-6) > said {
			t.Errorf("published %s: said %s, arrives %s", d, said, arrives)
		}
	}
}
