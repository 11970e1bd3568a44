package host

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"entente/store"
	"entente/store/atomicfile"
	"entente/timeline/desk/progress"
)

// DamagedError is returned when a library that was not closed properly turns out to be damaged.
type DamagedError struct{ Report store.Report }

// Error implements error.
func (e *DamagedError) Error() string {
	return fmt.Sprintf("the library %s is damaged: %s; repair it (the damaged file is kept) or restore a backup", e.Report.Path,
		strings.Join(e.Report.Problems, "; "))
}

// examining is told while a library is examined.
const examining = "it was not closed properly and is examined"

// OpenLibrary opens a library for the window and makes it when there is none. One that was not closed properly is
// examined first, in a process of its own; that is told, and can be stopped.
func OpenLibrary(ctx context.Context, path string, tell progress.Func) (*store.Store, error) {
	if err := atomicfile.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, fmt.Errorf("make the folder of the library: %w", err)
	}
	s, err := store.Open(path, StoreOptions())
	if err != nil || !s.Unclean() {
		return s, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	tell(progress.Step{What: examining})
	report, err := Check(ctx, path)
	if err != nil {
		return nil, err
	}
	if !report.OK() {
		return nil, &DamagedError{report}
	}
	return store.Open(path, StoreOptions())
}

// CloseLibrary backs a library up when it has changed and closes it.
func CloseLibrary(s *store.Store) error {
	return errors.Join(BackUp(s), s.Close())
}
