package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// The day of a main event that tells none: that of the first sentence of the body, else of the second, else the one of which an article without a
// day of publication tells.

// leadDate dates a main event that has no date with the day that the first sentence of the body names: that is when it
// happened. Only a day of the week before the publication is taken, and none for what is still to come; best one on which
// the same ones do something. Where the day of publication is not known, the day of which the text tells as its own does as well.
func (a *article) leadDate(d *event.Draft, list []event.Draft) {
	if !d.When.IsZero() || d.WhenText != "" && !a.saysNow(d) || a.lead.End == 0 || d.Before || d.Subordinate ||
		d.Marks&(timeline.Historical|timeline.Negated) != 0 ||
		d.Marks&timeline.Future != 0 && d.Type.Quad() != timeline.VerbalConflict ||
		d.Marks&timeline.Hypothetical != 0 && d.Type != timeline.Agree { // "would host talks if both asked": that is offered, whether it comes to it or not
		return
	}
	if i := a.leadTime(d, list); i >= 0 && d.Sentence <= 2 {
		a.dateBy(d, i, a.lead, "the day that the article begins with")
	} else if i := a.secondTime(d, list); i >= 0 {
		a.dateBy(d, i, a.sentenceOf(&a.in.Times[i]), "the day that the second sentence names")
	} else if i := a.ownTime(d, list); i >= 0 && (len(d.Takeaways) > 0 || d.Sentence <= 4) {
		a.dateBy(d, i, a.sentenceOf(&a.in.Times[i]), "the day of which the article tells")
	} else if i := a.filed(); i >= 0 && d.Sentence <= 2 {
		a.dateBy(d, i, a.lead, "the article is filed on that day and names no other")
	}
}

// saysNow reports whether d has no day but the one of the article: "breaks ties from today", "offered its own soil this week".
func (a *article) saysNow(d *event.Draft) bool {
	return len(d.Times) > 0 && !slices.ContainsFunc(d.Times, func(i int) bool {
		switch strings.ToLower(a.in.Times[i].Text) {
		case "now":
			return false
		case "today", "tonight", "this morning", "this afternoon", "this evening", "this week":
			return a.in.Times[i].Resolved()
		}
		return true
	})
}

// ownTime returns the expression that dates d by the day of which an article without a day of publication tells, -1 for none: see timex.Expr.Own; else
// the last day that it tells in full as one that has been, if that stands in an early sentence of the body, no weekday without a date stands before
// it, and nothing that had happened before is of that day; or if it is the day of the paper in which all this stands.
func (a *article) ownTime(d *event.Draft, list []event.Draft) int {
	if !a.in.Published.IsZero() {
		return -1
	}
	last := -1
	for i := range a.in.Times {
		switch e := &a.in.Times[i]; {
		case e.Own:
			return i
		case e.Weekday > 0 && !e.Resolved() && e.Tense != timex.Future && last < 0:
			return -1
		case !e.Resolved() || e.Span.Gran > when.ToDay || e.Span.IsRange() || e.Tense == timex.Future:
		case last < 0 || e.Span.Start() > a.in.Times[last].Span.Start():
			last = i
		}
	}
	if last < 0 || !a.early(&a.in.Times[last]) && !a.ofPaper(d, &a.in.Times[last]) || a.goesOnFrom(&a.in.Times[last]) ||
		slices.ContainsFunc(list, func(p event.Draft) bool {
			return slices.Contains(p.Times, last) && (p.Before || p.Marks&^timeline.Confirmed != 0)
		}) {
		return -1
	}
	return last
}

// filed returns the day of the dateline with which the body begins, when neither its first sentence nor the second names another day that has been, -1
// for none.
func (a *article) filed() int {
	end := a.lead.End
	if k := slices.IndexFunc(a.in.Sentences, func(s timeline.Range) bool { return s.Start >= end }); k >= 0 {
		end = a.in.Sentences[k].End
	}
	day := -1
	a.Range = a.lead
	for i := range a.in.Times {
		switch e := &a.in.Times[i]; {
		case e.Start < a.lead.Start || e.Start >= end:
		case day < 0 && e.Resolved() && e.Span.Gran == when.ToDay && e.End <= a.lead.End && a.dateline(e):
			day = i
		case day >= 0 && e.Resolved() && e.Span.Start() >= a.in.Times[day].Span.Start(): // the same day, or one to come
		case e.Span.Gran <= when.ToDay && (e.Resolved() || e.Weekday > 0):
			return -1
		}
	}
	return day
}

// early reports whether an expression stands in one of the first sentences of the body.
func (a *article) early(e *timex.Expr) bool {
	const first = 3
	n := 0
	for _, s := range a.in.Sentences {
		if s.Start < a.lead.Start {
			continue
		}
		if n++; n > first {
			break
		}
		if s.Start <= e.Start && e.End <= s.End {
			return true
		}
	}
	return false
}

