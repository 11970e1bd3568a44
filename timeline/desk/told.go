package desk

import (
	"fmt"
	"maps"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/query"
	"entente/timeline/search"
)

// told is what only events and texts themselves tell. It is read once, when something first asks for it or beside the
// window. What changes afterwards is noted, to be looked up in the library itself.
type told struct {
	said   *search.Corpus // nil until it is read
	texts  *search.Texts  // of said.Cited
	unsaid map[timeline.EventID]bool
	retold map[timeline.ArticleID]bool
}

// mostUnsaid is how many events may have changed since they were read: looking so many up takes some 10 ms.
const mostUnsaid = 2000

// changes are the events and texts that have changed since somebody began to read them all.
type changes struct {
	unsaid map[timeline.EventID]bool
	retold map[timeline.ArticleID]bool
}

// readTold reads all events and the texts that they cite. stop ends it early with an error.
func readTold(lib Library, stop func() error) (told, error) {
	t := told{unsaid: map[timeline.EventID]bool{}, retold: map[timeline.ArticleID]bool{}}
	actors := map[timeline.ActorID]*timeline.Actor{}
	err := lib.Each(timeline.KindActor, func(e timeline.Entity) error { actors[timeline.ActorID(e.Ref().ID)] = e.(*timeline.Actor); return nil })
	if err != nil {
		return t, fmt.Errorf("read actors: %w", err)
	}
	said, err := search.Read(func(add func(*timeline.Event) error) error {
		return lib.Each(timeline.KindEvent, func(e timeline.Entity) error {
			if err := stop(); err != nil {
				return err
			}
			return add(e.(*timeline.Event))
		})
	}, func(e *timeline.Event) bool {
		return meet.Disagree(e, func(id timeline.ActorID) *timeline.Actor { return actors[id] })
	})
	if err != nil {
		return t, fmt.Errorf("read what events say: %w", err)
	}
	var texts search.TextsBuilder
	for _, id := range said.Cited() {
		if err := stop(); err != nil {
			return t, err
		}
		folded := "" // of a text that is missing nothing can be found
		if e, err := lib.Get(timeline.Ref{Kind: timeline.KindText, ID: uint64(id)}); err == nil {
			folded = query.Fold(e.(*timeline.Text).Body)
		}
		texts.Add(folded)
	}
	t.said, t.texts = said, texts.Texts()
	return t, nil
}

// need reads what events say now, unless that is known.
func (c *catalogue) need() error {
	if !c.stale() {
		return nil
	}
	t, err := readTold(c.lib, func() error { return nil })
	if err == nil {
		c.told = t
	}
	return err
}

// stale reports whether what events say has to be read, for the first time or again.
func (c *catalogue) stale() bool { return c.said == nil || len(c.unsaid) > mostUnsaid }

// unsay notes that an event has changed.
func (c *catalogue) unsay(id timeline.EventID) {
	if c.said != nil {
		c.unsaid[id] = true
	}
	if c.since != nil {
		c.since.unsaid[id] = true
	}
}

// retell notes that an article or its text has changed.
func (c *catalogue) retell(id timeline.ArticleID) {
	if c.said != nil {
		c.retold[id] = true
	}
	if c.since != nil {
		c.since.retold[id] = true
	}
}

// readBegins notes from now on what changes, for take.
func (c *catalogue) readBegins() {
	c.since = &changes{map[timeline.EventID]bool{}, map[timeline.ArticleID]bool{}}
}

// take takes over what was read since readBegins.
func (c *catalogue) take(t told) {
	if c.since != nil {
		t.unsaid, t.retold = c.since.unsaid, c.since.retold
	}
	c.told, c.since = t, nil
}

// snapshot returns the catalogue as it is now, for reading by another goroutine.
func (c *catalogue) snapshot() *catalogue {
	c.lent = true
	s := *c
	s.faces, s.links, s.views, s.waits = nil, nil, nil, nil // these are the window's alone
	return &s
}

// own makes the maps that a snapshot shares the catalogue's alone before they are changed.
func (c *catalogue) own() {
	if !c.lent {
		return
	}
	c.lent = false
	c.actors, c.articles, c.layers = maps.Clone(c.actors), maps.Clone(c.articles), maps.Clone(c.layers)
	c.notes, c.unsaid, c.retold = maps.Clone(c.notes), maps.Clone(c.unsaid), maps.Clone(c.retold)
	c.attached = maps.Clone(c.attached)
}

// citing lists the events that cite an article, by number. When events cannot be read it lists none.
func (c *catalogue) citing(id timeline.ArticleID) []timeline.EventID {
	if c.need() != nil {
		return nil
	}
	var list []timeline.EventID
	c.said.Citing(id, func(e timeline.EventID) {
		if _, there := c.table.Row(e); there && !c.unsaid[e] {
			list = append(list, e)
		}
	})
	for e := range c.unsaid {
		if x, err := c.event(e); err == nil && slices.Contains(x.Articles(), id) { // one that cannot be read cites nothing
			list = append(list, e)
		}
	}
	slices.Sort(list)
	return list
}

// sourceTags returns the tags that an event has from its source.
func (c *catalogue) sourceTags(id timeline.EventID) []string {
	if o, ok := c.table.Row(id); !ok || !c.table.Tagged(o) {
		return nil
	}
	if c.said != nil && !c.unsaid[id] {
		if row, ok := c.said.Row(id); ok {
			return c.said.Tags(row)
		}
	}
	if e, err := c.event(id); err == nil {
		return e.Tags
	}
	return nil
}
