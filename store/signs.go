package store

import (
	"fmt"
	"os"
	"sync"

	"entente/store/page"
	"entente/store/seal"
	"entente/timeline"
)

// signs is whether records can be found by their keys. It is looked at when that first matters: before something is
// written, and before it is said that something is not there.
type signs struct {
	once sync.Once
	err  error
}

// astray returns an error that wraps ErrDamaged when records may not be found although they are there.
func (s *Store) astray() error {
	s.signs.once.Do(func() {
		if err := s.follow(); err != nil {
			s.signs.err = fmt.Errorf("%s: %w: records that are there cannot be found (%w); repair it", s.path, ErrDamaged, err)
			s.damaged.add(Problem{Text: fmt.Sprintf("records that are there cannot be found: %v", err)})
		}
	})
	return s.signs.err
}

// absent returns an error that wraps ErrDamaged when a key that was not found may be there all the same. Within a page the
// search ends between two keys; had it gone wrong, one of them would be what misled it.
func (r *reader) absent(s space, key []byte) error {
	if err := r.store.astray(); err != nil {
		return err
	}
	c := r.bucket(s).Cursor()
	sound := func(k, v []byte) error {
		if k == nil {
			return nil
		}
		_, err := seal.Open(byte(s), k, v)
		if err != nil {
			r.store.damaged.add(Problem{timeline.Ref{Kind: timeline.Kind(s), ID: keyID(k)}, err.Error()})
			err = fmt.Errorf("%s: %w: %w", r.store.path, ErrDamaged, err)
		}
		return err
	}
	k, v := c.Seek(key)
	if err := sound(k, v); err != nil {
		return err
	}
	if k == nil { // it would be the last one
		return sound(c.Last())
	}
	return sound(c.Prev())
}

// follow looks at all branches of the file. One that has gone or was replaced meanwhile is not looked at: the next write
// says so.
func (s *Store) follow() error {
	f, err := os.Open(s.path)
	if err != nil {
		return nil
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !os.SameFile(info, s.file.info) {
		return nil
	}
	metas, err := page.ReadMetas(f, info.Size())
	if err != nil {
		return err
	}
	return page.NewFile(f, metas[0]).Signs()
}
