package desk

import (
	"cmp"
	"math"
	"reflect"
	"slices"

	"entente/timeline"
	"entente/timeline/when"
)

// piece is what one source says of an event, with its evidence: what events are put together from.
type piece struct {
	timeline.Account
	claims    []timeline.Claim
	citations []timeline.Citation
	takeaways []timeline.TakeawayRef

	issue issue
	from  timeline.EventID // the event that it is part of so far, 0 for what is new
	n     int              // position among what its article tells
}

// issue is what puts articles into an order that does not depend on when they were imported.
type issue struct {
	day when.Time // of publication, 0 when it is not known
	key string
}

// accountOf returns an event that one source tells of as its own account.
func accountOf(e *timeline.Event) timeline.Account {
	a := timeline.Account{Title: e.Title, When: e.When, WhenText: e.WhenText, Type: e.Type, Mode: e.Mode, Marks: e.Marks, CAMEO: e.CAMEO,
		Place: e.Place, Roles: e.Roles, Confidence: e.Confidence, Proposed: e.Proposed}
	if list := e.Articles(); e.Drawn() && len(list) > 0 {
		a.Article = list[0]
	}
	return a
}

// accountsOf returns what each source says of e, in the order of the sources.
func accountsOf(e *timeline.Event) []timeline.Account {
	if len(e.Accounts) > 0 {
		return e.Accounts
	}
	return []timeline.Account{accountOf(e)}
}

// eventOf is the inverse of accountOf.
func eventOf(a *timeline.Account) *timeline.Event {
	return &timeline.Event{Title: a.Title, When: a.When, WhenText: a.WhenText, Type: a.Type, Mode: a.Mode, Marks: a.Marks, CAMEO: a.CAMEO,
		Place: a.Place, Roles: slices.Clone(a.Roles), Confidence: a.Confidence, Proposed: a.Proposed}
}

// newPiece takes an event that one article tells of.
func newPiece(e *timeline.Event, in issue) *piece {
	return &piece{Account: accountOf(e), claims: e.Claims, citations: e.Citations, takeaways: e.Takeaways, issue: in, from: e.ID}
}

// piecesOf takes an event apart. What no account owns stays with the event.
func piecesOf(e *timeline.Event, issued func(timeline.ArticleID) issue) []*piece {
	var list []*piece
	for _, a := range accountsOf(e) {
		p := &piece{Account: a, from: e.ID}
		if a.Article != 0 && !slices.ContainsFunc(list, func(o *piece) bool { return o.Article == a.Article }) {
			p.issue = issued(a.Article)
			_, p.claims = divide(e.Claims, func(c timeline.Claim) bool { return c.Cite.Article == a.Article })
			_, p.citations = divide(e.Citations, func(c timeline.Citation) bool { return c.Article == a.Article })
			_, p.takeaways = divide(e.Takeaways, func(t timeline.TakeawayRef) bool { return t.Article == a.Article })
		}
		list = append(list, p)
	}
	return list
}

// byIssue orders pieces: what stood there before any article, then by day of publication, the announcement before what
// came of it, what waits for acceptance last.
func byIssue(a, b *piece) int {
	day := func(p *piece) when.Time {
		if p.issue.day == 0 {
			return math.MaxInt64
		}
		return p.issue.day
	}
	return cmp.Or(cmp.Compare(b2i(a.Article != 0), b2i(b.Article != 0)), cmp.Compare(b2i(a.Proposed), b2i(b.Proposed)),
		cmp.Compare(day(a), day(b)), cmp.Compare(a.stage(), b.stage()), cmp.Compare(a.issue.key, b.issue.key), cmp.Compare(a.n, b.n))
}

// stage is 0 for an announcement, 1 for what calls it off, 2 for what came of it.
func (p *piece) stage() int {
	switch {
	case p.Marks&timeline.CalledOff != 0:
		return 1
	case p.Marks&timeline.Future != 0:
		return 0
	}
	return 2
}

func (p *piece) held() bool { return p.stage() == 2 }

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

// edited reports whether e is not what its sources make of it: a person has changed or entered it.
func edited(e *timeline.Event, list []*piece) bool {
	f := fold(list)
	return e.DateFixed || e.Key != "" || e.Summary != "" || len(e.Tags)+len(e.Extra) > 0 || e.Title != f.Title || e.When != f.When ||
		e.Type != f.Type || e.Mode != f.Mode || e.CAMEO != f.CAMEO || e.Place != f.Place || e.Proposed != f.Proposed ||
		!sameRoles(e.Roles, f.Roles)
}
