//go:build faults

package store

// How often the fault tests try in "make faults".
const (
	flips       = 20_000
	truncations = 500
	kills       = 2_000
	hundreds    = 100
)
