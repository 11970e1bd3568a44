package codec

import (
	"google.golang.org/protobuf/encoding/protowire"

	"entente/store/wire"
	"entente/timeline"
)

// absorbedField ends the record of an event that holds all that imports had added to it until then: the number of the
// store's change that wrote it.
const absorbedField = 2046

// AppendAdded appends what an import adds to an event, in the encoding of the event's own fields.
func AppendAdded(dst []byte, citations []timeline.Citation, extras []timeline.Extra) []byte {
	w := wire.Writer{B: dst}
	for i := range citations {
		writeCitation(&w, 13, &citations[i])
	}
	writeExtras(&w, 16, extras)
	return w.B
}

// Added reads what AppendAdded wrote. It does not keep payload.
func Added(payload []byte) (citations []timeline.Citation, extras []timeline.Extra, err error) {
	r := wire.NewReader(payload)
	for r.Next() {
		switch r.Num {
		case 13:
			citations = append(citations, readCitation(r))
		case 16:
			extras = append(extras, readExtra(r))
		}
	}
	return citations, extras, r.Err()
}

// AppendAbsorbed ends a record that holds what was added until the store's change stamp.
func AppendAbsorbed(dst []byte, stamp uint64) []byte {
	return protowire.AppendVarint(protowire.AppendTag(dst, absorbedField, protowire.VarintType), stamp)
}

// Absorbed returns the change until which a record holds what was added; 0 when it holds nothing of it.
func Absorbed(payload []byte) (stamp uint64) {
	for rest := payload; len(rest) > 0; {
		num, typ, n := protowire.ConsumeTag(rest)
		if n < 0 {
			return 0
		}
		rest = rest[n:]
		if num == absorbedField && typ == protowire.VarintType {
			stamp, _ = protowire.ConsumeVarint(rest)
			return stamp
		}
		if n = protowire.ConsumeFieldValue(num, typ, rest); n < 0 {
			return 0
		}
		rest = rest[n:]
	}
	return 0
}
