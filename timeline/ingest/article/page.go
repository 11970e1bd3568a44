package article

import (
	"fmt"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"entente/timeline"
	"entente/timeline/when"
)

// maxElements bounds the pages on which readability is tried; larger ones are read as they stand.
const maxElements = 100_000

// readPage replaces the text of a page by what people read on it and takes what its metadata tells. Nothing is
// fetched and nothing runs.
func (a *Article) readPage(page string, o Options) error {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return wrong(ErrUnreadable, "the web page cannot be read (%v): open it in a browser and copy its text", err)
	}
	m := metadata(doc)
	a.Title, a.Outlet, a.Author, a.Address = m.title, m.outlet, m.author, m.address
	if day := isoDay(m.date); !day.IsZero() {
		a.suggest(day, timeline.DateFromMetadata)
	} else if day, _ := o.day(m.date); !day.IsZero() {
		a.suggest(day, timeline.DateFromMetadata)
	}
	points := pointsOf(doc)
	whole := render(body(doc))
	text := a.story(doc, o)
	if len(text) < 200 && len(whole) > len(text) { // readability gives up on short pages
		text = whole
	}
	if points != "" && !strings.Contains(text, points) {
		text = points + "\n" + text
	}
	if a.Title != "" && !strings.HasPrefix(text, a.Title) {
		text = a.Title + "\n\n" + text
	}
	if strings.TrimSpace(text) == "" {
		return wrong(ErrEmpty, "the web page holds no text: it may be built by scripts; open it in a browser and copy its text")
	}
	a.Text = strings.ToValidUTF8(text, "\ufffd")
	return nil
}

// story returns the readable text of doc, which it changes, and fills what the metadata left open.
func (a *Article) story(doc *html.Node, o Options) string {
	p := readability.NewParser()
	p.MaxElemsToParse = maxElements
	address, _ := url.Parse(a.Address)
	art, err := p.ParseAndMutate(doc, address)
	if err != nil || art.Node == nil {
		return ""
	}
	for _, f := range []struct {
		to   *string
		text string
	}{{&a.Title, art.Title()}, {&a.Outlet, art.SiteName()}, {&a.Author, art.Byline()}} {
		if *f.to == "" {
			*f.to = strings.Join(strings.Fields(f.text), " ")
		}
	}
	if t, err := art.PublishedTime(); err == nil && a.Published.IsZero() {
		a.suggest(when.Point(when.Of(t), when.ToDay), timeline.DateFromMetadata)
	}
	return render(art.Node)
}

// render writes the text of a node: a paragraph a line, lists with dashes, an empty line between blocks.
func render(n *html.Node) string {
	if n == nil {
		return ""
	}
	w := writer{}
	w.node(n)
	return strings.TrimSpace(w.b.String())
}

type writer struct {
	b     strings.Builder
	space bool // white space is due before the next word
	lines int  // line ends written since the last word; enough at the start
}

func (w *writer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.ElementNode:
		if skipped[n.DataAtom] {
			return
		}
	}
	gap := blocks[n.DataAtom]
	switch {
	case n.Type != html.ElementNode:
	case n.DataAtom == atom.Br:
		w.end(1)
	case n.DataAtom == atom.Li:
		w.end(1)
		w.text("- ")
	case gap > 0:
		w.end(gap)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	if gap > 0 {
		w.end(gap)
	}
}

// end ends the line and leaves an empty one when n is 2.
func (w *writer) end(n int) {
	if w.b.Len() == 0 {
		return
	}
	for ; w.lines < n; w.lines++ {
		w.b.WriteByte('\n')
	}
	w.space = false
}

func (w *writer) text(s string) {
	for i, r := range s {
		switch {
		case r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f':
			w.space = w.b.Len() > 0 && (w.lines == 0 || s == "- ")
			continue
		case w.space && (w.lines == 0):
			w.b.WriteByte(' ')
		}
		w.space = false
		w.lines = 0
		w.b.WriteString(s[i : i+len(string(r))])
	}
}

// skipped elements hold no words of the story.
var skipped = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Iframe: true,
	atom.Template: true, atom.Svg: true, atom.Form: true, atom.Button: true, atom.Nav: true, atom.Head: true,
	atom.Object: true, atom.Select: true, atom.Textarea: true}

// blocks are elements that stand on lines of their own, with how many line ends around them.
var blocks = map[atom.Atom]int{atom.P: 2, atom.H1: 2, atom.H2: 2, atom.H3: 2, atom.H4: 2, atom.H5: 2, atom.H6: 2,
	atom.Ul: 2, atom.Ol: 2, atom.Li: 1, atom.Div: 1, atom.Section: 2, atom.Article: 2, atom.Header: 2, atom.Footer: 2,
	atom.Blockquote: 2, atom.Table: 2, atom.Tr: 1, atom.Figure: 2, atom.Figcaption: 1, atom.Pre: 2, atom.Aside: 2,
	atom.Main: 2, atom.Dl: 2, atom.Dt: 1, atom.Dd: 1, atom.Address: 1, atom.Time: 0}

// pointsOf returns the list of takeaways of a page with its heading, "" when there is none: readability may take it
// for furniture.
func pointsOf(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.DataAtom != atom.Ul && n.DataAtom != atom.Ol {
			continue
		}
		heading := precedingText(n)
		l := line{text: heading}
		if heading == "" || len(heading) > 60 || !headings[l.plain()] {
			continue
		}
		return fmt.Sprintf("%s:\n%s\n", strings.TrimSuffix(heading, ":"), render(n))
	}
	return ""
}

// precedingText returns the text of the element in front of n, or of its parent, "" when that is longer than a heading.
func precedingText(n *html.Node) string {
	const (
		levels   = 3  // a list's heading stands beside it or beside a wrapper of it
		siblings = 4  // white space and comments between the two
		longest  = 80 // bytes
	)
	for depth := 0; n != nil && depth < levels; depth++ {
		p := n.PrevSibling
		for i := 0; p != nil && i < siblings; i++ {
			if t := strings.Join(strings.Fields(firstText(p, longest)), " "); t != "" {
				return t
			}
			p = p.PrevSibling
		}
		n = n.Parent
	}
	return ""
}

// firstText returns the text of n, cut once it is longer than most bytes.
func firstText(n *html.Node, most int) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	text, seen := "", 0
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			text += c.Data
		}
		if seen++; len(text) > most || seen > most {
			break
		}
	}
	return text
}

func body(doc *html.Node) *html.Node {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Body {
			return n
		}
	}
	return doc
}
