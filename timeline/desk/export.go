package desk

import (
	"cmp"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"path"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/pdf"
	"entente/timeline/draw/raster"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/svg"
	"entente/timeline/format"
	"entente/timeline/when"
)

// ExportOptions says what a picture or file shows and how.
type ExportOptions struct {
	Format   string // "png", "jpg", "svg", or the name of a data format
	W, H     float32
	Scale    float32   // device pixels per CSS px of png and jpg; 0 is 1
	From, To when.Time // equal: the present window
	Title    string
	Legend   bool
	Footer   bool
	Overview bool
	Theme    *paint.Theme // nil: the present one
	Tall     bool         // grow to the height of all lanes
}

// Pictures lists the endings of pictures that can be exported.
func Pictures() []string { return []string{"png", "jpg", "jpeg", "svg", "pdf"} }

// maxPixels bounds an exported picture: 400 million are 1.6 GB.
const maxPixels = 400 << 20

// FormatOf returns the name of the format that a file name asks for.
func FormatOf(name string, formats []format.Format) (string, error) {
	ext := strings.ToLower(path.Ext(name))
	if slices.Contains(Pictures(), strings.TrimPrefix(ext, ".")) {
		return strings.TrimPrefix(ext, "."), nil
	}
	var known []string
	for _, f := range formats {
		if f.Encode == nil {
			continue
		}
		if slices.Contains(f.Exts, ext) {
			return f.Name, nil
		}
		known = append(known, f.Exts...)
	}
	return "", fmt.Errorf("%q: the ending %q is not known; use one of .%s, %s", name, ext,
		strings.Join(Pictures(), ", ."), strings.Join(known, ", "))
}

// Export writes a picture of the timeline, or its data when o.Format names one of formats.
func (d *Desk) Export(ctx context.Context, w io.Writer, o ExportOptions, formats []format.Format) error {
	for _, f := range formats {
		if f.Name == o.Format && f.Encode != nil {
			return f.Encode(ctx, w, d.selected(o))
		}
	}
	write, err := d.Prepare(o)
	if err != nil {
		return err
	}
	return write(w)
}

// Picture composes the scene that Export writes. Without title, legend, footer and another size, theme or period it
// is the one on the screen.
func (d *Desk) Picture(o ExportOptions) (*scene.Scene, error) {
	theme := d.opts.Theme
	if o.Theme != nil {
		theme = *o.Theme
	}
	page := paint.Page{W: cmp.Or(o.W, d.view.w), H: cmp.Or(o.H, d.view.h), Title: o.Title, Legend: o.Legend}
	if page.W < 200 || page.H < 120 {
		return nil, fmt.Errorf("a picture of %g by %g is too small; it needs at least 200 by 120", page.W, page.H)
	}
	if px := float64(page.W) * float64(page.H) * float64(cmp.Or(o.Scale, 1)) * float64(cmp.Or(o.Scale, 1)); px > maxPixels {
		return nil, fmt.Errorf("a picture of %.0f million pixels is too large; %d million can be written", px/1e6, maxPixels>>20)
	}
	m := d.layouter.Metrics.ForLevels(len(d.lanes.Levels()), page.Chart().W)
	if !o.Overview {
		m.Overview = 0
	}
	l := layout.New(m, d.axisNames())
	if o.Footer {
		page.Footer = " "
	}
	in := d.input(page.Chart())
	in.ScrollY, in.Tall = d.view.scrollY, o.Tall
	from, to := d.view.goal().Window()
	if o.From != o.To {
		from, to = o.From, o.To
	}
	if page.W == d.view.w && o.From == o.To && page.Chart().W == d.view.w {
		in.Scale = d.view.goal()
	} else {
		in.Scale = scale.New(from, to, m.PlotWidth(in.Box.W))
	}
	r := l.Layout(in, nil)
	if o.Footer {
		page.Footer = d.footer(r.Shown, from, to)
	}
	var b scene.Builder
	b.Reset(page.W, page.Height(r), theme.Ground)
	if page.Chart() == (scene.Box{W: page.W, H: page.H}) {
		paint.Chart(&b, r, &theme)
	} else {
		page.Paint(&b, r, &theme, d.opts.Fonts)
	}
	b.Describe(cmp.Or(o.Title, "Timeline"), d.footer(r.Shown, from, to))
	return b.Scene(), nil
}

