package bitmap

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"io"

	"github.com/HugoSmits86/nativewebp"
)

const (
	// mostWebP is the largest side that WebP's header can hold.
	mostWebP = 16_383
	// wholeWebP is the number of pixels up to which a picture is written: the library wants all of them in memory, and takes
	// ten times as long as PNG.
	wholeWebP = 32 << 20
)

// WebP writes a picture as a WebP file without loss. When ctx is cancelled it returns its error.
func WebP(ctx context.Context, w io.Writer, p *Picture) error {
	switch {
	case p.W < 1 || p.H < 1:
		return fmt.Errorf("a picture of %d by %d pixels has nothing to show", p.W, p.H)
	case p.W > mostWebP || p.H > mostWebP || p.W*p.H > wholeWebP:
		return fmt.Errorf("a WebP picture has at most %d pixels a side and %d million in all, not %d by %d; write PNG instead", mostWebP, wholeWebP/1_000_000, p.W, p.H)
	}
	m := image.NewRGBA(image.Rect(0, 0, p.W, p.H))
	p.NewPainter()(m)
	if err := ctx.Err(); err != nil {
		return err
	}
	type result struct {
		chunk []byte
		err   error
	}
	done := make(chan result, 1)
	go func() { // the library cannot be stopped: what it makes of a picture that nobody waits for is thrown away
		pix := m.Pix
		if !p.Opaque {
			pix = make([]byte, len(m.Pix))
			straight(pix, m.Pix, 4)
		}
		chunk, err := lossless(&image.NRGBA{Pix: pix, Stride: m.Stride, Rect: m.Rect})
		done <- result{chunk, err}
	}()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case r := <-done:
		if r.err != nil {
			return fmt.Errorf("write WebP: %w", r.err)
		}
		if _, err := w.Write(container(p, r.chunk)); err != nil {
			return fmt.Errorf("write WebP: %w", err)
		}
	}
	if p.Tell != nil {
		p.Tell(p.H, p.H)
	}
	return nil
}

// lossless returns the chunk "VP8L" of a picture, its head included.
func lossless(m *image.NRGBA) (chunk []byte, err error) {
	defer func() {
		if r := recover(); r != nil { // it has done so for some pictures, in versions before ours
			err = fmt.Errorf("the picture cannot be packed (%v); write PNG instead", r)
		}
	}()
	var b bytes.Buffer
	if err := nativewebp.Encode(&b, m, nil); err != nil {
		return nil, err
	}
	const head = len("RIFF....WEBP")
	if b.Len() < head+8 || string(b.Bytes()[head:head+4]) != "VP8L" {
		return nil, errors.New("internal error: the library has written another kind of file")
	}
	return b.Bytes()[head:], nil
}

// container puts the words about a picture beside its pixels. Source: WebP Container Specification, "Extended File Format".
func container(p *Picture, pixels []byte) []byte {
	const hasXMP, hasAlpha = 0x04, 0x10
	x := make([]byte, 10)
	x[0] = hasXMP
	if !p.Opaque {
		x[0] |= hasAlpha
	}
	put24 := func(at, v int) { x[at], x[at+1], x[at+2] = byte(v), byte(v>>8), byte(v>>16) }
	put24(4, p.W-1)
	put24(7, p.H-1)
	var body bytes.Buffer
	body.WriteString("WEBP")
	chunk(&body, "VP8X", x)
	body.Write(pixels)
	chunk(&body, "XMP ", xmp(p.Words))
	out := binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(body.Len()))
	return append(out, body.Bytes()...)
}

func chunk(b *bytes.Buffer, name string, data []byte) {
	b.WriteString(name)
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(data))))
	b.Write(data)
	if len(data)%2 == 1 {
		b.WriteByte(0)
	}
}

// xmp is the packet that tells the words: title and description where every program looks for them, the others in a
// namespace of our own.
func xmp(words []Word) []byte {
	var b bytes.Buffer
	b.WriteString(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:entente="urn:entente">`)
	for _, w := range words {
		open, end := "<entente:"+w.Key+">", "</entente:"+w.Key+">"
		switch w.Key {
		case "Title":
			open, end = `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, "</rdf:li></rdf:Alt></dc:title>"
		case "Description":
			open, end = `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, "</rdf:li></rdf:Alt></dc:description>"
		case "Software":
			open, end = "<xmp:CreatorTool>", "</xmp:CreatorTool>"
		}
		if w.Text != "" {
			b.WriteString(open)
			_ = xml.EscapeText(&b, []byte(w.Text)) // a buffer takes everything
			b.WriteString(end)
		}
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>")
	return b.Bytes()
}
