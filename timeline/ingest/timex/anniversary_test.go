package timex

import "testing"

// Ensure that a text written for an anniversary is read as a history, whose days without a year follow the year that it is about.
func TestFind_Anniversary(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ published, text, want string }{
		{"2016-10-28", "It is sixty years since the canal was closed. The line had been taken over on 26 July 1956. On 2 November they left; three days later they came back.", "1956-11-05"},
		{"2012-03-18", "Fifty years ago today a treaty was signed. They met in February 1962. On 3 July it took effect.", "1962-07-03"},
		{"2016-02-28", "Five years ago the club was founded. It opened on 2 March 2011. On 3 July it will close.", "2016-07-03"},
	} {
		list := g.Find(test.text, on(t, test.published))
		if got := list[len(list)-1].Span.String(); got != test.want {
			t.Errorf("Find(%q) ends with %s, want %s", test.text, got, test.want)
		}
	}
}

// Ensure that what was years ago today has its day, and what was years ago has none.
func TestFind_AgoToday(t *testing.T) {
	g := load(t)
	for text, want := range map[string]string{
		"Exactly thirty years ago today Iceland was the first.": "1991-08-26",
		"Three decades ago today Iceland was the first.":        "1991-08-26",
		"A year ago today Iceland was the first.":               "2020-08-26",
		"Ten years ago Iceland was the first.":                  "2011~",
		"Some years ago today was a holiday.":                   "",
	} {
		if got := g.Find(text, on(t, "2021-08-26"))[0].Span.String(); got != want {
			t.Errorf("Find(%q) begins with %q, want %q", text, got, want)
		}
	}
}
