package coding

import (
	"slices"

	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
)

// A visit that is the occasion of what else its sentence tells shares its day with that, and is to come when that is: "On a visit to Oslo
// last week, Duda called the idea absurd", "will sign a treaty during a visit to Oslo on Thursday".

// duringVisit dates such visits of the sentence, and what is done during them.
func (a *article) duringVisit(first int) {
	list := a.events[first:]
	for i := range list {
		v := &list[i]
		if !v.During {
			continue
		}
		o := slices.IndexFunc(list, func(d event.Draft) bool { return !d.During && d.Verb && !d.Subordinate && d.ActsWith(v) })
		if o < 0 {
			continue
		}
		switch d := &list[o]; {
		case len(v.Times) > 0 && d.When.IsZero() && d.WhenText == "":
			a.claim(d, v.Times[0])
		case len(d.Times) > 0 && v.When.IsZero() && v.WhenText == "":
			a.claim(v, d.Times[0])
		}
	}
}

// isToCome reports whether the verb that the visit m is the occasion of tells what is to come.
func (a *article) isToCome(m *grammar.Match) bool {
	if !a.who.OnVisit(m) {
		return false
	}
	for i := len(a.Matches) - 1; i >= 0; i-- {
		if s := &a.Matches[i]; s.Personal() && (s.Start < m.Start || i == 0 || !a.Matches[i-1].Personal()) {
			return s.Will
		}
	}
	return false
}
