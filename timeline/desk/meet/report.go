package meet

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

// Events as the rule sees them: who acts in them for whom, and what articles tell of them.

// party is who acts in the end: a country for itself and its persons, any other actor for itself.
type party struct {
	country string
	actor   timeline.ActorID
}

// partyOf returns the party of an actor at a time who acts for a country, "" for the actor's own. Who holds an office of
// an organisation then acts for that: the Secretary-General is not Portugal.
func partyOf(a *timeline.Actor, country string, at when.Time) party {
	country = cmp.Or(country, a.Country)
	if country != "" && (a.Kind == timeline.Person && !officeOfMany(a, at) || a.Kind == timeline.Country) {
		return party{country: country}
	}
	return party{actor: a.ID}
}

// officeOfMany reports whether a person holds an office of an organisation at a time.
func officeOfMany(a *timeline.Actor, at when.Time) bool {
	o, ok := a.OfficeAt(at)
	return ok && o.For != "" && !strings.HasPrefix(o.For, countryKey)
}

// countryKey is what the keys of countries in the dictionary and the sources start with.
const countryKey = "country:"

// share is what a party has in an event.
type share struct {
	persons  []timeline.ActorID
	parts    []timeline.RoleKind
	optional bool // need not be told by every article
}

func (s *share) has(kinds ...timeline.RoleKind) bool {
	return slices.ContainsFunc(s.parts, func(k timeline.RoleKind) bool { return slices.Contains(kinds, k) })
}

// Actors looks an actor up. It returns nil for one that is not there.
type Actors func(timeline.ActorID) *timeline.Actor

// report is an event as the rule sees it.
type report struct {
	*timeline.Event
	occasion
	parties map[party]*share
	// Publication of the articles that tell of it, 0 for none with a date.
	oldest, newest when.Time
	parts          []string // parts of the day that are named
	loose          bool     // has no date of its own, see loose.go
}

// newReport prepares an event for comparison. It returns false for what never meets another.
func newReport(e *timeline.Event, actor Actors) (*report, bool) {
	untyped := e.Type == timeline.NoType // who takes part is only mentioned then
	if untyped && e.When.IsZero() || !e.When.IsZero() && !meetable(e.When) || e.Marks&(timeline.Hypothetical|timeline.Negated) != 0 {
		return nil, false
	}
	r := &report{Event: e, occasion: occasionOf(e), parties: map[party]*share{}}
	for _, role := range e.Roles {
		a := actor(role.Actor)
		if a == nil || role.As == timeline.Mentioned && !untyped {
			continue
		}
		p := partyOf(a, role.Country, e.When.Start())
		s := r.parties[p]
		if s == nil {
			s = &share{}
			r.parties[p] = s
		}
		s.parts = append(s.parts, role.As)
		if a.Kind == timeline.Person {
			s.persons = append(s.persons, a.ID)
		}
	}
	acting := 0
	for p, s := range r.parties {
		if p.country == "" && len(s.persons) > 0 {
			s.optional = true // stands beside the organisation
		} else if s.has(timeline.Visitor, timeline.Source, timeline.Target, timeline.Signatory, timeline.Speaker) || untyped {
			acting++
		} else {
			s.optional = true
		}
	}
	for _, s := range r.parties {
		s.optional = s.optional && (acting > 1 || !s.has(timeline.Host))
	}
	return r, len(r.parties) > 0
}
