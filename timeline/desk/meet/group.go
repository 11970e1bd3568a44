package meet

import (
	"slices"

	"entente/timeline"
)

// group is an event while it is put together.
type group struct {
	event  *timeline.Event // as it was, nil for one that is new
	pieces []*piece        // in order
	before []*piece        // as they were
	fixed  bool            // is not taken apart

	seen  *report // what the rule sees, nil until it is needed
	never bool    // the rule never joins it with another
}

// id is the number of the event that the group was, 0 for none.
func (g *group) id() timeline.EventID {
	if g.event == nil {
		return 0
	}
	return g.event.ID
}

// add puts a piece into its place.
func (g *group) add(p *piece) {
	i, _ := slices.BinarySearchFunc(g.pieces, p, byIssue)
	g.pieces = slices.Insert(slices.Clone(g.pieces), i, p)
	g.seen, g.never = nil, false
}

// report returns the group as the rule sees it, nil for what never meets another.
func (g *group) report(actor Actors) *report {
	if g.seen != nil || g.never {
		return g.seen
	}
	e := fold(g.pieces)
	if g.fixed && g.event != nil {
		now := *g.event
		e = &now
		e.Citations = nil
	}
	for _, p := range g.pieces {
		e.Citations = append(e.Citations, p.citations[:min(wordsFrom, len(p.citations))]...)
	}
	r, ok := newReport(e, actor)
	if !ok || e.Proposed || isRow(g.event) {
		g.never = true
		return nil
	}
	for _, p := range g.pieces {
		r.parts = append(r.parts, partsOfDay(p.claims)...)
		if day := p.issue.day; day != 0 {
			if r.oldest == 0 || day < r.oldest {
				r.oldest = day
			}
			r.newest = max(r.newest, day)
		}
	}
	g.seen = r
	return r
}

// isRow reports whether an event is a row of a table: each is an event of its own.
func isRow(e *timeline.Event) bool {
	return e != nil && !e.Drawn() && e.Key == "" && e.Import != 0 && len(e.Accounts) == 0 && len(e.Articles()) == 0
}

// report returns a piece as the rule sees it, nil for what never meets another.
func (p *piece) report(actor Actors) *report {
	e := eventOf(&p.Account)
	e.Citations = p.citations
	day := p.issue.day
	loose := day != 0 && adrift(e, day)
	r, ok := newReport(e, actor)
	if !ok {
		return nil
	}
	r.loose, r.oldest, r.newest, r.parts = loose, day, day, partsOfDay(p.claims)
	if !loose && e.When.IsZero() {
		return nil
	}
	return r
}
