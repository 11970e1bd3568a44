package ical

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"entente/timeline/when"
)

// Bounds of a rule without an end: whichever comes first.
const (
	mostTimes = 500
	mostYears = 20
	mostSteps = 100_000 // periods that are looked at, many of which may hold nothing
)

// rule is an RRULE. Source: RFC 5545, 3.3.10.
type rule struct {
	freq     string
	interval int
	count    int
	until    when.Time
	months   []int
	days     []int // of the month, negative from its end
	yearDays []int
	weekdays []weekday
	setPos   []int
	start    time.Weekday
}

// weekday is one of BYDAY: MO is every Monday, -1SU the last Sunday.
type weekday struct {
	nth int
	day time.Weekday
}

var weekdays = map[string]time.Weekday{"SU": 0, "MO": 1, "TU": 2, "WE": 3, "TH": 4, "FR": 5, "SA": 6}

func parseRule(s string) (rule, error) {
	r := rule{interval: 1, until: when.Max, start: time.Monday}
	for part := range strings.SplitSeq(s, ";") {
		k, v, _ := strings.Cut(part, "=")
		var err error
		switch strings.ToUpper(strings.TrimSpace(k)) {
		case "":
		case "FREQ":
			r.freq = strings.ToUpper(v)
		case "INTERVAL":
			r.interval, err = strconv.Atoi(v)
		case "COUNT":
			r.count, err = strconv.Atoi(v)
		case "UNTIL":
			t, _, ok := moment(v)
			if !ok {
				err = fmt.Errorf("UNTIL=%s is no date", v)
			}
			if len(v) == 8 { // the whole day
				t += when.Day - 1
			}
			r.until = t
		case "BYMONTH":
			r.months, err = numbers(v)
		case "BYMONTHDAY":
			r.days, err = numbers(v)
		case "BYYEARDAY":
			r.yearDays, err = numbers(v)
		case "BYSETPOS":
			r.setPos, err = numbers(v)
		case "WKST":
			r.start = weekdays[strings.ToUpper(v)]
		case "BYDAY":
			err = r.byDay(v)
		default:
			err = fmt.Errorf("%s is not known here", k)
		}
		if err != nil {
			return r, fmt.Errorf("RRULE %s: %w", s, err)
		}
	}
	if r.interval < 1 || r.count < 0 || !slices.Contains([]string{"HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"}, r.freq) {
		return r, fmt.Errorf("RRULE %s: it is not one that can be followed here", s)
	}
	return r, nil
}

func (r *rule) byDay(v string) error {
	for d := range strings.SplitSeq(strings.ToUpper(v), ",") {
		if len(d) < 2 {
			return fmt.Errorf("BYDAY=%s", v)
		}
		day, ok := weekdays[d[len(d)-2:]]
		nth, err := 0, error(nil)
		if n := d[:len(d)-2]; n != "" {
			nth, err = strconv.Atoi(n)
		}
		if !ok || err != nil {
			return fmt.Errorf("BYDAY=%s", v)
		}
		r.weekdays = append(r.weekdays, weekday{nth, day})
	}
	return nil
}

func numbers(s string) ([]int, error) {
	var list []int
	for p := range strings.SplitSeq(s, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(p))
		if err != nil {
			return nil, err
		}
		list = append(list, n)
	}
	return list, nil
}

// times lists when the rule comes true from start on, start itself first, within the bounds; it reports whether they cut it
// short. With last, a rule without an end goes on until then.
func (r *rule) times(start, last when.Time) (list []when.Time, cut bool) {
	most := mostTimes
	end := start.AddMonths(12 * mostYears)
	if last != 0 {
		most, end = mostSteps, last
	}
	first := true
	for step := range mostSteps {
		if step > 0 && r.freq == "" {
			break
		}
		set := r.period(start, step)
		for i, t := range set {
			if len(r.setPos) > 0 && !slices.Contains(r.setPos, i+1) && !slices.Contains(r.setPos, i-len(set)) {
				continue
			}
			if t < start {
				continue
			}
			if first && t > start { // the start counts even when it does not follow the rule
				list = append(list, start)
			}
			first = false
			switch {
			case t > r.until || r.count > 0 && len(list) >= r.count:
				return list, false
			case t > end || len(list) >= most:
				return list, last == 0
			}
			list = append(list, t)
		}
		if r.base(start, step) > end.AddDays(366) {
			break
		}
	}
	if len(list) == 0 {
		list = []when.Time{start}
	}
	return list, last == 0
}

