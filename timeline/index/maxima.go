package index

import (
	"slices"

	"entente/timeline/when"
)

// maxima are the latest ends of blocks of 64 events, and of blocks of 64 blocks, so that asking for the few long
// events that reach into a window skips 4 096 short ones in a step.
type maxima struct{ low, high []when.Time }

func newMaxima(ends []when.Time) maxima {
	low := blockMaxima(ends)
	return maxima{low, blockMaxima(low)}
}

func blockMaxima(list []when.Time) []when.Time {
	out := make([]when.Time, 0, (len(list)+block-1)/block)
	for c := range slices.Chunk(list, block) {
		out = append(out, slices.Max(c))
	}
	return out
}

// next returns the first block from b on, but below n, that has an end after t; n when there is none.
func (m *maxima) next(b, n int, t when.Time) int {
	for b < n {
		if b%block == 0 && m.high[b/block] <= t {
			b += block
			continue
		}
		if m.low[b] > t {
			return b
		}
		b++
	}
	return n
}
