package store

import (
	"errors"
	"fmt"

	"entente/timeline/edit"
)

// Errors of Open. Each comes wrapped with the name of the file and what to do.
var (
	// ErrLocked is returned when another program has the library open.
	ErrLocked = errors.New("another Entente has this library open")
	// ErrEmpty is returned when the file has no bytes: something has cut it, it is not a new library.
	ErrEmpty = errors.New("the file is empty (0 bytes)")
	// ErrForeign is returned when the file is not a library.
	ErrForeign = errors.New("this is not an Entente library")
	// ErrNewer is returned when a later version of the program has written the library.
	ErrNewer = errors.New("a newer version of Entente has written this library")
	// ErrOlder is returned when the library must be migrated first but can only be read.
	ErrOlder = errors.New("an older version of Entente has written this library")
	// ErrTruncated is returned when the end of the file is missing.
	ErrTruncated = errors.New("the end of the file is missing")
	// ErrDamaged is returned when the file or one of its records contradicts itself.
	ErrDamaged = errors.New("the library is damaged")
)

// Errors of an open library.
var (
	// ErrGone is returned by writes when the file was deleted, replaced or cut while it was open. Nothing is written
	// then; Backup saves a copy of what is open.
	ErrGone = errors.New("the file was changed behind our back")
	// ErrConflict is returned by Apply and by imports when an entity is not what the change says it was.
	ErrConflict = edit.ErrConflict
	// ErrClosed is returned after Close.
	ErrClosed = errors.New("the library is closed")
)

// refusal is an error of Open with advice.
func refusal(path string, err error, advice string) error {
	return fmt.Errorf("open library %s: %w; %s", path, err, advice)
}
