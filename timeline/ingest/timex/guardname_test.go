package timex

import "testing"

// Ensure that names of bodies and papers hold no times, and that words beside a date do not make one.
func TestFind_Names(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"after a day", "The June 9 Movement met a leader of the 23 May Students' Front. A July 2 alliance envoy left Chad's 5 August coalition.", ""},
		{"after a year", "The 1931 Club praised the Party of the 1922 Revolution.", ""},
		{"papers", "He told Today's Mercury so. Today's Mercury reported it, as did the Sunday Evening Post.", ""},

		{"forces of a day", "By June 9 forces had left. On June 9 Alliance envoys came.", "June 9=2023-06-09; June 9=2022-06-09"},
		{"what moves on a day", "The June 9 movement of troops was large.", "June 9=2022-06-09"},
		{"a cup of a year", "The 2019 Club World Cup and the 1922 Revolution were told of.", "2019=2019; 1922=1922"},
		{"today's talks", "Today's Paris talks failed.", "Today=2023-02-27"},
		{"an evening", "On Sunday evening independent guards left.", "Sunday evening=2023-02-26TEV"},
	} {
		if got := found(g.Find(test.text, on(t, "2023-02-27"))); got != test.want {
			t.Errorf("%s: Find(%q) = %q, want %q", test.name, test.text, got, test.want)
		}
	}
}
