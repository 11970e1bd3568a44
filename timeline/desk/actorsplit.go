package desk

import (
	"context"

	"entente/timeline"
	"entente/timeline/desk/identity"
	"entente/timeline/desk/say"
	"entente/timeline/desk/sweep"
	"entente/timeline/edit"
)

// ActorSplit is what taking a name of an actor out into an actor of its own changes.
type ActorSplit struct {
	Part timeline.ActorID // the new actor

	planned // its events are those whose evidence names it
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
	return s.Part, s.Events(), d.SplitPlanned(ctx, s)
}

// PlanSplit says what SplitActor would do, but for the events, which Look finds.
func (d *Desk) PlanSplit(id timeline.ActorID, alias string) (*ActorSplit, error) {
	a, err := d.actor(id)
	if err != nil {
		return nil, err
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
	step := sweep.Step{
		Name:   "Split “" + say.Short(two.Part.Name) + "” off “" + say.Short(a.Name) + "”",
		First:  []edit.Change{{After: two.Part}},
		Change: two.Event,
		Last:   []edit.Change{{Before: a, After: two.Rest}},
	}
	return &ActorSplit{Part: two.Part.ID, planned: planned{d.lib, two.Has, step}}, nil
}

// SplitPlanned does what was planned and found.
func (d *Desk) SplitPlanned(ctx context.Context, s *ActorSplit) error {
	return d.sweep(ctx, s.step)
}
