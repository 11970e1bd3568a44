package timex

import "entente/timeline/when"

// Where a history goes on from one year to the next without telling it.
//
//	By December the port was lost. In January …                          December is followed by January
//	The siege began on 24 June 1948. In April the town was fed by air.   what is told right behind goes on
//
// What had been ("had been fed since April", but not "had gone by January") lies before, and so does a day or month that is less than four weeks past.

// flashback is how far back a date of a history lies at most that only goes back a little.
const flashback = 28 * when.Day

// overYear reports whether the month, day or season f, without a year, lies in the year after that of at, the date that the history has reached.
func (r *resolver) overYear(f *form, at when.Time) bool {
	const winter = 8 // months: from November to March
	y := at.Year()
	v := r.verb(f)
	signal := r.signal(f)
	if r.had(v) && signal != "by" || signal == "since" || !r.beforeNext(f.inYear(y+1).t) {
		return false
	}
	p := f.inYear(y)
	_, now, _ := at.Civil()
	if _, m, _ := p.t.Civil(); now-m >= winter {
		return true
	}
	return at-p.end() >= flashback && v.tense == Past && r.toldNear(f)
}

// toldNear reports whether the date told last stands in the sentence of f or in one of the two before.
func (r *resolver) toldNear(f *form) bool {
	const longest = 80 // tokens
	return f.from-r.toldAt < longest && r.ends(r.toldAt, f.from) <= 2
}
