package timex

import (
	"fmt"
	"strings"
	"time"

	"entente/timeline"
	"entente/timeline/when"
)

// Fitting is the set of publication days that fit the weekdays, tenses and dates of a text without a date.
//
// News speaks of the week around it: a weekday in the past is the day itself or one of the six before, one to come is
// the day itself or one of the six after, and one week holds them all. So "said Sunday … will arrive on Tuesday" fits
// a Sunday, a Monday or a Tuesday.
type Fitting struct {
	Weekdays []time.Weekday // in their order from the last past day; empty: no hint
	After    when.Time      // last day told in full, as a past one; the text is not older
	HasAfter bool
	Words    []timeline.Range
	Why      string // "'said Sunday' and 'will arrive on Tuesday'"
}

// Fit works out which publication days fit. list is what Find found in text without a publication date.
func Fit(text string, list []Expr) Fitting {
	var f Fitting
	var past, future [7]bool
	var why []string
	for i := range list {
		e := &list[i]
		if e.Resolved() && e.Type == Date && e.Tense != Future && e.Span.Gran == when.ToDay && !e.Span.IsRange() && (!f.HasAfter || e.Span.Start() > f.After) {
			f.After, f.HasAfter = e.Span.Start(), true
		}
		if e.Weekday == 0 || e.Resolved() || e.Tense == NoTense {
			continue
		}
		set := &past
		if e.Tense == Future {
			set = &future
		}
		if day := e.Weekday % 7; !set[day] {
			set[day] = true
			f.Words = append(f.Words, e.Words...)
			why = append(why, quote(text, e))
		}
	}
	f.Why = joined(why)
	f.Weekdays = fitting(past, future)
	return f
}

// fitting returns the weekdays from which all past days lie at most six days back and all future ones ahead, all in
// one week.
func fitting(past, future [7]bool) []time.Weekday {
	var fit []time.Weekday
	any := false
	for p := range 7 {
		back, ahead := 0, 0
		for d := range 7 {
			if past[d] {
				back = max(back, (p-d+7)%7)
				any = true
			}
			if future[d] {
				ahead = max(ahead, (d-p+7)%7)
				any = true
			}
		}
		if back+ahead <= 6 {
			fit = append(fit, time.Weekday(p))
		}
	}
	if !any || len(fit) == 7 {
		return nil
	}
	// Start after the gap, so that Saturday, Sunday, Monday stand in this order.
	for i := 1; i < len(fit); i++ {
		if fit[i] != fit[i-1]+1 {
			return append(fit[i:len(fit):len(fit)], fit[:i]...)
		}
	}
	return fit
}

// Days returns concrete days that fit: those of the week after the last day told in full, then those of the last week
// up to today.
func (f *Fitting) Days(today when.Time) []when.Time {
	if len(f.Weekdays) == 0 {
		if f.HasAfter && f.After <= today {
			return []when.Time{f.After}
		}
		return nil
	}
	var days []when.Time
	if f.HasAfter && f.After <= today {
		for ahead := range 7 {
			if d := f.After.AddDays(ahead); f.fits(d) && d <= today {
				days = append(days, d)
			}
		}
		return days
	}
	// The days that fit are neighbours: the latest such group that has begun by today.
	last := today.Midnight()
	for !f.fits(last) {
		last = last.AddDays(-1)
	}
	first := last
	for first.Weekday() != f.Weekdays[0] {
		first = first.AddDays(-1)
	}
	for d := first; d <= last; d = d.AddDays(1) {
		days = append(days, d)
	}
	return days
}

func (f *Fitting) fits(t when.Time) bool {
	for _, d := range f.Weekdays {
		if t.Weekday() == d {
			return true
		}
	}
	return false
}

// quote returns the words from the verb to the expression, or both apart when they are far from each other.
func quote(text string, e *Expr) string {
	if len(e.Words) < 2 {
		return "'" + e.Text + "'"
	}
	v := e.Words[1]
	const most = 40 // bytes between the two
	if v.Start < e.Start && e.End-v.Start <= most && !strings.ContainsAny(text[v.Start:e.End], "\r\n") {
		return "'" + text[v.Start:e.End] + "'"
	}
	return fmt.Sprintf("'%s … %s'", text[v.Start:v.End], e.Text)
}

func joined(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}
