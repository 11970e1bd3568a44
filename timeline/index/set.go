package index

import (
	"math/bits"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// Set is a set of events of a Table, one bit each. The nil Set stands for all of them.
type Set struct {
	bits []uint64
	n    int
}

// Select returns the events for which keep is true, those without a date too.
func (t *Table) Select(keep func(Ord) bool) *Set {
	s := &Set{bits: make([]uint64, (t.All()+63)/64)}
	for o := range Ord(t.All()) {
		if keep(o) {
			s.bits[o>>6] |= 1 << (o & 63)
		}
	}
	for _, w := range s.bits {
		s.n += bits.OnesCount64(w)
	}
	return s
}

// SelectParallel is Select on all cores. test is called once for each, and what it returns by that core alone.
func (t *Table) SelectParallel(test func() func(Ord) bool) *Set {
	s := &Set{bits: make([]uint64, (t.All()+63)/64)}
	const step = 64 // words that a core takes at a time
	var next atomic.Int64
	run := func() {
		keep := test()
		for from := int(next.Add(step)) - step; from < len(s.bits); from = int(next.Add(step)) - step {
			for w := from; w < min(from+step, len(s.bits)); w++ {
				for o := Ord(w * 64); o < min(Ord(w*64+64), Ord(t.All())); o++ {
					if keep(o) {
						s.bits[w] |= 1 << (o & 63)
					}
				}
			}
		}
	}
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(s.bits)/step+1) - 1 {
		wg.Go(run)
	}
	run()
	wg.Wait()
	for _, w := range s.bits {
		s.n += bits.OnesCount64(w)
	}
	return s
}

// Has reports whether an event belongs to the set.
func (s *Set) Has(o Ord) bool { return s == nil || s.bits[o>>6]&(1<<(o&63)) != 0 }

// Each calls fn for the events of a set that is not nil, by position.
func (s *Set) Each(fn func(Ord)) {
	for i, w := range s.bits {
		for ; w != 0; w &= w - 1 {
			fn(Ord(i*64 + bits.TrailingZeros64(w)))
		}
	}
}

// Len is the number of events of a set that is not nil.
func (s *Set) Len() int { return s.n }

// Equal reports whether two sets of one Table hold the same events. The nil Set equals only itself.
func (s *Set) Equal(o *Set) bool {
	if s == nil || o == nil {
		return s == o
	}
	return s.n == o.n && slices.Equal(s.bits, o.bits)
}
