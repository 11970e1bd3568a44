package timex

import (
	"fmt"
	"strings"

	"entente/timeline/when"
)

// yearless resolves "March", "4 March", "last March" and "March of last year".
func (r *resolver) yearless(f *form, e *Expr) {
	blank := fmt.Sprintf("XXXX-%02d", f.month)
	if f.day > 0 {
		blank += fmt.Sprintf("-%02d", f.day)
	}
	if r.narrative {
		r.resume(f)
	}
	at, name, ok := r.anchor(f)
	if year := r.yearOfDeed(f, at, ok); year > 0 {
		e.Why = "a day known by what was done on it"
		r.finish(f, e, f.inYear(year))
		return
	}
	if !ok {
		year, told := r.toldInFull(f)
		e.Why = "told in full in the text"
		if !told && r.own.year > 0 && !f.hasDir {
			year, told, e.Why = r.own.year, true, fmt.Sprintf("in %d, the year of which the text tells", r.own.year)
		}
		if !told {
			r.unresolved(f, e, blank)
			return
		}
		r.finish(f, e, f.inYear(year))
		return
	}
	e.Relative = !r.narrative
	y := at.Year()
	switch {
	case f.unit == "Y" && f.hasDir:
		y += f.dir
		e.Why = fmt.Sprintf("the year %s from %s %s", steps(f.dir), name, day(at))
	case f.hasDir && f.dir < 0:
		if f.inYear(y).t >= when.ToMonth.Floor(at) || f.day == 0 && f.inYear(y).end() > at.AddDays(-15) {
			y-- // in early March, "last February" is not the one that has just ended
		}
		e.Why = fmt.Sprintf("the last one before %s", day(at))
	case f.hasDir && f.dir > 0:
		if f.inYear(y).t <= at {
			y++
		}
		e.Why = fmt.Sprintf("the next one after %s", day(at))
	case f.hasDir:
		e.Why = fmt.Sprintf("in %d, seen from %s", at.Year(), day(at))
	case r.narrative:
		y += b2n(r.overYear(f, at)) // otherwise a history stays in its year
		e.Why = fmt.Sprintf("follows the date told before, %s", day(at))
	default:
		y = r.yearByTense(f, e, at)
	}
	r.finish(f, e, f.inYear(leap(f, y)))
}

// yearByTense chooses the year of a month or a day by the tense of its clause.
func (r *resolver) yearByTense(f *form, e *Expr, at when.Time) int {
	v := r.verb(f)
	near := nearestYear(f, at)
	off := f.inYear(near).t - at
	if r.hasFull && f.from-r.fullAt < nearby && r.full.Year() != at.Year() && v.tense != Future && !recent(f, off) {
		e.Why = "follows the date told before, " + day(r.full)
		return nearestYear(f, r.full)
	}
	if r.besideYear(f) && v.tense != Future && r.told.Year() < at.Year() {
		e.Why = fmt.Sprintf("follows the year told before, %d", r.told.Year())
		return r.told.Year()
	}
	switch {
	case v.tense == Future && (r.hadBeen(f) || f.day == 0 && r.wasPlanned(v)):
		v = verb{} // what "had been planned for May" may have come or not
	case e.Signal == "since":
		v.tense = Past // "has been away since May and will return"
	case v.tense == Past && f.day == 0 && r.invitedTo(f, v):
		v.tense = Future
	case v.tense != Future && f.day > 0 && r.dayOfDeed(f):
		v.tense = Past // "a tape of the 11 March train bombings is shown": what has happened
	case v.tense == Past && (e.Signal == "until" || e.Signal == "till" || e.Signal == "through" || e.Signal == "by" && off < 183*when.Day):
		v = verb{} // "ruled until May" and "closed until May" look alike
	}
	y := at.Year()
	p := f.inYear(y)
	end := p.end()
	why := r.govern(e, v)
	switch {
	case f.day > 0 && (v.tense == Past && off > 0 && off < soon || v.tense == Future && off <= 0 && off > -soon/2):
		// Nobody leaves out the year of a day ten months ago: "declared a dividend on stock of 15 December".
		e.Why = fmt.Sprintf("the one nearest to %s", day(at))
		return near
	case v.tense == Future && end <= at:
		y++
		e.Why = fmt.Sprintf("the next one after %s%s", day(at), why)
	case v.tense == Past && p.t > at && f.day == 0 && f.month > 0 && f.pair == 0 && p.t < at.AddDays(coming):
		// Of a month that is eleven months past, people say "last September": "told of a cutback in September".
		e.Why = fmt.Sprintf("the one that comes next after %s", day(at))
	case v.tense == Past && p.t > at:
		y--
		e.Why = fmt.Sprintf("the last one before %s%s", day(at), why)
	case v.tense == NoTense && p.t > at.AddDays(183):
		y--
		e.Why = fmt.Sprintf("the one nearest to %s", day(at))
	case v.tense == NoTense && end < at.AddDays(-183):
		y++
		e.Why = fmt.Sprintf("the one nearest to %s", day(at))
	default:
		e.Why = fmt.Sprintf("in %d, seen from %s%s", at.Year(), day(at), why)
	}
	return y
}

