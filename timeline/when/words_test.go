package when

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var (
	short    = Style{}
	long     = Style{Long: true, Weekday: true}
	american = Style{Order: MonthDay}
	numeric  = Style{Order: Numeric}
)

// Ensure that dates read as people write them. No-break spaces are shown as "_".
func TestSpan_Words(t *testing.T) {
	for _, c := range []struct {
		in    string
		style Style
		want  string
	}{
		{"", short, ""},
		{"2023-02-28", short, "28 Feb 2023"},
		{"2023-02-28", Style{Weekday: true}, "Tue 28 Feb 2023"},
		{"2023-02-28", long, "Tuesday 28 February 2023"},
		{"2023-02-28", american, "Feb 28, 2023"},
		{"2023-02-28", Style{MonthDay, true, true}, "Tuesday, February 28, 2023"},
		{"2023-02-28", numeric, "2023-02-28"},
		{"2023-02-28/2023-03-02", short, "28 Feb – 2 Mar 2023"},
		{"2023-02-28/2023-03-02", long, "Tuesday 28 February – Thursday 2 March 2023"},
		{"2023-02-28/2023-03-02", american, "Feb 28 – Mar 2, 2023"},
		{"2023-02-28/2023-03-02", numeric, "2023-02-28 – 2023-03-02"},
		{"2022-12-28/2023-01-02", short, "28 Dec 2022 – 2 Jan 2023"},
		{"2022-12-28/2023-01-02", american, "Dec 28, 2022 – Jan 2, 2023"},
		{"2023-02-14/2023-02-16", short, "14–16 Feb 2023"},
		{"2023-02-14/2023-02-16", american, "Feb 14–16, 2023"},
		{"2023-02-14/2023-02-16", Style{Weekday: true}, "Tue 14 – Thu 16 Feb 2023"},
		{"2023-02-14/2023-02-16", Style{MonthDay, false, true}, "Tue, Feb 14 – Thu, Feb 16, 2023"},
		{"2023-02-28T14:05", short, "28 Feb 2023, 14:05"},
		{"2023-02-28T14", short, "28 Feb 2023, 14 h"},
		{"2023-02-28T14:05:09", numeric, "2023-02-28 14:05:09"},
		{"2023-02-28T14:05/2023-02-28T15:30", short, "28 Feb 2023, 14:05–15:30"},
		{"2023-02-28T14:05/2023-03-01T15:30", american, "Feb 28, 2023, 14:05 – Mar 1, 2023, 15:30"},
		{"2023-03", short, "March 2023"},
		{"2023-03", numeric, "2023-03"},
		{"2023-03/2023-05", short, "March–May 2023"},
		{"2022-12/2023-01", short, "December 2022 – January 2023"},
		{"2023-W09", short, "week 9, 2023"},
		{"2023-21", short, "spring 2023"},
		{"2023-24", short, "winter 2023–24"},
		{"1999-24", short, "winter 1999–2000"},
		{"-0044-24", short, "winter 45–44 BCE"},
		{"0000-24", short, "winter 1 BCE – 1 CE"},
		{"2023-33", short, "Q1 2023"},
		{"2023-33/2023-35", short, "Q1–Q3 2023"},
		{"2023-38", short, "second third of 2023"},
		{"2023-40", short, "first half of 2023"},
		{"1848", short, "1848"},
		{"1914/1918", short, "1914–1918"},
		{"184X", short, "1840s"},
		{"180X", short, "1800s (decade)"},
		{"18XX", short, "19th century"},
		{"00XX", short, "1st century"},
		{"-00XX", short, "1st century BCE"},
		{"10XX", short, "11th century"},
		{"2XXX", short, "3rd millennium"},
		{"-1XXX", short, "2nd millennium BCE"},
		{"-004X", short, "50–41 BCE (some time in)"},
		{"[-0048..-0039]", short, "40s BCE"},
		{"000X", short, "1–9 CE (some time in)"},
		{"-1258~", short, "c. 1259 BCE"},
		{"-0043", short, "44 BCE"},
		{"0000", short, "1 BCE"},
		{"0001", short, "1 CE"},
		{"0962", short, "962 CE"},
		{"-0048/-0043", short, "49–44 BCE"},
		{"-0043/0014", short, "44 BCE – 14 CE"},
		{"0962/1024", short, "962 CE – 1024"},
		{"-0043-03-15", short, "15 Mar 44 BCE"},
		{"-0043-03-15", numeric, "0044-03-15 BCE"},
		{"Y12023", short, "12_023"},
		{"Y-9999", short, "10_000 BCE"},
		{"Y-170000000", short, "170_000_001 BCE"},
		{"Y171000000S3", short, "171_000_000–171_999_999 (some time in)"},
		{"2014/..", short, "since 2014"},
		{"2014-03-18~/..", short, "since c. 18 Mar 2014"},
		{"../1918", short, "until 1918"},
		{"2014/", short, "from 2014, end unknown"},
		{"/1918", short, "to 1918, start unknown"},
		{"[1667..1670]", short, "1667–1670 (some time in)"},
		{"[2023-02-14..2023-03-01]~", short, "c. 14 Feb – 1 Mar 2023 (some time in)"},
		{"[2024-03-19..2024-03-20]", short, "19 or 20 Mar 2024"},
		{"[2024-02-29..2024-03-01]", short, "29 Feb or 1 Mar 2024"},
		{"[2023-12-31..2024-01-01]", short, "31 Dec 2023 or 1 Jan 2024"},
		{"[2024-03-19..2024-03-20]", numeric, "2024-03-19 or 2024-03-20"},
		{"[2024-03-19..2024-03-21]", short, "19–21 Mar 2024 (some time in)"},
		{"[..1984]", short, "1984 or earlier"},
		{"[1984-05..]", short, "May 1984 or later"},
		{"[1667..1670]/1680", short, "from some time in 1667–1670 to 1680"},
		{"1848?", short, "1848?"},
		{"1848%", short, "c. 1848?"},
	} {
		s := mk(t, c.in)
		if got := strings.ReplaceAll(s.Words(c.style), "\u00a0", "_"); got != c.want {
			t.Errorf("%q.Words(%+v) = %q, want %q", c.in, c.style, got, c.want)
		}
	}
}

