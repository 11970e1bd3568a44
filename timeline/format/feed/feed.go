// Package feed reads the items of RSS, Atom and JSON Feed files as articles. Nothing is fetched.
package feed

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/format/jsonfile"
	"entente/timeline/format/xmlfile"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "feed", Title: "RSS, Atom, JSON Feed", Exts: []string{".rss", ".atom", ".xml"}, Sniff: sniff, Articles: articles}
}

// sniff looks at the first element, or for the address of the JSON Feed standard.
func sniff(_ string, head []byte) bool {
	switch xmlfile.Root(head) {
	case "rss", "feed", "RDF":
		return true
	}
	return jsonfile.Start(head) == '{' && bytes.Contains(head, []byte("jsonfeed.org/version"))
}

// articles reads a file. What stands before the items, the title of the feed, is their outlet.
func articles(ctx context.Context, in io.Reader, emit func(format.Doc) error, report func(format.Problem)) error {
	br := bufio.NewReaderSize(in, 64<<10)
	head, err := br.Peek(1 << 10)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read: %w", err)
	}
	if jsonfile.Start(head) == '{' {
		return decodeJSON(ctx, br, emit, report)
	}
	outlet := ""
	return xmlfile.Each(ctx, br, []string{"item", "entry", "title"}, func(n *xmlfile.Node, line int) error {
		if n.Name == "title" { // those of items lie in them
			if outlet == "" {
				outlet = card.Plain(n.Text)
			}
			return nil
		}
		d := format.Doc{Name: fmt.Sprintf("line %d", line), Title: card.Plain(n.Get("title")), Outlet: outlet, Address: address(n)}
		for _, name := range []string{"encoded", "content", "description", "summary"} {
			if c := n.Child(name); c != nil && d.Text == "" {
				d.Text = card.Plain(c.HTML())
			}
		}
		for _, name := range []string{"published", "pubDate", "date", "issued", "updated"} {
			if d.Published.IsZero() {
				d.Published = card.Local(n.Get(name))
			}
		}
		for _, name := range []string{"creator", "author"} {
			if c := n.Child(name); c != nil && d.Author == "" {
				d.Author = strings.TrimSpace(c.Text)
				if who := c.Get("name"); who != "" {
					d.Author = who
				}
			}
		}
		return put(d, emit, report)
	})
}

func address(n *xmlfile.Node) string {
	best := ""
	for _, c := range n.Children {
		if c.Name != "link" {
			continue
		}
		href := strings.TrimSpace(c.Text)
		if h := c.Attrs["href"]; h != "" {
			href = h
		}
		if rel := c.Attrs["rel"]; best == "" || rel == "alternate" || rel == "" {
			best = href
		}
	}
	return best
}

// put hands an item on. One without words is none.
func put(d format.Doc, emit func(format.Doc) error, report func(format.Problem)) error {
	if d.Title == "" && d.Text == "" {
		report(format.Problem{Message: d.Name + ": the item has neither a title nor a text"})
		return nil
	}
	return emit(d)
}

// item of a JSON Feed.
type item struct {
	URL, Title, Summary string
	HTML                string `json:"content_html"`
	Text                string `json:"content_text"`
	Published           string `json:"date_published"`
	Author              struct{ Name string }
	Authors             []struct{ Name string }
}

func decodeJSON(ctx context.Context, in io.Reader, emit func(format.Doc) error, report func(format.Problem)) error {
	outlet := ""
	n := 0
	return jsonfile.Lists(ctx, in, map[string]jsonfile.Item{"items": func(raw json.RawMessage) error {
		n++
		var x item
		if err := json.Unmarshal(raw, &x); err != nil {
			report(format.Problem{Message: fmt.Sprintf("item %d: %v", n, err)})
			return nil
		}
		d := format.Doc{Name: fmt.Sprintf("item %d", n), Title: card.Plain(x.Title), Outlet: outlet, Address: x.URL, Published: card.Local(x.Published), Author: x.Author.Name, Text: x.Text}
		if d.Text == "" {
			d.Text = card.Plain(x.HTML)
		}
		if d.Text == "" {
			d.Text = x.Summary
		}
		if len(x.Authors) > 0 {
			d.Author = x.Authors[0].Name
		}
		return put(d, emit, report)
	}}, map[string]jsonfile.Item{"title": func(raw json.RawMessage) error { outlet = jsonfile.Text(raw); return nil }})
}
