package store

import (
	"context"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"entente/store/seal"
	"entente/store/wire"
	"entente/timeline"
	"entente/timeline/edit"
)

// entry is one line of the history as it is stored. Whether it is undone is not part of it: the state's cursor tells.
type entry struct {
	seq     uint64
	name    string
	at      int64
	changes int
	imp     timeline.ImportID // 0: a transaction
	partial bool
	counts  counts // of an import: what it has added
	revised int    // of an import: what it has changed, of which the other side is kept
	added   int    // of an import: events that it has only added to
}

// append writes: 1 name, 2 time, 3 changes, 4 import, 5 partial, 6 counts, 7 revised, 8 added.
func (e entry) append(b []byte) []byte {
	w := wire.Writer{B: b}
	w.String(1, e.name)
	w.Int(2, e.at)
	w.Int(3, int64(e.changes))
	w.Uint(4, uint64(e.imp))
	w.Bool(5, e.partial)
	if len(e.counts) > 0 {
		mark := w.Begin(6)
		w.B = e.counts.append(w.B)
		w.End(mark)
	}
	w.Int(7, int64(e.revised))
	w.Int(8, int64(e.added))
	return w.B
}

// kept reports whether the bucket "kept" holds the other side of what the entry has changed.
func (e entry) kept() bool { return e.imp == 0 || e.revised > 0 }

func readEntry(key, value []byte) (entry, error) {
	rec, err := seal.Open(byte(spaceJournal), key, value)
	if err != nil {
		return entry{}, fmt.Errorf("%w: entry %d of the history: %w", ErrDamaged, keyID(key), err)
	}
	e := entry{seq: keyID(key)}
	r := wire.NewReader(rec.Payload)
	for r.Next() {
		switch r.Num {
		case 1:
			e.name = r.String()
		case 2:
			e.at = r.Int()
		case 3:
			e.changes = int(r.Int())
		case 4:
			e.imp = timeline.ImportID(r.Uint())
		case 5:
			e.partial = r.Bool()
		case 6:
			if e.counts, err = readCounts(r.Bytes()); err != nil {
				return e, err
			}
		case 7:
			e.revised = int(r.Int())
		case 8:
			e.added = int(r.Int())
		}
	}
	return e, r.Err()
}

// log writes an entry.
func (w *writer) log(e entry) error {
	return w.seal(spaceJournal, idKey(e.seq), 0, e.append(nil))
}

// begin makes room for a new entry: what could be redone is dropped, and the next sequence is taken.
func (w *writer) begin() (seq uint64, err error) {
	if err := w.dropRedo(); err != nil {
		return 0, err
	}
	seq = w.st.nextSeq
	w.st.nextSeq++
	w.st.cursor = seq
	return seq, nil
}

// DropRedo forgets what could be redone.
func (s *Store) DropRedo() error {
	return s.write(func(w *writer) error { return w.dropRedo() })
}

// dropRedo deletes the entries after the cursor. The records of undone imports stay, hidden, until Compact.
func (w *writer) dropRedo() error {
	for _, s := range []space{spaceJournal, spaceKept} {
		var keys [][]byte
		c := w.bucket(s).Cursor()
		for k, _ := c.Seek(idKey(w.st.cursor + 1)); k != nil; k, _ = c.Next() {
			keys = append(keys, k)
		}
		for _, k := range keys {
			if err := w.erase(s, k); err != nil {
				return err
			}
		}
	}
	return nil
}

// keep remembers the side of a change that is not in force: a record, or that there was none.
func (w *writer) keep(seq uint64, ref timeline.Ref, other seal.Record, there bool) error {
	return w.sealWith(spaceKept, keptKey(seq, ref), other.Import, func(b []byte) ([]byte, error) {
		if !there {
			return append(b, absent), nil
		}
		return append(append(b, present), other.Payload...), nil
	})
}

// First byte of what is kept.
const (
	absent  = 0
	present = 1
)

// toggle swaps what is in force with what is kept and returns the changes that this made.
func (w *writer) toggle(ctx context.Context, seq uint64) ([]edit.Change, error) {
	type kept struct {
		ref   timeline.Ref
		rec   seal.Record
		there bool
	}
	var list []kept
	c := w.bucket(spaceKept).Cursor()
	for k, v := c.Seek(idKey(seq)); len(k) >= 8 && keyID(k[:8]) == seq; k, v = c.Next() {
		rec, err := seal.Open(byte(spaceKept), k, v)
		ref := parseKeptKey(k)
		if err != nil || len(rec.Payload) == 0 || ref.ID == 0 {
			return nil, fmt.Errorf("%w: entry %d of the history cannot be undone or redone: %s: %w",
				ErrDamaged, seq, ref, seal.ErrDamaged)
		}
		there := rec.Payload[0] == present
		rec.Payload = rec.Payload[1:]
		list = append(list, kept{ref, rec, there})
	}
	changes := make([]edit.Change, 0, len(list))
	for _, k := range list {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		now, there, err := w.live(k.ref)
		if err != nil {
			return nil, err
		}
		var change edit.Change
		if there {
			if change.Before, err = w.entity(k.ref, now); err != nil {
				return nil, err
			}
		}
		if err := w.keep(seq, k.ref, now, there); err != nil {
			return nil, err
		}
		if k.there {
			if change.After, err = w.entity(k.ref, k.rec); err != nil {
				return nil, err
			}
			err = w.put(k.ref, k.rec.Import, func(b []byte) ([]byte, error) { return append(b, k.rec.Payload...), nil })
		} else {
			err = w.drop(k.ref)
		}
		if err != nil {
			return nil, err
		}
		if change != (edit.Change{}) { // what one transaction made and deleted again was never there
			changes = append(changes, change)
		}
	}
	return changes, nil
}