// Ensure that precision is said by what is known, not by how it is written.
func TestSpan_Precision(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "2023-02-28": "day precise", "2023-02": "to the month", "2023-02~": "to the month, about",
		"2023-02-28/2023-03": "to the month", "1848%": "to the year, about, uncertain", "2014/..": "to the year",
		"[1667..1670]": "between two dates", "[..1984]?": "one end known, uncertain", "2001-40": "to a part of the year",
		"2023-02-28T14:05": "to the minute", "184X": "to the decade", "[1667..1670]/..": "between two dates",
	} {
		if got := mk(t, in).Precision(); got != want {
			t.Errorf("%q.Precision() = %q, want %q", in, got, want)
		}
	}
}

// Ensure that what is written in any style is read again as the same span.
func TestWords_RoundTrip(t *testing.T) {
	today := day(2023, 2, 27)
	check := func(t rapid.TB, s Span, style Style) {
		if s.IsZero() {
			return
		}
		words := s.Words(style)
		if got, err := ParseWords(words, today); got != s || err != nil {
			t.Errorf("ParseWords(%q) = %v, %v; want %v", words, got, err, s)
		}
	}
	for _, c := range edtfCases {
		for _, style := range []Style{short, long, american, numeric, {Order: MonthDay, Weekday: true}} {
			check(t, mk(t, c.in), style)
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		point := func(name string) Span {
			at := rapid.Int64Range(int64(day(-3000, 1, 1)), int64(day(12_000, 1, 1))).Draw(r, name)
			return Point(Time(at), Granularity(rapid.IntRange(int(ToSecond), int(ToMillennium)).Draw(r, name+"'s granularity")))
		}
		style := Style{Order: Order(rapid.IntRange(0, 2).Draw(r, "order")), Long: rapid.Bool().Draw(r, "long"), Weekday: rapid.Bool().Draw(r, "weekday")}
		a, b := point("a"), point("b")
		a.Approximate, a.Uncertain = rapid.Bool().Draw(r, "approximate"), rapid.Bool().Draw(r, "uncertain")
		check(r, a, style)
		near, _ := Between(a, Point(a.End().AddDays(rapid.IntRange(0, 800).Draw(r, "later")), a.Gran))
		check(r, near, style)
		far, _ := Between(a, b)
		check(r, far, style)
		within, _ := Within(a, b)
		check(r, within, style)
	})
}

func BenchmarkAppendWords(b *testing.B) {
	s := mk(b, "2023-02-28/2023-03-02")
	buf := make([]byte, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		buf = s.appendWords(buf[:0], Style{})
	}
}
