// Package page reads the pages of a bbolt file without bbolt, so that a damaged file can be judged and salvaged
// without a panic, a fault or a hang.
//
// Source of the layout: go.etcd.io/bbolt v1.5.0, internal/common (page.go, meta.go, bucket.go). Numbers are in the
// byte order of the machine.
package page

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

// Sentinel errors.
var (
	// ErrForeign is returned when the file was not written by bbolt.
	ErrForeign = errors.New("not a bbolt file")
	// ErrDamaged is returned when what is there cannot be a sound bbolt file.
	ErrDamaged = errors.New("damaged bbolt file")
	// ErrTruncated is returned when pages are missing at the end.
	ErrTruncated = errors.New("truncated bbolt file")
)

const (
	magic       = 0xED0CDAED
	fileVersion = 2
	headerSize  = 16 // of every page
	metaSize    = 64
	minPage     = 1 << 10
	maxPage     = 1 << 16
)

// Meta is one of the two meta pages, which take turns: each commit writes the one that is older.
type Meta struct {
	PageSize int
	Root     uint64 // page of the bucket that holds all buckets
	Freelist uint64 // page of the list of free pages
	High     uint64 // number of pages in use; all pages are below
	Tx       uint64 // number of the commit
}

// Size is how many bytes the file must have at least.
func (m Meta) Size() int64 { return int64(m.High) * int64(m.PageSize) }

// Metas are the two meta pages of a file, newest first. A file that is in order can have just one: the other may have
// been cut short by a power cut, before its commit was done.
type Metas []Meta

// ReadMetas reads and checks both meta pages of a file of size bytes.
func ReadMetas(r io.ReaderAt, size int64) (Metas, error) {
	var list Metas
	seen := false // the magic number, at least
	try := func(offset int64) bool {
		m, known, err := readMeta(r, offset)
		seen = seen || known
		if err == nil && (offset == 0 || offset == int64(m.PageSize)) {
			list = append(list, m)
			return true
		}
		return false
	}
	if try(0) {
		try(int64(list[0].PageSize))
	} else { // where the second one stands depends on the size that the first one would have told
		for p := int64(minPage); p <= maxPage && !try(p); p *= 2 {
		}
	}
	switch {
	case len(list) == 0 && seen:
		return nil, fmt.Errorf("%w: both meta pages are wrong", ErrDamaged)
	case len(list) == 0:
		return nil, ErrForeign
	case len(list) == 2 && list[1].Tx > list[0].Tx:
		list[0], list[1] = list[1], list[0]
	}
	if m := list[0]; size < m.Size() {
		return list, fmt.Errorf("%w: %d bytes of %d are there", ErrTruncated, size, m.Size())
	}
	return list, nil
}

// readMeta reads the meta page at offset. It reports whether it is one at all, right or wrong.
func readMeta(r io.ReaderAt, offset int64) (m Meta, known bool, err error) {
	var b [metaSize]byte
	if _, err := r.ReadAt(b[:], offset+headerSize); err != nil {
		return m, false, err
	}
	order := binary.NativeEndian
	if order.Uint32(b[0:]) != magic {
		return m, false, ErrForeign
	}
	sum := fnv.New64a()
	sum.Write(b[:metaSize-8])
	if order.Uint32(b[4:]) != fileVersion || order.Uint64(b[metaSize-8:]) != sum.Sum64() {
		return m, true, ErrDamaged
	}
	m = Meta{PageSize: int(order.Uint32(b[8:])), Root: order.Uint64(b[16:]), Freelist: order.Uint64(b[32:]),
		High: order.Uint64(b[40:]), Tx: order.Uint64(b[48:])}
	if m.PageSize < minPage || m.PageSize > maxPage || m.PageSize&(m.PageSize-1) != 0 ||
		m.High > 1<<50/uint64(m.PageSize) || m.Root >= m.High {
		return m, true, ErrDamaged
	}
	return m, true, nil
}

// Guess describes a file of size bytes by what is left of its meta pages, so that its pages can be looked at one by one.
// When both are lost, the page size is that of nearly all machines.
func (list Metas) Guess(size int64) Meta {
	pageSize := 4096
	if len(list) > 0 {
		pageSize = list[0].PageSize
	}
	return Meta{PageSize: pageSize, High: uint64(size) / uint64(pageSize)}
}
