package timex

import "entente/timeline/when"

// The year of days that a text tells without one, when nothing tells its day of publication: from the dates around them, from their weekdays, or from
// a length that counts back to another year.

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
		if t, ok := f.onWeekday(from); ok {
			r.own = own{t: t, form: f, sure: true, why: "told with its weekday, in the year after the last date told,"}
			return
		}
	}
}

// onWeekday returns the first day from t on that a form without a year may mean and that falls on its weekday, false where it does not for long.
func (f *form) onWeekday(t when.Time) (when.Time, bool) {
	t = f.since(t)
	for range longSince {
		if isoDay(t) == f.weekday {
			return t, true
		}
		t = f.since(t + when.Day)
	}
	return 0, false
}

// yearToCome returns the year in which the first day to come that is told with its weekday falls on that, 0 for none: "runs from Monday 3 March … in December
// 2024".
func (r *resolver) yearToCome(last *form) int {
	if last == nil {
		return 0
	}
	for i := range r.forms {
		if f := &r.forms[i]; f.weekday > 0 && f.month > 0 && f.day > 0 && !f.hasYear && !f.hasDir && !f.slash && f.action == actDate && r.toCome(i) {
			if t, ok := f.onWeekday(last.inYear(last.year).t); ok {
				return t.Year()
			}
		}
	}
	return 0
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
