// Package say puts numbers, periods and quotations into words, as all of the program says them.
package say

import (
	"fmt"
	"strings"

	"entente/timeline/when"
)

// Count writes a number with gaps between its thousands: "1 284". They are no thin ones: beside a 1, and in small letters, the
// toolkit draws those so thin that nobody sees them.
func Count(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "\u00a0" + s[i:]
	}
	return s
}

// Short cuts a title for the name of a step, or for a message.
func Short(s string) string {
	const most = 60 // letters
	if r := []rune(s); len(r) > most {
		return strings.TrimSpace(string(r[:most-1])) + "…"
	}
	return s
}

// Plural counts things: "1 event", "12 events".
func Plural(n int, unit string) string { return Several(n, unit, unit+"s") }

// Several is Plural for words that take more than an s: "1 file is", "12 files are".
func Several(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Count(n) + " " + many
}

// Period words a half-open period in the granularity that suits its length: "1 Feb – 31 Mar 2023".
func Period(from, to when.Time, style when.Style) string {
	g := when.ToDay
	switch length := float64(to) - float64(from); {
	case length < 3*when.Day:
		g = when.ToMinute
	case length > 60*366*when.Day:
		g = when.ToYear
	case length > 3*366*when.Day:
		g = when.ToMonth
	}
	s, ok := when.Between(when.Point(from, g), when.Point(to-1, g))
	if !ok {
		return ""
	}
	return s.Words(style)
}

// Length words how long a period is in the unit that suits it: "4 years 2 months", "36 hours".
func Length(from, to when.Time) string {
	secs := float64(to) - float64(from)
	y0, m0, d0 := from.Civil()
	y1, m1, d1 := to.Civil()
	months := (y1-y0)*12 + int(m1) - int(m0)
	if d1 < d0 {
		months--
	}
	switch {
	case secs < 2*when.Hour:
		return Plural(int(secs/60), "minute")
	case secs < 3*when.Day && int64(secs)%int64(when.Day) != 0:
		return Plural(int(secs/when.Hour), "hour")
	case months < 3:
		return Plural(int(secs/when.Day), "day")
	case months < 24:
		return Plural(months, "month")
	case months%12 == 0 || months >= 600:
		return Plural(months/12, "year")
	}
	return Plural(months/12, "year") + " " + Plural(months%12, "month")
}
