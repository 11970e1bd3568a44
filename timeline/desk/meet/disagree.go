package meet

import (
	"slices"

	"entente/timeline"
	"entente/timeline/when"
)

// Disagree reports an event whose sources disagree on the day or on who took part.
func Disagree(e *timeline.Event, actor Actors) bool {
	return datesDisagree(e) || actorsDisagree(e, actor)
}

// Claimed returns the stretch of time that sources of an event claim between them which disagree on its dates, nothing
// when they agree.
func Claimed(e *timeline.Event) (from, to when.Time) {
	if !datesDisagree(e) {
		return 0, 0
	}
	from, to = when.Max, when.Min
	for _, s := range saidDates(e) {
		from, to = min(from, s.Start()), max(to, s.End())
	}
	return from, to
}

// datesDisagree reports whether sources give dates that cannot all be true. What calls an event off often gives the day
// of that, and is not asked.
func datesDisagree(e *timeline.Event) bool {
	var seen []when.Span
	for _, s := range saidDates(e) {
		if slices.Contains(seen, s) {
			continue
		}
		if e.When.IsRange() && s.Start() >= e.When.Start() && s.End() <= e.When.End() {
			continue // one day of several: the second of a visit, the last of a conference
		}
		if slices.ContainsFunc(seen, func(o when.Span) bool { return !o.Overlaps(s.Start(), s.End()) }) {
			return true
		}
		seen = append(seen, s)
	}
	return false
}

// saidDates lists the dates that the sources of an event give.
func saidDates(e *timeline.Event) []when.Span {
	var dates []when.Span
	for _, a := range e.Accounts {
		if a.Marks&timeline.CalledOff == 0 && !a.When.IsZero() {
			dates = append(dates, a.When)
		}
	}
	if len(e.Accounts) == 0 {
		for _, c := range e.Claims {
			if !c.When.IsZero() {
				dates = append(dates, c.When)
			}
		}
	}
	return dates
}

// mostCompared bounds the accounts whose actors are compared with one another.
const mostCompared = 64

// actorsDisagree reports whether two sources name other persons for a party, or each a party that the other has not.
func actorsDisagree(e *timeline.Event, actor Actors) bool {
	var seen []*report
	for i := range e.Accounts[:min(len(e.Accounts), mostCompared)] {
		r, ok := newReport(eventOf(&e.Accounts[i]), actor)
		if !ok || r.Marks&timeline.CalledOff != 0 {
			continue
		}
		if slices.ContainsFunc(seen, func(o *report) bool { return substituted(o, r) || otherPersons(o, r) }) {
			return true
		}
		seen = append(seen, r)
	}
	return false
}

// otherPersons reports whether both reports name persons for a party, and none of them is the same.
func otherPersons(a, b *report) bool {
	for p, s := range a.parties {
		o := b.parties[p]
		if o != nil && len(s.persons) > 0 && len(o.persons) > 0 &&
			!slices.ContainsFunc(s.persons, func(id timeline.ActorID) bool { return slices.Contains(o.persons, id) }) {
			return true
		}
	}
	return false
}
