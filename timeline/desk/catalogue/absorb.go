package catalogue

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
)

// Absorb takes over what a transaction has changed.
func (c *Catalogue) Absorb(tx edit.Transaction) {
	c.Version++
	c.own()
	var drop []timeline.EventID
	var put []timeline.EventHead
	for _, ch := range tx.Changes {
		if e, is := ch.Before.(*timeline.Event); is && ch.After == nil {
			drop = append(drop, e.ID)
		}
		if e, is := ch.After.(*timeline.Event); is {
			if old, is := ch.Before.(*timeline.Event); is && sameRow(old, e) {
				c.Dressed++ // but its title may be another
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
		c.Table = c.Table.Change(drop, put)
	}
}

// sameRow reports whether two states of an event are the same to the table and to lanes.
func sameRow(a, b *timeline.Event) bool {
	x, y := a.Head(), b.Head()
	return x.ID == y.ID && x.When == y.When && x.Type == y.Type && x.Marks == y.Marks && x.Proposed == y.Proposed &&
		x.Sources == y.Sources && slices.Equal(x.Actors, y.Actors) && slices.Equal(a.Tags, b.Tags)
}

// touch notes what kind of thing has changed.
func (c *Catalogue) touch(e timeline.Entity) {
	switch e.(type) {
	case *timeline.Annotation, *timeline.Layer:
		c.Marked = c.Version
	case *timeline.Actor:
		c.Named = c.Version
	case *timeline.Event, *timeline.Article, *timeline.Link, *timeline.Attachment:
		c.Issued = c.Version
	}
}

func (c *Catalogue) put(e timeline.Entity) {
	switch e := e.(type) {
	case *timeline.Event:
		delete(c.faces, e.ID) // of one that was asked for while it was not there
		c.unsay(e.ID)
		c.wait(e, e.Proposed)
	case *timeline.Actor:
		c.Actors[e.ID] = e
	case *timeline.Article:
		c.Articles[e.ID] = e
		c.retell(e.ID)
	case *timeline.Text:
		c.retell(e.ID)
	case *timeline.Layer:
		c.Layers[e.ID] = e
	case *timeline.View:
		c.Views[e.ID] = e
	case *timeline.Annotation:
		key := noteKey(e.Spot())
		c.notes[key] = with(c.notes[key], e)
		c.draw(e, true)
	case *timeline.Attachment:
		c.Attached[e.Article] = with(c.Attached[e.Article], e)
	case *timeline.Link:
		c.links[e.From] = with(c.links[e.From], e)
		c.links[e.To] = with(c.links[e.To], e)
	}
}

func (c *Catalogue) drop(e timeline.Entity) {
	switch e := e.(type) {
	case *timeline.Event:
		delete(c.faces, e.ID)
		c.unsay(e.ID)
		c.wait(e, false)
	case *timeline.Actor:
		delete(c.Actors, e.ID)
	case *timeline.Article:
		delete(c.Articles, e.ID)
		c.retell(e.ID)
	case *timeline.Text:
		c.retell(e.ID)
	case *timeline.Layer:
		delete(c.Layers, e.ID)
	case *timeline.View:
		delete(c.Views, e.ID)
	case *timeline.Annotation:
		key := noteKey(e.Spot())
		takeOut(c.notes, key, e)
		c.draw(e, false)
	case *timeline.Attachment:
		takeOut(c.Attached, e.Article, e)
	case *timeline.Link:
		takeOut(c.links, e.From, e)
		takeOut(c.links, e.To, e)
	}
}

// with returns a list with an entity at its place by number, as reading the library anew would have it. Snapshots may have
// the list as it was.
func with[E timeline.Entity](list []E, x E) []E {
	at, _ := slices.BinarySearchFunc(list, x, func(a, b E) int { return cmp.Compare(a.Ref().ID, b.Ref().ID) })
	if at == len(list) {
		return append(list, x)
	}
	return slices.Insert(slices.Clone(list), at, x)
}

// without returns a list of its own that does not have an entity.
func without[E timeline.Entity](list []E, x E) []E {
	return slices.DeleteFunc(slices.Clone(list), func(y E) bool { return y.Ref() == x.Ref() })
}

// takeOut takes an entity out of a list, and an empty list out of its map.
func takeOut[K comparable, E timeline.Entity](lists map[K][]E, key K, x E) {
	if rest := without(lists[key], x); len(rest) > 0 {
		lists[key] = rest
	} else {
		delete(lists, key)
	}
}
