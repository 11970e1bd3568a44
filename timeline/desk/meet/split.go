package meet

import (
	"slices"

	"entente/timeline"
)

// Split returns e without what an article says, and that as an event without a number. Who takes part stays part of both.
func Split(e *timeline.Event, article timeline.ArticleID, articles Articles) (rest, part *timeline.Event) {
	was := articles.pieces(e)
	now, taken := divide(was, func(p *piece) bool { return p.Article == article })
	if len(taken) == 1 && len(now) > 0 {
		return assemble(e, was, now), alone(taken[0])
	}
	rest, part = splitByEvidence(e, article)
	if a := articles(article); a != nil && part.Marks&timeline.Future != 0 && published(a) > part.When.Start() && !part.When.IsZero() {
		part.Marks &^= timeline.Future // it told of it afterwards
	}
	if len(rest.Articles()) < 2 {
		rest.Marks &^= timeline.Confirmed // there is no second one that could confirm it
	}
	return rest, part
}

// Part returns e without what an article says, and that as an event without a number, when the article means another
// event now that it has a new date. Moved is e as Redated gives it, and article has the new date. It returns false when
// the article still tells of the same, or a person has decided something about e.
func Part(e, moved *timeline.Event, article *timeline.Article, articles Articles, actor Actors) (rest, part *timeline.Event, ok bool) {
	was := articles.pieces(e)
	if len(moved.Accounts) < 2 || !e.Drawn() || e.Sorted || edited(e, was) {
		return nil, nil, false
	}
	now := articles.pieces(moved)
	for _, p := range now {
		if p.Article == article.ID {
			p.issue.day = published(article)
		}
	}
	left, taken := divide(now, func(p *piece) bool { return p.Article == article.ID })
	if len(taken) != 1 || len(left) == 0 {
		return nil, nil, false
	}
	there, told := (&group{pieces: left}).report(actor), taken[0].report(actor)
	if there == nil || told == nil || alike(there, told).score > 0 {
		return nil, nil, false
	}
	part = alone(taken[0])
	part.Import = e.Import
	return assemble(e, was, left), part, true
}

// Without returns e as it is when some of its accounts are left out: e itself when there are none of these, or no others.
func Without(e *timeline.Event, articles Articles, left func(*timeline.Account) bool) *timeline.Event {
	if len(e.Accounts) < 2 {
		return e
	}
	all := articles.pieces(e)
	now, _ := divide(all, func(p *piece) bool { return left(&p.Account) })
	if len(now) == 0 || len(now) == len(all) {
		return e
	}
	return assemble(e, all, now)
}

// splitByEvidence is Split for an event that does not know what each source says: what is not cited stays with both.
func splitByEvidence(e *timeline.Event, article timeline.ArticleID) (rest, part *timeline.Event) {
	rest = e.Clone()
	part = &timeline.Event{Title: e.Title, When: e.When, WhenText: e.WhenText, Type: e.Type, Mode: e.Mode,
		Marks: e.Marks &^ timeline.Confirmed, CAMEO: e.CAMEO, Place: e.Place, Confidence: min(e.Confidence, mostRead)}
	rest.Claims, part.Claims = divide(e.Claims, func(c timeline.Claim) bool { return c.Cite.Article == article })
	rest.Citations, part.Citations = divide(e.Citations, func(c timeline.Citation) bool { return c.Article == article })
	rest.Takeaways, part.Takeaways = divide(e.Takeaways, func(t timeline.TakeawayRef) bool { return t.Article == article })
	rest.Roles = nil
	for _, r := range e.Roles {
		mine := r.Cite.Article == article
		bare := r
		bare.Cite = timeline.Citation{}
		acts := r.As != timeline.Mentioned
		switch {
		case mine && acts:
			rest.Roles = append(rest.Roles, bare)
		case !mine:
			rest.Roles = append(rest.Roles, r)
		}
		switch {
		case mine:
			part.Roles = append(part.Roles, r)
		case acts:
			part.Roles = append(part.Roles, bare)
		}
	}
	if i := firstDated(part.Claims); i >= 0 {
		part.When, part.WhenText = part.Claims[i].When, ""
	}
	dated := func(c timeline.Claim) bool { return c.When == e.When }
	if i := firstDated(rest.Claims); i >= 0 && !e.DateFixed && slices.ContainsFunc(part.Claims, dated) && !slices.ContainsFunc(rest.Claims, dated) {
		rest.When = rest.Claims[i].When
	}
	return rest, part
}

// firstDated returns the first claim that gives a date, -1 for none.
func firstDated(claims []timeline.Claim) int {
	return slices.IndexFunc(claims, func(c timeline.Claim) bool { return !c.When.IsZero() })
}
