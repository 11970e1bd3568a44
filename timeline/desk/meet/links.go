package meet

import (
	"cmp"
	"maps"
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
)

// saying is what a link says, whatever its number: those that say the same are equal.
type saying struct {
	from, to timeline.EventID
	typ      timeline.LinkType
}

func says(l *timeline.Link) saying { return saying{l.From, l.To, l.Type} }

// linkBook is the links of the library with what the import changes about them.
type linkBook struct {
	at      map[timeline.EventID][]*timeline.Link // at both ends
	said    map[saying]bool
	revised map[timeline.LinkID]edit.Change
}

// openLinks reads the links when they are first needed.
func (s *Session) openLinks() (*linkBook, error) {
	if s.links != nil {
		return s.links, nil
	}
	b := &linkBook{at: map[timeline.EventID][]*timeline.Link{}, said: map[saying]bool{}, revised: map[timeline.LinkID]edit.Change{}}
	err := s.lib.Each(timeline.KindLink, func(e timeline.Entity) error { b.put(e.(*timeline.Link)); return nil })
	if err != nil {
		return nil, err
	}
	for _, e := range s.queue {
		if l, ok := e.(*timeline.Link); ok {
			b.put(l)
		}
	}
	s.links = b
	return b, nil
}

func (b *linkBook) put(l *timeline.Link) {
	b.said[says(l)] = true
	b.at[l.From] = append(b.at[l.From], l)
	b.at[l.To] = append(b.at[l.To], l)
}

func (b *linkBook) drop(l *timeline.Link) {
	delete(b.said, says(l))
	same := func(o *timeline.Link) bool { return o.ID == l.ID }
	b.at[l.From] = slices.DeleteFunc(b.at[l.From], same)
	b.at[l.To] = slices.DeleteFunc(b.at[l.To], same)
}

func (b *linkBook) waiting() int {
	if b == nil {
		return 0
	}
	return len(b.revised)
}

// changes lists what is to be written, by number.
func (b *linkBook) changes() []edit.Change {
	var list []edit.Change
	if b != nil {
		for _, c := range b.revised {
			list = append(list, c)
		}
	}
	return list
}

func (b *linkBook) written() {
	if b != nil {
		clear(b.revised)
	}
}

// Linked reports whether a link between two events is there already.
func (s *Session) Linked(l *timeline.Link) (bool, error) {
	b, err := s.openLinks()
	return err == nil && b.said[says(l)], err
}

// MovedLinks turns links of events to those that they became part of, and drops those that join one with itself or are
// there already. The links of an event are those at both ends.
func MovedLinks(became map[timeline.EventID]timeline.EventID, links func(timeline.EventID) []*timeline.Link) []edit.Change {
	turned := func(l *timeline.Link) *timeline.Link {
		next := *l
		next.From, next.To = cmp.Or(became[l.From], l.From), cmp.Or(became[l.To], l.To)
		return &next
	}
	gone := slices.Sorted(maps.Keys(became))
	said, done := map[saying]bool{}, map[timeline.LinkID]bool{}
	for _, id := range gone {
		for _, l := range links(became[id]) {
			if *turned(l) == *l {
				said[says(l)] = true
			}
		}
	}
	var changes []edit.Change
	for _, id := range gone {
		for _, l := range links(id) {
			if done[l.ID] {
				continue
			}
			done[l.ID] = true
			next := turned(l)
			if next.From == next.To || said[says(next)] {
				changes = append(changes, edit.Change{Before: l})
				continue
			}
			said[says(next)] = true
			changes = append(changes, edit.Change{Before: l, After: next})
		}
	}
	return changes
}
