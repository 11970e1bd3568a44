package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
)

// manyEvents is one step that changes any number of events, and a few other things before and after them.
type manyEvents struct {
	name        string
	first, last []edit.Change
	events      []timeline.EventID
	change      func(*timeline.Event) *timeline.Event // returns a copy, nil for no change
}

// mostAtOnce is how many records one transaction writes: a larger one would hold all of them in memory at once.
const mostAtOnce = 5000

// eventsWhere lists the events for which yes is true, by number, proposals with them. Any goroutine may call it.
func eventsWhere(ctx context.Context, lib Library, yes func(*timeline.Event) bool) ([]timeline.EventID, error) {
	var ids []timeline.EventID
	err := lib.Each(timeline.KindEvent, func(x timeline.Entity) error {
		if e := x.(*timeline.Event); yes(e) {
			ids = append(ids, e.ID)
		}
		return ctx.Err()
	})
	return ids, err
}

// isLarge reports whether a step is too large for one transaction.
func (x *manyEvents) isLarge() bool { return len(x.first)+len(x.last)+len(x.events) > mostAtOnce }

// changeMany writes a step. A small one is one transaction. A large one is written as imports are: one entry of the
// history made of transactions of at most mostAtOnce records; when it fails or ctx ends, what was written of it is taken
// back.
func (d *Desk) changeMany(ctx context.Context, x manyEvents) error {
	if x.isLarge() {
		return errors.Join(x.write(ctx, d.lib), d.Reload())
	}
	changes, err := x.changes(d.lib, x.events)
	if err != nil {
		return err
	}
	return d.apply(x.name, slices.Concat(x.first, changes, x.last)...)
}

// write writes a large step. Any goroutine may call it; the desk has to be loaded anew afterwards, also on an error.
func (x *manyEvents) write(ctx context.Context, lib Library) error {
	w, err := lib.BeginImport(x.name)
	if err != nil {
		return err
	}
	for _, c := range slices.Concat(x.first, x.last) {
		if c.Before == nil {
			edit.Stamp(c.After, w.ID())
		}
	}
	err = w.Revise(x.first)
	for chunk := range slices.Chunk(x.events, mostAtOnce) {
		if err = errors.Join(err, ctx.Err()); err != nil {
			break
		}
		var changes []edit.Change
		if changes, err = x.changes(lib, chunk); err == nil {
			err = w.Revise(changes)
		}
	}
	if err == nil {
		err = w.Revise(x.last)
	}
	if err == nil {
		err = w.Commit()
	}
	if err != nil {
		err = fmt.Errorf("%s: nothing was changed: %w", x.name, err)
		if back := takeBack(lib, w.ID()); back != nil {
			err = errors.Join(err, fmt.Errorf("a part of it was written and could not be taken back; use undo: %w", back))
		}
	}
	return err
}

func (x *manyEvents) changes(lib Library, ids []timeline.EventID) ([]edit.Change, error) {
	changes := make([]edit.Change, 0, len(ids))
	for _, id := range ids {
		e, err := lib.Get(id.Ref())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", id, err)
		}
		if next := x.change(e.(*timeline.Event)); next != nil {
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
