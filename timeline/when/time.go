// Package when holds calendar time: instants, four-point spans, their precision and their EDTF text.
//
// A day is a day on the proleptic Gregorian calendar. It never passes through a time zone.
package when

import (
	"math"
	"time"
)

// Time is an instant in seconds since 1970-01-01T00:00 on the proleptic Gregorian calendar, without a zone.
// Years are astronomical: year 0 is 1 BCE. Civil arithmetic is exact for ±100 000 years and beyond.
type Time int64

// The ends of time stand for "open" in a Span. They are never shown as dates.
const (
	Min Time = math.MinInt64
	Max Time = math.MaxInt64
)

// MaxYear bounds the years, before and after 0, that Parse reads and Point takes: within it all units and all
// arithmetic fit into 64-bit seconds.
const MaxYear = 292_277_000_000

// Seconds in the fixed units.
const (
	Minute  = 60
	Hour    = 60 * Minute
	Day     = 24 * Hour
	daysIn4 = 4*365 + 1
	// daysIn400 is the length of one cycle of the Gregorian calendar.
	daysIn400 = 400*365 + 97
	// epochShift is the number of days from 0000-03-01 to 1970-01-01.
	epochShift = 719468
)

// Date returns midnight at the start of a day. Month and day may lie outside their range and are carried over,
// so Date(2023, 14, 0) is the last day of January 2024.
func Date(year int, month time.Month, day int) Time {
	m := int(month) - 1
	year += floorDiv(m, 12)
	m = m - 12*floorDiv(m, 12)
	return Time(daysFromCivil(int64(year), m+1)+int64(day)-1) * Day
}

// DateTime returns an instant of a day.
func DateTime(year int, month time.Month, day, hour, minute, second int) Time {
	return Date(year, month, day) + Time(hour*Hour+minute*Minute+second)
}

// Of takes the calendar day and the clock from t as they read in t's own zone.
func Of(t time.Time) Time {
	y, m, d := t.Date()
	return DateTime(y, m, d, t.Hour(), t.Minute(), t.Second())
}

// Civil returns the astronomical year, month and day.
func (t Time) Civil() (year int, month time.Month, day int) {
	return civilFromDays(floorDiv(int64(t), Day))
}

// Clock returns the time of day.
func (t Time) Clock() (hour, minute, second int) {
	s := int(int64(t) - floorDiv(int64(t), Day)*Day)
	return s / Hour, s / Minute % 60, s % 60
}

// Year returns the astronomical year.
func (t Time) Year() int { y, _, _ := t.Civil(); return y }

// Weekday returns the day of the week.
func (t Time) Weekday() time.Weekday {
	d := floorDiv(int64(t), Day) + 4 // 1970-01-01 was a Thursday
	return time.Weekday(d - 7*floorDiv(d, 7))
}

// Midnight returns the start of t's day.
func (t Time) Midnight() Time { return Time(floorDiv(int64(t), Day) * Day) }

// ISOWeek returns the week of ISO 8601, 1 to 53, and the year it belongs to: that of its Thursday.
func (t Time) ISOWeek() (year, week int) {
	thursday := ToWeek.Floor(t).AddDays(3)
	year = thursday.Year()
	return year, int((thursday-Date(year, time.January, 1))/(7*Day)) + 1
}

// String returns the ISO form with the astronomical year, for debugging: "-0043-03-15", "2023-02-28T14:05:00".
func (t Time) String() string {
	switch {
	case t == Min:
		return "-∞"
	case t == Max:
		return "∞"
	case t == t.Midnight():
		return string(appendUnit(nil, t, ToDay))
	}
	return string(appendUnit(nil, t, ToSecond))
}

// AddDays moves t by whole days and keeps its clock. The ends of time stay where they are.
func (t Time) AddDays(n int) Time {
	if t.IsOpen() {
		return t
	}
	return t + Time(n)*Day
}

// AddMonths moves t by whole months and keeps its clock. A day that the target month lacks becomes its last day.
// The ends of time stay where they are.
func (t Time) AddMonths(n int) Time {
	if t.IsOpen() {
		return t
	}
	y, m, d := t.Civil()
	first := Date(y, m+time.Month(n), 1)
	_, _, last := Date(y, m+time.Month(n)+1, 0).Civil()
	return first.AddDays(min(d, last)-1) + (t - t.Midnight())
}

// IsOpen reports whether t is one of the ends of time.
func (t Time) IsOpen() bool { return t == Min || t == Max }

// daysFromCivil counts days from the epoch to the first of a month.
// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
func daysFromCivil(y int64, m int) int64 {
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := int64(153*((m+9)%12)+2) / 5
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return era*daysIn400 + doe - epochShift
}

// civilFromDays is the inverse of daysFromCivil. Source: as there, civil_from_days.
func civilFromDays(z int64) (int, time.Month, int) {
	z += epochShift
	era := floorDiv(z, daysIn400)
	doe := z - era*daysIn400
	yoe := (doe - doe/(daysIn4-1) + doe/36524 - doe/(daysIn400-1)) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d := doy - (153*mp+2)/5 + 1
	m := mp + 3
	if m > 12 {
		m -= 12
	}
	y := yoe + era*400
	if m <= 2 {
		y++
	}
	return int(y), time.Month(m), int(d)
}

func floorDiv[T int | int64](a, b T) T {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
