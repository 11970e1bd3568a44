package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/when"
)

// When what has been called off or put off was to be, which a text often tells afterwards: "Kenya put off a summit. The meeting had been due to take
// place in Oslo in May." The second sentence tells of no other meeting.

// hadBeenDue gives the plan that the sentences before told of the day on which the sentence says that it had been due, and leaves out what the events
// from first on tell of that.
func (a *article) hadBeenDue(first int) {
	const days = 4  // that a meeting lasts: not "in mid-March"
	const far = 100 // events back
	due := func(d event.Draft) bool {
		return d.Type == timeline.Consult && !d.Planned && a.dueAt(a.TokenAt(d.VerbAt))
	}
	if !slices.ContainsFunc(a.events[first:], due) {
		return
	}
	plan := first - 1
	for plan >= max(0, first-far) && !(a.events[plan].Planned && a.events[plan].Marks&timeline.CalledOff != 0) {
		plan--
	}
	if plan < max(0, first-far) {
		return
	}
	p := &a.events[plan]
	a.events = append(a.events[:first], slices.DeleteFunc(a.events[first:], func(d event.Draft) bool {
		if !due(d) {
			return false
		}
		if p.When.IsZero() && p.WhenText == "" && !d.When.IsZero() && d.When.End()-d.When.Start() <= days*when.Day {
			p.When, p.WhenText, p.Claim, p.Times = d.When, d.WhenText, d.Claim, d.Times
			p.Evidence = append(p.Evidence, a.Range)
		}
		return true
	})...)
}

// dueAt reports whether "had been due" or the like stands in the clause of the verb or the noun at token k.
func (a *article) dueAt(k int) bool {
	const behind = 5 // tokens: "the meeting of ministers had been due"
	if k < 0 {
		return false
	}
	for n := a.ClauseStart(k); n+2 < min(len(a.Toks), k+behind); n++ {
		if a.Lower(n) == "had" && a.Lower(n+1) == "been" && a.Toks[n+2].Has(words.Due) {
			return true
		}
	}
	return false
}
