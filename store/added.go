package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"entente/store/codec"
	"entente/store/seal"
	"entente/timeline"
)

// Some imports tell more of events that are there: GDELT's table of mentions adds a source and an extra to each of very many,
// again and again. Writing such an event anew, and keeping what it was for undo, would cost kilobytes each time. So what
// only adds is written by itself, in records of the bucket "added", and the event stays as it is: reading it puts all of it
// together, and nothing above this file knows. Such a record bears the number of its import, so that undoing hides it as
// it hides what the import brought, and nothing needs to be kept.
//
// Each record is about events of one window: windowSize numbers that follow each other. Its key is the number of the window,
// then the stamp of the transaction and a part of it. A record is never changed. An event that is changed takes up what
// was added: its new record holds everything and says until which stamp, so that its old one, when undo brings that back, is
// added to as before.
//
//	uvarint   number of events, then for each
//	          the distance of its number from the one before, the first from that of the window
//	          how many articles it did not cite before
//	          the length of its part
//	          the parts, compressed
const windowSize = 256

// addedKey is the length of a key: window, stamp and part, of which the last byte is the part.
const addedKey = 16

// addition is what one import has added to one event.
type addition struct {
	event   uint64
	sources int // articles that the event did not cite before
	imp     uint64
	stamp   uint64
	part    func() ([]byte, error) // citations and extras
}

// window is what was added to the events of one window, in the order in which that was done.
type window struct {
	number uint64
	read   bool
	list   map[uint64][]addition // by event, without those of imports that are undone
	err    error
}

var errAdded = errors.New("what imports have added to it is damaged")

// additions returns what was added to an event, whether or not its record has taken that up.
func (r *reader) additions(event uint64) ([]addition, error) {
	if n := event / windowSize; !r.window.read || r.window.number != n {
		r.window = r.readWindow(n)
	}
	return r.window.list[event], r.window.err
}

func (r *reader) readWindow(n uint64) window {
	w := window{number: n, read: true, list: map[uint64][]addition{}}
	if w.err = r.store.added.doubt(r, n); w.err != nil {
		return w
	}
	prefix, found := idKey(n), 0
	c := r.bucket(spaceAdded).Cursor()
	for k, v := c.Seek(prefix); bytes.HasPrefix(k, prefix); k, v = c.Next() {
		found++
		rec, err := seal.Open(byte(spaceAdded), k, v)
		if err == nil && !r.hides(rec) {
			err = r.store.press.additions(k, seal.Sum(v), rec, func(a addition) { w.list[a.event] = append(w.list[a.event], a) })
		}
		if err != nil {
			w.err = fmt.Errorf("%w: %w", errAdded, err)
			return w
		}
	}
	if r.store.added.lacks(r, n, found) {
		w.err = errAdded
	}
	return w
}

// additions hands what a record holds to fn, by ascending number.
func (p *press) additions(key []byte, sum uint32, rec seal.Record, fn func(addition)) error {
	if len(key) != addedKey {
		return errBlock
	}
	rest, short := rec.Payload, false
	next := func() uint64 {
		v, n := binary.Uvarint(rest)
		if n <= 0 {
			rest, short = nil, true
			return 0
		}
		rest = rest[n:]
		return v
	}
	list := make([]addition, min(next(), windowSize))
	sizes := make([]uint64, len(list))
	id := binary.BigEndian.Uint64(key) * windowSize
	for i := range list {
		id += next()
		list[i] = addition{event: id, sources: int(next()), imp: rec.Import, stamp: rec.Stamp}
		sizes[i] = next()
	}
	if short {
		return errBlock
	}
	open := func() (map[uint64][]byte, error) {
		raw, err := p.expand(rest)
		if err != nil {
			return nil, err
		}
		parts := make(map[uint64][]byte, len(list))
		for i, a := range list {
			if sizes[i] > uint64(len(raw)) {
				return nil, errBlock
			}
			parts[a.event], raw = raw[:sizes[i]:sizes[i]], raw[sizes[i]:]
		}
		return parts, nil
	}
	for _, a := range list {
		a.part = func() ([]byte, error) {
			parts, err := p.parts(spaceAdded, key, sum, open)
			return parts[a.event], err
		}
		fn(a)
	}
	return nil
}

// entity reads an entity from its record, of which nothing lies in a block any more, with what was added to it.
func (r *reader) entity(ref timeline.Ref, rec seal.Record) (timeline.Entity, error) {
	e, err := codec.Decode(ref, rec.Payload)
	x, is := e.(*timeline.Event)
	if err != nil || !is {
		return e, err
	}
	list, err := r.additions(ref.ID)
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w: %w", ref.Kind, ref, ErrDamaged, err)
	}
	if len(list) == 0 {
		return e, nil
	}
	absorbed := codec.Absorbed(rec.Payload)
	for _, a := range list {
		if a.stamp <= absorbed {
			continue
		}
		part, err := a.part()
		if err != nil {
			return nil, fmt.Errorf("%s %s: %w: %w: %w", ref.Kind, ref, ErrDamaged, errAdded, err)
		}
		citations, extras, err := codec.Added(part)
		if err != nil {
			return nil, fmt.Errorf("%s %s: %w: %w: %w", ref.Kind, ref, ErrDamaged, errAdded, err)
		}
		x.Citations, x.Extra = append(x.Citations, citations...), append(x.Extra, extras...)
	}
	return e, nil
}

// enrich gives a head, read from its record, the sources that were added.
func (r *reader) enrich(h *timeline.EventHead, payload []byte) error {
	list, err := r.additions(uint64(h.ID))
	if err != nil || len(list) == 0 {
		return err
	}
	absorbed := codec.Absorbed(payload)
	for _, a := range list {
		if a.stamp > absorbed {
			h.Sources += a.sources
		}
	}
	return nil
}

// addedBy reports whether an import has added to an entity.
func (r *reader) addedBy(ref timeline.Ref, id timeline.ImportID) (bool, error) {
	if ref.Kind != timeline.KindEvent {
		return false, nil
	}
	list, err := r.additions(ref.ID)
	return slices.ContainsFunc(list, func(a addition) bool { return a.imp == uint64(id) }), err
}
