package bitmap

import (
	"bufio"
	"context"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"io"
)

// mostJPEG is the largest side that JPEG's header can hold.
const mostJPEG = 65_535

// wholeJPEG is the number of pixels up to which a picture is painted whole: the library packs those fast.
const wholeJPEG = 32 << 20

// JPEG writes a picture as a JPEG file, which knows no translucent pixels: they are darkened. When ctx is cancelled it
// stops and returns its error.
func JPEG(ctx context.Context, w io.Writer, p *Picture) error {
	switch {
	case p.W < 1 || p.H < 1:
		return fmt.Errorf("a picture of %d by %d pixels has nothing to show", p.W, p.H)
	case p.W > mostJPEG || p.H > mostJPEG:
		return fmt.Errorf("a JPEG picture has at most %d pixels a side, not %d by %d; write PNG instead", mostJPEG, p.W, p.H)
	}
	buf := bufio.NewWriterSize(&inserter{w: w, segments: segments(p)}, 1<<16)
	opts := &jpeg.Options{Quality: 92}
	src := newBanded(ctx, p)
	var err error
	if p.W*p.H <= wholeJPEG {
		m := image.NewRGBA(image.Rect(0, 0, p.W, p.H))
		src.paint(m)
		if err = ctx.Err(); err == nil {
			err = jpeg.Encode(buf, m, opts)
		}
	} else {
		err = src.encode(buf, opts)
	}
	if err == nil {
		err = buf.Flush()
	}
	if err != nil {
		return fmt.Errorf("write JPEG: %w", err)
	}
	if p.Tell != nil {
		p.Tell(p.H, p.H)
	}
	return nil
}

// segments are the comments of the file: "Description: words".
func segments(p *Picture) []byte {
	var b []byte
	for _, word := range p.Words {
		if text := word.Key + ": " + word.Text; word.Text != "" && len(text) <= 65_533 {
			b = binary.BigEndian.AppendUint16(append(b, 0xff, 0xfe), uint16(len(text)+2))
			b = append(b, text...)
		}
	}
	return b
}

// inserter writes segments after the first two bytes of a file.
type inserter struct {
	w        io.Writer
	segments []byte
	begun    bool
}

// Write implements io.Writer. The first call brings at least the two bytes, since it comes from a buffer.
func (i *inserter) Write(b []byte) (int, error) {
	if i.begun || len(b) < 2 {
		return i.w.Write(b)
	}
	i.begun = true
	for _, part := range [][]byte{b[:2], i.segments, b[2:]} {
		if _, err := i.w.Write(part); err != nil {
			return 0, err
		}
	}
	return len(b), nil
}

// banded is an image that paints itself as it is read from the top.
type banded struct {
	ctx   context.Context
	p     *Picture
	paint Painter
	pix   *image.RGBA
}

func newBanded(ctx context.Context, p *Picture) *banded {
	return &banded{ctx: ctx, p: p, paint: p.NewPainter()}
}

// ColorModel implements image.Image.
func (b *banded) ColorModel() color.Model { return color.RGBAModel }

// Bounds implements image.Image.
func (b *banded) Bounds() image.Rectangle { return image.Rect(0, 0, b.p.W, b.p.H) }

// At implements image.Image.
func (b *banded) At(x, y int) color.Color {
	if b.pix == nil || y < b.pix.Rect.Min.Y || y >= b.pix.Rect.Max.Y {
		if err := b.ctx.Err(); err != nil {
			panic(stopped{err})
		}
		const block = 16 // rows that JPEG reads at a time
		rows := b.p.rows() / block * block
		y0 := y / max(rows, block) * max(rows, block)
		b.pix = image.NewRGBA(image.Rect(0, y0, b.p.W, min(y0+max(rows, block), b.p.H)))
		b.paint(b.pix)
		if b.p.Tell != nil {
			b.p.Tell(y0, b.p.H)
		}
	}
	return b.pix.RGBAAt(x, y)
}

// stopped leaves the library's encoder, which knows no other way to stop.
type stopped struct{ err error }

func (b *banded) encode(w io.Writer, opts *jpeg.Options) (err error) {
	defer func() {
		if r := recover(); r != nil {
			s, ok := r.(stopped)
			if !ok {
				panic(r)
			}
			err = s.err
		}
	}()
	return jpeg.Encode(w, b, opts)
}
