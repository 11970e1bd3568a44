package meet

import (
	"cmp"
	"slices"

	"entente/timeline"
)

// # Why the order of imports does not matter
//
// What is joined first decides what fits later, so joining one article after the other as they happen to come would give
// each order its own library. Therefore events are put together as if their articles had come in the order of their
// publication: an article that is younger than all that could be meant is simply added; for one that is not, the events
// that it could touch are taken apart into the accounts of their sources and put together anew. Dated accounts come
// first, then those without a date of their own, which need to know what there is, and last what waits for acceptance,
// which joins what is sure and nothing else. What waits in the library already is borne out by a sure account that comes
// later, as it would have been had that come first; the rest is left to the person who is asked.
//
// What a person has decided is not taken apart: events that somebody entered, changed, marked, linked, merged or split
// stay as they are and can only be added to.

// assembly puts pieces together.
type assembly struct {
	actor  Actors
	groups []*group
}

// all adds pieces to the groups, which need not be in order.
func (a *assembly) all(pieces []*piece) {
	pieces = slices.Clone(pieces)
	slices.SortStableFunc(pieces, byIssue)
	for _, phase := range []func(*piece) bool{
		func(p *piece) bool { return !p.Proposed && meetable(p.When) },
		func(p *piece) bool { return !p.Proposed },
		func(*piece) bool { return true },
	} {
		var rest, now []*piece
		rest, now = divide(pieces, phase)
		for len(now) > 0 {
			n := 1
			for n < len(now) && now[n].Article == now[0].Article {
				n++
			}
			a.article(now[:n])
			now = now[n:]
		}
		pieces = rest
	}
}

// article adds what one article tells. An article tells of an event once, or its own reading would have joined the two.
func (a *assembly) article(news []*piece) {
	type pair struct {
		n  int
		to *group
		likeness
	}
	var pairs []pair
	for n, p := range news {
		first := len(pairs)
		told := p.report(a.actor)
		if told == nil {
			continue
		}
		for _, g := range a.groups {
			if slices.ContainsFunc(g.pieces, func(o *piece) bool { return o.Article == p.Article }) {
				continue
			}
			there := g.report(a.actor)
			if there == nil {
				continue
			}
			if like := alike(there, told); like.score > 0 {
				pairs = append(pairs, pair{n, g, like})
			}
		}
		found := pairs[first:]
		switch {
		case len(found) < 2:
		case told.loose && p.Marks&timeline.CalledOff != 0:
			nearest := slices.MinFunc(found, func(x, y pair) int { return cmp.Compare(x.to.seen.When.Start(), y.to.seen.When.Start()) })
			pairs = append(pairs[:first], nearest)
		case slices.ContainsFunc(found, func(p pair) bool { return p.only }):
			// A fit that is sure wins over one that holds only when nothing else fits.
			if sure, _ := divide(found, func(p pair) bool { return p.only }); len(sure) > 0 && !told.loose {
				pairs = append(pairs[:first], sure...)
			} else {
				pairs = pairs[:first]
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y pair) int { return cmp.Compare(y.score, x.score) })
	to := make([]*group, len(news))
	taken := map[*group]bool{}
	for i, p := range pairs {
		rival := slices.ContainsFunc(pairs[i+1:], func(q pair) bool { return q.n == p.n && q.score == p.score && !taken[q.to] })
		if to[p.n] != nil || taken[p.to] || rival {
			continue
		}
		to[p.n], taken[p.to] = p.to, true
		news[p.n].explain(p.why)
	}
	for n, p := range news {
		if to[n] == nil {
			p.explain("")
			to[n] = &group{}
			a.groups = append(a.groups, to[n])
		}
		to[n].add(p)
	}
}
