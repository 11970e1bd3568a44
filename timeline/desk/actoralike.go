package desk

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/identity"
)

// mostAlike is how many actors of a like name are told.
const mostAlike = 5

// Alike lists actors whose names are like those of one, the likest first, and before others those of the same kind: all
// words of a shorter name stand in a longer one.
func (d *Desk) Alike(id timeline.ActorID) []ActorCount {
	a := d.cat.Actors[id]
	if a == nil {
		return nil
	}
	type hit struct {
		ActorCount
		shared int
	}
	var hits []hit
	for _, x := range d.Actors() {
		if x.Actor.ID == id {
			continue
		}
		if shared := identity.Likeness(a, x.Actor); shared > 0 {
			hits = append(hits, hit{x, shared})
		}
	}
	slices.SortStableFunc(hits, func(x, y hit) int {
		other := func(h hit) int { return b2i(h.Actor.Kind != a.Kind) }
		return cmp.Or(other(x)-other(y), cmp.Compare(y.shared, x.shared))
	})
	var list []ActorCount
	for _, h := range hits[:min(len(hits), mostAlike)] {
		list = append(list, h.ActorCount)
	}
	return list
}
