package scale

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"entente/timeline/when"
)

// Tick is a line of an axis and the label at its right.
type Tick struct {
	At    when.Time
	Next  when.Time // where the next tick of the tier stands; the label belongs to [At, Next)
	Label string    // "" when the line has none
}

// Axis holds the ticks of both tiers of a window, from the last one before its left edge to the last one inside.
// Its slices are reused by the next Update.
type Axis struct {
	Minor []Tick // close together: days, months, years
	Major []Tick // what the minor ones belong to: months, years, centuries; may be empty

	Names  Names
	labels map[labelKey]string
}

// NewAxis returns an empty axis that labels in the given words.
func NewAxis(names Names) *Axis { return &Axis{Names: names, labels: make(map[labelKey]string)} }

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
	{when.ToDay, 1, labelWeekday, 66, overDay},
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

// Update computes the ticks of a window. It allocates only for labels that it has not made before.
func (a *Axis) Update(s Scale) {
	const keep = 4096 // labels; a screen shows about a hundred
	if len(a.labels) > keep {
		clear(a.labels)
	}
	extra := extraRoom(s)
	st := choose(s, extra)
	a.Minor = a.tier(a.Minor[:0], s, st.unit, st.n, st.label)
	a.Major = a.Major[:0]
	for _, m := range st.majors {
		if pxOf(s, m.unit, m.n) >= m.room+extra {
			a.Major = a.tier(a.Major, s, m.unit, m.n, m.label)
			return
		}
	}
	if n := len(st.majors); n > 0 {
		m := st.majors[n-1]
		a.Major = a.tier(a.Major, s, m.unit, m.n, m.label)
		dropTight(a.Major, s, m.room+extra)
	}
}

// dropTight takes the label off ticks whose unit is narrower than the label.
func dropTight(ticks []Tick, s Scale, room float64) {
	for i := range ticks {
		if s.X(ticks[i].Next)-s.X(ticks[i].At) < room {
			ticks[i].Label = ""
		}
	}
}

// tier appends the ticks of one tier.
func (a *Axis) tier(dst []Tick, s Scale, unit when.Granularity, n int, kind labelKind) []Tick {
	from, to := s.Window()
	t := floorStep(from, unit, n, a.Names.FirstDay)
	for t < to {
		next := nextStep(t, unit, n)
		if next <= t {
			break // the end of what when.Time can count
		}
		dst = append(dst, Tick{At: t, Next: next, Label: a.label(kind, t)})
		t = next
	}
	return dst
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

func (a *Axis) label(kind labelKind, t when.Time) string {
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
	case labelDay:
		return strconv.Itoa(d)
	case labelWeekday:
		return n.Weekdays[t.Weekday()] + " " + strconv.Itoa(d)
	case labelWeek:
		return fmt.Sprintf("%s %s · %s %d", n.Months[m-1], n.Year(y), n.Week, ISOWeek(t))
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

// ISOWeek returns the number of the week by ISO 8601: weeks start on Monday and belong to the year of their Thursday.
func ISOWeek(t when.Time) int {
	thursday := t.Midnight().AddDays(4 - (int(t.Weekday())+6)%7 - 1)
	first := when.Date(thursday.Year(), time.January, 1)
	return int((thursday-first)/when.Day)/7 + 1
}
