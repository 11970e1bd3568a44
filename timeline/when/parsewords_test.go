package when

import (
	"errors"
	"strings"
	"testing"
)

// monday is the day from which the tests count.
var monday = day(2023, 2, 27)

// Ensure that what people type is understood.
func TestParseWords(t *testing.T) {
	for in, want := range map[string]string{
		// EDTF
		"2023-02-28": "2023-02-28", " 2023-02 ": "2023-02", "1840": "1840", "[1667..1670]": "[1667..1670]", "1848?": "1848?",
		// days
		"28 Feb 2023": "2023-02-28", "28 february 2023": "2023-02-28", "Feb 28, 2023": "2023-02-28", "FEB. 28 2023": "2023-02-28",
		"February 28th, 2023": "2023-02-28", "the 2nd of March 2023": "2023-03-02", "2023 Feb 28": "2023-02-28",
		"28 Sept 2023": "2023-09-28", "28.2.2023": "2023-02-28", "3.4.2023": "2023-04-03", "28/2/2023": "2023-02-28",
		"2/28/2023": "2023-02-28", "3/3/2023": "2023-03-03", "2023/2/28": "2023-02-28", "28-02-2023": "2023-02-28",
		"2023-2-8": "2023-02-08", "Tuesday 28 Feb 2023": "2023-02-28", "Tue, Feb 28, 2023": "2023-02-28",
		"28 Feb": "2023-02-28", "15 March 44 BC": "-0043-03-15", "15 Mar 44 B.C.": "-0043-03-15", "Tuesday": "2023-02-28",
		"Monday": "2023-02-27", "28 Feb 2023 at 14:05": "2023-02-28T14:05", "28 Feb 2023, 14:05:09": "2023-02-28T14:05:09",
		"14:05": "2023-02-27T14:05", "28 Feb 2023 9 h": "2023-02-28T09", "0044-03-15 BCE": "-0043-03-15",
		// longer units
		"March 1848": "1848-03", "march": "2023-03", "spring 2023": "2023-21", "fall 2023": "2023-23",
		"winter 2022-23": "2022-24", "winter 2022/2023": "2022-24", "winter 2023": "2023-24", "winter 45–44 BCE": "-0044-24",
		"Q1 2023": "2023-33", "2023 q4": "2023-36", "first quarter of 2023": "2023-33", "2nd quarter 2023": "2023-34",
		"first half of 2023": "2023-40", "second third of 2023": "2023-38", "week 9, 2023": "2023-W09", "w9 2023": "2023-W09",
		"1840s": "184X", "the 1840s": "184X", "1800s": "18XX", "1800s (decade)": "180X", "40s BC": "[-0048..-0039]",
		"19th century": "18XX", "the 19th century": "18XX", "1st century BCE": "-00XX", "2nd millennium B.C.E.": "-1XXX",
		"44 BC": "-0043", "in 1848": "1848", "in March 1848": "1848-03", "first third of 2023": "2023-37",
		"44 BCE": "-0043", "1 BCE": "0000", "AD 14": "0014", "14 A.D.": "0014", "962": "0962",
		"12023": "Y12023", "12,023": "Y12023", "12\u00a0023 BCE": "Y-12022",
		// marks
		"c. 1259 BCE": "-1258~", "ca 1259 bc": "-1258~", "about 1848": "1848~", "circa March 1848": "1848-03~",
		"1259 BCE?": "-1258?", "perhaps 44 BCE": "-0043?", "c. 1848?": "1848%",
		// periods
		"28 Feb - 2 Mar 2023": "2023-02-28/2023-03-02", "28 Feb 2023 – 2 Mar 2023": "2023-02-28/2023-03-02",
		"14–16 Feb 2023": "2023-02-14/2023-02-16", "14-16 Feb 2023": "2023-02-14/2023-02-16",
		"Feb 14–16, 2023": "2023-02-14/2023-02-16", "Feb 28 to Mar 2, 2023": "2023-02-28/2023-03-02",
		"from 28 Feb to 2 Mar 2023": "2023-02-28/2023-03-02", "28.2.2023 - 2.3.2023": "2023-02-28/2023-03-02",
		"2023-02-28 – 2023-03-02": "2023-02-28/2023-03-02", "2023-02 to 2023-04": "2023-02/2023-04",
		"March–May 2023": "2023-03/2023-05", "1914-1918": "1914/1918", "1914–18": "1914/1918", "from 1914 until 1918": "1914/1918",
		"49–44 BCE": "-0048/-0043", "1259–1200 BCE": "-1258/-1199", "44 BCE - 14 CE": "-0043/0014", "1840s–1860s": "184X/186X",
		"yesterday to tomorrow": "2023-02-26/2023-02-28", "28 Feb 2023, 14:05–15:30": "2023-02-28T14:05/2023-02-28T15:30",
		"28 Dec – 2 Jan 2023": "2022-12-28/2023-01-02", "Dec 28 – Jan 2, 2023": "2022-12-28/2023-01-02",
		"October–March 2023": "2022-10/2023-03", "Q4 – Q1 2023": "2022-36/2023-33", "1–2 CE": "0001/0002",
		"since 2014": "2014/..", "from 18 March 2014": "2014-03-18/..", "until 1918": "../1918", "since c. 2014": "2014~/..",
		"between 1667 and 1670": "[1667..1670]", "1667–1670 (some time in)": "[1667..1670]", "1984 or earlier": "[..1984]",
		"19 or 20 Mar 2024": "[2024-03-19..2024-03-20]", "29 Feb or 1 Mar 2024": "[2024-02-29..2024-03-01]", "Mar 19 or 20, 2024": "[2024-03-19..2024-03-20]",
		"May 1984 or later": "[1984-05..]", "from 2014, end unknown": "2014/", "to 1918, start unknown": "/1918",
		// parts, and one of two
		"early March 2024": "[2024-03-01..2024-03-10]", "mid-March 2024": "[2024-03-11..2024-03-20]", "Mid March 2024": "[2024-03-11..2024-03-20]",
		"late February 2024": "[2024-02-21..2024-02-29]", "the end of March": "[2023-03-21..2023-03-31]", "early 2023": "2023-37",
		"middle of 2023": "2023-38", "late 1840s": "[1847..1849]", "early 19th century": "[1800..1832]", "late next week": "[2023-03-10..2023-03-12]",
		"13 or 14 March 2024": "[2024-03-13..2024-03-14]", "February or March 2023": "[2023-02..2023-03]", "1666 or 1667": "[1666..1667]",
		// counted from today
		"today": "2023-02-27", "Yesterday": "2023-02-26", "tomorrow": "2023-02-28", "next Tuesday": "2023-02-28",
		"next Monday": "2023-03-06", "last Monday": "2023-02-20", "this Monday": "2023-02-27", "last Sunday": "2023-02-26",
		"next week": "2023-W10", "last month": "2023-01", "this year": "2023", "next quarter": "2023-34", "last decade": "201X",
		"3 weeks ago": "2023-02-06", "a week ago": "2023-02-20", "in 2 days": "2023-03-01", "2 months from now": "2023-04",
		"+30 days": "2023-03-29", "-1y": "2022", "+ 2w": "2023-03-13", "200 years ago": "1823", "2m ago": "2022-12", "+1d": "2023-02-28", "2 millennia ago": "0XXX", "30 centuries ago": "-09XX",
	} {
		t.Run(in, func(t *testing.T) {
			s, err := ParseWords(in, monday+13*Hour)
			if err != nil || s.String() != want {
				t.Errorf("ParseWords(%q) = %q, %v; want %q", in, s, err, want)
			}
		})
	}
}

