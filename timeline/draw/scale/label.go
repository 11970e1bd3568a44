package scale

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"entente/timeline/when"
)

type labelKey struct {
	tier labelKind
	at   when.Time
}

// labelKind is the form of a label.
type labelKind uint8

const (
	labelNone       labelKind = iota
	labelClock                // 14:30
	labelHour                 // 14:00
	labelDate                 // Tue 28 February 2023
	labelShortDate            // Tue 28 Feb
	labelDay                  // 28
	labelWeekday              // Tue 28
	labelWeek                 // Week 9 · February 2023
	labelMonth                // Feb
	labelLongMonth            // February
	labelMonthYear            // February 2023
	labelQuarter              // Q1
	labelYear                 // 2023, 44 BCE
	labelDecade               // 1990s
	labelCentury              // 20th century
	labelMillennium           // 2nd millennium BCE
	labelDayMonth             // 28 February
	labelShortDay             // 28 Feb
)

func (a *Axis) label(kind labelKind, t when.Time) string {
	if a.Yearless {
		kind = kind.yearless()
	}
	if kind == labelNone {
		return ""
	}
	k := labelKey{kind, t}
	l, ok := a.labels[k]
	if !ok {
		l = a.Names.format(kind, t)
		a.labels[k] = l
	}
	return l
}

// alone is the form of a label that no upper tier explains. before is the tick before t, unless t is the first.
func (k labelKind) alone(t when.Time, first bool, before when.Time) labelKind {
	_, m, d := t.Civil()
	_, m0, d0 := before.Civil()
	switch k {
	case labelMonth, labelLongMonth, labelQuarter:
		if m == time.January {
			return labelYear
		}
	case labelDay, labelWeekday:
		if first || m != m0 {
			return labelShortDay
		}
	case labelClock, labelHour:
		if first || d != d0 {
			return labelShortDay
		}
	}
	return k
}

// yearless is the form of a label that is true in each year.
func (k labelKind) yearless() labelKind {
	switch k {
	case labelDate, labelShortDate:
		return labelDayMonth
	case labelWeekday:
		return labelDay
	case labelWeek, labelMonthYear:
		return labelLongMonth
	case labelYear, labelDecade, labelCentury, labelMillennium:
		return labelNone
	}
	return k
}

func (n Names) format(kind labelKind, t when.Time) string {
	y, m, d := t.Civil()
	switch kind {
	case labelClock, labelHour:
		h, min, _ := t.Clock()
		return fmt.Sprintf("%02d:%02d", h, min)
	case labelDate:
		return fmt.Sprintf("%s %d %s %s", n.Weekdays[t.Weekday()], d, n.Months[m-1], n.Year(y))
	case labelShortDate:
		return fmt.Sprintf("%s %d %s", n.Weekdays[t.Weekday()], d, n.ShortMonths[m-1])
	case labelDayMonth:
		return strconv.Itoa(d) + " " + n.Months[m-1]
	case labelShortDay:
		return strconv.Itoa(d) + " " + n.ShortMonths[m-1]
	case labelDay:
		return strconv.Itoa(d)
	case labelWeekday:
		return n.Weekdays[t.Weekday()] + " " + strconv.Itoa(d)
	case labelWeek:
		_, week := t.ISOWeek()
		return fmt.Sprintf("%s %s · %s %d", n.Months[m-1], n.Year(y), n.Week, week)
	case labelMonth:
		return n.ShortMonths[m-1]
	case labelLongMonth:
		return n.Months[m-1]
	case labelMonthYear:
		return n.Months[m-1] + " " + n.Year(y)
	case labelQuarter:
		return "Q" + strconv.Itoa(int(m-1)/3+1)
	case labelDecade:
		return n.decade(y)
	case labelCentury:
		return n.count(y, 100, "century")
	case labelMillennium:
		return n.count(y, 1000, "millennium")
	}
	return n.Year(y)
}

// Year returns a year as people write it: 1995, 44 BCE, 12 000, 3 million BCE. year is astronomical.
func (n Names) Year(year int) string {
	era := ""
	if year < 1 {
		year, era = 1-year, " "+n.BCE
	} else if year == 1 {
		era = " " + n.CE
	}
	switch {
	case year >= 1e9 && year%1e7 == 0:
		return short(float64(year)/1e9) + " billion" + era
	case year >= 1e6 && year%1e4 == 0:
		return short(float64(year)/1e6) + " million" + era
	case year >= 10000:
		return grouped(year) + era
	}
	return strconv.Itoa(year) + era
}

// grouped writes a number in groups of three with U+202F, a narrow space that does not break.
func grouped(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%s\u202f%03d", grouped(n/1000), n%1000)
}

func short(v float64) string { return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64) }

// decade names the ten years that a tick opens. There is no common word for those around and before the era.
func (n Names) decade(year int) string {
	switch {
	case year < 1:
		return fmt.Sprintf("%d–%d %s", 1-year, max(-8-year, 1), n.BCE)
	case year < 10:
		return "1–9 " + n.CE
	}
	return strconv.Itoa(year/10*10) + "s"
}

// count names the century or millennium that starts at a tick: the ticks of 1900 CE and 1 CE open the 20th and the
// 1st century; that of 100 BCE opens the 1st century BCE.
func (n Names) count(year, length int, word string) string {
	if year < 1 {
		return ordinal((1-year)/length) + " " + word + " " + n.BCE
	}
	return ordinal(year/length+1) + " " + word
}

func ordinal(i int) string {
	suffix := "th"
	if i%100 < 11 || i%100 > 13 {
		switch i % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(i) + suffix
}
