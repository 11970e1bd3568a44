package search

import (
	"slices"

	"entente/timeline"
)

// Sides are the sides on which the actors of an event stand, two bits each, in the order of timeline.Event.Actors.
type Sides uint64

// mostSides is the number of actors that Sides have room for.
const mostSides = 32

// Of returns the side of the actor at a position.
func (s Sides) Of(i int) timeline.Sides {
	if i >= mostSides {
		return 0
	}
	return timeline.Sides(s >> (2 * i) & 3)
}

// sidesOf returns the sides of an event of which an index.Table knows all who take part, and whether it is one: nobody is merely
// mentioned or acts for a country, and there are not too many.
func sidesOf(e *timeline.Event) (s Sides, whole bool) {
	who := make([]timeline.ActorID, 0, mostSides)
	for _, r := range e.Roles {
		i := slices.Index(who, r.Actor)
		if i < 0 {
			i, who = len(who), append(who, r.Actor)
		}
		if r.Country != "" || r.As == timeline.Mentioned || i == mostSides {
			return 0, false
		}
		s |= Sides(r.As.Sides()) << (2 * i)
	}
	return s, true
}

// EachSides calls fn for the rows of whose actors an index.Table knows all and that have sides.
func (c *Corpus) EachSides(fn func(row int, s Sides)) {
	for row, k := range c.kind {
		if s := c.kinds[k].Sides; s != 0 {
			fn(row, s)
		}
	}
}
