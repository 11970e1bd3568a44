package page

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// Signs checks what the search for a key relies on: that each branch names, for each page that it leads to, the first key
// there. Where one does not, records are not found although they are there, and new ones go to the wrong place. It reads
// the branches, and the beginning of each leaf.
func (f *File) Signs() error {
	buf := make([]byte, f.meta.PageSize)
	return f.signs(f.Root(), 0, buf, func(leaf Page) error {
		for i := range leaf.Count {
			rec, ok := leaf.Record(i)
			if !ok || !rec.Bucket {
				return fmt.Errorf("%w: page %d holds something that is no bucket", ErrDamaged, leaf.ID)
			}
			b, err := ParseBucket(rec.Value)
			if err == nil && b.Root != 0 { // a small one has no branch
				err = f.signs(b.Root, 0, buf, nil)
			}
			if err != nil {
				return fmt.Errorf("%s: %w", rec.Key, err)
			}
		}
		return nil
	})
}

// signs checks the tree below the page id and calls each, if there is one, for its leaves.
func (f *File) signs(id uint64, depth int, buf []byte, each func(Page) error) error {
	p, err := f.Read(id)
	if err != nil {
		return err
	}
	if p.Leaf() {
		if each == nil {
			return nil
		}
		return each(p)
	}
	if depth > maxDepth {
		return fmt.Errorf("%w: page %d lies too deep", ErrDamaged, id)
	}
	for i := range p.Count {
		want, child := p.Child(i)
		next, first, err := f.beginning(child, buf)
		if err != nil {
			return err
		}
		if !bytes.Equal(first, want) {
			return fmt.Errorf("%w: page %d leads to page %d by the key %x, which starts with %x", ErrDamaged, id, child, want, first)
		}
		if !next.Leaf() || each != nil {
			if err := f.signs(child, depth+1, buf, each); err != nil {
				return err
			}
		}
	}
	return nil
}

// beginning reads no more than the first page of what may overflow into others, and its first key.
func (f *File) beginning(id uint64, buf []byte) (p Page, first []byte, err error) {
	if id < 2 || id >= f.meta.High {
		return p, nil, fmt.Errorf("%w: page %d is outside the file", ErrDamaged, id)
	}
	if _, err := f.r.ReadAt(buf, f.offset(id)); err != nil {
		return p, nil, fmt.Errorf("%w: page %d: %w", ErrDamaged, id, err)
	}
	if p, err = parse(id, buf); err != nil || p.Count == 0 {
		return p, nil, err
	}
	if !p.leaf {
		first, _ = p.Child(0)
		return p, first, nil
	}
	e := p.data[headerSize:]
	first, _ = p.cut(0, binary.NativeEndian.Uint32(e[4:]), binary.NativeEndian.Uint32(e[8:]), 0)
	return p, first, nil
}
