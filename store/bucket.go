package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"

	"entente/timeline"
)

// space is one bucket. The numbers take part in the checksums of records, so they are part of the file format;
// those of entities are their kinds.
type space byte

const (
	spaceKeys      space = 20 // kind, key, number → nothing. Derived from the entities
	spaceBlocks    space = 21 // number of the first event → what is not in the records of many events, compressed. See block.go
	spaceAdded     space = 22 // window, stamp and part → what an import has added to events of the window. See added.go
	spaceJournal   space = 30 // sequence → entry of the history
	spaceKept      space = 31 // sequence, kind, number → the other side of a change
	spaceWithdrawn space = 32 // import → number of records of each kind; it was undone and its records are hidden
	spaceSettings  space = 33 // name → value
	spaceMeta      space = 40 // "schema", "state", "state copy"
)

// tallied lists the spaces whose records are counted and summed up: all but meta, which holds the sums.
func tallied() []space {
	var list []space
	for _, k := range timeline.Kinds() {
		list = append(list, space(k))
	}
	return append(list, spaceKeys, spaceBlocks, spaceAdded, spaceJournal, spaceKept, spaceWithdrawn, spaceSettings)
}

func spaces() []space { return append(tallied(), spaceMeta) }

// later reports whether the first schema did not have the bucket.
func (s space) later() bool {
	return s == spaceBlocks || s == spaceAdded || s == space(timeline.KindAttachment) || s == space(timeline.KindBlob)
}

// bucket returns the name of the bucket.
func (s space) bucket() []byte {
	switch s {
	case spaceKeys:
		return []byte("keys")
	case spaceBlocks:
		return []byte("blocks")
	case spaceAdded:
		return []byte("added")
	case spaceJournal:
		return []byte("journal")
	case spaceKept:
		return []byte("kept")
	case spaceWithdrawn:
		return []byte("withdrawn")
	case spaceSettings:
		return []byte("settings")
	case spaceMeta:
		return []byte("meta")
	}
	return []byte(timeline.Kind(s).String() + "s")
}

var (
	keySchema    = []byte("schema")
	keyState     = []byte("state")
	keyStateCopy = []byte("state copy") // the same again: without a state no record can be written
)

// appendID appends a number as the key of its record: big-endian, so that the order of bytes is that of numbers.
func appendID(b []byte, id uint64) []byte { return binary.BigEndian.AppendUint64(b, id) }

func idKey(id uint64) []byte { return appendID(make([]byte, 0, 8), id) }

// keyID is the inverse of appendID. A key of another length is damage and gives 0, which no record has.
func keyID(key []byte) uint64 {
	if len(key) != 8 {
		return 0
	}
	return binary.BigEndian.Uint64(key)
}

// indexPrefix is what the entries of the key index start with that stand for an entity's key. The number follows.
// Keys that are long or hold a zero byte stand as their hash, so that the entries of one key lie together: the
// number's first byte is 0, and so no longer key comes between them.
func indexPrefix(b []byte, kind timeline.Kind, key []byte) []byte {
	b = append(b, byte(kind))
	if len(key) > maxIndexed || bytes.IndexByte(key, 0) >= 0 || key[0] == hashed {
		sum := sha256.Sum256(key)
		const digits = "0123456789abcdef"
		b = append(b, hashed)
		for _, x := range sum {
			b = append(b, digits[x>>4], digits[x&15])
		}
		return b
	}
	return append(b, key...)
}

const (
	maxIndexed = 200  // bytes; longer keys would make the index's pages badly filled
	hashed     = 0xFF // does not occur in UTF-8
)

// keptKey is the key of the other side of a change.
func keptKey(seq uint64, ref timeline.Ref) []byte {
	return appendID(append(idKey(seq), byte(ref.Kind)), ref.ID)
}

func parseKeptKey(key []byte) timeline.Ref {
	if len(key) != 17 {
		return timeline.Ref{}
	}
	return timeline.Ref{Kind: timeline.Kind(key[8]), ID: keyID(key[9:])}
}
