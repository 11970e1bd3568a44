package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"io"
	"strconv"
	"strings"
	"testing"

	"entente/timeline/draw/raster"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// Ensure that the file shows the picture: read back by other code than wrote it, with its glyphs as paths, it paints
// as the scene does, but for the soft edges of glyphs, which the screen puts on quarters of a pixel.
func TestWrite_ReadBack(t *testing.T) {
	f := fonts(t)
	s := shapes(f)
	back, err := readBack(write(t, s, f))
	if err != nil {
		t.Fatal(err)
	}
	r := raster.New(f)
	const scale = 3
	got, want := image.NewRGBA(image.Rect(0, 0, 240*scale, 120*scale)), image.NewRGBA(image.Rect(0, 0, 240*scale, 120*scale))
	r.Draw(got, back, scale)
	r.Draw(want, s, scale)
	most := 0
	for i := range got.Pix {
		most = max(most, int(max(got.Pix[i], want.Pix[i])-min(got.Pix[i], want.Pix[i])))
	}
	// Glyphs may lie an eighth of a pixel apart: 32 levels of an upright edge.
	if most > 32 {
		t.Errorf("values differ by up to %d levels, want at most 32", most)
	}
	if len(back.Texts) != 0 || len(back.Paths) < 8 {
		t.Errorf("read back %d paths, want the two lines, the shape and nine glyphs", len(back.Paths))
	}
}

type attrs map[string]string

func (a attrs) num(name string, otherwise float32) float32 {
	v, err := strconv.ParseFloat(a[name], 32)
	if err != nil {
		return otherwise
	}
	return float32(v)
}

func (a attrs) color(name string) scene.Color {
	var c scene.Color
	if n, _ := fmt.Sscanf(a[name], "#%02x%02x%02x", &c.R, &c.G, &c.B); n == 3 {
		c.A = uint8(a.num(name+"-opacity", 1)*255 + 0.5)
	}
	return c
}

// readBack understands rect, circle, path and glyphs in a translated and scaled group.
func readBack(data []byte) (*scene.Scene, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var b scene.Builder
	var group attrs
	defs := map[string]string{}
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return b.Scene(), nil
		}
		if err != nil {
			return nil, err
		}
		el, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		a := attrs{}
		for _, at := range el.Attr {
			a[at.Name.Local] = at.Value
		}
		switch el.Name.Local {
		case "svg":
			b.Reset(a.num("width", 0), a.num("height", 0), scene.Color{})
		case "rect", "circle":
			b.Rect(readRect(el.Name.Local, a))
		case "path":
			if a["id"] != "" {
				defs["#"+a["id"]] = a["d"]
				continue
			}
			p := readPath(a["d"], 0, 0, 1)
			p.Fill, p.Stroke, p.StrokeWidth = a.color("fill"), a.color("stroke"), a.num("stroke-width", 1)
			b.Path(p)
		case "g":
			group = a
		case "use":
			var x, y, k float32
			if _, err := fmt.Sscanf(group["transform"], "translate(%g %g) scale(%g)", &x, &y, &k); err != nil {
				return nil, fmt.Errorf("transform %q: %w", group["transform"], err)
			}
			p := readPath(defs[a["href"]], x+a.num("x", 0)*k, y+a.num("y", 0)*k, k)
			p.Fill = group.color("fill")
			b.Path(p)
		}
	}
}

func readRect(name string, a attrs) scene.Rect {
	r := scene.Rect{Fill: a.color("fill"), Stroke: a.color("stroke")}
	out := float32(0)
	if r.Stroke.A > 0 {
		r.StrokeWidth = a.num("stroke-width", 1)
		out = r.StrokeWidth / 2
	}
	x, y, w, h, radius := a.num("x", 0), a.num("y", 0), a.num("width", 0), a.num("height", 0), a.num("rx", 0)
	if name == "circle" {
		radius = a.num("r", 0)
		x, y, w, h = a.num("cx", 0)-radius, a.num("cy", 0)-radius, 2*radius, 2*radius
	}
	if radius > 0 {
		radius += out
	}
	r.Box, r.Radius = scene.Box{X: x - out, Y: y - out, W: w + 2*out, H: h + 2*out}, radius
	return r
}

// readPath reads the absolute commands M, L, Q, C and Z.
func readPath(data string, x, y, k float32) scene.Path {
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

// Ensure that the outline of a missing character is hollow: its contours run against each other.
func TestWrite_MissingCharacter(t *testing.T) {
	f := fonts(t)
	var b scene.Builder
	b.Reset(40, 40, scene.Color{})
	b.Text(scene.Text{X: 4, Y: 30, Run: f.Shape("漢", typeset.Regular, 30), Fill: ink})
	back, err := readBack(write(t, b.Scene(), f))
	if err != nil {
		t.Fatal(err)
	}
	m := image.NewRGBA(image.Rect(0, 0, 40, 40))
	raster.New(f).Draw(m, back, 1)
	if inside := m.RGBAAt(12, 20).A; inside != 0 {
		t.Errorf("inside of the box has alpha %d, want 0", inside)
	}
	if edge := m.RGBAAt(6, 20).A; edge == 0 {
		t.Error("no edge of the box where it should be")
	}
}
