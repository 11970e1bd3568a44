// Package wordtable maps words to numbers. It is for the dictionaries, which are asked for each word of a text: a word of up to 15 bytes is
// kept beside its number and compared as two numbers itself, so that an answer takes one look into memory where a map takes three.
package wordtable

import (
	"math/bits"
)

// Table maps words to numbers above zero. The zero Table is empty. It may be read by many at once, and changed by one alone.
type Table struct {
	slots []slot // a power of two of them, with linear probing; a quarter at least is free
	used  int
	long  map[string]int32 // of words that are too long for a slot
}

type slot struct {
	key key
	n   int32
}

// key is a word: its bytes in order, and one more than its length in the last.
type key struct{ low, high uint64 }

const longest = 15 // bytes

// New returns a table with room for a number of words.
func New(words int) *Table {
	size := 8
	for size*3 < words*4 {
		size *= 2
	}
	return &Table{slots: make([]slot, size)}
}

// pack returns the key of a word that is not too long. It loads its bytes eight or four at a time, the last ones perhaps twice.
func pack[W string | []byte](w W) key {
	n := len(w)
	k := key{high: uint64(n+1) << 56} // no word is the zero key
	switch {
	case n > 8:
		k.low = load8(w, 0)
		k.high |= load8(w, n-8) >> (8 * (16 - n))
	case n == 8:
		k.low = load8(w, 0)
	case n >= 4:
		k.low = load4(w, 0) | load4(w, n-4)<<(8*(n-4))
	case n > 0:
		k.low = uint64(w[0]) | uint64(w[n/2])<<8 | uint64(w[n-1])<<16
	}
	return k
}

func load4[W string | []byte](w W, i int) uint64 {
	_ = w[i+3]
	return uint64(w[i]) | uint64(w[i+1])<<8 | uint64(w[i+2])<<16 | uint64(w[i+3])<<24
}

func load8[W string | []byte](w W, i int) uint64 { return load4(w, i) | load4(w, i+4)<<32 }

// at returns the slot of a key, or the free one in which it belongs.
func (t *Table) at(k key) *slot {
	high, low := bits.Mul64(k.low^0x9e3779b97f4a7c15, k.high^0xe7037ed1a0b428db)
	for i := int(high ^ low); ; i++ {
		if s := &t.slots[i&(len(t.slots)-1)]; s.key == k || s.key == (key{}) {
			return s
		}
	}
}

// Get returns the number of a word, 0 for none.
func (t *Table) Get(w string) int32 {
	if len(w) > longest {
		return t.long[w]
	}
	return t.get(pack(w))
}

// GetBytes is Get of the word in w.
func (t *Table) GetBytes(w []byte) int32 {
	if len(w) > longest {
		return t.long[string(w)]
	}
	return t.get(pack(w))
}

func (t *Table) get(k key) int32 {
	if t.used == 0 {
		return 0
	}
	return t.at(k).n
}

// Set gives a word a number.
func (t *Table) Set(w string, n int32) {
	if len(w) > longest {
		if t.long == nil {
			t.long = map[string]int32{}
		}
		t.long[w] = n
		return
	}
	if t.used*4 >= len(t.slots)*3 {
		t.grow()
	}
	k := pack(w)
	s := t.at(k)
	if s.key != k {
		s.key = k
		t.used++
	}
	s.n = n
}

func (t *Table) grow() {
	old := t.slots
	t.slots = make([]slot, max(8, 2*len(old)))
	for i := range old {
		if old[i].key != (key{}) {
			*t.at(old[i].key) = old[i]
		}
	}
}
