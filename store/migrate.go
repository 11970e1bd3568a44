package store

import (
	"bytes"
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"entente/store/atomicfile"
	"entente/timeline"
)

// migrations lead from one schema to the next: the i-th step makes a file of schema i+1 from one of schema i. A step
// works on a copy, in one transaction, and must keep the sums right.
type migrations []func(*bolt.Tx) error

// steps are the migrations up to Schema. There was no schema before 1.
func steps() migrations {
	return migrations{
		func(*bolt.Tx) error { return errors.New("there is no schema 0") },
		func(tx *bolt.Tx) error { // blocks of events
			_, err := tx.CreateBucketIfNotExists(spaceBlocks.bucket())
			return err
		},
		func(tx *bolt.Tx) error { // attachments
			_, err := tx.CreateBucketIfNotExists(space(timeline.KindAttachment).bucket())
			if err == nil {
				_, err = tx.CreateBucketIfNotExists(space(timeline.KindBlob).bucket())
			}
			return err
		},
		func(tx *bolt.Tx) error { // what imports add to events
			_, err := tx.CreateBucketIfNotExists(spaceAdded.bucket())
			return err
		},
	}
}

// target is the schema that the steps lead to.
func (m migrations) target() uint64 { return uint64(len(m)) }

// run takes a closed library of an older schema to the newest. The old file is kept, see keepOld; the new one is examined
// and takes its place only when it is in order.
func (m migrations) run(path string, from uint64) error {
	work, err := atomicfile.Create(path)
	if err != nil {
		return err
	}
	defer work.Abort()
	old, err := openBolt(path, false) // nobody may write to the old file meanwhile
	if err != nil {
		return err
	}
	defer old.Close()
	if err := keepOld(path, from); err != nil {
		return err
	}
	if err := copyTo(work, path); err != nil {
		return err
	}
	db, err := openTemp(work.Name())
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bolt.Tx) error { return m.apply(tx, path, from) })
	if err = errors.Join(err, db.Close()); err != nil {
		return fmt.Errorf("the old file was not touched: %w", err)
	}
	if err := sound(work.Name()); err != nil {
		return fmt.Errorf("the old file was not touched: %w", err)
	}
	return work.Commit()
}

// keepOld copies a library that is about to be migrated to a name that ends in its schema, ".schema-1". A copy of another
// library that has the name, as of one that was restored since, stays, and the new one is called ".schema-1-2" or higher. One
// that is the same, as after a migration that failed, is kept once.
func keepOld(path string, schema uint64) error {
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s.schema-%d", path, schema)
		if n > 1 {
			name += fmt.Sprintf("-%d", n)
		}
		free, err := unused(name)
		if err != nil {
			return err
		}
		if free {
			return copyFile(path, name)
		}
		kept, err := sumOf(name)
		if err != nil {
			continue // whatever it is, it is not ours to replace
		}
		ours, err := sumOf(path)
		if err != nil || bytes.Equal(kept, ours) {
			return err
		}
	}
}

func (m migrations) apply(tx *bolt.Tx, path string, from uint64) error {
	for v := from; v < m.target(); v++ {
		if err := m[v](tx); err != nil {
			return fmt.Errorf("from schema %d to %d: %w", v, v+1, err)
		}
	}
	h, err := loadHeader(tx, path, m.target())
	if err != nil {
		return err
	}
	st, err := loadState(tx, path)
	if err != nil {
		return err
	}
	h.version = m.target()
	return layOut(tx, h, st)
}
