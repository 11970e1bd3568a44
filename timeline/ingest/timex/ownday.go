package timex

import (
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/when"
)

// A report whose day of publication is not known may tell its own day all the same. What is bare in one place is told in full in
// another: "met on Monday … flew in on the morning of 16 April 2012", which is a Monday; or all but its year, which the dates around it
// tell: "handed over on Sunday … celebrated on 2 October … at the summit in September 2016".

// own is the day of which a text without a day of publication tells.
type own struct {
	t    when.Time
	form *form // that tells it, nil where none does
	sure bool  // a weekday bears it out
	past bool  // the text is of a later day, a weekday that it tells first
	why  string
	year int  // see ownYear
	bare bool // a bare weekday is told that is not one to come
}

// ownDay finds the last day that the text tells in full as one that has been, when it does not tell its day of publication, and whether its
// weekdays bear that out; else the day that fits the first weekday.
func (r *resolver) ownDay() {
	if r.hasPublished || r.narrative {
		return
	}
	first := r.firstWeekday()
	defer func(year int) { r.own.year, r.own.bare = year, first != nil }(r.ownYear())
	last := r.lastTold()
	if last != nil && last.day > 0 && last.pair == 0 && !last.slash {
		p := last.inYear(last.year)
		if _, m, _ := p.t.Civil(); p.unit == "D" && int(m) == last.month {
			r.own = own{t: p.t, form: last, why: "told in full in the text,"}
			r.own.sure = first != nil && isoDay(p.t) == first.weekday || r.withWeekday(last, isoDay(p.t)) // as news tells it and no history
			if t, ok := r.other(last); ok && first != nil && isoDay(t) == first.weekday {
				if r.own.sure { // either of them
					r.own = own{}
					return
				}
				r.own = own{t: t, form: last, sure: true, why: "as far from the day in the text as is told behind it,"}
			}
		}
	}
	if !r.own.sure {
		r.ownWeekday(last)
	}
	if !r.own.sure && first != nil {
		r.ownYearless(first, last)
	}
}

// longSince is how many years from the last date told the year may be that a weekday tells. After five, it tells another one as well.
const longSince = 4

// ownWeekday takes a day that lacks only its year for the text's own, "on Friday 16 October", in the first year from the last date told on in which it
// falls on that weekday.
func (r *resolver) ownWeekday(last *form) {
	if last == nil {
		return
	}
	from := last.inYear(last.year).t
	for i := range r.forms {
		f := &r.forms[i]
		if f.weekday == 0 || f.month == 0 || f.day == 0 || f.hasYear || f.hasDir || f.pair > 1 || f.slash || f.action != actDate || r.toCome(i) {
			continue
		}
		for t, years := f.since(from), 0; years < longSince; t, years = f.since(t+when.Day), years+1 {
			if isoDay(t) == f.weekday {
				r.own = own{t: t, form: f, sure: true, why: "told with its weekday, in the year after the last date told,"}
				return
			}
		}
	}
}

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

// ownYearless takes a day without a year for the text's own that falls on the weekday first in the year that the dates around it tell: a day
// near to the last month that has been, or the last one before the first day to come, "elect a successor on 29 May 2022".
func (r *resolver) ownYearless(first, last *form) {
	next := r.nextTold()
	for i := range r.forms {
		f := &r.forms[i]
		if f.month == 0 || f.day == 0 || f.hasYear || f.hasDir || f.pair > 0 || f.slash || f.action != actDate || f.holiday != nil || r.toCome(i) && !r.everyYear(f) && !r.moved(f) {
			continue
		}
		var days []when.Time
		if last != nil && last.month > 0 {
			from := last.inYear(last.year).t
			for _, t := range [...]when.Time{f.since(from), f.since(from.AddMonths(-12))} {
				if t-from < soonAfter && from-t < soonAfter {
					days = append(days, t)
				}
			}
		}
		if next != nil {
			if to := next.inYear(next.year).t; to-f.since(to.AddMonths(-12)) < soonAfter {
				days = append(days, f.since(to.AddMonths(-12)))
			}
		}
		for _, t := range days {
			if isoDay(t) == first.weekday {
				r.own = own{t: t, form: f, sure: true, why: "told in the text, in the year of the dates around it,"}
				return
			}
		}
	}
}

// soonAfter bounds how far the dates of a report lie from each other of which one tells the year of another.
const soonAfter = 120 * when.Day

// everyYear reports whether a day is told as one that comes back: "is celebrated on 2 October".
func (r *resolver) everyYear(f *form) bool {
	v := r.verb(f)
	return r.isWord(v.from, "is") || r.isWord(v.from, "falls")
}

// since returns the first day from t on that f, without a year, may mean.
func (f *form) since(t when.Time) when.Time {
	y := t.Year()
	if f.inYear(y).t < t {
		y++
	}
	return f.inYear(leap(f, y)).t
}

// nextTold returns the first day with a year that is told as one to come, nil for none.
func (r *resolver) nextTold() *form {
	var best *form
	for i := range r.forms {
		f := &r.forms[i]
		if f.hasYear && f.month > 0 && f.day > 0 && f.pair == 0 && f.action != actRef && r.toCome(i) && !r.mayBe(f) && (best == nil || f.inYear(f.year).t < best.inYear(best.year).t) {
			best = f
		}
	}
	return best
}

