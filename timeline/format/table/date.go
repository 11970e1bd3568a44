package table

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"time"

	"entente/timeline/format/card"
	"entente/timeline/when"
)

// Orders of day and month in dates such as 3/4/2023.
const (
	DayFirst   = "dmy"
	MonthFirst = "mdy"
)

// errAmbiguous is returned for a date that can be read in two ways.
var errAmbiguous = errors.New("ambiguous")

var (
	// Three numbers with the year last: 3/4/2023, 03.04.23, 3-4-2023, perhaps with a clock behind.
	numeric = regexp.MustCompile(`^(\d{1,2})([/.\-])(\d{1,2})([/.\-])(\d{4}|\d{2})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$`)
	compact = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
)

// parseDate reads a cell. Order says which of two small numbers is the day; "" makes 3/4/2023 an errAmbiguous. Dots stand
// between day and month in this order everywhere.
func parseDate(cell, order string) (when.Span, error) {
	if m := compact.FindStringSubmatch(cell); m != nil {
		cell = m[1] + "-" + m[2] + "-" + m[3]
	}
	m := numeric.FindStringSubmatch(cell)
	if m == nil || m[2] != m[4] {
		span := card.Date(cell)
		if span.IsZero() {
			return span, fmt.Errorf("%q is no date", cell)
		}
		return span, nil
	}
	n := func(i int) int { v, _ := strconv.Atoi(m[i]); return v } // digits only
	day, month, year := n(1), n(3), n(5)
	if m[2] == "." {
		order = DayFirst
	}
	switch {
	case day > 12 && month <= 12:
	case month > 12 && day <= 12:
		day, month = month, day
	case day == month || order == DayFirst:
	case order == MonthFirst:
		day, month = month, day
	default:
		return when.Span{}, errAmbiguous
	}
	if len(m[5]) == 2 { // as POSIX has it
		year += 1900
		if year < 1969 {
			year += 100
		}
	}
	t := when.Date(year, time.Month(month), day)
	if y, mm, d := t.Civil(); month < 1 || y != year || int(mm) != month || d != day {
		return when.Span{}, fmt.Errorf("%q is no date", cell)
	}
	if m[6] == "" {
		return when.Point(t, when.ToDay), nil
	}
	if n(6) > 23 || n(7) > 59 || n(8) > 59 {
		return when.Span{}, fmt.Errorf("%q has no time of a day", cell)
	}
	t += when.Time(n(6)*when.Hour + n(7)*when.Minute + n(8))
	if m[8] != "" && m[8] != "00" {
		return when.Point(t, when.ToSecond), nil
	}
	return when.Point(t, when.ToMinute), nil
}

// evidence tells what a cell says about the order: an order, "" for nothing, and whether it can be read in two ways.
func evidence(cell string) (order string, ambiguous bool) {
	m := numeric.FindStringSubmatch(cell)
	if m == nil || m[2] == "." {
		return "", false
	}
	a, _ := strconv.Atoi(m[1])
	b, _ := strconv.Atoi(m[3])
	switch {
	case a > 12 && b <= 12:
		return DayFirst, false
	case b > 12 && a <= 12:
		return MonthFirst, false
	}
	return "", a != b
}
