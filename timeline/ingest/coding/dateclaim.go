package coding

import (
	"fmt"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// stay returns the days of a visit whose last day is told together with its length: "ended a six-day visit on Friday".
func (a *article) stay(last when.Span) (when.Span, []timeline.Range) {
	for i := a.times; i < len(a.in.Times) && a.in.Times[i].Start < a.Range.End; i++ {
		e := &a.in.Times[i]
		n, unit := 0, byte(0)
		if e.Type == timex.Duration && len(e.Value) < 6 {
			if _, err := fmt.Sscanf(e.Value, "P%d%c", &n, &unit); err == nil && unit == 'D' && n > 1 && n < 100 {
				first := when.Point(last.Start().AddDays(1-n), when.ToDay)
				if s, ok := when.Between(first, last); ok {
					return s, []timeline.Range{{Start: e.Start, End: e.End}}
				}
			}
		}
	}
	return when.Span{}, nil
}

// lasts reports whether what is of type t goes on for as long as is told: visits, talks, exercises.
func lasts(t timeline.Type) bool {
	return t == timeline.Consult || t == timeline.Cooperate || t == timeline.Mobilize
}

// twoDays reports whether a time is the first of two days that follow each other: "on 3 and 4 January", which is both of them, whatever was done.
func twoDays(e *timex.Expr) bool {
	return e.Span.Gran == when.ToDay && !e.Span.IsRange() && e.Period.End()-e.Period.Start() == 2*when.Day
}

// dashed reports whether a dash joins a time to the one behind it: "March 3-5".
func (a *article) dashed(e *timex.Expr) bool {
	rest := strings.TrimLeft(a.in.Text[e.End:a.Range.End], " ")
	return strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "–")
}

// claim dates an event. The first time that resolves stays; a period goes before a point.
func (a *article) claim(d *event.Draft, i int) {
	e := &a.in.Times[i]
	if d.Loose {
		d.Loose, d.When, d.WhenText = false, when.Span{}, ""
	}
	d.Times = append(d.Times, i)
	span, words, why := e.Span, e.Words, e.Why
	if p := a.in.Published; d.Marks&(timeline.Future|timeline.Negated) == timeline.Future && !p.IsZero() && !span.IsZero() && span.End() <= p.Start() && e.End < d.VerbAt && strings.Contains(a.in.Text[e.End:d.VerbAt], " that ") {
		return // "papers reported on Thursday that Chad would leave": the day of the report
	}
	if !e.Period.IsZero() && (lasts(d.Type) || a.leadsTo(e) == "from" || a.leadsTo(e) == "between" || twoDays(e)) && !(d.Planned && a.leadsTo(e) == "from" && !a.dashed(e)) {
		span, words, why = e.Period, e.PeriodWords, e.PeriodWhy
	}
	if d.Ends && span.Gran == when.ToDay && !span.IsRange() {
		if s, more := a.stay(span); !s.IsZero() {
			span, words, why = s, append(more, timeline.Range{Start: e.Start, End: e.End}), why+"; the last day of the stay"
		}
	}
	if len(words) == 0 {
		words = []timeline.Range{{Start: e.Start, End: e.End}}
	}
	if event.Finer(span, d.When) && d.When.Gran >= when.ToYear && !d.Planned && e.Start > d.VerbAt { // "met for the third time this year on Sunday"
		d.When, d.WhenText = when.Span{}, ""
	}
	if !d.When.IsZero() && (d.Planned && d.NewDate > 0 || !lasts(d.Type) && a.leadsTo(e) != "from" || e.Period.IsZero()) {
		return
	}
	if p := a.in.Published; (d.Tried || d.Past && d.Type == timeline.Concede) && e.Weekday > 0 && !p.IsZero() && !span.IsZero() && span.Start() >= p.End() {
		span, words, why = span.Shift(-7), []timeline.Range{{Start: e.Start, End: e.End}}, why+"; the week before, when it was done"
	}
	if a.saidBefore(d, span) && e.Weekday > 0 && a.urges(d) { // "urged Chad to free prisoners on Sunday": the day of the urging
		span, words, why = span.Shift(-7), []timeline.Range{{Start: e.Start, End: e.End}}, why+"; the week before, when it was said"
	}
	if d.WhenText != "" && d.When.IsZero() && (span.IsZero() || span.Gran >= when.ToYear) || a.saidBefore(d, span) {
		return
	}
	d.When, d.WhenText = span, e.Text
	d.Claim = event.Claim{Sentence: a.Range, Words: words, Value: e.Value, Why: why}
	if e.Tense == timex.Future && (span.IsZero() || a.in.Published.IsZero()) && d.Type == timeline.Consult && d.Marks&timeline.Hypothetical == 0 {
		d.Marks |= timeline.Future
	}
	if !span.IsZero() && !a.in.Published.IsZero() {
		switch {
		case span.Start() >= a.in.Published.End() && d.Possible():
		case span.Start() >= a.in.Published.End() && d.Type != timeline.Statement:
			d.Marks = d.Marks&^timeline.Hypothetical | timeline.Future
		case span.End().AddDays(365) < a.in.Published.Start():
			d.Marks |= timeline.Historical
		}
	}
}
