package timex

import "fmt"

// A length set beside a day, behind whose "after" or "before" another event is told, tells the day of that: "left on Friday, two days after the talks
// had failed". It is as far from the day that stands beside it.

// beside reports whether nothing but a comma stands between expression i and the one before.
func (r *resolver) beside(i int) bool {
	at := r.forms[i].from - 1
	return i > 0 && r.forms[i-1].to == at && r.at(at).mark == ','
}

// besideDay reports whether such a day stands right before the length i.
func (r *resolver) besideDay(list []Expr, i int) bool { return r.beside(i) && isDay(&list[i-1]) }

// besideWeekday gives a number of days behind a weekday of which nothing tells the date the weekday of the other event: "left on Friday, a day after the
// talks had failed" tells a Thursday.
func (r *resolver) besideWeekday(list []Expr, i, dir int) {
	f, e := &r.forms[i], &list[i]
	if f.unit != "D" || !r.beside(i) || list[i-1].Weekday == 0 {
		return
	}
	weekday := list[i-1].Weekday + dir*int(f.count.n)
	weekday = ((weekday-1)%7+7)%7 + 1
	e.Type, e.Value, e.Relative = Date, fmt.Sprintf("XXXX-WXX-%d", weekday), true
	e.Why = fmt.Sprintf("the %s as far from the %s right before, whose date is not known", weekdayName(weekday), weekdayName(list[i-1].Weekday))
}
