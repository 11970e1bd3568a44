package codec

import (
	"google.golang.org/protobuf/encoding/protowire"

	"entente/timeline"
)

// Unknown returns the fields of an encoded entity that a later version of the program has added, in their encoding and
// sharing payload's memory; nil for none. Appended to the new form of the entity they outlive an edit by this version.
func Unknown(kind timeline.Kind, payload []byte) []byte {
	start := -1
	for at := 0; at < len(payload); {
		num, typ, n := protowire.ConsumeTag(payload[at:])
		if n < 0 {
			return nil
		}
		if num > last(kind) && start < 0 { // fields stand in order, so all that follow are unknown too
			start = at
		}
		if num >= absorbedField { // but for those that tell of the record itself
			return payload[start:at:at]
		}
		m := protowire.ConsumeFieldValue(num, typ, payload[at+n:])
		if m < 0 {
			return nil
		}
		at += n + m
	}
	if start < 0 {
		return nil
	}
	return payload[start:]
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
