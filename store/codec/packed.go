package codec

import (
	"google.golang.org/protobuf/encoding/protowire"

	"entente/timeline"
)

// packedField stands in the record of an event or article in place of the fields after the key, when those lie in a block
// with those of others: how far its number is from the block's. It is far above the numbers of their own fields.
const packedField = 2047

// Divide returns the part of an encoded event or article that its record always holds, head and key, and the rest.
func Divide(payload []byte) (record, rest []byte) {
	at := 0
	for at < len(payload) {
		num, typ, n := protowire.ConsumeTag(payload[at:])
		if n < 0 || num > 2 { // fields stand in order
			break
		}
		m := protowire.ConsumeFieldValue(num, typ, payload[at+n:])
		if m < 0 {
			break
		}
		at += n + m
	}
	return payload[:at], payload[at:]
}

// AppendPacked appends a record whose rest lies in the block that is numbered distance below it.
func AppendPacked(dst, record []byte, distance uint64) []byte {
	dst = append(dst, record...)
	dst = protowire.AppendTag(dst, packedField, protowire.VarintType)
	return protowire.AppendVarint(dst, distance)
}

// Packed returns the record's own part and the distance to its block; false for a record that holds everything itself.
func Packed(kind timeline.Kind, payload []byte) (record []byte, distance uint64, ok bool) {
	if kind != timeline.KindEvent && kind != timeline.KindArticle {
		return nil, 0, false
	}
	record, rest := Divide(payload)
	num, typ, n := protowire.ConsumeTag(rest)
	if n < 0 || num != packedField || typ != protowire.VarintType {
		return nil, 0, false
	}
	distance, n = protowire.ConsumeVarint(rest[n:])
	return record, distance, n > 0
}
