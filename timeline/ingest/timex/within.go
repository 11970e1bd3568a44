package timex

import (
	"fmt"

	"entente/timeline/when"
)

// What is counted from a date of which the text has told only the year or the month lies in that, and nobody knows where:
//
//	"had to resign in 1913 and was killed a week later"            1913-WXX
//	"was closed in March 2019. Two days later it was stormed"      2019-03-XX

// withinTold resolves "a week later" so; false when f is not that.
func (r *resolver) withinTold(f *form, e *Expr) bool {
	const reach = 60 // tokens
	g := when.ToYear
	if r.toldMonth {
		g = when.ToMonth
	}
	switch {
	case !f.told, !r.toldWhole && !r.toldMonth, f.from-r.toldAt > reach, unitGran(f.unit) >= g:
		return false
	case r.hasLast && r.last > r.told && g.Floor(r.last) == g.Floor(r.told), r.toldMonth && r.last != r.told:
		return false // told in passing
	}
	if past := r.verb(f).tense == Past; past && (r.hasDay && r.told > r.lastDay && !(r.hasPublished && r.told <= r.published) || r.hasPublished && r.told > r.published) {
		return false // "expects it in 2027. She had resigned two days before"
	}
	e.Value = year4(r.told.Year()) + blankOf(f.unit)[len("XXXX"):]
	if r.toldMonth && f.unit != "W" {
		e.Value = point{t: r.told, unit: "MO"}.value() + blankOf(f.unit)[len("XXXX-XX"):]
	}
	e.Span = when.Point(r.told, g)
	e.Span.Approximate = true
	e.Why = fmt.Sprintf("counted from a date of which no more than %s is told", e.Span)
	return true
}
