package page

import (
	"encoding/binary"
	"fmt"
	"io"
)

// The kinds of pages.
const (
	branchFlag   = 0x01
	leafFlag     = 0x02
	freelistFlag = 0x10
)

const (
	elementSize = 16 // of branch and leaf elements alike
	bucketFlag  = 0x01
)

// File gives the pages of a bbolt file as one of its meta pages describes it.
type File struct {
	r    io.ReaderAt
	meta Meta
}

// NewFile reads pages from r.
func NewFile(r io.ReaderAt, m Meta) *File { return &File{r: r, meta: m} }

// Pages is the number of pages, used or free.
func (f *File) Pages() uint64 { return f.meta.High }

// Root is the page of the bucket that holds all buckets.
func (f *File) Root() uint64 { return f.meta.Root }

// Page is a branch or a leaf.
type Page struct {
	ID     uint64
	Count  int    // elements
	Span   int    // pages that it covers, at least 1
	Defect string // what in its header contradicts the rest, "" for nothing
	leaf   bool
	data   []byte // the whole page with its header, then with what it overflows into
}

// Leaf reports whether p holds records rather than pages.
func (p Page) Leaf() bool { return p.leaf }

// Read reads a branch or leaf page. What its header says is compared with its elements; where the two contradict each
// other, what makes sense wins and Defect tells. It returns an error that wraps ErrDamaged when the page cannot be
// either.
func (f *File) Read(id uint64) (Page, error) {
	if id < 2 || id >= f.meta.High {
		return Page{}, fmt.Errorf("%w: page %d is outside the file", ErrDamaged, id)
	}
	data := make([]byte, f.meta.PageSize)
	if _, err := f.r.ReadAt(data, f.offset(id)); err != nil {
		return Page{}, fmt.Errorf("%w: page %d: %w", ErrDamaged, id, err)
	}
	p, err := parse(id, data)
	if err != nil {
		return p, err
	}
	// The end of the last element tells how many pages there are, as does the header.
	size := uint64(f.meta.PageSize)
	covers := max(1, (p.extent()+size-1)/size)
	said := uint64(binary.NativeEndian.Uint32(data[12:])) + 1
	if said != covers && said != covers+1 { // bbolt used to take one too many
		p.note("its size")
		if p.chained() {
			said = covers
		}
	}
	if said > f.meta.High-id {
		return p, fmt.Errorf("%w: page %d ends outside the file", ErrDamaged, id)
	}
	if p.Span = int(said); p.Span > 1 {
		p.data = make([]byte, said*size)
		if _, err := f.r.ReadAt(p.data, f.offset(id)); err != nil {
			return p, fmt.Errorf("%w: page %d: %w", ErrDamaged, id, err)
		}
	}
	return p, nil
}

// parse reads the header of a page whose first bytes, and all elements, are data. The elements stand first and what
// they point at follows without a gap, so the position of the first one tells how many there are.
func parse(id uint64, data []byte) (Page, error) {
	order := binary.NativeEndian
	p := Page{ID: id, Span: 1, data: data, Count: int(order.Uint16(data[10:]))}
	if order.Uint64(data) != id {
		p.note("its number")
	}
	flags := order.Uint16(data[8:])
	p.leaf = flags == leafFlag
	if p.Count == 0 && len(data) == headerSize {
		return p, nil
	}
	if len(data) < headerSize+elementSize {
		return p, fmt.Errorf("%w: page %d is cut short", ErrDamaged, id)
	}
	if flags != branchFlag && flags != leafFlag {
		size := uint32(p.Count * elementSize)
		p.leaf = order.Uint32(data[headerSize+4:]) == size
		if p.Count == 0 || !p.leaf && order.Uint32(data[headerSize:]) != size {
			return p, fmt.Errorf("%w: page %d is no branch and no leaf", ErrDamaged, id)
		}
		p.note("its kind")
	}
	if p.Count > 0 {
		p.recount()
	}
	if headerSize+p.Count*elementSize > len(data) {
		return p, fmt.Errorf("%w: page %d has too many elements", ErrDamaged, id)
	}
	return p, nil
}

// recount decides between the number of elements in the header and the one that follows from the position of the
// first when they differ: the second element starts where the first one ends.
func (p *Page) recount() {
	first, size := p.place(0)
	if int(first) == p.Count*elementSize {
		return
	}
	p.note("its number of elements")
	if headerSize+2*elementSize > len(p.data) {
		return
	}
	second, _ := p.place(1)
	starts := uint64(second) + elementSize
	if starts == uint64(first)+size && first%elementSize == 0 && first > 0 || p.Count*elementSize > len(p.data)-headerSize {
		p.Count = int(first / elementSize)
	}
}

// place returns the position of the i-th element's bytes, counted from the element, and their number.
func (p Page) place(i int) (pos uint32, size uint64) {
	e := p.data[headerSize+i*elementSize:]
	order := binary.NativeEndian
	if p.leaf {
		return order.Uint32(e[4:]), uint64(order.Uint32(e[8:])) + uint64(order.Uint32(e[12:]))
	}
	return order.Uint32(e), uint64(order.Uint32(e[4:]))
}

// extent returns the end of the last element.
func (p Page) extent() uint64 {
	if p.Count == 0 {
		return headerSize
	}
	pos, size := p.place(p.Count - 1)
	return uint64(headerSize+(p.Count-1)*elementSize) + uint64(pos) + size
}

