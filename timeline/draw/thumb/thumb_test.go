package thumb

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"testing"
)

// corner is a picture of w by h, white, whose corner at the top left is red.
func corner(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{255, 255, 255, 255}
			if x < w/2 && y < h/2 {
				c = color.RGBA{255, 0, 0, 255}
			}
			m.SetRGBA(x, y, c)
		}
	}
	return m
}

func encoded(t testing.TB, encode func(b *bytes.Buffer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := encode(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// turned puts an Exif segment that says o behind the start of a JPEG file.
func turned(jpg string, o uint16, order binary.AppendByteOrder) string {
	mark := "MM\x00*"
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		mark = "II*\x00"
	}
	tiff := order.AppendUint32([]byte(mark), 8)
	tiff = order.AppendUint16(tiff, 1)
	tiff = order.AppendUint16(tiff, 0x0112)
	tiff = order.AppendUint16(tiff, 3)
	tiff = order.AppendUint32(tiff, 1)
	tiff = order.AppendUint16(tiff, o)
	tiff = append(tiff, 0, 0, 0, 0, 0, 0)
	segment := append([]byte("Exif\x00\x00"), tiff...)
	head := binary.BigEndian.AppendUint16([]byte("\xff\xd8\xff\xe1"), uint16(len(segment)+2))
	return string(head) + string(segment) + jpg[2:]
}

// Ensure that pictures of each kind become small with their proportions, and that none grows.
func TestMake(t *testing.T) {
	m := corner(200, 100)
	kinds := map[string]string{
		"image/png":  encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, m) }),
		"image/jpeg": encoded(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, m, nil) }),
		"image/gif":  encoded(t, func(b *bytes.Buffer) error { return gif.Encode(b, m, nil) }),
	}
	for media, data := range kinds {
		for box, want := range map[image.Point]image.Point{{100, 100}: {100, 50}, {400, 400}: {200, 100}, {400, 10}: {20, 10}} {
			got, err := Make(data, media, box.X, box.Y)
			if err != nil || got.Rect.Size() != want {
				t.Errorf("%s in %v: %v, %v, want %v", media, box, got, err, want)
				continue
			}
			if r, g, _, _ := got.At(want.X/4, want.Y/4).RGBA(); r>>8 < 200 || g>>8 > 60 {
				t.Errorf("%s in %v: the corner is %v", media, box, got.At(want.X/4, want.Y/4))
			}
		}
	}
}

// Ensure that pictures of a camera that was held otherwise stand upright: the red corner goes where it belongs.
func TestMake_Turned(t *testing.T) {
	jpg := encoded(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, corner(200, 100), nil) })
	for o, want := range map[uint16]struct{ x, y int }{1: {0, 0}, 2: {1, 0}, 3: {1, 1}, 4: {0, 1}, 5: {0, 0}, 6: {1, 0}, 7: {1, 1}, 8: {0, 1}} {
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			got, err := Make(turned(jpg, o, order), "image/jpeg", 100, 100)
			if err != nil {
				t.Fatal(err)
			}
			size := image.Pt(100, 50)
			if o >= 5 {
				size = image.Pt(50, 100)
			}
			at := image.Pt(size.X/4+want.x*size.X/2, size.Y/4+want.y*size.Y/2)
			if r, g, _, _ := got.At(at.X, at.Y).RGBA(); got.Rect.Size() != size || r>>8 < 200 || g>>8 > 60 {
				t.Errorf("held as %d: %v, at %v it is %v", o, got.Rect, at, got.At(at.X, at.Y))
			}
		}
	}
}

// Ensure that what is no picture, or claims to be one that no memory holds, is refused before it is decoded.
func TestMake_Bad(t *testing.T) {
	huge := encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, corner(2, 2)) })
	// The size stands in bytes 16 to 23, the sum of the first chunk behind it; PNG readers check that, so it must fit.
	raw := []byte(huge)
	binary.BigEndian.PutUint32(raw[16:], 100_000)
	binary.BigEndian.PutUint32(raw[20:], 100_000)
	binary.BigEndian.PutUint32(raw[29:], crc32.ChecksumIEEE(raw[12:29]))
	if _, err := Make(string(raw), "image/png", 10, 10); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a huge picture: %v, want %v", err, ErrTooLarge)
	}
	for _, media := range []string{"image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", ""} {
		if _, err := Make("no picture", media, 10, 10); err == nil {
			t.Errorf("%q is a picture", media)
		}
	}
}

// Ensure that no bytes make it panic.
func FuzzMake(f *testing.F) {
	f.Add(turned(encoded(f, func(b *bytes.Buffer) error { return jpeg.Encode(b, corner(8, 8), nil) }), 6, binary.BigEndian), "image/jpeg")
	f.Add("RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp")
	f.Fuzz(func(t *testing.T, data, media string) {
		if m, err := Make(data, media, 16, 16); err == nil && (m.Rect.Dx() > 16 || m.Rect.Dy() > 16) {
			t.Errorf("it is %v", m.Rect)
		}
	})
}
