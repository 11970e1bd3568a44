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

// Ensure that what is counted from a month stays within it, and that a day told behind the month counts.
func TestFind_CountedFromMonth(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ text, want string }{
		{"The port was shut in March 2019. Two days later it was stormed. The next day it burned.", "2019-03 2019-03-XX 2019-03-XX"},
		{"The port was shut in March 2019. Three weeks later it was stormed.", "2019-03 2019-WXX"},
		{"The port was shut in March 2019. Two months later it was stormed.", "2019-03 2019-05"},
		{"Guards fled on 3 May 2018. The port was shut in March 2019. Two days later it was stormed.", "2018-05-03 2019-03 2019-03-XX"},
		{"The port was shut in March 2019. On 5 March guards fled. Two days later it was stormed.", "2019-03 2019-03-05 2019-03-07"},
		{"The port was shut last month. The following day it was stormed.", "2023-01 2023-01-XX"},
	} {
		if got := values(g.Find(test.text, on(t, "2023-02-27"))); got != test.want {
			t.Errorf("Find(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}
