package store

import (
	"bytes"
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"entente/store/codec"
	"entente/store/seal"
	"entente/timeline"
)

// reader is one look at the file.
type reader struct {
	store     *Store
	tx        *bolt.Tx
	withdrawn map[timeline.ImportID]counts
	window    window // the one that was looked at last
	outside   bool   // a function of the caller's is running; what it panics with is not ours
}

func (r *reader) bucket(s space) *bolt.Bucket { return r.tx.Bucket(s.bucket()) }

// get returns the record of an entity that is there and not withdrawn, with its part in a block.
func (r *reader) get(ref timeline.Ref) (seal.Record, error) {
	rec, err := r.bare(ref)
	if err != nil {
		return rec, err
	}
	whole, err := r.whole(ref, rec)
	if err != nil {
		r.store.damaged.add(Problem{ref, err.Error()})
	}
	return whole, err
}

// bare is get without what lies in a block: head and key are there in any case.
func (r *reader) bare(ref timeline.Ref) (seal.Record, error) {
	bucket := r.bucket(space(ref.Kind))
	if ref.Kind.String() == "" || bucket == nil {
		return seal.Record{}, fmt.Errorf("%s: %w", ref, timeline.ErrNotFound)
	}
	key := idKey(ref.ID)
	value := bucket.Get(key)
	if value == nil {
		if err := r.absent(space(ref.Kind), key); err != nil {
			return seal.Record{}, fmt.Errorf("%s %s: %w", ref.Kind, ref, err)
		}
		return seal.Record{}, fmt.Errorf("%s %s: %w", ref.Kind, ref, timeline.ErrNotFound)
	}
	rec, err := seal.Open(byte(ref.Kind), key, value)
	if err != nil {
		r.store.damaged.add(Problem{ref, err.Error()})
		return rec, fmt.Errorf("%s %s: %w: %w", ref.Kind, ref, ErrDamaged, err)
	}
	if r.hides(rec) {
		return rec, fmt.Errorf("%s %s: %w", ref.Kind, ref, timeline.ErrNotFound)
	}
	return rec, nil
}

func (r *reader) hides(rec seal.Record) bool {
	if rec.Import == 0 || len(r.withdrawn) == 0 {
		return false
	}
	_, hidden := r.withdrawn[timeline.ImportID(rec.Import)]
	return hidden
}

// Get reads one entity. It returns timeline.ErrNotFound when there is none.
func (s *Store) Get(ref timeline.Ref) (e timeline.Entity, err error) {
	err = s.view(func(r *reader) error {
		rec, err := r.get(ref)
		if err == nil {
			if e, err = r.entity(ref, rec); err != nil {
				s.damaged.add(Problem{ref, err.Error()})
			}
		}
		return err
	})
	return e, err
}

// Each calls fn for every entity of a kind by ascending number until fn returns an error, and returns that error.
// Damaged records are left out; Damage lists them.
func (s *Store) Each(kind timeline.Kind, fn func(timeline.Entity) error) error {
	return s.view(func(r *reader) error {
		return r.each(kind, func(id uint64, payload []byte) error {
			ref := timeline.Ref{Kind: kind, ID: id}
			rec, err := r.whole(ref, seal.Record{Payload: payload})
			var e timeline.Entity
			if err == nil {
				e, err = r.entity(ref, rec)
			}
			if err != nil {
				s.damaged.add(Problem{ref, err.Error()})
				return nil
			}
			return r.call(func() error { return fn(e) })
		})
	})
}

// EachHead calls fn for the head of every event by ascending number. The head is reused between calls.
func (s *Store) EachHead(fn func(*timeline.EventHead) error) error {
	return s.view(func(r *reader) error {
		r.prefetch(space(timeline.KindEvent))
		var h timeline.EventHead
		return r.each(timeline.KindEvent, func(id uint64, payload []byte) error {
			if err := codec.Head(timeline.EventID(id), payload, &h); err != nil {
				s.damaged.add(Problem{timeline.Ref{Kind: timeline.KindEvent, ID: id}, err.Error()})
				return nil
			}
			if err := r.enrich(&h, payload); err != nil { // it is shown without
				s.damaged.add(Problem{timeline.Ref{Kind: timeline.KindEvent, ID: id}, err.Error()})
			}
			return r.call(func() error { return fn(&h) })
		})
	})
}

// call runs a function of the caller's.
func (r *reader) call(fn func() error) error {
	r.outside = true
	err := fn()
	r.outside = false
	return err
}

// each hands the bare records of a kind to fn, without those that are damaged or withdrawn, and compares their number and
// checksums with what the state says there must be.
func (r *reader) each(kind timeline.Kind, fn func(id uint64, payload []byte) error) error {
	var seen tally
	bucket := r.bucket(space(kind))
	if bucket == nil {
		return fmt.Errorf("internal error: there is no kind %d", kind)
	}
	c := bucket.Cursor()
	for key, value := c.First(); key != nil; key, value = c.Next() {
		seen.count++
		seen.sum += uint64(seal.Sum(value))
		rec, err := seal.Open(byte(kind), key, value)
		if err != nil || keyID(key) == 0 {
			r.store.damaged.add(Problem{timeline.Ref{Kind: kind, ID: keyID(key)}, seal.ErrDamaged.Error()})
			continue
		}
		if r.hides(rec) {
			continue
		}
		if err := fn(keyID(key), rec.Payload); err != nil {
			return err
		}
	}
	st, err := loadState(r.tx, r.store.path)
	if err != nil {
		return err
	}
	if want := st.tally[space(kind)]; seen != want {
		r.store.damaged.add(Problem{Text: fmt.Sprintf("the %ss do not add up: %d records were found, there should be %d",
			kind, seen.count, want.count)})
	}
	return nil
}

// Find returns the entity of a kind that has this key. Of several it returns the one with the lowest number.
func (s *Store) Find(kind timeline.Kind, key string) (ref timeline.Ref, found bool, err error) {
	if key == "" || !codec.HasKey(kind) {
		return ref, false, nil
	}
	err = s.view(func(r *reader) error {
		ref, found, err = r.find(kind, []byte(key))
		return err
	})
	return ref, found, err
}

func (r *reader) find(kind timeline.Kind, key []byte) (timeline.Ref, bool, error) {
	prefix := indexPrefix(nil, kind, key)
	c := r.bucket(spaceKeys).Cursor()
	for k, _ := c.Seek(prefix); len(k) == len(prefix)+8 && bytes.HasPrefix(k, prefix); k, _ = c.Next() {
		ref := timeline.Ref{Kind: kind, ID: keyID(k[len(prefix):])}
		rec, err := r.bare(ref)
		switch {
		case err == nil && bytes.Equal(codec.Key(kind, rec.Payload), key):
			return ref, true, nil
		case errors.Is(err, ErrDamaged):
			return ref, true, nil // it is there: importing it again would make it double
		}
	}
	return timeline.Ref{}, false, r.store.astray()
}
