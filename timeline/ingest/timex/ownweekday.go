package timex

import (
	"fmt"
	"slices"

	"entente/timeline"
)

// The weekdays of a text whose own day is told: those that bear it out, and those that are seen from it.

// withWeekday reports whether a day is told with its weekday: "Monday, 16 April 2012", "Monday (16 April 2012)".
func (r *resolver) withWeekday(f *form, weekday int) bool {
	return f.weekday == weekday || slices.ContainsFunc(r.forms, func(d form) bool {
		return d.weekday == weekday && d.month == 0 && !d.hasDir && (d.to < f.from || f.to < d.from) && r.touch(&d, f)
	})
}

// firstWeekday returns the first bare weekday of the text that is not one to come, nil for none: not that of "agreed to a truce from Monday".
func (r *resolver) firstWeekday() *form {
	for i := range r.forms {
		if f := &r.forms[i]; f.weekday > 0 && f.month == 0 && !f.hasDir && f.value == "" && r.signal(f) != "from" && r.leaning(f).tense != Future {
			return f
		}
	}
	return nil
}

// onOwnDay resolves the bare weekday f to the text's own day, if that falls on it and the weekday is not one to come, or, where that day is sure, to
// the one before or behind it as its verb says.
func (r *resolver) onOwnDay(f *form, e *Expr, v verb) bool {
	if r.own.form == nil || f.hasDir || f.value != "" {
		return false
	}
	if v.tense == Future || isoDay(r.own.t) != f.weekday {
		return r.own.sure && r.besideOwnDay(f, e, v)
	}
	r.govern(e, v)
	r.finish(f, e, point{t: r.own.t, unit: "D"})
	e.Why = fmt.Sprintf("%s, %s is a %s", day(r.own.t), r.own.why, weekdayName(f.weekday))
	e.Own = r.own.sure
	e.Words = append(e.Words, timeline.Range{Start: int(r.toks[r.own.form.from].start), End: int(r.toks[r.own.form.to-1].end)})
	return true
}

// besideOwnDay resolves the bare weekday f to the last one before the text's own day if it is past, to the next one behind it if it is to come or if
// it is told first, as news is. The day after the text's own may be either, and stays open.
func (r *resolver) besideOwnDay(f *form, e *Expr, v verb) bool {
	back := daysSince(f.weekday, r.own.t)
	opens := f.from < r.own.form.from && f == r.own.first // "landed on Thursday … The volcano blew up on Saturday, 15 January 2022"
	if v.tense == NoTense && !opens || back == 6 && v.tense == Past && !opens {
		return false
	}
	r.govern(e, v)
	t, which := r.own.t.AddDays(-back), "last"
	if v.tense == Future || opens {
		t, which = r.own.t.AddDays(7-back), "next"
	}
	r.finish(f, e, point{t: t, unit: "D"})
	if opens {
		e.Own, r.own.past = true, true
	}
	e.Why = fmt.Sprintf("%s %s seen from %s, the day of which the text tells", which, weekdayName(f.weekday), day(r.own.t))
	e.Words = append(e.Words, timeline.Range{Start: int(r.toks[r.own.form.from].start), End: int(r.toks[r.own.form.to-1].end)})
	return true
}
