package timex

import "entente/timeline/when"

// The day of a report that is counted from another, which the text tells in full: "admitted Chad on Thursday, five days after it came into being on
// 9 July 2011" is news of 14 July, a Thursday.

// countedFrom returns the day that a length of time before the day f, in its sentence, counts from f. False for none.
func (r *resolver) countedFrom(f *form) (when.Time, bool) {
	const far = 20 // tokens of what happened on that day
	for i := range r.forms {
		d := &r.forms[i]
		if d.to >= f.from || f.from-d.to > far || d.counts != 1 || d.count.vague || r.splits(d.from, f.from) || i+1 < len(r.forms) && &r.forms[i+1] != f {
			continue
		}
		at := d.to // of "after"
		if r.startsEvent(d.to) {
			at--
		}
		n := int(d.count.n)
		switch {
		case r.isWord(at, "before"):
			n = -n
		case !r.isWord(at, "after"):
			continue
		}
		if g := unitGran(d.unit); g == when.ToDay || g == when.ToWeek {
			return g.Add(f.inYear(f.year).t, n), true
		}
	}
	return 0, false
}
