package meet

import (
	"slices"
	"strings"

	"entente/timeline"
)

// occasion is a row of the table of occasions.
type occasion struct {
	name     string
	typ      timeline.Type
	modes    []string // any of these modes, or
	codes    []string // a CAMEO code that starts with one of these; both empty: all that no row above takes
	inPerson bool     // persons make it what it is
	directed bool     // source and target are not interchangeable
	worded   bool     // must be told in much the same words
}

// occasions is the table. The first row that fits an event counts.
func occasions() []occasion {
	return []occasion{
		{name: "call", typ: timeline.Consult, modes: []string{"phone", "call"}, inPerson: true},
		{name: "meeting", typ: timeline.Consult, inPerson: true},
		{name: "calling off", typ: timeline.Reject, modes: []string{"meet"}, directed: true},
		{name: "accord", typ: timeline.Agree},
		{name: "accord", typ: timeline.Support, modes: []string{"sign"}, codes: []string{"050", "057"}},
		{name: "recognition", typ: timeline.Support, codes: []string{"054"}, directed: true},
		{name: "ceasefire", typ: timeline.Retreat, modes: []string{"ceasefire"}, codes: []string{"0871"}},
		{name: "expulsion", typ: timeline.Sanction, modes: []string{"expel", "expulsion"}, codes: []string{"166"}, directed: true},
		{name: "breach", typ: timeline.Sanction, modes: []string{"withdraw"}, codes: []string{"160", "161"}, directed: true},
		{name: "sanctions", typ: timeline.Sanction, codes: []string{"163"}, directed: true},
		{name: "sanctions", typ: timeline.Coerce, codes: []string{"163"}, directed: true},
	}
}

// occasionOf returns the row for an event, or that of its type.
func occasionOf(e *timeline.Event) occasion {
	for _, o := range occasions() {
		if o.typ != e.Type {
			continue
		}
		if len(o.modes)+len(o.codes) == 0 || slices.Contains(o.modes, e.Mode) ||
			slices.ContainsFunc(o.codes, func(c string) bool { return strings.HasPrefix(e.CAMEO, c) }) {
			return o
		}
	}
	return occasion{name: e.Type.String(), typ: e.Type, inPerson: true, directed: true, worded: true}
}

// SameOccasion reports whether two events are of one kind by the table of occasions, so that articles may mean the same
// by them: a visit, a meeting and talks are.
func SameOccasion(a, b *timeline.Event) bool {
	return a.Type != timeline.NoType && b.Type != timeline.NoType && occasionOf(a).name == occasionOf(b).name
}
