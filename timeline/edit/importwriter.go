package edit

import "entente/timeline"

// ImportWriter writes an import step by step. It stands here, below both the desk and the store, so that a store
// can return it.
type ImportWriter interface {
	// ID is the import's number, which every new entity of it must carry.
	ID() timeline.ImportID
	// Add writes new entities in one or more steps of at most 5 000 records each.
	Add(entities []timeline.Entity) error
	// Revise writes new entities (Before is nil) and new versions of those that exist, or deletes them (After is nil),
	// in steps as Add. Undoing the import takes away the former and puts the latter back. It returns ErrConflict, and
	// writes nothing of that step, when an entity is not what Before says or has been changed by an entry of the
	// history that came after the import began: the history could not be taken back in order any more.
	Revise(changes []Change) error
	// Commit ends the import: the entry is whole. Until then it is listed as partial and can be undone all the same.
	Commit() error
}

// Stamp marks a new entity, which nobody else holds yet, as part of an import.
func Stamp(e timeline.Entity, imp timeline.ImportID) {
	switch e := e.(type) {
	case *timeline.Event:
		e.Import = imp
	case *timeline.Actor:
		e.Import = imp
	case *timeline.Article:
		e.Import = imp
	case *timeline.Link:
		e.Import = imp
	case *timeline.Annotation:
		e.Import = imp
	case *timeline.Attachment:
		e.Import = imp
	}
}
