package index

import (
	"math/bits"
	"slices"
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
