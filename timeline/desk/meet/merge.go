package meet

import "entente/timeline"

// Merge returns an event that says what several do, as the first of them: their claims, citations, takeaways, tags and
// missing parts go there. Title and summary of the first stay; its date stays, unless a person has set that of another.
func Merge(into *timeline.Event, gone []*timeline.Event, articles Articles) *timeline.Event {
	next := into.Clone()
	for _, e := range gone {
		fixed := e.DateFixed && !next.DateFixed
		settle(next, e)
		join(next, e)
		if fixed {
			next.When, next.WhenText, next.DateFixed = e.When, e.WhenText, true
		}
		next.Tags = union(next.Tags, e.Tags)
		next.Extra = union(next.Extra, e.Extra)
		next.Confidence = max(next.Confidence, e.Confidence)
		next.Proposed = next.Proposed && e.Proposed
		if next.Summary == "" {
			next.Summary = e.Summary
		}
		if next.Key == "" {
			next.Key = e.Key
		}
	}
	next.Accounts, next.Sorted = nil, true
	for _, p := range articles.pieces(append([]*timeline.Event{into}, gone...)...) {
		next.Accounts = append(next.Accounts, p.Account)
	}
	return next
}
