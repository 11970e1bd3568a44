package store

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"strings"
	"syscall"

	berrors "go.etcd.io/bbolt/errors"

	"entente/store/codec"
	"entente/store/seal"
	"entente/timeline"
)

// maxArena is the most memory that is kept from one write to the next.
const maxArena = 8 << 20

// writer is one write transaction: what it does becomes true as a whole or not at all.
type writer struct {
	reader
	st       state  // becomes the store's when the transaction is committed
	key      []byte // room for a key, which bbolt copies
	arena    []byte // memory of the values written; bbolt wants them unchanged until the end of the transaction
	unhiding bool   // withdrawn has been replaced
}

// write runs fn in a write transaction. Nothing of it happened when it returns an error, save when the disk fails in
// the very last step, which leaves the transaction either done or not.
func (s *Store) write(fn func(*writer) error) (err error) {
	if s.readOnly != "" {
		return s.refuse()
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.failed != nil {
		return fmt.Errorf("write to %s: writing has failed before; save a copy, close the library and open it again: %w",
			s.path, s.failed)
	}
	// bbolt reads its meta pages while it holds locks, so a file that was cut must be noticed before.
	if err := s.file.lost(s.path, s.size); err != nil {
		return err
	}
	if s.broken.Load() {
		return s.unusable()
	}
	if err := s.astray(); err != nil {
		return fmt.Errorf("write to %w", err)
	}
	released := false
	defer func() {
		if !released {
			s.broken.Store(true)
		}
	}()
	defer protect()()
	defer catch(&err, nil)
	tx, err := s.file.Begin(true)
	if err != nil {
		released = true
		if errors.Is(err, berrors.ErrDatabaseNotOpen) {
			return ErrClosed
		}
		return fmt.Errorf("write to %s: %w", s.path, err)
	}
	defer func() {
		_ = tx.Rollback() // after Commit it does nothing
		released = true
	}()
	w := &writer{reader: reader{store: s, tx: tx, withdrawn: s.withdrawn}, st: s.st.clone(), arena: s.arena[:0]}
	defer func() {
		if s.arena = nil; cap(w.arena) <= maxArena {
			s.arena = w.arena
		}
	}()
	w.st.stamp++
	w.st.dirty = true
	if err := fn(w); err != nil {
		return err
	}
	s.numbers.Lock()
	for k, n := range s.next {
		w.st.next[k] = max(w.st.next[k], n)
	}
	s.numbers.Unlock()
	st := w.st.append(nil)
	if err := errors.Join(w.seal(spaceMeta, keyState, 0, st), w.seal(spaceMeta, keyStateCopy, 0, st)); err != nil {
		return err
	}
	return s.commit(w)
}

// commit ends the transaction and takes over its state.
func (s *Store) commit(w *writer) error {
	if w.unhiding { // readers must see the change and the new set together
		s.hiding.Lock()
		defer s.hiding.Unlock()
	}
	if err := w.tx.Commit(); err != nil {
		return s.afterFailure(fmt.Errorf("write to %s: %w", s.path, err))
	}
	s.st = w.st
	if w.unhiding {
		s.withdrawn = w.withdrawn
	}
	if info, err := os.Lstat(s.path); err == nil && os.SameFile(info, s.file.info) {
		s.size = info.Size()
	}
	s.numbers.Lock()
	defer s.numbers.Unlock()
	for k, n := range s.st.next {
		s.next[k] = max(s.next[k], n)
	}
	return nil
}

// afterFailure decides whether writing can go on after a failed commit. A full disk is noticed before the commit
// takes effect, and the next one works as soon as there is room. After any other failure nobody knows what the system
// has kept of what it was given (a failed sync may have dropped it), so that the file must be opened anew.
func (s *Store) afterFailure(err error) error {
	full := errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG) ||
		strings.Contains(err.Error(), "file resize error") // bbolt does not wrap it; nothing is written before
	tx, berr := s.file.Begin(false)
	if berr == nil {
		st, serr := loadState(tx, s.path)
		if serr != nil || st.stamp != s.st.stamp {
			full = false
		}
		berr = tx.Rollback()
	}
	if !full || berr != nil {
		s.failed = err
	}
	return err
}

// seal writes a record and keeps the sums right.
func (w *writer) seal(s space, key []byte, imp uint64, payload []byte) error {
	return w.sealWith(s, key, imp, func(b []byte) ([]byte, error) { return append(b, payload...), nil })
}

// sealWith is seal for a payload that is made on the spot.
func (w *writer) sealWith(s space, key []byte, imp uint64, payload func([]byte) ([]byte, error)) error {
	start := len(w.arena)
	var err error
	if w.arena, err = payload(w.arena); err != nil {
		return err
	}
	end := len(w.arena)
	w.arena = seal.Append(w.arena, byte(s), key, seal.Record{Stamp: w.st.stamp, Import: imp, Payload: w.arena[start:end]})
	value := w.arena[end:len(w.arena):len(w.arena)]
	bucket := w.bucket(s)
	if s != spaceMeta {
		if old := bucket.Get(key); old != nil {
			w.st.remove(s, seal.Sum(old))
		}
		w.st.add(s, seal.Sum(value))
	}
	return bucket.Put(key, value)
}

