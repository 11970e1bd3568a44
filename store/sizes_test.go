//go:build !faults

package store

// How often the fault tests try; "make faults" tries more.
const (
	flips       = 250
	truncations = 25
	kills       = 6
	hundreds    = 2 // of sequences of edits, undo, redo
)