// base is the time from which the step-th period is counted.
func (r *rule) base(start when.Time, step int) when.Time {
	n := step * r.interval
	switch r.freq {
	case "HOURLY":
		return start + when.Time(n)*when.Hour
	case "DAILY":
		return start.AddDays(n)
	case "WEEKLY":
		back := (int(start.Weekday()) - int(r.start) + 7) % 7
		return start.AddDays(7*n - back)
	case "MONTHLY":
		y, m, _ := start.Civil()
		return when.Date(y, m+time.Month(n), 1) + (start - start.Midnight())
	}
	return when.Date(start.Year()+n, 1, 1) + (start - start.Midnight())
}

// period lists the times in the step-th period, in order.
func (r *rule) period(start when.Time, step int) []when.Time {
	base := r.base(start, step)
	clock := start - start.Midnight()
	var days []when.Time
	switch r.freq {
	case "HOURLY", "DAILY":
		if r.fits(base) && (len(r.weekdays) == 0 || r.onWeekday(base)) {
			return []when.Time{base}
		}
		return nil
	case "WEEKLY":
		for i := range 7 {
			if d := base.AddDays(i); (len(r.weekdays) == 0 && d.Weekday() == start.Weekday() || r.onWeekday(d)) && r.fits(d) {
				days = append(days, d)
			}
		}
		return days
	}
	y, m, _ := base.Civil()
	months := []time.Month{m}
	if r.freq == "YEARLY" {
		if len(r.yearDays) > 0 || len(r.weekdays) > 0 && len(r.months) == 0 && len(r.days) == 0 {
			days = r.inSpan(when.Date(y, 1, 1), when.Date(y+1, 1, 1))
			return clocked(days, clock)
		}
		months = months[:0]
		for _, n := range r.months {
			if n >= 1 && n <= 12 {
				months = append(months, time.Month(n))
			}
		}
		if len(r.months) == 0 {
			_, own, _ := start.Civil()
			months = append(months, own)
		}
		slices.Sort(months)
	}
	for _, m := range months {
		if r.freq == "MONTHLY" && len(r.months) > 0 && !slices.Contains(r.months, int(m)) {
			continue
		}
		from, to := when.Date(y, m, 1), when.Date(y, m+1, 1)
		if len(r.days) == 0 && len(r.weekdays) == 0 {
			_, _, d := start.Civil()
			if t := from.AddDays(d - 1); t < to {
				days = append(days, t)
			}
			continue
		}
		days = append(days, r.inSpan(from, to)...)
	}
	return clocked(days, clock)
}

func clocked(days []when.Time, clock when.Time) []when.Time {
	for i := range days {
		days[i] += clock
	}
	return days
}

// inSpan lists the days of a month or a year that the rule picks.
func (r *rule) inSpan(from, to when.Time) []when.Time {
	var days []when.Time
	n := int((to - from) / when.Day)
	for i := range n {
		d := from.AddDays(i)
		if len(r.days) > 0 && !slices.Contains(r.days, i+1) && !slices.Contains(r.days, i-n) {
			continue
		}
		if len(r.yearDays) > 0 && !slices.Contains(r.yearDays, i+1) && !slices.Contains(r.yearDays, i-n) {
			continue
		}
		if len(r.weekdays) > 0 && !slices.ContainsFunc(r.weekdays, func(w weekday) bool {
			return w.day == d.Weekday() && (w.nth == 0 || w.nth == i/7+1 || w.nth == -((n-1-i)/7+1))
		}) {
			continue
		}
		days = append(days, d)
	}
	return days
}

func (r *rule) onWeekday(t when.Time) bool {
	return slices.ContainsFunc(r.weekdays, func(w weekday) bool { return w.day == t.Weekday() })
}

// fits reports whether month and day of the month are among those that the rule names, if any.
func (r *rule) fits(t when.Time) bool {
	y, m, d := t.Civil()
	last := int((when.Date(y, m+1, 1) - when.Date(y, m, 1)) / when.Day)
	return (len(r.months) == 0 || slices.Contains(r.months, int(m))) &&
		(len(r.days) == 0 || slices.Contains(r.days, d) || slices.Contains(r.days, d-last-1))
}
