package desk

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/identity"
	"entente/timeline/desk/say"
	"entente/timeline/desk/sweep"
	"entente/timeline/edit"
)

// ActorMerge is a merging of two actors with what it would change, for somebody to agree to first.
type ActorMerge struct {
	Into, Gone *timeline.Actor
	Names      []string          // that Into is called besides from then on
	Offices    []timeline.Office // that Into has besides from then on
	Marks      int               // notes, tags, stars and bands that move
	Views      int               // saved views with a lane that moves

	planned // its events are those in which Gone takes part
	one     *identity.Union
}

// PlanActorMerge tells what merging gone into into would do, and changes nothing. Look has to be called next.
func (d *Desk) PlanActorMerge(into, gone timeline.ActorID) (*ActorMerge, error) {
	a, b := d.cat.Actors[into], d.cat.Actors[gone]
	switch {
	case a == nil:
		return nil, fmt.Errorf("%s: %w", into, timeline.ErrNotFound)
	case b == nil:
		return nil, fmt.Errorf("%s: %w", gone, timeline.ErrNotFound)
	case into == gone:
		return nil, fmt.Errorf("%s is “%s” already; an actor cannot be merged into itself", into, say.Short(a.Name))
	}
	u := identity.Unite(a, b)
	marks, views := d.moveLaneMarks(u), d.moveLanes(u)
	step := sweep.Step{Name: "Merge “" + say.Short(b.Name) + "” into “" + say.Short(a.Name) + "”", Change: u.Event,
		Last: slices.Concat([]edit.Change{{Before: a, After: u.Next}}, d.heldFor(u), marks, views, []edit.Change{{Before: b}})}
	return &ActorMerge{Into: a, Gone: b, Marks: len(marks), Views: len(views), Names: u.Names(), Offices: u.Offices(),
		planned: planned{d.lib, u.Has, step}, one: u}, nil
}

// MergePlanned does what was planned, in one step: the parts of one actor in events and in what each source says of them, its
// marks, its lanes in saved views and the bands on them become those of the other; names, offices and notes are united.
func (d *Desk) MergePlanned(ctx context.Context, m *ActorMerge) error {
	if err := d.sweep(ctx, m.step); err != nil {
		return err
	}
	d.FollowMerge(m)
	return nil
}

// FollowMerge shows the dealings of who has become one with the other, when those of the one were shown. Those of the two
// with each other are none any more. Whoever has called Write calls it when the desk has been loaded anew.
func (d *Desk) FollowMerge(m *ActorMerge) {
	both := []string{m.Into.ID.String(), m.Gone.ID.String()}
	if two, ok := d.lanes.Dyad(); ok && slices.Contains(both, two.A) && slices.Contains(both, two.B) {
		d.LeaveDyad()
		return
	}
	d.SetLanes(m.one.Grouping(d.lanes))
}

// MergeActors makes one actor part of another in one step, and returns in how many events it takes part.
func (d *Desk) MergeActors(ctx context.Context, into, gone timeline.ActorID) (int, error) {
	m, err := d.PlanActorMerge(into, gone)
	if err == nil {
		err = m.Look(ctx)
	}
	if err != nil {
		return 0, err
	}
	return m.Events(), d.MergePlanned(ctx, m)
}

// heldFor turns offices that people hold for one of two that become one.
func (d *Desk) heldFor(u *identity.Union) []edit.Change {
	var changes []edit.Change
	for _, id := range d.actorIDs() {
		x := d.cat.Actors[id]
		if next := u.Holder(x); next != nil {
			changes = append(changes, edit.Change{Before: x, After: next})
		}
	}
	return changes
}

// actorIDs lists all actors by number.
func (d *Desk) actorIDs() []timeline.ActorID { return slices.Sorted(maps.Keys(d.cat.Actors)) }

// moveLaneMarks turns the marks on an actor to another, and the bands, callouts and markers on its lane.
func (d *Desk) moveLaneMarks(u *identity.Union) []edit.Change {
	changes := d.moveMarks(u.Into.Ref(), u.Gone.Ref())
	moved := map[timeline.AnnotationID]bool{}
	for _, c := range changes {
		moved[timeline.AnnotationID(c.Ref().ID)] = true
		if n, is := c.After.(*timeline.Annotation); is { // a copy that nobody else holds yet
			u.Lanes(n)
		}
	}
	for n := range d.cat.EachNote() {
		if next := *n; !moved[n.ID] && u.Lanes(&next) {
			changes = append(changes, edit.Change{Before: n, After: &next})
		}
	}
	return changes
}

// moveLanes turns the lanes of an actor in saved views.
func (d *Desk) moveLanes(u *identity.Union) []edit.Change {
	var changes []edit.Change
	for _, v := range d.Views() {
		if next := u.View(v); next != nil {
			changes = append(changes, edit.Change{Before: v, After: next})
		}
	}
	return changes
}
