package codec

import (
	"google.golang.org/protobuf/encoding/protowire"

	"entente/timeline"
)

// Unknown returns the fields of an encoded entity that a later version of the program has added, in their encoding and
// sharing payload's memory; nil for none. Appended to the new form of the entity they outlive an edit by this version.
func Unknown(kind timeline.Kind, payload []byte) []byte {
	for rest := payload; len(rest) > 0; {
		num, typ, n := protowire.ConsumeTag(rest)
		if n < 0 {
			return nil
		}
		if num > last(kind) { // fields stand in order, so all that follow are unknown too
			return rest
		}
		m := protowire.ConsumeFieldValue(num, typ, rest[n:])
		if m < 0 {
			return nil
		}
		rest = rest[n+m:]
	}
	return nil
}

// last is the highest number of a field that this version writes.
func last(kind timeline.Kind) protowire.Number {
	switch kind {
	case timeline.KindEvent:
		return 18
	case timeline.KindActor:
		return 10
	case timeline.KindArticle:
		return 16
	case timeline.KindText, timeline.KindBlob:
		return 3
	case timeline.KindAnnotation:
		return 15
	case timeline.KindLink:
		return 7
	case timeline.KindView:
		return 12
	case timeline.KindLayer:
		return 6
	case timeline.KindAttachment:
		return 9
	}
	return protowire.MaxValidNumber
}
