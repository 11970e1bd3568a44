// Package svg writes a scene as a Scalable Vector Graphics file.
//
// Glyphs are outlines, defined once and used by number, so that the picture looks the same on a machine without our
// font; over them lies the same text, invisible, which can be selected, searched and read aloud. The file holds no
// script, style sheet or reference to anything outside but links of http, https and mailto. One scene always gives
// the same bytes.
package svg

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"io"
	"strconv"
	"strings"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// Options chooses what the file is made for. The zero value is the usual file.
type Options struct {
	// OutlinesOnly leaves out the invisible text: smaller, but nothing can be selected.
	OutlinesOnly bool
	// View is kept in the file's metadata, for programs that open the picture again; "" for none.
	View string
	// Inline makes an element of a web page: the size is left to the page, and all names begin with this word, which must
	// be another one for each picture in the page. "" makes a file.
	Inline string
	// Scale is how much larger than the scene the file says that it is; 0 is 1.
	Scale float32
}

// Write writes s to w. Fonts must be those that shaped the scene's texts.
func Write(w io.Writer, s *scene.Scene, fonts *typeset.Fonts, opts Options) error {
	o := writer{fonts: fonts, opts: opts, glyphs: map[glyphKey]int{}, fades: map[string]int{}, ids: map[string]bool{}}
	if err := o.items(s); err != nil {
		return fmt.Errorf("write SVG: %w", err)
	}
	role := "img"
	if opts.Inline != "" {
		role = "group" // what is in it can be reached, and a table beside it says the same
	}
	var head markup
	head.open("svg")
	head.attr("xmlns", "http://www.w3.org/2000/svg")
	if opts.Inline == "" {
		scale := cmp.Or(opts.Scale, 1)
		head.num("width", s.W*scale)
		head.num("height", s.H*scale)
	}
	head.attr("viewBox", "0 0 "+number(s.W)+" "+number(s.H))
	head.attr("role", role)
	head.more()
	if s.Title != "" {
		head.leaf("title", s.Title)
	}
	if s.Desc != "" {
		head.leaf("desc", s.Desc)
	}
	if opts.View != "" {
		head.WriteString(`<metadata id="entente-view">` + escape(opts.View) + "</metadata>\n")
	}
	if o.defs.Len() > 0 {
		head.WriteString("<defs>\n")
		head.Write(o.defs.Bytes())
		head.WriteString("</defs>\n")
	}
	if s.Background.A > 0 {
		head.open("rect")
		head.num("width", s.W)
		head.num("height", s.H)
		head.paint("fill", s.Background)
		head.end()
	}
	for _, part := range [][]byte{head.Bytes(), o.body.Bytes(), []byte("</svg>\n")} {
		if _, err := w.Write(part); err != nil {
			return fmt.Errorf("write SVG: %w", err)
		}
	}
	return nil
}

// name is that of a definition.
func (o *writer) name(kind string, n int) string { return o.opts.Inline + kind + strconv.Itoa(n) }

type glyphKey struct {
	face typeset.Face
	id   uint32
}

// writer collects definitions and content, which are put together at the end. Names that it gives to definitions
// begin with an underscore, those of groups never do.
type writer struct {
	fonts      *typeset.Fonts
	opts       Options
	defs, body markup
	glyphs     map[glyphKey]int // number of the definition; 0 for an empty glyph
	fades      map[string]int
	runs       int
	clips      int
	ids        map[string]bool
}

func (o *writer) items(s *scene.Scene) error {
	for _, op := range s.Ops {
		switch op.Kind {
		case scene.KindRect:
			o.rect(&s.Rects[op.Index])
		case scene.KindPath:
			o.path(&s.Paths[op.Index])
		case scene.KindText:
			o.text(&s.Texts[op.Index])
		case scene.KindImage:
			if err := o.image(&s.Images[op.Index]); err != nil {
				return err
			}
		case scene.KindGroup:
			o.group(&s.Groups[op.Index])
		case scene.KindEnd:
			o.body.WriteString("</g>\n")
		default:
			panic("internal error: svg: unknown kind of item")
		}
	}
	return nil
}

func (o *writer) group(g *scene.Group) {
	clip := 0
	if g.Clip != (scene.Box{}) {
		o.clips++
		clip = o.clips
		d := &o.defs
		d.open("clipPath")
		d.attr("id", o.name("_c", clip))
		d.more()
		d.open("rect")
		d.box(g.Clip)
		d.end()
		d.WriteString("</clipPath>\n")
	}
	m := &o.body
	m.open("g")
	if id := o.id(g.ID); id != "" {
		m.attr("id", id)
	}
	if clip > 0 {
		m.attr("clip-path", "url(#"+o.name("_c", clip)+")")
	}
	if g.Alpha < 255 {
		m.attr("opacity", number(float32(g.Alpha)/255))
	}
	if g.Ref != "" {
		m.attr("data-event", g.Ref)
	}
	m.more()
	if g.Title != "" {
		m.leaf("title", g.Title)
	}
}

// id makes a name that XML allows and no other group has.
func (o *writer) id(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '-', r == '.', r == '_':
			return r
		}
		return '-'
	}, name)
	name = strings.TrimLeft(name, "-._0123456789")
	if name == "" {
		return ""
	}
	unique := name
	for n := 2; o.ids[unique]; n++ {
		unique = fmt.Sprintf("%s-%d", name, n)
	}
	o.ids[unique] = true
	return o.opts.Inline + unique
}

func (o *writer) image(img *scene.Image) error {
	if img.PixW <= 0 || img.PixH <= 0 || len(img.Pix) < img.PixW*img.PixH*4 {
		return nil
	}
	var data bytes.Buffer
	src := &image.NRGBA{Pix: img.Pix, Stride: img.PixW * 4, Rect: image.Rect(0, 0, img.PixW, img.PixH)}
	if err := png.Encode(&data, src); err != nil {
		return fmt.Errorf("pack an image of %dx%d pixels: %w", img.PixW, img.PixH, err)
	}
	m := &o.body
	m.open("image")
	m.box(img.Box)
	m.attr("preserveAspectRatio", "none")
	m.attr("href", "data:image/png;base64,"+base64.StdEncoding.EncodeToString(data.Bytes()))
	m.end()
	return nil
}