func (d *Desk) render(s *scene.Scene, factor float32) *image.RGBA {
	factor = cmp.Or(factor, 1)
	img := image.NewRGBA(image.Rect(0, 0, int(s.W*factor+0.5), int(s.H*factor+0.5)))
	raster.New(d.opts.Fonts).Draw(img, s, factor)
	return img
}

// selected is the part of the library that passes the filter and touches the period, with all that it refers to.
func (d *Desk) selected(o ExportOptions) format.Source {
	s := &subset{cat: d.cat, keep: map[timeline.Ref]bool{}, all: d.filter.IsZero() && o.From == o.To}
	if s.all {
		return s
	}
	for at := range d.matching() {
		if o.From != o.To && !d.table().Span(at).Overlaps(o.From, o.To) {
			continue
		}
		e, err := d.cat.event(d.table().ID(at))
		if err != nil {
			continue
		}
		s.keep[e.Ref()] = true
		for _, r := range e.Roles {
			s.keep[timeline.Ref{Kind: timeline.KindActor, ID: uint64(r.Actor)}] = true
		}
		for _, a := range e.Articles() {
			s.keep[timeline.Ref{Kind: timeline.KindArticle, ID: uint64(a)}] = true
		}
	}
	return s
}

// subset implements format.Source.
type subset struct {
	cat  *catalogue
	keep map[timeline.Ref]bool
	all  bool
}

// Get implements format.Source.
func (s *subset) Get(ref timeline.Ref) (timeline.Entity, error) { return s.cat.lib.Get(ref) }

// Each implements format.Source.
func (s *subset) Each(kind timeline.Kind, fn func(timeline.Entity) error) error {
	return s.cat.lib.Each(kind, func(e timeline.Entity) error {
		if s.all || s.holds(e) {
			return fn(e)
		}
		return nil
	})
}

func (s *subset) holds(e timeline.Entity) bool {
	switch e := e.(type) {
	case *timeline.Layer:
		return true
	case *timeline.View:
		return false
	case *timeline.Link:
		return s.keep[eventRef(e.From)] && s.keep[eventRef(e.To)]
	case *timeline.Annotation:
		return e.Target.ID == 0 || s.keep[e.Target]
	case *timeline.Text:
		return s.keep[timeline.Ref{Kind: timeline.KindArticle, ID: uint64(e.ID)}]
	}
	return s.keep[e.Ref()]
}

// PictureImage renders the picture that Export would write.
func (d *Desk) PictureImage(o ExportOptions) (image.Image, error) {
	sc, err := d.Picture(o)
	if err != nil {
		return nil, err
	}
	return d.render(sc, o.Scale), nil
}

// Prepare composes the picture of an export now and returns what writes it, which may run beside the window.
func (d *Desk) Prepare(o ExportOptions) (func(io.Writer) error, error) {
	sc, err := d.Picture(o)
	if err != nil {
		return nil, err
	}
	return func(w io.Writer) error { return d.writePicture(w, sc, o) }, nil
}

func (d *Desk) writePicture(w io.Writer, sc *scene.Scene, o ExportOptions) error {
	switch o.Format {
	case "svg":
		return svg.Write(w, sc, d.opts.Fonts, svg.Options{})
	case "pdf":
		return pdf.Write(w, d.opts.Fonts, pdf.Info{Title: sc.Title, Desc: sc.Desc, Lang: "en"}, sc)
	case "png":
		return png.Encode(w, d.render(sc, o.Scale))
	case "jpg", "jpeg":
		return jpeg.Encode(w, d.render(sc, o.Scale), &jpeg.Options{Quality: 92})
	}
	return fmt.Errorf("%q is not a format that can be written", o.Format)
}