// chained reports whether the last element starts where the one before it ends.
func (p Page) chained() bool {
	if p.Count < 2 {
		return true
	}
	before, size := p.place(p.Count - 2)
	last, _ := p.place(p.Count - 1)
	return uint64(last)+elementSize == uint64(before)+size
}

func (p *Page) note(what string) {
	if p.Defect != "" {
		p.Defect += ", "
	}
	p.Defect += what
}

// Child returns the first key below the i-th child of a branch, and the child's page. The key is nil when it is
// damaged.
func (p Page) Child(i int) (key []byte, id uint64) {
	e := p.data[headerSize+i*elementSize:]
	order := binary.NativeEndian
	key, _ = p.cut(i, order.Uint32(e), order.Uint32(e[4:]), 0)
	return key, order.Uint64(e[8:])
}

// Record is an element of a leaf.
type Record struct {
	Key, Value []byte
	Bucket     bool // the value is a bucket
}

// Record returns the i-th record of a leaf, and false when it points outside the page.
func (p Page) Record(i int) (Record, bool) {
	e := p.data[headerSize+i*elementSize:]
	order := binary.NativeEndian
	size := order.Uint32(e[8:])
	both, ok := p.cut(i, order.Uint32(e[4:]), size, order.Uint32(e[12:]))
	if !ok {
		return Record{}, false
	}
	return Record{Key: both[:size:size], Value: both[size:], Bucket: order.Uint32(e)&bucketFlag != 0}, true
}

// cut returns the bytes that the i-th element points at: pos counts from the element itself.
func (p Page) cut(i int, pos, key, value uint32) ([]byte, bool) {
	start := uint64(headerSize+i*elementSize) + uint64(pos)
	end := start + uint64(key) + uint64(value)
	if end > uint64(len(p.data)) || uint64(pos) < elementSize {
		return nil, false
	}
	return p.data[start:end], true
}

// Bucket is the root of a bucket: a page of its own, or a leaf inside the record.
type Bucket struct {
	Root   uint64 // 0: inline
	inline []byte
}

// ParseBucket reads the value of a record that is a bucket.
func ParseBucket(value []byte) (Bucket, error) {
	if len(value) < 16 {
		return Bucket{}, fmt.Errorf("%w: a bucket is cut short", ErrDamaged)
	}
	return Bucket{Root: binary.NativeEndian.Uint64(value), inline: value[16:]}, nil
}

// Inline returns the leaf of a bucket without a page of its own.
func (b Bucket) Inline() (Page, error) {
	if len(b.inline) < headerSize || binary.NativeEndian.Uint16(b.inline[8:]) != leafFlag {
		return Page{}, fmt.Errorf("%w: a small bucket is no leaf", ErrDamaged)
	}
	return parse(0, b.inline)
}

// Roots returns the pages that lead to nothing but buckets: one of them is the root, the others were, or are a part of it.
func (f *File) Roots() []uint64 {
	var list []uint64
	for id := uint64(2); id < f.Pages(); id++ {
		if p, err := f.Read(id); err == nil && f.leadsToBuckets(p) {
			list = append(list, id)
		}
	}
	return list
}

// leadsToBuckets reports whether a leaf has a bucket, or the first child of a branch has one.
func (f *File) leadsToBuckets(p Page) bool {
	if p.Count == 0 {
		return false
	}
	if !p.Leaf() {
		_, child := p.Child(0)
		leaf, err := f.Read(child)
		return err == nil && leaf.Leaf() && f.leadsToBuckets(leaf)
	}
	rec, ok := p.Record(0)
	return ok && rec.Bucket
}

// Free returns the set of free pages as the file lists it, and an error when the list cannot be right.
func (f *File) Free() (map[uint64]bool, error) {
	id := f.meta.Freelist
	damaged := fmt.Errorf("%w: the list of free pages", ErrDamaged)
	if id < 2 || id >= f.meta.High {
		return nil, damaged
	}
	var head [headerSize + 8]byte
	if _, err := f.r.ReadAt(head[:], f.offset(id)); err != nil {
		return nil, err
	}
	order := binary.NativeEndian
	count, start := uint64(order.Uint16(head[10:])), uint64(headerSize)
	if count == 0xFFFF { // then the first entry is the number
		count, start = order.Uint64(head[headerSize:]), start+8
	}
	overflow := uint64(order.Uint32(head[12:]))
	room := ((overflow+1)*uint64(f.meta.PageSize) - start) / 8
	if order.Uint64(head[:]) != id || order.Uint16(head[8:]) != freelistFlag || count > f.meta.High || count > room {
		return nil, damaged
	}
	data := make([]byte, count*8)
	if _, err := f.r.ReadAt(data, f.offset(id)+int64(start)); err != nil {
		return nil, err
	}
	free := make(map[uint64]bool, count)
	last := uint64(1)
	for ; len(data) > 0; data = data[8:] {
		id := order.Uint64(data)
		if id <= last || id >= f.meta.High {
			return nil, damaged
		}
		free[id], last = true, id
	}
	return free, nil
}

func (f *File) offset(id uint64) int64 { return int64(id) * int64(f.meta.PageSize) }
