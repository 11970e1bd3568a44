package timex

import "entente/timeline/when"

// A report whose day of publication is not known may tell its own day all the same. What is bare in one place is told in full in
// another: "met on Monday … flew in on the morning of 16 April 2012", which is a Monday; or all but its year, which the dates around it
// tell: "handed over on Sunday … celebrated on 2 October … at the summit in September 2016".

// own is the day of which a text without a day of publication tells.
type own struct {
	t    when.Time
	form *form // that tells it, nil where none does
	sure bool  // a weekday bears it out
	past bool  // the text is of a later day, a weekday that it tells first
	why  string
	year int // see ownYear
	// first is the first bare weekday that is not one to come, nil for none
	first *form
}

// ownDay finds the last day that the text tells in full as one that has been, when it does not tell its day of publication, and whether its
// weekdays bear that out; else the day that fits the first weekday.
func (r *resolver) ownDay() {
	if r.hasPublished || r.narrative {
		return
	}
	first, last := r.firstWeekday(), r.lastTold()
	defer func() {
		r.own.first = first
		if r.own.year = r.ownYear(); r.own.year == 0 && !r.own.sure {
			r.own.year = r.yearToCome(last)
		}
	}()
	if last != nil && last.day > 0 && last.pair == 0 && !last.slash {
		p := last.inYear(last.year)
		if _, m, _ := p.t.Civil(); p.unit == "D" && int(m) == last.month {
			r.own = own{t: p.t, form: last, why: "told in full in the text,"}
			r.own.sure = first != nil && isoDay(p.t) == first.weekday || r.withWeekday(last, isoDay(p.t)) // as news tells it and no history
			if t, ok := r.other(last); ok && first != nil && isoDay(t) == first.weekday {
				if r.own.sure { // either of them
					r.own = own{}
					return
				}
				r.own = own{t: t, form: last, sure: true, why: "as far from the day in the text as is told behind it,"}
			}
			if t, ok := r.countedFrom(last); ok && first != nil && isoDay(t) == first.weekday {
				r.own = own{t: t, form: last, sure: true, why: "as far from the day in the text as is told before it,"}
			}
		}
	}
	if !r.own.sure {
		r.ownWeekday(last)
	}
	if !r.own.sure && first != nil {
		r.ownYearless(first, last)
	}
}

// other returns the day of something else that a length behind the day f tells: "on 6 June 2020, two weeks before the speech". False for none.
func (r *resolver) other(f *form) (when.Time, bool) {
	for i := range r.forms {
		d := &r.forms[i]
		if d.from != f.to+1 || r.at(f.to).mark != ',' || d.counts != 1 || d.count.vague {
			continue
		}
		at := d.to // of "before"
		if r.startsEvent(d.to) {
			at--
		}
		n := int(d.count.n)
		switch {
		case r.isWord(at, "after"):
			n = -n
		case !r.isWord(at, "before"):
			return 0, false
		}
		if g := unitGran(d.unit); g == when.ToDay || g == when.ToWeek {
			return g.Add(f.inYear(f.year).t, n), true
		}
	}
	return 0, false
}

// fromOwnDay reports whether f is a month, a day of one or something longer that the text's own day tells well enough: the text is of that week.
// Where no weekday bears that day out, it tells the year of the days that follow it: "launched attacks on November 13 … since they began on
// October 27, 2023".
func (r *resolver) fromOwnDay(f *form) bool {
	const soon = 45 * when.Day
	if r.own.form == nil || f.weekday > 0 && f.month == 0 {
		return false
	}
	if !r.own.sure {
		return f.month > 0 && f.day > 0 && !f.hasDir && f.pair == 0 && r.own.first == nil && f.since(r.own.t)-r.own.t < soon && r.verb(f).tense != Future
	}
	return f.month > 0 || f.season != "" || f.unit == "MO" || f.unit == "Q" || f.unit == "Y"
}

// lastTold returns the latest date with a year that is told as one that has been, nil for none.
func (r *resolver) lastTold() *form {
	var best *form
	for i := range r.forms {
		f := &r.forms[i]
		if !f.hasYear || f.action == actRef || f.holiday != nil || f.month == 0 && r.signal(f) == "before" || r.toCome(i) && !r.mayBe(f) && !((f.hasClock || f.part != "") && r.verb(f).tense == Past) && !r.ofHappening(f) || r.signal(f) == "until" {
			continue // "by noon on 29 April 2021 men were throwing stones" has been
		}
		if best == nil || f.inYear(f.year).t > best.inYear(best.year).t {
			best = f
		}
	}
	return best
}

// mayBe reports whether a day is told as one that may turn out to be something, "may well regard 26 April 2005 as the day", or will: "15 January 1992
// will be remembered".
func (r *resolver) mayBe(f *form) bool {
	v, k := r.verb(f), f.to
	if r.at(k).mark == ',' {
		k++
	}
	if f.day > 0 && r.isWord(k, "will") && (r.sentenceEnds(f.from) || r.at(f.from-1).mark == '"') {
		return true
	}
	for k := max(0, v.from-1); k < v.to; k++ {
		if r.isWord(k, "may") || r.isWord(k, "might") {
			return true
		}
	}
	return false
}

// happenings are nouns of what articles begin with, which a day behind them dates.
var happenings = map[string]bool{"accord": true, "agreement": true, "announcement": true, "attack": true, "ban": true, "break": true, "ceremony": true, "deal": true, "decision": true, "declaration": true,
	"expulsion": true, "handover": true, "judgment": true, "judgement": true, "massacre": true, "pact": true, "raid": true, "resolution": true, "ruling": true,
	"signing": true, "statement": true, "strike": true, "treaty": true, "trip": true, "truce": true, "verdict": true, "visit": true, "vote": true}

// ofHappening reports whether a day in full dates a noun for what has happened, whatever the verb of its sentence says: "the day after the vote
// of 29 November 2012 Chad is expected", "The break, effective from 24 August 2021, is".
func (r *resolver) ofHappening(f *form) bool {
	k := f.from - 1
	if r.isWord(k, "from") && r.isWord(k-1, "effective") && r.at(k-2).mark == ',' {
		k -= 2
	} else if !r.isWord(k, "of") {
		return false
	}
	n := r.at(k - 1)
	return f.day > 0 && n.kind == word && happenings[r.text[n.start:n.end]]
}
