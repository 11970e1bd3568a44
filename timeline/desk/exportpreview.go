package desk

import (
	"image"

	"entente/timeline/draw/raster"
	"entente/timeline/when"
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

// Preview composes an export and draws its first page within a box of pixels.
func (d *Desk) Preview(o ExportOptions, maxW, maxH int) (Preview, error) {
	c, err := d.compose(o)
	if err != nil {
		return Preview{}, err
	}
	s := c.scene(0)
	p := Preview{Pages: c.count(), Shown: c.shown, Matching: c.matching, Period: d.periodWords(c.from, c.to, when.Style{}), W: int(s.W*c.larger + 0.5), H: int(s.H*c.larger + 0.5)}
	switch o.Format {
	case "png", "jpg", "jpeg", "webp":
		if err := tooLarge(s.W, s.H, c.pixels); err != nil {
			return p, err
		}
		p.W, p.H, p.Pixels = c.px(s.W), c.px(s.H), true
	}
	// No larger than the file: a small picture is not to look blurred.
	scale := min(float32(maxW)/s.W, float32(maxH)/s.H, max(c.pixels, 1))
	m := image.NewRGBA(image.Rect(0, 0, max(int(s.W*scale), 1), max(int(s.H*scale), 1)))
	raster.NewTeam(d.opts.Fonts).Draw(m, s, scale)
	p.Image = m
	return p, nil
}