// dateBy dates d by expression i, which stands in a sentence that is evidence of it.
func (a *article) dateBy(d *event.Draft, i int, sentence timeline.Range, why string) {
	e := &a.in.Times[i]
	d.When, d.WhenText = e.Span, e.Text
	d.Times = append(d.Times, i)
	d.Claim = event.Claim{Sentence: sentence, Words: []timeline.Range{{Start: e.Start, End: e.End}}, Value: e.Value, Why: e.Why + "; " + why}
	if !slices.Contains(d.Evidence, sentence) {
		d.Evidence = append(d.Evidence, sentence)
	}
}

// secondTime returns the expression in the second sentence of the body that dates d, which takeaways or the first one tell without any day:
// "Belgium has apologised … Michel told parliament on Thursday that". It names somebody of d, and is the only day there. -1 for none.
func (a *article) secondTime(d *event.Draft, list []event.Draft) int {
	if d.Sentence > 1 && len(d.Takeaways) == 0 {
		return -1
	}
	k := slices.IndexFunc(a.in.Sentences, func(s timeline.Range) bool { return s.Start >= a.lead.End })
	if k < 0 {
		return -1
	}
	second, best := a.in.Sentences[k], -1
	for i := range a.in.Times {
		e := &a.in.Times[i]
		day := e.Resolved() && e.Span.Gran <= when.ToDay
		switch {
		case e.End > second.End:
		case day && e.Start >= a.lead.Start && (e.Start < second.Start || best >= 0):
			return -1
		case day && e.Start >= second.Start && e.Tense == timex.Past && a.leadDay(e, second, list):
			best = i
		}
	}
	if best < 0 || slices.ContainsFunc(list, func(p event.Draft) bool {
		return slices.Contains(p.Times, best) && (p.Before || p.Subordinate || p.Marks&^timeline.Confirmed != 0 ||
			p.Type != d.Type && p.Type != timeline.Statement && !p.ActsWith(d)) // "Lawyers have launched a bid … He was freed on Thursday"
	}) {
		return -1
	}
	named := a.named(second)
	if !slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As != timeline.Mentioned && named[r.Actor] }) {
		return -1
	}
	return best
}

// sentenceOf returns the sentence in which an expression stands.
func (a *article) sentenceOf(e *timex.Expr) timeline.Range {
	for _, s := range a.in.Sentences {
		if s.Start <= e.Start && e.End <= s.End {
			return s
		}
	}
	return timeline.Range{Start: e.Start, End: e.End}
}

// leadTime returns the expression in the first sentence of the body that dates d, -1 for none.
func (a *article) leadTime(d *event.Draft, list []event.Draft) int {
	best, told := -1, false
	for i := range a.in.Times {
		e := &a.in.Times[i]
		if e.End > a.lead.End {
			break
		}
		if e.Start < a.lead.Start {
			if a.in.Published.IsZero() && e.Weekday > 0 && !e.Resolved() && e.Tense == timex.Past {
				return -1 // that was the day, whichever it is
			}
			continue
		}
		if !a.leadDay(e, a.lead, list) || a.in.Published.IsZero() && slices.ContainsFunc(list, func(p event.Draft) bool { return p.Before && slices.Contains(p.Times, i) }) {
			continue
		}
		history := a.in.Published.IsZero() && a.goesOnFrom(e)
		own := slices.ContainsFunc(list, func(p event.Draft) bool {
			return p.ActsWith(d) && slices.Contains(p.Times, i) && !(history && p.Type != d.Type) // "how they reached a truce" … "The war opened on 4 November 2020"
		})
		if best < 0 || own {
			best, told = i, own
		}
		if own {
			break
		}
	}
	if best >= 0 && !told && a.in.Published.IsZero() && a.goesOnFrom(&a.in.Times[best]) {
		return -1
	}
	return best
}

// goesOnFrom reports whether the article tells of what came long after a day: it is a history that begins there.
func (a *article) goesOnFrom(e *timex.Expr) bool {
	const long = 60 // days
	return slices.ContainsFunc(a.in.Times, func(t timex.Expr) bool {
		return t.Resolved() && t.Span.Gran <= when.ToMonth && t.Tense != timex.Future && t.Span.Start() > e.Span.End().AddDays(long)
	})
}

// leadDay reports whether a time of a sentence is a day, of the week before the publication where that is known, neither that of a dateline nor that of a plan
// which is put off.
func (a *article) leadDay(e *timex.Expr, sentence timeline.Range, list []event.Draft) bool {
	if !e.Resolved() || e.Type == timex.Duration || e.Span.Gran > when.ToDay || e.Span.IsRange() || slices.Contains(a.things, e.Start) {
		return false
	}
	if p := a.in.Published; !p.IsZero() && (e.Span.End().AddDays(7) < p.Start() || e.Span.Start() >= p.End()) {
		return false
	}
	if slices.ContainsFunc(list, func(p event.Draft) bool { return (p.Planned || p.Moved) && p.When == e.Span }) {
		return false
	}
	a.Range = sentence
	return !a.dateline(e)
}
