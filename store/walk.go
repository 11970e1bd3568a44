package store

import (
	"bytes"
	"fmt"

	"entente/store/page"
	"entente/store/seal"
)

// walk visits the records of a file page by page, without bbolt: it neither panics nor faults nor hangs, whatever the
// file holds. It knows what it could not read.
type walk struct {
	file     *page.File
	record   func(s space, key, value []byte) error // gets the sound records; keys and values may be kept
	visited  map[uint64]bool
	gaps     []gap
	problems []string
}

// gap is a stretch of keys in which records were lost: from after to before, both inclusive, nil for open.
type gap struct {
	space         space // 0: all
	after, before []byte
}

// holds reports whether a record may have been lost in g.
func (g gap) holds(s space, key []byte) bool {
	return (g.space == 0 || g.space == s) && (g.after == nil || bytes.Compare(key, g.after) >= 0) &&
		(g.before == nil || bytes.Compare(key, g.before) <= 0)
}

func newWalk(f *page.File, record func(space, []byte, []byte) error) *walk {
	return &walk{file: f, record: record, visited: map[uint64]bool{}}
}

func (w *walk) lose(g gap, format string, args ...any) {
	w.gaps = append(w.gaps, g)
	w.complain(format, args...)
}

func (w *walk) complain(format string, args ...any) {
	if len(w.problems) < maxProblems {
		w.problems = append(w.problems, fmt.Sprintf(format, args...))
	}
}

// all visits the records of all buckets.
func (w *walk) all() error { return w.buckets(func(space) bool { return true }) }

// buckets visits the records of some buckets, and makes sure that all others are there.
func (w *walk) buckets(wanted func(space) bool) error {
	names := map[string]space{}
	for _, s := range spaces() {
		names[string(s.bucket())] = s
	}
	top := &tree{walk: w, buckets: func(name, value []byte) error {
		s, known := names[string(name)]
		if !known {
			w.lose(gap{}, "there is a bucket %q, which must not be", name)
			return nil
		}
		delete(names, string(name))
		if !wanted(s) {
			return nil
		}
		return w.bucket(s, value)
	}}
	if err := top.page(w.file.Root(), nil, nil, 0); err != nil {
		return err
	}
	for _, s := range names {
		if s.later() && !top.torn { // files of an older schema have none; whoever needs one says so
			continue
		}
		w.lose(gap{space: s}, "the bucket %q is missing", s.bucket())
	}
	return nil
}

func (w *walk) bucket(s space, value []byte) error {
	t := &tree{walk: w, space: s}
	b, err := page.ParseBucket(value)
	if err != nil {
		w.lose(gap{space: s}, "the bucket %q: %v", s.bucket(), err)
		return nil
	}
	if b.Root != 0 {
		return t.page(b.Root, nil, nil, 0)
	}
	p, err := b.Inline()
	if err != nil {
		w.lose(gap{space: s}, "the bucket %q: %v", s.bucket(), err)
		return nil
	}
	if p.Defect != "" {
		w.complain("the bucket %q: %s is wrong", s.bucket(), p.Defect)
	}
	return t.leaf(p, nil, nil)
}

// tree is the walk through one bucket.
type tree struct {
	*walk
	space   space
	buckets func(name, value []byte) error // of the bucket that holds all others
	torn    bool                           // some of these were lost
}

// lose is walk's. Where buckets themselves are lost, those that were not met tell more than the names between which they stood.
func (t *tree) lose(g gap, format string, args ...any) {
	if t.buckets == nil {
		t.walk.lose(g, format, args...)
		return
	}
	t.torn = true
	t.complain(format, args...)
}

