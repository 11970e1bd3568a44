package when

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
)

// four returns the points of s as text, in the order of the struct.
func four(s Span) string {
	return strings.Join([]string{s.EarliestStart.String(), s.LatestStart.String(),
		s.EarliestEnd.String(), s.LatestEnd.String()}, " ")
}

// edtfCases come from the levels of the Library of Congress's specification of EDTF, and from what it leaves open.
var edtfCases = []struct {
	name, in, canonical string
	points              string // the same twice is left out
	gran                Granularity
}{
	{"day", "1985-04-12", "1985-04-12", "1985-04-12 1985-04-13", ToDay},
	{"month", "1985-04", "1985-04", "1985-04-01 1985-05-01", ToMonth},
	{"year", "1985", "1985", "1985-01-01 1986-01-01", ToYear},
	{"1 BCE", "0000", "0000", "0000-01-01 0001-01-01", ToYear},
	{"44 BCE", "-0043-03-15", "-0043-03-15", "-0043-03-15 -0043-03-16", ToDay},
	{"leap day", "2024-02-29", "2024-02-29", "2024-02-29 2024-03-01", ToDay},
	{"leap day of 1 BCE", "0000-02-29", "0000-02-29", "0000-02-29 0000-03-01", ToDay},
	{"second", "1985-04-12T23:20:30", "1985-04-12T23:20:30", "1985-04-12T23:20:30 1985-04-12T23:20:31", ToSecond},
	{"UTC", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30", "1985-04-12T23:20:30 1985-04-12T23:20:31", ToSecond},
	{"zone behind", "1985-04-12T23:20:30-04", "1985-04-13T03:20:30", "1985-04-13T03:20:30 1985-04-13T03:20:31", ToSecond},
	{"zone ahead", "1985-04-12T03:20+04:30", "1985-04-11T22:50", "1985-04-11T22:50:00 1985-04-11T22:51:00", ToMinute},
	{"fraction", "1985-04-12T23:20:30.999Z", "1985-04-12T23:20:30", "1985-04-12T23:20:30 1985-04-12T23:20:31", ToSecond},
	{"hour", "1985-04-12T23", "1985-04-12T23", "1985-04-12T23:00:00 1985-04-13", ToHour},
	{"hour in a zone of half hours", "1985-04-12T10+05:30", "[1985-04-12T04:30..1985-04-12T05:29]",
		"1985-04-12T04:30:00 1985-04-12T05:30:00", ToMinute},
	{"week", "2023-W09", "2023-W09", "2023-02-27 2023-03-06", ToWeek},
	{"week of the year before", "2021-W01", "2021-W01", "2021-01-04 2021-01-11", ToWeek},
	{"week 53", "2020-W53", "2020-W53", "2020-12-28 2021-01-04", ToWeek},

	{"long year", "Y170000002", "Y170000002", "Y170000002-01-01 Y170000003-01-01", ToYear},
	{"long year BCE", "Y-170000002", "Y-170000002", "Y-170000002-01-01 Y-170000001-01-01", ToYear},
	{"long year without need", "Y2023", "2023", "2023-01-01 2024-01-01", ToYear},
	{"day of a long year", "Y12023-05-01", "Y12023-05-01", "Y12023-05-01 Y12023-05-02", ToDay},
	{"exponent", "Y-17E7", "Y-170000000", "Y-170000000-01-01 Y-169999999-01-01", ToYear},
	{"significant century", "1950S2", "19XX", "1900-01-01 2000-01-01", ToCentury},
	{"significant decade of a long year", "Y12345S4", "Y12340S4", "Y12340-01-01 Y12350-01-01", ToDecade},
	{"significant million years", "Y171010000S3", "Y171000000S3", "Y171000000-01-01 Y172000000-01-01", ToMillennium},
	{"significant million years BCE", "Y-171010000S3", "Y-171000000S3", "Y-171999999-01-01 Y-170999999-01-01", ToMillennium},
	{"exponent and significant", "Y3388E2S3", "Y338000S3", "Y338000-01-01 Y339000-01-01", ToMillennium},
	{"more significant digits than there are", "1950S9", "1950", "1950-01-01 1951-01-01", ToYear},

	{"decade", "201X", "201X", "2010-01-01 2020-01-01", ToDecade},
	{"century", "20XX", "20XX", "2000-01-01 2100-01-01", ToCentury},
	{"millennium", "1XXX", "1XXX", "1000-01-01 2000-01-01", ToMillennium},
	{"first century", "00XX", "00XX", "0001-01-01 0100-01-01", ToCentury},
	{"first century BCE", "-00XX", "-00XX", "-0099-01-01 0001-01-01", ToCentury},
	{"decade BCE", "-004X", "-004X", "-0049-01-01 -0039-01-01", ToDecade},
	{"some day of a month", "2004-06-XX", "2004-06", "2004-06-01 2004-07-01", ToMonth},
	{"some month of a year", "2004-XX", "2004", "2004-01-01 2005-01-01", ToYear},
	{"some day of a year", "2004-XX-XX", "2004", "2004-01-01 2005-01-01", ToYear},
	{"some month of a millennium", "1XXX-XX", "1XXX", "1000-01-01 2000-01-01", ToMillennium},
	{"first nine months", "2004-0X", "[2004-01..2004-09]", "2004-01-01 2004-10-01", ToMonth},
	{"last three months", "2004-1X", "2004-36", "2004-10-01 2005-01-01", ToQuarter},
	{"tens of a month", "2004-02-1X", "[2004-02-10..2004-02-19]", "2004-02-10 2004-02-20", ToDay},
	{"the end of a month", "2004-02-2X", "[2004-02-20..2004-02-29]", "2004-02-20 2004-03-01", ToDay},

	{"spring", "2001-21", "2001-21", "2001-03-01 2001-06-01", ToSeason},
	{"winter", "2001-24", "2001-24", "2001-12-01 2002-03-01", ToSeason},
	{"northern autumn", "2001-27", "2001-23", "2001-09-01 2001-12-01", ToSeason},
	{"southern spring", "2001-29", "2001-23", "2001-09-01 2001-12-01", ToSeason},
	{"southern summer", "2001-30", "2001-24", "2001-12-01 2002-03-01", ToSeason},
	{"southern winter", "2001-32", "2001-22", "2001-06-01 2001-09-01", ToSeason},
	{"quarter", "2001-34", "2001-34", "2001-04-01 2001-07-01", ToQuarter},
	{"third", "2001-39", "2001-39", "2001-09-01 2002-01-01", ToYear},
	{"half", "2001-40", "2001-40", "2001-01-01 2001-07-01", ToYear},

	{"interval", "1964/2008", "1964/2008", "1964-01-01 1965-01-01 2008-01-01 2009-01-01", ToYear},
	{"interval of days", "2023-02-28/2023-03-02", "2023-02-28/2023-03-02",
		"2023-02-28 2023-03-01 2023-03-02 2023-03-03", ToDay},
	{"interval of one day", "2023-02-28/2023-02-28", "2023-02-28", "2023-02-28 2023-03-01", ToDay},
	{"interval of several precisions", "2004-02-01/2005", "2004-02-01/2005",
		"2004-02-01 2004-02-02 2005-01-01 2006-01-01", ToYear},
	{"end overlaps start", "2004-06/2004", "2004-06/2004", "2004-06-01 2004-07-01 2004-06-01 2005-01-01", ToYear},
	{"start overlaps end", "2004/2004-06", "2004/2004-06", "2004-01-01 2004-07-01 2004-06-01 2004-07-01", ToYear},
	{"open end", "2014-03-18/..", "2014-03-18/..", "2014-03-18 2014-03-19 ∞ ∞", ToDay},
	{"unknown end", "2014/", "2014/", "2014-01-01 2015-01-01 2014-01-01 ∞", ToYear},
	{"open start", "../1918", "../1918", "-∞ -∞ 1918-01-01 1919-01-01", ToYear},
	{"unknown start", "/1918", "/1918", "-∞ 1919-01-01 1918-01-01 1919-01-01", ToYear},
	{"one of", "[1667..1670]", "[1667..1670]", "1667-01-01 1671-01-01", ToYear},
	{"one of a list", "[1670,1667,1668, 1669]", "[1667..1670]", "1667-01-01 1671-01-01", ToYear},
	{"one of what is a decade", "[1840..1849]", "184X", "1840-01-01 1850-01-01", ToDecade},
	{"one of days to a year", "[1667-02-03..1670]", "[1667-02-03..1670-12-31]", "1667-02-03 1671-01-01", ToDay},
	{"one of and earlier", "[..1984]", "[..1984]", "-∞ 1985-01-01", ToYear},
	{"one of and later", "[1984-05..]", "[1984-05..]", "1984-05-01 ∞", ToMonth},
	{"all of", "{1667,1668,1669..1672}", "1667/1672", "1667-01-01 1668-01-01 1672-01-01 1673-01-01", ToYear},
	{"all of and later", "{1984..}", "1984/..", "1984-01-01 1985-01-01 ∞ ∞", ToYear},
	{"sets as ends", "[1667..1670]/[1680..1682]", "[1667..1670]/[1680..1682]",
		"1667-01-01 1671-01-01 1680-01-01 1683-01-01", ToYear},
	{"started later, goes on", "[1984..]/..", "[1984..]/..", "1984-01-01 ∞ ∞ ∞", ToYear},
}

// Ensure that every form gives the points it means, and one canonical text that gives them again.
func TestParse(t *testing.T) {
	for _, c := range edtfCases {
		t.Run(c.name, func(t *testing.T) {
			s, err := Parse(c.in)
			if err != nil {
				t.Fatal(err)
			}
			want := c.points
			if strings.Count(want, " ") == 1 {
				want += " " + want
			}
			if got := four(s); got != want {
				t.Errorf("Parse(%q) = %s, want %s", c.in, got, want)
			}
			if s.Gran != c.gran || s.Approximate || s.Uncertain {
				t.Errorf("Parse(%q) is to the %v with marks %t %t, want %v, none",
					c.in, s.Gran, s.Approximate, s.Uncertain, c.gran)
			}
			if got := s.String(); got != c.canonical {
				t.Errorf("String of %q = %q, want %q", c.in, got, c.canonical)
			}
			if again, err := Parse(s.String()); again != s || err != nil {
				t.Errorf("Parse(%q) = %v, %v; want %v", s.String(), four(again), err, four(s))
			}
		})
	}
}

// Ensure that marks on parts become marks on the whole.
func TestParse_Marks(t *testing.T) {
	for in, want := range map[string]string{
		"1984?": "1984?", "2004-06~": "2004-06~", "2004-06-11%": "2004-06-11%", "?2004-06-11": "2004-06-11?",
		"2004-~06": "2004-06~", "2004-06-%11": "2004-06-11%", "2004?-06-~11": "2004-06-11%", "201X~": "201X~",
		"2004-06~/2004-08": "2004-06~/2004-08~", "1984?/2004~": "1984%/2004%", "2014~/..": "2014~/..", "/1918?": "/1918?",
		"[1667~..1670]": "[1667~..1670~]", "[..1984?]": "[..1984?]", "[1667..1670]~": "[1667~..1670~]", "2001-21~": "2001-21~", "2023-W09?": "2023-W09?",
		"Y-17E7~": "Y-170000000~", "2004-06-1X~": "[2004-06-10~..2004-06-19~]", "2004-XX~-XX": "2004~",
	} {
		s, err := Parse(in)
		if err != nil || s.String() != want {
			t.Errorf("Parse(%q) = %q, %v; want %q", in, s, err, want)
		}
		if again, err := Parse(want); again != s || err != nil {
			t.Errorf("Parse(%q) = %+v, %v; want %+v", want, again, err, s)
		}
	}
}

// Ensure that errors point at the fault and say what could stand there.
func TestParse_Errors(t *testing.T) {
	for _, c := range []struct {
		in       string
		offset   int
		expected string
	}{
		{"hello", 0, "a year of four digits"},
		{"198", 0, "a year of four digits"},
		{"12023", 0, "Y before a year"},
		{"Y", 0, "a year up to"},
		{"Y1E99", 0, "a year up to 292277000000"},
		{"Y292277999999", 0, "a year up to"},
		{"Y99999999999999999999999999", 0, "a year up to"},
		{"Y292277000000S1", 14, "more significant digits"},
		{"1950S0", 5, "1 or more"},
		{"XXXX", 0, "at least one digit"},
		{"1X50", 0, "a year of four digits"},
		{"-0000", 1, "0000"},
		{"2023-13", 5, "a month 01 to 12, a season"},
		{"2023-2", 5, "a month"},
		{"2023-42", 5, "a month"},
		{"2023-", 5, "a month"},
		{"2023-02-29", 8, "a day 01 to 28"},
		{"2023-02-3X", 8, "a day 01 to 28"},
		{"2023-02-00", 8, "a day"},
		{"156X-12-25", 5, "XX"},
		{"XX23", 0, "four digits"},
		{"2004-XX-11", 10, "XX for the day"},
		{"2023-W53", 6, "a week that the year has"},
		{"2023-02-28T24:00", 11, "an hour 00 to 23"},
		{"2023-02-28T23:60", 14, "a minute"},
		{"2023-02-28T23:59:60", 17, "a second"},
		{"2023-02-28T23:59+1", 17, "hours 00 to 23 of a zone"},
		{"2023-02-28Z", 10, "the end"},
		{"2023-02-28 ", 10, "the end"},
		{"2023\x00", 4, "the end"},
		{"2005/2004", 5, "an end that is not before the start"},
		{"../..", 0, "a date on at least one side"},
		{"/", 0, "a date on at least one side"},
		{"..", 0, "a date on at least one side"},
		{"1984/2004/2005", 9, "the end"},
		{"[1667", 5, "a comma or ]"},
		{"{1667]", 5, "a comma or }"},
		{"[]", 1, "a year of four digits"},
		{"[1667,1669]", 11, "a set without gaps"},
		{"[1670..1667]", 7, "not before the start of the range"},
		{"{1667,1668}/1670", 11, "the end"},
	} {
		s, err := Parse(c.in)
		var pe *ParseError
		if !errors.As(err, &pe) {
			t.Errorf("Parse(%q) = %v, %v; want a ParseError", c.in, s, err)
			continue
		}
		if pe.Offset != c.offset || !strings.Contains(pe.Expected, c.expected) || pe.Input != c.in || s != (Span{}) {
			t.Errorf("Parse(%q) = %v, error at %d expecting %q; want at %d, %q", c.in, s, pe.Offset, pe.Expected, c.offset, c.expected)
		}
	}
}

// Ensure that messages stay short and whole characters whatever is taken for a date.
func TestParseError_LongInput(t *testing.T) {
	_, err := Parse("2023-" + strings.Repeat("é", 1<<20))
	if n := len(err.Error()); n > 300 {
		t.Errorf("message has %d bytes, want at most 300: %.100s", n, err)
	}
}

// Ensure that a Span is text in JSON, and that undated stays undated.
func TestSpan_JSON(t *testing.T) {
	for _, text := range []string{`""`, `"2023-02-28/2023-03-02"`, `"[..1984~]"`} {
		var s Span
		if err := json.Unmarshal([]byte(text), &s); err != nil {
			t.Fatal(err)
		}
		if got, err := json.Marshal(s); string(got) != text || err != nil {
			t.Errorf("Marshal(Unmarshal(%s)) = %s, %v", text, got, err)
		}
	}
	var s Span
	if err := json.Unmarshal([]byte(`"2023-13"`), &s); err == nil || !s.IsZero() {
		t.Errorf("Unmarshal of a wrong date = %v, %v; want zero and an error", s, err)
	}
}

func BenchmarkParse(b *testing.B) {
	for _, in := range []string{"2023-02-28", "2023-02-28/2023-03-02", "[1667..1670]"} {
		b.Run(in, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkString(b *testing.B) {
	for _, in := range []string{"2023-02-28", "2023-02-28/2023-03-02", "[1667..1670]"} {
		s, _ := Parse(in)
		b.Run(in, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = s.String()
			}
		})
	}
}

// mk builds a Span from EDTF text.
func mk(t testing.TB, text string) Span {
	t.Helper()
	s, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// day builds a Time from numbers.
func day(y, m, d int) Time { return Date(y, time.Month(m), d) }
