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
	case f.value == "FY":
		r.fiscalYear(f, e)
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
		r.shift(f, e)
	default:
		r.timeOfDay(f, e)
	}
}

// inYear returns the point that f names in year y.
func (f *form) inYear(y int) point {
	switch {
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

// finish sets value and span of a resolved expression.
func (r *resolver) finish(f *form, e *Expr, p point) {
	if f.day > 0 && f.month > 0 {
		if _, m, _ := p.t.Civil(); int(m) != f.month { // 31 June
			e.Why, e.Value = "there is no such day", fmt.Sprintf("XXXX-%02d-XX", f.month)
			return
		}
	}
	p.part, p.zone = f.part, f.zone
	if f.hasClock {
		p.clock = &f.clock
	}
	e.Value = p.value()
	e.Span = p.span(f.mod)
	if f.mod == "APPROX" {
		e.Span.Approximate = true
	}
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

// yearless resolves "March", "4 March", "last March" and "March of last year".
func (r *resolver) yearless(f *form, e *Expr) {
	blank := fmt.Sprintf("XXXX-%02d", f.month)
	if f.day > 0 {
		blank += fmt.Sprintf("-%02d", f.day)
	}
	at, name, ok := r.anchor(f)
	if !ok {
		r.unresolved(f, e, blank)
		return
	}
	e.Relative = !r.narrative
	y, m, _ := at.Civil()
	switch {
	case f.unit == "Y" && f.hasDir:
		y += f.dir
		e.Why = fmt.Sprintf("the year %s from %s %s", steps(f.dir), name, day(at))
	case f.hasDir && f.dir < 0:
		if f.inYear(y).t >= when.ToMonth.Floor(at) {
			y--
		}
		e.Why = fmt.Sprintf("the last one before %s", day(at))
	case f.hasDir && f.dir > 0:
		if f.inYear(y).t <= at {
			y++
		}
		e.Why = fmt.Sprintf("the next one after %s", day(at))
	case f.hasDir:
		e.Why = fmt.Sprintf("in the year of %s", day(at))
	case r.narrative:
		// December is often followed by January of the next year; otherwise a history stays in its year.
		if int(m)-f.month >= 8 {
			y++
		}
		e.Why = fmt.Sprintf("follows the date told before, %s", day(at))
	default:
		y = r.yearByTense(f, e, at)
	}
	r.finish(f, e, f.inYear(y))
}

// yearByTense chooses the year of a month or a day by the tense of its clause.
func (r *resolver) yearByTense(f *form, e *Expr, at when.Time) int {
	if r.hasFull && f.from-r.fullAt < nearby && r.full.Year() != at.Year() {
		e.Why = "follows the date told before, " + day(r.full)
		return nearestYear(f, r.full)
	}
	v := r.verb(f)
	if v.tense == Past && (e.Signal == "until" || e.Signal == "till" || e.Signal == "through") {
		v = verb{} // "ruled until May" and "closed until May" look alike
	}
	y := at.Year()
	p := f.inYear(y)
	end := p.end()
	why := r.govern(e, v)
	switch {
	case v.tense == Future && end <= at:
		y++
		e.Why = fmt.Sprintf("the next one after %s%s", day(at), why)
	case v.tense == Past && p.t > at:
		y--
		e.Why = fmt.Sprintf("the last one before %s%s", day(at), why)
	case v.tense == NoTense && p.t > at.AddDays(183):
		y--
		e.Why = fmt.Sprintf("the one nearest to %s", day(at))
	case v.tense == NoTense && end < at.AddDays(-183):
		y++
		e.Why = fmt.Sprintf("the one nearest to %s", day(at))
	default:
		e.Why = fmt.Sprintf("in the year of %s%s", day(at), why)
	}
	return y
}

// nearby is how many tokens a date with a year reaches: "on 15 November 2017 … resigned on 21 November".
const nearby = 45

// nearestYear returns the year that puts f nearest to t.
func nearestYear(f *form, t when.Time) int {
	best := t.Year()
	for _, y := range [...]int{best - 1, best + 1} {
		if abs(f.inYear(y).t-t) < abs(f.inYear(best).t-t) {
			best = y
		}
	}
	return best
}

func abs(t when.Time) when.Time { return max(t, -t) }

// weekdayDate resolves "Tuesday", "next Tuesday", "Thursday of next week".
func (r *resolver) weekdayDate(f *form, e *Expr) {
	blank := fmt.Sprintf("XXXX-WXX-%d", f.weekday)
	if !f.hasDir && f.mod == "" {
		e.Weekday = f.weekday
	}
	v := verb{}
	if !f.hasDir {
		e.Weekday = f.weekday
		v = r.verb(f)
		e.Tense = v.tense
	}
	at, _, ok := r.anchor(f)
	if !ok {
		why := r.govern(e, v)
		r.unresolved(f, e, blank)
		e.Why += why
		return
	}
	if r.narrative && r.hasDay {
		at = r.lastDay
	}
	e.Relative = !r.narrative && !f.told
	name := time.Weekday(f.weekday % 7).String()
	back := (isoDay(at) - f.weekday + 7) % 7 // days since that weekday, 0 for the day itself
	var t when.Time
	switch {
	case f.unit == "W":
		t = when.ToWeek.Floor(at).AddDays(7*f.dir + f.weekday - 1)
		e.Why = fmt.Sprintf("%s of the week %s from %s", name, steps(f.dir), day(at))
	case f.hasDir && f.dir < 0:
		if back == 0 {
			back = 7
		}
		t = at.AddDays(-back)
		e.Why = fmt.Sprintf("the last %s before %s", name, day(at))
	case f.hasDir && f.dir > 0:
		t = at.AddDays(7 - back)
		e.Why = fmt.Sprintf("the next %s after %s", name, day(at))
	case f.hasDir && f.told:
		t = at.AddDays(-back)
		e.Why = fmt.Sprintf("the %s told before", name)
	case f.hasDir:
		t = when.ToWeek.Floor(at).AddDays(f.weekday - 1)
		if t < at && r.verb(f).tense == Future {
			t = t.AddDays(7)
		}
		e.Why = fmt.Sprintf("%s of the week of %s", name, day(at))
	case back == 0:
		t = at
		e.Why = fmt.Sprintf("%s is a %s%s", day(at), name, r.govern(e, v))
	case v.tense == Future:
		t = at.AddDays(7 - back)
		e.Why = fmt.Sprintf("next %s after %s%s", name, day(at), r.govern(e, v))
	default:
		t = at.AddDays(-back)
		e.Why = fmt.Sprintf("last %s before %s%s", name, day(at), r.govern(e, v))
	}
	r.finish(f, e, point{t: t, unit: "D"})
}

// seasonDate resolves "the summer", "last spring", "the spring of next year".
func (r *resolver) seasonDate(f *form, e *Expr) {
	at, _, ok := r.anchor(f)
	if !ok {
		r.unresolved(f, e, "XXXX-"+f.season)
		return
	}
	e.Relative = !r.narrative
	y := at.Year()
	start := f.inYear(y).t
	switch {
	case f.unit == "Y" && f.hasDir:
		y += f.dir
		e.Why = fmt.Sprintf("the year %s from %s", steps(f.dir), day(at))
	case f.hasDir && f.dir < 0:
		if start.AddMonths(3) > at {
			y--
		}
		e.Why = "the last one before " + day(at)
	case f.hasDir && f.dir > 0:
		if start <= at {
			y++
		}
		e.Why = "the next one after " + day(at)
	case f.hasDir, r.narrative:
		e.Why = "in the year of " + day(at)
		if _, m, _ := at.Civil(); r.narrative && m >= 11 && f.season == "SP" {
			y++
		}
	default:
		y = r.yearByTense(f, e, at)
	}
	r.finish(f, e, f.inYear(y))
}

// partOfYear resolves "the third quarter", "the first half of this year".
func (r *resolver) partOfYear(f *form, e *Expr) {
	at, _, ok := r.anchor(f)
	if !ok {
		r.unresolved(f, e, "XXXX-"+f.inYear(1).value()[5:])
		return
	}
	e.Relative = !r.narrative
	y := at.Year()
	if f.hasDir {
		y += f.dir
		e.Why = fmt.Sprintf("the year %s from %s", steps(f.dir), day(at))
	} else {
		y = r.yearByTense(f, e, at)
	}
	r.finish(f, e, f.inYear(y))
}

// dayOfMonth resolves "the 15th of this month" and "Friday, the 13th".
func (r *resolver) dayOfMonth(f *form, e *Expr) {
	at, _, ok := r.anchor(f)
	if !ok {
		r.unresolved(f, e, fmt.Sprintf("XXXX-XX-%02d", f.day))
		return
	}
	e.Relative = !r.narrative
	first := when.ToMonth.Floor(at).AddMonths(f.dir)
	_, m, _ := first.Civil()
	f.month = int(m)
	e.Why = "in the month of " + day(first)
	r.finish(f, e, f.inYear(first.Year()))
}

// holidayDate resolves "Good Friday", "Christmas 2007", "last Easter".
func (r *resolver) holidayDate(f *form, e *Expr) {
	h := f.holiday
	if h.fixed.y > 0 {
		e.Why = h.name + " is the name of that day"
		r.finish(f, e, point{t: h.day(0), unit: "D"})
		return
	}
	y := f.year
	if !f.hasYear {
		at, _, ok := r.anchor(f)
		if !ok {
			blank := "XXXX-XX-XX"
			if h.fixed.m > 0 {
				blank = fmt.Sprintf("XXXX-%02d-%02d", h.fixed.m, h.fixed.d)
			}
			r.unresolved(f, e, blank)
			return
		}
		e.Relative = !r.narrative
		y = r.holidayYear(f, e, at)
	}
	e.Why = fmt.Sprintf("%s of %d", h.name, y)
	f.month, f.day = 0, 0
	r.finish(f, e, point{t: h.day(y), unit: "D"})
}

func (r *resolver) holidayYear(f *form, e *Expr, at when.Time) int {
	y := at.Year()
	t := f.holiday.day(y)
	switch {
	case f.unit == "Y" && f.hasDir:
		return y + f.dir
	case f.hasDir && f.dir < 0 && t >= at:
		return y - 1
	case f.hasDir && f.dir > 0 && t <= at:
		return y + 1
	case f.hasDir || r.narrative:
		return y
	}
	v := r.verb(f)
	r.govern(e, v)
	switch {
	case v.tense == Future && t < at:
		return y + 1
	case v.tense != Future && t > at.AddDays(120): // people speak of a coming holiday months ahead
		return y - 1
	}
	return y
}

// decadeDate resolves "the 1980s", "the eighties", "the 470s BC".
func (r *resolver) decadeDate(f *form, e *Expr) {
	y := f.decade
	bce := y < 0
	if bce {
		y = -(-y + 8) // the decade 470s BC runs from 479 BC, astronomical -478
	} else if y < 100 && f.value == "" {
		century := 1900
		if at, _, ok := r.anchor(f); ok && r.narrative {
			century = at.Year() / 100 * 100
		}
		y += century
	}
	e.Why = "the decade is told"
	r.finish(f, e, point{t: when.Date(y, 1, 1), unit: "DE", bce: bce})
}

// fiscalYear resolves "fiscal 2022", "the current fiscal year".
func (r *resolver) fiscalYear(f *form, e *Expr) {
	y := f.year
	if !f.hasYear {
		at, _, ok := r.anchor(f)
		if !ok {
			r.unresolved(f, e, "FYXXXX")
			return
		}
		y = at.Year() + f.dir
		e.Relative = !r.narrative
	}
	e.Value = fmt.Sprintf("FY%04d", y)
	e.Span = when.Point(when.Date(y, 1, 1), when.ToYear)
	e.Span.Approximate = true
	e.Why = "fiscal years start in different months"
}

// shift resolves "last week", "this year", "tomorrow", "the following day", "that evening".
func (r *resolver) shift(f *form, e *Expr) {
	at, name, ok := r.anchor(f)
	if f.daysOff && r.hasPublished && !r.narrative {
		at, name = r.published, "the publication date"
	}
	if !ok {
		r.unresolved(f, e, blankOf(f.unit))
		return
	}
	e.Relative = name == "the publication date"
	if f.unit == "FN" {
		f.unit, f.dir = "W", 2*f.dir
	}
	if f.unit == "WE" && f.dir == 0 && unitFloor(at, "WE") > at {
		if v := r.verb(f); v.tense == Past {
			f.dir = -1 // said on a Monday: "over the weekend, he spoke"
		}
	}
	p := point{unit: f.unit}
	p.t = unitGran(f.unit).Add(unitFloor(at, f.unit), f.dir)
	if f.dir == 0 {
		e.Why = fmt.Sprintf("the %s of %s, %s", unitName(f.unit), name, day(at))
	} else {
		e.Why = fmt.Sprintf("%s from %s, %s", unitSteps(f.dir, f.unit), name, day(at))
	}
	r.finish(f, e, p)
	if f.dir == 0 && e.Relative && (f.mod == "START" || f.mod == "END") {
		r.narrow(f, e, at)
	}
}

// narrow cuts "earlier this year" at the publication date and starts "later this year" after it.
func (r *resolver) narrow(f *form, e *Expr, at when.Time) {
	whole := point{t: unitFloor(at, f.unit), unit: f.unit}
	first := r.toks[f.from].lex
	if first == nil {
		return
	}
	var s when.Span
	ok := false
	switch first.word {
	case "earlier":
		s, ok = when.Within(when.Point(whole.t, when.ToDay), when.Point(at, when.ToDay))
	case "later":
		s, ok = when.Within(when.Point(at, when.ToDay), when.Point(whole.end()-1, when.ToDay))
	}
	if ok {
		e.Span = s
	}
}

// timeOfDay resolves "3 p.m." and "the evening": of the last day told, else of the publication date.
func (r *resolver) timeOfDay(f *form, e *Expr) {
	at := r.published
	ok := r.hasPublished
	if r.hasDay && (r.narrative || r.sameSentence(f)) {
		at, ok = r.lastDay, true
	}
	if !ok {
		r.unresolved(f, e, "XXXX-XX-XX")
		return
	}
	e.Relative = !r.narrative
	e.Why = "on " + day(at)
	r.finish(f, e, point{t: at, unit: "D"})
}

// sameSentence reports whether an earlier form stands in the sentence of f.
func (r *resolver) sameSentence(f *form) bool {
	for i := f.from - 1; i >= 0 && i > f.from-30; i-- {
		if t := &r.toks[i]; t.mark == '.' || t.has(newline) && t.mark == 0 {
			return false
		} else if t.is(cWeekday) || t.is(cMonth) || t.is(cDay) {
			return true
		}
	}
	return false
}
