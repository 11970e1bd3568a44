package desk

import (
	"cmp"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/chronicle"
	"entente/timeline/edit"
	"entente/timeline/index"
)

// catalogue is what the desk keeps in memory of the library: everything small, and of each event its row in a table.
// Events and texts themselves are read when they are needed.
type catalogue struct {
	lib      Library
	table    *index.Table
	actors   map[timeline.ActorID]*timeline.Actor
	articles map[timeline.ArticleID]*timeline.Article
	layers   map[timeline.LayerID]*timeline.Layer
	views    map[timeline.ViewID]*timeline.View
	notes    map[timeline.Ref][]*timeline.Annotation       // by noteKey of what they are put on
	links    map[timeline.EventID][]*timeline.Link         // at both ends
	attached map[timeline.ArticleID][]*timeline.Attachment // by number; slices are never changed in place
	callouts []*timeline.Annotation                        // on events, by number
	coloured int                                           // colours that people have given to events
	faces    map[timeline.EventID]face                     // filled as labels are asked for

	told                                            // what only events themselves tell
	since *changes                                  // while they are read; nil otherwise
	lent  bool                                      // a snapshot shares the maps
	waits map[timeline.EventID][]timeline.ArticleID // proposals with the articles that they come from; nil until asked for

	version uint64 // counts changes
	dressed uint64 // counts changes of events that leave the table as it was
	marked  uint64 // version of the last change of annotations or layers
	named   uint64 // version of the last change of actors
	issued  uint64 // version of the last change of events, articles or links

	as *chronicle.Past // in a snapshot: how events stood on an earlier day; nil: as they are
}

// openCatalogue reads a whole library.
func openCatalogue(lib Library) (*catalogue, error) {
	c := &catalogue{
		lib:      lib,
		actors:   map[timeline.ActorID]*timeline.Actor{},
		articles: map[timeline.ArticleID]*timeline.Article{},
		layers:   map[timeline.LayerID]*timeline.Layer{},
		views:    map[timeline.ViewID]*timeline.View{},
		notes:    map[timeline.Ref][]*timeline.Annotation{},
		links:    map[timeline.EventID][]*timeline.Link{},
		attached: map[timeline.ArticleID][]*timeline.Attachment{},
		faces:    map[timeline.EventID]face{},
		version:  1, marked: 1, named: 1, issued: 1,
	}
	var err error
	if c.table, err = index.NewTable(expected(lib), lib.EachHead); err != nil {
		return nil, fmt.Errorf("read events: %w", err)
	}
	for _, k := range []timeline.Kind{timeline.KindActor, timeline.KindArticle, timeline.KindLayer, timeline.KindView,
		timeline.KindAnnotation, timeline.KindLink, timeline.KindAttachment} {
		err := lib.Each(k, func(e timeline.Entity) error { c.put(e); return nil })
		if err != nil {
			return nil, fmt.Errorf("read %ss: %w", k, err)
		}
	}
	return c, nil
}

// reload reads everything anew, as after an import. When something cannot be read, all stays as it was.
func (c *catalogue) reload() error {
	fresh, err := openCatalogue(c.lib)
	if err == nil {
		c.replace(fresh)
	}
	return err
}

// counter is a library that knows how many entities of a kind it has.
type counter interface {
	Count(kind timeline.Kind) (int, error)
}

// expected is the number of events of a library to make room for, 0 when it is not known.
func expected(lib Library) int {
	if lib, ok := lib.(counter); ok {
		if n, err := lib.Count(timeline.KindEvent); err == nil {
			return n
		}
	}
	return 0
}

