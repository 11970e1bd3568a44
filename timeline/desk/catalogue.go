package desk

import (
	"cmp"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
)

// catalogue is what the desk keeps in memory of the library: everything small, and of each event its head.
// Events and texts themselves are read when they are needed.
type catalogue struct {
	lib      Library
	heads    []timeline.EventHead // ascending id
	actors   map[timeline.ActorID]*timeline.Actor
	articles map[timeline.ArticleID]*timeline.Article
	layers   map[timeline.LayerID]*timeline.Layer
	views    map[timeline.ViewID]*timeline.View
	notes    map[timeline.Ref][]*timeline.Annotation // by target; bands and markers under the zero Ref
	links    map[timeline.EventID][]*timeline.Link   // at both ends
	cited    map[timeline.ArticleID][]timeline.EventID
	tagged   map[timeline.EventID][]string // tags from the source
	titles   map[timeline.EventID]string   // filled as labels are asked for
	version  uint64                        // counts changes
}

func openCatalogue(lib Library) (*catalogue, error) {
	c := &catalogue{lib: lib}
	return c, c.reload()
}

// reload reads everything anew: at the start and after an import.
func (c *catalogue) reload() error {
	c.version++
	c.heads = c.heads[:0]
	c.actors = map[timeline.ActorID]*timeline.Actor{}
	c.articles = map[timeline.ArticleID]*timeline.Article{}
	c.layers = map[timeline.LayerID]*timeline.Layer{}
	c.views = map[timeline.ViewID]*timeline.View{}
	c.notes = map[timeline.Ref][]*timeline.Annotation{}
	c.links = map[timeline.EventID][]*timeline.Link{}
	c.cited = map[timeline.ArticleID][]timeline.EventID{}
	c.tagged = map[timeline.EventID][]string{}
	c.titles = map[timeline.EventID]string{}
	var pool []timeline.ActorID
	err := c.lib.EachHead(func(h *timeline.EventHead) error {
		head, n := *h, len(pool)
		pool = append(pool, h.Actors...)
		head.Actors = pool[n:len(pool):len(pool)]
		c.heads = append(c.heads, head)
		return nil
	})
	if err != nil {
		return fmt.Errorf("read events: %w", err)
	}
	for _, k := range []timeline.Kind{timeline.KindActor, timeline.KindArticle, timeline.KindLayer, timeline.KindView,
		timeline.KindAnnotation, timeline.KindLink} {
		err := c.lib.Each(k, func(e timeline.Entity) error { c.put(e); return nil })
		if err != nil {
			return fmt.Errorf("read %ss: %w", k, err)
		}
	}
	for i := range c.heads {
		if c.heads[i].Sources == 0 && c.heads[i].Tags == 0 {
			continue
		}
		e, err := c.event(c.heads[i].ID)
		if err != nil {
			return err
		}
		c.cite(e, true)
		if len(e.Tags) > 0 {
			c.tagged[e.ID] = e.Tags
		}
	}
	return nil
}

// absorb takes over what a transaction has changed.
func (c *catalogue) absorb(tx edit.Transaction) {
	c.version++
	for _, ch := range tx.Changes {
		if ch.Before != nil {
			c.drop(ch.Before)
		}
		if ch.After != nil {
			c.put(ch.After)
		}
	}
}

func (c *catalogue) put(e timeline.Entity) {
	switch e := e.(type) {
	case *timeline.Event:
		i, found := c.find(e.ID)
		if found {
			c.heads[i] = e.Head()
		} else {
			c.heads = slices.Insert(c.heads, i, e.Head())
		}
		c.cite(e, true)
		if len(e.Tags) > 0 {
			c.tagged[e.ID] = e.Tags
		}
	case *timeline.Actor:
		c.actors[e.ID] = e
	case *timeline.Article:
		c.articles[e.ID] = e
	case *timeline.Layer:
		c.layers[e.ID] = e
	case *timeline.View:
		c.views[e.ID] = e
	case *timeline.Annotation:
		c.notes[e.Target] = append(c.notes[e.Target], e)
	case *timeline.Link:
		c.links[e.From] = append(c.links[e.From], e)
		c.links[e.To] = append(c.links[e.To], e)
	}
}

