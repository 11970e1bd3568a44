package timex

import "entente/timeline/when"

// The date that a text has reached: what "the following day" and the yearless dates of a history are seen from. Most
// dates move it, since stories run forward; those told in passing do not:
//
//	in brackets                       "Resolution 1483 (May 22, 2003)"
//	behind one that opened the sentence   "By November 2008 attacks had fallen, as against 3,500 in January 2007"
//	back in time within a sentence    "under 100 in the second half of 2008, from a high of 300 in the summer of 2007"
//	between two of another year       "In September 1944 … until the city fell in February 1945. In mid-June 1944 …"
//	seen by a speaker                 "he spoke of a withdrawal by next summer"
//
// When a yearless date would run backward after such a step and forward without it, the step is taken back (see resume).

// reach moves the date that the text has reached.
func (r *resolver) reach(f *form, e *Expr) {
	if !e.Resolved() && !r.hasPublished && f.action == actDate && (f.weekday > 0 || f.month > 0 && f.day > 0) {
		r.unknownAt = f.from
	}
	if e.Span.IsZero() || e.Type != Date && e.Type != TimeOf || f.action == actRef || e.Span.Start().IsOpen() {
		return
	}
	start := e.Span.Start()
	r.noteNews(f, e)
	defer func() { r.told, r.hasTold, r.toldAt = start, true, f.from }()
	ahead := start.Year() - r.last.Year()
	r.toldWhole = f.hasYear && f.month == 0 && f.season == ""
	r.toldMonth = e.Span.Gran == when.ToMonth
	r.toldYear = r.toldWhole && 0 <= ahead && ahead < 3
	if f.hasYear && (f.month > 0 || f.season != "") {
		r.full, r.fullAt, r.hasFull = start, f.from, true
	} else if r.narrative && !f.hasYear && (f.month > 0 || f.season != "") {
		r.hasFull = false // the story went on without it
	}
	opens := r.opens(f)
	if !r.hasLast || r.moves(f, e, opens) {
		years := start.Year() - r.last.Year()
		r.before, r.hasBefore = r.last, r.hasLast && (years < -1 || years > 1) // from one year to the next is no leap
		r.last, r.lastGran, r.hasLast = start, e.Span.Gran, true
		if e.Span.Gran <= when.ToDay {
			r.lastDay, r.hasDay, r.dayAt = start.Midnight(), true, f.from
			if r.dayForm = r.now; r.hasPublished && start <= r.published || !r.hasPublished && !r.toCome(r.now) {
				r.pastDay, r.hasPast = r.lastDay, true
			}
		}
	}
	if opens {
		r.openAt, r.hasOpen = f.from, true
	}
}

// reached returns the last day told from which f, in another sentence, can be seen: what is told in the past goes on from no day to come, as
// in "The tour will begin on Sunday. In the morning the king telephoned".
func (r *resolver) reached(f *form) when.Time {
	if r.sameSentence(f) || r.verb(f).tense != Past {
		return r.lastDay
	}
	switch {
	case r.hasPublished && r.lastDay <= r.published, !r.hasPublished && !r.toCome(r.dayForm):
		return r.lastDay
	case r.hasPast:
		return r.pastDay
	case r.hasPublished:
		return r.published
	}
	return r.lastDay
}

// toCome reports whether its clause tells a form as one to come: "undertook to lift the ban by 31 March 1990".
func (r *resolver) toCome(form int) bool {
	f := &r.forms[form]
	return r.verb(f).tense == Future || r.signal(f) == "by"
}

// moves reports whether a date is where the story goes on, and not one told in passing.
func (r *resolver) moves(f *form, e *Expr, opens bool) bool {
	start := e.Span.Start()
	sameYear := start.Year() == r.last.Year()
	switch {
	case e.Span.Gran >= when.ToYear:
		return !sameYear && (opens || !r.narrative || r.heads(f))
	case sameYear || !r.narrative:
		return true
	case f.hasDir && !f.told, r.aside(f):
		return false
	}
	next := r.nextFull(false)
	return opens || next == nil || next.year != r.last.Year() || next.year == start.Year()
}

