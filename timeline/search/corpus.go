package search

import (
	"slices"
	"strings"
	"sync"

	"entente/timeline"
	"entente/timeline/query"
)

// Corpus is what all events said at one time, in rows by number. It is immutable and safe for concurrent use.
type Corpus struct {
	ids       []timeline.EventID
	titles    titles
	kind      []uint32 // into kinds
	kinds     []Kind
	place     []uint32 // into places; 0 for none
	places    []string // folded
	tags      pairs
	tagNames  []string
	articles  pairs
	cited     []timeline.ArticleID
	takeaways pairs
	bullets   []timeline.TakeawayRef
	acting    pairs // of rows whose roles an index.Table does not tell whole
	parties   []Party
	conflict  []uint32 // rows
}

// Party is an actor of an event, the country that he acts for there, "" for none, and the side on which he stands.
type Party struct {
	Actor   timeline.ActorID
	Country string
	Sides   timeline.Sides
}

// Kind is what an event is.
type Kind struct {
	Type        timeline.Type
	Mode, CAMEO string
	Sides       Sides
}

// pairs say which rows have which items of a dictionary, by row.
type pairs struct{ row, item []uint32 }

func (p *pairs) add(row int, item uint32) {
	p.row, p.item = append(p.row, uint32(row)), append(p.item, item)
}

// each calls fn with the items of every row that has any, by row. They are shared and must not be changed.
func (p *pairs) each(fn func(row int, items []uint32)) {
	for i := 0; i < len(p.row); {
		j := i + 1
		for j < len(p.row) && p.row[j] == p.row[i] {
			j++
		}
		fn(int(p.row[i]), p.item[i:j])
		i = j
	}
}

// of returns the items of a row.
func (p *pairs) of(row int) []uint32 {
	i, _ := slices.BinarySearch(p.row, uint32(row))
	j := i
	for j < len(p.row) && p.row[j] == uint32(row) {
		j++
	}
	return p.item[i:j]
}

// Read makes a corpus of all events, which each must hand over by ascending number. conflict tells whether the sources
// of an event give dates that cannot all be true. It returns each's error.
func Read(each func(func(*timeline.Event) error) error, conflict func(*timeline.Event) bool) (*Corpus, error) {
	b := newBuilder(conflict)
	const size, ahead = 1024, 4
	full := make(chan []*timeline.Event, ahead)
	var adding sync.WaitGroup
	adding.Go(func() { // reading and folding take a core each
		for list := range full {
			for _, e := range list {
				b.add(e)
			}
		}
	})
	var list []*timeline.Event
	err := each(func(e *timeline.Event) error {
		if list = append(list, e); len(list) == size {
			full <- list
			list = make([]*timeline.Event, 0, size)
		}
		return nil
	})
	full <- list
	close(full)
	adding.Wait()
	b.titles.flush()
	return b.Corpus, err
}

// builder adds events to a corpus.
type builder struct {
	*Corpus
	conflicts func(*timeline.Event) bool
	kindOf    map[Kind]uint32
	placeOf   map[string]uint32 // as written
	tagOf     map[string]uint32
	articleOf map[timeline.ArticleID]uint32
	bulletOf  map[timeline.TakeawayRef]uint32
	partyOf   map[Party]uint32
}

func newBuilder(conflicts func(*timeline.Event) bool) *builder {
	return &builder{Corpus: &Corpus{}, conflicts: conflicts, kindOf: map[Kind]uint32{}, placeOf: map[string]uint32{},
		tagOf: map[string]uint32{}, articleOf: map[timeline.ArticleID]uint32{}, bulletOf: map[timeline.TakeawayRef]uint32{}, partyOf: map[Party]uint32{}}
}

// number returns the number of v in a dictionary, a new one when it is new.
func number[T comparable](of map[T]uint32, list []T, v T) (uint32, []T) {
	n, known := of[v]
	if !known {
		n = uint32(len(list))
		of[v], list = n, append(list, v)
	}
	return n, list
}

