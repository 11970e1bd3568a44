package codec

import (
	"google.golang.org/protobuf/encoding/protowire"

	"entente/timeline"
)

// Key returns the key that an encoded entity holds, nil for none. It shares payload's memory.
func Key(kind timeline.Kind, payload []byte) []byte {
	if !HasKey(kind) {
		return nil
	}
	for len(payload) > 0 {
		num, typ, n := protowire.ConsumeTag(payload)
		if n < 0 || num > 2 { // fields stand in order
			return nil
		}
		payload = payload[n:]
		if num == 2 && typ == protowire.BytesType {
			key, n := protowire.ConsumeBytes(payload)
			if n < 0 {
				return nil
			}
			return key
		}
		if n = protowire.ConsumeFieldValue(num, typ, payload); n < 0 {
			return nil
		}
		payload = payload[n:]
	}
	return nil
}
