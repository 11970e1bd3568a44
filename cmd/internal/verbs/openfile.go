package verbs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/store/atomicfile"
)

// lockedError carries the path of a library that another process has open.
type lockedError struct {
	path string
	error
}

func (e lockedError) Unwrap() error { return e.error }

// OpenFile opens a library file for Env.Open. A missing one is made only for verbs that write.
func OpenFile(path string, write bool) (*store.Store, func() error, error) {
	if !write {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return nil, nil, fmt.Errorf("there is no library %s; import something first, or name another with --db", path)
		}
	}
	if write {
		if err := atomicfile.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return nil, nil, fmt.Errorf("make the folder of the library: %w", err)
		}
	}
	s, err := store.Open(path, host.StoreOptions())
	if err != nil {
		return nil, nil, locked(path, err)
	}
	host.Claim(path, holder(host.HasOpen))
	return s, func() error {
		defer host.Release(path)
		return s.Close()
	}, nil
}

// locked marks the error of a library that another process has, so that the verb is handed to it or waits.
func locked(path string, err error) error {
	if errors.Is(err, store.ErrLocked) {
		return lockedError{path, host.Held(path, err)}
	}
	return err
}

// holder is this call as the holder of a library.
func holder(doing string) host.Holder {
	return host.Holder{Program: "ententectl " + firstWord(os.Args[1:]), Doing: doing, Passing: true}
}

// holding runs fn, which opens a library itself, and notes meanwhile what it does with it.
func holding(path, doing string, fn func() error) error {
	if _, held := host.HolderOf(path); !held {
		host.Claim(path, holder(doing))
		defer host.Release(path)
	}
	return locked(path, fn())
}

// forward hands a verb to the window that has the library open.
func (e *Env) forward(ctx context.Context, library string, args []string) (int, error) {
	r := host.Request{Args: args, Dir: e.Dir}
	for _, a := range args {
		if a == "-" {
			in, err := io.ReadAll(e.Stdin)
			if err != nil {
				return Failed, fmt.Errorf("read standard input: %w", err)
			}
			r.Stdin = in
			e.Stdin = bytes.NewReader(in) // when nobody answers, it is still to be read
			break
		}
	}
	return host.Send(ctx, library, r, e.Stdout, e.Stderr)
}
