package timex

import "testing"

// Ensure that days and hours are counted from the day told before: "five days after that", "forty-eight hours later".
func TestFind_CountedFromDay(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ text, want string }{
		{"On 18 January they met. Five days after that they left.", "2023-01-23"},
		{"On 18 January they met, and a day after that they left.", "2023-01-19"},
		{"On 18 January they met. Forty-eight hours later they left.", "2023-01-20"},
		{"On Wednesday they met. Barely twenty-four hours later they left.", "2023-02-23"},
		{"On 18 January they met. Thirty hours later they left.", ""},
	} {
		list := g.Find(test.text, on(t, "2023-02-27"))
		if got := list[len(list)-1].Span.String(); got != test.want {
			t.Errorf("Find(%q) ends with %q, want %q", test.text, got, test.want)
		}
	}
}