func (b *builder) add(e *timeline.Event) {
	row := len(b.ids)
	b.ids = append(b.ids, e.ID)
	b.titles.add(e.Title, e.Summary)
	// What is kept is copied: the texts of an event share the memory of its whole record.
	sides, whole := sidesOf(e)
	kind := Kind{e.Type, e.Mode, e.CAMEO, sides}
	if n, known := b.kindOf[kind]; known {
		b.kind = append(b.kind, n)
	} else {
		n, b.kinds = number(b.kindOf, b.kinds, Kind{e.Type, strings.Clone(e.Mode), strings.Clone(e.CAMEO), sides})
		b.kind = append(b.kind, n)
	}
	n, known := b.placeOf[e.Place]
	if !known {
		n = uint32(len(b.places))
		place := strings.Clone(e.Place)
		b.placeOf[place], b.places = n, append(b.places, query.Fold(place))
	}
	b.place = append(b.place, n)
	for _, t := range e.Tags {
		if n, known = b.tagOf[t]; !known {
			n, b.tagNames = number(b.tagOf, b.tagNames, strings.Clone(t))
		}
		b.tags.add(row, n)
	}
	for _, a := range e.Articles() {
		n, b.cited = number(b.articleOf, b.cited, a)
		b.articles.add(row, n)
	}
	for _, t := range e.Takeaways {
		n, b.bullets = number(b.bulletOf, b.bullets, t)
		b.takeaways.add(row, n)
	}
	if !whole {
		for _, r := range e.Roles {
			p := Party{r.Actor, r.Country, r.As.Sides()}
			if n, known = b.partyOf[p]; !known {
				n, b.parties = number(b.partyOf, b.parties, Party{r.Actor, strings.Clone(r.Country), p.Sides})
			}
			b.acting.add(row, n)
		}
	}
	if b.conflicts(e) {
		b.conflict = append(b.conflict, uint32(row))
	}
}

// Rows is the number of events.
func (c *Corpus) Rows() int { return len(c.ids) }

// IDs lists the numbers of the events by row. It is shared and must not be changed.
func (c *Corpus) IDs() []timeline.EventID { return c.ids }

// Row finds an event.
func (c *Corpus) Row(id timeline.EventID) (int, bool) { return slices.BinarySearch(c.ids, id) }

// Cited lists the articles that events cite. It is shared and must not be changed.
func (c *Corpus) Cited() []timeline.ArticleID { return c.cited }

// Citing calls fn with the events that cite an article, by number.
func (c *Corpus) Citing(id timeline.ArticleID, fn func(timeline.EventID)) {
	n := slices.Index(c.cited, id)
	for i, item := range c.articles.item {
		if int(item) == n {
			fn(c.ids[c.articles.row[i]])
		}
	}
}

// Tags returns the tags of a row.
func (c *Corpus) Tags(row int) []string {
	var list []string
	for _, n := range c.tags.of(row) {
		list = append(list, c.tagNames[n])
	}
	return list
}

// EachTag calls fn for every tag of every row, by row. The numbers of tags count from 0 up to len(TagNames).
func (c *Corpus) EachTag(fn func(row, tag int)) {
	for i, n := range c.tags.item {
		fn(int(c.tags.row[i]), int(n))
	}
}

// TagNames lists the different tags. It is shared and must not be changed.
func (c *Corpus) TagNames() []string { return c.tagNames }

// EachParties calls fn for the rows with roles that an index.Table does not tell whole, of those who are merely mentioned or
// act for a country, by row. Their parties are told by position in Parties.
func (c *Corpus) EachParties(fn func(row int, parties []uint32)) { c.acting.each(fn) }

// Parties lists the different parties of these rows. It is shared and must not be changed.
func (c *Corpus) Parties() []Party { return c.parties }

// EachCited calls fn for the rows that cite articles, by row. These are told by position in Cited.
func (c *Corpus) EachCited(fn func(row int, articles []uint32)) { c.articles.each(fn) }

// EachTakeaway calls fn for every takeaway that a row cites, by row.
func (c *Corpus) EachTakeaway(fn func(row int, t timeline.TakeawayRef)) {
	for i, n := range c.takeaways.item {
		fn(int(c.takeaways.row[i]), c.bullets[n])
	}
}

// PlaceNumber returns the place of a row as a position in PlaceNames.
func (c *Corpus) PlaceNumber(row int) int { return int(c.place[row]) }

// PlaceNames lists the different places, folded; the empty one means none. It is shared and must not be changed.
func (c *Corpus) PlaceNames() []string { return c.places }

// Title returns the folded title of a row.
func (c *Corpus) Title(row int) string {
	s := &c.titles.done[row/sheetRows]
	row %= sheetRows
	from := uint32(0)
	if row > 0 {
		from = s.end[row-1]
	}
	title, _, _ := strings.Cut(s.text[from:s.end[row]], gap)
	return title
}
