package pdf

import (
	"fmt"
	"strconv"

	"entente/timeline/draw/scene"
)

// content is what a page, or a translucent group on it, paints. Its coordinates are those of the scene.
type content struct {
	p        *Writer
	h        float32 // of the page in CSS px
	perPx    float32 // points
	buf      []byte
	xobjects map[string]int
	gstates  map[string]int
	used     map[*faceFont]bool
	links    []link
	clips    []scene.Box // of the open groups
	layers   []layer
}

// link is a part of the page that leads somewhere.
type link struct{ rect, to string }

// layer is a translucent group that is open.
type layer struct {
	buf   []byte // what was painted before it
	alpha uint8
}

func (c *content) op(format string, args ...any) {
	c.buf = fmt.Appendf(c.buf, format+"\n", args...)
}

// nums adds numbers and an operator.
func (c *content) nums(op string, v ...float32) {
	for _, x := range v {
		c.buf = append(scene.AppendNumber(c.buf, x, 2), ' ')
	}
	c.buf = append(append(c.buf, op...), '\n')
}

func (c *content) draw(s *scene.Scene) {
	c.op("/Figure<</MCID 0>>BDC")
	c.op("%s 0 0 -%s 0 %s cm", string(scene.AppendNumber(nil, c.perPx, 6)), string(scene.AppendNumber(nil, c.perPx, 6)), num(s.H*c.perPx))
	if s.Background.A > 0 {
		c.fill(s.Background)
		c.nums("re f", 0, 0, s.W, s.H)
	}
	for i := range s.Ops {
		op := s.Ops[i]
		switch op.Kind {
		case scene.KindRect:
			c.rect(&s.Rects[op.Index])
		case scene.KindPath:
			c.path(&s.Paths[op.Index])
		case scene.KindText:
			c.text(&s.Texts[op.Index])
		case scene.KindImage:
			c.image(&s.Images[op.Index])
		case scene.KindGroup:
			c.open(&s.Groups[op.Index])
		case scene.KindEnd:
			c.close()
		default:
			panic("internal error: pdf: unknown kind of item")
		}
	}
	c.op("EMC")
}

func (c *content) open(g *scene.Group) {
	l := layer{alpha: g.Alpha}
	if g.Alpha < 255 {
		l.buf, c.buf = c.buf, nil
	}
	c.layers = append(c.layers, l)
	c.op("q")
	clip := c.clip()
	if g.Clip != (scene.Box{}) {
		c.box(g.Clip)
		c.op("W n")
		clip = intersect(clip, g.Clip)
	}
	c.clips = append(c.clips, clip)
}

func (c *content) close() {
	c.op("Q")
	l := c.layers[len(c.layers)-1]
	c.layers, c.clips = c.layers[:len(c.layers)-1], c.clips[:len(c.clips)-1]
	if l.alpha == 255 {
		return
	}
	// The group is painted as one, so that what overlaps in it does not show through.
	n := c.p.out.stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[-%d -%d %d %d]/Group<</S/Transparency/I true>>/Resources<<%s>>", everywhere, everywhere,
		everywhere, everywhere, c.resources()), c.buf)
	c.buf = l.buf
	name := "X" + strconv.Itoa(n)
	c.xobjects[name] = n
	c.op("q")
	c.gs(fmt.Sprintf("<</ca %s>>", num(float32(l.alpha)/255)))
	c.op("/%s Do Q", name)
}

// everywhere reaches beyond every page.
const everywhere = 100_000

// clip is the part of the page that can be seen.
func (c *content) clip() scene.Box {
	if n := len(c.clips); n > 0 {
		return c.clips[n-1]
	}
	return scene.Box{X: -everywhere, Y: -everywhere, W: 2 * everywhere, H: 2 * everywhere}
}

func intersect(a, b scene.Box) scene.Box {
	x, y := max(a.X, b.X), max(a.Y, b.Y)
	return scene.Box{X: x, Y: y, W: max(0, min(a.X+a.W, b.X+b.W)-x), H: max(0, min(a.Y+a.H, b.Y+b.H)-y)}
}

// hidden reports whether nothing of a box can be seen.
func (c *content) hidden(b scene.Box) bool {
	seen := intersect(c.clip(), b)
	return !(seen.W > 0) || !(seen.H > 0)
}

// gs sets a graphics state.
func (c *content) gs(dict string) {
	n := c.p.state(dict)
	name := "E" + strconv.Itoa(n)
	c.gstates[name] = n
	c.op("/%s gs", name)
}

// fill and stroke set a colour. They leave its alpha to shaded.
func (c *content) fill(k scene.Color)   { c.color("rg", k) }
func (c *content) stroke(k scene.Color) { c.color("RG", k) }

func (c *content) color(op string, k scene.Color) {
	for _, v := range [3]uint8{k.R, k.G, k.B} {
		c.buf = append(scene.AppendNumber(c.buf, float32(v)/255, 3), ' ')
	}
	c.buf = append(append(c.buf, op...), '\n')
}

// translucent sets the alpha of fill and stroke and reports whether it had to: then the state must be restored.
func (c *content) translucent(fill, stroke scene.Color) bool {
	if (fill.A == 255 || fill.A == 0) && (stroke.A == 255 || stroke.A == 0) {
		return false
	}
	c.op("q")
	c.gs("<</ca " + places3(fill.A) + "/CA " + places3(stroke.A) + ">>")
	return true
}

func places3(alpha uint8) string { return string(scene.AppendNumber(nil, float32(alpha)/255, 3)) }

// resources lists what the content refers to.
func (c *content) resources() string {
	s := ""
	list := func(kind string, m map[string]int) {
		if len(m) == 0 {
			return
		}
		s += "/" + kind + "<<"
		for _, name := range sortedKeys(m) {
			s += "/" + name + " " + ref(m[name])
		}
		s += ">>"
	}
	list("ExtGState", c.gstates)
	list("XObject", c.xobjects)
	fonts := map[string]int{}
	for f := range c.used {
		fonts[f.name] = f.object
	}
	list("Font", fonts)
	return s
}

// image paints a picture fitted into its box.
func (c *content) image(m *scene.Image) {
	if m.PixW <= 0 || m.PixH <= 0 || len(m.Pix) < m.PixW*m.PixH*4 || c.hidden(m.Box) {
		return
	}
	n := m.PixW * m.PixH
	rgb, alpha := make([]byte, 0, 3*n), make([]byte, 0, n)
	for i := range n {
		px := m.Pix[4*i:]
		rgb, alpha = append(rgb, px[0], px[1], px[2]), append(alpha, px[3])
	}
	dict := fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8", m.PixW, m.PixH)
	mask := c.p.out.stream(dict+"/ColorSpace/DeviceGray", alpha)
	obj := c.p.out.stream(dict+"/ColorSpace/DeviceRGB/SMask "+ref(mask), rgb)
	name := "I" + strconv.Itoa(obj)
	c.xobjects[name] = obj
	c.op("q")
	c.nums("cm", m.W, 0, 0, -m.H, m.X, m.Y+m.H)
	c.op("/%s Do Q", name)
}
