package when

import (
	"slices"
	"testing"
	"time"
)

// Ensure that joining takes the right halves, and refuses what has no order or no date.
func TestBetween(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"2023-02-28", "2023-03-02", "2023-02-28/2023-03-02"},
		{"2023-02-28/2023-03", "2023-04-05", "2023-02-28/2023-04-05"},
		{"2023-02", "2023-02", "2023-02"},
		{"2014~", "2016?", "2014%/2016%"},
		{"2014/..", "2016", "2014/2016"},
		{"2014", "2015/..", "2014/.."},
		{"../1918", "1990", "../1990"},
		{"2014", "[..2020]", "2014/[2014..2020]"},
		{"2023-03-02", "2023-03-01", ""},
		{"../1918", "2014/..", ""},
		{"", "2014", ""},
		{"2014", "", ""},
	} {
		got, ok := Between(mk(t, c.a), mk(t, c.b))
		if got.String() != c.want || ok != (c.want != "") {
			t.Errorf("Between(%q, %q) = %q, %t; want %q", c.a, c.b, got, ok, c.want)
		}
	}
}

// Ensure that periods open on one side keep the side that is known, and its marks.
func TestSinceUntilWithin(t *testing.T) {
	for _, c := range []struct{ in, since, until, within1670 string }{
		{"1667", "1667/..", "../1667", "[1667..1670]"},
		{"1667~", "1667~/..", "../1667~", "[1667~..1670~]"},
		{"1667/1669", "1667/..", "../1669", "[1667..1670]"},
		{"../1667", "", "../1667", "[..1670]"},
		{"1667/..", "1667/..", "", "[1667..1670]"},
		{"", "", "", ""},
	} {
		s := mk(t, c.in)
		within, _ := Within(s, mk(t, "1670"))
		if since, until := Since(s), until(s); since.String() != c.since || until.String() != c.until || within.String() != c.within1670 {
			t.Errorf("Since, Until, Within of %q = %q, %q, %q; want %q, %q, %q",
				c.in, since, until, within, c.since, c.until, c.within1670)
		}
	}
}

// Ensure that moving keeps open ends open and says when a unit is no unit any more.
func TestSpan_Shift(t *testing.T) {
	for _, c := range []struct {
		in   string
		days int
		want string
	}{
		{"2023-02-28", 1, "2023-03-01"},
		{"2023-02-28~/..", -28, "2023-01-31~/.."},
		{"/1918-11-11", 1, "/1918-11-12"},
		{"2023-W09", 7, "2023-W10"},
		{"2023-06", 3, "[2023-06-04..2023-07-03]"},
		{"", 5, ""},
	} {
		if got := mk(t, c.in).Shift(c.days).String(); got != c.want {
			t.Errorf("%q.Shift(%d) = %q, want %q", c.in, c.days, got, c.want)
		}
	}
}

// Ensure that spans sort by start, then end, undated last, and that touching is not overlapping.
func TestSpan_CompareAndOverlaps(t *testing.T) {
	want := []string{"../1918", "1914", "1914/1918", "1914-07-28/1918-11-11", "1914-07-28/1918", ""}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b string) int { return mk(t, a).Compare(mk(t, b)) })
	if !slices.Equal(got, want) {
		t.Errorf("sorted %q, want %q", got, want)
	}
	for _, c := range []struct {
		in       string
		from, to Time
		want     bool
	}{
		{"2023-02-28", day(2023, 2, 28) + Hour, day(2023, 2, 28) + 2*Hour, true},
		{"2023-02-28", day(2023, 3, 1), day(2023, 3, 2), false},
		{"2023-02-28", day(2023, 2, 27), day(2023, 2, 28), false},
		{"2014/..", day(99_000, 1, 1), day(99_001, 1, 1), true},
		{"", Min, Max, false},
	} {
		if got := mk(t, c.in).Overlaps(c.from, c.to); got != c.want {
			t.Errorf("%q.Overlaps(%v, %v) = %t, want %t", c.in, c.from, c.to, got, c.want)
		}
	}
}

// Ensure that times no unit can hold give no unit instead of a wrong one.
func TestPoint_OutOfRange(t *testing.T) {
	for _, tm := range []Time{Min, Max, Min + 1, Max - 1, Date(MaxYear+1, time.January, 1)} {
		if s := Point(tm, ToYear); s != (Span{}) {
			t.Errorf("Point(%d) = %v, want the zero Span", int64(tm), s)
		}
	}
	for _, tm := range []Time{Date(MaxYear, time.January, 1), Date(-MaxYear, time.January, 1)} {
		for g := ToSecond; g <= ToMillennium; g++ {
			checkSpan(t, Point(tm, g))
		}
	}
}

// Ensure that an open end is drawn to the nearest date that is known, and that a closed one stays.
func TestSpan_Clamped(t *testing.T) {
	for text, want := range map[string][2]Time{
		"2014-03-18":            {Date(2014, 3, 18), Date(2014, 3, 19)},
		"2014-03-18/..":         {Date(2014, 3, 18), Date(2014, 3, 19)},
		"../2014-03-18":         {Date(2014, 3, 18), Date(2014, 3, 19)},
		"2014-03-18/2014-03-20": {Date(2014, 3, 18), Date(2014, 3, 21)},
	} {
		s, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if from, to := s.Clamped(); from != want[0] || to != want[1] {
			t.Errorf("%s is clamped to %v and %v, want %v", text, from, to, want)
		}
	}
}
