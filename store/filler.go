package store

import (
	"bytes"
	"slices"

	bolt "go.etcd.io/bbolt"

	"entente/store/codec"
	"entente/store/seal"
	"entente/timeline"
)

// filler writes sealed records into a new file: for compaction, repair and migration. It makes the key index and the
// sums anew.
type filler struct {
	db     *bolt.DB
	header header
	state  state // next numbers, cursor and so on; the sums are made here

	tx    *bolt.Tx
	batch int // records in tx
	bytes int
	index [][]byte
}

func newFiller(db *bolt.DB, h header, st state) (*filler, error) {
	st = st.clone()
	clear(st.tally)
	f := &filler{db: db, header: h, state: st}
	err := db.Update(func(tx *bolt.Tx) error { return layOut(tx, h, st) })
	return f, err
}

// put writes a record unless a newer one stands there.
func (f *filler) put(s space, key, value []byte) error {
	if s == spaceKeys || s == spaceMeta {
		return nil
	}
	rec, err := seal.Open(byte(s), key, value)
	if err != nil {
		return err
	}
	if f.tx == nil {
		if f.tx, err = f.db.Begin(true); err != nil {
			return err
		}
	}
	bucket := f.tx.Bucket(s.bucket())
	bucket.FillPercent = appendFill
	if old := bucket.Get(key); old != nil {
		have, err := seal.Open(byte(s), key, old)
		if err != nil || have.Stamp >= rec.Stamp {
			return err
		}
		f.state.remove(s, seal.Sum(old))
	}
	f.state.add(s, seal.Sum(value))
	if err := bucket.Put(key, value); err != nil {
		return err
	}
	f.raise(s, key, rec)
	f.batch++
	f.bytes += len(value)
	if f.batch >= stepSize || f.bytes >= 32<<20 {
		return f.flush()
	}
	return nil
}

// raise makes sure that no number which a record bears is given away again.
func (f *filler) raise(s space, key []byte, rec seal.Record) {
	f.state.stamp = max(f.state.stamp, rec.Stamp)
	f.state.nextImport = max(f.state.nextImport, rec.Import+1)
	kind := timeline.Kind(s)
	switch {
	case s == spaceJournal:
		f.state.nextSeq = max(f.state.nextSeq, keyID(key)+1)
	case s == spaceKept:
		ref := parseKeptKey(key)
		f.state.next[ref.Kind] = max(f.state.next[ref.Kind], ref.ID+1)
	case kind.String() != "":
		f.state.next[kind] = max(f.state.next[kind], keyID(key)+1)
	}
}

func (f *filler) flush() error {
	if f.tx == nil {
		return nil
	}
	tx := f.tx
	f.tx, f.batch, f.bytes = nil, 0, 0
	return tx.Commit()
}

// finish writes the key index and the state.
func (f *filler) finish() error {
	if err := f.flush(); err != nil {
		return err
	}
	if err := f.collect(); err != nil {
		return err
	}
	slices.SortFunc(f.index, bytes.Compare)
	for step := range slices.Chunk(f.index, 2*stepSize) {
		err := f.db.Update(func(tx *bolt.Tx) error {
			bucket := tx.Bucket(spaceKeys.bucket())
			bucket.FillPercent = appendFill
			for _, k := range step {
				f.state.add(spaceKeys, seal.SumKey(byte(spaceKeys), k))
				if err := bucket.Put(k, nil); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return f.db.Update(func(tx *bolt.Tx) error { return layOut(tx, f.header, f.state) })
}

// collect gathers the index entries of what has been written.
func (f *filler) collect() error {
	return f.db.View(func(tx *bolt.Tx) error {
		for _, kind := range timeline.Kinds() {
			if !codec.HasKey(kind) {
				continue
			}
			c := tx.Bucket(space(kind).bucket()).Cursor()
			for k, v := c.First(); k != nil; k, v = c.Next() {
				rec, err := seal.Open(byte(kind), k, v)
				if err != nil {
					return err
				}
				if key := codec.Key(kind, rec.Payload); len(key) > 0 {
					f.index = append(f.index, appendID(indexPrefix(nil, kind, key), keyID(k)))
				}
			}
		}
		return nil
	})
}
