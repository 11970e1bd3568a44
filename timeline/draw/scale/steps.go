package scale

import (
	"time"

	"entente/timeline/when"
)

// step is a distance of ticks: n units, or n years for the long ones.
type step struct {
	unit  when.Granularity
	n     int
	label labelKind
	// room is the width in px that a label needs, gap included. A step is used when its ticks are at least this far
	// apart.
	room float64
	// majors are the tiers above from fine to coarse; the first whose label fits its ticks is used.
	majors []major
}

type major struct {
	unit  when.Granularity
	n     int
	label labelKind
	room  float64
}

var (
	overClock  = []major{{when.ToDay, 1, labelDate, 170}, {when.ToDay, 1, labelShortDate, 84}}
	overDay    = []major{{when.ToWeek, 1, labelWeek, 560}, {when.ToMonth, 1, labelMonthYear, 120}}
	overMonth  = []major{{when.ToYear, 1, labelYear, 60}}
	overYear   = []major{{when.ToYear, 10, labelDecade, 60}, {when.ToYear, 100, labelCentury, 110}}
	overDecade = []major{{when.ToYear, 100, labelCentury, 110}, {when.ToYear, 1000, labelMillennium, 160}}
	overCent   = []major{{when.ToYear, 1000, labelMillennium, 160}}
)

// steps lists the distances from fine to coarse up to a century; after that they go on as 1, 2, 5 times powers of ten.
var steps = [...]step{
	{when.ToMinute, 1, labelClock, 56, overClock},
	{when.ToMinute, 5, labelClock, 56, overClock},
	{when.ToMinute, 15, labelClock, 56, overClock},
	{when.ToMinute, 30, labelClock, 56, overClock},
	{when.ToHour, 1, labelHour, 56, overClock},
	{when.ToHour, 3, labelHour, 56, overClock},
	{when.ToHour, 6, labelHour, 56, overClock},
	{when.ToHour, 12, labelHour, 56, overClock},
	{when.ToDay, 1, labelWeekday, 54, overDay},
	{when.ToDay, 1, labelDay, 30, overDay},
	{when.ToWeek, 1, labelDay, 40, []major{{when.ToMonth, 1, labelMonthYear, 120}}},
	{when.ToMonth, 1, labelLongMonth, 92, overMonth},
	{when.ToMonth, 1, labelMonth, 42, overMonth},
	{when.ToQuarter, 1, labelQuarter, 40, overMonth},
	{when.ToYear, 1, labelYear, 56, overYear},
	{when.ToYear, 2, labelYear, 56, overYear},
	{when.ToYear, 5, labelYear, 56, overYear},
	{when.ToYear, 10, labelYear, 70, overDecade},
	{when.ToYear, 20, labelYear, 70, overDecade},
	{when.ToYear, 50, labelYear, 70, overDecade},
	{when.ToYear, 100, labelYear, 80, overCent},
	{when.ToYear, 200, labelYear, 80, overCent},
	{when.ToYear, 500, labelYear, 80, overCent},
}

// yearSeconds is the mean length of a Gregorian year.
const yearSeconds = 365.2425 * when.Day

// pxOf is the shortest distance in px of ticks n units apart.
func pxOf(s Scale, unit when.Granularity, n int) float64 {
	switch unit {
	case when.ToMinute:
		return s.Px(float64(n) * when.Minute)
	case when.ToHour:
		return s.Px(float64(n) * when.Hour)
	case when.ToDay:
		return s.Px(float64(n) * when.Day)
	case when.ToWeek:
		return s.Px(float64(n) * 7 * when.Day)
	case when.ToMonth:
		return s.Px(float64(n) * 28 * when.Day)
	case when.ToQuarter:
		return s.Px(float64(n) * 90 * when.Day)
	}
	return s.Px(float64(n) * 365 * when.Day)
}

// extraRoom is what labels with years need beyond years of four digits: far from our time they get longer.
func extraRoom(s Scale) float64 {
	const digit, era = 8.5, 20 // px
	from, to := s.Window()
	extra, first, last := 0.0, from.Year(), to.Year()
	for n := max(1-first, last) / 10000; n > 0; n /= 10 {
		extra += digit
	}
	if first < 1 {
		extra += era
	}
	return extra
}

// choose returns the finest step whose labels have room.
func choose(s Scale, extra float64) step {
	for _, st := range steps {
		room := st.room
		if st.label == labelYear {
			room += extra
		}
		if pxOf(s, st.unit, st.n) >= room {
			return st
		}
	}
	const long = 160 // px: "100.02 million BCE"
	for n := 1000; ; n *= 10 {
		for _, m := range [...]int{1, 2, 5} {
			if pxOf(s, when.ToYear, n*m) >= long || n >= 1e11 {
				return step{when.ToYear, n * m, labelYear, long, nil}
			}
		}
	}
}

// floorStep returns the last tick at or before t.
func floorStep(t when.Time, unit when.Granularity, n int, first time.Weekday) when.Time {
	switch unit {
	case when.ToMinute:
		day := t.Midnight()
		return day + (t-day)/when.Time(n*when.Minute)*when.Time(n*when.Minute)
	case when.ToHour:
		day := t.Midnight()
		return day + (t-day)/when.Time(n*when.Hour)*when.Time(n*when.Hour)
	case when.ToWeek:
		day := t.Midnight()
		return day.AddDays(-((int(day.Weekday()) - int(first) + 7) % 7))
	case when.ToYear:
		return yearTick(floorYear(t.Year(), n), n)
	}
	return unit.Floor(t)
}

// Long steps count years as people do, who have no year 0: with steps of ten years the ticks around the era are
// 20 BCE, 10 BCE, 1 CE, 10 CE, 20 CE. A tick is numbered by k: k*n CE for k > 0, 1 CE for 0, -k*n BCE below.
func floorYear(year, n int) int {
	if n == 1 {
		return year
	}
	if year >= 1 {
		return year / n
	}
	bce := 1 - year // 1 BCE is year 0
	return -((bce + n - 1) / n)
}

func yearTick(k, n int) when.Time {
	switch {
	case n == 1:
		return when.Date(k, time.January, 1)
	case k > 0:
		return when.Date(k*n, time.January, 1)
	case k == 0:
		return when.Date(1, time.January, 1)
	}
	return when.Date(1+k*n, time.January, 1) // -k*n BCE is the astronomical year 1+k*n
}

func nextStep(t when.Time, unit when.Granularity, n int) when.Time {
	switch unit {
	case when.ToYear:
		return yearTick(floorYear(t.Year(), n)+1, n)
	}
	return unit.Add(t, n)
}
