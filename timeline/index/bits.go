package index

import (
	"math/bits"
	"runtime"
	"sync"
	"sync/atomic"
)

// Bits are marks on the numbers from 0 up to a limit, one bit each.
type Bits []uint64

// NewBits returns room for the numbers below n, none marked.
func NewBits(n int) Bits { return make(Bits, (n+63)/64) }

// Put marks a number.
func (b Bits) Put(i int) { b[i>>6] |= 1 << (i & 63) }

// Drop takes the mark off a number.
func (b Bits) Drop(i int) { b[i>>6] &^= 1 << (i & 63) }

// Has reports whether a number is marked.
func (b Bits) Has(i int) bool { return b[i>>6]&(1<<(i&63)) != 0 }

// And keeps the marks of b that o has too, and returns b. Both must have the same limit.
func (b Bits) And(o Bits) Bits {
	for i := range b {
		b[i] &= o[i]
	}
	return b
}

// Or adds the marks of o to b, and returns b. Both must have the same limit.
func (b Bits) Or(o Bits) Bits {
	for i := range b {
		b[i] |= o[i]
	}
	return b
}

// Not turns the marks of the numbers below n over, and returns b, whose limit must be n.
func (b Bits) Not(n int) Bits {
	for i := range b {
		b[i] = ^b[i]
	}
	if rest := n & 63; rest > 0 {
		b[len(b)-1] &= 1<<rest - 1
	}
	return b
}

// Each calls fn for the marked numbers, by size.
func (b Bits) Each(fn func(int)) {
	for i, w := range b {
		for ; w != 0; w &= w - 1 {
			fn(i*64 + bits.TrailingZeros64(w))
		}
	}
}

// SetOf returns the set of the events whose positions are marked. It keeps b, whose limit must be t.All().
func (t *Table) SetOf(b Bits) *Set {
	s := &Set{bits: b}
	for _, w := range b {
		s.n += bits.OnesCount64(w)
	}
	return s
}

// Scan marks the events, those without a date too, that keep lets through, on all cores. test is called once for each,
// and what it returns by that core alone.
func (t *Table) Scan(test func() func(Ord) bool) Bits {
	b := NewBits(t.All())
	const step = 64 // words that a core takes at a time
	var next atomic.Int64
	run := func() {
		keep := test()
		for from := int(next.Add(step)) - step; from < len(b); from = int(next.Add(step)) - step {
			for w := from; w < min(from+step, len(b)); w++ {
				for o := Ord(w * 64); o < min(Ord(w*64+64), Ord(t.All())); o++ {
					if keep(o) {
						b[w] |= 1 << (o & 63)
					}
				}
			}
		}
	}
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(b)/step+1) - 1 {
		wg.Go(run)
	}
	run()
	wg.Wait()
	return b
}
