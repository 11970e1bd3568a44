package page

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/index"
	"entente/timeline/when"
)

// citations are the sources of the events that a picture names, numbered in the order in which these begin.
type citations struct {
	number  map[timeline.ArticleID]int
	byEvent map[timeline.EventID]string
	list    []paint.Source
	pages   []*paint.Sources // of an export of several pages, which has them at its end
}

// citing answers what layout asks of events, with the numbers of their sources.
type citing struct {
	layout.Events
	c *Composition
}

// Cite implements layout.Cites.
func (l citing) Cite(id timeline.EventID) string { return l.c.cited.byEvent[id] }

// Flags implements layout.Events.
func (l citing) Flags(e index.Event) layout.Flags {
	f := l.Events.Flags(e)
	if !l.c.o.bare() {
		f &^= layout.Overdue // the day on which a picture is made does not enter it
	}
	if l.c.o.NoNotes {
		f &^= layout.Noted
	}
	return f
}

const (
	// mostCited is the number of sources that stand at one event; more are in the program.
	mostCited = 3
	// sourcesShare is the part of a page that the list of sources takes at most.
	sourcesShare = 0.4
	// citeTries is how often the page is laid out anew because the list has changed what has room on it. Sources that were
	// listed once stay from citeGrows on, so that it comes to an end.
	citeTries, citeGrows = 10, 2
	// chartLeast is the height in px that the list of sources leaves to axis and lanes.
	chartLeast = 210
)

// cite numbers the sources of the events that have labels. The numbers take room from the labels, and the list from the
// chart, so the page is laid out until the list is that of the page.
func (c *Composition) cite() error {
	m, fonts := &c.base, c.of.Fonts
	var events []index.Ord
	for try := range citeTries {
		now := c.named()
		if try >= citeGrows {
			now = slices.Compact(slices.Sorted(slices.Values(append(now, events...))))
		}
		if events = now; !c.number(events) {
			break
		}
		c.layouter.Forget()
		if c.cuts != nil {
			c.arrange()
			continue
		}
		c.page.Sources = nil
		room := min(c.h*sourcesShare, c.page.Chart().H-chartLeast)
		if c.o.Tall {
			room = float32(len(c.cited.list)+2) * 80 // more than it takes
		}
		c.page.Sources = paint.SetSources(c.cited.list, c.page.Inner(), room, m, fonts)
		if len(c.cited.list) > 0 && c.page.Sources.H == 0 {
			return errors.New("the page is too small for a list of sources; choose a larger one, or leave the sources out")
		}
		c.arrange()
	}
	if c.cuts == nil {
		return nil
	}
	for left := c.cited.list; len(left) > 0; {
		s := paint.SetSources(left, c.page.Inner(), c.page.SourcesRoom(), m, fonts)
		if s.Left >= len(left) {
			return errors.New("the pages are too small for a list of sources; choose larger ones, or leave the sources out")
		}
		rest := left[len(left)-s.Left:]
		c.cited.pages = append(c.cited.pages, s.Whole())
		left = rest
	}
	return nil
}

// named returns the events that have labels, by start.
func (c *Composition) named() []index.Ord {
	seen := map[index.Ord]bool{}
	note := func() {
		for i := range c.result.Labels {
			seen[c.result.Marks[c.result.Labels[i].Mark].Ord] = true
		}
	}
	if c.cuts == nil {
		note()
	} else {
		for _, at := range c.cuts.pages {
			c.layOutCell(at)
			note()
		}
	}
	list := make([]index.Ord, 0, len(seen))
	for o := range seen {
		list = append(list, o)
	}
	slices.Sort(list)
	return list
}

// number numbers the sources of events and reports whether the numbers are others than before.
func (c *Composition) number(events []index.Ord) (changed bool) {
	n := citations{number: map[timeline.ArticleID]int{}, byEvent: map[timeline.EventID]string{}}
	for _, o := range events {
		id := c.index.Table().ID(o)
		e, err := c.of.Library.Event(id)
		if err != nil {
			continue // it cannot be read, and has no label either
		}
		var at []string
		for _, a := range e.Articles() {
			art := c.of.Library.Article(a)
			if art == nil || len(at) == mostCited {
				continue
			}
			if n.number[a] == 0 {
				n.number[a] = len(n.list) + 1
				n.list = append(n.list, paint.Source{N: len(n.list) + 1, Words: sourceWords(art), Link: art.Address})
			}
			at = append(at, strconv.Itoa(n.number[a]))
		}
		if len(at) > 0 {
			n.byEvent[id] = strings.Join(at, ", ")
		}
	}
	same := len(n.byEvent) == len(c.cited.byEvent)
	for id, words := range n.byEvent {
		same = same && c.cited.byEvent[id] == words
	}
	c.cited = n
	return !same
}

// sourceWords words an article for a list: outlet, title, date, address.
func sourceWords(a *timeline.Article) string {
	var parts []string
	for _, p := range []string{a.Outlet, a.Title, a.Published.Words(when.Style{}), a.Address} {
		if p = strings.TrimRight(strings.TrimSpace(p), "."); p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ". ")
}