// besideYear reports whether a year stands right in front of the month f, joined by "and": "it was signed in 1995, and in
// December it took effect".
func (r *resolver) besideYear(f *form) bool {
	const reach = 5 // tokens: "1995, and again in"
	if !r.toldWhole || f.day > 0 || f.from-r.toldAt > reach || f.from-r.toldAt < 2 {
		return false
	}
	and := false
	for i := r.toldAt + 1; i < f.from; i++ {
		and = and || r.isWord(i, "and")
		if r.verbAt(i).tense != NoTense || r.sentenceEnds(i) {
			return false
		}
	}
	return and
}

// wordAt returns token i in small letters.
func (r *resolver) wordAt(i int) string {
	return strings.ToLower(r.text[r.toks[i].start:r.toks[i].end])
}

// recent reports whether f, off from the publication date, is near enough to be told from there although a date of
// another year stands in front: news tells far years in passing ("Harbour, founded in June 1985, closed").
func recent(f *form, off when.Time) bool {
	back := when.Time(150 * when.Day) // from its first day
	if f.day > 0 {
		back = 60 * when.Day // a story told day by day may lie years back
	}
	return -back < off && off < 30*when.Day
}

// coming is within how many days a bare month begins that is meant even beside a past tense.
const coming = 31

// soon is how far ahead a day without a year lies at most when the verb of its clause is past all the same.
const soon = 75 * when.Day

// nearby is how many tokens a date with a year reaches: "on 15 November 2017 … resigned on 21 November".
const nearby = 45

// nearestYear returns the year that puts f nearest to t.
func nearestYear(f *form, t when.Time) int {
	best := t.Year()
	for _, y := range [...]int{best - 1, best + 1} {
		if abs(f.inYear(y).t-t) < abs(f.inYear(best).t-t) {
			best = y
		}
	}
	return best
}

func abs(t when.Time) when.Time { return max(t, -t) }

// seasonDate resolves "the summer", "last spring", "the spring of next year".
func (r *resolver) seasonDate(f *form, e *Expr) {
	at, _, ok := r.anchor(f)
	if !ok {
		r.unresolved(f, e, "XXXX-"+f.season)
		return
	}
	e.Relative = !r.narrative
	y := at.Year()
	start := f.inYear(y).t
	switch {
	case f.unit == "Y" && f.hasDir:
		y += f.dir
		e.Why = fmt.Sprintf("the year %s from %s", steps(f.dir), day(at))
	case f.hasDir && f.dir < 0:
		for f.inYear(y).t.AddMonths(3) > at {
			y--
		}
		e.Why = "the last one before " + day(at)
	case f.hasDir && f.dir > 0:
		if start <= at {
			y++
		}
		e.Why = "the next one after " + day(at)
	case !f.hasDir && r.sameSeason(f, &y):
		e.Why = "the one that the date behind it lies in"
	case f.hasDir, r.narrative:
		e.Why = fmt.Sprintf("in %d, seen from %s", at.Year(), day(at))
		if f.hasDir && f.inYear(y-1).end() > at { // "this winter", said in February
			e.Why = "the one that " + day(at) + " lies in"
			y--
		}
		if r.narrative && r.overYear(f, at) {
			y++
			e.Why = "the next one after " + day(at)
		}
	default:
		y = r.yearByTense(f, e, at)
	}
	r.finish(f, e, f.inYear(y))
}

