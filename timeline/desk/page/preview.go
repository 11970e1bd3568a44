package page

import (
	"image"

	"entente/timeline/draw/raster"
)

// Preview is what an export gives, made small.
type Preview struct {
	Image    image.Image // of the first page
	Pages    int
	W, H     int // pixels of the file; of formats without pixels, CSS px
	Pixels   bool
	Shown    int // events that stand by themselves
	Matching int // of how many
	Period   string
}

// Preview draws the first page within a box of pixels.
func (c *Composition) Preview(maxW, maxH int) (Preview, error) {
	s := c.Scene(0)
	p := Preview{Pages: c.Count(), Shown: c.shown, Matching: c.matching, Period: c.of.period(c.from, c.to),
		W: int(s.W*c.larger + 0.5), H: int(s.H*c.larger + 0.5)}
	if c.o.hasPixels() {
		if err := tooLarge(s.W, s.H, c.pixels); err != nil {
			return p, err
		}
		p.W, p.H, p.Pixels = c.px(s.W), c.px(s.H), true
	}
	// No larger than the file: a small picture is not to look blurred.
	scale := min(float32(maxW)/s.W, float32(maxH)/s.H, max(c.pixels, 1))
	m := image.NewRGBA(image.Rect(0, 0, max(int(s.W*scale), 1), max(int(s.H*scale), 1)))
	raster.NewTeam(c.of.Fonts).Draw(m, s, scale)
	p.Image = m
	return p, nil
}
