package store

import (
	"fmt"

	"entente/store/seal"
	"entente/store/wire"
	"entente/timeline"
)

// counts is a number of records of each kind.
type counts map[timeline.Kind]uint64

// append writes: 1 of a kind (1 kind 2 number)*.
func (n counts) append(b []byte) []byte {
	w := wire.Writer{B: b}
	for _, k := range timeline.Kinds() {
		if n[k] > 0 {
			mark := w.Begin(1)
			w.Uint(1, uint64(k))
			w.Uint(2, n[k])
			w.End(mark)
		}
	}
	return w.B
}

func readCounts(payload []byte) (counts, error) {
	n := counts{}
	r := wire.NewReader(payload)
	for r.Next() {
		if r.Num == 1 {
			var kind timeline.Kind
			r.Message(func(r *wire.Reader) {
				switch r.Num {
				case 1:
					kind = timeline.Kind(r.Uint())
				case 2:
					n[kind] = r.Uint()
				}
			})
		}
	}
	return n, r.Err()
}

func (n counts) total() int {
	sum := uint64(0)
	for _, c := range n {
		sum += c
	}
	return int(sum)
}

// loadWithdrawn reads the set of imports that are undone.
func loadWithdrawn(r *reader) (map[timeline.ImportID]counts, error) {
	set := map[timeline.ImportID]counts{}
	c := r.bucket(spaceWithdrawn).Cursor()
	for key, value := c.First(); key != nil; key, value = c.Next() {
		rec, err := seal.Open(byte(spaceWithdrawn), key, value)
		if err != nil {
			return nil, fmt.Errorf("open library %s: %w: the list of undone imports: %w; repair it, or restore a backup",
				r.store.path, ErrDamaged, err)
		}
		n, err := readCounts(rec.Payload)
		if err != nil {
			return nil, err
		}
		set[timeline.ImportID(keyID(key))] = n
	}
	return set, nil
}

// Count returns how many entities of a kind there are, without reading them.
func (s *Store) Count(kind timeline.Kind) (int, error) {
	n := 0
	err := s.view(func(r *reader) error {
		st, err := loadState(r.tx, s.path)
		n = r.count(st, kind)
		return err
	})
	return n, err
}

func (r *reader) count(st state, kind timeline.Kind) int {
	n := st.tally[space(kind)].count
	for _, hidden := range r.withdrawn {
		n -= hidden[kind]
	}
	return int(n)
}