func (c *catalogue) drop(e timeline.Entity) {
	switch e := e.(type) {
	case *timeline.Event:
		if i, found := c.find(e.ID); found {
			c.heads = slices.Delete(c.heads, i, i+1)
		}
		delete(c.titles, e.ID)
		delete(c.tagged, e.ID)
		c.cite(e, false)
	case *timeline.Actor:
		delete(c.actors, e.ID)
	case *timeline.Article:
		delete(c.articles, e.ID)
	case *timeline.Layer:
		delete(c.layers, e.ID)
	case *timeline.View:
		delete(c.views, e.ID)
	case *timeline.Annotation:
		c.notes[e.Target] = slices.DeleteFunc(slices.Clone(c.notes[e.Target]), func(a *timeline.Annotation) bool { return a.ID == e.ID })
	case *timeline.Link:
		for _, end := range []timeline.EventID{e.From, e.To} {
			c.links[end] = slices.DeleteFunc(slices.Clone(c.links[end]), func(l *timeline.Link) bool { return l.ID == e.ID })
		}
	}
}

// find returns where the head of an event stands, or would stand.
func (c *catalogue) find(id timeline.EventID) (int, bool) {
	return slices.BinarySearchFunc(c.heads, id, func(h timeline.EventHead, id timeline.EventID) int { return cmp.Compare(h.ID, id) })
}

func (c *catalogue) cite(e *timeline.Event, on bool) {
	for _, a := range e.Articles() {
		list := slices.DeleteFunc(slices.Clone(c.cited[a]), func(id timeline.EventID) bool { return id == e.ID })
		if on {
			list = append(list, e.ID)
		}
		c.cited[a] = list
	}
}

func (c *catalogue) event(id timeline.EventID) (*timeline.Event, error) {
	e, err := c.lib.Get(timeline.Ref{Kind: timeline.KindEvent, ID: uint64(id)})
	if err != nil {
		return nil, err
	}
	return e.(*timeline.Event), nil
}

// text returns an article's whole text.
func (c *catalogue) text(id timeline.ArticleID) (string, error) {
	e, err := c.lib.Get(timeline.Ref{Kind: timeline.KindText, ID: uint64(id)})
	if err != nil {
		return "", err
	}
	return e.(*timeline.Text).Body, nil
}

// title returns an event's title for a label, "" when it cannot be read.
func (c *catalogue) title(id timeline.EventID) string {
	t, ok := c.titles[id]
	if !ok {
		if e, err := c.event(id); err == nil {
			t = e.Title
		}
		if len(c.titles) > maxTitles {
			clear(c.titles)
		}
		c.titles[id] = t
	}
	return t
}

// maxTitles bounds the titles kept for labels: far more than a screen shows.
const maxTitles = 1 << 16

// starred reports whether a visible layer has a star on an event.
func (c *catalogue) starred(id timeline.EventID) bool {
	return c.stars(id) > 0
}

func (c *catalogue) stars(id timeline.EventID) int {
	n := 0
	for _, a := range c.shown(eventRef(id)) {
		if a.Kind == timeline.Star {
			n++
		}
	}
	return n
}

// shown returns the annotations on a target whose layer is not hidden.
func (c *catalogue) shown(ref timeline.Ref) []*timeline.Annotation {
	all := c.notes[ref]
	for i, a := range all {
		if l := c.layers[a.Layer]; l != nil && l.Hidden {
			kept := slices.Clone(all[:i])
			for _, b := range all[i:] {
				if l := c.layers[b.Layer]; l == nil || !l.Hidden {
					kept = append(kept, b)
				}
			}
			return kept
		}
	}
	return all
}

// tags returns the tags of an event: those of its source, then those that people put on it, each once.
func (c *catalogue) tags(id timeline.EventID) []string {
	tags := slices.Clone(c.tagged[id])
	for _, a := range c.shown(eventRef(id)) {
		if a.Kind == timeline.Tag && !slices.Contains(tags, a.Text) {
			tags = append(tags, a.Text)
		}
	}
	return tags
}

// actorName returns the name of an actor, or its id when it is missing.
func (c *catalogue) actorName(id timeline.ActorID) string {
	if a := c.actors[id]; a != nil {
		return a.Name
	}
	return id.String()
}

func eventRef(id timeline.EventID) timeline.Ref {
	return timeline.Ref{Kind: timeline.KindEvent, ID: uint64(id)}
}
