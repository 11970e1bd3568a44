// Package order puts events in order by a column of their list: rows of a table are sorted by a key each.
package order

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline/index"
)

// NoKey is the key of what has no value.
const NoKey = ^uint32(0)

// Ranks returns for each text its place in the order of all of them, equal ones at the same; NoKey for empty ones.
func Ranks(texts []string) []uint32 {
	sorted := make([]int, len(texts))
	head := make([]uint64, len(texts)) // the first letters: most pairs are told apart without looking the texts up
	for i, s := range texts {
		sorted[i] = i
		for n := range 8 {
			head[i] <<= 8
			if n < len(s) {
				head[i] |= uint64(s[n])
			}
		}
	}
	slices.SortFunc(sorted, func(a, b int) int { return cmp.Or(cmp.Compare(head[a], head[b]), strings.Compare(texts[a], texts[b])) })
	rank, n := make([]uint32, len(texts)), uint32(0)
	for at, i := range sorted {
		if at > 0 && texts[i] != texts[sorted[at-1]] {
			n++
		}
		if rank[i] = n; texts[i] == "" {
			rank[i] = NoKey
		}
	}
	return rank
}

// Sort returns rows by a key each, in two passes over half of its bits: stable, and in time that grows with the rows alone.
// What has no key comes last either way.
func Sort(rows []index.Ord, key func(index.Ord) uint32, down bool) []index.Ord {
	keys := make([]uint32, len(rows))
	for i, o := range rows {
		keys[i] = key(o)
		if down && keys[i] != NoKey {
			keys[i] = NoKey - 1 - keys[i]
		}
	}
	nextRows, nextKeys := make([]index.Ord, len(rows)), make([]uint32, len(rows))
	const bits, mask = 16, 1<<16 - 1
	for shift := 0; shift < 32; shift += bits {
		var at [mask + 2]int
		for _, k := range keys {
			at[k>>shift&mask+1]++
		}
		for i := 1; i < len(at); i++ {
			at[i] += at[i-1]
		}
		for i, k := range keys {
			to := &at[k>>shift&mask]
			nextRows[*to], nextKeys[*to] = rows[i], k
			*to++
		}
		rows, nextRows, keys, nextKeys = nextRows, rows, nextKeys, keys
	}
	return rows
}