// absorb takes over what a transaction has changed.
func (c *catalogue) absorb(tx edit.Transaction) {
	c.version++
	c.own()
	var drop []timeline.EventID
	var put []timeline.EventHead
	for _, ch := range tx.Changes {
		if e, is := ch.Before.(*timeline.Event); is && ch.After == nil {
			drop = append(drop, e.ID)
		}
		if e, is := ch.After.(*timeline.Event); is {
			if old, is := ch.Before.(*timeline.Event); is && sameRow(old, e) {
				c.dressed++ // but its title may be another
			} else {
				put = append(put, e.Head())
			}
		}
		if ch.Before != nil {
			c.drop(ch.Before)
			c.touch(ch.Before)
		}
		if ch.After != nil {
			c.put(ch.After)
			c.touch(ch.After)
		}
	}
	if len(drop)+len(put) > 0 {
		c.table = c.table.Change(drop, put)
	}
}

// sameRow reports whether two states of an event are the same to the table and to lanes.
func sameRow(a, b *timeline.Event) bool {
	x, y := a.Head(), b.Head()
	return x.ID == y.ID && x.When == y.When && x.Type == y.Type && x.Marks == y.Marks && x.Proposed == y.Proposed &&
		x.Sources == y.Sources && slices.Equal(x.Actors, y.Actors) && slices.Equal(a.Tags, b.Tags)
}

// touch notes what kind of thing has changed.
func (c *catalogue) touch(e timeline.Entity) {
	switch e.(type) {
	case *timeline.Annotation, *timeline.Layer:
		c.marked = c.version
	case *timeline.Actor:
		c.named = c.version
	case *timeline.Event, *timeline.Article, *timeline.Link, *timeline.Attachment:
		c.issued = c.version
	}
}

func (c *catalogue) put(e timeline.Entity) {
	switch e := e.(type) {
	case *timeline.Event:
		c.unsay(e.ID)
		c.wait(e, e.Proposed)
	case *timeline.Actor:
		c.actors[e.ID] = e
	case *timeline.Article:
		c.articles[e.ID] = e
		c.retell(e.ID)
	case *timeline.Text:
		c.retell(e.ID)
	case *timeline.Layer:
		c.layers[e.ID] = e
	case *timeline.View:
		c.views[e.ID] = e
	case *timeline.Annotation:
		key := noteKey(e.Spot())
		c.notes[key] = append(c.notes[key], e)
		c.drawn(e, 1)
	case *timeline.Attachment:
		c.attach(e, true)
	case *timeline.Link:
		c.links[e.From] = append(c.links[e.From], e)
		c.links[e.To] = append(c.links[e.To], e)
	}
}

func (c *catalogue) drop(e timeline.Entity) {
	switch e := e.(type) {
	case *timeline.Event:
		delete(c.faces, e.ID)
		c.unsay(e.ID)
		c.wait(e, false)
	case *timeline.Actor:
		delete(c.actors, e.ID)
	case *timeline.Article:
		delete(c.articles, e.ID)
		c.retell(e.ID)
	case *timeline.Text:
		c.retell(e.ID)
	case *timeline.Layer:
		delete(c.layers, e.ID)
	case *timeline.View:
		delete(c.views, e.ID)
	case *timeline.Annotation:
		key := noteKey(e.Spot())
		c.notes[key] = slices.DeleteFunc(slices.Clone(c.notes[key]), func(a *timeline.Annotation) bool { return a.ID == e.ID })
		if len(c.notes[key]) == 0 {
			delete(c.notes, key)
		}
		c.drawn(e, -1)
	case *timeline.Attachment:
		c.attach(e, false)
	case *timeline.Link:
		for _, end := range []timeline.EventID{e.From, e.To} {
			c.links[end] = slices.DeleteFunc(slices.Clone(c.links[end]), func(l *timeline.Link) bool { return l.ID == e.ID })
		}
	}
}

// find returns where an event stands in the table.
func (c *catalogue) find(id timeline.EventID) (index.Ord, bool) { return c.table.Row(id) }

// proposals lists the events that wait for a decision, with the articles that they come from.
func (c *catalogue) proposals() map[timeline.EventID][]timeline.ArticleID {
	if c.waits == nil {
		c.waits = map[timeline.EventID][]timeline.ArticleID{}
		for o := index.Ord(0); int(o) < c.table.All() && len(c.waits) < c.table.Proposals(); o++ {
			if !c.table.Proposed(o) {
				continue
			}
			if e, err := c.event(c.table.ID(o)); err == nil {
				c.wait(e, true)
			}
		}
	}
	return c.waits
}

