package desk

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/edit"
)

// moveLaneMarks turns the marks on an actor to another, and the bands, callouts and markers on its lane.
func (d *Desk) moveLaneMarks(into, gone *timeline.Actor) []edit.Change {
	changes := d.moveMarks(into.Ref(), gone.Ref())
	moved := map[timeline.AnnotationID]bool{}
	for _, c := range changes {
		moved[timeline.AnnotationID(c.Ref().ID)] = true
		if n, is := c.After.(*timeline.Annotation); is { // a copy that nobody else holds yet
			n.Lane, n.Other = laneOf(n.Lane, into.ID, gone.ID), laneOf(n.Other, into.ID, gone.ID)
		}
	}
	var rest []edit.Change
	for n := range d.cat.EachNote() {
		lane, other := laneOf(n.Lane, into.ID, gone.ID), laneOf(n.Other, into.ID, gone.ID)
		if (lane != n.Lane || other != n.Other) && !moved[n.ID] {
			next := *n
			next.Lane, next.Other = lane, other
			rest = append(rest, edit.Change{Before: n, After: &next})
		}
	}
	return append(changes, rest...)
}

// laneOf turns the key of a lane, also of one in groups.
func laneOf(key string, into, gone timeline.ActorID) string {
	parts := strings.Split(key, "/")
	for i, p := range parts {
		if p == gone.String() {
			parts[i] = into.String()
		}
	}
	return strings.Join(parts, "/")
}

// moveLanes turns the lanes of an actor in saved views: where gone was pinned, placed by hand or shown alone, into is.
// Whether a lane is hidden or folded is as it was for into: a lane in which more is shown now must not vanish.
func (d *Desk) moveLanes(into, gone timeline.ActorID) []edit.Change {
	var changes []edit.Change
	for _, v := range d.Views() {
		was := v.Arranged.Renumbered(v.Lanes, func(a timeline.ActorID) timeline.ActorID { return a }) // copies of the lists
		now := v.Arranged.Renumbered(v.Lanes, func(a timeline.ActorID) timeline.ActorID {
			if a == gone {
				return into
			}
			return a
		})
		for _, l := range []struct{ was, now *[]string }{{&was.Hidden, &now.Hidden}, {&was.Toggled, &now.Toggled}} {
			*l.now = slices.DeleteFunc(slices.Clone(*l.was), func(key string) bool { return !slices.Contains(*l.now, key) })
		}
		now.Order, now.Pins, now.Solo = once(now.Order), once(now.Pins), once(now.Solo)
		if now.Equal(was) {
			continue
		}
		next := *v
		next.Arranged = now
		changes = append(changes, edit.Change{Before: v, After: &next})
	}
	return changes
}

// once returns each element of list once, in order.
func once(list []string) []string { return union([]string(nil), list) }
