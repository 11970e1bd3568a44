// Package desk is the program without a window: the open library, the viewport, selection, filter, history, import
// and export.
package desk

import (
	"context"

	"entente/timeline"
	"entente/timeline/edit"
)

// Library is the open store as the desk needs it. Entities that it hands out are shared and must not be changed.
// It is safe for concurrent use; one writer at a time.
type Library interface {
	// Get reads one entity. It returns timeline.ErrNotFound when there is none.
	Get(ref timeline.Ref) (timeline.Entity, error)
	// Each calls fn for every entity of a kind by ascending number until fn returns an error, and returns that error.
	Each(kind timeline.Kind, fn func(timeline.Entity) error) error
	// EachHead calls fn for the head of every event by ascending number. The head is reused between calls.
	EachHead(fn func(*timeline.EventHead) error) error
	// Find returns the entity of a kind (event, actor, article, annotation) that has this key.
	Find(kind timeline.Kind, key string) (timeline.Ref, bool, error)
	// FindMany does so for many keys at once: for each the number of the entity, 0 for none.
	FindMany(kind timeline.Kind, keys []string) ([]uint64, error)

	// Reserve hands out n new numbers of a kind and returns the first. Numbers that no Apply uses are lost, which
	// does no harm.
	Reserve(kind timeline.Kind, n int) (uint64, error)
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

	// BeginImport starts an import: one entry of the history made of many small steps, marked partial until Commit.
	BeginImport(name string) (ImportWriter, error)

	// Setting reads a value that belongs to the library, "" when it was never set. SetSetting is not undone.
	Setting(key string) (string, error)
	SetSetting(key, value string) error

	// Path names the file. ReadOnly tells why nothing can be written, "" when it can.
	Path() string
	ReadOnly() string
}

// ImportWriter adds new entities step by step.
type ImportWriter = edit.ImportWriter
