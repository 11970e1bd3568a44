// Package cast gathers the actors that the rows of a file name and hands each on once, before the first event that it is
// in.
package cast

import (
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/codes"
)

// Cast is the actors of one file.
type Cast struct {
	book *codes.Book // nil: countries are known by nobody here
	emit func(timeline.Entity) error
	ids  map[string]timeline.ActorID // by key
	next func() timeline.ActorID
}

// New returns an empty cast. Book may be nil.
func New(book *codes.Book, emit func(timeline.Entity) error) *Cast {
	last := timeline.ActorID(0)
	return Numbered(book, emit, func() timeline.ActorID { last++; return last })
}

// Numbered is New with the numbers of actors taken from next, for files that number actors in other places, too.
func Numbered(book *codes.Book, emit func(timeline.Entity) error, next func() timeline.ActorID) *Cast {
	return &Cast{book: book, emit: emit, ids: map[string]timeline.ActorID{}, next: next}
}

// Actor returns the number of an actor with a key.
func (c *Cast) Actor(a timeline.Actor) (timeline.ActorID, error) {
	if id, ok := c.ids[a.Key]; ok {
		return id, nil
	}
	a.ID = c.next()
	c.ids[a.Key] = a.ID
	return a.ID, c.emit(&a)
}

// Named returns the number of an actor by its name: a country when the book knows it as one, otherwise an actor of the
// kind and country given. It is 0 for an empty name.
func (c *Cast) Named(name string, kind timeline.ActorKind, country string) (timeline.ActorID, error) {
	name = strings.Join(strings.Fields(name), " ")
	if name == "" {
		return 0, nil
	}
	if c.book != nil {
		if a, ok := c.book.Country(c.book.Named(name)); ok {
			return c.Actor(a)
		}
	}
	name = strings.Clone(name)
	return c.Actor(timeline.Actor{Key: format.NameKey + strings.ToLower(name), Name: name, Kind: kind, Country: country})
}

// Roles appends a part for an actor; one that is 0, or has a part already, is left out.
func Roles(list []timeline.Role, id timeline.ActorID, as timeline.RoleKind) []timeline.Role {
	if id == 0 {
		return list
	}
	for _, r := range list {
		if r.Actor == id {
			return list
		}
	}
	return append(list, timeline.Role{Actor: id, As: as})
}

// Sides are the parts of the two who act in a deed of CAMEO: a host and a visitor, two who sign, or source and target.
func Sides(code string) (first, second timeline.RoleKind) {
	switch code {
	case "042":
		return timeline.Visitor, timeline.Host
	case "043":
		return timeline.Host, timeline.Visitor
	case "057":
		return timeline.Signatory, timeline.Signatory
	}
	return timeline.Source, timeline.Target
}
