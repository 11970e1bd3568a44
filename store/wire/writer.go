// Package wire writes and reads records as numbered fields in the encoding of protocol buffers.
//
// Fields that hold their zero value are left out, and numbers that a reader does not know are skipped: so a field can
// be added without a new schema.
package wire

import (
	"slices"

	"google.golang.org/protobuf/encoding/protowire"
)

// Writer appends fields to a buffer. The zero value is ready; set B to append to a buffer of one's own.
type Writer struct{ B []byte }

// Uint writes a number unless it is 0.
func (w *Writer) Uint(num protowire.Number, v uint64) {
	if v != 0 {
		w.Number(num, v)
	}
}

// Number writes one number of a list, which may be 0.
func (w *Writer) Number(num protowire.Number, v uint64) {
	w.B = protowire.AppendTag(w.B, num, protowire.VarintType)
	w.B = protowire.AppendVarint(w.B, v)
}

// Int writes a number that is hardly ever negative.
func (w *Writer) Int(num protowire.Number, v int64) { w.Uint(num, uint64(v)) }

// Bool writes a true.
func (w *Writer) Bool(num protowire.Number, v bool) { w.Uint(num, protowire.EncodeBool(v)) }

// Fixed32 writes four bytes unless they are 0.
func (w *Writer) Fixed32(num protowire.Number, v uint32) {
	if v != 0 {
		w.B = protowire.AppendTag(w.B, num, protowire.Fixed32Type)
		w.B = protowire.AppendFixed32(w.B, v)
	}
}

// String writes a text unless it is empty.
func (w *Writer) String(num protowire.Number, s string) {
	if s != "" {
		w.Item(num, s)
	}
}

// Item writes one text of a list, which may be empty.
func (w *Writer) Item(num protowire.Number, s string) {
	w.B = protowire.AppendTag(w.B, num, protowire.BytesType)
	w.B = protowire.AppendString(w.B, s)
}

// Begin opens an enclosed message and returns the mark that End needs.
func (w *Writer) Begin(num protowire.Number) (mark int) {
	w.B = protowire.AppendTag(w.B, num, protowire.BytesType)
	w.B = append(w.B, 0) // the length, when it fits into one byte
	return len(w.B)
}

// End closes the message that Begin opened.
func (w *Writer) End(mark int) {
	n := len(w.B) - mark
	if more := protowire.SizeVarint(uint64(n)) - 1; more > 0 {
		w.B = slices.Grow(w.B, more)[:len(w.B)+more]
		copy(w.B[mark+more:], w.B[mark:mark+n])
	}
	protowire.AppendVarint(w.B[:mark-1], uint64(n))
}
