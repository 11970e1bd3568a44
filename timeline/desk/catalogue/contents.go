package catalogue

import (
	"maps"
	"sync"

	"entente/timeline"
	"entente/timeline/desk/chronicle"
	"entente/timeline/index"
	"entente/timeline/search"
)

// Contents are what is known of a library at one time. Those of a Catalogue change with it; those of a snapshot never do,
// and may be read on any goroutine. What the maps hold is shared and must not be changed.
type Contents struct {
	Table    *index.Table // a row for each event
	Actors   map[timeline.ActorID]*timeline.Actor
	Articles map[timeline.ArticleID]*timeline.Article
	Layers   map[timeline.LayerID]*timeline.Layer
	Attached map[timeline.ArticleID][]*timeline.Attachment // by number
	Told                                                   // what only events themselves tell

	lib   Library
	notes map[timeline.Ref][]*timeline.Annotation // by noteKey of what they are put on
	as    *chronicle.Past                         // how events stood on an earlier day; nil: as they are
	rows  *rowsKept
}

// Snapshot returns the contents as they are now, for reading by another goroutine.
func (c *Catalogue) Snapshot() *Contents {
	c.lent = true
	s := c.Contents
	return &s
}

// own makes the maps that a snapshot shares the catalogue's alone before they are changed.
func (c *Catalogue) own() {
	if !c.lent {
		return
	}
	c.lent = false
	c.Actors, c.Articles, c.Layers = maps.Clone(c.Actors), maps.Clone(c.Articles), maps.Clone(c.Layers)
	c.notes, c.Unsaid, c.Retold = maps.Clone(c.notes), maps.Clone(c.Unsaid), maps.Clone(c.Retold)
	c.Attached = maps.Clone(c.Attached)
}

// With returns the same contents with another table, such as an older one that a picture was made from.
func (c *Contents) With(t *index.Table) *Contents {
	s := *c
	s.Table = t
	return &s
}

// AsKnown returns the contents with the events as they stood on an earlier day.
func (c *Contents) AsKnown(p *chronicle.Past) *Contents {
	s := c.With(p.Table)
	s.as = p
	s.Unsaid = make(map[timeline.EventID]bool, len(c.Unsaid)+len(p.Otherwise))
	maps.Copy(s.Unsaid, c.Unsaid)
	for id := range p.Otherwise {
		s.Unsaid[id] = true
	}
	return s
}

// Event reads an event.
func (c *Contents) Event(id timeline.EventID) (*timeline.Event, error) {
	e, err := c.lib.Get(id.Ref())
	if err != nil {
		return nil, err
	}
	if c.as != nil {
		return c.as.Event(e.(*timeline.Event)), nil
	}
	return e.(*timeline.Event), nil
}

// EachEvent reads all events, as they are now.
func (c *Contents) EachEvent(fn func(*timeline.Event)) error {
	return c.lib.Each(timeline.KindEvent, func(x timeline.Entity) error {
		fn(x.(*timeline.Event))
		return nil
	})
}

// Text reads an article's whole text.
func (c *Contents) Text(id timeline.ArticleID) (string, error) {
	e, err := c.lib.Get(timeline.Ref{Kind: timeline.KindText, ID: uint64(id)})
	if err != nil {
		return "", err
	}
	return e.(*timeline.Text).Body, nil
}

// Actor returns an actor, or nil.
func (c *Contents) Actor(id timeline.ActorID) *timeline.Actor { return c.Actors[id] }

// Article returns an article, or nil.
func (c *Contents) Article(id timeline.ArticleID) *timeline.Article { return c.Articles[id] }

// ActorName returns the name of an actor, or its id when it is missing.
func (c *Contents) ActorName(id timeline.ActorID) string {
	if a := c.Actors[id]; a != nil {
		return a.Name
	}
	return id.String()
}

// rowsKept is the last answer of Rows, which a catalogue and its snapshots share.
type rowsKept struct {
	mu    sync.Mutex
	said  *search.Corpus
	table *index.Table
	rows  *search.Rows
}

// Rows tells where the rows of Said, which must have been read, stand in Table.
func (c *Contents) Rows() *search.Rows {
	k := c.rows
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.rows == nil || k.said != c.Said || k.table != c.Table {
		k.said, k.table, k.rows = c.Said, c.Table, c.Said.In(c.Table)
	}
	return k.rows
}
