package host

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"entente/assets"
	"entente/store/atomicfile"
	"entente/timeline/desk/intake"
)

// Files lists a file, or all files of a folder and the folders in it, by name. Hidden files and folders are left out. A
// folder that holds a library as small files counts as one file.
func Files(root string) ([]intake.Source, error) {
	info, err := os.Stat(root)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: there is no such file or folder", root)
	} else if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		if !info.Mode().IsRegular() {
			return nil, fmt.Errorf("%s is not a file that can be read", root)
		}
		return []intake.Source{fileSource(root)}, nil
	}
	if isLibraryFolder(root) {
		return []intake.Source{libraryFolder(root)}, nil
	}
	var list []intake.Source
	err = filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil && p == root:
			return err
		case err != nil: // a folder without permission is reported as a file that cannot be read
			list = append(list, failingSource(p, err))
			return nil
		case p != root && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
		case e.IsDir() && isLibraryFolder(p):
			list = append(list, libraryFolder(p))
			return fs.SkipDir
		case e.Type().IsRegular():
			list = append(list, fileSource(p))
		}
		return nil
	})
	return list, err
}

func fileSource(p string) intake.Source {
	var size int64
	if info, err := os.Stat(p); err == nil {
		size = info.Size()
	}
	return intake.Source{Name: p, Size: size, Open: func() (io.ReadCloser, error) { return os.Open(p) }}
}

func failingSource(p string, err error) intake.Source {
	return intake.Source{Name: p, Open: func() (io.ReadCloser, error) { return nil, err }}
}

// sampleAccept is the confidence for the sample's articles: the library has the events that they are about, so only what
// is surest is added to them. The rest waits as proposals.
const sampleAccept = 0.93

// Sample lists the files of the sample library.
func (h *Host) Sample() []intake.Source {
	fsys := assets.Sample()
	list := []intake.Source{{Name: "sample:library.jsonl", Open: func() (io.ReadCloser, error) {
		// One file in three parts: an event refers to actors by their keys.
		var parts []io.Reader
		for _, name := range []string{"actors.jsonl", "events.jsonl", "bands.jsonl"} {
			b, err := fs.ReadFile(fsys, name)
			if err != nil {
				return nil, err
			}
			parts = append(parts, bytes.NewReader(b))
		}
		return io.NopCloser(io.MultiReader(parts...)), nil
	}}}
	names, err := fs.Glob(fsys, "articles/*.txt")
	if err != nil {
		panic("internal error: " + err.Error()) // the pattern is constant
	}
	for _, n := range names {
		if path.Base(n) != "undated-visit.txt" { // stands there for people to try
			list = append(list, intake.Source{Name: "sample:" + n, Accept: sampleAccept, Open: func() (io.ReadCloser, error) { return fsys.Open(n) }})
		}
	}
	return list
}

// WriteFile writes a file whole or not at all.
func (h *Host) WriteFile(path string, write func(io.Writer) error) error {
	return atomicfile.Write(path, write)
}
