package store

import (
	"errors"
	"fmt"
	"os"

	bolt "go.etcd.io/bbolt"

	"entente/store/seal"
	"entente/timeline"
)

// Compact writes a closed library anew without free pages and puts it in place of the old file when it has been
// examined. It drops what nothing can bring back: the records of imports that were undone and can no longer be redone.
// The whole history stays. It returns the size in bytes before and after.
func Compact(path string, o Options) (before, after int64, err error) {
	s, err := Open(path, o)
	if err != nil {
		return 0, 0, err
	}
	defer func() { err = errors.Join(err, s.file.Close()) }() // not Close, which would write to the old file
	if s.readOnly != "" {
		return 0, 0, fmt.Errorf("compact %s: %w: %s", s.path, timeline.ErrReadOnly, s.readOnly)
	}
	if before, err = size(s.path); err != nil {
		return 0, 0, fmt.Errorf("compact: %w", err)
	}
	err = build(s.path, false, func(db *bolt.DB) error {
		return s.view(func(r *reader) error { return r.copyTo(db) })
	})
	if err == nil {
		after, err = size(s.path)
	}
	if err != nil {
		return before, before, fmt.Errorf("compact %s: %w", s.path, err)
	}
	return before, after, nil
}

func size(path string) (int64, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// copyTo writes all records but those of imports that are gone for good. A damaged record ends it: that is for Repair.
func (r *reader) copyTo(db *bolt.DB) error {
	redoable, err := r.imports()
	if err != nil {
		return err
	}
	st := r.store.st.clone()
	st.dirty = false
	f, err := newFiller(db, r.store.header, st)
	if err != nil {
		return err
	}
	for _, s := range tallied() {
		if s == spaceKeys {
			continue
		}
		c := r.bucket(s).Cursor()
		for k, v := c.First(); k != nil; k, v = c.Next() {
			rec, err := seal.Open(byte(s), k, v)
			if err != nil {
				return fmt.Errorf("%w: %s %d: %w; repair the library first", ErrDamaged, s.bucket(), keyID(k), err)
			}
			imp := timeline.ImportID(rec.Import)
			if s == spaceWithdrawn {
				imp = timeline.ImportID(keyID(k))
			}
			if _, hidden := r.withdrawn[imp]; hidden && !redoable[imp] && s != spaceKept {
				continue
			}
			if err := f.put(s, k, v); err != nil {
				return err
			}
		}
	}
	return f.finish()
}

// imports returns the imports that the history still knows.
func (r *reader) imports() (map[timeline.ImportID]bool, error) {
	set := map[timeline.ImportID]bool{}
	c := r.bucket(spaceJournal).Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		e, err := readEntry(k, v)
		if err != nil {
			return nil, err
		}
		if e.imp != 0 {
			set[e.imp] = true
		}
	}
	return set, nil
}
