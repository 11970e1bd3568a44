package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	bolt "go.etcd.io/bbolt"

	"entente/store/atomicfile"
	"entente/store/seal"
)

// create makes an empty library that appears under its name only when it is complete. Nothing is done when path has
// come into being meanwhile.
func create(path string, h header) error {
	err := build(path, true, func(db *bolt.DB) error {
		return db.Update(func(tx *bolt.Tx) error { return layOut(tx, h, newState()) })
	})
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("create library %s: %w", path, err)
	}
	return nil
}

// layOut makes all buckets and the records of meta.
func layOut(tx *bolt.Tx, h header, st state) error {
	for _, s := range spaces() {
		if _, err := tx.CreateBucketIfNotExists(s.bucket()); err != nil {
			return err
		}
	}
	meta := tx.Bucket(spaceMeta.bucket())
	put := func(key, payload []byte) error {
		return meta.Put(key, seal.Append(nil, byte(spaceMeta), key, seal.Record{Stamp: st.stamp, Payload: payload}))
	}
	state := st.append(nil)
	return errors.Join(put(keySchema, h.append(nil)), put(keyState, state), put(keyStateCopy, state))
}

// private are the permissions of libraries and their copies: they hold notes that are nobody else's business.
const private = 0o600

// build has fill write a bbolt file beside path and moves it to path when it is complete, examined and synced. With fresh, path
// must not exist, and the error wraps fs.ErrExist when it does.
func build(path string, fresh bool, fill func(*bolt.DB) error) error {
	f, err := atomicfile.CreateMode(path, private)
	if err != nil {
		return err
	}
	defer f.Abort()
	db, err := openTemp(f.Name())
	if err != nil {
		return err
	}
	if err := errors.Join(fill(db), db.Close()); err != nil {
		return err
	}
	if err := sound(f.Name()); err != nil {
		return err
	}
	if fresh {
		return f.CommitNew()
	}
	return f.Commit()
}

// openTemp opens a file that has no name of its own yet. Nothing can be lost before it gets one, so nothing is synced.
func openTemp(path string) (*bolt.DB, error) {
	return bolt.Open(path, 0o600, &bolt.Options{Timeout: lockTimeout, NoSync: true, NoGrowSync: true,
		FreelistType: bolt.FreelistMapType,
		OpenFile: func(name string, flag int, mode fs.FileMode) (*os.File, error) {
			return os.OpenFile(name, flag&^os.O_CREATE, mode)
		}})
}
