package timex

import (
	"fmt"
	"time"

	"entente/timeline/when"
)

// weekdayDate resolves "Tuesday", "next Tuesday", "Thursday of next week".
func (r *resolver) weekdayDate(f *form, e *Expr) {
	var v verb
	if !f.hasDir {
		e.Weekday = f.weekday
		v = r.leaning(f)
		e.Tense = v.tense
	}
	at, _, ok := r.anchor(f)
	if !ok && r.onOwnDay(f, e, v) {
		return
	}
	if !ok {
		why := r.govern(e, v)
		r.unresolved(f, e, fmt.Sprintf("XXXX-WXX-%d", f.weekday))
		e.Why += why
		return
	}
	if r.narrative && r.hasDay {
		at = r.lastDay
	}
	e.Relative = !r.narrative && !f.told
	t, beside := when.Time(0), false
	if !f.hasDir {
		t, beside = r.dayBeside(f, at)
	}
	switch {
	case f.hasDir:
		t = r.namedWeekday(f, e, at)
	case f.value == "WEEK": // "Monday week"
		t = at.AddDays(14 - daysSince(f.weekday, at))
		e.Why = fmt.Sprintf("a week after the next %s after %s", weekdayName(f.weekday), day(at))
	case beside:
		e.Why = fmt.Sprintf("the date beside it, %s, is a %s", day(t), weekdayName(f.weekday))
	default:
		t = r.bareWeekday(f, e, at, v)
	}
	r.finish(f, e, point{t: t, unit: "D"})
}

// dayBeside returns the date told right beside a weekday, if it falls on that weekday: "Friday (March 3)", "3 March, a
// Friday".
func (r *resolver) dayBeside(f *form, at when.Time) (when.Time, bool) {
	for _, k := range [...]int{r.now - 1, r.now + 1} {
		if k < 0 || k >= len(r.forms) {
			continue
		}
		d := &r.forms[k]
		if d.month == 0 || d.day == 0 || d.action != actDate || d.pair > 0 || !r.touch(f, d) {
			continue
		}
		y := d.year
		if !d.hasYear {
			y = nearestYear(d, at)
		}
		if t := d.inYear(y).t; isoDay(t) == f.weekday {
			return t, true
		}
	}
	return 0, false
}

// touch reports whether nothing but a comma, a bracket or an article stands between two forms.
func (r *resolver) touch(a, b *form) bool {
	if a.from > b.from {
		a, b = b, a
	}
	if b.from-a.to > 3 {
		return false
	}
	for i := a.to; i < b.from; i++ {
		if t := &r.toks[i]; t.mark != ',' && t.mark != '(' && !t.is(cArticle) {
			return false
		}
	}
	return true
}

// bareWeekday resolves a weekday that only the tense of its clause tells: the day at itself when it is one, else the
// next one for what is to come and the last one for all the rest. In newswire nine of ten are the day or before it,
// and "will meet on Tuesday", written on a Tuesday, means today: what is a week away is "next Tuesday".
func (r *resolver) bareWeekday(f *form, e *Expr, at when.Time, v verb) when.Time {
	name := weekdayName(f.weekday)
	back := daysSince(f.weekday, at)
	why := r.govern(e, v)
	switch {
	case r.wouldBe(v) && r.sameSentence(f) && r.lastDay < at && at-r.lastDay < 7*when.Day: // "said on Saturday that it would free him on Tuesday"
		e.Why = fmt.Sprintf("next %s after %s%s", name, day(r.lastDay), why)
		return r.lastDay.AddDays(7 - daysSince(f.weekday, r.lastDay))
	case back == 0:
		e.Why = fmt.Sprintf("%s is a %s%s", day(at), name, why)
		return at
	case r.wasPlanned(v) && back < 4:
		e.Why = fmt.Sprintf("the %s nearest to %s%s", name, day(at), why)
		return at.AddDays(-back)
	case v.tense == Future:
		e.Why = fmt.Sprintf("next %s after %s%s", name, day(at), why)
		return at.AddDays(7 - back)
	}
	e.Why = fmt.Sprintf("last %s before %s%s", name, day(at), why)
	return at.AddDays(-back)
}

// wouldBe reports whether a verb tells with "would" what was to come when it was said.
func (r *resolver) wouldBe(v verb) bool {
	for k := v.from; k < v.to && v.tense == Future; k++ {
		if r.at(k).is(cWould) {
			return true
		}
	}
	return false
}

// namedWeekday resolves a weekday with a word that says which.
func (r *resolver) namedWeekday(f *form, e *Expr, at when.Time) when.Time {
	name := weekdayName(f.weekday)
	back := daysSince(f.weekday, at)
	switch {
	case f.unit == "W":
		e.Why = fmt.Sprintf("%s of the week %s from %s", name, steps(f.dir), day(at))
		return when.ToWeek.Floor(at).AddDays(7*f.dir + f.weekday - 1)
	case f.dir < 0:
		e.Why = fmt.Sprintf("the last %s before %s", name, day(at))
		if back == 0 {
			back = 7
		}
		return at.AddDays(-back)
	case f.dir > 0:
		e.Why = fmt.Sprintf("the next %s after %s", name, day(at))
		return at.AddDays(7 - back)
	case f.told:
		e.Why = fmt.Sprintf("the %s told before", name)
		return at.AddDays(-back)
	}
	e.Why = fmt.Sprintf("%s of the week of %s", name, day(at))
	t := when.ToWeek.Floor(at).AddDays(f.weekday - 1)
	if t < at && r.verb(f).tense == Future {
		t = t.AddDays(7)
	}
	return t
}

// daysSince returns how many days before t the last such weekday was, 0 for t itself.
func daysSince(weekday int, t when.Time) int { return (isoDay(t) - weekday + 7) % 7 }

// weekdayName returns the English name of 1 (Monday) to 7.
func weekdayName(weekday int) string { return time.Weekday(weekday % 7).String() }
