package edit

import "entente/timeline"

// ImportWriter adds new entities step by step. It stands here, below both the desk and the store, so that a store
// can return it.
type ImportWriter interface {
	// ID is the import's number, which every entity of it must carry.
	ID() timeline.ImportID
	// Add writes new entities in one or more steps of at most 5 000 records each.
	Add(entities []timeline.Entity) error
	// Commit ends the import: the entry is whole. Until then it is listed as partial and can be undone all the same.
	Commit() error
}
