package page_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"entente/store/page"
)

// sample writes a bbolt file with a large and a small bucket and some free pages.
func sample(t testing.TB) []byte {
	path := filepath.Join(t.TempDir(), "sample")
	db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: 4096, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	for round := range 3 {
		err := db.Update(func(tx *bolt.Tx) error {
			large, err := tx.CreateBucketIfNotExists([]byte("large"))
			if err != nil {
				return err
			}
			for i := range 2000 {
				if err := large.Put(fmt.Appendf(nil, "key%05d", i), fmt.Appendf(nil, "value %d of round %d", i, round)); err != nil {
					return err
				}
			}
			small, err := tx.CreateBucketIfNotExists([]byte("small"))
			if err != nil {
				return err
			}
			return errors.Join(small.Put([]byte("a"), []byte("b")), small.Put([]byte("c"), make([]byte, 100)),
				large.Put([]byte("zz"), make([]byte, 20_000)))
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// count walks through all that can be reached and returns the number of records and the sum of their sizes.
func count(f *page.File, p page.Page, depth int) (records, size int) {
	if depth > 20 {
		return 0, 0
	}
	add := func(p page.Page, err error) {
		if err == nil {
			n, s := count(f, p, depth+1)
			records, size = records+n, size+s
		}
	}
	for i := range p.Count {
		if !p.Leaf() {
			_, id := p.Child(i)
			add(f.Read(id))
			continue
		}
		rec, ok := p.Record(i)
		switch {
		case !ok:
		case rec.Bucket:
			b, err := page.ParseBucket(rec.Value)
			if err != nil {
				continue
			}
			if b.Root == 0 {
				add(b.Inline())
			} else {
				add(f.Read(b.Root))
			}
		default:
			records, size = records+1, size+len(rec.Key)+len(rec.Value)
		}
	}
	return records, size
}

func open(data []byte) (*page.File, error) {
	r := bytes.NewReader(data)
	metas, err := page.ReadMetas(r, int64(len(data)))
	if err != nil {
		return nil, err
	}
	return page.NewFile(r, metas[0]), nil
}

// Ensure that the reader sees what bbolt wrote.
func TestFile(t *testing.T) {
	f, err := open(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	root, err := f.Read(f.Root())
	if err != nil {
		t.Fatal(err)
	}
	if n, size := count(f, root, 0); n != 2003 || size < 2000*(8+18)+20_000 {
		t.Errorf("%d records of %d bytes, want 2003", n, size)
	}
	if err := f.Skeleton(); err != nil {
		t.Errorf("Skeleton: %v", err)
	}
	free, err := f.Free()
	if err != nil || len(free) == 0 {
		t.Errorf("free pages: %v, %v, want some", free, err)
	}
	for id := range free {
		if id >= f.Pages() {
			t.Errorf("page %d of %d is free", id, f.Pages())
		}
	}
}

func TestReadMetas(t *testing.T) {
	whole := sample(t)
	tests := []struct {
		name  string
		spoil func([]byte) []byte
		metas int
		want  error
	}{
		{"sound", func(b []byte) []byte { return b }, 2, nil},
		{"first meta zero", func(b []byte) []byte { clear(b[:4096]); return b }, 1, nil},
		{"second meta zero", func(b []byte) []byte { clear(b[4096:8192]); return b }, 1, nil},
		{"first meta flipped", func(b []byte) []byte { b[16+40] ^= 1; return b }, 1, nil},
		{"both flipped", func(b []byte) []byte { b[16+40] ^= 1; b[4096+16+40] ^= 1; return b }, 0, page.ErrDamaged},
		{"text", func(b []byte) []byte { return bytes.Repeat([]byte("hello\n"), 5000) }, 0, page.ErrForeign},
		{"cut", func(b []byte) []byte { return b[:9000] }, 2, page.ErrTruncated},
		{"tiny", func(b []byte) []byte { return b[:40] }, 0, page.ErrForeign},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := tt.spoil(bytes.Clone(whole))
			metas, err := page.ReadMetas(bytes.NewReader(data), int64(len(data)))
			if len(metas) != tt.metas || !errors.Is(err, tt.want) {
				t.Errorf("ReadMetas = %d metas, %v, want %d, %v", len(metas), err, tt.metas, tt.want)
			}
			if len(metas) == 2 && metas[0].Tx <= metas[1].Tx {
				t.Errorf("older meta page first: %v", metas)
			}
		})
	}
}

// Ensure that no damage makes the reader panic or walk without end.
func TestFile_Damaged(t *testing.T) {
	whole := sample(t)
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		data := bytes.Clone(whole)
		for range 1 + rnd.IntN(8) {
			at := 8192 + rnd.IntN(len(data)-8192)
			if rnd.IntN(2) == 0 {
				at = at&^4095 + rnd.IntN(64) // headers and elements
			}
			data[at] ^= 1 << rnd.IntN(8)
		}
		f, err := open(data)
		if err != nil {
			t.Fatal(err)
		}
		for id := range f.Pages() {
			if p, err := f.Read(id); err == nil {
				count(f, p, 18)
			}
		}
		_, _ = f.Free()
		f.Leaves(f.Root())
		f.Roots()
		_ = f.Skeleton()
		_ = f.Signs()
	}
}

// Ensure that each key of a branch that is not the first one below it is met, and none of a file in order.
func TestFile_Signs(t *testing.T) {
	whole := sample(t)
	f, err := open(whole)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Signs(); err != nil {
		t.Fatalf("in order: %v", err)
	}
	large := 0
	for id := uint64(2); id < f.Pages(); id++ {
		p, err := f.Read(id)
		if err != nil || p.Leaf() || p.Count < 10 {
			continue
		}
		for i := range p.Count {
			key, _ := p.Child(i)
			at := bytes.Index(whole[id*4096:], key)
			wrong, err := open(flipped(whole, int(id)*4096+at+len(key)-1))
			if err != nil {
				t.Fatal(err)
			}
			if err := wrong.Signs(); err != nil {
				if large++; !errors.Is(err, page.ErrDamaged) || !strings.Contains(err.Error(), fmt.Sprintf("page %d", id)) {
					t.Errorf("page %d: %v", id, err)
				}
			}
		}
	}
	if large < 10 { // those of branches that are no longer in use are none
		t.Errorf("%d wrong keys were met", large)
	}
}

func flipped(data []byte, at int) []byte {
	data = bytes.Clone(data)
	data[at] ^= 1
	return data
}

// Ensure that the page that leads to all buckets is found.
func TestFile_Roots(t *testing.T) {
	f, err := open(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Roots(); !slices.Contains(got, f.Root()) || len(got) > 3 {
		t.Errorf("Roots() = %v, want %d and few others", got, f.Root())
	}
}
