// Package svgtest reads files that package svg has written back into a scene, for tests: other code than wrote them says
// what they show. Glyphs come back as paths, and the unseen text is left out.
package svgtest

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"entente/timeline/draw/scene"
)

// Read returns the scene that a file shows. It knows all that package svg writes but for embedded pictures.
func Read(data []byte) (*scene.Scene, error) {
	root, err := parse(data)
	if err != nil {
		return nil, err
	}
	r := reader{ids: map[string]*node{}}
	r.name(root)
	r.b.Reset(root.num("width", 0), root.num("height", 0), scene.Color{})
	for _, n := range root.in {
		if err := r.draw(n); err != nil {
			return nil, err
		}
	}
	return r.b.Scene(), nil
}

// node is an element with what stands in it.
type node struct {
	name  string
	attrs map[string]string
	in    []*node
}

func parse(data []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	top := &node{}
	open := []*node{top}
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			if len(top.in) != 1 {
				return nil, fmt.Errorf("%d elements at the top, want one", len(top.in))
			}
			return top.in[0], nil
		}
		if err != nil {
			return nil, err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			n := &node{name: tok.Name.Local, attrs: map[string]string{}}
			for _, a := range tok.Attr {
				n.attrs[a.Name.Local] = a.Value
			}
			last := open[len(open)-1]
			last.in = append(last.in, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}

func (n *node) num(name string, otherwise float32) float32 {
	v, err := strconv.ParseFloat(n.attrs[name], 32)
	if err != nil {
		return otherwise
	}
	return float32(v)
}

func (n *node) color(name string) scene.Color {
	var c scene.Color
	if k, _ := fmt.Sscanf(n.attrs[name], "#%02x%02x%02x", &c.R, &c.G, &c.B); k == 3 {
		c.A = uint8(n.num(name+"-opacity", 1)*255 + 0.5)
	}
	return c
}

func (n *node) box() scene.Box {
	return scene.Box{X: n.num("x", 0), Y: n.num("y", 0), W: n.num("width", 0), H: n.num("height", 0)}
}

// reader draws the elements.
type reader struct {
	b   scene.Builder
	ids map[string]*node
}

func (r *reader) name(n *node) {
	if id := n.attrs["id"]; id != "" {
		r.ids[id] = n
	}
	for _, in := range n.in {
		r.name(in)
	}
}

// referred returns what "#name" or "url(#name)" stands for.
func (r *reader) referred(to string) (*node, error) {
	n := r.ids[strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(to, "url("), "#"), ")")]
	if n == nil {
		return nil, fmt.Errorf("nothing is called %q", to)
	}
	return n, nil
}

func (r *reader) draw(n *node) error {
	switch n.name {
	case "rect", "circle":
		return r.rect(n)
	case "path":
		p := path(n.attrs["d"], 0, 0, 1)
		p.Fill, p.Stroke, p.StrokeWidth, p.Dash = n.color("fill"), n.color("stroke"), n.num("stroke-width", 1), n.num("stroke-dasharray", 0)
		r.b.Path(p)
	case "g", "a":
		return r.group(n)
	case "title", "desc", "metadata", "defs", "text":
	default:
		return fmt.Errorf("element %q", n.name)
	}
	return nil
}

func (r *reader) group(n *node) error {
	if n.attrs["transform"] != "" {
		return r.glyphs(n)
	}
	g := scene.Group{Alpha: uint8(n.num("opacity", 1)*255 + 0.5)}
	if clip := n.attrs["clip-path"]; clip != "" {
		c, err := r.referred(clip)
		if err != nil {
			return err
		}
		g.Clip = c.in[0].box()
	}
	r.b.Begin(g)
	defer r.b.End()
	for _, in := range n.in {
		if err := r.draw(in); err != nil {
			return err
		}
	}
	return nil
}

