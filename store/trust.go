package store

import (
	"encoding/binary"
	"math"
	"sync"

	"entente/store/seal"
)

// An event does not tell whether something was added to it, so that nothing would be missed if a damaged page hid that. So
// before the first look all records of the bucket are counted, by window: where some cannot be read or are missing, the
// events of those windows count as damaged.
type trust struct {
	mu     sync.Mutex
	known  bool
	stamp  uint64         // of the library when it was looked through
	counts map[uint64]int // records of each window
	gaps   []windows      // in which records were lost
}

// windows is a stretch of windows, both ends inclusive.
type windows struct{ from, to uint64 }

// doubt returns an error when something may be missing of what was added to a window's events.
func (t *trust) doubt(r *reader, window uint64) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.known {
		if err := t.learn(r); err != nil {
			return err
		}
		t.known = true
	}
	for _, g := range t.gaps {
		if window >= g.from && window <= g.to {
			return errAdded
		}
	}
	return nil
}

func (t *trust) learn(r *reader) error {
	st, err := loadState(r.tx, r.store.path)
	if err != nil {
		return err
	}
	t.stamp, t.counts, t.gaps = st.stamp, map[uint64]int{}, nil
	r.prefetch(spaceAdded)
	var seen tally
	last, bad := uint64(0), false
	c := r.bucket(spaceAdded).Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		seen.count++
		seen.sum += uint64(seal.Sum(v))
		if _, err := seal.Open(byte(spaceAdded), k, v); err != nil || len(k) != addedKey {
			bad = true
			continue
		}
		n := binary.BigEndian.Uint64(k)
		if bad || n < last {
			t.gaps = append(t.gaps, windows{min(last, n), max(last, n)})
		}
		last, bad = n, false
		t.counts[n]++
	}
	if bad {
		t.gaps = append(t.gaps, windows{last, math.MaxUint64})
	}
	if want := st.tally[spaceAdded]; seen.count != want.count || seen != want && len(t.gaps) == 0 {
		t.gaps = []windows{{0, math.MaxUint64}}
	}
	return nil
}

// lacks reports whether fewer records of a window were found than there are.
func (t *trust) lacks(r *reader, window uint64, found int) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if found >= t.counts[window] {
		return false
	}
	st, err := loadState(r.tx, r.store.path)
	return err != nil || st.stamp >= t.stamp // an older view of the library has fewer
}
