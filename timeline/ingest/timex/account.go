package timex

import (
	"fmt"
	"time"

	"entente/timeline/when"
)

// Reports of figures speak of periods of account: once "the third quarter" has been told, "the quarter" and "the latest
// period" mean it again, and "a year ago" or "the year-earlier period" mean the same quarter of the year before, not
// the year. After "the first nine months" or "the full year" they mean the year.

// account is the period of account that the text speaks of.
type account struct {
	start when.Time
	unit  string // Q or Y; "" before any is told
}

// fromReport bounds how long after its end a quarter is still reported on: "expects to post a third-quarter loss".
const fromReport = 120 * when.Day

// reachAccount notes the period of account that an expression tells.
func (r *resolver) reachAccount(f *form, e *Expr) {
	switch {
	case e.Type == Duration && f.unit == "MO" && f.counts == 1 && (f.count.n == 6 || f.count.n == 9), e.Type == Duration && f.unit == "Y" && f.counts == 0:
		if r.account.unit != "" {
			r.account.unit = "Y"
		}
	case e.Type != Date || e.Span.IsZero() || r.yearAgo(f):
	case f.value == "FY":
		r.account = account{e.Span.Start(), "Y"}
	case r.account.unit != "" && r.account.start <= r.published && e.Span.Start().AddMonths(3) > r.published && f.unit == "Q" && f.value == "":
		// "The quake will result in a fourth-quarter charge" is no report of that quarter.
	case f.unit == "Q" && f.dir == 0 && (r.account.unit == "" || !f.hasYear || e.Span.Start().Year() == r.account.start.Year()):
		// The quarter of another year that is told is there to compare with.
		r.account = account{e.Span.Start(), "Q"}
	}
}

// yearAgo reports whether f is "a year ago", "a year earlier".
func (r *resolver) yearAgo(f *form) bool {
	return r.comparesYear(f) || f.action == actOffset && f.unit == "Y" && f.dir < 0 && f.counts == 1 && f.count.n == 1 || f.value == "AC" && f.dir < 0
}

// accountYearAgo resolves "a year ago" in a report of figures; false when f is not that.
func (r *resolver) accountYearAgo(f *form, e *Expr) bool {
	if r.narrative || r.account.unit == "" || !r.yearAgo(f) {
		return false
	}
	p := point{t: r.account.start.AddMonths(-12), unit: r.account.unit}
	if p.unit == "Y" {
		p.t = when.ToYear.Floor(p.t)
	}
	e.Why = "a year before the period that the figures are for, " + day(r.account.start)
	e.Relative = true
	r.finish(f, e, p)
	return true
}

// accountDate resolves "the quarter", "the latest period", "the year-ago quarter", "the 1988 third quarter".
func (r *resolver) accountDate(f *form, e *Expr) {
	f.unit = "Q"
	at, _, ok := r.anchor(f)
	if r.narrative || !ok && !f.hasYear {
		r.unresolved(f, e, "XXXX-QX")
		return
	}
	e.Relative = true
	q := r.account.start
	switch t, told := r.ended(f); {
	case told:
		e.Why = "the quarter that most of the three months up to that one lie in"
		r.finish(f, e, point{t: when.ToQuarter.Floor(t.AddMonths(-1)), unit: "Q"})
		return
	case f.hasYear:
		r.accountOf(f, e)
		return
	case f.ordinal > 0:
		q = r.quarter(f, e, at).t
	case f.dir < 0 && (r.account.unit == "Y" || r.account.unit == "" && !r.saysQuarter(f)):
		if !r.accountYearAgo(f, e) { // "arrivals fell from the same period last year", no figures of account
			e.Why = "the year before that of the publication date, " + day(at)
			r.finish(f, e, point{t: when.ToYear.Floor(at).AddMonths(-12), unit: "Y"})
		}
		return
	case r.account.unit == "":
		if q = when.ToQuarter.Floor(at); f.dir < 0 || r.verb(f).tense != Future {
			q = q.AddMonths(-3) // figures come out after the quarter's end
		}
	}
	q = when.ToQuarter.Floor(q)
	e.Why = "the quarter that the figures are for, " + day(q)
	if f.dir < 0 {
		q = q.AddMonths(-12)
		e.Why = "a year before " + e.Why
	}
	r.finish(f, e, point{t: q, unit: "Q"})
}

// saysQuarter reports whether f names a quarter and not just a period.
func (r *resolver) saysQuarter(f *form) bool {
	for i := f.from; i < f.to; i++ {
		if r.isWord(i, "quarter") {
			return true
		}
	}
	return false
}

// comparesYear reports whether "last year" behind an amount is what a quarter's amount is compared with: "earned $24
// million, compared with $3 million last year".
func (r *resolver) comparesYear(f *form) bool {
	const reach = 14 // tokens: "compared with a loss from operations of $3.5 million, or 12 cents a share,"
	if r.account.unit != "Q" || f.unit != "Y" || f.dir != -1 || f.told || f.month > 0 || f.to-f.from != 2 {
		return false
	}
	amount := f.from - 1
	if r.at(amount).mark == ',' {
		amount--
	}
	if prev := r.at(amount); !prev.is(cScale) && !prev.is(cCounted) && prev.kind != number && !r.isWord(amount, "share") {
		return false
	}
	for i := f.from - 1; i > 0 && i > f.from-reach && !r.sentenceEnds(i+1); i-- {
		if r.isWord(i, "compared") || r.isWord(i, "from") || r.isWord(i, "against") || r.isWord(i, "versus") {
			return true
		}
	}
	return false
}

// accountOf resolves "the 1988 quarter": the quarter that the figures are for, in that year.
func (r *resolver) accountOf(f *form, e *Expr) {
	p := point{t: when.Date(f.year, 1, 1), unit: "Y"}
	e.Why = "the year is told"
	_, m, _ := r.account.start.Civil()
	switch {
	case f.ordinal > 0:
		p = point{t: when.Date(f.year, time.Month(3*f.ordinal-2), 1), unit: "Q"}
	case r.account.unit == "Q":
		p = point{t: when.Date(f.year, m, 1), unit: "Q"}
		e.Why = "the quarter that the figures are for, in the year that is told"
	}
	r.finish(f, e, p)
}

// ended reads the month behind "the quarter ended": "the quarter ended Sept. 30".
func (r *resolver) ended(f *form) (when.Time, bool) {
	if !r.isWord(f.to, "ended") && !r.isWord(f.to, "ending") {
		return 0, false
	}
	i := f.to + 1
	if r.isWord(i, "in") || r.isWord(i, "on") {
		i++
	}
	if !r.at(i).is(cMonth) || !r.hasPublished {
		return 0, false
	}
	m := time.Month(int(r.at(i).lex.value(cMonth).n))
	t := when.Date(r.published.Year(), m, 1)
	if r.isWord(f.to, "ended") && t > r.published {
		t = t.AddMonths(-12)
	}
	return t, true
}

// quarter chooses the year of "the third quarter". One that has just ended is meant whatever the tense: what is still
// to come is its report.
func (r *resolver) quarter(f *form, e *Expr, at when.Time) point {
	y := at.Year()
	for _, p := range [...]point{f.inYear(y), f.inYear(y - 1)} {
		end := p.end()
		if p.t <= at && at-end < fromReport || end <= at && r.isWord(f.to, "ended") {
			e.Why = fmt.Sprintf("the one at or just before %s", day(at))
			return p
		}
	}
	return f.inYear(r.yearByTense(f, e, at))
}
