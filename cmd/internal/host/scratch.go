package host

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// scratchAge is how long a copy stays that was made to be looked at: longer than anybody leaves a picture open, so that
// what a library holds does not pile up outside it.
const scratchAge = 24 * time.Hour

// Scratch writes a copy of something under its name, for other programs to look at, into a folder that nobody else may read
// and that is emptied of what is older than a day. The copy cannot be written to: changes to it would be lost.
func Scratch(name string, write func(io.Writer) error) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find a place for a copy: %w", err)
	}
	return scratch(filepath.Join(cache, "entente", "opened"), name, time.Now(), write)
}

func scratch(base, name string, now time.Time, write func(io.Writer) error) (string, error) {
	if err := os.MkdirAll(base, 0o700); err != nil {
		return "", err
	}
	if old, err := os.ReadDir(base); err == nil {
		for _, e := range old {
			if info, err := e.Info(); err == nil && now.Sub(info.ModTime()) > scratchAge {
				_ = os.RemoveAll(filepath.Join(base, e.Name())) // what cannot be removed now is tried again
			}
		}
	}
	dir, err := os.MkdirTemp(base, "")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, filepath.Base(name))
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o400)
	if err != nil {
		return "", err
	}
	err = write(f)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		_ = os.RemoveAll(dir) // it is swept later in any case
		return "", err
	}
	return path, nil
}
