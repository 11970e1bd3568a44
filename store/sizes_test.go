//go:build !faults

package store

// How often the fault tests try; "make faults" tries more.
const (
	flips         = 250
	truncations   = 25
	powerCuts     = 40 // of each of the four jobs
	ioErrors      = 40 // errors of the disk that are tried
	kills         = 3  // of each of the four jobs
	hundreds      = 2  // of sequences of edits, undo, redo
	damagedStores = 30
)
