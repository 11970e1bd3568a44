package verbs

import (
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
	if errors.Is(err, store.ErrLocked) {
		return nil, nil, lockedError{path, err}
	}
	if err != nil {
		return nil, nil, err
	}
	return s, s.Close, nil
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
			break
		}
	}
	return host.Send(ctx, library, r, e.Stdout, e.Stderr)
}
