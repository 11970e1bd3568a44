package scale

import (
	"time"

	"entente/timeline/when"
)

// weekendRoom is the width of a day in px from which weekends are worth shading.
const weekendRoom = 18

// Weekends appends to dst the first instants of the Saturdays whose weekend, two days, touches the window. It appends
// nothing when days are too narrow to tell.
func Weekends(s Scale, dst []when.Time) []when.Time {
	if s.Px(when.Day) < weekendRoom {
		return dst
	}
	from, to := s.Window()
	t := from.Midnight()
	t = t.AddDays(-((int(t.Weekday()) - int(time.Saturday) + 7) % 7))
	for ; t < to; t = t.AddDays(7) {
		if t.AddDays(2) > from {
			dst = append(dst, t)
		}
	}
	return dst
}

// Snap returns the granularity to which a position is rounded when something is created or moved at this zoom: the
// finest one that is at least four pixels wide, so that the hand can hit each unit.
func (s Scale) Snap() when.Granularity {
	const hand = 4
	for _, g := range [...]when.Granularity{when.ToMinute, when.ToHour, when.ToDay, when.ToMonth, when.ToYear,
		when.ToDecade, when.ToCentury} {
		if s.Px(seconds(g)) >= hand {
			return g
		}
	}
	return when.ToMillennium
}

// SnapTime rounds the time at position x to the nearest start of a unit.
func (s Scale) SnapTime(x float64) (when.Time, when.Granularity) {
	g := s.Snap()
	lo := g.Floor(s.Time(x))
	hi := g.Next(lo)
	if s.X(hi)-x < x-s.X(lo) {
		return hi, g
	}
	return lo, g
}

// seconds is the mean length of a unit.
func seconds(g when.Granularity) float64 {
	switch g {
	case when.ToMinute:
		return when.Minute
	case when.ToHour:
		return when.Hour
	case when.ToDay:
		return when.Day
	case when.ToMonth:
		return yearSeconds / 12
	case when.ToYear:
		return yearSeconds
	case when.ToDecade:
		return 10 * yearSeconds
	}
	return 100 * yearSeconds
}
