// Package seal puts a checksum around every stored record, so that a damaged one is noticed and never believed.
//
// bbolt has no checksum on its data pages: a flipped bit on the disk would come back as a wrong date or a wrong name.
// A sealed record is
//
//	byte 0     version of this layout, 1
//	bytes 1-4  CRC-32C, little endian, over the space, the version, the key and all bytes from 5
//	uvarint    stamp: number of the store's change that wrote the record
//	uvarint    number of the import that brought the record, 0 for none
//	the rest   payload
//
// The space, one byte for the bucket, and the key take part in the checksum although they are not repeated in the
// record: a record that turns up in the wrong bucket or under the wrong key is as wrong as one with a flipped bit.
package seal

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
)

// ErrDamaged is returned when a record does not fit its checksum.
var ErrDamaged = errors.New("the record is damaged: its checksum is wrong")

const (
	version = 1
	prefix  = 5 // version and checksum
)

// Record is what a seal encloses.
type Record struct {
	Stamp   uint64
	Import  uint64
	Payload []byte
}

// Append appends the sealed form of r to dst.
func Append(dst []byte, space byte, key []byte, r Record) []byte {
	start := len(dst)
	dst = append(dst, version, 0, 0, 0, 0)
	dst = binary.AppendUvarint(dst, r.Stamp)
	dst = binary.AppendUvarint(dst, r.Import)
	dst = append(dst, r.Payload...)
	binary.LittleEndian.PutUint32(dst[start+1:], checksum(space, version, key, dst[start+prefix:]))
	return dst
}

// Open checks value and returns what it encloses. The payload shares value's memory.
func Open(space byte, key, value []byte) (Record, error) {
	if len(value) < prefix+2 || value[0] != version || Sum(value) != checksum(space, version, key, value[prefix:]) {
		return Record{}, ErrDamaged
	}
	rest := value[prefix:]
	stamp, n := binary.Uvarint(rest)
	if n <= 0 {
		return Record{}, ErrDamaged
	}
	imp, m := binary.Uvarint(rest[n:])
	if m <= 0 {
		return Record{}, ErrDamaged
	}
	return Record{Stamp: stamp, Import: imp, Payload: rest[n+m:]}, nil
}

// Sum returns the checksum that a sealed record carries, unchecked, and 0 when value is too short for one.
func Sum(value []byte) uint32 {
	if len(value) < prefix {
		return 0
	}
	return binary.LittleEndian.Uint32(value[1:])
}

// SumKey returns the CRC-32C of a key that stands without a record.
func SumKey(space byte, key []byte) uint32 { return checksum(space, version, key, nil) }

// checksum mixes space and version in as the start value, which costs nothing and needs no memory.
func checksum(space, version byte, key, rest []byte) uint32 {
	table := crc32.MakeTable(crc32.Castagnoli)
	crc := crc32.Update(uint32(space)<<8|uint32(version), table, key)
	return crc32.Update(crc, table, rest)
}
