package timex

import (
	"strings"
	"testing"
)

// values returns what Find reads in a text, one value behind the other.
func values(list []Expr) string {
	var got []string
	for _, e := range list {
		got = append(got, e.Value)
	}
	return strings.Join(got, " ")
}

// Ensure that a text that begins with a date long past goes on from there, whenever it was published, and that news goes on from its own day.
func TestFind_Begins(t *testing.T) {
	g := load(t)
	const published = "2019-06-20" // a Thursday
	for _, test := range []struct{ name, published, text, want string }{
		{"days", published, "Guards shut the port of Sarn on 2 May 1971. A fleet sailed on 8 May. It landed on 1 June.", "1971-05-02 1971-05-08 1971-06-01"},
		{"behind a heading", published, "The strike of Sarn\n\nGuards shut the port on 2 May 1971, and ships had to wait. A fleet sailed on 8 November.", "1971-05-02 1971-11-08"},
		{"behind a sentence without a date", published, "The strike was short. It began on 2 May 1971 when guards shut the port. A fleet sailed on 8 May.", "1971-05-02 1971-05-08"},
		{"behind what had been before", published, "Guards shut the port on 2 May 1971. It had been free since 1904. A fleet sailed on 8 May.", "1971-05-02 1904 1971-05-08"},
		{"a month", published, "The strike began in May 1971. In November the guards went home.", "1971-05 1971-11"},
		{"a year that opens it", published, "In 1971 the guards shut the port. On 8 November a fleet sailed. The following May it landed.", "1971 1971-11-08 1972-05"},
		{"a day of its writer at the end", published, "Guards shut the port on 2 May 1971. A fleet sailed on 8 May. Today ships pass.", "1971-05-02 1971-05-08 PRESENT_REF"},
		{"what was asked", published, "Guards shut the port on 2 May 1971. The fleet was asked to leave in August. It left on 3 September.", "1971-05-02 1971-08 1971-09-03"},
		{"a past that would be to come", published, "Guards shut the port on 2 May 1971. A fleet sailed on 8 July.", "1971-05-02 1971-07-08"},
		{"undated", "", "Guards shut the port on 2 May 1971. A fleet sailed on 8 May. It landed on 1 October.", "1971-05-02 1971-05-08 1971-10-01"},
		{"undated, of a year", "", "In 1971 the guards shut the port. In May a fleet sailed. It landed in October.", "1971 1971-05 1971-10"},

		{"a treaty in passing", published, "Sarn left the pact signed on 2 June 1971. Chad followed on 8 June.", "1971-06-02 2019-06-08"},
		{"a treaty in passing, behind the news", published, "Envoys met to save the pact. It was signed on 2 May 1971. Talks failed on 18 June.", "1971-05-02 2019-06-18"},
		{"somebody who did something then", published, "A court jailed the guard who shut the port on 2 June 1971. He was freed on 8 June.", "1971-06-02 2019-06-08"},
		{"somebody caught then", published, "The guard, jailed on 2 June 1971, left. He was freed on 8 June.", "1971-06-02 2019-06-08"},
		{"a reign that ends with the news", published, "Tito Sarn seized power on 2 May 1971. He was shot on 18 June.", "1971-05-02 2019-06-18"},
		{"what was founded then", published, "Sarn Lines was founded on 2 June 1971. It was sold on 8 June.", "1971-06-02 2019-06-08"},
		{"what is to come", published, "Guards shut the port on 2 May 1971. It will open on 8 July.", "1971-05-02 2019-07-08"},
		{"a weekday", published, "Guards shut the port on 2 May 1971. A fleet sailed on 8 June. It landed on Monday.", "1971-05-02 2019-06-08 2019-06-17"},
		{"a year of its own time first", published, "Guards shut the port on 2 May 1971. It opened in 2019. A fleet sailed on 8 June.", "1971-05-02 2019 2019-06-08"},
		{"undated, what had been", "", "Guards shut the port on 2 May 2014. Talks had failed in March.", "2014-05-02 XXXX-03"},
		{"undated, what is to come", "", "Guards shut the port on 2 May 2014. Talks will go on in March.", "2014-05-02 XXXX-03"},
	} {
		if got := values(g.Find(test.text, on(t, test.published))); got != test.want {
			t.Errorf("%s: Find(%q) on %q = %q, want %q", test.name, test.text, test.published, got, test.want)
		}
	}
}

// Ensure that a history goes on into the next year when its months go back, but not for what had been before or what is only a little earlier.
func TestFind_OverYear(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"winter", "A ceasefire came on 7 November. In March the guards left.", "1971-11-07 1972-03"},
		{"a month", "In April the town was fed by air. The siege was lifted on 12 May.", "1972-04 1972-05-12"},
		{"a day", "A ceasefire came on 7 August. Votes were held on 18 April.", "1971-08-07 1972-04-18"},
		{"a season", "In October the guards left. In the summer they came back.", "1971-10 1972-SU"},
		{"what had been", "A ceasefire came on 7 November. It had been signed in March.", "1971-11-07 1971-03"},
		{"since when", "A ceasefire came on 7 November. No ship had sailed since March.", "1971-11-07 1971-03"},
		{"a little earlier", "A ceasefire came on 7 November. Guards landed on 30 October.", "1971-11-07 1971-10-30"},
		{"far behind", "A ceasefire came on 7 November. It was cold. Ships waited. In April it rained.", "1971-11-07 1971-04"},
		{"in front of a date of the same year", "A ceasefire came on 7 November. In April it rained. In December 1971 the guards left.", "1971-11-07 1971-04 1971-12"},
	} {
		for _, published := range []string{"2019-06-20", ""} {
			text := "On 24 June 1971 guards shut the port. " + test.text
			if got := values(g.Find(text, on(t, published))); got != "1971-06-24 "+test.want {
				t.Errorf("%s: Find(%q) on %q = %q, want %q", test.name, text, published, got, test.want)
			}
		}
	}
}