// sameSeason looks for a whole date of that season behind f in its sentence, "launched their summer offensive in June 1942", and
// sets y to its year.
func (r *resolver) sameSeason(f *form, y *int) bool {
	const reach = 25 // tokens
	next := r.nextFull(false)
	if next == nil || next.month == 0 || next.from-f.to > reach || r.splits(f.to, next.from) {
		return false
	}
	off := (next.month - seasonMonth[f.season] + 12) % 12
	if off > 2 {
		return false
	}
	*y = next.year - b2n(next.month < seasonMonth[f.season]) // the winter of a year starts in its December
	return true
}

// partOfYear resolves "the third quarter", "the first half of this year".
func (r *resolver) partOfYear(f *form, e *Expr) {
	at, _, ok := r.anchor(f)
	if !ok {
		r.unresolved(f, e, "XXXX-"+f.inYear(1).value()[5:])
		return
	}
	e.Relative = !r.narrative
	switch {
	case f.hasDir:
		e.Why = fmt.Sprintf("the year %s from %s", steps(f.dir), day(at))
		r.finish(f, e, f.inYear(at.Year()+f.dir))
	case f.unit == "Q" && !r.narrative:
		r.finish(f, e, r.quarter(f, e, at))
	default:
		r.finish(f, e, f.inYear(r.yearByTense(f, e, at)))
	}
}

// dayOfMonth resolves "the 15th of this month" and "Friday, the 13th".
func (r *resolver) dayOfMonth(f *form, e *Expr) {
	at, _, ok := r.anchor(f)
	if !ok {
		r.unresolved(f, e, fmt.Sprintf("XXXX-XX-%02d", f.day))
		return
	}
	e.Relative = !r.narrative
	off := f.dir
	if f.to-f.from == 2 { // "the 24th"
		off, at = r.monthOf(f, e, at)
	}
	first := when.ToMonth.Floor(at).AddMonths(off)
	_, m, _ := first.Civil()
	f.month = int(m)
	e.Why = "in the month of " + day(first)
	r.finish(f, e, f.inYear(first.Year()))
}

// monthOf works out in which month a bare "the 24th" lies, as a number of months from the date that it returns: that of
// the day told before, or the next one when a story has gone on; else that of at, as the tense has it.
func (r *resolver) monthOf(f *form, e *Expr, at when.Time) (int, when.Time) {
	if r.hasDay && (r.narrative || r.follows(f)) {
		if r.last > r.lastDay { // "The next month they failed. On the 5th …"
			return 0, r.last
		}
		_, _, d := r.lastDay.Civil()
		return b2n(f.day < d), r.lastDay
	}
	_, _, d := at.Civil()
	v := r.verb(f)
	r.govern(e, v)
	switch {
	case v.tense == Past && f.day > d:
		return -1, at
	case v.tense == Future && f.day < d:
		return 1, at
	}
	return 0, at
}

// leap returns the year nearest to y that has the day of f, which matters for 29 February alone.
func leap(f *form, y int) int {
	for _, off := range [...]int{0, -1, 1, -2, 2} {
		if _, m, _ := f.inYear(y + off).t.Civil(); f.day == 0 || int(m) == f.month {
			return y + off
		}
	}
	return y
}
