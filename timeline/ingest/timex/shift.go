package timex

import (
	"fmt"

	"entente/timeline/when"
)

// shift resolves "last week", "this year", "tomorrow", "the following day", "that evening".
func (r *resolver) shift(f *form, e *Expr) {
	if f.daysOff && r.narrative {
		r.writersDay(f, e)
		return
	}
	at, name, ok := r.anchor(f)
	if f.part != "" && f.dir == 0 && r.isWord(f.from, "the") && r.follows(f) {
		at, name, ok = r.reached(f), "the sentence before", true
	}
	if r.backToNews(f) {
		at, name, ok = r.newsDay, "the news", true
	}
	if r.narrative && f.told && f.dir == 0 && f.unit == "D" && f.part == "" && r.hasDay && r.lastGran == when.ToMonth &&
		when.ToMonth.Floor(r.last) > when.ToMonth.Floor(r.lastDay) {
		p := point{t: when.ToMonth.Floor(r.last), unit: "MO"} // "In June they landed. That same day …"
		e.Value, e.Span = p.value()+"-XX", p.span("")
		e.Why = "a day of the month told before, " + p.value()
		return
	}
	if f.told && !r.hasDay && r.beforeEvent(f) { // "the day before the vote" is none before publication
		r.unresolved(f, e, blankOf(f.unit))
		e.Why, e.Relative = "not resolved: the day of the event is not known", false
		return
	}
	if !ok {
		r.unresolved(f, e, blankOf(f.unit))
		return
	}
	if r.followsUnknown(f, name) {
		r.unresolved(f, e, blankOf(f.unit))
		e.Why, e.Relative = unknownStory, false
		return
	}
	if f.dir != 0 && r.toldMonth && r.withinTold(f, e) {
		return
	}
	e.Relative = name == "the publication date"
	if f.unit == "FN" {
		f.unit, f.dir = "W", 2*f.dir
	}
	if r.isWord(f.from, "overnight") && r.verb(f).tense == Future { // "it will freeze overnight"
		f.dir = 0
	}
	if f.unit == "WE" && f.dir == 0 && unitFloor(at, "WE") > at {
		if v := r.verb(f); v.tense == Past || v.tense == NoTense && at < unitFloor(at, "W").AddDays(2) {
			f.dir = -1 // said on a Monday: "over the weekend, he spoke"
		}
	}
	if f.unit == "W" && f.dir == 0 && name == "the publication date" && isoDay(at) == 7 && r.verb(f).tense == Future {
		f.dir = 1 // said on a Sunday: "she will travel to Rome this week"
	}
	p := point{unit: f.unit}
	p.t = unitGran(f.unit).Add(unitFloor(at, f.unit), f.dir)
	if y := at.Year(); y <= 0 && (f.unit == "DE" || f.unit == "CE") {
		p = stepBCE(y, f.unit, f.dir)
	}
	if f.dir == 0 {
		e.Why = fmt.Sprintf("the %s of %s, %s", unitName(f.unit), name, day(at))
	} else {
		e.Why = fmt.Sprintf("%s from %s, %s", unitSteps(f.dir, f.unit), name, day(at))
	}
	r.finish(f, e, p)
	if f.dir == 0 && e.Relative && (f.mod == "START" || f.mod == "END") {
		r.narrow(f, e, at)
	}
}

// unknownStory is the reason for what followsUnknown finds.
const unknownStory = "not resolved: it follows a date that the text has not told"

// followsUnknown reports whether f would lie after publication although it has happened: "two days later he left" counts
// from a date that the text does not tell.
func (r *resolver) followsUnknown(f *form, anchor string) bool {
	return f.told && f.dir > 0 && anchor == "the publication date" && r.hasPublished && r.verb(f).tense == Past
}

// writersDay keeps "today" and "tomorrow" of a history unresolved: they are those of its writer or of somebody quoted,
// not of the date that the story has reached.
func (r *resolver) writersDay(f *form, e *Expr) {
	e.Value, e.Why = blankOf("D"), "the day of a writer or speaker, in a text that tells a history"
	switch {
	case f.part != "":
		e.Value += "T" + f.part
	case f.dir == 0:
		e.Value = "PRESENT_REF"
	}
}

