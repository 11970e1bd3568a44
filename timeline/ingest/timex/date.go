package timex

import (
	"fmt"
	"time"

	"entente/timeline"
	"entente/timeline/when"
)

// date resolves a form that names a point or unit of the calendar.
func (r *resolver) date(f *form, e *Expr) {
	e.Type, e.Mod = Date, f.mod
	if f.hasClock || f.part != "" {
		e.Type = TimeOf
	}
	switch {
	case f.holiday != nil:
		r.holidayDate(f, e)
	case f.value == "AC":
		r.accountDate(f, e)
	case f.value == "LAST" && f.hasDir:
		r.yearEnd(f, e)
	case f.value == "THEN":
		r.then(f, e)
	case f.value == "NTH":
		r.nthDay(f, e)
	case f.value == "FY":
		r.fiscalYear(f, e)
	case f.shortYear > 0 && !f.hasYear:
		r.shortYear(f, e)
	case f.slash:
		r.slashDate(f, e)
	case f.hasYear:
		e.Why = "the year is told"
		if f.pair == 1 && f.month > 0 || f.day > 0 && f.month > 0 {
			e.Why = "told in full"
		}
		r.finish(f, e, f.inYear(f.year))
	case f.decade != 0:
		r.decadeDate(f, e)
	case f.unit == "CE" && f.ordinal > 0:
		e.Why = "the century is told"
		y := 100*(f.ordinal-1) + 1
		if f.value == "BC" {
			y = -100*f.ordinal + 2 // the 4th century BCE starts in 400 BCE; its digits are those of 399
		}
		r.finish(f, e, point{t: when.Date(y, 1, 1), unit: "CE", bce: f.value == "BC"})
	case f.month > 0:
		r.yearless(f, e)
	case f.weekday > 0 && f.day == 0:
		r.weekdayDate(f, e)
	case f.season != "":
		r.seasonDate(f, e)
	case f.unit == "Q" && f.ordinal > 0, f.half > 0:
		r.partOfYear(f, e)
	case f.day > 0:
		r.dayOfMonth(f, e)
	case f.hasDir && f.unit != "":
		if !r.accountYearAgo(f, e) {
			r.shift(f, e)
		}
	default:
		r.timeOfDay(f, e)
	}
}

// inYear returns the point that f names in year y.
func (f *form) inYear(y int) point {
	switch {
	case f.value == "FIRST":
		return point{t: when.Date(y, time.Month(max(f.month, 1)), 1), unit: "D"}
	case f.value == "LAST" && f.month > 0:
		return point{t: when.Date(y, time.Month(f.month)+1, 0), unit: "D"}
	case f.value == "LAST":
		return point{t: when.Date(y, 12, 31), unit: "D"}
	case f.month > 0 && f.unit == "NTH":
		n := f.ordinal
		if n == 0 {
			n = -1 // "the last Monday of March"
		}
		return point{t: nth(y, time.Month(f.month), f.weekday, n), unit: "D"}
	case f.month > 0 && f.day > 0:
		return point{t: when.Date(y, time.Month(f.month), f.day), unit: "D"}
	case f.month > 0:
		return point{t: when.Date(y, time.Month(f.month), 1), unit: "MO"}
	case f.season != "":
		return point{t: when.Date(y, time.Month(seasonMonth[f.season]), 1), unit: f.season}
	case f.unit == "Q" && f.ordinal > 0:
		return point{t: when.Date(y, time.Month(3*f.ordinal-2), 1), unit: "Q"}
	case f.half > 0:
		return point{t: when.Date(y, time.Month(6*f.half-5), 1), unit: fmt.Sprintf("H%d", f.half)}
	}
	return point{t: when.Date(y, 1, 1), unit: "Y"}
}

// seasonMonth is the first month of a season on the northern half of the earth. The winter of a year starts in its
// December.
var seasonMonth = map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}

// partWords tell which part of a unit a mod cuts out.
var partWords = map[string]string{"START": "its first part", "MID": "its middle part", "END": "its last part"}

// finish sets value and span of a resolved expression.
func (r *resolver) finish(f *form, e *Expr, p point) {
	if f.day > 0 && f.month > 0 {
		if _, m, _ := p.t.Civil(); int(m) != f.month { // 31 June
			e.Why, e.Value = "there is no such day", fmt.Sprintf("XXXX-%02d-XX", f.month)
			return
		}
	}
	if f.unit == "W" && (f.day > 0 && f.month > 0 || f.holiday != nil) { // "the week of 6 March", "Easter week"
		p = point{t: unitFloor(p.t, "W"), unit: "W"}
	}
	p.part, p.zone = f.part, f.zone
	if f.hasClock {
		p.clock = &f.clock
	}
	e.Value = p.value()
	e.Span = p.span(f.mod)
	if f.unit == "W" && p.unit == "MO" {
		e.Span = weekOfMonth(p, f.ordinal)
	}
	if part := partWords[f.mod]; part != "" && e.Span != p.span("") {
		e.Why += ", " + part
	}
	if f.mod == "APPROX" {
		e.Span.Approximate = true
	}
}

// weekOfMonth returns the days of "the second week of April", counted from the first; the last seven for n = 0.
func weekOfMonth(p point, n int) when.Span {
	from := p.t.AddDays(7 * (n - 1))
	if n == 0 {
		from = p.end().AddDays(-7)
	}
	to := min(from.AddDays(6), p.end().AddDays(-1))
	s, _ := when.Within(when.Point(from, when.ToDay), when.Point(to, when.ToDay))
	return s
}

// unresolved gives e its TIMEX3 form without a date.
func (r *resolver) unresolved(f *form, e *Expr, value string) {
	e.Value = value
	switch {
	case f.hasClock:
		e.Value += f.clock.value() + f.zone
	case f.part != "":
		e.Value += "T" + f.part
	}
	e.Why = "not resolved: the publication date is not known"
	e.Relative = true
}

// govern notes the verb that decided.
func (r *resolver) govern(e *Expr, v verb) string {
	e.Tense = v.tense
	if v.to == v.from {
		return ""
	}
	w := timeline.Range{Start: int(r.toks[v.from].start), End: int(r.toks[v.to-1].end)}
	e.Words = append(e.Words, w)
	return ": governed by '" + r.text[w.Start:w.End] + "'"
}
