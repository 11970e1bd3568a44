// Package almanac lays all years upon one leap year, so that what happened on the same day of the year stands in one column.
//
// The picture is that of a table of its own, whose dates lie in that year and whose lanes are years: rows, density, zoom
// and selection are those of any other picture. An event that runs over New Year has a piece in each year; one whose day
// is not known has no place and is counted.
package almanac

import (
	"strconv"
	"time"

	"entente/timeline/draw/scale"
	"entente/timeline/when"
)

// leapYear is the leap year that the others are laid upon.
const leapYear = 2000

// Bounds are the first instant of the year and the one after it.
func Bounds() (from, to when.Time) { return when.Date(leapYear, 1, 1), when.Date(leapYear+1, 1, 1) }

// Time is the place of a time in the year that the others are laid upon.
func Time(t when.Time) when.Time { return In(leapYear, t) }

// In is the time in a year that has a place in the one that the others are laid upon.
func In(year int, t when.Time) when.Time {
	_, m, day := t.Civil()
	return when.Date(year, m, day) + t - t.Midnight()
}

// SpanIn is the span in a year that has a place in the one that the others are laid upon.
func SpanIn(year int, s when.Span) when.Span {
	return mapped(s, func(t when.Time) when.Time {
		if _, end := Bounds(); t >= end {
			return when.Date(year+1, 1, 1)
		}
		return In(year, t)
	})
}

// pieceOf is the part of a span in a year, laid upon the other years.
func pieceOf(s when.Span, year int) when.Span {
	from, to := when.Date(year, 1, 1), when.Date(year+1, 1, 1)
	return mapped(s, func(t when.Time) when.Time {
		if t >= to {
			_, end := Bounds()
			return end
		}
		return Time(max(t, from))
	})
}

// mapped is a span with each of its four points put elsewhere.
func mapped(s when.Span, at func(when.Time) when.Time) when.Span {
	s.EarliestStart, s.LatestStart, s.EarliestEnd, s.LatestEnd = at(s.EarliestStart), at(s.LatestStart), at(s.EarliestEnd), at(s.LatestEnd)
	return s
}

// IsLeapDay reports whether a place lies on the day that other years do not have.
func IsLeapDay(t when.Time) bool {
	_, m, day := t.Civil()
	return m == time.February && day == 29
}

// Within keeps a window within the year, with a margin at both ends.
func Within(s scale.Scale) scale.Scale {
	const margin = 3 * when.Day
	first, end := Bounds()
	first, end = first-margin, end+margin
	from, to := s.Window()
	switch {
	case to-from >= end-first:
		return scale.New(first, end, s.Width())
	case from < first:
		return scale.New(first, first+to-from, s.Width())
	case to > end:
		return scale.New(end-(to-from), end, s.Width())
	}
	return s
}

// Words words a period within the year: "3 March – 17 April".
func Words(from, to when.Time) string {
	first, end := Bounds()
	if from <= first && to >= end {
		return "All days of the year"
	}
	n := scale.English()
	day := func(t when.Time) string {
		_, m, d := t.Civil()
		return strconv.Itoa(d) + " " + n.Months[m-1]
	}
	from, to = max(from, first), min(to, end)-1
	if from.Midnight() >= to.Midnight() {
		return day(from)
	}
	return day(from) + " – " + day(to)
}
