// Package edit holds changes as values: a named transaction of before and after, its inverse, and what a store keeps
// of it.
package edit

import (
	"errors"
	"fmt"

	"entente/timeline"
)

// Change replaces one entity. Before is nil for a creation, After for a deletion.
type Change struct {
	Before, After timeline.Entity
}

// Ref names the entity that changes.
func (c Change) Ref() timeline.Ref {
	if c.After != nil {
		return c.After.Ref()
	}
	return c.Before.Ref()
}

// Transaction is one step that a person can undo: a name in plain words and its changes in order.
type Transaction struct {
	Name    string // "Star “Treaty of Westphalia”"
	Changes []Change
}

// Validate checks that every change names one entity and leaves it valid.
func (t Transaction) Validate() error {
	if t.Name == "" {
		return errors.New("internal error: a transaction without a name")
	}
	for _, c := range t.Changes {
		if c.Before == nil && c.After == nil {
			return errors.New("internal error: an empty change")
		}
		if c.Before != nil && c.After != nil && c.Before.Ref() != c.After.Ref() {
			return fmt.Errorf("internal error: a change from %s to %s", c.Before.Ref(), c.After.Ref())
		}
		if c.After != nil {
			if err := c.After.Validate(); err != nil {
				return err
			}
		}
	}
	return nil
}

// Inverse returns the transaction that takes t back.
func (t Transaction) Inverse() Transaction {
	inv := Transaction{Name: t.Name, Changes: make([]Change, len(t.Changes))}
	for i, c := range t.Changes {
		inv.Changes[len(t.Changes)-1-i] = Change{Before: c.After, After: c.Before}
	}
	return inv
}

// Entry is a line of the history.
type Entry struct {
	Seq     uint64 // counts up from 1
	Name    string
	At      int64 // Unix seconds, as the host's clock told
	Changes int   // number of entities touched
	Undone  bool  // can be redone
	Import  timeline.ImportID
	Partial bool // an import that was cut short
}

// Errors that a store returns.
var (
	// ErrNothing is returned when there is nothing to undo or to redo.
	ErrNothing = errors.New("nothing to undo or redo")
	// ErrConflict is returned when an entity is not what a change says it was.
	ErrConflict = errors.New("somebody else has changed it meanwhile")
)
