package store

import (
	"encoding/binary"
	"reflect"
	"slices"

	"entente/store/codec"
	"entente/store/seal"
	"entente/timeline"
	"entente/timeline/edit"
)

// extension gathers what an import adds to events of one window in one transaction. See added.go.
type extension struct {
	w      *writer
	imp    timeline.ImportID
	window uint64
	taken  map[uint64]int // records of this transaction, by window
	events []uint64
	index  []byte
	parts  []byte
}

func newExtension(w *writer, imp timeline.ImportID) *extension {
	return &extension{w: w, imp: imp, taken: map[uint64]int{}}
}

// maxExtensions is how many records of a window one transaction may write.
const maxExtensions = 256

// add takes up a change that only adds citations and extras to the end of an event's. It returns false for all others, and
// where the event's record was written by this very transaction, so that nothing can tell what it has taken up.
func (x *extension) add(c edit.Change, now seal.Record) (bool, error) {
	citations, extras, only := adds(c)
	if !only || codec.Absorbed(now.Payload) == x.w.st.stamp {
		return false, nil
	}
	part := codec.AppendAdded(nil, citations, extras)
	if len(part) > maxPart {
		return false, nil
	}
	id := c.Ref().ID
	if n := id / windowSize; n != x.window || len(x.parts) > maxBlock/2 {
		if err := x.flush(); err != nil {
			return false, err
		}
		x.window = n
	}
	if x.taken[x.window] == maxExtensions {
		return false, nil
	}
	last := x.window * windowSize
	if len(x.events) > 0 {
		last = x.events[len(x.events)-1]
	}
	x.events = append(x.events, id)
	x.index = binary.AppendUvarint(x.index, id-last)
	x.index = binary.AppendUvarint(x.index, uint64(len(c.After.(*timeline.Event).Articles())-len(c.Before.(*timeline.Event).Articles())))
	x.index = binary.AppendUvarint(x.index, uint64(len(part)))
	x.parts = append(x.parts, part...)
	return true, nil
}

// settle writes what was gathered when it is about the entity whose present state is to be read. They come in the order of
// their numbers.
func (x *extension) settle(ref timeline.Ref) error {
	if n := len(x.events); n > 0 && ref.Kind == timeline.KindEvent && x.events[n-1] == ref.ID {
		return x.flush()
	}
	return nil
}

// flush writes what was gathered.
func (x *extension) flush() error {
	if len(x.events) == 0 {
		return nil
	}
	p := &x.w.store.press
	if err := p.ready(); err != nil {
		return err
	}
	payload := append(binary.AppendUvarint(nil, uint64(len(x.events))), x.index...)
	payload = p.enc.EncodeAll(x.parts, payload)
	key := appendID(idKey(x.window), x.w.st.stamp*maxExtensions+uint64(x.taken[x.window]))
	bucket := x.w.bucket(spaceAdded)
	if last, _ := bucket.Cursor().Last(); slices.Compare(key, last) > 0 {
		bucket.FillPercent = appendFill
	}
	if err := x.w.seal(spaceAdded, key, uint64(x.imp), payload); err != nil {
		return err
	}
	x.w.window = window{} // it has changed
	x.taken[x.window]++
	x.events, x.index, x.parts = x.events[:0], x.index[:0], x.parts[:0]
	return nil
}

// adds returns what a change adds to an event when it does nothing else.
func adds(c edit.Change) (citations []timeline.Citation, extras []timeline.Extra, only bool) {
	before, is := c.Before.(*timeline.Event)
	after, too := c.After.(*timeline.Event)
	if !is || !too {
		return nil, nil, false
	}
	n, m := len(before.Citations), len(before.Extra)
	if len(after.Citations) < n || len(after.Extra) < m || len(after.Citations)+len(after.Extra) == n+m ||
		!slices.Equal(before.Citations, after.Citations[:n]) || !slices.Equal(before.Extra, after.Extra[:m]) {
		return nil, nil, false
	}
	rest := *after
	rest.Citations, rest.Extra = before.Citations, before.Extra
	return after.Citations[n:], after.Extra[m:], reflect.DeepEqual(&rest, before)
}
