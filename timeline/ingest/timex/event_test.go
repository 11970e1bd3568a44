package timex

import (
	"strings"
	"testing"
)

// spans writes expressions as "text=value span", separated by "; ".
func spans(list []Expr) string {
	var b strings.Builder
	for i, e := range list {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(e.Text + "=" + e.Value + " " + e.Span.String())
	}
	return b.String()
}

// 2023-02-27 is a Monday.
func TestFind_EventSpans(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ name, published, text, want string }{
		{"in two weeks", "2023-02-27", "Envoys will meet in two weeks.", "two weeks=P2W 2023-W11~"},
		{"in ten days", "2023-02-27", "The port will open in ten days.", "ten days=P10D 2023-03-09"},
		{"within", "2023-02-27", "The fleet must leave within 60 days.", "60 days=P60D [2023-02-27..2023-04-28]"},
		{"the next days", "2023-02-27", "Prices will rise in the next three days.", "the next three days=P3D 2023-02-27~/2023-03-02~"},
		{"how long it took", "2023-02-27", "They built the pier in two weeks.", "two weeks=P2W "},
		{"the first time in", "2023-02-27", "They will meet for the first time in two years.", "two years=P2Y "},
		{"the worst in", "2023-02-27", "It will be the worst harvest in 30 years.", "30 years=P30Y "},
		{"within, of an event", "2023-02-27", "It will be paid within 60 days of the vote.", "60 days=P60D "},
		{"undated", "", "Envoys will meet in two weeks.", "two weeks=P2W "},

		{"before it began", "2023-02-27", "The tour was cancelled two days before it was to begin on 9 March.",
			"two days=P2D 2023-03-07; 9 March=2023-03-09 2023-03-09"},
		{"the noun of the sentence before", "2023-02-27", "The talks began on 3 March 2022. A week after the talks, the port opened.",
			"3 March 2022=2022-03-03 2022-03-03; A week=P1W 2022-03-10~"},
		{"it, of the sentence before", "2023-02-27", "The hearing will begin on Friday. It was moved two days before it begins.",
			"Friday=2023-03-03 2023-03-03; two days=P2D 2023-03-01"},
		{"two days that it may be", "2023-02-27", "She came on 3 March 2022 and left on 5 March 2022. Two days after it rained.",
			"3 March 2022=2022-03-03 2022-03-03; 5 March 2022=2022-03-05 2022-03-05; Two days=P2D "},
		{"an event without a day", "2023-02-27", "A week after the talks, he left.", "A week=P1W "},
		{"another event", "2023-02-27", "The strike began on 3 March 2022. A week after the talks, he left.",
			"3 March 2022=2022-03-03 2022-03-03; A week=P1W "},
		{"a date as the event", "2023-02-27", "It closed two weeks before 9 March.", "two weeks=P2W 2023-02-23~; 9 March=2023-03-09 2023-03-09"},
		{"prior to", "2023-02-27", "The vote was on 3 March 2022. He had resigned two days prior to the vote.",
			"3 March 2022=2022-03-03 2022-03-03; two days=P2D 2022-03-01"},
		{"before, of the story", "2023-02-27", "He came on 3 May 2001. Two days before, he had called.",
			"3 May 2001=2001-05-03 2001-05-03; Two days before=2001-05-01 2001-05-01"},

		{"beside a weekday", "2023-02-27", "He left on Monday, a day after talks failed.", "Monday=2023-02-27 2023-02-27; a day=P1D 2023-02-26"},
		{"beside a weekday of no date", "", "He left on Monday, a day after talks failed, nine days before the vote.", "Monday=XXXX-WXX-1 ; a day=XXXX-WXX-7 ; nine days=P9D "},
		{"behind a weekday of no date", "", "He left on Friday, nine days before the vote.", "Friday=XXXX-WXX-5 ; nine days=XXXX-WXX-7 "},

		{"week of a month", "2023-02-27", "They will meet in the second week of April.", "the second week of April=2023-04 [2023-04-08..2023-04-14]"},
		{"last week of a month", "2023-02-27", "They met in the last week of May 2021.", "the last week of May 2021=2021-05 [2021-05-25..2021-05-31]"},
		{"last days of a year", "2023-02-27", "They met in the last days of 2021.", "the last days of 2021=2021 2021-39"},
		{"the past year", "2023-02-27", "It grew over the past year.", "the past year=2022 2022-02~/2023-02~"},
		{"in a fortnight", "2023-02-27", "They will meet in a fortnight.", "a fortnight=P2W 2023-W11~"},
		{"the small hours", "2023-02-27", "He left on Friday, in the small hours.", "Friday=2023-02-24 2023-02-24; the small hours=2023-02-24TMO 2023-02-24"},

		{"this winter", "2023-02-27", "Fuel ran short this winter.", "this winter=2022-WI 2022-24"},
		{"this winter, in December", "2022-12-27", "Fuel runs short this winter.", "this winter=2022-WI 2022-24"},
		{"last winter", "2023-02-27", "Fuel ran short last winter.", "last winter=2021-WI 2021-24"},
		{"last summer", "2023-02-27", "Fuel ran short last summer.", "last summer=2022-SU 2022-22"},

		{"slashes", "2023-02-27", "She signed it on 05/03/2021.", "05/03/2021=2021-XX-XX [2021-03-05..2021-05-03]"},
		{"slashes, day first", "2023-02-27", "Signed 05/03/2021, in force 27/03/2021.",
			"05/03/2021=2021-03-05 2021-03-05; 27/03/2021=2021-03-27 2021-03-27"},
		{"slashes, month first", "2023-02-27", "Signed 05/03/2021, in force 05/27/2021.",
			"05/03/2021=2021-05-03 2021-05-03; 05/27/2021=2021-05-27 2021-05-27"},
		{"slashes near publication", "2021-05-04", "She signed it on 05/03/2021.", "05/03/2021=2021-05-03 2021-05-03"},
	} {
		if got := spans(g.Find(c.text, on(t, c.published))); got != c.want {
			t.Errorf("%s: Find(%q) on %q = %q, want %q", c.name, c.text, c.published, got, c.want)
		}
	}
}
