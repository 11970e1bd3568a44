package host

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"entente/store/atomicfile"
	"entente/timeline/desk/intake"
	"entente/timeline/format/own"
)

// isLibraryFolder reports whether a folder holds a library as small files.
func isLibraryFolder(dir string) bool {
	info, err := os.Lstat(filepath.Join(dir, own.FolderMark))
	return err == nil && info.Mode().IsRegular()
}

func libraryFolder(dir string) intake.Source {
	return intake.Source{Name: dir, Open: func() (io.ReadCloser, error) { return own.OpenFolder(os.DirFS(dir)) }}
}

// Folder is a folder that a library is written to as small files. Each is written whole or not at all, those that are
// as they should be are left alone, and what is not part of a library, such as that of version control, stays.
type Folder struct {
	Changed, Same, Removed int // files

	dir  string
	keep map[string]bool // names that were put
}

// OpenFolder opens a folder for writing and makes it when it is missing. One that holds other things is refused.
func OpenFolder(dir string) (*Folder, error) {
	list, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := atomicfile.MkdirAll(dir, 0o755); err != nil {
			return nil, fmt.Errorf("make the folder: %w", err)
		}
	case err != nil:
		return nil, err
	case !isLibraryFolder(dir):
		for _, e := range list {
			if !ofRepository(e.Name()) {
				return nil, fmt.Errorf("%s holds other things, such as %s: name an empty folder, a new one, or one that a library was exported to", dir, e.Name())
			}
		}
	}
	return &Folder{dir: dir, keep: map[string]bool{}}, nil
}

// WriteFolder writes a folder with what write puts, and returns how many files that changed, those that went included.
func WriteFolder(dir string, write func(put func(name string, content []byte) error) error) (int, error) {
	f, err := OpenFolder(dir)
	if err != nil {
		return 0, err
	}
	if err := write(f.Put); err != nil {
		return 0, fmt.Errorf("write %s: %w", dir, err)
	}
	return f.Changed + f.Removed, nil
}

// ofRepository reports what lies in a new repository before anything was done with it.
func ofRepository(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	return stem == "" || stem == "README" || stem == "LICENSE"
}

// Put writes one file. The mark of the folder comes twice: before all others and, when they are all there, after them; what
// the library no longer has goes before that, so that a folder that is marked as whole is whole.
func (f *Folder) Put(name string, content []byte) error {
	if name == own.FolderMark && f.keep[name] {
		if err := f.sweep(); err != nil {
			return err
		}
	}
	f.keep[name] = true
	file := filepath.Join(f.dir, filepath.FromSlash(name))
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, content) {
		f.Same++
		return nil
	}
	if name != own.FolderMark {
		f.Changed++
	}
	if err := atomicfile.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return atomicfile.Write(file, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// sweep removes the files that were not put.
func (f *Folder) sweep() error {
	parts, err := own.FolderParts(os.DirFS(f.dir))
	if err != nil {
		return err
	}
	for _, name := range parts {
		if f.keep[name] {
			continue
		}
		file := filepath.Join(f.dir, filepath.FromSlash(name))
		if err := os.Remove(file); err != nil {
			return err
		}
		if err := atomicfile.SyncDir(filepath.Dir(file)); err != nil {
			return err
		}
		f.Removed++
	}
	return nil
}
