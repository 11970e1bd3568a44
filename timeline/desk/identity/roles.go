package identity

import (
	"slices"

	"entente/timeline"
)

// takesPart reports whether an event or an account of it has a role for an actor.
func takesPart(e *timeline.Event, id timeline.ActorID) bool {
	has := func(list []timeline.Role) bool {
		return slices.ContainsFunc(list, func(r timeline.Role) bool { return r.Actor == id })
	}
	return has(e.Roles) || slices.ContainsFunc(e.Accounts, func(a timeline.Account) bool { return has(a.Roles) })
}

// withRoles returns a copy of e with other roles, also in what each source says. The article is 0 for the event's own.
func withRoles(e *timeline.Event, turn func(timeline.ArticleID, []timeline.Role) []timeline.Role) *timeline.Event {
	next := e.Clone()
	next.Roles = turn(0, e.Roles)
	next.Accounts = slices.Clone(e.Accounts)
	for i := range next.Accounts {
		next.Accounts[i].Roles = turn(e.Accounts[i].Article, e.Accounts[i].Roles)
	}
	return next
}
