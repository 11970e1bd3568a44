package desk

import (
	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/draw/typeset"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// roles turns parts into roles. What an event says of an actor already, in old, stays. Names that the library does not know
// become new actors; like gives what is known of one, or nil.
func (d *Desk) roles(parts []cast.Part, old []timeline.Role, like Like) ([]timeline.Role, []edit.Change, error) {
	if like == nil {
		like = d.opts.Like
	}
	list, made, err := cast.Roles(parts, old, cast.Book{Find: d.FindActor, Name: d.cat.ActorName,
		Make: func(name string) (*timeline.Actor, bool, error) { return d.newActor(name, like) }})
	changes := make([]edit.Change, len(made))
	for i, a := range made {
		changes[i].After = a
	}
	return list, changes, err
}

// newActor makes an actor of a name, or finds the one that is there by the key of like.
func (d *Desk) newActor(name string, like Like) (a *timeline.Actor, there bool, err error) {
	a = &timeline.Actor{Name: typeset.Clean(name), Kind: timeline.Group}
	if like != nil {
		x, err := like(name)
		if err != nil {
			return nil, false, err
		}
		if x != nil {
			if known := d.cat.ActorOfKey(x.Key); known != nil {
				return known, true, nil
			}
			copied := *x
			a = &copied
		}
	}
	n, err := d.lib.Reserve(timeline.KindActor, 1)
	a.ID = timeline.ActorID(n)
	return a, false, err
}

// Revision is an event as a person has written it in the form.
type Revision struct {
	Title, Place string
	When         when.Span
	Type         timeline.Type
	Parts        []cast.Part
}

// revise writes what a person has written into an event that is a copy of old, and returns the actors that it makes.
func (d *Desk) revise(next, old *timeline.Event, x Revision) ([]edit.Change, error) {
	next.Title, next.Place = x.Title, x.Place
	if x.When != old.When {
		next.When, next.DateFixed, next.WhenText = x.When, !x.When.IsZero(), ""
	}
	if x.Type != old.Type { // what belongs to the other type goes
		next.Type, next.Mode, next.CAMEO = x.Type, "", ""
	}
	roles, made, err := d.roles(x.Parts, old.Roles, nil)
	next.Roles = roles
	return made, err
}
