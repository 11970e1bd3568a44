// Package desk is the program without a window: the open library, the viewport, selection, filter, history, editing and
// review.
package desk

import (
	"context"

	"entente/timeline/desk/intake"
	"entente/timeline/edit"
)

// Library is the open store as the desk needs it: what an importer reads and writes, and the rest of the history.
// Entities that it hands out are shared and must not be changed. It is safe for concurrent use; one writer at a time.
type Library interface {
	intake.Library

	// Apply checks and writes a transaction and its journal record in one step, and drops what could be redone.
	Apply(tx edit.Transaction) error
	// Undo takes back the newest transaction that is not undone and returns what it did to the entities.
	// It returns edit.ErrNothing when there is none. Redo is its inverse.
	Undo(ctx context.Context) (edit.Transaction, error)
	Redo(ctx context.Context) (edit.Transaction, error)
	// DropRedo forgets what could be redone.
	DropRedo() error
	// History lists the entries, oldest first.
	History() ([]edit.Entry, error)

	// Setting reads a value that belongs to the library, "" when it was never set. SetSetting is not undone.
	Setting(key string) (string, error)
	SetSetting(key, value string) error

	// Path names the file.
	Path() string
}
