package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what the head of a page tells of its article.
type meta struct{ title, outlet, author, address, date string }

// metaNames says which <meta> gives which value; earlier names win.
var metaNames = []struct {
	names []string
	to    func(*meta) *string
}{
	{[]string{"og:title", "twitter:title", "dc.title", "headline"}, func(m *meta) *string { return &m.title }},
	{[]string{"og:site_name", "application-name", "dc.publisher"}, func(m *meta) *string { return &m.outlet }},
	{[]string{"author", "article:author", "dc.creator", "parsely-author", "sailthru.author"}, func(m *meta) *string { return &m.author }},
	{[]string{"og:url", "twitter:url"}, func(m *meta) *string { return &m.address }},
	{[]string{"article:published_time", "datepublished", "date", "pubdate", "publish-date", "dc.date", "dc.date.issued",
		"parsely-pub-date", "sailthru.date", "publication_date", "og:published_time", "article:published"},
		func(m *meta) *string { return &m.date }},
}

// metadata reads <meta>, <link rel=canonical>, <title> and <time> of a page. JSON-LD is left to readability.
func metadata(doc *html.Node) meta {
	named := map[string]string{}
	var m meta
	title, canonical, stamp := "", "", ""
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Meta:
			key := strings.ToLower(attr(n, "property") + attr(n, "name") + attr(n, "itemprop"))
			if value := strings.TrimSpace(attr(n, "content")); key != "" && value != "" && named[key] == "" {
				named[key] = value
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				canonical = attr(n, "href")
			}
		case atom.Title:
			if title == "" && n.FirstChild != nil {
				title = strings.Join(strings.Fields(n.FirstChild.Data), " ")
			}
		case atom.Time:
			if stamp == "" {
				stamp = attr(n, "datetime")
			}
		}
	}
	for _, field := range metaNames {
		for _, name := range field.names {
			if v := named[name]; v != "" {
				*field.to(&m) = strings.Join(strings.Fields(v), " ")
				break
			}
		}
	}
	m.finish(title, canonical, stamp)
	return m
}

// finish fills what no <meta> tells.
func (m *meta) finish(title, canonical, stamp string) {
	if isAddress(canonical) {
		m.address = canonical
	}
	if !isAddress(m.address) {
		m.address = ""
	}
	if isAddress(m.author) { // article:author is often a page
		m.author = ""
	}
	if m.date == "" {
		m.date = stamp
	}
	if m.title != "" {
		return
	}
	m.title = title
	for _, sep := range []string{" | ", " – ", " — ", " - ", " :: "} {
		if i := strings.LastIndex(title, sep); i > 0 && len(title)-i < i {
			m.title = title[:i]
			if m.outlet == "" {
				m.outlet = title[i+len(sep):]
			}
			return
		}
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