// page visits the page id, whose keys must lie between from, inclusive, and to, exclusive; nil is open.
func (t *tree) page(id uint64, from, to []byte, depth int) error {
	lost := gap{t.space, from, to}
	p, err := t.file.Read(id)
	switch {
	case err != nil:
		t.lose(lost, "%v", err)
		return nil
	case t.visited[id] || depth > 64:
		t.lose(lost, "page %d stands in two places", id)
		return nil
	}
	if p.Leaf() && t.stray(p, from, to) {
		t.lose(lost, "page %d does not belong where it hangs", id) // it may still be met where it does
		return nil
	}
	if p.Defect != "" {
		t.complain("page %d: %s is wrong", id, p.Defect)
	}
	for i := range p.Span {
		t.visited[id+uint64(i)] = true
	}
	if p.Leaf() {
		return t.leaf(p, from, to)
	}
	keys := t.branchKeys(p, from, to)
	lo := from
	for i := range p.Count {
		if keys[i] != nil && i > 0 {
			lo = keys[i]
		}
		hi := to
		for _, k := range keys[i+1:] {
			if k != nil {
				hi = k
				break
			}
		}
		_, child := p.Child(i)
		if err := t.page(child, lo, hi, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// branchKeys returns the first keys of the children of a branch, nil for those that are out of order: a child is
// visited all the same, within the bounds that its neighbours give. What a child starts with is believed before the branch.
func (t *tree) branchKeys(p page.Page, from, to []byte) [][]byte {
	keys := make([][]byte, p.Count)
	last := from
	for i := range keys {
		key, child := p.Child(i)
		if first := t.first(child); i > 0 && first != nil && !bytes.Equal(first, key) {
			hi := to
			if i+1 < p.Count {
				hi, _ = p.Child(i + 1)
			}
			if within(first, last, hi) && !bytes.Equal(first, last) {
				t.complain("page %d: the key that leads to page %d is wrong", p.ID, child)
				key = first
			}
		}
		wrong := key == nil || i > 0 && !within(key, last, to)
		if !wrong && i > 0 && i+1 < p.Count {
			// When the next one is below it and yet above the last, it is this one that is wrong.
			next, _ := p.Child(i + 1)
			wrong = next != nil && bytes.Compare(next, key) <= 0 && within(next, last, to)
		}
		if wrong {
			t.complain("page %d: the keys of the branch are out of order", p.ID)
			continue
		}
		keys[i], last = key, key
	}
	return keys
}

// first returns the first key of what lies below a page, nil when that is in doubt.
func (t *tree) first(id uint64) []byte {
	for range 64 {
		p, err := t.file.Read(id)
		if err != nil || p.Defect != "" || p.Count == 0 {
			return nil
		}
		if !p.Leaf() {
			_, id = p.Child(0)
			continue
		}
		if rec, ok := p.Record(0); ok && t.sound(rec) {
			return rec.Key
		}
		return nil
	}
	return nil
}

func within(key, from, to []byte) bool {
	return (from == nil || bytes.Compare(key, from) >= 0) && (to == nil || bytes.Compare(key, to) < 0)
}

// stray reports whether a leaf with records has none that belongs between from and to.
func (t *tree) stray(p page.Page, from, to []byte) bool {
	for i := range p.Count {
		if rec, ok := p.Record(i); ok && within(rec.Key, from, to) && t.sound(rec) {
			return false
		}
	}
	return p.Count > 0
}

// leaf visits the records of a leaf.
func (t *tree) leaf(p page.Page, from, to []byte) error {
	last, bad := from, false
	for i := range p.Count {
		rec, ok := p.Record(i)
		if !ok || !within(rec.Key, last, to) || !t.sound(rec) {
			bad = true
			continue
		}
		if bad {
			t.lose(gap{t.space, last, rec.Key}, "page %d: records of %q are damaged", p.ID, t.name())
		}
		last, bad = rec.Key, false
		var err error
		if t.buckets != nil {
			err = t.buckets(rec.Key, rec.Value)
		} else {
			err = t.record(t.space, rec.Key, rec.Value)
		}
		if err != nil {
			return err
		}
	}
	if bad {
		t.lose(gap{t.space, last, to}, "page %d: records of %q are damaged", p.ID, t.name())
	}
	return nil
}

// name says which bucket it is.
func (t *tree) name() string {
	if t.buckets != nil {
		return "buckets"
	}
	return string(t.space.bucket())
}

func (t *tree) sound(rec page.Record) bool {
	if t.buckets != nil || rec.Bucket {
		return t.buckets != nil && rec.Bucket
	}
	if t.space == spaceKeys { // derived, and has no checksum
		return len(rec.Key) > 9 && len(rec.Value) == 0
	}
	_, err := seal.Open(byte(t.space), rec.Key, rec.Value)
	return err == nil
}
