package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
)

// Like gives what is known of an actor by its name, for instance to a dictionary: an actor without a number. It returns
// nil when nothing is known, and an error when that cannot be found out.
type Like func(name string) (*timeline.Actor, error)

// AddEvent creates an event that a person enters, with those who take part besides the roles that it has. Names that
// the library does not know become new actors in the same step, as like knows them; they are returned. The event's
// number is set here.
func (d *Desk) AddEvent(e timeline.Event, parts []cast.Part, like Like) (timeline.EventID, []*timeline.Actor, error) {
	roles, made, err := d.roles(parts, nil, like)
	if err != nil {
		return 0, nil, err
	}
	e.Roles = append(slices.Clone(e.Roles), roles...)
	id, err := d.lib.Reserve(timeline.KindEvent, 1)
	if err != nil {
		return 0, nil, err
	}
	e.ID, e.Confidence, e.DateFixed = timeline.EventID(id), 1, !e.When.IsZero()
	return e.ID, newcomers(made), d.apply("Add “"+say.Short(e.Title)+"”", append(made, edit.Change{After: &e})...)
}

// EditEventWith changes an event by a function on a copy. When parts has any, they replace those who take part, as with
// AddEvent; what the event says of an actor already stays. Nothing changes when the function returns an error.
func (d *Desk) EditEventWith(id timeline.EventID, name string, parts []cast.Part, like Like, change func(*timeline.Event) error) ([]*timeline.Actor, error) {
	old, err := d.cat.Event(id)
	if err != nil {
		return nil, err
	}
	next := old.Clone()
	var made []edit.Change
	if len(parts) > 0 {
		if next.Roles, made, err = d.roles(parts, old.Roles, like); err != nil {
			return nil, err
		}
	}
	if err := change(next); err != nil {
		return nil, err
	}
	keepAccount(old, next)
	return newcomers(made), d.apply(name+" “"+say.Short(old.Title)+"”", append(made, edit.Change{Before: old, After: next})...)
}

// newcomers returns the actors that changes make.
func newcomers(made []edit.Change) []*timeline.Actor {
	var list []*timeline.Actor
	for _, c := range made {
		list = append(list, c.After.(*timeline.Actor))
	}
	return list
}
