package timex

import "entente/timeline/when"

// A text tells a history when most of its years are long past and little in it points at the day of its publication, or when it begins with such
// a year and goes on from there (see begins, setsOut). Its days and months without a year are then of the year that it has reached.

// lead is how many tokens the first paragraph of a news report has at most.
const lead = 100

// leadText is how many tokens the paragraphs have in which a report that opens with a scene says what it is about.
const leadText = 150

// tellsHistory reports whether most years of the text are far from its publication and few words point at it.
func (r *resolver) tellsHistory() bool {
	switch {
	case r.begins():
		return true
	case !r.hasPublished && (r.opensWithLast() || r.runsBack()):
		return false
	}
	far, near, pointing := 0, 0, 0
	year := r.published.Year()
	for i := range r.forms {
		switch f := &r.forms[i]; {
		case f.hasYear && f.day > 0 && r.hasPublished && r.close(f):
			return false // a dateline: news, however far it looks back
		case f.weekday > 0 && f.month > 0 && !r.hasPublished && f.from < leadText:
			return false // "on Friday 16 October": news tells weekdays
		case f.hasYear && (!r.hasPublished || f.year < year-1):
			far++
		case f.hasYear:
			near++
		case f.daysOff, f.weekday > 0 && f.month == 0:
			if f.from < lead && r.hasPublished {
				return false // news says first on which day of its week it happened
			}
			pointing++
			if f.from < lead && f.weekday > 0 {
				pointing += 2 // only a long history may open so: "Fifty years ago on Sunday …"
			}
		case f.hasDir && f.dir == 0 && !f.told && (f.unit == "W" || f.unit == "MO") && r.isWord(f.from, "this"):
			if f.from < leadText && r.hasPublished {
				return false // "this week" near the top: a portrait in the news, however far it looks back
			}
			pointing++
		case f.hasDir && f.dir != 0 && !f.told: // "last week", "two years ago"
			pointing++
		}
	}
	// Four years make a history of a text; an article that looks back has as many words that point at its own day.
	return far >= 4 && far > near && far > 2*pointing || near == 0 && pointing == 0 && r.setsOut()
}

// opensWithLast reports whether a text without a day of publication tells the last of its days first, as news does, and looks back from there.
func (r *resolver) opensWithLast() bool {
	last := r.lastTold()
	return last != nil && last.day > 0 && last.pair == 0 && last.from < lead
}

// runsBack reports whether the dates of a text go from late to early more often than on, as those of news do.
func (r *resolver) runsBack() bool {
	on, back, before := 0, 0, (*form)(nil)
	for i := range r.forms {
		f := &r.forms[i]
		if !f.hasYear || f.action != actDate || f.pair > 1 || r.toCome(i) {
			continue
		}
		if before != nil {
			switch t, last := f.inYear(f.year).t, before.inYear(before.year).t; {
			case t < last:
				back++
			case t > last:
				on++
			}
		}
		before = f
	}
	return back > 1 && back > on
}

// setsOut reports whether a text in which nothing points at its own day tells a day or month with its year before any that lacks one: at
// the start of a sentence, "On 28 June 1914 the archduke was shot. On 5 July …", or so that the next one follows it in that year. What takeaways
// say before any year does not count where the day of publication is not known.
func (r *resolver) setsOut() bool {
	var first *form
	for i := range r.forms {
		f := &r.forms[i]
		switch {
		case f.month == 0:
		case f.hasYear && first == nil:
			if first = f; r.opens(f) && f.from < lead && (f.day > 0 || !r.hasPublished) {
				return true
			}
			if r.hasPublished {
				return false // "Harbour Lines was founded in June 1985. Its profit fell in December."
			}
		case f.hasYear:
			first = f
		case first != nil || r.hasPublished:
			return first != nil && f.inYear(first.year).t >= first.inYear(first.year).t
		}
	}
	return false
}

// close reports whether f is a day within two weeks of publication.
func (r *resolver) close(f *form) bool {
	d := int(f.inYear(f.year).t-r.published) / when.Day
	return -14 < d && d < 14
}
