package timex

import "fmt"

// What stands behind "after" has been before the rest of its sentence, also where that is to come:
//
//	"will fly home on Thursday after meeting envoys on Tuesday"    the last Tuesday before that Thursday
//	"After meeting envoys on Tuesday, she will fly home on Thursday"

// beforehand moves the bare weekday of the two forms i-1 and i that stands behind such an "after" to the last one before the day of the other.
func (r *resolver) beforehand(i int, list []Expr) {
	fa, fb := &r.forms[i-1], &r.forms[i]
	a, b := &list[i-1], &list[i]
	switch {
	case r.bare(fb, b) && isDay(a) && r.afterIn(fa.to, fb.from):
		r.setBefore(fb, b, a)
	case r.bare(fa, a) && isDay(b) && r.opensWithAfter(fa) && !r.splits(fa.from, fb.from):
		r.setBefore(fa, a, b)
	}
}

// bare reports whether nothing but its clause tells which weekday f is.
func (r *resolver) bare(f *form, e *Expr) bool { return e.Weekday > 0 && f.value == "" && f.pair == 0 }

// setBefore sets e, the weekday f, to the last one before the day of o.
func (r *resolver) setBefore(f *form, e, o *Expr) {
	at := o.Span.Start().Midnight()
	back := daysSince(f.weekday, at)
	if back == 0 {
		return
	}
	t := at.AddDays(-back)
	r.finish(f, e, point{t: t, unit: "D"})
	if e.Relative, e.Tense = o.Relative, o.Tense; r.hasPublished && t < r.published {
		e.Tense = Past
	}
	e.Why = fmt.Sprintf("the last %s before %s, after which that was", weekdayName(f.weekday), day(at))
}

// afterIn reports whether an "after" leads from token from, behind a day, to token to: no verb stands in front of it and no other clause behind it.
func (r *resolver) afterIn(from, to int) bool {
	const longest = 24 // tokens
	if to-from > longest {
		return false
	}
	after := false
	for i := from; i < to; i++ {
		switch {
		case r.sentenceEnds(i), !after && r.verbAt(i).tense != NoTense, after && r.leaves(i):
			return false
		case r.isWord(i, "after"):
			after = true
		}
	}
	return after
}

// leaves reports whether a clause ends in front of token i: "after talks, which".
func (r *resolver) leaves(i int) bool {
	return r.toks[i].mark == ',' || r.toks[i].is(cClause) && !r.isWord(i, "and")
}

// opensWithAfter reports whether f ends the clause of an "after" that opens its sentence.
func (r *resolver) opensWithAfter(f *form) bool {
	const longest = 24 // tokens
	if r.at(f.to).mark != ',' {
		return false
	}
	for i := f.from - 1; i >= 0 && i > f.from-longest; i-- {
		if r.isWord(i, "after") {
			return r.sentenceEnds(i)
		}
		if r.leaves(i) {
			return false
		}
	}
	return false
}
