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

// endings tell of blocks of 64 events without a look at each which go on all together, and which but for those that never
// end: what is in force until further notice lies among much that is over.
type endings struct {
	first  []when.Time // end of an event
	closed []when.Time // latest end, open ones aside; when.Min without any
}

func newEndings(ends []when.Time) endings {
	blocks := (len(ends) + block - 1) / block
	e := endings{make([]when.Time, 0, blocks), make([]when.Time, 0, blocks)}
	for c := range slices.Chunk(ends, block) {
		first, closed := when.Max, when.Min
		for _, t := range c {
			if first = min(first, t); t != when.Max {
				closed = max(closed, t)
			}
		}
		e.first, e.closed = append(e.first, first), append(e.closed, closed)
	}
	return e
}

// after tells what of a block ends after t: all events, only those that are open, or it takes a look.
func (e *endings) after(b int, t when.Time) (all, open bool) { return e.first[b] > t, e.closed[b] <= t }

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
