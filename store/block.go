package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"

	"entente/store/codec"
	"entente/store/seal"
	"entente/timeline"
)

// Rows of large tables repeat themselves: the same places, addresses and words stand in thousands of them. Such events, and
// articles of which only is known that they are there, are written in blocks: head and key stay in the record of its own,
// everything else of blockSize of them is compressed together in one record of the bucket "blocks", under the number of the
// first. Reading one puts the two parts together, so that nothing above this file knows of blocks. What is changed leaves
// its block: its new record holds everything. A block is never changed.
//
//	uvarint   how many there are, then for each the distance of its number from the one before and the length of its part
//	          the parts
const (
	// blockSize weighs the size of the file against the time to read one event: 256 rows of GDELT are 20 KB compressed
	// and take 0.3 ms.
	blockSize = 256
	// blockLeast is the least number of events or articles for which a block is worth it.
	blockLeast = 64
	// maxBlock bounds what a block may grow to when it is read.
	maxBlock = 64 << 20
	// maxPart is the largest part that goes into a block: a long text gains nothing there and slows all others down.
	maxPart = 8 << 10
	// recordRoom is more than what most records whose rest is in a block take.
	recordRoom = 80
)

// press compresses and decompresses. It is safe for concurrent use.
type press struct {
	room sync.Pool // of *scratch

	once sync.Once
	enc  *zstd.Encoder
	dec  *zstd.Decoder
	err  error

	mu     sync.Mutex
	recent [6]unpacked // those read last, the newest first
}

// unpacked is a record of many parts in memory.
type unpacked struct {
	space space
	key   string
	sum   uint32 // of the record: a key may be written again when a transaction has failed
	parts map[uint64][]byte
}

// parts returns what a record holds of each of its entities, with open to take it apart unless that was done lately.
func (p *press) parts(s space, key []byte, sum uint32, open func() (map[uint64][]byte, error)) (map[uint64][]byte, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	at := len(p.recent) - 1 // the oldest gives way
	for i, u := range p.recent {
		if u.space == s && u.key == string(key) && u.sum == sum {
			at = i
			break
		}
	}
	u := p.recent[at]
	if u.space != s || u.key != string(key) || u.sum != sum {
		parts, err := open()
		if err != nil {
			return nil, err
		}
		u = unpacked{s, string(key), sum, parts}
	}
	copy(p.recent[1:at+1], p.recent[:at])
	p.recent[0] = u
	return u.parts, nil
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

// packs reports whether an entity goes into a block: it has an identity, and no text stands behind it.
func packs(e timeline.Entity) bool {
	switch x := e.(type) {
	case *timeline.Event:
		return x.Key != "" && len(x.Takeaways)+len(x.Claims)+len(x.Citations)+len(x.Accounts) == 0
	case *timeline.Article:
		return x.Key != "" && x.Size+len(x.Takeaways)+len(x.Rejected) == 0
	}
	return false
}

// blockID is the number of a block that starts with an entity.
func blockID(ref timeline.Ref) uint64 {
	if ref.Kind == timeline.KindEvent {
		return ref.ID
	}
	return ref.ID | uint64(ref.Kind)<<56
}

// packed is what one block is made of: sealed by whoever writes it.
type packed struct {
	first   timeline.Ref
	last    timeline.Ref
	payload []byte                  // of the block's record
	records map[timeline.Ref][]byte // payloads of the entities' records
}

// scratch is memory that making a block needs for a while.
type scratch struct{ entity, index, parts, raw, out []byte }

// pack compresses entities of one kind and of ascending numbers. Those with a long part are left out.
func (p *press) pack(list []timeline.Entity) (packed, error) {
	if err := p.ready(); err != nil {
		return packed{}, err
	}
	room, _ := p.room.Get().(*scratch)
	if room == nil {
		room = &scratch{}
	}
	defer p.room.Put(room)
	b := packed{first: list[0].Ref(), last: list[len(list)-1].Ref(), records: make(map[timeline.Ref][]byte, len(list))}
	index, parts, records := room.index[:0], room.parts[:0], make([]byte, 0, recordRoom*len(list))
	last, n := b.first.ID, 0
	for _, e := range list {
		var err error
		if room.entity, err = codec.Append(room.entity[:0], e); err != nil {
			return b, err
		}
		record, rest := codec.Divide(room.entity)
		if len(rest) > maxPart {
			continue
		}
		id, start := e.Ref().ID, len(records)
		records = codec.AppendPacked(records, record, id-b.first.ID)
		b.records[e.Ref()] = records[start:len(records):len(records)]
		index = binary.AppendUvarint(index, id-last)
		index = binary.AppendUvarint(index, uint64(len(rest)))
		parts = append(parts, rest...)
		last, n = id, n+1
	}
	room.index, room.parts = index, parts
	room.raw = append(append(binary.AppendUvarint(room.raw[:0], uint64(n)), index...), parts...)
	room.out = p.enc.EncodeAll(room.raw, room.out[:0])
	b.payload = bytes.Clone(room.out)
	return b, nil
}

var errBlock = errors.New("the block that it lies in is damaged")

// unpack is the inverse of pack.
func (p *press) unpack(id uint64, payload []byte) (map[uint64][]byte, error) {
	raw, err := p.expand(payload)
	if err != nil {
		return nil, err
	}
	parts := map[uint64][]byte{}
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
			return nil, errBlock
		}
		parts[e.id], raw = raw[:e.size:e.size], raw[e.size:]
	}
	return parts, err
}