// Ensure that errors say what would do, and point at the place.
func TestParseWords_Errors(t *testing.T) {
	for in, want := range map[string]string{
		"": "28 Feb 2023", "  ": "28 Feb 2023", "hello": "28 Feb 2023", "28 Foo 2023": `at "Foo 2023"`,
		"44": "44 CE", "28 Feb 23": "four digits", "31 Feb 2023": "a day 1 to 28 of February 2023", "0 Feb 2023": "a day 1 to 31",
		"Monday 28 Feb 2023": "Tuesday, which 28 Feb 2023 was", "Q5 2023": "a quarter 1 to 4", "week 53 2023": "52 or 53",
		"2 Mar 2023 - 28 Feb 2023": "not before the start", "2023-13": "a month 01 to 12", "Y2023-02-30": "a day 01 to 28",
		"0 BCE": "1 BCE is followed by 1 CE", "28 Feb 2023 2024": "one day and one year", "1845s": "28 Feb 2023",
		"+999999999999 days": "a smaller number", "999999999999999 BCE": "up to 292277000000", "292277000001 CE": "up to 292277000000",
		"999999999999th century": "a smaller number", "99999999999th century": "a smaller number", "between 1667": "two dates",
		"1667 and 1670": "28 Feb 2023", "13/13/2023": "28 Feb 2023", "winter 2022–24": `at "24"`, "200s BCE": "28 Feb 2023",
		"early 3 March 2024": "a month, a year", "late": "28 Feb 2023", "early hello": "28 Feb 2023", "14 or 13 March 2024": "not before the start",
		"since": "28 Feb 2023", "from": "28 Feb 2023", "to 1918": "28 Feb 2023", "28 Feb 2023 25:00": "28 Feb 2023",
		strings.Repeat("1914 to ", 1<<16): "28 Feb 2023", "\xff\xfe": "28 Feb 2023", "Feb Mar 2023": `at "Mar 2023"`,
		"since until 1918": "28 Feb 2023", "from since 1918 to 1920": "28 Feb 2023", "Q1 28 Feb 2023": "28 Feb 2023", "from ../1918": "28 Feb 2023", "16–14 Feb 2023": "not before the start", "50–14 CE": "not before the start",
		"third half of 2023": "28 Feb 2023", "Q1 Q2 2023": "28 Feb 2023",
		"second half third third 2023": "28 Feb 2023", "last fortnight": "28 Feb 2023", "in 2 fortnights": "28 Feb 2023",
	} {
		s, err := ParseWords(in, monday)
		var pe *ParseError
		if !errors.As(err, &pe) || !strings.Contains(err.Error(), want) || s != (Span{}) {
			t.Errorf("ParseWords(%.80q) = %v, %v; want an error with %q", in, s, err, want)
		}
	}
}

