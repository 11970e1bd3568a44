package timex

import "fmt"

// What goes on in the present tense ends on a day to come and may have begun:
//
//	"The drill runs from Tuesday to Thursday", said on a Wednesday   yesterday to tomorrow
//	"The drill runs until Thursday"                                  tomorrow
//
// What ran has ended, and what will run has not begun.

// lasts reports whether the present tense of something that lasts ends with token i: "the drill runs", "talks go on".
func (r *resolver) lasts(i int) bool {
	if i > 0 && (r.isWord(i, "on") || r.isWord(i, "place")) {
		i--
	}
	if _, helped := r.helper(i); i < 1 || helped {
		return false
	}
	switch r.wordAt(i) {
	case "runs", "lasts", "continues", "extends", "goes", "takes":
		return !r.many(i)
	case "run", "last", "continue", "extend", "go", "take":
		return r.subject(i - 1)
	}
	return false
}

// underWay moves the two weekdays a and b of a stretch that lasts in the present tense to the one that ends next; false when they are none.
func (r *resolver) underWay(fa, fb *form, a, b *Expr) bool {
	if a.Weekday == 0 || b.Weekday == 0 || !r.hasPublished || r.narrative || !r.lasts(fa.company-1) {
		return false
	}
	last := r.published.AddDays((fb.weekday - isoDay(r.published) + 7) % 7)
	r.finish(fb, b, point{t: last, unit: "D"})
	b.Tense = Future
	b.Why = fmt.Sprintf("the first %s from %s on, until which it goes on", weekdayName(fb.weekday), day(r.published))
	r.finish(fa, a, point{t: last.AddDays(-((fb.weekday - fa.weekday + 7) % 7)), unit: "D"})
	a.Why = fmt.Sprintf("the last %s before that, from which it goes on", weekdayName(fa.weekday))
	return true
}
