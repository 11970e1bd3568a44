package page

import (
	"context"
	"fmt"
	"image"
	"io"

	"entente/timeline/desk/progress"
	"entente/timeline/draw/bitmap"
	"entente/timeline/draw/pdf"
	"entente/timeline/draw/raster"
	"entente/timeline/draw/recall"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/svg"
)

// Write writes the i-th file: one page, or all of them in formats that hold several.
func (c *Composition) Write(ctx context.Context, w io.Writer, i int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	switch f := c.o.Format; {
	case f == "pdf":
		return c.writePDF(ctx, w)
	case f == "html":
		return c.writeHTML(ctx, w)
	case f == "svg":
		return svg.Write(w, c.Scene(i), c.of.Fonts, svg.Options{View: c.view(), Scale: c.larger})
	case c.o.hasPixels():
		return c.writePixels(ctx, w, c.Scene(i))
	}
	return fmt.Errorf("%q is not a format that can be written", c.o.Format)
}

func (c *Composition) writePixels(ctx context.Context, w io.Writer, s *scene.Scene) error {
	if err := tooLarge(s.W, s.H, c.pixels); err != nil {
		return err
	}
	switch c.o.Format {
	case "png":
		return bitmap.PNG(ctx, w, c.bitmap(s))
	case "webp":
		return bitmap.WebP(ctx, w, c.bitmap(s))
	}
	return bitmap.JPEG(ctx, w, c.bitmap(s))
}

// bitmap describes a scene as pixels.
func (c *Composition) bitmap(s *scene.Scene) *bitmap.Picture {
	p := &bitmap.Picture{W: c.px(s.W), H: c.px(s.H), Opaque: s.Background.A == 255,
		Words: []bitmap.Word{{Key: "Title", Text: s.Title}, {Key: "Description", Text: s.Desc}, {Key: "Software", Text: "Entente"},
			{Key: recall.Key, Text: c.view()}},
		NewPainter: func() bitmap.Painter {
			r := raster.New(c.of.Fonts)
			return func(dst *image.RGBA) { r.Draw(dst, s, c.pixels) }
		}}
	if !c.o.Paper.IsZero() {
		p.PPI = 96 * c.pixels / c.larger
	}
	if c.o.Tell != nil {
		p.Tell = func(done, total int) { c.o.Tell(progress.Step{Done: done, Total: total, What: "rows"}) }
	}
	return p
}

func (c *Composition) writePDF(ctx context.Context, w io.Writer) error {
	info := pdf.Info{Title: c.title(), Desc: c.describe(), Lang: "en", Scale: c.larger}
	if view := c.view(); view != "" {
		info.Extra = map[string]string{recall.Key: view}
	}
	p := pdf.NewWriter(w, c.of.Fonts, info)
	for i := range c.Count() {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := p.Page(c.Scene(i)); err != nil {
			return err
		}
		c.pageDone(i)
	}
	return p.Close()
}

// pageDone tells that one more page is done.
func (c *Composition) pageDone(i int) {
	if n := c.Count(); c.o.Tell != nil && n > 1 {
		c.o.Tell(progress.Step{Done: i + 1, Total: n, What: "pages"})
	}
}

// view words the view that the pages show, "" when the file is not to say it.
func (c *Composition) view() string {
	if c.o.NoView {
		return ""
	}
	scrollY := c.in.ScrollY
	if c.cuts != nil {
		scrollY = 0
	}
	return c.of.View(c.window, scrollY)
}
