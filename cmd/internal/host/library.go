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
// examined first, in a process of its own. What another program has, but not for long, is waited for. Both is told, and can
// be stopped.
func OpenLibrary(ctx context.Context, path string, tell progress.Func) (*store.Store, error) {
	for {
		s, err := openExamined(ctx, path, tell)
		var held *HeldError
		if !errors.As(err, &held) || !held.Passing {
			return s, err
		}
		tell(progress.Step{What: held.Words()})
		if !held.Await(ctx) {
			return nil, errors.Join(ctx.Err(), err)
		}
	}
}

func openExamined(ctx context.Context, path string, tell progress.Func) (*store.Store, error) {
	if err := atomicfile.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, fmt.Errorf("make the folder of the library: %w", err)
	}
	s, err := store.Open(path, StoreOptions())
	if err != nil {
		return nil, Held(path, err)
	}
	if !s.Unclean() {
		Claim(path, window(HasOpen, false))
		return s, nil
	}
	Claim(path, window(Examines, true))
	if s, err = examine(ctx, s, tell); err != nil {
		Release(path)
		return nil, Held(path, err)
	}
	Claim(path, window(HasOpen, false))
	return s, nil
}

// window is the window as the holder of a library.
func window(doing string, passing bool) Holder {
	return Holder{Program: "Entente", Doing: doing, Passing: passing, Window: true}
}

// examine closes a library that was not closed properly, has it examined and opens it again when it is in order.
func examine(ctx context.Context, s *store.Store, tell progress.Func) (*store.Store, error) {
	path := s.Path()
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
	if s, err = store.Open(path, StoreOptions()); err == nil {
		s.Examined()
	}
	return s, err
}

// CloseLibrary backs a library up when it has changed and closes it.
func CloseLibrary(s *store.Store) error {
	defer Release(s.Path())
	return errors.Join(BackUp(s), s.Close())
}
