package store

import (
	"fmt"

	bolt "go.etcd.io/bbolt"

	"entente/store/seal"
	"entente/store/wire"
)

// Schema is the version of the file's layout that this package writes. A file of a lower version is migrated when it
// is opened, one of a higher version is refused.
const Schema = 4

// header is the record "schema".
type header struct {
	version uint64
	app     string // program and version that created the file
	created int64  // Unix seconds
}

func (h header) append(b []byte) []byte {
	w := wire.Writer{B: b}
	w.Uint(1, h.version)
	w.String(2, h.app)
	w.Int(3, h.created)
	return w.B
}

func readHeader(payload []byte) (h header, err error) {
	r := wire.NewReader(payload)
	for r.Next() {
		switch r.Num {
		case 1:
			h.version = r.Uint()
		case 2:
			h.app = r.String()
		case 3:
			h.created = r.Int()
		}
	}
	return h, r.Err()
}

// loadHeader reads and judges the schema record.
func loadHeader(tx *bolt.Tx, path string, newest uint64) (header, error) {
	bucket := tx.Bucket(spaceMeta.bucket())
	if bucket == nil || bucket.Get(keySchema) == nil {
		return header{}, refusal(path, ErrForeign, "it is a bbolt file of another program; choose another file")
	}
	rec, err := seal.Open(byte(spaceMeta), keySchema, bucket.Get(keySchema))
	if err != nil {
		return header{}, refusal(path, fmt.Errorf("%w (its schema record: %w)", ErrDamaged, err),
			"repair it, or restore a backup")
	}
	h, err := readHeader(rec.Payload)
	if err != nil {
		return header{}, refusal(path, fmt.Errorf("%w (its schema record: %w)", ErrDamaged, err),
			"repair it, or restore a backup")
	}
	if h.version > newest {
		return h, refusal(path, fmt.Errorf("%w (its schema is %d, this program knows %d)", ErrNewer, h.version, newest),
			"update Entente; the file was not touched")
	}
	return h, nil
}

// loadState reads the state record and makes sure that all buckets are there, but for those that a file of an older schema
// has not got yet.
func loadState(tx *bolt.Tx, path string) (state, error) {
	h, err := loadHeader(tx, path, Schema)
	older := err == nil && h.version < Schema
	for _, s := range spaces() {
		if tx.Bucket(s.bucket()) == nil && !(older && s.later()) {
			return state{}, refusal(path, fmt.Errorf("%w (the bucket %s is missing)", ErrDamaged, s.bucket()),
				"repair it, or restore a backup")
		}
	}
	var failed error
	for _, key := range [][]byte{keyState, keyStateCopy} {
		rec, err := seal.Open(byte(spaceMeta), key, tx.Bucket(spaceMeta.bucket()).Get(key))
		if err == nil {
			var st state
			if st, err = readState(rec.Payload); err == nil {
				return st, nil
			}
		}
		failed = err
	}
	return state{}, refusal(path, fmt.Errorf("%w (its state record: %w)", ErrDamaged, failed),
		"repair it, or restore a backup")
}