// narrow cuts "earlier this year" at the publication date and starts "later this year" after it.
func (r *resolver) narrow(f *form, e *Expr, at when.Time) {
	whole := point{t: unitFloor(at, f.unit), unit: f.unit}
	first := r.toks[f.from].lex
	if first == nil {
		return
	}
	var s when.Span
	ok := false
	switch first.word {
	case "earlier":
		s, ok = when.Within(when.Point(whole.t, when.ToDay), when.Point(at, when.ToDay))
	case "later":
		s, ok = when.Within(when.Point(at, when.ToDay), when.Point(whole.end()-1, when.ToDay))
	}
	if ok {
		e.Span = s
	}
}

// timeOfDay resolves "3 p.m." and "the evening": of the last day told, else of the publication date.
func (r *resolver) timeOfDay(f *form, e *Expr) {
	at := r.published
	ok := r.hasPublished
	if r.hasDay && (r.narrative || r.sameSentence(f)) {
		at, ok = r.lastDay, true
	}
	if !ok {
		r.unresolved(f, e, "XXXX-XX-XX")
		return
	}
	e.Relative = !r.narrative
	e.Why = "on " + day(at)
	r.finish(f, e, point{t: at, unit: "D"})
}

// clocks gives times of day the date that their clause tells behind them: "at 3 p.m. (1500 GMT) on Sunday", "at 3 p.m. in
// Geneva on 4 March".
func (r *resolver) clocks(list []Expr) {
	const (
		reach  = 6 // tokens: "in the city of Lyon on"
		clocks = 2 // in a row: "5pm (1500 GMT)"
		clause = 24
	)
	for i := range list {
		f := &r.forms[i]
		if !f.onlyClock() || r.hasDayBefore(list, i) {
			continue
		}
		k := i + 1
		for k < len(list) && k-i < clocks && r.forms[k].onlyClock() {
			k++
		}
		if k == len(list) || r.forms[k].from-f.from > clause || !isDay(&list[k]) || r.forms[k].hasClock || r.forms[k].from-r.forms[k-1].to > reach || r.splits(f.from, r.forms[k].from) {
			continue
		}
		if !r.verbless(f.to, r.forms[k].from) {
			continue
		}
		d := &list[k]
		list[i].Why = "on the day told behind it, " + day(d.Span.Start())
		list[i].Relative = d.Relative
		r.finish(f, &list[i], point{t: d.Span.Start().Midnight(), unit: "D"})
	}
}

// onlyClock reports whether f tells a time of day and no day.
func (f *form) onlyClock() bool {
	return f.action == actDate && f.hasClock && !f.hasYear && !f.hasDir && f.month == 0 && f.day == 0 && f.weekday == 0 && f.holiday == nil && f.pair == 0
}

// hasDayBefore reports whether a day stands in front of expression i in its sentence.
func (r *resolver) hasDayBefore(list []Expr, i int) bool {
	return i > 0 && isDay(&list[i-1]) && !r.forms[i-1].onlyClock() && !r.splits(r.forms[i-1].from, r.forms[i].from)
}

// verbless reports whether neither a verb nor a comma stands in the tokens [from, to).
func (r *resolver) verbless(from, to int) bool {
	for i := from; i < to; i++ {
		if t := &r.toks[i]; t.mark == ',' || t.is(cClause) || t.kind == word && r.verbAt(i).tense != NoTense {
			return false
		}
	}
	return true
}

// follows reports whether the last day told stands in the sentence of f or in the one before: "landed on Thursday. In
// the morning …".
func (r *resolver) follows(f *form) bool {
	const longest = 80 // tokens of two sentences
	return r.hasDay && r.dayAt < f.from && f.from-r.dayAt <= longest && r.ends(r.dayAt, f.from) < 2
}

// sameSentence reports whether the last day told stands in the sentence of f.
func (r *resolver) sameSentence(f *form) bool {
	const longest = 40 // tokens between the two
	return r.hasDay && r.dayAt < f.from && f.from-r.dayAt < longest && !r.splits(r.dayAt, f.from)
}
