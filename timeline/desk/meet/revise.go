package meet

import (
	"errors"
	"maps"
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
)

// revision is an event of the library that the session changes, until it is written.
type revision struct {
	before *timeline.Event
	after  *timeline.Event // a copy of our own; nil when the event is taken up by others
	added  []*piece        // what it did not have, for when the library refuses
}

// change returns what is to be written.
func (v *revision) change() edit.Change {
	if v.after == nil {
		return edit.Change{Before: v.before}
	}
	return edit.Change{Before: v.before, After: v.after}
}

// Queue lets new entities, which nobody else holds, wait until they are written. Enter is called besides.
func (s *Session) Queue(list ...timeline.Entity) { s.queue = append(s.queue, list...) }

// Revise replaces the present version of an event. The session must be the only one that holds after. The error says
// what is wrong with after.
func (s *Session) Revise(before, after *timeline.Event) error { return s.revise(before, after, nil) }

// revise makes after the present version of an event; nil takes it away. Added is what it did not have.
func (s *Session) revise(before, after *timeline.Event, added []*piece) error {
	if after != nil {
		if err := after.Validate(); err != nil {
			return err
		}
		if s.book != nil {
			s.book.add(after)
		}
	}
	if e := s.entered[before.ID]; e != nil { // nobody else has it yet
		if after != nil {
			imp := e.Import
			*e = *after
			e.Import = imp
			return nil
		}
		delete(s.entered, e.ID)
		s.queue = slices.DeleteFunc(s.queue, func(x timeline.Entity) bool { return x == timeline.Entity(e) })
		return nil
	}
	v := s.revised[before.ID]
	if v == nil {
		v = &revision{before: before}
		s.revised[before.ID] = v
	}
	v.after, v.added = after, append(v.added, added...)
	return nil
}

// Waiting returns how many events and other new entities wait to be written.
func (s *Session) Waiting() int { return len(s.queue) + len(s.revised) }

// Changes lists what waits to be written: what is new, then events by number, then links.
func (s *Session) Changes() []edit.Change {
	list := make([]edit.Change, 0, s.Waiting()+s.links.waiting())
	for _, e := range s.queue {
		list = append(list, edit.Change{After: e})
	}
	for _, id := range s.revisions() {
		list = append(list, s.revised[id].change())
	}
	return append(list, s.links.changes()...)
}

func (s *Session) revisions() []timeline.EventID { return slices.Sorted(maps.Keys(s.revised)) }

// Write writes what waits. Where somebody has changed an event meanwhile, what was to be added to it becomes events of
// their own.
func (s *Session) Write(w edit.ImportWriter) error {
	changes := s.Changes()
	if len(changes) == 0 {
		return nil
	}
	err := w.Revise(changes)
	if errors.Is(err, edit.ErrConflict) {
		err = s.writeApart(w)
	}
	if err != nil {
		return err
	}
	s.queue = s.queue[:0]
	clear(s.entered)
	clear(s.revised)
	s.links.written()
	return nil
}

// writeApart writes step by step.
func (s *Session) writeApart(w edit.ImportWriter) error {
	if err := w.Add(s.queue); err != nil {
		return err
	}
	refused := func(err error) bool { return errors.Is(err, edit.ErrConflict) || errors.Is(err, timeline.ErrNotFound) }
	for _, id := range s.revisions() {
		v := s.revised[id]
		err := w.Revise([]edit.Change{v.change()})
		if err == nil || v.after == nil && refused(err) {
			continue
		}
		if !refused(err) {
			return err
		}
		first, err := s.lib.Reserve(timeline.KindEvent, len(v.added))
		if err != nil {
			return err
		}
		parts := make([]timeline.Entity, len(v.added))
		for i, p := range v.added {
			e := alone(p)
			e.ID, e.Import = timeline.EventID(first)+timeline.EventID(i), w.ID()
			parts[i] = e
		}
		if err := w.Add(parts); err != nil {
			return err
		}
	}
	for _, c := range s.links.changes() {
		if err := w.Revise([]edit.Change{c}); err != nil && !refused(err) {
			return err
		}
	}
	return nil
}
