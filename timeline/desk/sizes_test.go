//go:build !faults

package desk_test

// How many sequences the model of editing tries; "make faults" tries more.
const sequences = 200
