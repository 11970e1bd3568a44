package cast

import (
	"slices"

	"entente/timeline"
)

// Book knows actors by their names.
type Book struct {
	Find func(name string) (timeline.ActorID, bool) // by any name
	Name func(timeline.ActorID) string
	// Make returns an actor for a name that Find does not know: a new one, or one that is there after all.
	Make func(name string) (a *timeline.Actor, there bool, err error)
}

// Roles turns parts into roles, and returns the actors that they make. What an event says of an actor already, in old,
// stays: office, country and evidence.
func Roles(parts []Part, old []timeline.Role, book Book) ([]timeline.Role, []*timeline.Actor, error) {
	var list []timeline.Role
	c := casting{old: old, book: book, fresh: map[string]timeline.ActorID{}}
	for _, p := range parts {
		id, err := c.actor(p.Name)
		if err != nil {
			return nil, nil, err
		}
		if role := c.role(id, p.As); !slices.Contains(list, role) {
			list = append(list, role)
		}
	}
	return list, c.made, nil
}

// casting is the parts of one event while actors are found for them.
type casting struct {
	old   []timeline.Role
	book  Book
	made  []*timeline.Actor
	fresh map[string]timeline.ActorID // by the name that a new one was asked for
}

// actor returns the actor of a name: the very one that the event shows under it, one that is known, or a new one.
func (c *casting) actor(name string) (timeline.ActorID, error) {
	for _, r := range c.old {
		if Plain(c.book.Name(r.Actor)) == name {
			return r.Actor, nil
		}
	}
	if id, known := c.book.Find(name); known {
		return id, nil
	}
	if id, known := c.fresh[name]; known {
		return id, nil
	}
	a, there, err := c.book.Make(name)
	if err != nil {
		return 0, err
	}
	for _, x := range c.made { // two names of one
		if x.Key != "" && x.Key == a.Key {
			a, there = x, true
		}
	}
	if c.fresh[name] = a.ID; !there {
		c.made = append(c.made, a)
	}
	return a.ID, nil
}

// role is the part of an actor, with what the event says of him.
func (c *casting) role(id timeline.ActorID, as timeline.RoleKind) timeline.Role {
	role := timeline.Role{Actor: id, As: as}
	for _, r := range c.old {
		if r.Actor == id && (as == "" || r.As == as || role.Cite == timeline.Citation{}) {
			role.Office, role.Country, role.Cite = r.Office, r.Country, r.Cite
			if as == "" {
				role.As = r.As
			}
		}
	}
	if role.As == "" {
		role.As = timeline.Source
	}
	return role
}
