package page

import "fmt"

// Skeleton checks what bbolt relies on blindly: that branches lead to each page once, so that no walk goes in circles,
// and that no page in use counts as free, so that no write destroys it. It reads the branches and the list of free
// pages, but not the leaves, and takes a few milliseconds for a million records.
func (f *File) Skeleton() error {
	used := map[uint64]bool{}
	if err := f.top(f.Root(), used, 0); err != nil {
		return err
	}
	free, err := f.Free()
	if err != nil {
		return err
	}
	for id := range used {
		if free[id] {
			return fmt.Errorf("%w: page %d is in use and listed as free", ErrDamaged, id)
		}
	}
	return nil
}

// top walks through the tree of buckets below id and through each of them.
func (f *File) top(id uint64, used map[uint64]bool, depth int) error {
	if err := f.use(id, used); err != nil {
		return err
	}
	p, err := f.Read(id)
	if err != nil {
		return err
	}
	if p.Defect != "" || depth > maxDepth {
		return fmt.Errorf("%w: page %d: %s is wrong", ErrDamaged, id, p.Defect)
	}
	for i := range p.Count {
		if !p.Leaf() {
			_, child := p.Child(i)
			err = f.top(child, used, depth+1)
		} else if rec, ok := p.Record(i); !ok || !rec.Bucket {
			err = fmt.Errorf("%w: page %d holds something that is no bucket", ErrDamaged, id)
		} else {
			err = f.trunk(rec.Value, used)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// trunk walks through the branches of one bucket, level by level. All leaves of a bucket have the same depth, so the
// first page of a level tells what the level is.
func (f *File) trunk(value []byte, used map[uint64]bool) error {
	b, err := ParseBucket(value)
	if err != nil || b.Root == 0 {
		return err
	}
	level := []uint64{b.Root}
	for depth := 0; ; depth++ {
		for _, id := range level {
			if err := f.use(id, used); err != nil {
				return err
			}
		}
		first, err := f.Read(level[0])
		if err != nil || first.Leaf() {
			return err
		}
		var next []uint64
		for _, id := range level {
			p, err := f.Read(id)
			if err != nil {
				return err
			}
			if p.Leaf() || p.Defect != "" || p.Count == 0 || depth > maxDepth {
				return fmt.Errorf("%w: page %d is no branch where it hangs", ErrDamaged, id)
			}
			for i := range p.Count {
				_, child := p.Child(i)
				next = append(next, child)
			}
		}
		level = next
	}
}

// use marks a page as being in use.
func (f *File) use(id uint64, used map[uint64]bool) error {
	if id < 2 || id >= f.meta.High || used[id] {
		return fmt.Errorf("%w: page %d stands in two places or outside the file", ErrDamaged, id)
	}
	used[id] = true
	return nil
}
