package desk

import (
	"context"
	"fmt"

	"entente/timeline"
	"entente/timeline/desk/identity"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
)

// ActorSplit is what taking a name of an actor out into an actor of its own changes.
type ActorSplit struct {
	Part timeline.ActorID // the new actor

	lib  Library
	two  *identity.Division
	step manyEvents
}

// SplitActor takes an alias of an actor out into an actor of its own, in one step, with its parts in the events whose
// evidence names it so. It returns the new actor and the number of events. An actor that had become part of the first
// under that name is known to imports again by itself.
func (d *Desk) SplitActor(ctx context.Context, id timeline.ActorID, alias string) (timeline.ActorID, int, error) {
	s, err := d.PlanSplit(id, alias)
	if err == nil {
		err = s.Look(ctx)
	}
	if err != nil {
		return 0, 0, err
	}
	return s.Part, len(s.step.events), d.SplitPlanned(ctx, s)
}

// PlanSplit says what SplitActor would do, but for the events, which Look finds.
func (d *Desk) PlanSplit(id timeline.ActorID, alias string) (*ActorSplit, error) {
	a := d.cat.Actors[id]
	if a == nil {
		return nil, fmt.Errorf("%s: %w", id, timeline.ErrNotFound)
	}
	two, err := identity.Divide(a, alias)
	if err != nil {
		return nil, err
	}
	n, err := d.lib.Reserve(timeline.KindActor, 1)
	if err != nil {
		return nil, err
	}
	two.Part.ID = timeline.ActorID(n)
	return &ActorSplit{Part: two.Part.ID, lib: d.lib, two: two, step: manyEvents{
		name:   "Split “" + say.Short(two.Part.Name) + "” off “" + say.Short(a.Name) + "”",
		first:  []edit.Change{{After: two.Part}},
		change: two.Event,
		last:   []edit.Change{{Before: a, After: two.Rest}},
	}}, nil
}

// Look reads all events for those that the split changes. Any goroutine may call it.
func (s *ActorSplit) Look(ctx context.Context) (err error) {
	s.step.events, err = eventsWhere(ctx, s.lib, s.two.Has)
	return err
}

// IsLarge reports whether it touches so many events that Write should do it beside the window.
func (s *ActorSplit) IsLarge() bool { return s.step.isLarge() }

// Write splits the actor. Any goroutine may call it; the desk has to be loaded anew afterwards, also on an error.
func (s *ActorSplit) Write(ctx context.Context) error { return s.step.write(ctx, s.lib) }

// SplitPlanned does what was planned and found.
func (d *Desk) SplitPlanned(ctx context.Context, s *ActorSplit) error {
	return d.changeMany(ctx, s.step)
}
