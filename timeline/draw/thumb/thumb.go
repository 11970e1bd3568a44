// Package thumb makes small pictures of large ones.
package thumb

import (
	"errors"
	"fmt"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"

	"golang.org/x/image/draw"
	"golang.org/x/image/webp"
)

// maxPixels is the largest picture that is looked at: decoded it takes 4 bytes a pixel. A file of a few bytes can claim to be
// larger than any memory.
const maxPixels = 64 << 20

// ErrTooLarge is returned for a picture of more pixels than are looked at (maxPixels).
var ErrTooLarge = errors.New("the picture is too large to be shown small")

// Make decodes a PNG, JPEG, GIF or WebP picture and returns it as large as fits into w by h pixels, never larger than it is,
// turned as its camera says.
func Make(data string, media string, w, h int) (*image.RGBA, error) {
	decodeConfig, decode := png.DecodeConfig, png.Decode
	switch media {
	case "image/png":
	case "image/jpeg":
		decodeConfig, decode = jpeg.DecodeConfig, jpeg.Decode
	case "image/gif":
		decodeConfig, decode = gif.DecodeConfig, gif.Decode
	case "image/webp":
		decodeConfig, decode = webp.DecodeConfig, webp.Decode
	default:
		return nil, fmt.Errorf("there is no small picture of %q", media)
	}
	c, err := decodeConfig(strings.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("look at the picture: %w", err)
	}
	if c.Width < 1 || c.Height < 1 || c.Width > maxPixels/c.Height {
		return nil, ErrTooLarge
	}
	large, err := decode(strings.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("decode the picture: %w", err)
	}
	turn := upright
	if media == "image/jpeg" {
		turn = orientationOf(data)
	}
	if turn.lies() {
		w, h = h, w
	}
	b := large.Bounds()
	small := image.NewRGBA(image.Rectangle{Max: fit(b.Size(), w, h)})
	draw.BiLinear.Scale(small, small.Bounds(), large, b, draw.Src, nil)
	return turn.apply(small), nil
}

// fit returns the size of a picture within w by h, with its proportions and at least a pixel.
func fit(s image.Point, w, h int) image.Point {
	if s.X <= w && s.Y <= h {
		return s
	}
	if s.X*h > s.Y*w {
		return image.Pt(w, max(1, s.Y*w/s.X))
	}
	return image.Pt(max(1, s.X*h/s.Y), h)
}
