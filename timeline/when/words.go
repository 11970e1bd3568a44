package when

import (
	"strconv"
	"strings"
	"time"
)

// Order is the order in which people write day and month.
type Order uint8

// The orders.
const (
	DayMonth Order = iota // 28 Feb 2023
	MonthDay              // Feb 28, 2023
	Numeric               // 2023-02-28
)

// Style says how Words writes dates. The zero Style is short, day before month, without weekdays.
type Style struct {
	Order   Order
	Long    bool // "28 February 2023" for "28 Feb 2023"; months without a day are always long
	Weekday bool // "Tue 28 Feb 2023"; Numeric has none
}

// Words returns s as people write it: "28 Feb – 2 Mar 2023", "spring 2023", "c. 1259 BCE", "since 2014". It is "" for
// the zero Span. "?" behind it marks the uncertain ones. ParseWords understands it.
func (s Span) Words(style Style) string { return string(s.appendWords(nil, style)) }

// appendWords appends Words to b.
func (s Span) appendWords(b []byte, style Style) []byte {
	if s.IsZero() {
		return b
	}
	b = style.appendSpan(b, s)
	if s.Uncertain {
		b = append(b, '?')
	}
	return b
}

func (st Style) appendSpan(b []byte, s Span) []byte {
	about := ""
	if s.Approximate {
		about = "c. "
	}
	start, end := s.halves()
	switch {
	case !s.IsRange():
		return st.appendDate(append(b, about...), start)
	case end.form == formOpen:
		return st.appendEnd(append(append(b, "since "...), about...), start)
	case start.form == formOpen:
		return st.appendEnd(append(append(b, "until "...), about...), end)
	case end.form == formUnknown:
		return append(st.appendEnd(append(append(b, "from "...), about...), start), ", end unknown"...)
	case start.form == formUnknown:
		return append(st.appendEnd(append(append(b, "to "...), about...), end), ", start unknown"...)
	case start.hasName() && end.hasName():
		return st.appendRange(append(b, about...), start, end)
	}
	b = st.appendEnd(append(append(b, "from "...), about...), start)
	return st.appendEnd(append(b, " to "...), end)
}

// appendDate appends a date that stands alone.
func (st Style) appendDate(b []byte, h half) []byte {
	if first, last, ok := h.elements(); ok {
		if first.gran == ToDay && last.lo == first.hi {
			return st.appendEither(b, first, last)
		}
		return append(st.appendRange(b, first, last), " (some time in)"...)
	}
	return st.appendHalf(b, h)
}

// appendEither appends one of two days that follow each other: "19 or 20 Mar 2024".
func (st Style) appendEither(b []byte, first, last half) []byte {
	days := string(st.appendRange(nil, first, last))
	if from, to, spaced := strings.Cut(days, " – "); spaced {
		return append(append(append(b, from...), " or "...), to...)
	}
	return append(b, strings.Replace(days, "–", " or ", 1)...)
}

// appendEnd appends a date as one end of a period.
func (st Style) appendEnd(b []byte, h half) []byte {
	if first, last, ok := h.elements(); ok {
		return st.appendRange(append(b, "some time in "...), first, last)
	}
	return st.appendHalf(b, h)
}

// elements returns the first and the last unit of a half that people know as a range only.
func (h half) elements() (first, last half, ok bool) {
	g := h.gran
	switch {
	case h.lo.IsOpen() || h.hi.IsOpen() || decadeBCE(h):
		return half{}, half{}, false
	case h.form == formDigits:
		g = ToYear
	case h.form == formUnit && g == ToDecade && h.lo <= firstOfEra: // "-004X" is 50 to 41 BCE
		g = ToYear
	case h.form != formSet:
		return half{}, half{}, false
	}
	first, last = unit(h.lo, g), unit(g.Floor(h.hi-1), g)
	first.gran, last.gran, first.form, last.form = g, g, formUnit, formUnit
	return first, last, true
}

// hasName reports whether people have a name for h that they can use on both sides of a dash.
func (h half) hasName() bool {
	_, _, isRange := h.elements()
	return h.form == formUnit && !isRange
}

// decadeBCE reports whether h is a decade as people count it before our era: the 40s BCE are 49 to 40 BCE.
func decadeBCE(h half) bool {
	if h.form != formSet || h.gran != ToYear {
		return false
	}
	first, end := h.lo.Year(), h.hi.Year()
	return end-first == 10 && end <= 0 && (2-end)%10 == 0
}

