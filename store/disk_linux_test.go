package store

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// disk is what a disk may hold while a program writes: what was synced is there for sure, the rest may be.
//
// A file's pending writes survive a power cut in any choice and order, each of them by sectors; names that were made,
// changed or removed since their directory was synced survive up to any one of them, as on file systems with a journal,
// or in any choice.
type disk struct {
	files   []*diskFile
	live    map[string]int // the file behind each name, as the program sees it
	synced  map[string]int
	pending []naming
}

type diskFile struct {
	isDir   bool
	end     int64 // where the last write ended
	synced  []byte
	pending []call
}

// naming is a change of a directory that is not synced.
type naming struct {
	dir  string
	name string
	file int // -1 when the name goes away
	from string
}

const sector = 512 // bytes; a disk writes these whole or not at all

// newDisk holds what is in a folder, all synced.
func newDisk(t *testing.T, dir string) *disk {
	t.Helper()
	d := &disk{live: map[string]int{}, synced: map[string]int{}}
	err := filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err != nil || path == dir {
			return err
		}
		f := &diskFile{isDir: info.IsDir()}
		if !f.isDir {
			if f.synced, err = os.ReadFile(path); err != nil {
				return err
			}
		}
		d.files = append(d.files, f)
		d.live[path], d.synced[path] = len(d.files)-1, len(d.files)-1
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func (d *disk) name(path string, file int, from string) {
	d.pending = append(d.pending, naming{filepath.Dir(path), path, file, from})
	enter(d.live, d.pending[len(d.pending)-1])
}

func enter(names map[string]int, n naming) {
	if n.from != "" {
		delete(names, n.from)
	}
	if n.file < 0 {
		delete(names, n.name)
	} else {
		names[n.name] = n.file
	}
}

// do follows one call.
func (d *disk) do(t *testing.T, c call) {
	t.Helper()
	file, known := d.live[c.path]
	switch c.name {
	case "openat":
		if !known {
			d.files = append(d.files, &diskFile{})
			d.name(c.path, len(d.files)-1, "")
		} else if c.fresh {
			d.files[file].pending = append(d.files[file].pending, call{name: "ftruncate"})
		}
	case "mkdirat":
		d.files = append(d.files, &diskFile{isDir: true})
		d.name(c.path, len(d.files)-1, "")
	case "unlinkat":
		d.name(c.path, -1, "")
	case "linkat":
		d.name(c.to, file, "")
	case "rename", "renameat", "renameat2":
		d.name(c.to, file, c.path)
	case "write", "pwrite64", "ftruncate", "copy_file_range":
		f := d.files[file]
		if c.offset < 0 {
			c.offset = f.end
		}
		if c.name == "copy_file_range" { // from the start of both files to their ends
			c.data = d.fileAt(c.from).now()[c.offset:][:c.length]
		}
		f.end = c.offset + int64(len(c.data))
		f.pending = append(f.pending, c)
	case "fdatasync", "fsync":
		if f := d.fileAt(c.path); f != nil && !f.isDir {
			f.synced, f.pending = f.now(), nil
			return
		}
		d.pending = slices.DeleteFunc(d.pending, func(n naming) bool {
			if n.dir == c.path {
				enter(d.synced, n)
			}
			return n.dir == c.path
		})
	case "print":
	default:
		t.Fatalf("%s of %s: the disk of this test does not know that call", c.name, c.path)
	}
}

func (d *disk) fileAt(path string) *diskFile {
	if i, ok := d.live[path]; ok {
		return d.files[i]
	}
	return nil
}

// now is what the program reads.
func (f *diskFile) now() []byte {
	data := bytes.Clone(f.synced)
	for _, w := range f.pending {
		data = change(data, w, nil)
	}
	return data
}

// change applies a write to a file's bytes; with rnd, only some sectors of it.
func change(data []byte, c call, rnd *rand.Rand) []byte {
	if c.name == "ftruncate" {
		if int64(len(data)) > c.offset {
			return data[:c.offset]
		}
		return append(data, make([]byte, c.offset-int64(len(data)))...)
	}
	for i := 0; i < len(c.data); i += sector {
		if rnd != nil && rnd.IntN(2) == 0 {
			continue
		}
		part := c.data[i:min(i+sector, len(c.data))]
		end := c.offset + int64(i+len(part))
		if int64(len(data)) < end {
			data = append(data, make([]byte, end-int64(len(data)))...)
		}
		copy(data[end-int64(len(part)):], part)
	}
	return data
}

// killed writes what is there after the program has died and the system goes on.
func (d *disk) killed(t *testing.T, from, to string) {
	d.write(t, from, to, d.live, (*diskFile).now)
}

// cut writes what may be there after a power cut.
func (d *disk) cut(t *testing.T, from, to string, rnd *rand.Rand) {
	names := maps.Clone(d.synced)
	last, some := rnd.IntN(len(d.pending)+1), rnd.IntN(4) == 0
	for i, n := range d.pending {
		if !some && i < last || some && rnd.IntN(2) == 0 {
			enter(names, n)
		}
	}
	d.write(t, from, to, names, func(f *diskFile) []byte {
		data, pending := bytes.Clone(f.synced), slices.Clone(f.pending)
		if rnd.IntN(2) == 0 {
			rnd.Shuffle(len(pending), func(i, j int) { pending[i], pending[j] = pending[j], pending[i] })
		}
		for _, w := range pending {
			switch rnd.IntN(3) {
			case 0:
				data = change(data, w, nil)
			case 1:
				data = change(data, w, rnd)
			}
		}
		return data
	})
}

func (d *disk) write(t *testing.T, from, to string, names map[string]int, content func(*diskFile) []byte) {
	t.Helper()
	if err := os.MkdirAll(to, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(names)) { // folders before what is in them
		f := d.files[names[name]]
		rel, err := filepath.Rel(from, name)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(to, rel)
		if f.isDir {
			err = os.Mkdir(path, 0o700)
		} else if _, gone := os.Stat(filepath.Dir(path)); gone == nil {
			err = os.WriteFile(path, content(f), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}
