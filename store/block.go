package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"

	"entente/store/codec"
	"entente/store/seal"
	"entente/timeline"
)

// Rows of large tables repeat themselves: the same places, addresses and words stand in thousands of them. Such events
// are written in blocks: head and key stay in the event's own record, everything else of blockSize events is compressed
// together in one record of the bucket "blocks", under the number of the first of them. Reading an event puts the two
// parts together, so that nothing above this file knows of blocks. An event that is changed leaves its block: its new
// record holds everything. A block is never changed.
//
//	uvarint   number of events, then for each the distance of its number from the one before and the length of its part
//	          the parts
const (
	// blockSize weighs the size of the file against the time to read one event: 256 rows of GDELT are 20 KB compressed
	// and take 0.3 ms.
	blockSize = 256
	// blockLeast is the least number of events for which a block is worth it.
	blockLeast = 64
	// maxBlock bounds what a block may grow to when it is read.
	maxBlock = 64 << 20
	// maxPart is the largest part that goes into a block: a long text gains nothing there and slows all others down.
	maxPart = 8 << 10
)

// press compresses and decompresses. It is safe for concurrent use.
type press struct {
	once sync.Once
	enc  *zstd.Encoder
	dec  *zstd.Decoder
	err  error

	mu     sync.Mutex
	recent [4]block // those read last, the newest first
}

// block is a block in memory.
type block struct {
	id    uint64
	parts map[uint64][]byte
}

func (p *press) ready() error {
	p.once.Do(func() {
		p.enc, p.err = zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(2),
			zstd.WithWindowSize(1<<19), zstd.WithEncoderCRC(false))
		if p.err == nil {
			p.dec, p.err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxBlock))
		}
	})
	return p.err
}

// packs reports whether an event is a row that goes into a block: it has an identity, and no text stands behind it.
func packs(e timeline.Entity) bool {
	x, is := e.(*timeline.Event)
	return is && x.Key != "" && len(x.Takeaways)+len(x.Claims)+len(x.Citations)+len(x.Accounts) == 0
}

// packed is what one block is made of: sealed by whoever writes it.
type packed struct {
	first   uint64
	last    uint64
	payload []byte            // of the block's record
	records map[uint64][]byte // payloads of the events' records, by number
}

// pack compresses events of ascending numbers. Those with a long part are left out.
func (p *press) pack(events []timeline.Entity) (packed, error) {
	if err := p.ready(); err != nil {
		return packed{}, err
	}
	b := packed{first: events[0].Ref().ID, records: make(map[uint64][]byte, len(events))}
	var all, parts, index []byte
	last, n := b.first, 0
	for _, e := range events {
		start := len(all)
		var err error
		if all, err = codec.Append(all, e); err != nil {
			return b, err
		}
		record, rest := codec.Divide(all[start:])
		if len(rest) > maxPart {
			all = all[:start]
			continue
		}
		id := e.Ref().ID
		b.records[id] = codec.AppendPacked(nil, record, id-b.first)
		index = binary.AppendUvarint(index, id-last)
		index = binary.AppendUvarint(index, uint64(len(rest)))
		parts = append(parts, rest...)
		all = all[:start]
		last, n = id, n+1
	}
	b.last = events[len(events)-1].Ref().ID
	raw := append(binary.AppendUvarint(nil, uint64(n)), index...)
	b.payload = p.enc.EncodeAll(append(raw, parts...), nil)
	return b, nil
}

var errBlock = errors.New("the block of events is damaged")

// unpack is the inverse of pack.
func (p *press) unpack(id uint64, payload []byte) (block, error) {
	b := block{id: id, parts: map[uint64][]byte{}}
	if err := p.ready(); err != nil {
		return b, err
	}
	raw, err := p.dec.DecodeAll(payload, nil)
	if err != nil {
		return b, fmt.Errorf("%w: %w", errBlock, err)
	}
	next := func() uint64 {
		v, n := binary.Uvarint(raw)
		if n <= 0 {
			raw, err = nil, errBlock
			return 0
		}
		raw = raw[n:]
		return v
	}
	type entry struct{ id, size uint64 }
	list := make([]entry, min(next(), blockSize))
	for i := range list {
		id += next()
		list[i] = entry{id, next()}
	}
	for _, e := range list {
		if err != nil || e.size > uint64(len(raw)) {
			return b, errBlock
		}
		b.parts[e.id], raw = raw[:e.size:e.size], raw[e.size:]
	}
	return b, err
}

// whole puts a record together with its part in a block. A record that holds everything comes back as it is.
func (r *reader) whole(ref timeline.Ref, rec seal.Record) (seal.Record, error) {
	record, distance, ok := codec.Packed(ref.Kind, rec.Payload)
	if !ok {
		return rec, nil
	}
	part, err := r.part(ref.ID-distance, ref.ID)
	if err != nil {
		return rec, fmt.Errorf("%s %s: %w: %w", ref.Kind, ref, ErrDamaged, err)
	}
	rec.Payload = append(append(make([]byte, 0, len(record)+len(part)), record...), part...)
	return rec, nil
}

// part returns what the block holds of an event.
func (r *reader) part(id, event uint64) ([]byte, error) {
	p := &r.store.press
	p.mu.Lock()
	defer p.mu.Unlock()
	at := len(p.recent) - 1 // the oldest gives way
	for i := range p.recent {
		if p.recent[i].id == id {
			at = i
			break
		}
	}
	b := p.recent[at]
	if b.id != id {
		key := idKey(id)
		value := r.bucket(spaceBlocks).Get(key)
		if value == nil {
			return nil, errors.New("the block that it lies in is missing")
		}
		rec, err := seal.Open(byte(spaceBlocks), key, value)
		if err != nil {
			return nil, err
		}
		if b, err = p.unpack(id, rec.Payload); err != nil {
			return nil, err
		}
	}
	copy(p.recent[1:at+1], p.recent[:at])
	p.recent[0] = b
	part, ok := b.parts[event]
	if !ok {
		return nil, errBlock
	}
	return part, nil
}

// remnant is what is left of an event whose block is lost: its identity, date, type and actors.
func remnant(id uint64, payload []byte) (*timeline.Event, error) {
	e, err := codec.Decode(timeline.Ref{Kind: timeline.KindEvent, ID: id}, payload)
	if err != nil {
		return nil, err
	}
	x := e.(*timeline.Event)
	x.Title = x.Word()
	x.Extra = []timeline.Extra{{Key: "damage", Value: "the title and all details were lost; the library was repaired"}}
	var head timeline.EventHead
	if err := codec.Head(x.ID, payload, &head); err != nil {
		return nil, err
	}
	for _, a := range head.Actors {
		x.Roles = append(x.Roles, timeline.Role{Actor: a, As: timeline.Mentioned})
	}
	return x, nil
}
