package identity

import (
	"slices"

	"entente/timeline"
)

// Lanes turns the lanes that an annotation is put on, and reports whether that changes it.
func (u *Union) Lanes(a *timeline.Annotation) bool {
	lane, other := timeline.RenumberedLane(a.Lane, u.turn), timeline.RenumberedLane(a.Other, u.turn)
	changed := lane != a.Lane || other != a.Other
	a.Lane, a.Other = lane, other
	return changed
}

// Grouping turns the parties of a dyad, unless they would be one and the same.
func (u *Union) Grouping(g timeline.Grouping) timeline.Grouping {
	turned := g.Renumbered(u.turn)
	if _, was := g.Dyad(); was {
		if _, is := turned.Dyad(); !is {
			return g
		}
	}
	return turned
}

// View returns a saved view with its lanes turned, nil when it has none of Gone: where that was pinned, placed by hand, shown
// alone or a party of a dyad, Into is. Whether a lane is hidden or folded is as it was for Into: a lane in which more is
// shown now must not vanish.
func (u *Union) View(v *timeline.View) *timeline.View {
	was := v.Arranged.Renumbered(v.Lanes, func(a timeline.ActorID) timeline.ActorID { return a }) // copies of the lists
	now := v.Arranged.Renumbered(v.Lanes, u.turn)
	for _, l := range []struct{ was, now *[]string }{{&was.Hidden, &now.Hidden}, {&was.Toggled, &now.Toggled}} {
		*l.now = slices.DeleteFunc(slices.Clone(*l.was), func(key string) bool { return !slices.Contains(*l.now, key) })
	}
	now.Order, now.Pins, now.Solo = once(now.Order), once(now.Pins), once(now.Solo)
	lanes := u.Grouping(v.Lanes)
	if now.Equal(was) && lanes == v.Lanes {
		return nil
	}
	next := *v
	next.Arranged, next.Lanes = now, lanes
	return &next
}

// once returns each element of list once, in order.
func once(list []string) []string { return union([]string(nil), list) }
