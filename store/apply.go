package store

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"

	"entente/store/codec"
	"entente/store/seal"
	"entente/timeline"
	"entente/timeline/edit"
)

// Apply checks and writes a transaction and its journal record in one step, and drops what could be redone. It returns
// ErrConflict when an entity is not what the transaction says it was. A transaction without changes does nothing.
func (s *Store) Apply(tx edit.Transaction) error {
	if err := tx.Validate(); err != nil {
		return err
	}
	if len(tx.Changes) == 0 {
		return nil
	}
	// Pages are filled best in the order of the keys. Several changes to one entity stay in their order.
	changes := slices.Clone(tx.Changes)
	slices.SortStableFunc(changes, func(a, b edit.Change) int { return inOrder(a.Ref(), b.Ref()) })
	return s.write(func(w *writer) error {
		seq, err := w.begin()
		if err != nil {
			return err
		}
		var last timeline.Ref
		n := 0
		for _, c := range changes {
			ref := c.Ref()
			now, there, err := w.live(ref)
			if err != nil {
				return err
			}
			if err := w.agrees(ref, now, there, c.Before); err != nil {
				return fmt.Errorf("%s: %w", tx.Name, err)
			}
			if ref != last {
				last = ref
				n++
				if err := w.keep(seq, ref, now, there); err != nil {
					return err
				}
			}
			if c.After == nil {
				err = w.drop(ref)
			} else {
				err = w.put(ref, now.Import, w.renewed(c.After, now))
			}
			if err != nil {
				return fmt.Errorf("%s: %w", tx.Name, err)
			}
		}
		return w.log(entry{seq: seq, name: tx.Name, at: s.now(), changes: n})
	})
}

// inOrder compares entities by the order in which they are written.
func inOrder(a, b timeline.Ref) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
}

// live returns the record of an entity and whether it is there and not withdrawn.
func (w *writer) live(ref timeline.Ref) (seal.Record, bool, error) {
	rec, err := w.get(ref)
	if errors.Is(err, timeline.ErrNotFound) {
		return seal.Record{}, false, nil
	}
	return rec, err == nil, err
}

// agrees compares what is there with what a change says was there.
func (w *writer) agrees(ref timeline.Ref, now seal.Record, there bool, before timeline.Entity) error {
	switch {
	case before == nil && there:
		return fmt.Errorf("%s %s exists: %w", ref.Kind, ref, ErrConflict)
	case before != nil && !there:
		return fmt.Errorf("%s %s: %w", ref.Kind, ref, timeline.ErrNotFound)
	case before == nil:
		return nil
	}
	want, err := codec.Append(nil, before)
	if err != nil {
		return err
	}
	e, err := w.entity(ref, now) // not the record itself, which may hold fields of a later version of the program
	if err != nil {
		return err
	}
	have, err := codec.Append(nil, e)
	if err == nil && !bytes.Equal(want, have) {
		err = fmt.Errorf("%s %s: %w", ref.Kind, ref, ErrConflict)
	}
	return err
}

// renewed returns what writes the new form of an entity: with what a later version of the program has put into the record
// now, and with the mark that it has taken up what imports have added.
func (w *writer) renewed(after timeline.Entity, now seal.Record) func([]byte) ([]byte, error) {
	return func(b []byte) ([]byte, error) {
		ref := after.Ref()
		b, err := codec.Append(b, after)
		if err != nil {
			return b, err
		}
		b = append(b, codec.Unknown(ref.Kind, now.Payload)...)
		if ref.Kind != timeline.KindEvent {
			return b, nil
		}
		list, err := w.additions(ref.ID)
		if len(list) > 0 {
			b = codec.AppendAbsorbed(b, w.st.stamp)
		}
		return b, err
	}
}
