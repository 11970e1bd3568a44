package meet

import (
	"reflect"
	"slices"

	"entente/timeline"
)

// fold makes one event of what sources say, which must be in order: title and type are those of the first; the date as
// well, unless a later one knows it better, or tells that it was held on another day than was announced.
func fold(list []*piece) *timeline.Event {
	e := eventOf(&list[0].Account)
	for _, p := range list[1:] {
		more := eventOf(&p.Account)
		settle(e, more)
		joinFacts(e, more)
		e.Proposed = e.Proposed && p.Proposed
	}
	if list[0].Article == 0 || e.When.IsZero() {
		return e
	}
	first := slices.IndexFunc(list, func(p *piece) bool { return p.held() && !p.When.IsZero() })
	if first >= 0 && !list[0].held() && !e.When.Overlaps(list[first].When.Start(), list[first].When.End()) {
		e.When = list[first].When
	}
	return e
}

// assemble returns e with what the pieces now say instead of what those before said. What a person has changed stays as
// it is: it differs from what the sources said before. Both lists must be in order.
func assemble(e *timeline.Event, was, now []*piece) *timeline.Event {
	next, old, fresh := e.Clone(), fold(was), fold(now)
	pick(&next.Title, old.Title, fresh.Title)
	pick(&next.Type, old.Type, fresh.Type)
	pick(&next.Mode, old.Mode, fresh.Mode)
	pick(&next.CAMEO, old.CAMEO, fresh.CAMEO)
	pick(&next.Place, old.Place, fresh.Place)
	pick(&next.Confidence, old.Confidence, fresh.Confidence)
	pick(&next.Proposed, old.Proposed, fresh.Proposed)
	if !e.DateFixed && e.When == old.When {
		next.When, next.WhenText = fresh.When, fresh.WhenText
	}
	if e.Marks == old.Marks {
		next.Marks = fresh.Marks
	} else {
		settle(next, fresh)
	}
	if sameRoles(e.Roles, old.Roles) {
		next.Roles = fresh.Roles
	} else {
		joinRoles(next, fresh)
	}
	owned := func(a timeline.ArticleID) bool {
		return a != 0 && slices.ContainsFunc(was, func(p *piece) bool { return p.Article == a })
	}
	next.Claims, _ = divide(next.Claims, func(c timeline.Claim) bool { return owned(c.Cite.Article) })
	next.Citations, _ = divide(next.Citations, func(c timeline.Citation) bool { return owned(c.Article) })
	next.Takeaways, _ = divide(next.Takeaways, func(t timeline.TakeawayRef) bool { return owned(t.Article) })
	next.Accounts = make([]timeline.Account, 0, len(now))
	for _, p := range now {
		next.Claims = append(next.Claims, p.claims...)
		next.Citations = append(next.Citations, p.citations...)
		next.Takeaways = append(next.Takeaways, p.takeaways...)
		next.Accounts = append(next.Accounts, p.Account)
	}
	if len(now) == 1 && reflect.DeepEqual(now[0].Account, accountOf(next)) {
		next.Accounts = nil
	}
	return next
}

// pick sets *now to fresh unless it was changed since it was old.
func pick[T comparable](now *T, old, fresh T) {
	if *now == old {
		*now = fresh
	}
}

func sameRoles(a, b []timeline.Role) bool { return slices.Equal(a, b) }

// Edited reports whether e is not what its sources make of it: a person has changed or entered it.
func Edited(e *timeline.Event, articles Articles) bool { return edited(e, articles.pieces(e)) }

// edited reports whether e is not what its sources make of it: a person has changed or entered it.
func edited(e *timeline.Event, list []*piece) bool {
	f := fold(list)
	return e.DateFixed || e.Key != "" || e.Summary != "" || len(e.Tags)+len(e.Extra) > 0 || e.Title != f.Title || e.When != f.When ||
		e.Type != f.Type || e.Mode != f.Mode || e.CAMEO != f.CAMEO || e.Place != f.Place || e.Proposed != f.Proposed ||
		!sameRoles(e.Roles, f.Roles)
}
