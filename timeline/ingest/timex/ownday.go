package timex

import (
	"fmt"

	"entente/timeline"
	"entente/timeline/when"
)

// A report whose day of publication is not known may tell its own day all the same. What is bare in one place is told in full in
// another: "met on Monday … flew in on the morning of 16 April 2012", which is a Monday. And the day of its dateline, which leaves out the
// year, fits the last day told: "NIAMEY, July 7 — … signed on Sunday … in force since May 30, 2019".

// ownDay sets own to the last day that the text tells in full as one that has been, when it does not tell its day of publication.
func (r *resolver) ownDay() {
	if r.hasPublished || r.narrative {
		return
	}
	last := r.lastTold()
	if last == nil || last.day == 0 || last.pair > 0 || last.slash {
		return
	}
	p := last.inYear(last.year)
	if _, m, _ := p.t.Civil(); p.unit == "D" && int(m) == last.month {
		r.own, r.ownForm = p.t, last
	}
}

// onOwnDay resolves the bare weekday f to the text's own day, if that falls on it and the weekday is not one to come.
func (r *resolver) onOwnDay(f *form, e *Expr, v verb) bool {
	if r.ownForm == nil || f.hasDir || f.value != "" || v.tense == Future || isoDay(r.own) != f.weekday {
		return false
	}
	r.govern(e, v)
	r.finish(f, e, point{t: r.own, unit: "D"})
	e.Why = fmt.Sprintf("%s, told in full in the text, is a %s", day(r.own), weekdayName(f.weekday))
	e.Words = append(e.Words, timeline.Range{Start: int(r.toks[r.ownForm.from].start), End: int(r.toks[r.ownForm.to-1].end)})
	return true
}

// lastTold returns the latest date with a year that is told as one that has been, nil for none.
func (r *resolver) lastTold() *form {
	var best *form
	for i := range r.forms {
		f := &r.forms[i]
		if !f.hasYear || f.action == actRef || f.holiday != nil || r.toCome(i) && !((f.hasClock || f.part != "") && r.verb(f).tense == Past) && !r.ofHappening(f) || r.signal(f) == "until" {
			continue // "by noon on 29 April 2021 men were throwing stones" has been
		}
		if best == nil || f.inYear(f.year).t > best.inYear(best.year).t {
			best = f
		}
	}
	return best
}

// happenings are nouns of what articles begin with, which a day behind them dates.
var happenings = map[string]bool{"agreement": true, "announcement": true, "attack": true, "ban": true, "break": true, "ceremony": true, "decision": true,
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

// filed sets the publication date to the day of a dateline without a year, when that follows closely upon the last date told and the report
// tells of that weekday or the one before.
func (r *resolver) filed() {
	const soon = 120 * when.Day
	if r.hasPublished {
		return
	}
	line := r.datelined()
	if line == nil {
		return
	}
	last := r.lastTold()
	if last == nil || last.month == 0 {
		return
	}
	from := last.inYear(last.year)
	p := line.inYear(from.t.Year())
	if p.t < from.t {
		p = line.inYear(from.t.Year() + 1)
	}
	if p.t-from.end() > soon {
		return
	}
	for i := range r.forms {
		f := &r.forms[i]
		if f.weekday > 0 && f.month == 0 && !f.hasDir && f.from > line.from && f.from < line.from+lead && daysSince(f.weekday, p.t) < 2 && r.leaning(f).tense != Future {
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
