package codec

import (
	"encoding/binary"
	"errors"

	"google.golang.org/protobuf/encoding/protowire"

	"entente/store/wire"
	"entente/timeline"
	"entente/timeline/when"
)

var (
	errHead = errors.New("read a record: the head of the event is cut short")
	errSpan = errors.New("read a record: a span is cut short")
)

// headTag is the first byte of an event: field 1, a row of bytes.
const headTag = 1<<3 | byte(protowire.BytesType)

func appendHead(b []byte, h *timeline.EventHead) []byte {
	b = binary.AppendUvarint(b, protowire.EncodeBool(h.Proposed))
	b = binary.AppendUvarint(b, uint64(h.Type))
	b = binary.AppendUvarint(b, uint64(h.Marks))
	b = appendSpan(b, h.When)
	b = binary.AppendUvarint(b, uint64(h.Sources))
	b = binary.AppendUvarint(b, uint64(h.Tags))
	b = binary.AppendUvarint(b, uint64(h.Import))
	b = binary.AppendUvarint(b, uint64(len(h.Actors)))
	for _, a := range h.Actors {
		b = binary.AppendUvarint(b, uint64(a))
	}
	return b
}

// Head reads the head of an event into h and keeps the memory of h.Actors. It allocates nothing but more room there.
func Head(id timeline.EventID, payload []byte, h *timeline.EventHead) error {
	if len(payload) < 2 || payload[0] != headTag {
		return errHead
	}
	size, n := binary.Uvarint(payload[1:])
	if n <= 0 || size > uint64(len(payload)-1-n) {
		return errHead
	}
	r := row{b: payload[1+n : 1+n+int(size)]}
	h.ID = id
	h.Proposed = r.uint()&1 != 0
	h.Type = timeline.Type(r.uint())
	h.Marks = timeline.Marks(r.uint())
	r.span(&h.When)
	h.Sources = int(r.uint())
	h.Tags = int(r.uint())
	h.Import = timeline.ImportID(r.uint())
	h.Actors = h.Actors[:0]
	for n := r.uint(); n > 0 && !r.short; n-- {
		h.Actors = append(h.Actors, timeline.ActorID(r.uint()))
	}
	if r.short {
		return errHead
	}
	return nil
}

func appendSpan(b []byte, s when.Span) []byte {
	b = binary.AppendUvarint(b, protowire.EncodeBool(s.Approximate)|protowire.EncodeBool(s.Uncertain)<<1)
	b = binary.AppendUvarint(b, uint64(s.Gran))
	b = binary.AppendVarint(b, int64(s.EarliestStart))
	b = binary.AppendVarint(b, int64(s.LatestStart-s.EarliestStart))
	b = binary.AppendVarint(b, int64(s.EarliestEnd-s.EarliestStart))
	return binary.AppendVarint(b, int64(s.LatestEnd-s.LatestStart))
}

func writeSpan(w *wire.Writer, num protowire.Number, s when.Span) {
	if s == (when.Span{}) {
		return
	}
	mark := w.Begin(num)
	w.B = appendSpan(w.B, s)
	w.End(mark)
}

// readSpan reads the current field as a span.
func readSpan(r *wire.Reader) (s when.Span) {
	cells := row{b: r.Bytes()}
	if cells.span(&s); cells.short {
		r.Fail(errSpan)
	}
	return s
}

// row reads numbers that stand one after the other.
type row struct {
	b     []byte
	short bool // it ended too early
}

func (r *row) uint() uint64 {
	if len(r.b) > 0 && r.b[0] < 0x80 { // most are small
		v := uint64(r.b[0])
		r.b = r.b[1:]
		return v
	}
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.short, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return v
}

func (r *row) int() int64 {
	u := r.uint()
	return int64(u>>1) ^ -int64(u&1)
}

func (r *row) span(s *when.Span) {
	flags := r.uint()
	s.Approximate, s.Uncertain = flags&1 != 0, flags&2 != 0
	s.Gran = when.Granularity(r.uint())
	s.EarliestStart = when.Time(r.int())
	s.LatestStart = s.EarliestStart + when.Time(r.int())
	s.EarliestEnd = s.EarliestStart + when.Time(r.int())
	s.LatestEnd = s.LatestStart + when.Time(r.int())
}
