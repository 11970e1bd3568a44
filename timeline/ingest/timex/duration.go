package timex

import (
	"fmt"
	"strconv"
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

// duration resolves a length of time.
func (r *resolver) duration(f *form, e *Expr) {
	if r.rate(f) {
		r.set(f, e)
		return
	}
	e.Type, e.Mod = Duration, f.mod
	e.Why = "a length of time"
	unit := f.unit
	c := f.count
	switch {
	case f.value == "PXX":
		c.vague = true
	case f.counts == 0 && f.half == 1: // "half a year"
		c.n = 0.5
	case f.counts == 0 && (f.plural || f.value == "X"):
		c.vague = true
	case f.counts == 0:
		c.n = 1
	case f.half == 1:
		c.n += 0.5
	}
	e.Value = period(c, unit)
	if f.counts == 0 && f.unit == "Y" && r.isWord(f.to-2, "past") && !f.plural && r.pastYear(f, e) {
		return
	}
	if f.hasDir && f.dir != 0 && f.counts > 0 && !c.vague {
		r.runs(f, e, c)
	} else if !f.hasDir && f.counts == 1 && !c.vague {
		r.fromNow(f, e, c)
	}
}

// rate reports whether "a day" tells how often: "24 hours a day", "5 percent a year", "30 attacks a week".
func (r *resolver) rate(f *form) bool {
	if f.from == 0 || f.to-f.from != 2 || !r.toks[f.from].is(cArticle) {
		return false
	}
	prev := r.at(f.from - 1)
	return prev.is(cUnits) || prev.is(cCounted) || prev.is(cScale) || prev.kind == number || prev.mark == '%'
}

// period writes a TIMEX3 duration: "P3D", "PT15M", "PXY".
func period(c count, unit string) string {
	if unit == "FN" {
		c.n, unit = 2*c.n, "W"
	}
	p := "P"
	if unit == "H" || unit == "M" || unit == "S" {
		p = "PT"
	}
	if c.vague {
		return p + "X" + unitCode(unit)
	}
	if c.n == 0.5 {
		if v := halfOf[unit]; v != "" {
			return v
		}
	}
	if unit == "DE" { // as annotators do
		c.n, unit = 10*c.n, "Y"
	}
	if whole := float64(int(c.n)); c.n == whole+0.5 && and[unit] != "" { // "2 1/2 years"
		return p + strconv.Itoa(int(c.n)) + unitCode(unit) + and[unit]
	}
	return p + strconv.FormatFloat(c.n, 'f', -1, 64) + unitCode(unit)
}

// halfOf writes half a unit in whole smaller ones, as ISO 8601 has it.
var halfOf = map[string]string{"M": "PT30S", "H": "PT30M", "D": "PT12H", "Y": "P6M", "DE": "P5Y", "CE": "P50Y"}

// and is half a unit behind a whole number of them.
var and = map[string]string{"M": "30S", "H": "30M", "Y": "6M"}

// runs gives "the past three years" and "the next ten days" their dates.
func (r *resolver) runs(f *form, e *Expr, c count) {
	at, name, ok := r.anchor(f)
	g := unitGran(f.unit)
	if !ok || c.n != float64(int(c.n)) || c.n > 10000 || g < when.ToDay {
		return
	}
	from, to := at, g.Add(at, int(c.n))
	if f.dir < 0 {
		from, to = g.Add(at, -int(c.n)), at
	}
	fine := when.ToDay
	if g >= when.ToMonth {
		fine = when.ToMonth
	}
	if s, ok := when.Between(when.Point(from, fine), when.Point(to, fine)); ok {
		e.Span = s
		e.Span.Approximate = true
		e.Why = fmt.Sprintf("%s from %s, %s", unitSteps(f.dir*int(c.n), f.unit), name, day(at))
		e.Relative = name == "the publication date"
	}
}

// pastYear resolves "the past year" of news, which annotators take for the year before and not for a length: its dates
// are the twelve months up to publication. False when these are not known.
func (r *resolver) pastYear(f *form, e *Expr) bool {
	if r.narrative || !r.hasPublished {
		return false
	}
	from := r.published.AddMonths(-12)
	e.Type, e.Value, e.Relative = Date, year4(from.Year()), true
	if s, ok := when.Between(when.Point(from, when.ToMonth), when.Point(r.published, when.ToMonth)); ok {
		e.Span = s
		e.Span.Approximate = true
	}
	e.Why = "the twelve months before the publication date, " + day(r.published)
	return true
}

// set resolves "every Monday", "daily", "twice a year".
func (r *resolver) set(f *form, e *Expr) {
	e.Type = Set
	e.Why = "something that happens again and again"
	switch {
	case f.value != "":
		e.Value = f.value
	case f.weekday > 0:
		e.Value = fmt.Sprintf("XXXX-WXX-%d", f.weekday)
		if f.part != "" {
			e.Value += "T" + f.part
		}
	case f.month > 0:
		e.Value = fmt.Sprintf("XXXX-%02d", f.month)
	case f.season != "":
		e.Value = "XXXX-" + f.season
	case f.part != "":
		e.Value = "XXXX-XX-XXT" + f.part
	case f.counts > 0:
		e.Value = period(f.count, f.unit)
	default:
		e.Value = period(count{n: 1}, f.unit)
	}
}

// offset resolves "two days ago", "18 months later".
func (r *resolver) offset(f *form, e *Expr) {
	e.Type, e.Mod = Date, f.mod
	if r.accountYearAgo(f, e) {
		return
	}
	if f.plural && f.counts == 0 {
		f.count.vague = true
	}
	if f.unit == "FN" {
		f.unit, f.count.n = "W", 2*f.count.n
	}
	if f.half == 1 {
		f.count.n += 0.5
	}
	if days := int(f.count.n) / 24; f.told && f.unit == "H" && r.hasDay && !f.count.vague && days > 0 && f.count.n == float64(24*days) {
		f.unit, f.count.n = "D", float64(days) // "twenty-four hours later"
	}
	short := f.unit == "H" || f.unit == "M" || f.unit == "S"
	if f.told && short { // "an hour later" is no date of the calendar
		e.Type, e.Value, e.Why = Duration, period(f.count, f.unit), "a length of time"
		return
	}
	if f.count.vague || short {
		e.Value = "PAST_REF"
		if f.dir > 0 {
			e.Value = "FUTURE_REF"
		}
		e.Why = refWhy[e.Value]
		if f.told {
			e.Why = "some time " + map[int]string{-1: "before", 1: "after"}[f.dir] + " the date told before, no date of its own"
		}
		return
	}
	at, name, ok := r.anchor(f)
	if f.unit == "D" && f.told && r.hasDay {
		at = r.lastDay
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
	e.Relative = name == "the publication date"
	if r.withinTold(f, e) {
		return
	}
	n := f.count.n
	unit := f.unit
	if n != float64(int(n)) && unit == "Y" { // a year and a half
		n, unit = 12*n, "MO"
	}
	if n > 100000 {
		e.Value = blankOf(unit)
		e.Why = "too far away to be a date"
		return
	}
	step := int(n) * f.dir
	p := point{unit: unit, t: unitGran(unit).Add(at, step)}
	if unit != "D" {
		p.t = unitGran(unit).Floor(p.t)
	}
	e.Why = fmt.Sprintf("%s from %s, %s", unitSteps(step, unit), name, day(at))
	r.finish(f, e, p)
	if unit != "D" && f.mod == "" {
		e.Span.Approximate = true
	}
}

// periods joins expressions that tell a stretch of time together: "from Tuesday to Thursday", "on Tuesday for a
// three-day visit".
func (r *resolver) periods(list []Expr) {
	for i := range list {
		f := &r.forms[i]
		if f.pair == 1 && !f.list && i+1 < len(list) && !r.moved(f) {
			r.join(&list[i], &list[i+1])
		}
		if i+1 < len(list) {
			r.nextDay(i, &list[i], &list[i+1])
		}
		if i+1 < len(list) && r.consecutive(&list[i], &list[i+1]) {
			r.join(&list[i], &list[i+1])
		}
		if list[i].Type == Duration && f.unit == "D" && !f.count.vague && f.counts == 1 {
			r.visit(list, i)
		}
	}
}

// nextDay moves the second of two bare weekdays that "and" joins behind the first: "will visit on Thursday and Friday", said on a Friday.
func (r *resolver) nextDay(i int, a, b *Expr) {
	if a.Weekday == 0 || b.Weekday != a.Weekday%7+1 || !a.Resolved() || !b.Resolved() || b.Span.Start() >= a.Span.Start() || strings.TrimSpace(r.text[a.End:b.Start]) != "and" {
		return
	}
	r.finish(&r.forms[i+1], b, point{t: a.Span.Start().Midnight().AddDays(1), unit: "D"})
	b.Why = "the day after " + day(a.Span.Start())
}

// consecutive reports whether "and" joins two days, months or years that follow each other: "contacts in 2021 and 2022", "talks on 4 and 5 May".
func (r *resolver) consecutive(a, b *Expr) bool {
	return a.Type == Date && b.Type == Date && a.Period.IsZero() && (a.Span.Gran == when.ToDay || a.Span.Gran == when.ToMonth || a.Span.Gran == when.ToYear) && a.Span.Gran == b.Span.Gran &&
		!a.Span.IsZero() && !b.Span.IsZero() && !a.Span.IsRange() && !b.Span.IsRange() && a.Span.End() == b.Span.Start() && strings.TrimSpace(r.text[a.End:b.Start]) == "and"
}

// moved reports whether the two dates that start with f are the old and the new one of what was postponed. Those that a dash
// joins are days of one of them: "from March 3-5 to March 10-12".
func (r *resolver) moved(f *form) bool {
	if r.at(f.to).mark == '-' {
		return false
	}
	v := r.verb(f)
	return v.to > v.from && r.toks[v.to-1].is(cMove)
}

func (r *resolver) join(a, b *Expr) {
	s, ok := when.Between(a.Span, b.Span)
	if !ok {
		return
	}
	a.Period = s
	a.PeriodWhy = fmt.Sprintf("from '%s' to '%s'", a.Text, b.Text)
	a.PeriodWords = []timeline.Range{{Start: a.Start, End: a.End}, {Start: b.Start, End: b.End}}
}

// reachOf bounds how many tokens may stand between the day and the length of a visit.
const reachOf = 14

// visit looks for the day on which the stay of n days in list[i] starts.
func (r *resolver) visit(list []Expr, i int) {
	d := &list[i]
	n := int(r.forms[i].count.n)
	if n < 2 || n > 60 {
		return
	}
	for _, k := range [...]int{i - 1, i + 1} {
		if k < 0 || k >= len(list) || list[k].Type != Date || list[k].Span.Gran != when.ToDay || list[k].Span.IsRange() ||
			!list[k].Period.IsZero() {
			continue
		}
		if !r.startsStay(&r.forms[k], &r.forms[i]) {
			continue
		}
		s := &list[k]
		last := s.Span.Start().AddDays(n - 1)
		span, ok := when.Between(s.Span, when.Point(last, when.ToDay))
		if !ok {
			continue
		}
		s.Period = span
		s.PeriodWords = []timeline.Range{{Start: s.Start, End: s.End}, {Start: d.Start, End: d.End}}
		s.PeriodWhy = fmt.Sprintf("'%s' from %s to %s, both days counted", d.Text, day(s.Span.Start()), day(last))
		return
	}
}

// startsStay reports whether the words between a day and a length say that the one starts the other.
func (r *resolver) startsStay(at, length *form) bool {
	from, to := at.to, length.from
	before := at.from < length.from
	if !before {
		from, to = length.to, at.from
	}
	if to-from > reachOf {
		return false
	}
	says := false
	if !before {
		from = max(length.from-4, 0) // "begins a four-day visit on Tuesday"
	}
	for i := from; i < to; i++ {
		t := &r.toks[i]
		if t.mark == '.' || t.mark == ';' || t.has(newline) && i > from && r.toks[i-1].mark == '.' {
			return false
		}
		if t.lex == nil {
			continue
		}
		switch t.lex.word {
		case "for", "on":
			says = says || before
		case "starting", "beginning", "start", "starts", "started", "begin", "begins", "began", "from":
			says = true
		}
	}
	return says
}
