package timex

// longAgo is from how many years on a text that is written for an anniversary tells a history.
const longAgo = 10

// anniversary reports whether the text sets out from how many years ago something happened, and tells a date of that year in full: "It is
// sixty years since … Nasser had nationalised the canal on 26 July 1956". Then it tells a history, though words point at its own day.
func (r *resolver) anniversary() bool {
	if !r.hasPublished {
		return false
	}
	years := map[int]bool{}
	for i := range r.forms {
		f := &r.forms[i]
		if n := r.yearsBack(f); n >= longAgo {
			years[r.published.Year()-n] = true
		} else if f.hasYear && f.month > 0 && years[f.year] {
			return true
		}
	}
	return false
}

// agoToday gives what was years ago "today" its day: "exactly thirty years ago today".
func (r *resolver) agoToday(fa, fb *form, a, b *Expr) {
	if fa.action != actOffset || !fa.hasDir || fa.dir >= 0 || fa.count.vague || fa.to != fb.from || !fb.daysOff || fb.dir != 0 || !a.Resolved() || !b.Resolved() {
		return
	}
	years := int(fa.count.n) * map[string]int{"Y": 1, "DE": 10, "CE": 100}[fa.unit]
	if years == 0 {
		return
	}
	why := a.Why
	r.finish(fa, a, point{t: b.Span.Start().AddMonths(-12 * years), unit: "D"})
	a.Why = why + ", to the day"
}

// yearsBack returns how many years ago the form near the top of the text says something happened: "fifty years ago today", "sixty years since".
func (r *resolver) yearsBack(f *form) int {
	if f.from >= lead || f.unit != "Y" || f.told {
		return 0
	}
	if f.action == actOffset && f.hasDir && f.dir < 0 || f.action == actDuration && f.to < len(r.toks) && r.isWord(f.to, "since") {
		return int(f.count.n)
	}
	return 0
}