// other returns the day of something else that a length behind the day f tells: "on 6 June 2020, two weeks before the speech". False for none.
func (r *resolver) other(f *form) (when.Time, bool) {
	for i := range r.forms {
		d := &r.forms[i]
		if d.from != f.to+1 || r.at(f.to).mark != ',' || d.counts != 1 || d.count.vague {
			continue
		}
		at := d.to // of "before"
		if r.startsEvent(d.to) {
			at--
		}
		n := int(d.count.n)
		switch {
		case r.isWord(at, "after"):
			n = -n
		case !r.isWord(at, "before"):
			return 0, false
		}
		if g := unitGran(d.unit); g == when.ToDay || g == when.ToWeek {
			return g.Add(f.inYear(f.year).t, n), true
		}
	}
	return 0, false
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
	opens := f.from < r.own.form.from && f == r.firstWeekday() // "landed on Thursday … The volcano blew up on Saturday, 15 January 2022"
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

// ownYear returns the year of which the text says what it brings, "The year 2024 marks sixty years of ties", "2024 has been", or from which it counts
// back to another, "since 2011, fourteen years ago"; 0 for none.
func (r *resolver) ownYear() int {
	for i := range r.forms {
		f := &r.forms[i]
		if n := r.yearsAfter(i); n > 0 {
			return f.year + n
		}
		if f.hasYear && f.month == 0 && f.season == "" && f.unit != "Q" && f.pair == 0 && f.action == actDate && (r.isWord(f.to, "marks") || r.isWord(f.to, "has")) {
			return f.year
		}
	}
	return 0
}

// yearsAfter returns how many years a length beside form i says that its year is past, 0 for none: the 14 of "fourteen years ago, in 2011".
func (r *resolver) yearsAfter(i int) int {
	f := &r.forms[i]
	if !f.hasYear || f.action != actDate || f.pair > 0 {
		return 0
	}
	for _, k := range [...]int{i - 1, i + 1} {
		if k < 0 || k >= len(r.forms) {
			continue
		}
		d := &r.forms[k]
		if d.action != actOffset || d.unit != "Y" || !d.hasDir || d.dir >= 0 || d.told || d.count.vague || d.mod != "" {
			continue
		}
		if from, to := min(d.to, f.to), max(d.from, f.from); to == from+1 && r.at(from).mark == ',' || to == from+2 && r.at(from).mark == ',' && r.isWord(from+1, "in") {
			return int(d.count.n)
		}
	}
	return 0
}

// toldInFull returns the year of the day f, without one, if the text's own day or the next date in full is the same day: "was told to leave on
// 25 August … On 25 August 2023 the generals".
func (r *resolver) toldInFull(f *form) (year int, ok bool) {
	for _, o := range [...]*form{r.own.form, r.nextFull(false)} {
		if o != nil && o.hasYear && o.day > 0 && !f.hasDir && f.pair == 0 && f.month == o.month && f.day == o.day {
			return o.year, true
		}
	}
	return 0, false
}

// fromOwnDay reports whether f is a month, a day of one or something longer that the text's own day tells well enough: the text is of that week.
// Where no weekday bears that day out, it tells the year of the days that follow it: "launched attacks on November 13 … since they began on
// October 27, 2023".
func (r *resolver) fromOwnDay(f *form) bool {
	const soon = 45 * when.Day
	if r.own.form == nil || f.weekday > 0 && f.month == 0 {
		return false
	}
	if !r.own.sure {
		return f.month > 0 && f.day > 0 && !f.hasDir && f.pair == 0 && !r.own.bare && f.since(r.own.t)-r.own.t < soon && r.verb(f).tense != Future
	}
	return f.month > 0 || f.season != "" || f.unit == "MO" || f.unit == "Q" || f.unit == "Y"
}

// lastTold returns the latest date with a year that is told as one that has been, nil for none.
func (r *resolver) lastTold() *form {
	var best *form
	for i := range r.forms {
		f := &r.forms[i]
		if !f.hasYear || f.action == actRef || f.holiday != nil || f.month == 0 && r.signal(f) == "before" || r.toCome(i) && !r.mayBe(f) && !((f.hasClock || f.part != "") && r.verb(f).tense == Past) && !r.ofHappening(f) || r.signal(f) == "until" {
			continue // "by noon on 29 April 2021 men were throwing stones" has been
		}
		if best == nil || f.inYear(f.year).t > best.inYear(best.year).t {
			best = f
		}
	}
	return best
}

// mayBe reports whether a day is told as one that may turn out to be something: "may well regard 26 April 2005 as the day".
func (r *resolver) mayBe(f *form) bool {
	v := r.verb(f)
	for k := max(0, v.from-1); k < v.to; k++ {
		if r.isWord(k, "may") || r.isWord(k, "might") {
			return true
		}
	}
	return false
}

// happenings are nouns of what articles begin with, which a day behind them dates.
var happenings = map[string]bool{"agreement": true, "announcement": true, "attack": true, "ban": true, "break": true, "ceremony": true, "decision": true,
	"expulsion": true, "handover": true, "judgment": true, "judgement": true, "massacre": true, "pact": true, "raid": true, "resolution": true, "ruling": true,
	"signing": true, "statement": true, "strike": true, "treaty": true, "trip": true, "truce": true, "verdict": true, "visit": true, "vote": true}

// ofHappening reports whether a day in full dates a noun for what has happened, whatever the verb of its sentence says: "the day after the vote
// of 29 November 2012 Chad is expected", "The break, effective from 24 August 2021, is".
func (r *resolver) ofHappening(f *form) bool {
	k := f.from - 1
	if r.isWord(k, "from") && r.isWord(k-1, "effective") && r.at(k-2).mark == ',' {
		k -= 2
	} else if !r.isWord(k, "of") {
		return false
	}
	n := r.at(k - 1)
	return f.day > 0 && n.kind == word && happenings[r.text[n.start:n.end]]
}
