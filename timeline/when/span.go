package when

import "cmp"

// Span is a period whose start and end are each known to lie between two instants.
//
//	EarliestStart      LatestStart        EarliestEnd       LatestEnd
//	      |~~~~ start ~~~~~|                    |~~~~~ end ~~~~~|
//
// Intervals are half-open: the day 2023-02-28 has EarliestStart 2023-02-28T00:00 and LatestEnd 2023-03-01T00:00.
// "A/B" takes the two starting points from A and the two ending points from B; a single date "A" is "A/A".
// An open start has EarliestStart Min, an open end has LatestEnd Max.
//
// The zero Span is undated. Spans are values; build them with Point, Between and Parse, which keep
// EarliestStart <= LatestStart, EarliestEnd <= LatestEnd, EarliestStart <= EarliestEnd and LatestStart <= LatestEnd.
type Span struct {
	EarliestStart, LatestStart Time
	EarliestEnd, LatestEnd     Time

	Gran        Granularity
	Approximate bool // EDTF "~": about this date
	Uncertain   bool // EDTF "?": the source itself is in doubt
}

// Point returns the unit of granularity g that holds t: a day, a month, a year.
func Point(t Time, g Granularity) Span {
	lo := g.Floor(t)
	hi := g.Next(lo)
	if g == None {
		return Span{}
	}
	return Span{EarliestStart: lo, LatestStart: hi, EarliestEnd: lo, LatestEnd: hi, Gran: g}
}

// Between joins the start of a and the end of b. The granularity is the coarser one and the marks are united.
// It returns false when b ends before a starts or one of them is undated.
func Between(a, b Span) (Span, bool) {
	if a.IsZero() || b.IsZero() {
		return Span{}, false
	}
	s := Span{
		EarliestStart: a.EarliestStart, LatestStart: a.LatestStart,
		EarliestEnd: b.EarliestEnd, LatestEnd: b.LatestEnd,
		Gran: max(a.Gran, b.Gran), Approximate: a.Approximate || b.Approximate, Uncertain: a.Uncertain || b.Uncertain,
	}
	return s, s.Valid()
}

// IsZero reports whether s is undated.
func (s Span) IsZero() bool { return s.Gran == None }

// Valid reports whether the four points are in order. The zero Span is valid.
func (s Span) Valid() bool {
	return s.EarliestStart <= s.LatestStart && s.EarliestEnd <= s.LatestEnd &&
		s.EarliestStart <= s.EarliestEnd && s.LatestStart <= s.LatestEnd
}

// Start is the first instant that may belong to s.
func (s Span) Start() Time { return s.EarliestStart }

// End is the first instant after everything that may belong to s.
func (s Span) End() Time { return s.LatestEnd }

// IsRange reports whether s has a start and an end of its own, rather than being one date.
func (s Span) IsRange() bool { return s.EarliestStart != s.EarliestEnd || s.LatestStart != s.LatestEnd }

// Overlaps reports whether s and the half-open interval [from, to) may share an instant.
func (s Span) Overlaps(from, to Time) bool {
	return !s.IsZero() && s.EarliestStart < to && from < s.LatestEnd
}

// Compare orders by start, then end, undated last.
func (s Span) Compare(o Span) int {
	if s.IsZero() || o.IsZero() {
		return cmp.Compare(b2i(s.IsZero()), b2i(o.IsZero()))
	}
	return cmp.Or(cmp.Compare(s.EarliestStart, o.EarliestStart), cmp.Compare(s.LatestEnd, o.LatestEnd),
		cmp.Compare(s.LatestStart, o.LatestStart), cmp.Compare(s.EarliestEnd, o.EarliestEnd))
}

// Shift moves the whole span by n days and keeps its marks. Open ends stay open.
func (s Span) Shift(days int) Span {
	for _, t := range []*Time{&s.EarliestStart, &s.LatestStart, &s.EarliestEnd, &s.LatestEnd} {
		if !t.IsOpen() {
			*t = t.AddDays(days)
		}
	}
	return s
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
