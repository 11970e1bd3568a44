package wire

import (
	"fmt"

	"google.golang.org/protobuf/encoding/protowire"
)

// Reader walks through the fields of a message:
//
//	for r := wire.NewReader(payload); r.Next(); {
//		switch r.Num { case 1: name = r.String() }
//	}
//	return r.Err()
//
// The texts that it returns share one copy of the message. The first error stops it and stays.
type Reader struct {
	Num protowire.Number // of the current field

	typ   protowire.Type
	num64 uint64 // value of a number
	val   string // value of texts and messages
	raw   []byte // the same bytes
	rest  []byte
	src   string // copy of what rest walks through, so that texts need no copy of their own
	err   error
}

// NewReader reads payload, which may be changed or unmapped afterwards.
func NewReader(payload []byte) *Reader { return &Reader{rest: payload, src: string(payload)} }

// Next goes to the next field. It returns false at the end and at an error.
func (r *Reader) Next() bool {
	if len(r.rest) == 0 || r.err != nil {
		return false
	}
	num, typ, n := protowire.ConsumeTag(r.rest)
	if n < 0 {
		return r.fail(n)
	}
	r.Num, r.typ, r.val, r.num64 = num, typ, "", 0
	body := r.rest[n:]
	switch typ {
	case protowire.VarintType:
		r.num64, n = protowire.ConsumeVarint(body)
	case protowire.Fixed32Type:
		var v uint32
		v, n = protowire.ConsumeFixed32(body)
		r.num64 = uint64(v)
	case protowire.BytesType:
		r.raw, n = protowire.ConsumeBytes(body)
		if n >= 0 {
			end := len(r.src) - (len(body) - n)
			r.val = r.src[end-len(r.raw) : end]
		}
	default:
		n = protowire.ConsumeFieldValue(num, typ, body)
	}
	if n < 0 {
		return r.fail(n)
	}
	r.rest = body[n:]
	return true
}

func (r *Reader) fail(n int) bool {
	r.err = fmt.Errorf("read a record: %w", protowire.ParseError(n))
	return false
}

// Err returns what stopped the reader, nil at the end.
func (r *Reader) Err() error { return r.err }

func (r *Reader) expect(typ protowire.Type) {
	if r.typ != typ && r.err == nil {
		r.err = fmt.Errorf("read a record: field %d has wire type %d, not %d", r.Num, r.typ, typ)
	}
}

// Uint returns the current field as a number.
func (r *Reader) Uint() uint64 { r.expect(protowire.VarintType); return r.num64 }

// Int returns what Writer.Int wrote.
func (r *Reader) Int() int64 { return int64(r.Uint()) }

// Bool returns the current field as a truth value.
func (r *Reader) Bool() bool { return r.Uint() != 0 }

// Fixed32 returns the current field's four bytes.
func (r *Reader) Fixed32() uint32 { r.expect(protowire.Fixed32Type); return uint32(r.num64) }

// String returns the current field as text.
func (r *Reader) String() string { r.expect(protowire.BytesType); return r.val }

// Message walks through the enclosed message that the current field holds.
func (r *Reader) Message(field func(*Reader)) {
	r.expect(protowire.BytesType)
	if r.err != nil {
		return
	}
	inner := Reader{rest: r.raw, src: r.val}
	for inner.Next() {
		field(&inner)
	}
	r.err = inner.err
}

// Bytes returns the current field as bytes, which share the memory that the reader was given.
func (r *Reader) Bytes() []byte { r.expect(protowire.BytesType); return r.raw }

// Fail stops the reader with an error of the caller's, unless there is one already.
func (r *Reader) Fail(err error) {
	if r.err == nil {
		r.err = err
	}
}
