package when

import (
	"testing"

	"pgregory.net/rapid"
)

// Ensure that spans move by units of their own precision and keep their form.
func TestSpan_MoveTo(t *testing.T) {
	for _, c := range []struct{ span, to, want string }{
		{"2023-02-28", "2023-03-05", "2023-03-05"},
		{"2023-02-28/2023-03-02", "2023-12-31", "2023-12-31/2024-01-02"},
		{"2023-01", "2023-02-20", "2023-02"},
		{"2022-03/2022-08", "2022-05-09", "2022-05/2022-10"},
		{"2022-03/2022-08-11", "2022-05-09", "2022-05/2022-10-11"},
		{"1985", "1990-07-01", "1990"},
		{"1985~", "1990-07-01", "1990~"},
		{"198X", "1963-01-01", "196X"},
		{"1990/..", "2001-05-05", "2001/.."},
		{"2021-21", "2022-04-01", "2022-21"},
	} {
		s, err := Parse(c.span)
		if err != nil {
			t.Fatal(err)
		}
		to, err := Parse(c.to)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := s.MoveTo(to.Start()); !ok || got.String() != c.want {
			t.Errorf("%s to %s: %s, want %s", c.span, c.to, got, c.want)
		}
	}
	open, err := Parse("../1990")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := open.MoveTo(Date(2000, 1, 1)); ok {
		t.Error("a span without a start was moved")
	}
	if _, ok := Point(Date(2000, 1, 1), ToDay).MoveTo(Date(MaxYear, 12, 31)); ok {
		t.Error("a day was moved out of the calendar")
	}
}

// Ensure that moving there and back is no move, whatever the precision.
func TestSpan_MoveTo_AndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := func(name string) Time {
			return Date(rapid.IntRange(-3000, 3000).Draw(t, name), 1, 1).AddDays(rapid.IntRange(0, 364).Draw(t, name+" day"))
		}
		g := rapid.SampledFrom([]Granularity{ToHour, ToDay, ToMonth, ToYear, ToDecade, ToCentury}).Draw(t, "granularity")
		s := Point(at("from"), g)
		to, ok := s.MoveTo(at("to"))
		if !ok || to.Gran != g || !to.Valid() {
			t.Fatalf("%s moved to %s", s, to)
		}
		if back, ok := to.MoveTo(s.Start()); !ok || back != s {
			t.Fatalf("%s came back as %s", s, back)
		}
	})
}
