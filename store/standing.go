package store

import (
	"bytes"
	"cmp"
	"io"
	"slices"

	"entente/store/page"
	"entente/store/seal"
)

// standing is what a library held after one of its last changes. Each change writes a new page that leads to all buckets,
// and only then the meta page that names it, so a standing can be found without its meta page.
type standing struct {
	meta  page.Meta
	stamp uint64 // of the change
}

// standings looks in a file for the pages that lead to all buckets. The newest comes first.
func standings(r io.ReaderAt, whole page.Meta) ([]standing, error) {
	var list []standing
	for _, root := range page.NewFile(r, whole).Roots() {
		s := standing{meta: whole}
		s.meta.Root = root
		var err error
		if s.stamp, err = stampOf(r, s.meta); err != nil {
			return nil, err
		}
		if s.stamp > 0 {
			list = append(list, s)
		}
	}
	slices.SortStableFunc(list, func(a, b standing) int { return cmp.Compare(b.stamp, a.stamp) })
	return list, nil
}

// stampOf returns the number of the change after which a library stood as a meta page says, 0 when that cannot be read or
// a bucket is missing.
func stampOf(r io.ReaderAt, m page.Meta) (uint64, error) {
	st, err := stateOf(r, m)
	return st.stamp, err
}

// stateOf returns the state in which a library stood as a meta page says, one without a stamp when that cannot be read or a
// bucket is missing.
func stateOf(r io.ReaderAt, m page.Meta) (state, error) {
	var found state
	w := newWalk(page.NewFile(r, m), func(_ space, key, value []byte) error {
		if !bytes.Equal(key, keyState) && !bytes.Equal(key, keyStateCopy) {
			return nil
		}
		if rec, err := seal.Open(byte(spaceMeta), key, value); err == nil {
			if st, err := readState(rec.Payload); err == nil && st.stamp > found.stamp {
				found = st
			}
		}
		return nil
	})
	if err := w.buckets(func(s space) bool { return s == spaceMeta }); err != nil || len(w.gaps) > 0 {
		return state{}, err
	}
	return found, nil
}

// sound reports whether all that stood is there, to the last record.
func (s standing) sound(r io.ReaderAt) (bool, error) {
	a := newAudit()
	w := newWalk(page.NewFile(r, s.meta), a.record)
	if err := w.all(); err != nil {
		return false, err
	}
	return len(w.problems)+len(a.problems)+len(a.disagreements()) == 0, nil
}

// lostMeta adds to the meta pages of a file, of which one at least is lost, what the lost one is likely to have said. It
// reports whether there is a trace of a change later than what they describe.
func (j *salvage) lostMeta(r io.ReaderAt, size int64, metas page.Metas) (found page.Metas, later bool, err error) {
	have := uint64(0)
	for _, m := range metas {
		if have, err = stampOf(r, m); err != nil {
			return nil, false, err
		}
	}
	whole := metas.Guess(size)
	list, err := standings(r, whole)
	if err != nil {
		return nil, false, err
	}
	for _, s := range list {
		if s.stamp <= have {
			break
		}
		sound, err := s.sound(r)
		if err != nil {
			return nil, false, err
		}
		if sound {
			return append(page.Metas{s.meta}, metas...), later, nil
		}
		later = true
	}
	if len(metas) == 0 {
		j.gaps = []gap{{}}
		if metas = (page.Metas{whole}); len(list) > 0 {
			metas[0] = list[0].meta
		}
	}
	return metas, later, nil
}
