// Package filter tells which events of a library pass a filter, and counts those that do by all that a list can offer to
// choose from.
//
// What the table knows is looked up there, by all cores. What only events themselves tell comes from what catalogue.Told has
// of all of them, which is read once and then goes stale event by event: those few are read again (see match, which is also
// the obvious way that tests compare all of this with).
package filter

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Judge tells which events pass a filter. It remembers what was asked, so that parts of a filter cost nothing once more. It
// belongs to one goroutine, which need not be that of the catalogue.
type Judge struct {
	cat     *catalogue.Contents
	today   when.Time
	country func(code string) string

	leaves  map[query.Leaf]index.Bits     // that were asked for
	changed []unsaid                      // nil until asked for
	names   map[string]bool               // of those who take part in anything, folded; nil until asked for
	folded  map[timeline.ArticleID]string // texts that were searched one by one
}

// New returns a judge of the events in c, which must not change. What is overdue depends on today. country names a country by
// its code, and gives codes back that it does not know.
func New(c *catalogue.Contents, today when.Time, country func(code string) string) *Judge {
	return &Judge{cat: c, today: today, country: country,
		leaves: map[query.Leaf]index.Bits{}, folded: map[timeline.ArticleID]string{}}
}

// NeedsTold reports whether q asks for what only events themselves tell.
func NeedsTold(q query.Query) bool {
	if q.IsZero() {
		return false
	}
	either := func(a, b bool) bool { return a || b }
	return query.Eval(q, query.Algebra[bool]{And: either, Or: either, Not: func(x bool) bool { return x }, Leaf: func(l query.Leaf) bool {
		switch l.Field {
		case "date", "before", "after", "layer", "class", "precision":
			return false
		case "is":
			return l.Folded == "conflict"
		}
		return true
	}})
}

// Matches returns the events that fit q, nil when all do. Proposals wait aside: only a query that asks for is:proposed
// sees them. When q asks for what events tell and they could not be read, none do.
func (j *Judge) Matches(q query.Query) *index.Set {
	t := j.cat.Table
	if q.IsZero() {
		if t.Proposals() == 0 {
			return nil
		}
		return t.Select(func(o index.Ord) bool { return !t.Proposed(o) })
	}
	told := NeedsTold(q)
	if told && j.cat.Said == nil {
		return t.SetOf(index.NewBits(t.All()))
	}
	pass := query.Eval(q, query.Algebra[index.Bits]{Leaf: j.known, And: index.Bits.And, Or: index.Bits.Or,
		Not: func(b index.Bits) index.Bits { return b.Not(t.All()) }})
	if told {
		j.reread(q, pass)
	}
	if t.Proposals() > 0 && !q.Uses("is", "proposed") {
		for o := range index.Ord(t.All()) {
			if t.Proposed(o) {
				pass.Drop(int(o))
			}
		}
	}
	return t.SetOf(pass)
}

// reread corrects what has changed since all events were read.
func (j *Judge) reread(q query.Query, pass index.Bits) {
	for _, x := range j.unsaid() {
		pass.Drop(int(x.at))
		if x.event != nil && j.match(q, x.event) {
			pass.Put(int(x.at))
		}
	}
}

// known is leaf, which is asked once for each term: the lists at the left ask for parts of the filter again.
func (j *Judge) known(l query.Leaf) index.Bits {
	pass, known := j.leaves[l]
	if !known {
		pass = j.leaf(l)
		j.leaves[l] = pass
	}
	return slices.Clone(pass) // which others are joined into
}
