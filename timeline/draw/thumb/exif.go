package thumb

import (
	"encoding/binary"
	"image"
	"strings"
)

// orientation is how a camera was held, in the numbers of the tag 0x0112 of TIFF 6.0 and Exif 2.3: which side of the picture
// its first row and its first column are.
type orientation uint16

const upright orientation = 1

// lies reports whether rows and columns change places.
func (o orientation) lies() bool { return o >= 5 && o <= 8 }

// apply turns a picture upright.
func (o orientation) apply(in *image.RGBA) *image.RGBA {
	if o <= upright || o > 8 {
		return in
	}
	w, h := in.Rect.Dx(), in.Rect.Dy()
	size := image.Rect(0, 0, w, h)
	if o.lies() {
		size = image.Rect(0, 0, h, w)
	}
	out := image.NewRGBA(size)
	for y := range h {
		for x := range w {
			to := [...]image.Point{2: {w - 1 - x, y}, 3: {w - 1 - x, h - 1 - y}, 4: {x, h - 1 - y},
				5: {y, x}, 6: {h - 1 - y, x}, 7: {h - 1 - y, w - 1 - x}, 8: {y, w - 1 - x}}[o]
			out.SetRGBA(to.X, to.Y, in.RGBAAt(x, y))
		}
	}
	return out
}

// orientationOf reads how the camera was held from the Exif segment of a JPEG file; upright when it does not say.
func orientationOf(jpeg string) orientation {
	at := 2 // behind the start of the image
	for at+4 <= len(jpeg) && jpeg[at] == 0xff && jpeg[at+1] != 0xda {
		size := int(jpeg[at+2])<<8 | int(jpeg[at+3])
		end := at + 2 + size
		if size < 2 || end > len(jpeg) {
			return upright
		}
		if tiff, is := strings.CutPrefix(jpeg[at+4:end], "Exif\x00\x00"); is && jpeg[at+1] == 0xe1 {
			return orientationInTIFF([]byte(tiff))
		}
		at = end
	}
	return upright
}

// orientationInTIFF looks the tag up in the first directory.
func orientationInTIFF(b []byte) orientation {
	if len(b) < 8 {
		return upright
	}
	var order binary.ByteOrder = binary.BigEndian
	if b[0] == 'I' {
		order = binary.LittleEndian
	}
	const entry = 12 // bytes: tag, type, count, value
	at := uint64(order.Uint32(b[4:]))
	if at+2 > uint64(len(b)) {
		return upright
	}
	n := uint64(order.Uint16(b[at:]))
	for i := range n {
		e := at + 2 + i*entry
		if e+entry > uint64(len(b)) {
			return upright
		}
		if order.Uint16(b[e:]) == 0x0112 {
			return orientation(order.Uint16(b[e+8:]))
		}
	}
	return upright
}
