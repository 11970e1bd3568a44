// Package article turns a file into an article: text in UTF-8, title, outlet, author, address, date, takeaways, body.
//
// It reads plain text, Markdown with front matter and saved web pages. Everything found points into Text by bytes.
// Nothing is deleted from the text of a file: what is no part of the story is listed as Furniture.
package article

import (
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

const (
	// MaxRaw is the size in bytes of the largest file that is read: a web page is mostly markup.
	MaxRaw = timeline.MaxText
	// MaxText is the largest text in bytes that is understood. What is held meanwhile of each of its words takes forty
	// times as much.
	MaxText = 2 << 20
)

// Article is what a file says, before anything in it is understood.
type Article struct {
	Kind Kind
	Text string
	// Changed tells that Text differs from the bytes of the file: another encoding, a byte order mark, a web page.
	Changed bool

	Title, Outlet, Author, Address string

	Published when.Span // zero: not known
	From      timeline.DateSource

	Takeaways []timeline.Range // without bullets, in order
	Body      timeline.Range   // the story
	// Furniture are the lines that are no part of the story: "Share this", front matter, the heading of the takeaways.
	// They are in order.
	Furniture []timeline.Range
}

// Options help to read an article. The zero Options are fine.
type Options struct {
	// Published is the date that a person gave; it wins over all others.
	Published when.Span
	// Day reads a date in words such as "Tuesday, October 15, 2019" and returns it with the bytes of line that it
	// takes. It returns a zero Span when line holds no whole date. Nil: only ISO dates are read.
	Day func(line string) (when.Span, timeline.Range)
}

// Decode reads the file called name. Its errors say what is wrong with the file and what to do.
func Decode(name string, raw []byte, o Options) (*Article, error) {
	kind, err := Sniff(name, raw)
	if err != nil {
		return nil, err
	}
	text, err := decodeText(name, raw, kind)
	if err != nil {
		return nil, err
	}
	a := &Article{Kind: kind, Text: text, From: timeline.DateUnknown}
	if kind == HTML {
		if err := a.readPage(text, o); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	if err := Fits(name, len(a.Text)); err != nil {
		return nil, err
	}
	a.Changed = kind == HTML || a.Text != string(raw)
	a.read(o)
	if !o.Published.IsZero() {
		a.Published, a.From = o.Published, timeline.DateByPerson
	}
	if a.Published.IsZero() {
		if day := dateInName(name); !day.IsZero() {
			a.Published, a.From = day, timeline.DateFromFilename
		}
	}
	return a, nil
}

// FromText makes an article of a text that is in memory and is no web page, of at most MaxText bytes. It never fails.
func FromText(text string, o Options) *Article {
	a := &Article{Text: strings.TrimPrefix(strings.ToValidUTF8(text, "\ufffd"), "\ufeff"), From: timeline.DateUnknown}
	a.Changed = a.Text != text
	a.read(o)
	if !o.Published.IsZero() {
		a.Published, a.From = o.Published, timeline.DateByPerson
	}
	return a
}

// read finds the parts of a.Text. What metadata has told already stays.
func (a *Article) read(o Options) {
	lines := split(a.Text)
	at := a.header(lines, o)
	at = a.top(lines, at, o)
	first, last := a.takeaways(lines, at)
	if last > 0 {
		last = a.below(lines, last, o)
	}
	a.foot(lines, o)
	a.body(lines, at, first, last)
	slices.SortFunc(a.Furniture, func(x, y timeline.Range) int { return x.Start - y.Start })
	a.Furniture = slices.Compact(a.Furniture)
	a.Title = withoutSlug(a.Title)
}

// suggest takes a date from a weaker source than those that come before it.
func (a *Article) suggest(day when.Span, from timeline.DateSource) {
	if a.Published.IsZero() && !day.IsZero() {
		a.Published, a.From = day, from
	}
}
