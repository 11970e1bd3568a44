package meet

import (
	"cmp"
	"math"
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

// Accounts returns what each source says of e, in the order of the sources.
func Accounts(e *timeline.Event) []timeline.Account {
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

// Articles looks an article up. It returns nil for one that is not there any more.
type Articles func(timeline.ArticleID) *timeline.Article

// pieces takes events apart, in the order of the sources.
func (articles Articles) pieces(events ...*timeline.Event) []*piece {
	var list []*piece
	for _, e := range events {
		list = append(list, piecesOf(e, func(id timeline.ArticleID) issue {
			if a := articles(id); a != nil {
				return issueOf(a)
			}
			return issue{}
		})...)
	}
	slices.SortStableFunc(list, byIssue)
	return list
}

// piecesOf takes an event apart. What no account owns stays with the event.
func piecesOf(e *timeline.Event, issued func(timeline.ArticleID) issue) []*piece {
	var list []*piece
	for _, a := range Accounts(e) {
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

// alone makes an event of one piece.
func alone(p *piece) *timeline.Event {
	e := eventOf(&p.Account)
	e.Claims, e.Citations, e.Takeaways = p.claims, p.citations, p.takeaways
	return e
}

// divide parts a list by what holds of its elements.
func divide[T any](list []T, yes func(T) bool) (no, taken []T) {
	for _, x := range list {
		if yes(x) {
			taken = append(taken, x)
		} else {
			no = append(no, x)
		}
	}
	return no, taken
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
