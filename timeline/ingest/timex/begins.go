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

// founding are verbs of what somebody or something is since the day told, which says nothing of what the text is about.
var founding = map[string]bool{"founded": true, "born": true, "established": true, "created": true, "built": true}

// tellsFirst reports whether f stands near the top of the text and is the date of what its sentence tells: it opens that, or has its main verb.
func (r *resolver) tellsFirst(f *form) bool {
	if f.from > lead {
		return false
	}
	if r.opens(f) {
		return true
	}
	switch v := r.verb(f); r.signal(f) {
	case "on", "in", "during":
		return v.tense == Past && v.to <= f.company && !r.had(v) && !r.founds(v, f) && !r.inPassing(v, f)
	}
	return false
}

// founds reports whether the words from the verb v to f tell what somebody or something is since: "was born in".
func (r *resolver) founds(v verb, f *form) bool {
	for i := v.from; i < f.company; i++ {
		if founding[r.wordAt(i)] {
			return true
		}
	}
	return false
}

// inPassing reports whether the verb v in front of f is not that of the sentence: "the rebels who struck on 3 May 1962 left", "scrapped a treaty
// signed on 3 May 1962", "the rebels, jailed on 3 May 1962, left".
func (r *resolver) inPassing(v verb, f *form) bool {
	for i := f.to; i < len(r.toks) && !r.sentenceEnds(i) && r.toks[i].mark != ',' && !r.toks[i].is(cClause); i++ {
		if r.verbAt(i).tense != NoTense {
			return true
		}
	}
	k := v.from - 1
	for ; k >= 0 && r.toks[k].is(cWas); k-- {
	}
	if k < 0 || r.toks[k].mark == ',' || r.toks[k].is(cClause) {
		return k >= 0
	}
	for ; k >= 0 && !r.sentenceEnds(k+1) && r.toks[k].mark != ','; k-- {
		if r.verbAt(k).tense != NoTense {
			return true
		}
		if r.toks[k].is(cClause) {
			return !r.isWord(k, "and")
		}
	}
	return false
}

// had reports whether v tells what had been before: "had left", "had already been shut".
func (r *resolver) had(v verb) bool {
	const reach = 3 // tokens: "had already been shut"
	for k := v.from; k >= 0 && k >= v.from-reach; k-- {
		if r.isWord(k, "had") {
			return true
		}
	}
	return false
}

// goesOn reports whether f, which lacks a year, is of the time of the date first: it does not tell what had been, and lies nearer to that date than to
// publication, of which news of the last weeks would tell.
func (r *resolver) goesOn(first, f *form) bool {
	v := r.verb(f)
	if v.tense == Future || r.had(v) {
		return false
	}
	t := first.inYear(first.year).t
	after := f.since(t) - t
	switch off := f.inYear(nearestYear(f, r.published)).t - r.published; {
	case !r.hasPublished:
		return r.opens(f) || f.day > 0 && (first.day > 0 && r.opens(first) || after < soonAfter)
	case r.opens(first), !recent(f, off):
		return true
	default:
		return first.month > 0 && after < abs(off)
	}
}
