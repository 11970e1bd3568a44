package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"entente/cmd/internal/host"
	"entente/store/atomicfile"
)

// recent is the list of libraries that were opened, the newest first, kept in a file beside the user's own library.
type recent struct{ path string }

// mostRecent is the number of libraries that are kept.
const mostRecent = 12

func newRecent(h *host.Host) recent {
	own, err := h.LibraryFile()
	if err != nil {
		return recent{}
	}
	return recent{filepath.Join(filepath.Dir(own), "recent.txt")}
}

// list returns the libraries that are still there.
func (r recent) list() []string {
	raw, err := os.ReadFile(r.path)
	if err != nil { // nothing was opened yet
		return nil
	}
	return slices.DeleteFunc(strings.Split(strings.TrimSpace(string(raw)), "\n"), func(p string) bool {
		_, err := os.Stat(p)
		return err != nil
	})
}

// opened puts a library first. The list is a convenience: when it cannot be written, nothing is said.
func (r recent) opened(path string) {
	list := append([]string{path}, slices.DeleteFunc(r.list(), func(p string) bool { return p == path })...)
	list = list[:min(len(list), mostRecent)]
	if r.path == "" || strings.ContainsAny(path, "\r\n") {
		return
	}
	if atomicfile.MkdirAll(filepath.Dir(r.path), 0o755) != nil {
		return
	}
	_ = atomicfile.Write(r.path, func(w io.Writer) error {
		_, err := io.WriteString(w, strings.Join(list, "\n")+"\n")
		return err
	})
}
