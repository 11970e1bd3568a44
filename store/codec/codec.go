// Package codec writes entities as bytes and reads them back.
//
// The encoding is that of protocol buffers. Numbers are never given to another meaning; a reader skips numbers that
// it does not know. In all entities that have a key, the key is field 2.
//
//	event       1 head (below)  2 key  3 title  4 summary  5 words of the date  6 date is fixed  7 mode  8 CAMEO
//	            9 place  10 role*  11 takeaway*  12 claim*  13 citation*  14 tag*  15 confidence (fixed32)  16 extra*
//	actor       2 key  3 name  4 kind  5 country  6 alias*  7 office*  8 note  9 import  10 extra*
//	article     2 key  3 title  4 outlet  5 author  6 address  7 published (span)  8 source of the date
//	            9 takeaway*  10 body (range)  11 size  12 file  13 note  14 import  15 extra*
//	text        3 body
//	annotation  2 key  3 kind  4 kind of the target  5 number of the target  6 when (span)  7 lane  8 text
//	            9 colour  10 layer  11 import  12 second lane  13 takeaway  14 dx (zigzag)  15 dy (zigzag)
//	link        3 from  4 to  5 type  6 note  7 import
//	view        3 name  4 from (zigzag)  5 to (zigzag)  6 lanes  7 filter  8 hidden layer*
//	layer       3 name  4 colour  5 hidden  6 locked
//	attachment  3 article  4 name  5 media type  6 size  7 SHA-256 (text)  8 path  9 import
//	blob        3 bytes
//
//	role        1 actor  2 part (number)  3 part (text, when it has no number)  4 office  5 country  6 citation
//	citation    1 article  2 start  3 end  4 quote
//	range       1 start  2 end
//	claim       1 citation  2 words (range)*  3 when (span)  4 value  5 why
//	takeaway    of an event: 1 article  2 position; of an article: 1 start  2 end  3 text  4 detached
//	office      1 title  2 for  3 term (span)
//	extra       1 key  2 value
//
// A span is a row of numbers without field numbers:
//
//	uvarint   bit 0 approximate, bit 1 uncertain
//	uvarint   granularity
//	varint    earliest start
//	varint    latest start − earliest start
//	varint    earliest end − earliest start
//	varint    latest end − latest start
//
// Differences wrap around, so that the open ends of time need no case of their own. A head is such a row, too, and
// always the first field, so that a million of them can be read without looking at the rest:
//
//	uvarint   bit 0 proposed
//	uvarint   type
//	uvarint   marks
//	          span, as above
//	uvarint   number of sources
//	uvarint   number of tags
//	uvarint   import
//	uvarint   number of actors, then the number of each
package codec

import (
	"fmt"

	"entente/store/wire"
	"entente/timeline"
)

// Append appends the encoding of e, which does not hold e's number: the number is the key of the record.
func Append(dst []byte, e timeline.Entity) ([]byte, error) {
	w := wire.Writer{B: dst}
	switch e := e.(type) {
	case *timeline.Event:
		writeEvent(&w, e)
	case *timeline.Actor:
		writeActor(&w, e)
	case *timeline.Article:
		writeArticle(&w, e)
	case *timeline.Text:
		w.String(3, e.Body)
	case *timeline.Annotation:
		writeAnnotation(&w, e)
	case *timeline.Link:
		writeLink(&w, e)
	case *timeline.View:
		writeView(&w, e)
	case *timeline.Layer:
		writeLayer(&w, e)
	case *timeline.Attachment:
		writeAttachment(&w, e)
	case *timeline.Blob:
		w.String(3, e.Data)
	default:
		return dst, fmt.Errorf("internal error: no encoding for %T", e)
	}
	return w.B, nil
}

// Decode reads what Append wrote. It does not keep payload.
func Decode(ref timeline.Ref, payload []byte) (timeline.Entity, error) {
	r := wire.NewReader(payload)
	var e timeline.Entity
	switch ref.Kind {
	case timeline.KindEvent:
		e = readEvent(r, ref.ID, payload)
	case timeline.KindActor:
		e = readActor(r, ref.ID)
	case timeline.KindArticle:
		e = readArticle(r, ref.ID)
	case timeline.KindText:
		e = &timeline.Text{ID: timeline.ArticleID(ref.ID), Body: readBody(r)}
	case timeline.KindAnnotation:
		e = readAnnotation(r, ref.ID)
	case timeline.KindLink:
		e = readLink(r, ref.ID)
	case timeline.KindView:
		e = readView(r, ref.ID)
	case timeline.KindLayer:
		e = readLayer(r, ref.ID)
	case timeline.KindAttachment:
		e = readAttachment(r, ref.ID)
	case timeline.KindBlob:
		e = &timeline.Blob{ID: timeline.AttachmentID(ref.ID), Data: readBody(r)}
	default:
		return nil, fmt.Errorf("internal error: no encoding for kind %d", ref.Kind)
	}
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("%s %s: %w", ref.Kind, ref, err)
	}
	return e, nil
}

// HasKey reports whether entities of a kind have a key.
func HasKey(kind timeline.Kind) bool {
	switch kind {
	case timeline.KindEvent, timeline.KindActor, timeline.KindArticle, timeline.KindAnnotation:
		return true
	}
	return false
}
