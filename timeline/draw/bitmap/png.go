package bitmap

import (
	"bytes"
	"compress/flate"
	"context"
	"encoding/binary"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"image"
	"io"
	"math"
)

// packed is what a band has become: a stretch of a deflate stream that ends on a byte, and the checksum and length of
// what it holds.
type packed struct {
	data []byte
	sum  uint32
	size int
}

// PNG writes a picture as a PNG file. When ctx is cancelled it stops and returns its error.
func PNG(ctx context.Context, w io.Writer, p *Picture) error {
	if p.W < 1 || p.H < 1 {
		return fmt.Errorf("a picture of %d by %d pixels has nothing to show", p.W, p.H)
	}
	out := &chunks{w: errWriter{w: w}}
	out.w.Write([]byte("\x89PNG\r\n\x1a\n")) //nolint:errcheck // kept until the end
	head := make([]byte, 13)
	binary.BigEndian.PutUint32(head, uint32(p.W))
	binary.BigEndian.PutUint32(head[4:], uint32(p.H))
	channels := 4
	head[8], head[9] = 8, 6 // bits a channel; colour with alpha
	if p.Opaque {
		head[9], channels = 2, 3
	}
	out.chunk("IHDR", head)
	out.chunk("sRGB", []byte{0})
	if p.PPI > 0 {
		perMetre := uint32(math.Round(float64(p.PPI) / 0.0254))
		dims := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, perMetre), perMetre)
		out.chunk("pHYs", append(dims, 1))
	}
	for _, word := range p.Words {
		if word.Text != "" {
			// Not packed, in no named language: keyword, 0, 0, 0, "", 0, "", 0, UTF-8.
			out.chunk("iTXt", []byte(word.Key+"\x00\x00\x00\x00\x00"+word.Text))
		}
	}
	sum := uint32(1) // of nothing
	first := true
	err := p.each(ctx, func() func(*band) { return packer(channels) }, func(b *band) error {
		k := b.out.(packed)
		sum = adlerOfBoth(sum, k.sum, k.size)
		data := k.data
		if first {
			data = append([]byte{0x78, 0x01}, data...)
			first = false
		}
		out.chunk("IDAT", data)
		return out.w.err
	})
	if err != nil {
		return fmt.Errorf("write PNG: %w", err)
	}
	end := []byte{1, 0, 0, 0xff, 0xff} // an empty last block
	out.chunk("IDAT", binary.BigEndian.AppendUint32(end, sum))
	out.chunk("IEND", nil)
	if out.w.err != nil {
		return fmt.Errorf("write PNG: %w", out.w.err)
	}
	return nil
}

// packer returns what filters and packs bands. A row is written as its difference from the one above, which is nothing
// at all for most of a picture of flat colours.
func packer(channels int) func(*band) {
	var raw []byte
	var z *flate.Writer
	return func(b *band) {
		raw = filtered(raw[:0], b.pix, channels)
		var buf bytes.Buffer
		if z == nil {
			var err error
			if z, err = flate.NewWriter(&buf, level); err != nil {
				panic("internal error: " + err.Error()) // the level is a constant
			}
		} else {
			z.Reset(&buf)
		}
		z.Write(raw) //nolint:errcheck // a buffer never fails
		z.Flush()    //nolint:errcheck // as above
		b.out = packed{buf.Bytes(), adler32.Checksum(raw), len(raw)}
	}
}

// level is how hard deflate tries: beyond it the time doubles for a tenth of the size.
const level = 5

// Filters of PNG.
const (
	filterSub = 1 // difference from the pixel at the left
	filterUp  = 2 // difference from the pixel above
)

// filtered appends the rows of a band, each after its filter's number. The first row stands for itself, since the one
// above it belongs to another band.
func filtered(raw []byte, m *image.RGBA, channels int) []byte {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	above, row := make([]byte, w*channels), make([]byte, w*channels)
	for y := range h {
		straight(row, m.Pix[y*m.Stride:y*m.Stride+4*w], channels)
		if y == 0 {
			raw = append(raw, filterSub)
			for i, v := range row {
				left := byte(0)
				if i >= channels {
					left = row[i-channels]
				}
				raw = append(raw, v-left)
			}
		} else {
			raw = append(raw, filterUp)
			n := len(raw)
			raw = append(raw, row...)
			for i, v := range above {
				raw[n+i] -= v
			}
		}
		above, row = row, above
	}
	return raw
}

// straight takes premultiplied pixels apart: colours without alpha, or with it.
func straight(dst, src []byte, channels int) {
	if channels == 3 {
		for i, k := 0, 0; i+4 <= len(src); i, k = i+4, k+3 {
			dst[k], dst[k+1], dst[k+2] = src[i], src[i+1], src[i+2]
		}
		return
	}
	copy(dst, src)
	for i := 0; i+4 <= len(src); i += 4 {
		a := uint32(src[i+3])
		if a == 0 || a == 255 {
			continue
		}
		for k := range 3 {
			dst[i+k] = uint8(min((uint32(src[i+k])*255+a/2)/a, 255))
		}
	}
}

// adlerOfBoth returns the checksum of two stretches from theirs, n being the length of the second: as zlib has it in
// adler32_combine (Mark Adler, 1995).
func adlerOfBoth(first, second uint32, n int) uint32 {
	const base = 65521
	a1, b1, a2, b2 := first&0xffff, first>>16, second&0xffff, second>>16
	rem := uint32(n % base)
	a := (a1 + a2 + base - 1) % base
	b := (uint32(uint64(rem)*uint64(a1)%base) + b1 + b2 + base - rem) % base
	return b<<16 | a
}

// chunks writes the parts of a PNG file.
type chunks struct{ w errWriter }

func (c *chunks) chunk(kind string, data []byte) {
	head := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	head = append(head, kind...)
	sum := crc32.Update(crc32.ChecksumIEEE(head[4:]), crc32.IEEETable, data)
	for _, part := range [][]byte{head, data, binary.BigEndian.AppendUint32(nil, sum)} {
		c.w.Write(part) //nolint:errcheck // kept until the end
	}
}
