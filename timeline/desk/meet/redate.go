package meet

import (
	"slices"

	"entente/timeline"
	"entente/timeline/when"
)

// Redated returns a copy of e with the claims of one article, and the date that follows from them, taken from fresh;
// nil when nothing changes. The date of an event with several sources is that of its first claim that has one; a date
// that comes from elsewhere stays.
func Redated(e, fresh *timeline.Event, id timeline.ArticleID, articles Articles) *timeline.Event {
	if next := reaccounted(e, fresh, id, articles); next != nil {
		if next.When == e.When && next.WhenText == e.WhenText && next.Marks == e.Marks && sameClaims(next.Claims, e.Claims) {
			return nil
		}
		return next
	}
	next := *e
	next.Claims = slices.DeleteFunc(slices.Clone(e.Claims), func(c timeline.Claim) bool { return c.Cite.Article == id })
	at := slices.IndexFunc(e.Claims, func(c timeline.Claim) bool { return c.Cite.Article == id })
	next.Claims = slices.Insert(next.Claims, max(min(at, len(next.Claims)), 0), fresh.Claims...)
	claimed := e.When.IsZero() || slices.ContainsFunc(e.Claims, func(c timeline.Claim) bool {
		return c.Cite.Article == id && c.When == e.When
	})
	if !e.DateFixed && claimed && e.Drawn() {
		next.When, next.WhenText = when.Span{}, fresh.WhenText
		for _, c := range next.Claims {
			if !c.When.IsZero() {
				next.When, next.WhenText = c.When, ""
				break
			}
		}
		// What is announced and what is past depends on the date.
		const tense = timeline.Future | timeline.Historical
		next.Marks = next.Marks&^tense | fresh.Marks&tense
	}
	if next.When == e.When && next.WhenText == e.WhenText && next.Marks == e.Marks && sameClaims(next.Claims, e.Claims) {
		return nil
	}
	return &next
}

// reaccounted returns a copy of e in which the account of one article has the date that fresh gives it; nil when e does
// not know what each source says.
func reaccounted(e, fresh *timeline.Event, id timeline.ArticleID, articles Articles) *timeline.Event {
	if len(e.Accounts) == 0 {
		return nil
	}
	was := articles.pieces(e)
	now := slices.Clone(was)
	for i, p := range now {
		if p.Article == id {
			const tense = timeline.Future | timeline.Historical // what is announced and what is past depends on the date
			next := *p
			next.When, next.WhenText, next.claims = fresh.When, fresh.WhenText, fresh.Claims
			next.Marks = next.Marks&^tense | fresh.Marks&tense
			now[i] = &next
		}
	}
	return assemble(e, was, now)
}

func sameClaims(a, b []timeline.Claim) bool {
	return slices.EqualFunc(a, b, func(x, y timeline.Claim) bool {
		return x.Cite == y.Cite && x.When == y.When && x.Value == y.Value && x.Why == y.Why && slices.Equal(x.Words, y.Words)
	})
}
