package when

import (
	"cmp"
	"slices"
)

// hull returns the first and the last half of items, which it sorts; false when there are gaps between them.
func hull(items [][2]half) (first, last half, ok bool) {
	slices.SortFunc(items, func(a, b [2]half) int { return cmp.Compare(a[0].lo, b[0].lo) })
	first, last = items[0][0], items[0][1]
	for _, it := range items[1:] {
		if it[0].lo > last.hi {
			return half{}, half{}, false
		}
		if it[1].hi > last.hi {
			last = it[1]
		}
	}
	return first, last, true
}
