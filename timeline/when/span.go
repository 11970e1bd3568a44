package when

import "cmp"

// Span is a period whose start and end are each known to lie between two instants.
//
//	EarliestStart      LatestStart        EarliestEnd       LatestEnd
//	      |~~~~ start ~~~~~|                    |~~~~~ end ~~~~~|
//
// Intervals are half-open: the day 2023-02-28 has EarliestStart 2023-02-28T00:00 and LatestEnd 2023-03-01T00:00.
// "A/B" takes the two starting points from A and the two ending points from B; a single date "A" is "A/A".
// A start that is open ("../B", going on since ever) has both starting points at Min, a start that is not known
// ("/B") lies between Min and the latest end; likewise the ends with Max.
//
// The zero Span is undated. Spans are values; build them with Point, Between, Since, Until and Parse, which keep
// EarliestStart <= LatestStart, EarliestEnd <= LatestEnd, EarliestStart <= EarliestEnd and LatestStart <= LatestEnd,
// and take Gran from the points. So two spans with equal points and marks are equal.
type Span struct {
	EarliestStart, LatestStart Time
	EarliestEnd, LatestEnd     Time

	Gran        Granularity
	Approximate bool // EDTF "~": about this date
	Uncertain   bool // EDTF "?": the source itself is in doubt
}

// Point returns the unit of granularity g that holds t: a day, a month, a year. It returns the zero Span for None
// and for times beyond MaxYear.
func Point(t Time, g Granularity) Span {
	if g == None || t < Date(-MaxYear, 1, 1) || t > Date(MaxYear, 1, 1) {
		return Span{}
	}
	lo := g.Floor(t)
	hi := g.Next(lo)
	return Span{EarliestStart: lo, LatestStart: hi, EarliestEnd: lo, LatestEnd: hi, Gran: g}
}

// Between joins the start of a and the end of b. The granularity is the coarser one of the two and the marks are
// united. Where they overlap, as in "2004-06/2004", the start is taken to be before the end. It returns false when
// b ends before a starts, one of them is undated, or no date remains (open on both sides).
func Between(a, b Span) (Span, bool) {
	if a.IsZero() || b.IsZero() {
		return Span{}, false
	}
	s, ok := join(half{lo: a.EarliestStart, hi: a.LatestStart}, half{lo: b.EarliestEnd, hi: b.LatestEnd})
	if !ok {
		return Span{}, false
	}
	s.Approximate, s.Uncertain = a.Approximate || b.Approximate, a.Uncertain || b.Uncertain
	return s, true
}

// Within is one date that lies somewhere from the start of a to the end of b, "[a..b]". It returns false as Between.
func Within(a, b Span) (Span, bool) {
	s, ok := Between(a, b)
	if ok {
		s.LatestStart, s.EarliestEnd = s.LatestEnd, s.EarliestStart
		s = s.normal()
	}
	return s, ok && !s.IsZero()
}

// Since is the period that starts as s does and goes on, "s/..". It is zero when s has no start.
func Since(s Span) Span { return s.withHalves(half{lo: s.EarliestStart, hi: s.LatestStart}, openEnd()) }

// until is the period without a start that ends as s does, "../s". It is zero when s has no end.
func until(s Span) Span { return s.withHalves(openStart(), half{lo: s.EarliestEnd, hi: s.LatestEnd}) }

// withHalves returns a span with the marks of s.
func (s Span) withHalves(start, end half) Span {
	r, ok := join(start, end)
	if s.IsZero() || !ok {
		return Span{}
	}
	r.Approximate, r.Uncertain = s.Approximate, s.Uncertain
	return r
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

// Clamped returns the ends of the span with open ones drawn to the nearest date that is known.
func (s Span) Clamped() (from, to Time) {
	from, to = s.Start(), s.End()
	if from.IsOpen() {
		from = s.LatestStart
	}
	if from.IsOpen() {
		from = s.EarliestEnd
	}
	if to.IsOpen() {
		to = s.EarliestEnd
	}
	if to.IsOpen() {
		to = s.LatestStart
	}
	return from, max(from, to)
}

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

// Shift moves the whole span by n days and keeps its marks. Open ends stay open. A month moved by some days is no
// month any more but one date within 30 days or so.
func (s Span) Shift(days int) Span {
	if s.IsZero() {
		return s
	}
	for _, t := range []*Time{&s.EarliestStart, &s.LatestStart, &s.EarliestEnd, &s.LatestEnd} {
		*t = t.AddDays(days)
	}
	return s.normal()
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
