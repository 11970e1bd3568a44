package timex

import (
	"fmt"
	"time"

	"entente/timeline/when"
)

// slashDate resolves "05/03/2021", which is 5 March to Europeans and May 3 to Americans. The other dates of the text
// that are written so tell the order when one of their numbers is no month; else the publication date does when one
// reading lies close to it and the other does not. What nothing decides keeps both readings: its value is the year, its
// span the stretch from the one day to the other, without knowing where in it.
func (r *resolver) slashDate(f *form, e *Expr) {
	european, american := when.Date(f.year, time.Month(f.month), f.day), when.Date(f.year, time.Month(f.day), f.month)
	first, why := r.slashOrder()
	if first == 0 && r.hasPublished {
		near := func(t when.Time) bool { return abs(t-r.published) <= closeBy }
		switch {
		case near(european) && !near(american):
			first, why = dayFirst, "the reading close to the publication date, "+day(r.published)
		case near(american) && !near(european):
			first, why = monthFirst, "the reading close to the publication date, "+day(r.published)
		}
	}
	switch first {
	case dayFirst:
		e.Why = why
		r.finish(f, e, point{t: european, unit: "D"})
		return
	case monthFirst:
		e.Why = why
		f.month, f.day = f.day, f.month
		r.finish(f, e, point{t: american, unit: "D"})
		return
	}
	e.Value = fmt.Sprintf("%04d-XX-XX", f.year)
	e.Why = fmt.Sprintf("either %s or %s: nothing tells whether the day or the month stands first", day(european), day(american))
	from, to := min(european, american), max(european, american)
	if s, ok := when.Within(when.Point(from, when.ToDay), when.Point(to, when.ToDay)); ok {
		e.Span = s
	}
}

// closeBy bounds how far from its publication a text's own days lie.
const closeBy = 14 * when.Day

// The orders of day and month; 0 is not known.
const (
	dayFirst = 1 + iota
	monthFirst
)

// slashOrder returns the order that the text itself shows, found once: "27/02/2021" or "02/27/2021".
func (r *resolver) slashOrder() (order int, why string) {
	if r.slashes == nil {
		found := [3]bool{}
		m := matcher{g: r.g, text: r.text, toks: r.toks}
		for i := range r.toks {
			if r.toks[i].kind != number || m.at(i+1).mark != '/' {
				continue
			}
			if n, d := m.iso(i); n == 0 || d.slash || m.at(i).digits > 2 || m.at(i).num == m.at(i+2).num {
				continue
			}
			found[dayFirst] = found[dayFirst] || m.at(i).num > 12
			found[monthFirst] = found[monthFirst] || m.at(i+2).num > 12
		}
		r.slashes = &found
	}
	switch {
	case r.slashes[dayFirst] && !r.slashes[monthFirst]:
		return dayFirst, "other dates of the text have the day first"
	case r.slashes[monthFirst] && !r.slashes[dayFirst]:
		return monthFirst, "other dates of the text have the month first"
	}
	return 0, ""
}
