//go:build faults

package store

// How often the fault tests try in "make faults".
const (
	flips = 1500
	truncations = 500
	kills       = 2_000
)
