package store

import (
	"bytes"
	"maps"

	"entente/store/wire"
	"entente/timeline"
)

// state is the small record that every write transaction reads and writes: what counts up, where undo stands, and
// how many records of which checksums there must be. The last is what tells that a record has vanished, which its own
// checksum cannot.
type state struct {
	next       map[timeline.Kind]uint64 // the next free number of each kind
	nextSeq    uint64
	nextImport uint64
	cursor     uint64 // sequence of the newest entry that is not undone, or any lower one that is none
	stamp      uint64 // number of the newest write transaction
	dirty      bool   // written to since it was opened, and not closed properly
	tally      map[space]tally
}

// tally is the number of records of a bucket and the sum of their checksums.
type tally struct {
	count uint64
	sum   uint64
}

func newState() state {
	st := state{next: map[timeline.Kind]uint64{}, nextSeq: 1, nextImport: 1, tally: map[space]tally{}}
	for _, k := range timeline.Kinds() {
		st.next[k] = 1
	}
	return st
}

func (st state) clone() state {
	st.next, st.tally = maps.Clone(st.next), maps.Clone(st.tally)
	return st
}

// same reports whether two libraries in these states hold the same, opened or closed.
func (st state) same(other state) bool {
	st.dirty, other.dirty = false, false
	st.next, other.next = nil, nil // which numbers are taken tells of nothing that is there
	return bytes.Equal(st.append(nil), other.append(nil))
}

func (st state) add(s space, sum uint32) {
	t := st.tally[s]
	st.tally[s] = tally{t.count + 1, t.sum + uint64(sum)}
}

func (st state) remove(s space, sum uint32) {
	t := st.tally[s]
	st.tally[s] = tally{t.count - 1, t.sum - uint64(sum)}
}

// append writes: 1 next number (1 kind 2 number)*, 2 next sequence, 3 next import, 4 cursor, 5 stamp, 6 dirty,
// 7 tally (1 space 2 count 3 sum)*.
func (st state) append(b []byte) []byte {
	w := wire.Writer{B: b}
	for _, k := range timeline.Kinds() {
		mark := w.Begin(1)
		w.Uint(1, uint64(k))
		w.Uint(2, st.next[k])
		w.End(mark)
	}
	w.Uint(2, st.nextSeq)
	w.Uint(3, st.nextImport)
	w.Uint(4, st.cursor)
	w.Uint(5, st.stamp)
	w.Bool(6, st.dirty)
	for _, s := range tallied() {
		if t := st.tally[s]; t != (tally{}) {
			mark := w.Begin(7)
			w.Uint(1, uint64(s))
			w.Uint(2, t.count)
			w.Uint(3, t.sum)
			w.End(mark)
		}
	}
	return w.B
}

func readState(payload []byte) (state, error) {
	st := newState()
	r := wire.NewReader(payload)
	for r.Next() {
		switch r.Num {
		case 1:
			var kind timeline.Kind
			var next uint64
			r.Message(func(r *wire.Reader) {
				switch r.Num {
				case 1:
					kind = timeline.Kind(r.Uint())
				case 2:
					next = r.Uint()
				}
			})
			st.next[kind] = next
		case 2:
			st.nextSeq = r.Uint()
		case 3:
			st.nextImport = r.Uint()
		case 4:
			st.cursor = r.Uint()
		case 5:
			st.stamp = r.Uint()
		case 6:
			st.dirty = r.Bool()
		case 7:
			var s space
			var t tally
			r.Message(func(r *wire.Reader) {
				switch r.Num {
				case 1:
					s = space(r.Uint())
				case 2:
					t.count = r.Uint()
				case 3:
					t.sum = r.Uint()
				}
			})
			st.tally[s] = t
		}
	}
	return st, r.Err()
}