// expand decompresses.
func (p *press) expand(payload []byte) ([]byte, error) {
	if err := p.ready(); err != nil {
		return nil, err
	}
	raw, err := p.dec.DecodeAll(payload, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errBlock, err)
	}
	return raw, nil
}

// whole puts a record together with its part in a block. A record that holds everything comes back as it is.
func (r *reader) whole(ref timeline.Ref, rec seal.Record) (seal.Record, error) {
	record, distance, ok := codec.Packed(ref.Kind, rec.Payload)
	if !ok {
		return rec, nil
	}
	part, err := r.part(timeline.Ref{Kind: ref.Kind, ID: ref.ID - distance}, ref.ID)
	if err != nil {
		return rec, fmt.Errorf("%s %s: %w: %w", ref.Kind, ref, ErrDamaged, err)
	}
	rec.Payload = append(append(make([]byte, 0, len(record)+len(part)), record...), part...)
	return rec, nil
}

// part returns what the block that starts with first holds of an entity.
func (r *reader) part(first timeline.Ref, id uint64) ([]byte, error) {
	key := idKey(blockID(first))
	value := r.bucket(spaceBlocks).Get(key)
	if value == nil {
		return nil, errors.New("the block that it lies in is missing")
	}
	parts, err := r.store.press.parts(spaceBlocks, key, seal.Sum(value), func() (map[uint64][]byte, error) {
		rec, err := seal.Open(byte(spaceBlocks), key, value)
		if err != nil {
			return nil, err
		}
		return r.store.press.unpack(first.ID, rec.Payload)
	})
	if err != nil {
		return nil, err
	}
	part, ok := parts[id]
	if !ok {
		return nil, errBlock
	}
	return part, nil
}

// remnant is what is left of an entity whose block is lost: its identity, and of an event date, type and actors.
func remnant(ref timeline.Ref, payload []byte) (timeline.Entity, error) {
	lost := []timeline.Extra{{Key: "damage", Value: "the title and all details were lost; the library was repaired"}}
	e, err := codec.Decode(ref, payload)
	if err != nil {
		return nil, err
	}
	x, is := e.(*timeline.Event)
	if !is {
		a := e.(*timeline.Article)
		a.Title, a.From, a.Extra = "An article whose title was lost", timeline.DateUnknown, lost
		return a, nil
	}
	x.Title, x.Extra = x.Word(), lost
	var head timeline.EventHead
	if err := codec.Head(x.ID, payload, &head); err != nil {
		return nil, err
	}
	for _, a := range head.Actors {
		x.Roles = append(x.Roles, timeline.Role{Actor: a, As: timeline.Mentioned})
	}
	return x, nil
}
