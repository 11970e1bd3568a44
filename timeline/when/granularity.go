package when

import "time"

// Granularity says how precisely a date is known. The order is from fine to coarse.
type Granularity uint8

// The granularities. None belongs to the zero Span, which is undated.
const (
	None Granularity = iota
	ToSecond
	ToMinute
	ToHour
	ToDay
	ToWeek
	ToMonth
	ToSeason
	ToQuarter
	ToYear
	ToDecade
	ToCentury
	ToMillennium
)

var granularityNames = [...]string{"", "second", "minute", "hour", "day", "week", "month", "season", "quarter",
	"year", "decade", "century", "millennium"}

// String returns the English word, "" for None.
func (g Granularity) String() string {
	if int(g) < len(granularityNames) {
		return granularityNames[g]
	}
	return "unknown"
}

// Floor returns the start of the unit that holds t: Monday for weeks, the quarter's first day for quarters,
// 1 March, June, September or December for seasons. Long units start in years that look round to people: 1840,
// 1800, 1000 and, as there is no year zero, 1 CE, 10 BCE, 100 BCE. So 100 BCE to 1 BCE is one century, as EDTF's
// "-00XX" has it, and the first units of the era are a year short. The ends of time stay where they are.
func (g Granularity) Floor(t Time) Time {
	if t.IsOpen() {
		return t
	}
	y, m, _ := t.Civil()
	switch g {
	case ToMinute:
		return Time(floorDiv(int64(t), Minute) * Minute)
	case ToHour:
		return Time(floorDiv(int64(t), Hour) * Hour)
	case ToDay:
		return t.Midnight()
	case ToWeek:
		return t.Midnight().AddDays(-((int(t.Weekday()) + 6) % 7))
	case ToMonth:
		return Date(y, m, 1)
	case ToSeason:
		return Date(y, m-m%3, 1) // December, January, February give December of the year before or of this one
	case ToQuarter:
		return Date(y, m-(m-1)%3, 1)
	case ToYear:
		return Date(y, time.January, 1)
	case ToDecade:
		return Date(floorYear(y, 10), time.January, 1)
	case ToCentury:
		return Date(floorYear(y, 100), time.January, 1)
	case ToMillennium:
		return Date(floorYear(y, 1000), time.January, 1)
	}
	return t
}

// floorYear returns the first year of the n years, n being 10, 100 or 1000, that share their leading digits with y.
// Year 0, people's 1 BCE, belongs to the years before it.
func floorYear(y, n int) int {
	if y <= 0 {
		return -(-y / n * n) - n + 1
	}
	return max(y/n*n, 1)
}

// Next returns the start of the unit after the one that starts at t, which must come from Floor.
func (g Granularity) Next(t Time) Time {
	next := g.Add(t, 1)
	if g >= ToDecade && t == firstOfEra {
		next = next.AddMonths(-12) // year zero is missing from the first units of the era
	}
	return next
}

// firstOfEra is 0001-01-01.
const firstOfEra Time = (306 - epochShift) * Day

// Add moves t by the length of n units. Walk the long units with Next: those that hold the year 1 are a year short.
func (g Granularity) Add(t Time, n int) Time {
	if t.IsOpen() {
		return t
	}
	switch g {
	case ToSecond:
		return t + Time(n)
	case ToMinute:
		return t + Time(n)*Minute
	case ToHour:
		return t + Time(n)*Hour
	case ToDay:
		return t.AddDays(n)
	case ToWeek:
		return t.AddDays(7 * n)
	case ToMonth:
		return t.AddMonths(n)
	case ToSeason, ToQuarter:
		return t.AddMonths(3 * n)
	case ToYear:
		return t.AddMonths(12 * n)
	case ToDecade:
		return t.AddMonths(120 * n)
	case ToCentury:
		return t.AddMonths(1200 * n)
	case ToMillennium:
		return t.AddMonths(12000 * n)
	}
	return t
}
