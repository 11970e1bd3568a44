package catalogue

import (
	"cmp"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/query"
	"entente/timeline/search"
)

// Told is what only events and texts themselves tell. It is read once, when something first asks for it or beside the
// window. What changes afterwards is noted, to be looked up in the library itself.
type Told struct {
	Said   *search.Corpus // nil until it is read
	Texts  *search.Texts  // of Said.Cited
	Unsaid map[timeline.EventID]bool
	Retold map[timeline.ArticleID]bool
}

// mostUnsaid is how many events may have changed since they were read: looking so many up takes some 10 ms.
const mostUnsaid = 2000

// changes are the events and texts that have changed since somebody began to read them all.
type changes struct {
	unsaid map[timeline.EventID]bool
	retold map[timeline.ArticleID]bool
}

// ReadTold reads all events and the texts that they cite. stop ends it early with an error.
func ReadTold(lib Library, stop func() error) (Told, error) {
	t := Told{Unsaid: map[timeline.EventID]bool{}, Retold: map[timeline.ArticleID]bool{}}
	actors := map[timeline.ActorID]*timeline.Actor{}
	err := lib.Each(timeline.KindActor, func(e timeline.Entity) error {
		actors[timeline.ActorID(e.Ref().ID)] = e.(*timeline.Actor)
		return nil
	})
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
	t.Said, t.Texts = said, texts.Texts()
	return t, nil
}

// Need reads what events say now, unless that is known.
func (c *Catalogue) Need() error {
	if !c.Stale() {
		return nil
	}
	t, err := ReadTold(c.lib, func() error { return nil })
	if err == nil {
		c.Told = t
	}
	return err
}

// Stale reports whether what events say has to be read, for the first time or again.
func (c *Catalogue) Stale() bool { return c.Said == nil || len(c.Unsaid) > mostUnsaid }

// ReadBegins notes from now on what changes, for Take.
func (c *Catalogue) ReadBegins() {
	c.since = &changes{map[timeline.EventID]bool{}, map[timeline.ArticleID]bool{}}
}

// Take takes over what was read since ReadBegins.
func (c *Catalogue) Take(t Told) {
	if c.since != nil {
		t.Unsaid, t.Retold = c.since.unsaid, c.since.retold
	}
	c.Told, c.since = t, nil
}

// unsay notes that an event has changed.
func (c *Catalogue) unsay(id timeline.EventID) {
	if c.Said != nil {
		c.Unsaid[id] = true
	}
	if c.since != nil {
		c.since.unsaid[id] = true
	}
}

// retell notes that an article or its text has changed.
func (c *Catalogue) retell(id timeline.ArticleID) {
	if c.Said != nil {
		c.Retold[id] = true
	}
	if c.since != nil {
		c.since.retold[id] = true
	}
}

// Citing lists the events that cite an article, by number. When events cannot be read it lists none.
func (c *Catalogue) Citing(id timeline.ArticleID) []timeline.EventID {
	if c.Need() != nil {
		return nil
	}
	var list []timeline.EventID
	c.Said.Citing(id, func(e timeline.EventID) {
		if _, there := c.Table.Row(e); there && !c.Unsaid[e] {
			list = append(list, e)
		}
	})
	for e := range c.Unsaid {
		if x, err := c.Event(e); err == nil && slices.Contains(x.Articles(), id) { // one that cannot be read cites nothing
			list = append(list, e)
		}
	}
	slices.Sort(list)
	return list
}

// Outlets returns who published the articles of each event, by name. When events cannot be read it knows of none.
func (c *Contents) Outlets() map[timeline.EventID][]string {
	list := map[timeline.EventID][]string{}
	t := c.Told
	if t.Said == nil {
		var err error
		if t, err = ReadTold(c.lib, func() error { return nil }); err != nil {
			return list
		}
	}
	cites := func(e timeline.EventID, id timeline.ArticleID) {
		a := c.Articles[id]
		if a == nil {
			return
		}
		if name := cmp.Or(a.Outlet, a.Title); !slices.Contains(list[e], name) {
			list[e] = append(list[e], name)
		}
	}
	ids, cited := t.Said.IDs(), t.Said.Cited()
	t.Said.EachCited(func(row int, articles []uint32) {
		if e := ids[row]; !t.Unsaid[e] {
			for _, n := range articles {
				cites(e, cited[n])
			}
		}
	})
	for id := range t.Unsaid {
		if e, err := c.Event(id); err == nil { // one that cannot be read cites nothing
			for _, a := range e.Articles() {
				cites(id, a)
			}
		}
	}
	for _, names := range list {
		slices.Sort(names)
	}
	return list
}

// SourceTags returns the tags that an event has from its source.
func (c *Contents) SourceTags(id timeline.EventID) []string {
	if o, ok := c.Table.Row(id); !ok || !c.Table.Tagged(o) {
		return nil
	}
	if c.Said != nil && !c.Unsaid[id] {
		if row, ok := c.Said.Row(id); ok {
			return c.Said.Tags(row)
		}
	}
	if e, err := c.Event(id); err == nil {
		return e.Tags
	}
	return nil
}