// glyphs draws a line of text, with a halo below it where there is one.
func (r *reader) glyphs(line *node) error {
	var x, y, k float32
	if _, err := fmt.Sscanf(line.attrs["transform"], "translate(%g %g) scale(%g)", &x, &y, &k); err != nil {
		return fmt.Errorf("transform %q: %w", line.attrs["transform"], err)
	}
	var draw func(n *node, fill, stroke scene.Color, width float32) error
	draw = func(n *node, fill, stroke scene.Color, width float32) error {
		if n.name == "g" {
			for _, in := range n.in {
				if err := draw(in, fill, stroke, width); err != nil {
					return err
				}
			}
			return nil
		}
		to, err := r.referred(n.attrs["href"])
		if err != nil {
			return err
		}
		if to.name == "g" {
			return draw(to, n.color("fill"), n.color("stroke"), n.num("stroke-width", 0)*k)
		}
		p := path(to.attrs["d"], x+n.num("x", 0)*k, y+n.num("y", 0)*k, k)
		p.Fill, p.Stroke, p.StrokeWidth = fill, stroke, width
		r.b.Path(p)
		return nil
	}
	for _, n := range line.in {
		if err := draw(n, line.color("fill"), scene.Color{}, 0); err != nil {
			return err
		}
	}
	return nil
}

// rect draws a rectangle or circle, whose outline lies on its edge, as one whose outline lies inside.
func (r *reader) rect(n *node) error {
	out := scene.Rect{Dash: n.num("stroke-dasharray", 0)}
	var err error
	if out.Fill, err = r.paint(n, "fill", &out); err != nil {
		return err
	}
	if out.Stroke, err = r.paint(n, "stroke", &out); err != nil {
		return err
	}
	more := float32(0)
	if out.Stroke.A > 0 {
		out.StrokeWidth = n.num("stroke-width", 1)
		more = out.StrokeWidth / 2
	}
	box, radius := n.box(), n.num("rx", 0)
	if n.name == "circle" {
		radius = n.num("r", 0)
		box = scene.Box{X: n.num("cx", 0) - radius, Y: n.num("cy", 0) - radius, W: 2 * radius, H: 2 * radius}
	}
	if radius > 0 {
		radius += more
	}
	out.Box, out.Radius = scene.Box{X: box.X - more, Y: box.Y - more, W: box.W + 2*more, H: box.H + 2*more}, radius
	out.FadeLeft, out.FadeRight = out.FadeLeft*out.W, out.FadeRight*out.W
	r.b.Rect(out)
	return nil
}

// paint reads a colour. One that fades at the ends sets the fades of out, as parts of its width.
func (r *reader) paint(n *node, name string, out *scene.Rect) (scene.Color, error) {
	if !strings.HasPrefix(n.attrs[name], "url(") {
		return n.color(name), nil
	}
	g, err := r.referred(n.attrs[name])
	if err != nil {
		return scene.Color{}, err
	}
	var c scene.Color
	first, last := float32(0), float32(0)
	for _, stop := range g.in {
		at := stop.color("stop-color")
		at.A = uint8(stop.num("stop-opacity", 1)*255 + 0.5)
		if offset := stop.num("offset", 0); at.A > c.A {
			c, first, last = at, offset, offset
		} else if at.A == c.A {
			last = offset
		}
	}
	out.FadeLeft, out.FadeRight = first, 1-last
	return c, nil
}

// path reads the absolute commands M, L, Q, C and Z, and scales and moves what they draw.
func path(data string, x, y, k float32) scene.Path {
	var p scene.Path
	verbs := map[byte]scene.Verb{'M': scene.MoveTo, 'L': scene.LineTo, 'Q': scene.QuadTo, 'C': scene.CubicTo, 'Z': scene.Close}
	for i := 0; i < len(data); {
		p.Verbs = append(p.Verbs, verbs[data[i]])
		end := i + 1
		for end < len(data) && !strings.ContainsRune("MLQCZ", rune(data[end])) {
			end++
		}
		fields := strings.Fields(data[i+1 : end])
		for j := 0; j+1 < len(fields); j += 2 {
			px, _ := strconv.ParseFloat(fields[j], 32)
			py, _ := strconv.ParseFloat(fields[j+1], 32)
			p.Points = append(p.Points, scene.Point{X: x + float32(px)*k, Y: y + float32(py)*k})
		}
		i = end
	}
	return p
}
