package svg

import (
	"bytes"
	"fmt"
	"strings"

	"entente/timeline/draw/scene"
)

// markup builds XML text. All that comes from outside passes escape.
type markup struct{ bytes.Buffer }

func (m *markup) open(name string) { m.WriteString("<" + name) }
func (m *markup) more()            { m.WriteString(">") }
func (m *markup) end()             { m.WriteString("/>\n") }

func (m *markup) attr(name, value string) {
	m.WriteString(" " + name + `="`)
	m.WriteString(escape(value))
	m.WriteByte('"')
}

func (m *markup) num(name string, v float32) { m.attr(name, number(v)) }

func (m *markup) box(b scene.Box) {
	if b.X != 0 {
		m.num("x", b.X)
	}
	if b.Y != 0 {
		m.num("y", b.Y)
	}
	m.num("width", max(0, b.W))
	m.num("height", max(0, b.H))
}

// leaf writes an element that holds text alone.
func (m *markup) leaf(name, text string) {
	m.WriteString("<" + name + ">" + escape(text) + "</" + name + ">\n")
}

// paint writes a colour as attribute name and, unless it is opaque, its alpha beside it.
func (m *markup) paint(name string, c scene.Color) {
	if c.A == 0 {
		m.attr(name, "none")
		return
	}
	m.attr(name, fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B))
	if c.A < 255 {
		m.num(name+"-opacity", float32(c.A)/255)
	}
}

// number writes a coordinate to 1/100. What is not a number becomes 0.
func number(v float32) string { return places(v, 2) }

func places(v float32, n int) string { return string(scene.AppendNumber(nil, v, n)) }

// escape makes text safe inside elements and attributes and removes what XML 1.0 does not allow.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\'':
			b.WriteString("&#39;")
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteByte(' ')
		case r < 0x20, 0x7f <= r && r < 0xa0, r&0xfffe == 0xfffe, 0xfdd0 <= r && r <= 0xfdef,
			0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