// erase deletes a record and keeps the sums right. A record that is not there is none.
func (w *writer) erase(s space, key []byte) error {
	bucket := w.bucket(s)
	old := bucket.Get(key)
	if old == nil {
		return nil
	}
	w.st.remove(s, seal.Sum(old))
	return bucket.Delete(key)
}

// put writes an entity, given as payload, and its index entry. Old is what was there, also when it was withdrawn.
func (w *writer) put(ref timeline.Ref, imp uint64, payload func([]byte) ([]byte, error)) error {
	if err := w.unindex(ref); err != nil {
		return err
	}
	key := idKey(ref.ID)
	if err := w.sealWith(space(ref.Kind), key, imp, payload); err != nil {
		return err
	}
	rec, err := seal.Open(byte(ref.Kind), key, w.bucket(space(ref.Kind)).Get(key))
	if err != nil {
		return fmt.Errorf("internal error: %s: %w", ref, err)
	}
	w.st.next[ref.Kind] = max(w.st.next[ref.Kind], ref.ID+1)
	return w.index(ref, codec.Key(ref.Kind, rec.Payload))
}

// add is put for an entity with a higher number than any of its kind, so that nothing can be in its way.
func (w *writer) add(ref timeline.Ref, imp uint64, payload []byte) error {
	w.key = appendID(w.key[:0], ref.ID)
	start := len(w.arena)
	w.arena = seal.Append(w.arena, byte(ref.Kind), w.key, seal.Record{Stamp: w.st.stamp, Import: imp, Payload: payload})
	value := w.arena[start:len(w.arena):len(w.arena)]
	w.st.add(space(ref.Kind), seal.Sum(value))
	if err := w.bucket(space(ref.Kind)).Put(w.key, value); err != nil {
		return err
	}
	w.st.next[ref.Kind] = max(w.st.next[ref.Kind], ref.ID+1)
	key := codec.Key(ref.Kind, payload)
	if len(key) == 0 {
		return nil
	}
	w.key = appendID(indexPrefix(w.key[:0], ref.Kind, key), ref.ID)
	w.st.add(spaceKeys, seal.SumKey(byte(spaceKeys), w.key))
	return w.bucket(spaceKeys).Put(w.key, []byte{})
}

// drop deletes an entity and its index entry.
func (w *writer) drop(ref timeline.Ref) error {
	if err := w.unindex(ref); err != nil {
		return err
	}
	return w.erase(space(ref.Kind), idKey(ref.ID))
}

// index adds the entry of an entity's key.
func (w *writer) index(ref timeline.Ref, key []byte) error {
	if len(key) == 0 {
		return nil
	}
	k := appendID(indexPrefix(nil, ref.Kind, key), ref.ID)
	bucket := w.bucket(spaceKeys)
	if bucket.Get(k) == nil {
		w.st.add(spaceKeys, seal.SumKey(byte(spaceKeys), k))
	}
	return bucket.Put(k, []byte{}) // not nil, which Get could not tell from nothing before the commit
}

// unindex removes the entry of the entity that is there now, if any.
func (w *writer) unindex(ref timeline.Ref) error {
	value := w.bucket(space(ref.Kind)).Get(idKey(ref.ID))
	if value == nil {
		return nil
	}
	rec, err := seal.Open(byte(ref.Kind), idKey(ref.ID), value)
	if err != nil {
		return fmt.Errorf("%s %s: %w: %w", ref.Kind, ref, ErrDamaged, err)
	}
	key := codec.Key(ref.Kind, rec.Payload)
	if len(key) == 0 {
		return nil
	}
	k := appendID(indexPrefix(nil, ref.Kind, key), ref.ID)
	bucket := w.bucket(spaceKeys)
	if bucket.Get(k) == nil {
		return nil
	}
	w.st.remove(spaceKeys, seal.SumKey(byte(spaceKeys), k))
	return bucket.Delete(k)
}

// hide replaces the set of withdrawn imports: a reader may still be using the old one.
func (w *writer) hide(id timeline.ImportID, n counts) error {
	w.withdrawn, w.unhiding = maps.Clone(w.withdrawn), true
	w.withdrawn[id] = n
	return w.seal(spaceWithdrawn, idKey(uint64(id)), 0, n.append(nil))
}

// unhide is the inverse of hide.
func (w *writer) unhide(id timeline.ImportID) error {
	w.withdrawn, w.unhiding = maps.Clone(w.withdrawn), true
	delete(w.withdrawn, id)
	return w.erase(spaceWithdrawn, idKey(uint64(id)))
}
