// Package xmlfile reads XML element by element, within bounds: no entity but the five of the standard is known, nothing is
// ever fetched, and elements lie at most maxDepth deep.
package xmlfile

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/transform"
)

const (
	maxDepth    = 256
	mostElement = 16 << 20
	mostComment = 64 << 20 // outside of elements that are read: a record of Entente may be as long
)

// Node is an element with all that lies in it.
type Node struct {
	Name     string // without its name space
	Attrs    map[string]string
	Text     string // of the element itself
	Comments []string
	Children []*Node
	at       int // where in the text of the element around it stands
}

// HTML returns what stands in an element whose content is HTML: as it is when that was escaped, and put together again when
// the elements of XHTML stand in it.
func (n *Node) HTML() string {
	if len(n.Children) == 0 {
		return n.Text
	}
	var b strings.Builder
	n.html(&b)
	return b.String()
}

func (n *Node) html(b *strings.Builder) {
	at := 0
	for _, c := range n.Children {
		b.WriteString(html.EscapeString(n.Text[at:c.at]))
		at = c.at
		b.WriteString("<" + c.Name + ">")
		c.html(b)
		b.WriteString("</" + c.Name + ">")
	}
	b.WriteString(html.EscapeString(n.Text[at:]))
}

// Get returns the text of the first child of this name, or else the attribute; "" when there is neither.
func (n *Node) Get(name string) string {
	if c := n.Child(name); c != nil {
		return strings.TrimSpace(c.Text)
	}
	return strings.TrimSpace(n.Attrs[name])
}

// Child returns the first child of this name, or nil.
func (n *Node) Child(name string) *Node {
	for _, c := range n.Children {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// guard ends an element that goes on and on before the memory is full.
type guard struct {
	in        io.Reader
	read, end int64
}

var errLarge = fmt.Errorf("one element of the file has more than %d MiB, or a comment more than %d MiB", mostElement>>20, mostComment>>20)

func (g *guard) Read(p []byte) (int, error) {
	if g.read > g.end {
		return 0, errLarge
	}
	n, err := g.in.Read(p)
	g.read += int64(n)
	return n, err
}

// Root returns the name of the first element, without its name space; "" when head is no XML.
func Root(head []byte) string {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	if !bytes.HasPrefix(head, []byte("<")) {
		return ""
	}
	d := newDecoder(bytes.NewReader(head))
	for {
		t, err := d.RawToken()
		if err != nil {
			return ""
		}
		if s, ok := t.(xml.StartElement); ok {
			return s.Name.Local
		}
	}
}

func newDecoder(in io.Reader) *xml.Decoder {
	d := xml.NewDecoder(in)
	d.Strict = true
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		enc, err := htmlindex.Get(label)
		if err != nil {
			return nil, fmt.Errorf("the encoding %q is not known", label)
		}
		return transform.NewReader(in, enc.NewDecoder()), nil
	}
	return d
}

// Each reads a file and calls fn for each element whose name is in names, with all that lies in it, wherever it stands.
// Line is the one on which it ends. Elements around it are only passed.
func Each(ctx context.Context, in io.Reader, names []string, fn func(n *Node, line int) error) error {
	return Walk(ctx, in, names, fn, nil)
}

// Walk is Each with a function for comments outside of these elements.
func Walk(ctx context.Context, in io.Reader, names []string, fn func(n *Node, line int) error, comment func(string) error) error {
	g := &guard{in: in, end: mostElement}
	d := newDecoder(g)
	w := walker{d: d, wanted: map[string]bool{}}
	for _, n := range names {
		w.wanted[n] = true
	}
	depth, started := 0, false
	for n := 0; ; n++ {
		if n%256 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		g.end = d.InputOffset() + mostComment
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			if !started {
				return errors.New("the file holds no XML")
			}
			return nil
		}
		if err != nil {
			return w.failed(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			started = true
			if !w.wanted[t.Name.Local] {
				if depth++; depth > maxDepth {
					return w.failed(errDeep)
				}
				continue
			}
			g.end = d.InputOffset() + mostElement
			node, err := w.node(t, depth)
			if err != nil {
				return w.failed(err)
			}
			line, _ := d.InputPos()
			if err := fn(node, line); err != nil {
				return err
			}
		case xml.EndElement:
			depth--
		case xml.Comment:
			if comment != nil {
				if err := comment(string(t)); err != nil {
					return err
				}
			}
		}
	}
}

var errDeep = fmt.Errorf("elements lie more than %d deep", maxDepth)

type walker struct {
	d      *xml.Decoder
	wanted map[string]bool
}

func (w *walker) failed(err error) error {
	line, _ := w.d.InputPos()
	var se *xml.SyntaxError
	if errors.As(err, &se) {
		return fmt.Errorf("line %d: %s: the file is cut off or damaged, or does not tell its encoding; save it anew, as UTF-8", line, se.Msg)
	}
	return fmt.Errorf("line %d: %w", line, err)
}

// node reads an element whole.
func (w *walker) node(s xml.StartElement, depth int) (*Node, error) {
	if depth > maxDepth {
		return nil, errDeep
	}
	n := &Node{Name: s.Name.Local}
	for _, a := range s.Attr {
		if n.Attrs == nil {
			n.Attrs = map[string]string{}
		}
		n.Attrs[a.Name.Local] = a.Value
	}
	var text strings.Builder
	for {
		t, err := w.d.Token()
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			c, err := w.node(t, depth+1)
			if err != nil {
				return nil, err
			}
			c.at = text.Len()
			n.Children = append(n.Children, c)
		case xml.CharData:
			text.Write(t)
		case xml.Comment:
			n.Comments = append(n.Comments, string(t))
		case xml.EndElement:
			n.Text = text.String()
			return n, nil
		}
	}
}

// Escape makes a text fit for an element or an attribute. Characters that XML does not know are left out.
func Escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, s)
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}