func (c *catalogue) wait(e *timeline.Event, on bool) {
	if c.waits == nil {
		return
	}
	if on {
		c.waits[e.ID] = e.Articles()
	} else {
		delete(c.waits, e.ID)
	}
}

func (c *catalogue) event(id timeline.EventID) (*timeline.Event, error) {
	e, err := c.lib.Get(timeline.Ref{Kind: timeline.KindEvent, ID: uint64(id)})
	if err != nil {
		return nil, err
	}
	if c.as != nil {
		return c.as.Event(e.(*timeline.Event)), nil
	}
	return e.(*timeline.Event), nil
}

// actor returns an actor, or nil.
func (c *catalogue) actor(id timeline.ActorID) *timeline.Actor { return c.actors[id] }

// article returns an article, or nil.
func (c *catalogue) article(id timeline.ArticleID) *timeline.Article { return c.articles[id] }

// linksOf returns the links at both ends of an event.
func (c *catalogue) linksOf(id timeline.EventID) []*timeline.Link { return c.links[id] }

// text returns an article's whole text.
func (c *catalogue) text(id timeline.ArticleID) (string, error) {
	e, err := c.lib.Get(timeline.Ref{Kind: timeline.KindText, ID: uint64(id)})
	if err != nil {
		return "", err
	}
	return e.(*timeline.Text).Body, nil
}

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

// drawn counts what people have put on events that the chart draws.
func (c *catalogue) drawn(a *timeline.Annotation, by int) {
	switch {
	case a.Target.Kind != timeline.KindEvent:
	case a.Kind == timeline.Colour:
		c.coloured += by
	case a.Kind == timeline.Callout:
		c.callouts = slices.DeleteFunc(slices.Clone(c.callouts), func(b *timeline.Annotation) bool { return b.ID == a.ID })
		if by > 0 {
			c.callouts = append(c.callouts, a)
			slices.SortFunc(c.callouts, func(a, b *timeline.Annotation) int { return cmp.Compare(a.ID, b.ID) })
		}
	}
}

// noteKey is where the catalogue keeps what is put on a spot: under the event, actor or article; under a reference of its
// own for a takeaway; and under the zero one for all that is put on time and on lanes.
func noteKey(s timeline.Spot) timeline.Ref {
	if s.Takeaway == 0 {
		return s.Ref
	}
	return timeline.Ref{Kind: kindTakeaway, ID: s.ID<<takeawayBits | uint64(s.Takeaway)}
}

// kindTakeaway marks references to takeaways, which exist in memory alone.
const kindTakeaway timeline.Kind = 255

// takeawayBits hold the number of a takeaway: a text of 16 MiB has fewer than 2^20 of them.
const takeawayBits = 20

// on returns what people have put on a spot, in all layers.
func (c *catalogue) on(s timeline.Spot) []*timeline.Annotation {
	list := c.notes[noteKey(s)]
	if s.ID != 0 {
		return list
	}
	var same []*timeline.Annotation
	for _, a := range list {
		if a.Spot() == s && a.Kind <= timeline.Colour {
			same = append(same, a)
		}
	}
	return same
}

// visible reports whether the layer of an annotation is shown.
func (c *catalogue) visible(a *timeline.Annotation) bool {
	l := c.layers[a.Layer]
	return l == nil || !l.Hidden
}

// colour is what an annotation is painted in: its own colour, else that of its layer, "" for the theme's.
func (c *catalogue) colour(a *timeline.Annotation) string {
	if l := c.layers[a.Layer]; a.Colour == "" && l != nil {
		return l.Colour
	}
	return a.Colour
}

// tags returns the tags of an event: those of its source, then those that people put on it, each once.
func (c *catalogue) tags(id timeline.EventID) []string {
	tags := slices.Clone(c.sourceTags(id))
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
