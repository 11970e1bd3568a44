package timex

import (
	"fmt"
	"strconv"
	"strings"

	"entente/timeline/when"
)

// point is a unit of the calendar that starts at t.
type point struct {
	t     when.Time
	unit  string // D, W, WE, MO, Q, Y, DE, CE, a season, H1, H2; see time-words.txt
	bce   bool   // of decades and centuries
	part  string
	clock *clock
	zone  string
}

// value returns the TIMEX3 value.
func (p point) value() string {
	y, m, d := p.t.Civil()
	p.bce = p.bce || y <= 0
	v := ""
	switch p.unit {
	case "D":
		v = fmt.Sprintf("%s-%02d-%02d", year4(y), int(m), d)
	case "W", "WE":
		wy, w := p.t.ISOWeek()
		v = fmt.Sprintf("%s-W%02d", year4(wy), w)
		if p.unit == "WE" {
			v += "-WE"
		}
	case "MO":
		v = fmt.Sprintf("%s-%02d", year4(y), int(m))
	case "Q":
		v = fmt.Sprintf("%s-Q%d", year4(y), (int(m)+2)/3)
	case "DE":
		v = digits(y, p.bce, 10, 3)
	case "CE":
		v = digits(y, p.bce, 100, 2)
	case "ML":
		v = digits(y, p.bce, 1000, 1)
	case "SP", "SU", "FA", "WI", "H1", "H2":
		v = year4(y) + "-" + p.unit
	default:
		v = year4(y)
	}
	if p.unit != "D" {
		if p.part != "" {
			return v + "T" + p.part
		}
		return v
	}
	switch {
	case p.clock != nil:
		v += p.clock.value() + p.zone
	case p.part != "":
		v += "T" + p.part
	}
	return v
}

// year4 writes an astronomical year as TIMEX3 does, "BC0499" for -498.
func year4(y int) string {
	if y <= 0 {
		return fmt.Sprintf("BC%04d", 1-y)
	}
	return fmt.Sprintf("%04d", y)
}

// digits writes the leading digits of a decade, century or millennium.
func digits(y int, bce bool, by, width int) string {
	if bce {
		return fmt.Sprintf("BC%0*d", width, (1-y)/by)
	}
	return fmt.Sprintf("%0*d", width, y/by)
}

// stepBCE returns the decade or century n steps from the one that the year y before 1 CE lies in. They are counted backwards: the
// 480s BC follow the 490s.
func stepBCE(y int, unit string, n int) point {
	by, digits := 10, (1-y)/10
	if unit == "CE" {
		by, digits = 100, -y/100 // 400 BC, year -399, is the first of the 4th
	}
	digits = max(digits-n, 0)
	return point{t: when.Date(2-(digits+1)*by, 1, 1), unit: unit, bce: true}
}

// value returns "T14:05".
func (c *clock) value() string {
	v := fmt.Sprintf("T%02d:%02d", c.hour, c.minute)
	if c.second > 0 {
		v += fmt.Sprintf(":%02d", c.second)
	}
	return v
}

// end returns the first instant after p.
func (p point) end() when.Time {
	switch p.unit {
	case "H1", "H2":
		return p.t.AddMonths(6)
	case "WE":
		return p.t.AddDays(2)
	}
	g := unitGran(p.unit)
	return g.Next(g.Floor(p.t))
}

// span returns the dates of p, cut to the part that mod names.
func (p point) span(mod string) when.Span {
	g := unitGran(p.unit)
	switch {
	case p.clock != nil && p.unit == "D" && p.clock.hour < 24:
		at := p.t + when.Time(p.clock.hour*when.Hour+p.clock.minute*when.Minute+p.clock.second)
		if !p.clock.hasMinute && p.clock.minute == 0 {
			return when.Point(at, when.ToHour)
		}
		return when.Point(at, when.ToMinute)
	case p.unit == "H1" || p.unit == "H2":
		s, _ := when.Within(when.Point(p.t, when.ToMonth), when.Point(p.t.AddMonths(5), when.ToMonth))
		return s
	case p.unit == "WE":
		s, _ := when.Between(when.Point(p.t, when.ToDay), when.Point(p.t.AddDays(1), when.ToDay))
		return s
	case p.bce && (p.unit == "DE" || p.unit == "CE") && mod == "":
		s, _ := when.Within(when.Point(p.t, when.ToYear), when.Point(p.t.AddMonths(12*9), when.ToYear))
		if p.unit == "CE" { // counted from 1: the 4th century BC begins in 400
			s, _ = when.Within(when.Point(p.t.AddMonths(-12), when.ToYear), when.Point(p.t.AddMonths(12*98), when.ToYear))
		}
		return s
	case p.unit == "D" || mod != "START" && mod != "MID" && mod != "END":
		return when.Point(p.t, g)
	}
	return g.Third(p.t, map[string]int{"START": 0, "MID": 1, "END": 2}[mod])
}

func unitGran(unit string) when.Granularity {
	switch unit {
	case "S":
		return when.ToSecond
	case "M":
		return when.ToMinute
	case "H":
		return when.ToHour
	case "D":
		return when.ToDay
	case "W", "WE":
		return when.ToWeek
	case "MO":
		return when.ToMonth
	case "Q":
		return when.ToQuarter
	case "SP", "SU", "FA", "WI":
		return when.ToSeason
	case "DE":
		return when.ToDecade
	case "CE":
		return when.ToCentury
	case "ML":
		return when.ToMillennium
	}
	return when.ToYear
}

// unitFloor returns the start of the unit that holds t; of a weekend, its Saturday.
func unitFloor(t when.Time, unit string) when.Time {
	f := unitGran(unit).Floor(t)
	if unit == "WE" {
		return f.AddDays(5)
	}
	return f
}

// unitCode is the letter of a unit in a TIMEX3 duration.
func unitCode(unit string) string {
	if unit == "MO" {
		return "M"
	}
	return unit
}

func unitName(unit string) string {
	names := map[string]string{"S": "second", "M": "minute", "H": "hour", "D": "day", "W": "week", "WE": "weekend",
		"FN": "fortnight", "MO": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century", "ML": "millennium"}
	return names[unit]
}

// blankOf is the TIMEX3 form of an unknown unit.
func blankOf(unit string) string {
	switch unit {
	case "D", "H", "M", "S":
		return "XXXX-XX-XX"
	case "W", "FN":
		return "XXXX-WXX"
	case "WE":
		return "XXXX-WXX-WE"
	case "MO":
		return "XXXX-XX"
	case "Q":
		return "XXXX-QX"
	case "DE":
		return "XXX"
	case "CE":
		return "XX"
	}
	return "XXXX"
}

// day writes a date for people.
func day(t when.Time) string { return when.Point(t, when.ToDay).String() }

// steps writes "2 before", "1 after".
func steps(n int) string {
	switch {
	case n < 0:
		return strconv.Itoa(-n) + " back"
	case n > 0:
		return strconv.Itoa(n) + " on"
	}
	return "that is the same"
}

// unitSteps writes "2 days back", "1 month on".
func unitSteps(n int, unit string) string {
	name := unitName(unit)
	if n != 1 && n != -1 {
		name = strings.TrimSuffix(name, "y") + "s"
		if unit == "CE" {
			name = "centuries"
		} else if unit == "D" {
			name = "days"
		}
	}
	if n < 0 {
		return strconv.Itoa(-n) + " " + name + " back"
	}
	return strconv.Itoa(n) + " " + name + " on"
}
