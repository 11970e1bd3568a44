package almanac_test

import (
	"testing"

	"entente/timeline/desk/almanac"
	"entente/timeline/draw/scale"
	"entente/timeline/when"
)

// Ensure that a place of the picture leads back to the time that stands there, in any year.
func TestIn(t *testing.T) {
	for _, year := range []int{-43, 1900, 2024} {
		at := when.Date(year, 3, 15) + 5*when.Hour
		if got := almanac.In(year, almanac.Time(at)); got != at {
			t.Errorf("%v leads back to %v", at, got)
		}
	}
	if leap := almanac.Time(when.Date(2024, 2, 29)); !almanac.IsLeapDay(leap) || almanac.IsLeapDay(leap.AddDays(1)) {
		t.Error("the leap day is not known by its place")
	}
	first, end := almanac.Bounds()
	s, ok := when.Between(when.Point(first, when.ToDay), when.Point(end-1, when.ToDay))
	if got := almanac.SpanIn(1902, s); !ok || got.Start() != when.Date(1902, 1, 1) || got.End() != when.Date(1903, 1, 1) {
		t.Errorf("the whole year is %v", got)
	}
}

// Ensure that no window leads out of the year by more than a margin, and that one within it stays.
func TestWithin(t *testing.T) {
	const margin = 4 * when.Day
	first, end := almanac.Bounds()
	for _, s := range []scale.Scale{scale.New(first-90*when.Day, first+when.Day, 800), scale.New(end-when.Day, end+90*when.Day, 800),
		scale.New(first-900*when.Day, end, 800)} {
		if from, to := almanac.Within(s).Window(); from < first-margin || to > end+margin || almanac.Within(s).Width() != 800 {
			t.Errorf("the window is %v to %v", from, to)
		}
	}
	s := scale.New(first+30*when.Day, first+60*when.Day, 800)
	if almanac.Within(s) != s {
		t.Error("a window within the year moves")
	}
}

// Ensure that periods are worded without a year.
func TestWords(t *testing.T) {
	first, end := almanac.Bounds()
	for _, tt := range []struct {
		from, to when.Time
		want     string
	}{
		{first, end, "All days of the year"},
		{first - when.Day, end + when.Day, "All days of the year"},
		{first.AddDays(62), first.AddDays(108), "3 March – 17 April"},
		{first.AddDays(59), first.AddDays(60), "29 February"},
		{first - when.Day, first.AddDays(1), "1 January"},
	} {
		if got := almanac.Words(tt.from, tt.to); got != tt.want {
			t.Errorf("%v to %v: %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}
