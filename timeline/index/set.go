package index

import (
	"iter"
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

// Within yields the events of the set from position lo up to hi, by position. Stretches without any cost next to nothing.
func (s *Set) Within(lo, hi Ord) iter.Seq[Ord] {
	return func(yield func(Ord) bool) {
		for at := lo; at < hi; {
			end, word := min((at|63)+1, hi), ^uint64(0)
			if s != nil {
				word = s.bits[at>>6]
			}
			word &= ^uint64(0) << (at & 63)
			if end&63 != 0 {
				word &= 1<<(end&63) - 1
			}
			for base := at &^ 63; word != 0; word &= word - 1 {
				if !yield(base + Ord(bits.TrailingZeros64(word))) {
					return
				}
			}
			at = end
		}
	}
}

// countWithin is the number of events of the set from position lo up to hi.
func (s *Set) countWithin(lo, hi Ord) int {
	if s == nil {
		return int(max(hi-lo, 0))
	}
	n := 0
	for at := lo; at < hi; {
		end := min((at|63)+1, hi)
		n += bits.OnesCount64(s.bits[at>>6] >> (at & 63) << (64 - (end - at)))
		at = end
	}
	return n
}

// Common is the number of events that two sets of one Table share, of which s is not nil.
func (s *Set) Common(o *Set) int {
	if o == nil {
		return s.n
	}
	n := 0
	for i, w := range s.bits {
		n += bits.OnesCount64(w & o.bits[i])
	}
	return n
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
