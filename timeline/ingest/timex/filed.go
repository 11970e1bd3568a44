package timex

// A dateline that leaves out the year fits the last day told: "NIAMEY, July 7 — … signed on Sunday … in force since May 30, 2019".

// filed sets the publication date to the day of a dateline without a year, the first one after the last date told, when the report tells of that
// weekday; or of the one before, when it follows closely.
func (r *resolver) filed() {
	if r.hasPublished {
		return
	}
	line := r.datelined()
	if line == nil {
		return
	}
	apart := 2 // days from the weekday to the dateline
	p := line.inYear(r.ownYear())
	if last := r.lastTold(); p.t.Year() == 0 {
		if last == nil || last.month == 0 {
			return
		}
		from := last.inYear(last.year)
		if p = line.inYear(from.t.Year()); p.t < from.t {
			p = line.inYear(from.t.Year() + 1)
		}
		if p.t-from.end() > soonAfter {
			apart = 1
		}
	}
	for i := range r.forms {
		f := &r.forms[i]
		if f.weekday > 0 && f.month == 0 && !f.hasDir && f.from > line.from && f.from < line.from+lead && daysSince(f.weekday, p.t) < apart && r.leaning(f).tense != Future {
			r.published, r.hasPublished = p.t, true
			return
		}
	}
}

// datelined returns the day without a year in the dateline of a report, nil for none: "NIAMEY, July 7 (Agency) --", "KATHMANDU, Oct 15:".
func (r *resolver) datelined() *form {
	const longest = 10 // tokens from the start of the line
	for i := range r.forms {
		f := &r.forms[i]
		if f.month == 0 || f.day == 0 || f.hasYear || f.pair > 0 || f.hasDir || f.from == 0 {
			continue
		}
		if m := r.toks[f.from-1].mark; m != ',' && m != '(' {
			continue
		}
		start := f.from
		for start > 0 && start > f.from-longest && !r.toks[start].has(newline) {
			start--
		}
		if start > 0 && !r.toks[start].has(newline) || !r.toks[start].has(capital) {
			continue
		}
		if k := f.to; r.at(k).mark == '-' || r.at(k).mark == ':' || r.at(k).mark == '(' && r.closes(k) || r.at(k).mark == ')' && r.at(k+1).mark == '-' {
			return f
		}
	}
	return nil
}

// closes reports whether the bracket at token k closes soon and a dash or colon follows: "(Agency) --".
func (r *resolver) closes(k int) bool {
	const longest = 6 // tokens
	for n := k + 1; n < k+longest; n++ {
		if r.at(n).mark == ')' {
			return r.at(n+1).mark == '-' || r.at(n+1).mark == ':'
		}
	}
	return false
}