// Undo takes back the newest transaction that is not undone and returns what it did to the entities. An import has
// too many changes to list: for it the transaction has none, and everything must be read anew. Undo returns
// edit.ErrNothing when there is nothing to undo.
func (s *Store) Undo(ctx context.Context) (edit.Transaction, error) {
	return s.step(ctx, done, func(w *writer, e entry) error {
		w.st.cursor = e.seq - 1
		if e.imp == 0 {
			return nil
		}
		return w.hide(e.imp, e.counts)
	})
}

// done finds the newest entry that is not undone, undone the oldest one that is.
func done(c *bolt.Cursor, cursor uint64) (key, value []byte) {
	k, v := c.Seek(idKey(cursor))
	if k == nil {
		return c.Last()
	}
	if keyID(k) > cursor {
		return c.Prev()
	}
	return k, v
}

func undone(c *bolt.Cursor, cursor uint64) (key, value []byte) { return c.Seek(idKey(cursor + 1)) }

// NextSteps names what Undo and Redo would do now, "" for nothing. It reads these two entries alone, however long the
// history is. A damaged entry has no name.
func (s *Store) NextSteps() (undo, redo string, err error) {
	u, r, err := s.nextEntries()
	return u.name, r.name, err
}

// NextSizes returns how many entities Undo and Redo would touch now, reading as little as NextSteps.
func (s *Store) NextSizes() (undo, redo int, err error) {
	u, r, err := s.nextEntries()
	return u.changes, r.changes, err
}

func (s *Store) nextEntries() (undo, redo entry, err error) {
	err = s.view(func(r *reader) error {
		st, err := loadState(r.tx, s.path)
		if err != nil {
			return err
		}
		read := func(key, value []byte) entry {
			if key == nil {
				return entry{}
			}
			e, err := readEntry(key, value)
			if err != nil {
				s.damaged.add(Problem{Text: err.Error()})
			}
			return e
		}
		c := r.bucket(spaceJournal).Cursor()
		undo, redo = read(done(c, st.cursor)), read(undone(c, st.cursor))
		return nil
	})
	return undo, redo, err
}

// Redo does again what Undo took back last. It returns edit.ErrNothing when there is nothing to redo.
func (s *Store) Redo(ctx context.Context) (edit.Transaction, error) {
	return s.step(ctx, undone, func(w *writer, e entry) error {
		w.st.cursor = e.seq
		if e.imp == 0 {
			return nil
		}
		return w.unhide(e.imp)
	})
}

// step toggles the entry that find returns and has move shift the cursor over it.
func (s *Store) step(ctx context.Context, find func(*bolt.Cursor, uint64) (key, value []byte),
	move func(*writer, entry) error) (edit.Transaction, error) {
	var tx edit.Transaction
	err := s.write(func(w *writer) error {
		key, value := find(w.bucket(spaceJournal).Cursor(), w.st.cursor)
		if key == nil {
			return edit.ErrNothing
		}
		e, err := readEntry(key, value)
		if err != nil {
			return err
		}
		tx.Name = e.name
		if e.kept() {
			if tx.Changes, err = w.toggle(ctx, e.seq); err != nil {
				return err
			}
		}
		if e.imp != 0 {
			tx.Changes = nil
		}
		return move(w, e)
	})
	if err != nil {
		return edit.Transaction{}, err
	}
	return tx, nil
}

// History lists the entries, oldest first. A damaged one is left out.
func (s *Store) History() ([]edit.Entry, error) {
	var list []edit.Entry
	err := s.view(func(r *reader) error {
		st, err := loadState(r.tx, s.path)
		if err != nil {
			return err
		}
		c := r.bucket(spaceJournal).Cursor()
		for k, v := c.First(); k != nil; k, v = c.Next() {
			e, err := readEntry(k, v)
			if err != nil {
				s.damaged.add(Problem{Text: err.Error()})
				continue
			}
			list = append(list, edit.Entry{Seq: e.seq, Name: e.name, At: e.at, Changes: e.changes,
				Undone: e.seq > st.cursor, Import: e.imp, Partial: e.partial})
		}
		return nil
	})
	return list, err
}
