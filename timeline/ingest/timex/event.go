package timex

import (
	"fmt"
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

// Lengths of time that stand for a date. They stay durations; their span tells the date:
//
//	from publication   "will meet in two weeks", "must leave within 60 days"
//	from an event      "two days before it was to begin", "a week after the talks", when the same sentence or the one
//	                   before gives the event's day; never from publication
//
// "The first meeting in two years will …" looks back, "within 60 days of the vote" hangs on an event.

// fromNow gives "in two weeks" and "within 60 days" their dates when their clause looks ahead.
func (r *resolver) fromNow(f *form, e *Expr, c count) {
	g := unitGran(f.unit)
	in, within := r.isWord(f.from-1, "in"), r.isWord(f.from-1, "within")
	if !in && !within || r.narrative || !r.hasPublished || c.n < 1 || c.n != float64(int(c.n)) || c.n > maxSteps || g < when.ToDay {
		return
	}
	if next := r.at(f.to); next.is(cBefore) && !r.isWord(f.to, "and") && !r.isWord(f.to, "or") && !r.isWord(f.to, "on") || in && r.looksBack(f) {
		return
	}
	v := r.verb(f)
	if v.tense != Future || r.wasPlanned(v) {
		return
	}
	n := int(c.n)
	if f.unit == "FN" {
		g, n = when.ToWeek, 2*n
	}
	to := g.Add(r.published, n)
	if in {
		p := point{unit: f.unit, t: to}
		if f.unit == "FN" {
			p.unit = "W"
		}
		if g != when.ToDay {
			p.t = g.Floor(to)
		}
		e.Span = p.span("")
		e.Span.Approximate = g != when.ToDay
		e.Why = unitSteps(n, f.unit) + " from the publication date, " + day(r.published)
	} else if s, ok := when.Within(when.Point(r.published, when.ToDay), when.Point(to, when.ToDay)); ok {
		e.Span = s
		e.Why = fmt.Sprintf("at some time from the publication date, %s, to %s", day(r.published), day(to))
	}
	if e.Span.IsZero() {
		return
	}
	e.Why += r.govern(e, v)
	e.Relative = true
}

// maxSteps bounds how many units are counted to a date.
const maxSteps = 10000

// looksBack reports whether the words in front of "in two years" rank what happened within them: "the first time in",
// "the worst in", "twice in".
func (r *resolver) looksBack(f *form) bool {
	const reach = 6 // tokens: "the first official visit by a minister in"
	for i := f.from - 2; i >= 0 && i > f.from-2-reach && !r.sentenceEnds(i+1); i-- {
		t := &r.toks[i]
		if t.is(cOrdinal) || t.kind == number && t.has(ordinal) || t.kind == word && strings.HasSuffix(r.text[t.start:t.end], "est") {
			return true
		}
		for _, w := range [...]string{"time", "times", "worst", "most", "least", "once", "twice", "only"} {
			if r.isWord(i, w) {
				return true
			}
		}
		if r.verbAt(i).tense != NoTense {
			return false
		}
	}
	return false
}

// beforeEvent reports whether the offset f ends with a "before" that belongs to the words behind it: "two days before
// the vote", but "he had left two days before."
func (r *resolver) beforeEvent(f *form) bool {
	switch {
	case f.counts == 0 && f.plural && r.isWord(f.to-1, "before") && r.at(f.to).kind == word && !r.at(f.to).has(newline):
		return true // "hours before members voted"
	case r.isWord(f.to-1, "before"), r.isWord(f.to-1, "after"), r.isWord(f.to-1, "following"):
		return r.startsEvent(f.to) || r.now+1 < len(r.forms) && r.forms[r.now+1].company == f.to // "before 9 March"
	case r.isWord(f.to-1, "prior"):
		return r.isWord(f.to, "to")
	}
	return false
}

// startsEvent reports whether token i starts the name of an event or a clause.
func (r *resolver) startsEvent(i int) bool {
	t := r.at(i)
	if t.kind != word || t.has(newline) || r.sentenceEnds(i) {
		return false
	}
	if t.is(cArticle) || t.named() && !t.is(cBefore) || t.is(cThey) || r.pronoun(i) {
		return true
	}
	for _, w := range [...]string{"what", "the", "this", "that", "his", "her", "its", "their", "our", "being"} {
		if r.isWord(i, w) {
			return true
		}
	}
	return false
}

func (r *resolver) pronoun(i int) bool {
	return r.isWord(i, "it") || r.isWord(i, "he") || r.isWord(i, "she") || r.isWord(i, "they")
}

// fromEvents gives lengths of time that are counted from an event the date that this makes.
func (r *resolver) fromEvents(list []Expr) {
	for i := range list {
		f, e := &r.forms[i], &list[i]
		if e.Type != Duration || !e.Span.IsZero() || f.counts != 1 || f.count.vague || f.hasDir || unitGran(f.unit) < when.ToDay ||
			f.count.n != float64(int(f.count.n)) || f.count.n > maxSteps {
			continue
		}
		dir, from := 0, f.to+1
		switch {
		case r.isWord(f.to, "before"):
			dir = -1
		case r.isWord(f.to, "prior") && r.isWord(f.to+1, "to"):
			dir, from = -1, f.to+2
		case r.isWord(f.to, "after"), r.isWord(f.to, "following"):
			dir = 1
		default:
			continue
		}
		k := r.eventDay(list, i, from)
		name := "the day of the event"
		if r.besideDay(list, i) {
			k, dir, name = i-1, -dir, "the day right before"
		}
		if k < 0 {
			r.besideWeekday(list, i, -dir)
			continue
		}
		at, n, g := list[k].Span.Start().Midnight(), dir*int(f.count.n), unitGran(f.unit)
		if f.unit == "FN" {
			g, n = when.ToWeek, 2*n
		}
		fine := when.ToDay
		if g >= when.ToMonth {
			fine = when.ToMonth
		}
		e.Span = when.Point(fine.Floor(g.Add(at, n)), fine)
		e.Span.Approximate = g != when.ToDay
		e.Why = fmt.Sprintf("%s from %s, %s", unitSteps(n, f.unit), name, day(at))
		e.Relative = list[k].Relative
		e.Words = append(e.Words, timeline.Range{Start: list[k].Start, End: list[k].End})
	}
}

// eventDay returns which expression tells the day of the event that token from starts, -1 for none: the one right
// behind it or in its clause, else the one beside the same noun in this sentence or the one before. "It" and "they"
// stand for whatever the only day there tells of.
func (r *resolver) eventDay(list []Expr, i, from int) int {
	const clause, beside = 12, 2 // tokens from the start of the event to its date
	f := &r.forms[i]
	if k := i + 1; k < len(list) && isDay(&list[k]) {
		next := &r.forms[k]
		if reach := next.from - from; reach <= beside || reach <= clause && !r.opens(f) && !r.breaks(from, next.from) {
			return k
		}
	}
	first := r.windowStart(f.from)
	if r.pronoun(from) {
		only := -1
		for k := i - 1; k >= 0 && r.forms[k].from >= first; k-- {
			if isDay(&list[k]) {
				if only >= 0 {
					return -1
				}
				only = k
			}
		}
		return only
	}
	const longest = 6 // tokens of the event's name
	best, least := -1, 0
	for w := from; w < from+longest && w < len(r.toks); w++ {
		t := &r.toks[w]
		if t.kind != word || w > from && (r.sentenceEnds(w) || t.is(cBefore) || t.is(cWas) || t.is(cHave)) {
			break
		}
		if t.end-t.start < 4 || t.is(cBefore) {
			continue
		}
		for s := first; s < f.from; s++ {
			if o := &r.toks[s]; o.kind != word || o.end-o.start != t.end-t.start || !strings.EqualFold(r.text[o.start:o.end], r.text[t.start:t.end]) {
				continue
			}
			for k := i - 1; k >= 0 && r.forms[k].from >= first; k-- {
				if d := distance(&r.forms[k], s); isDay(&list[k]) && (best < 0 || d < least) && !r.splits(r.forms[k].from, s) {
					best, least = k, d
				}
			}
		}
	}
	return best
}

// isDay reports whether e is one known day.
func isDay(e *Expr) bool {
	return (e.Type == Date || e.Type == TimeOf) && !e.Span.IsZero() && e.Span.Gran <= when.ToDay && !e.Span.IsRange()
}

// distance returns how many tokens lie between f and token i.
func distance(f *form, i int) int { return max(f.from-i, i-f.to, 0) }

// breaks reports whether a comma or the end of a sentence stands in the tokens [from, to).
func (r *resolver) breaks(from, to int) bool {
	for i := from; i < to; i++ {
		if r.toks[i].mark == ',' || i > from && r.sentenceEnds(i) {
			return true
		}
	}
	return false
}

// splits reports whether tokens a and b stand in different sentences.
func (r *resolver) splits(a, b int) bool {
	for i := min(a, b) + 1; i <= max(a, b); i++ {
		if r.sentenceEnds(i) {
			return true
		}
	}
	return false
}

// ends returns how many sentences end behind token from up to token to.
func (r *resolver) ends(from, to int) int {
	n := 0
	for i := from + 1; i <= to; i++ {
		n += b2n(r.sentenceEnds(i))
	}
	return n
}

// windowStart returns the first token of the sentence before that of token i.
func (r *resolver) windowStart(i int) int {
	const longest = 80 // tokens of two sentences
	ends := 0
	k := i
	for ; k > 0 && k > i-longest; k-- {
		if r.sentenceEnds(k) {
			if ends++; ends == 2 {
				break
			}
		}
	}
	return k
}
