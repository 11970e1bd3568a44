package timex

// How a history begins: with what happened in a year long past, told in full, after which days and months need no year.
//
//	In 1962 Chad left the pact. On 9 May …                           a date that opens its sentence
//	Chad closed its border on 3 May 1962. Niger followed on 9 May.   one of what its sentence tells
//
// News names such a date only in passing, "Niger left the treaty signed on 3 May 1962", or of what was founded then; and what it goes on with is of
// the last weeks.

// begins reports whether a text tells near its top what happened at a date with its year, long past, and the first one behind it that lacks a year
// goes on from there. Nothing in it may be of the week or month of its publication; "today" may close it.
func (r *resolver) begins() bool {
	var first *form
	going := false
	for i := range r.forms {
		switch f := &r.forms[i]; {
		case f.action == actRef || f.holiday != nil:
		case r.ofOwnTime(f):
			if !going || !f.daysOff || f.dir != 0 {
				return false
			}
		case f.action != actDate || going:
		case f.hasYear && first != nil && f.year < first.year:
			if !r.hasPublished {
				return false // news looks back from its own day
			}
		case f.hasYear:
			if r.hasPublished && f.year >= r.published.Year()-1 || first == nil && !r.tellsFirst(f) {
				return false
			}
			first = f
		case f.month > 0 && (first == nil || !r.goesOn(first, f)):
			return false
		case f.month > 0:
			going = true
		}
	}
	return going
}

// ofOwnTime reports whether f is of the time of its text, as news tells it: "today", "on Monday", "on Monday, 3 May", "last week", "two years ago".
func (r *resolver) ofOwnTime(f *form) bool {
	return !f.told && (f.weekday > 0 && !f.hasYear || f.hasDir)
}

// goesOn reports whether f, which lacks a year, is of the time of the date first: it does not tell what had been, and lies nearer to that date than to
// publication, of which news of the last weeks would tell.
func (r *resolver) goesOn(first, f *form) bool {
	v := r.verb(f)
	if v.tense == Future && !r.wasAsked(v) || r.had(v) {
		return false
	}
	t := first.inYear(first.year).t
	after := f.since(t) - t
	switch off := f.inYear(nearestYear(f, r.published)).t - r.published; {
	case !r.hasPublished:
		return r.opens(f) || f.day > 0 && (first.day > 0 && r.opens(first) || after < soonAfter)
	case r.opens(first), !recent(f, off), off > 0 && v.tense == Past:
		return true
	default:
		return first.month > 0 && after < abs(off)
	}
}

// wasAsked reports whether what v tells to come hangs on a past: "were asked to leave", but "are asked to leave", "will leave".
func (r *resolver) wasAsked(v verb) bool {
	be := r.at(v.from - 2)
	return v.from > 1 && r.toks[v.from].is(cTo) && r.isPast(v.from-1) && (be.is(cWas) || !be.is(cBe) && !be.is(cHave))
}
