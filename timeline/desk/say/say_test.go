package say_test

import (
	"strings"
	"testing"

	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// Ensure that thousands are parted by thin gaps, and that one thing is not many.
func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1284: "1\u00a0284", -12_345: "-12\u00a0345", -999: "-999", 1_000_000: "1\u00a0000\u00a0000"} {
		if got := say.Count(n); got != want {
			t.Errorf("Count(%d) = %q, want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{0: "0 events", 1: "1 event", 2: "2 events", 1284: "1\u00a0284 events"} {
		if got := say.Plural(n, "event"); got != want {
			t.Errorf("Plural(%d) = %q, want %q", n, got, want)
		}
	}
}

// Ensure that titles are cut by letters, and no shorter than they need be.
func TestShort(t *testing.T) {
	sixty := strings.Repeat("ü", 60)
	for in, want := range map[string]string{sixty: sixty, sixty + "x": strings.Repeat("ü", 59) + "…", "": ""} {
		if got := say.Short(in); got != want {
			t.Errorf("Short(%q) = %q, want %q", in, got, want)
		}
	}
}

// Ensure that a period is worded in the unit that suits its length, and that its end does not belong to it.
func TestPeriod(t *testing.T) {
	day := when.Date(2023, 2, 1)
	for _, tt := range []struct {
		from, to when.Time
		want     string
	}{
		{day, when.Date(2023, 4, 1), "1 Feb – 31 Mar 2023"},
		{day, when.Date(2028, 4, 1), "February 2023 – March 2028"},
		{when.Date(1900, 1, 1), when.Date(2001, 1, 1), "1900–2000"},
		{day, day + 2*when.Hour, "1 Feb 2023, 00:00–01:59"},
	} {
		if got := say.Period(tt.from, tt.to, when.Style{}); got != tt.want {
			t.Errorf("Period(%v, %v) = %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}

// Ensure that the length of a period is worded in the unit that suits it.
func TestLength(t *testing.T) {
	day := when.Date(2023, 2, 1)
	for _, tt := range []struct {
		from, to when.Time
		want     string
	}{
		{day, day + 90*when.Minute, "90 minutes"},
		{day, day + 36*when.Hour, "36 hours"},
		{day, day.AddDays(2), "2 days"},
		{day, when.Date(2023, 4, 1), "59 days"},
		{day, when.Date(2024, 2, 1), "12 months"},
		{day, when.Date(2027, 4, 1), "4 years 2 months"},
		{when.Date(-1257, 1, 1), when.Date(2023, 7, 1), "3\u00a0280 years"},
	} {
		if got := say.Length(tt.from, tt.to); got != tt.want {
			t.Errorf("Length(%v, %v) = %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}
