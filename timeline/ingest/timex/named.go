package timex

import (
	"fmt"
	"strings"

	"entente/timeline/when"
)

// holidayDate resolves "Good Friday", "Christmas 2007", "last Easter".
func (r *resolver) holidayDate(f *form, e *Expr) {
	h := f.holiday
	name := h.name
	if strings.EqualFold(name, e.Text) {
		name = e.Text
	}
	if h.fixed.y > 0 {
		e.Why = name + " is the name of that day"
		r.finish(f, e, point{t: h.day(0), unit: "D"})
		return
	}
	y, seen := f.year, when.Time(0)
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
		y, seen = r.holidayYear(f, e, at), at
	}
	day := h.day(y)
	if again := day.AddDays(islamicYear); h.about && !f.hasYear && again.Year() == y && abs(again-seen) < abs(day-seen) {
		day = again // the second one of the year
	}
	e.Why = fmt.Sprintf("%s of %d", name, y)
	f.month, f.day = 0, 0
	r.finish(f, e, point{t: day, unit: "D"})
	if h.days > 1 && f.unit != "W" {
		if s, ok := when.Within(e.Span, when.Point(day.AddDays(h.days-1), when.ToDay)); ok {
			e.Span = s
		}
	}
	if h.about {
		e.Span.Approximate = true
		e.Why += ", a day earlier or later where the moon is seen so"
	}
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
	case v.tense == Past && t > at.AddDays(2) && (e.Signal == "on" || e.Signal == "during" || e.Signal == "since"), // "signed on Good Friday"
		v.tense != Future && t > at.AddDays(120): // people speak of a coming holiday months ahead
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
			if century = at.Year() / 100 * 100; century+y > at.Year()+10 {
				century -= 100 // "the '90s", told in 2013
			}
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
	e.Value = year4(y) // TimeML has no form of its own for them
	e.Span = when.Point(when.Date(y, 1, 1), when.ToYear)
	e.Span.Approximate = true
	e.Why = "fiscal years start in different months"
}

// yearEnd resolves "year-end", the day on which the books of a year close: the last one behind "since", else that of the
// year at hand.
func (r *resolver) yearEnd(f *form, e *Expr) {
	at, name, ok := r.anchor(f)
	if !ok {
		r.unresolved(f, e, "XXXX-12-31")
		return
	}
	e.Relative = name == "the publication date"
	y := at.Year() - b2n(e.Signal == "since")
	e.Why = fmt.Sprintf("the last day of %d, the year of %s", y, name)
	if y < at.Year() {
		e.Why = fmt.Sprintf("the last day of %d, the last year-end before %s", y, day(at))
	}
	r.finish(f, e, point{t: when.Date(y, 12, 31), unit: "D"})
}

// then resolves "until then": the date told last, here or in the sentence before.
func (r *resolver) then(f *form, e *Expr) {
	const reach = 80 // tokens of two sentences
	if !r.dated.Resolved() || f.from-r.datedAt > reach {
		e.Value, e.Why = "PAST_REF", refWhy["PAST_REF"]
		if r.verb(f).tense == Future {
			e.Value, e.Why = "FUTURE_REF", refWhy["FUTURE_REF"]
		}
		return
	}
	e.Value, e.Span, e.Relative = r.dated.Value, r.dated.Span, r.dated.Relative
	e.Why = "the date told before, '" + r.dated.Text + "'"
}

// nthDay resolves "on the second day", of a battle or a siege that a history tells: a day of the month that it has reached.
func (r *resolver) nthDay(f *form, e *Expr) {
	if !r.hasLast || r.lastGran > when.ToMonth {
		r.unresolved(f, e, "XXXX-XX-XX")
		e.Why, e.Relative = "not resolved: the first of the days is not known", false
		return
	}
	p := point{t: when.ToMonth.Floor(r.last), unit: "MO"}
	e.Value, e.Span = p.value()+"-XX", p.span("")
	if f.part != "" {
		e.Value += "T" + f.part
	}
	e.Span.Approximate = true
	e.Why = "one of a row of days in the month told before, " + p.value()
}

// shortYear resolves "'89": the latest year with these digits that is not far ahead of the date it is seen from.
func (r *resolver) shortYear(f *form, e *Expr) {
	at, _, ok := r.anchor(f)
	if !ok {
		r.unresolved(f, e, fmt.Sprintf("XX%02d", f.shortYear))
		return
	}
	const ahead = 10 // years that people still write short
	y := at.Year()/100*100 + f.shortYear
	if y > at.Year()+ahead {
		y -= 100
	}
	e.Why = fmt.Sprintf("the last two digits of %d", y)
	r.finish(f, e, point{t: when.Date(y, 1, 1), unit: "Y"})
}
