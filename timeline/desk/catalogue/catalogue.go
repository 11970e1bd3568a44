// Package catalogue is what a desk holds of its library in memory: everything small, and of each event its row in a table.
// Events and texts themselves are read when they are needed.
//
// A Catalogue follows the library change by change and belongs to one goroutine. Whoever works beside that one gets a
// Snapshot: the two share their maps until the catalogue changes one, which it copies first.
package catalogue

import (
	"context"
	"fmt"
	"maps"

	"entente/timeline"
	"entente/timeline/desk/progress"
	"entente/timeline/index"
)

// Library is what a catalogue reads. Entities that it hands out are shared and must not be changed.
type Library interface {
	// Get reads one entity. It returns timeline.ErrNotFound when there is none.
	Get(ref timeline.Ref) (timeline.Entity, error)
	// Each calls fn for every entity of a kind by ascending number until fn returns an error, and returns that error.
	Each(kind timeline.Kind, fn func(timeline.Entity) error) error
	// EachHead calls fn for the head of every event by ascending number. The head is reused between calls.
	EachHead(fn func(*timeline.EventHead) error) error
}

// Catalogue is what is known of a library as it is now.
type Catalogue struct {
	Contents
	Views    map[timeline.ViewID]*timeline.View
	Callouts []*timeline.Annotation // on events, by number
	Coloured int                    // colours that people have given to events

	Version uint64 // counts changes
	Dressed uint64 // counts changes of events that leave the table as it was
	Marked  uint64 // version of the last change of annotations or layers
	Named   uint64 // version of the last change of actors
	Issued  uint64 // version of the last change of events, articles or links

	links map[timeline.EventID][]*timeline.Link     // at both ends
	faces map[timeline.EventID]Face                 // filled as labels are asked for
	waits map[timeline.EventID][]timeline.ArticleID // proposals with the articles that they come from; nil until asked for
	since *changes                                  // while what events say is read; nil otherwise
	lent  bool                                      // a snapshot shares the maps
}

// Open reads a whole library, until ctx ends. tell, which may be nil, is told from time to time how many events have been read.
func Open(ctx context.Context, lib Library, tell progress.Func) (*Catalogue, error) {
	c := &Catalogue{
		Contents: Contents{
			Actors:   map[timeline.ActorID]*timeline.Actor{},
			Articles: map[timeline.ArticleID]*timeline.Article{},
			Layers:   map[timeline.LayerID]*timeline.Layer{},
			Attached: map[timeline.ArticleID][]*timeline.Attachment{},
			notes:    map[timeline.Ref][]*timeline.Annotation{},
			lib:      lib,
			rows:     &rowsKept{},
		},
		Views:   map[timeline.ViewID]*timeline.View{},
		links:   map[timeline.EventID][]*timeline.Link{},
		faces:   map[timeline.EventID]Face{},
		Version: 1, Marked: 1, Named: 1, Issued: 1,
	}
	var err error
	if c.Table, err = readTable(ctx, lib, tell); err != nil {
		return nil, fmt.Errorf("read events: %w", err)
	}
	for _, k := range []timeline.Kind{timeline.KindActor, timeline.KindArticle, timeline.KindLayer, timeline.KindView,
		timeline.KindAnnotation, timeline.KindLink, timeline.KindAttachment} {
		n := 0
		err := lib.Each(k, func(e timeline.Entity) error {
			if n++; n%often == 1 && ctx.Err() != nil {
				return ctx.Err()
			}
			c.put(e)
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("read %ss: %w", k, err)
		}
	}
	return c, nil
}

// often is the number of entities after which it is told how far the reading is, and looked whether it is to go on.
const often = 50_000

// readTable reads the rows of all events.
func readTable(ctx context.Context, lib Library, tell progress.Func) (*index.Table, error) {
	expected, n := Expected(lib), 0
	return index.NewTable(expected, func(fn func(*timeline.EventHead) error) error {
		return lib.EachHead(func(h *timeline.EventHead) error {
			if n++; n%often == 0 {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				if tell != nil {
					tell(progress.Step{Done: n, Total: expected})
				}
			}
			return fn(h)
		})
	})
}

// counter is a library that knows how many entities of a kind it has.
type counter interface {
	Count(kind timeline.Kind) (int, error)
}

// Expected is the number of events that a library says it has, 0 when it does not know.
func Expected(lib Library) int {
	if lib, ok := lib.(counter); ok {
		if n, err := lib.Count(timeline.KindEvent); err == nil {
			return n
		}
	}
	return 0
}

// Reload reads everything anew, as after an import. When something cannot be read, all stays as it was.
func (c *Catalogue) Reload() error {
	fresh, err := Open(context.Background(), c.lib, nil)
	if err == nil {
		c.Replace(fresh)
	}
	return err
}

// Replace puts what another catalogue has read of the library in the place of all that this one knows.
func (c *Catalogue) Replace(fresh *Catalogue) {
	version, dressed := c.Version+1, c.Dressed
	*c = *fresh
	c.Version, c.Marked, c.Named, c.Issued, c.Dressed = version, version, version, version, dressed
}

// Clone returns a catalogue of its own for another goroutine. Neither sees what is changed in the other.
func (c *Catalogue) Clone() *Catalogue {
	d := *c
	d.Contents = *c.Snapshot()
	d.Views, d.links = maps.Clone(c.Views), maps.Clone(c.links)
	d.faces, d.waits, d.since, d.lent = map[timeline.EventID]Face{}, nil, nil, true
	return &d
}
