package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/timex"
)

// agreedPlan reports whether match i is a meeting or visit that the match before it agrees on, with a time behind it: "agreed to meet
// in Hiroshima in May" tells of a meeting to come besides the agreement.
func (a *article) agreedPlan(ms []grammar.Match, i int) bool {
	m := &ms[i]
	if i == 0 || m.Type != timeline.Consult || !m.Infinitive || m.Has(lexicon.Noun) {
		return false
	}
	by := &ms[i-1]
	if by.Type != timeline.Agree || !by.Verb || by.Infinitive || by.Negated || by.Will || m.Start-by.End > 1 {
		return false
	}
	for n := a.times; n < len(a.in.Times) && a.in.Times[n].Start < a.Range.End; n++ {
		if e := &a.in.Times[n]; e.Start > a.Toks[m.Start].Start && (e.Type == timex.Date || e.Type == timex.TimeOf) && (a.in.Published.IsZero() || e.Span.IsZero() || e.Span.Start() >= a.in.Published.End()) {
			return true
		}
	}
	return false
}

// joinPlan gives d, a plan that is agreed on, those who agree, whose event stands right before it. It is false when there is none.
func (a *article) joinPlan(d *event.Draft, first int) bool {
	if len(a.events) == first {
		return false
	}
	by := &a.events[len(a.events)-1]
	for _, r := range by.Roles {
		if r.As == timeline.Mentioned {
			continue
		}
		if r.As = timeline.Source; d.Mode == "visit" {
			r.As = timeline.Visitor
		}
		if by.Type == timeline.Agree && !d.TakesPart(r.Actor) {
			d.Roles = append(withoutActor(d.Roles, r.Actor), r)
		}
	}
	d.Marks |= timeline.Future
	d.Will = true
	return !d.Nobody()
}