// nextFull returns the next form that tells a year and a part of it, or, if opening, the next such form that opens its
// sentence; nil for none.
func (r *resolver) nextFull(opening bool) *form {
	if r.nexts == nil {
		r.nexts = make([][2]int32, len(r.forms))
		next := [2]int32{-1, -1}
		for i := len(r.forms) - 1; i >= 0; i-- {
			r.nexts[i] = next
			if f := &r.forms[i]; f.hasYear && (f.month > 0 || f.season != "") && f.pair != 2 {
				next[0] = int32(i)
				if r.opens(f) {
					next[1] = int32(i)
				}
			}
		}
	}
	if n := r.nexts[r.now][b2n(opening)]; n >= 0 {
		return &r.forms[n]
	}
	return nil
}

// aside reports whether f stands in brackets, or in a sentence that a date has opened already, or goes back behind a
// date of its sentence.
func (r *resolver) aside(f *form) bool {
	const longest = 60 // tokens of a sentence
	for i := f.from - 1; i >= 0 && i > f.from-longest; i-- {
		if r.toks[i].mark == '(' || r.hasOpen && i == r.openAt && !r.sentenceEnds(i+1) {
			return true
		}
		if r.toks[i].mark == ')' || r.sentenceEnds(i+1) {
			return false
		}
		if r.hasTold && i == r.toldAt && f.hasYear && f.year < r.told.Year() && f.pair != 1 {
			return true
		}
	}
	return false
}

// resumes is how far ahead of a date a story goes on without telling the year anew.
const resumes = 120 * when.Day

// resume corrects the step of a history to another year before the yearless f is seen from it. The step is taken back
// when f would lie before it and goes on well from the date before: "On 9 April 2003 the city fell. In November 2008
// people marched there. On 15 April …". A date told in passing is a step after all when only its year lets f lie before
// the next date: "the offensive of June 1942 … By mid-November … In February 1943 …".
func (r *resolver) resume(f *form) {
	if !r.hasLast {
		return
	}
	if p := f.inYear(r.last.Year()); r.hasBefore && p.end() <= r.last {
		if p := f.inYear(r.before.Year()); p.end() > r.before && p.t-r.before < resumes {
			r.last, r.hasBefore = r.before, false
		}
	} else if r.hasFull && r.full.Year() != r.last.Year() && !r.beforeNext(p.t) {
		if p := f.inYear(r.full.Year()); p.end() > r.full && r.beforeNext(p.t) {
			r.last, r.hasBefore = r.full, false
		}
	}
}

// beforeNext reports whether t is not after the next date that tells its year.
func (r *resolver) beforeNext(t when.Time) bool {
	next := r.nextFull(true)
	return next == nil || t < next.inYear(next.year).end()
}

// opens reports whether f stands at the start of a sentence, a heading or a paragraph, as dates do that move a story.
func (r *resolver) opens(f *form) bool {
	for i := f.from - 1; i >= 0 && i >= f.from-3; i-- {
		if r.sentenceEnds(i+1) || r.toks[i+1].has(newline) {
			return true
		}
		if l := r.toks[i].lex; l == nil || !l.is(cBefore) && !l.is(cMod) {
			return false
		}
	}
	return f.from < 3
}

// heads reports whether f stands in a heading: "Campaign of 1905" on a line of its own between blank lines.
func (r *resolver) heads(f *form) bool {
	const longest = 10 // tokens of a heading
	if f.to < len(r.toks) && !(r.toks[f.to].has(newline) && blankLine(r.text, r.toks, f.to)) || r.toks[f.to-1].mark == '.' {
		return false
	}
	for i := f.from; i > 0 && i > f.from-longest; i-- {
		if r.toks[i].has(newline) {
			return blankLine(r.text, r.toks, i)
		}
	}
	return f.from < longest
}
