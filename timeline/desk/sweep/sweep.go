// Package sweep is one step of the history that changes any number of events: a small one is one transaction, a large one is
// written in parts, and taken back when it cannot be finished.
package sweep

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
)

// Most is how many records one transaction writes: a larger one would hold all of them in memory at once.
const Most = 5000

// Library is what a step needs of the library that it changes. It is safe for concurrent use; one writer at a time.
type Library interface {
	// Get reads one entity, Each all of a kind by number. They are shared and must not be changed.
	Get(ref timeline.Ref) (timeline.Entity, error)
	Each(kind timeline.Kind, fn func(timeline.Entity) error) error
	// BeginImport starts one entry of the history that is written in parts.
	BeginImport(name string) (edit.ImportWriter, error)
	// History lists the entries, oldest first. Undo takes back the newest that is not undone, and DropRedo forgets what could
	// be redone.
	History() ([]edit.Entry, error)
	Undo(ctx context.Context) (edit.Transaction, error)
	DropRedo() error
}

// Step is what is to be changed: some events alike, and a few other things before and after them.
type Step struct {
	Name        string
	First, Last []edit.Change
	Events      []timeline.EventID
	Change      func(*timeline.Event) *timeline.Event // returns a copy, nil for no change
}

// Where lists the events for which yes is true, by number, proposals with them.
func Where(ctx context.Context, lib Library, yes func(*timeline.Event) bool) ([]timeline.EventID, error) {
	var ids []timeline.EventID
	err := lib.Each(timeline.KindEvent, func(x timeline.Entity) error {
		if e := x.(*timeline.Event); yes(e) {
			ids = append(ids, e.ID)
		}
		return ctx.Err()
	})
	return ids, err
}

// IsLarge reports whether the step is too large for one transaction: then it is for Write.
func (s *Step) IsLarge() bool { return len(s.First)+len(s.Last)+len(s.Events) > Most }

// Transaction is the whole of a small step.
func (s *Step) Transaction(lib Library) (edit.Transaction, error) {
	changes, err := s.changes(lib, s.Events)
	return edit.Transaction{Name: s.Name, Changes: slices.Concat(s.First, changes, s.Last)}, err
}

// Write writes a large step as imports are written: one entry of the history made of transactions of at most Most events.
// When it fails or ctx ends, what was written of it is taken back, for good.
func (s *Step) Write(ctx context.Context, lib Library) error {
	w, err := lib.BeginImport(s.Name)
	if err != nil {
		return err
	}
	if err = s.writeParts(ctx, lib, w); err == nil {
		return nil
	}
	err = fmt.Errorf("%s: nothing was changed: %w", s.Name, err)
	if back := takeBack(lib, w.ID()); back != nil {
		err = errors.Join(err, fmt.Errorf("a part of it was written and could not be taken back; use undo: %w", back))
	}
	return err
}

func (s *Step) writeParts(ctx context.Context, lib Library, w edit.ImportWriter) error {
	for _, c := range slices.Concat(s.First, s.Last) {
		if c.Before == nil {
			edit.Stamp(c.After, w.ID())
		}
	}
	if err := w.Revise(s.First); err != nil {
		return err
	}
	for part := range slices.Chunk(s.Events, Most) {
		if err := ctx.Err(); err != nil {
			return err
		}
		changes, err := s.changes(lib, part)
		if err != nil {
			return err
		}
		if err := w.Revise(changes); err != nil {
			return err
		}
	}
	if err := w.Revise(s.Last); err != nil {
		return err
	}
	return w.Commit()
}

func (s *Step) changes(lib Library, ids []timeline.EventID) ([]edit.Change, error) {
	changes := make([]edit.Change, 0, len(ids))
	for _, id := range ids {
		e, err := lib.Get(id.Ref())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", id, err)
		}
		if next := s.Change(e.(*timeline.Event)); next != nil {
			changes = append(changes, edit.Change{Before: e, After: next})
		}
	}
	return changes, nil
}

// takeBack undoes the newest step when it is the one with this number, whose writing was cut short, for good: redo would bring
// half of something back.
func takeBack(lib Library, id timeline.ImportID) error {
	list, err := lib.History()
	if err != nil {
		return err
	}
	for _, e := range slices.Backward(list) {
		if e.Undone {
			continue
		}
		if e.Import != id {
			return nil
		}
		if _, err := lib.Undo(context.Background()); err != nil {
			return err
		}
		return lib.DropRedo()
	}
	return nil
}
