// Package dict has no code: its folder holds the dictionaries, and the programs that derive some of them, which are built one by
// one. README.md tells what is where.
package dict
