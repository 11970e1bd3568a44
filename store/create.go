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
		return fmt.Errorf("create library: %w", err)
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
	schema := seal.Append(nil, byte(spaceMeta), keySchema, seal.Record{Stamp: st.stamp, Payload: h.append(nil)})
	if err := meta.Put(keySchema, schema); err != nil {
		return err
	}
	return meta.Put(keyState, seal.Append(nil, byte(spaceMeta), keyState,
		seal.Record{Stamp: st.stamp, Payload: st.append(nil)}))
}

// build has fill write a bbolt file beside path and moves it to path when it is complete and synced. With fresh, path
// must not exist, and the error wraps fs.ErrExist when it does.
func build(path string, fresh bool, fill func(*bolt.DB) error) error {
	f, err := atomicfile.Create(path)
	if err != nil {
		return err
	}
	defer f.Abort()
	if fresh {
		if err := f.Chmod(0o600); err != nil { // a library holds private notes
			return err
		}
	}
	// Nothing can be lost before the rename, so nothing is synced until then.
	db, err := bolt.Open(f.Name(), 0o600, &bolt.Options{Timeout: lockTimeout, NoSync: true, NoGrowSync: true,
		NoFreelistSync: false, FreelistType: bolt.FreelistMapType, NoStatistics: true,
		OpenFile: func(name string, flag int, mode fs.FileMode) (*os.File, error) {
			return os.OpenFile(name, flag&^os.O_CREATE, mode)
		}})
	if err != nil {
		return err
	}
	if err := errors.Join(fill(db), db.Close()); err != nil {
		return err
	}
	if fresh {
		return f.CommitNew()
	}
	return f.Commit()
}