// Ensure that a date with two readings is refused and both are shown, alone and as an end.
func TestParseWords_Ambiguous(t *testing.T) {
	for _, in := range []string{"3/4/2023", "3-4-2023", "from 3/4/2023 to 2024", "since 3/4/2023"} {
		s, err := ParseWords(in, monday)
		var ae *AmbiguousError
		if !errors.As(err, &ae) || len(ae.Readings) != 2 || s != (Span{}) {
			t.Fatalf("ParseWords(%q) = %v, %v; want an AmbiguousError", in, s, err)
		}
		if a, b := ae.Readings[0].String(), ae.Readings[1].String(); a != "2023-04-03" || b != "2023-03-04" {
			t.Errorf("readings of %q = %s, %s", in, a, b)
		}
		if !strings.Contains(err.Error(), "can be 3 Apr 2023 or 4 Mar 2023: write the month as a word") {
			t.Errorf("message of %q = %v", in, err)
		}
	}
}

// Ensure that nothing typed breaks the reader, and that what it understands is in order and reads the same again.
func FuzzParseWords(f *testing.F) {
	for _, in := range []string{"28 Feb – 2 Mar 2023", "c. 1259 B.C.", "winter 45–44 BCE", "+30 days", "3/4/2023",
		"from some time in 1667–1670 to 1680", "40s BCE", "12,023 BCE", "1914–18", "next Tuesday", "28 Feb 2023, 14:05–15:30"} {
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		s, err := ParseWords(in, monday)
		if err != nil {
			_ = err.Error()
			return
		}
		checkSpan(t, s)
		for _, style := range []Style{{}, {Order: MonthDay, Weekday: true}, {Order: Numeric}} {
			words := s.Words(style)
			if again, err := ParseWords(words, monday); err != nil || again != s {
				t.Fatalf("ParseWords(%q) = %v, %v; want %v from %q", words, again, err, s, in)
			}
		}
	})
}
