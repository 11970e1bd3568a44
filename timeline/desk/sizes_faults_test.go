//go:build faults

package desk_test

// How many sequences the model of editing tries in "make faults".
const sequences = 10_000
