package timex

import "testing"

// Ensure that a weekday behind "after" lies before the day of its sentence, and that what lasts in the present tense goes on. 2023-03-01 is a Wednesday.
func TestFind_Beforehand(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"after doing so", "The envoy flies home on Thursday after meeting guards on Tuesday.", "2023-03-02 2023-02-28"},
		{"after doing so, to come", "She will leave on Saturday after signing the pact on Friday.", "2023-03-04 2023-03-03"},
		{"in front", "After meeting guards on Tuesday, the envoy will fly home on Thursday.", "2023-02-28 2023-03-02"},
		{"after a date", "He resigned on 3 February after losing a vote on Tuesday.", "2023-02-03 2023-01-31"},
		{"after they did so", "He left on Friday after guards struck on Monday.", "2023-02-24 2023-02-20"},
		{"what was said of it", "He said on Monday that talks will go on after a vote on Friday.", "2023-02-27 2023-03-03"},
		{"what comes then", "They will meet on Thursday, after which they will fly on Saturday.", "2023-03-02 2023-03-04"},

		{"runs", "The drill runs from Tuesday to Thursday.", "2023-02-28 2023-03-02"},
		{"takes place", "The fair takes place from Monday to Friday.", "2023-02-27 2023-03-03"},
		{"run, of many", "Talks run until Thursday, they last through Friday.", "2023-03-02 2023-03-03"},
		{"ran", "The drill ran from Tuesday to Thursday.", "2023-02-21 2023-02-23"},
		{"will run", "The drill will run from Tuesday to Thursday.", "2023-03-07 2023-03-09"},
		{"the run", "The run from Tuesday to Thursday was hard.", "2023-02-21 2023-02-23"},
	} {
		if got := values(g.Find(test.text, on(t, "2023-03-01"))); got != test.want {
			t.Errorf("%s: Find(%q) = %q, want %q", test.name, test.text, got, test.want)
		}
	}
}
