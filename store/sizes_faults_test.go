//go:build faults

package store

// How often the fault tests try in "make faults".
const (
	flips         = 20_000
	truncations   = 500
	powerCuts     = 3_000 // of each of the four jobs
	ioErrors      = everyError
	kills         = 2_000 // of each of the four jobs
	hundreds      = 100
	damagedStores = 1_000
)