// appendHalf appends what is no range of elements.
func (st Style) appendHalf(b []byte, h half) []byte {
	year := h.lo.Year()
	switch {
	case h.lo == Min:
		last := h.gran.Floor(h.hi - 1)
		return append(st.appendUnit(b, last, h.gran), " or earlier"...)
	case h.hi == Max:
		return append(st.appendUnit(b, h.lo, h.gran), " or later"...)
	case h.form == formPart:
		n := partOfYear(h.lo, h.hi)
		if n < 40 {
			b = append(append(b, ordinalWords[n-37]...), " third of "...)
		} else {
			b = append(append(b, ordinalWords[n-40]...), " half of "...)
		}
		return appendPeopleYear(b, year)
	case decadeBCE(h):
		return append(strconv.AppendInt(b, int64(2-h.hi.Year()), 10), "s BCE"...)
	}
	return st.appendUnit(b, h.lo, h.gran)
}

// appendUnit appends the unit of granularity g that starts at t.
func (st Style) appendUnit(b []byte, t Time, g Granularity) []byte {
	y, m, _ := t.Civil()
	switch g {
	case ToMillennium:
		return appendOrdinalUnit(b, y, 1000, " millennium")
	case ToCentury:
		return appendOrdinalUnit(b, y, 100, " century")
	case ToDecade:
		b = append(strconv.AppendInt(b, int64(y), 10), 's')
		if y%100 == 0 { // people take the 1800s for the century
			b = append(b, " (decade)"...)
		}
		return b
	case ToYear:
		return appendPeopleYear(b, y)
	case ToQuarter:
		b = append(append(b, 'Q', byte('1'+(m-time.January)/3)), ' ')
		return appendPeopleYear(b, y)
	case ToSeason:
		return appendSeason(b, y, int(m-time.March)/3)
	case ToWeek:
		year, week := t.ISOWeek()
		b = strconv.AppendInt(append(b, "week "...), int64(week), 10)
		return appendPeopleYear(append(b, ", "...), year)
	case ToMonth:
		if st.Order == Numeric {
			return st.appendNumeric(b, t, g)
		}
		return appendPeopleYear(append(append(b, m.String()...), ' '), y)
	}
	if st.Order == Numeric {
		return st.appendNumeric(b, t, g)
	}
	b = st.appendDay(b, t, true, true)
	return st.appendTime(b, t, g, ", ")
}

// appendSeason appends season n of a year, spring being 0. A winter has two years.
func appendSeason(b []byte, y, n int) []byte {
	b = append(append(b, seasonNames[n]...), ' ')
	switch {
	case n < 3:
		return appendPeopleYear(b, y)
	case y < 1:
		return appendYears(b, y, y+1)
	}
	b = append(strconv.AppendInt(b, int64(y), 10), "–"...)
	if (y+1)%100 == 0 {
		return appendPeopleYear(b, y+1)
	}
	b = appendPadded(b, (y+1)%100, 2)
	return appendEra(b, y)
}

// appendDay appends a day with or without its month and year.
func (st Style) appendDay(b []byte, t Time, month, year bool) []byte {
	y, m, d := t.Civil()
	monthName, weekday := m.String(), t.Weekday().String()
	if !st.Long {
		monthName, weekday = monthName[:3], weekday[:3]
	}
	if st.Weekday {
		b = append(b, weekday...)
		if st.Order == MonthDay {
			b = append(b, ',')
		}
		b = append(b, ' ')
	}
	if st.Order == MonthDay && month {
		b = append(append(b, monthName...), ' ')
	}
	b = strconv.AppendInt(b, int64(d), 10)
	if st.Order != MonthDay && month {
		b = append(append(b, ' '), monthName...)
	}
	if year {
		if st.Order == MonthDay {
			b = append(b, ',')
		}
		b = appendPeopleYear(append(b, ' '), y)
	}
	return b
}

// appendTime appends the time of day for granularities below the day.
func (st Style) appendTime(b []byte, t Time, g Granularity, before string) []byte {
	if g >= ToDay {
		return b
	}
	b = appendClock(append(b, before...), t, g)
	if g == ToHour {
		b = append(b, " h"...)
	}
	return b
}

// appendNumeric appends "2023-02", "2023-02-28" or "2023-02-28 14:05", with BCE behind it where needed.
func (st Style) appendNumeric(b []byte, t Time, g Granularity) []byte {
	y, m, d := t.Civil()
	people := y
	if y < 1 {
		people = 1 - y
	}
	b = appendPadded(append(appendPadded(b, people, 4), '-'), int(m), 2)
	if g <= ToDay {
		b = appendPadded(append(b, '-'), d, 2)
	}
	if y < 1 {
		b = append(b, " BCE"...)
	}
	return st.appendTime(b, t, g, " ")
}
