package meet

import (
	"slices"

	"entente/timeline"
	"entente/timeline/when"
)

// confidence of an event that several articles tell of.
const (
	mostRead  = 0.97
	perSource = 0.04
)

// join adds what more says to e, which must be a copy of its own. Evidence that both have stands there once.
func join(e, more *timeline.Event) {
	for _, c := range more.Claims {
		if !slices.ContainsFunc(e.Claims, func(o timeline.Claim) bool { return o.Cite == c.Cite && o.When == c.When }) {
			e.Claims = append(e.Claims, c)
		}
	}
	e.Citations = union(e.Citations, more.Citations)
	e.Takeaways = union(e.Takeaways, more.Takeaways)
	joinFacts(e, more)
}

// joinFacts adds what is no evidence. Title and summary stay, and the date unless more knows it better.
func joinFacts(e, more *timeline.Event) {
	joinRoles(e, more)
	if !e.DateFixed && (e.When.IsZero() || refines(more.When, e.When)) {
		e.When, e.WhenText = more.When, more.WhenText
	}
	if e.Place == "" {
		e.Place = more.Place
	}
	if e.Type == more.Type && e.Mode == "" {
		e.Mode = more.Mode
	}
	if e.Type == more.Type && e.CAMEO == "" {
		e.CAMEO = more.CAMEO
	}
	if e.Drawn() {
		e.Confidence = max(e.Confidence, min(mostRead, max(e.Confidence, more.Confidence)+perSource))
	}
}

// joinRoles adds who is missing. An actor who has a part keeps it; one who was only mentioned gets the part of more,
// unless it was a person who decided that.
func joinRoles(e, more *timeline.Event) {
	for _, r := range more.Roles {
		same := func(o timeline.Role) bool { return o.Actor == r.Actor }
		acts := slices.ContainsFunc(e.Roles, func(o timeline.Role) bool { return same(o) && o.As != timeline.Mentioned })
		mentioned := slices.ContainsFunc(e.Roles, same) && !acts
		if acts || mentioned && (r.As == timeline.Mentioned || !e.Drawn()) {
			continue
		}
		if mentioned {
			e.Roles = slices.DeleteFunc(e.Roles, same)
		}
		e.Roles = append(e.Roles, r)
	}
}

// union appends to a what only b has.
func union[T comparable](a, b []T) []T {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}

// refines reports whether fine, known to the day, lies in the one date coarse, which is not.
func refines(fine, coarse when.Span) bool {
	return !fine.IsZero() && exact(fine) && !exact(coarse) && !coarse.IsRange() &&
		coarse.Start() <= fine.Start() && fine.End() <= coarse.End()
}

// intentToMeet is CAMEO's code for an announced meeting.
const intentToMeet = "036"

// settle sets the marks of an event that was announced when news tells what came of it.
func settle(e, news *timeline.Event) {
	if e.Type != timeline.Reject && e.Marks&timeline.Future != 0 && e.Marks&timeline.CalledOff == 0 {
		e.Marks |= news.Marks & timeline.CalledOff
		if news.Marks&(timeline.Future|timeline.CalledOff) == 0 {
			e.Marks |= timeline.Confirmed
			if e.CAMEO == intentToMeet {
				e.CAMEO = news.CAMEO
			}
		}
	}
	if news.Marks&timeline.Historical == 0 {
		e.Marks &^= timeline.Historical // it was news to somebody
	}
}
