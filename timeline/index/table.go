// Package index holds the dated events of a library as immutable columns and answers what a picture asks of them:
// which events of a lane overlap a window, how many there are, and who comes next.
//
// A Table keeps every event once, sorted by start. An Index is a Table seen through a grouping and a filter: lanes,
// each with columns of its own. Building an Index from a Table is one linear pass, so regrouping and filtering a
// million events takes tens of milliseconds and nothing needs to be kept up to date.
package index

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/when"
)

// Ord is the position of an event in a Table. Events are sorted by earliest start, then by number.
type Ord int32

// Event is one row of a Table.
type Event struct {
	ID       timeline.EventID
	When     when.Span
	Type     timeline.Type
	Marks    timeline.Marks
	Proposed bool
	Sources  int
}

// Flags of the extra column.
const (
	flagProposed = 1 << iota
	flagApproximate
	flagUncertain
	flagTagged
)

// Table is the immutable set of all events of a library: those with a date by start, then those without by number. It is
// safe for concurrent use.
type Table struct {
	columns
	dated     int // events with a date; they come first
	proposals int
	tagged    bool    // an event has tags of its source
	joined    bool    // an event has several sources
	ends      maxima  // of the events with a date
	endings   endings // of the same
	byID      []Ord
	who       []timeline.ActorID // the different actors; the columns hold positions in it
}

// columns hold one row an event.
type columns struct {
	id                     []timeline.EventID
	start, late, soon, end []when.Time // the four points of the span
	traits                 []traits
	actorEnd               []uint32
	actors                 []uint32
}

// traits are what is small and asked for together: the memory of one event's are fetched at once.
type traits struct {
	marks   timeline.Marks
	kind    timeline.Type
	gran    when.Granularity
	flags   uint8
	sources uint8 // 255 stands for 255 and more
}

// NewTable reads all heads. each must call its argument once for every event, as desk.Library.EachHead does. expected
// is the number of events if it is known, else 0. It returns each's error.
func NewTable(expected int, each func(func(*timeline.EventHead) error) error) (*Table, error) {
	b := newBuilder(expected)
	if err := b.read(each); err != nil {
		return nil, err
	}
	return b.table(), nil
}

// Change returns a table without the events of drop and with those of put, which replace events of their numbers. It
// takes a few tens of milliseconds at a million events.
func (t *Table) Change(drop []timeline.EventID, put []timeline.EventHead) *Table {
	gone := make(map[timeline.EventID]bool, len(drop)+len(put))
	for _, id := range drop {
		gone[id] = true
	}
	for i := range put {
		gone[put[i].ID] = true
	}
	fresh := builder{columns: newColumnsOf(len(put)), actors: dictionary{who: slices.Clip(t.who), number: map[timeline.ActorID]uint32{}}}
	for n, a := range t.who {
		fresh.actors.number[a] = uint32(n)
	}
	for i := range put {
		if i+1 < len(put) && slices.ContainsFunc(put[i+1:], func(h timeline.EventHead) bool { return h.ID == put[i].ID }) {
			continue // the last one counts
		}
		fresh.add(&put[i])
	}
	return t.merge(gone, fresh.table())
}

// merge returns the rows of t that are not gone and those of o, whose actors are numbered as in t and on.
func (t *Table) merge(gone map[timeline.EventID]bool, o *Table) *Table {
	drop := make([]bool, t.All())
	for id := range gone {
		if at, ok := t.Row(id); ok {
			drop[at] = true
		}
	}
	m := &Table{columns: newColumnsOf(t.All() + o.All()), who: o.who}
	at := map[*Table][]Ord{t: make([]Ord, t.All()), o: make([]Ord, o.All())} // where the rows of each have gone
	take := func(from *Table, a, b int) {
		to := at[from][a:max(a, b)]
		for i := range to {
			to[i] = Ord(len(m.id) + i)
		}
		m.append(&from.columns, a, b)
	}
	mergeRuns(t, o, drop, 0, t.dated, 0, o.dated, take)
	m.dated = len(m.id)
	mergeRuns(t, o, drop, t.dated, t.All(), o.dated, o.All(), take)
	m.count()
	m.byID = make([]Ord, 0, len(m.id))
	ofT, ofO, new := at[t], at[o], o.byID
	for _, row := range t.byID {
		for len(new) > 0 && o.id[new[0]] <= t.id[row] { // one that replaces this row comes instead of it
			m.byID, new = append(m.byID, ofO[new[0]]), new[1:]
		}
		if !drop[row] {
			m.byID = append(m.byID, ofT[row])
		}
	}
	for _, row := range new {
		m.byID = append(m.byID, ofO[row])
	}
	return m
}

// mergeRuns hands the rows from a to b of t, less those to drop, and from c to d of o to take in order, in runs as long
// as possible.
func mergeRuns(t, o *Table, drop []bool, a, b, c, d int, take func(from *Table, a, b int)) {
	from := a
	for ; a < b; a++ {
		for ; c < d && o.before(Ord(c), t, Ord(a)); c++ {
			take(t, from, a)
			take(o, c, c+1)
			from = a
		}
		if drop[a] {
			take(t, from, a)
			from = a + 1
		}
	}
	take(t, from, b)
	take(o, c, d)
}

// before tells the order of rows of two tables, both with dates or both without.
func (t *Table) before(a Ord, o *Table, b Ord) bool {
	if t.start[a] != o.start[b] {
		return t.start[a] < o.start[b]
	}
	return t.id[a] < o.id[b]
}

// count tells what the columns add up to.
func (t *Table) count() {
	t.ends, t.endings = newMaxima(t.end[:t.dated]), newEndings(t.end[:t.dated])
	for i := range t.traits {
		f := t.traits[i].flags
		t.proposals += int(f & flagProposed)
		t.tagged = t.tagged || f&flagTagged != 0
		t.joined = t.joined || t.traits[i].sources > 1
	}
}

// Len is the number of dated events.
func (t *Table) Len() int { return t.dated }

// All is the number of events, those without a date too. Positions from Len on are theirs.
func (t *Table) All() int { return len(t.id) }

// Undated lists the events without a date by number. It is shared and must not be changed.
func (t *Table) Undated() []timeline.EventID { return t.id[t.dated:] }

// ByNumber lists the positions of all events in the order of their numbers. It is shared and must not be changed.
func (t *Table) ByNumber() []Ord { return t.byID }

// ID returns the number of an event.
func (t *Table) ID(o Ord) timeline.EventID { return t.id[o] }

// Span returns the date of an event.
func (t *Table) Span(o Ord) when.Span {
	return t.traits[o].dress(when.Span{EarliestStart: t.start[o], LatestStart: t.late[o], EarliestEnd: t.soon[o], LatestEnd: t.end[o]})
}

// dress adds to the points of a span what else is known of it.
func (k traits) dress(s when.Span) when.Span {
	s.Gran, s.Approximate, s.Uncertain = k.gran, k.flags&flagApproximate != 0, k.flags&flagUncertain != 0
	return s
}

// startsBefore is the number of events that start before at.
func (t *Table) startsBefore(at when.Time) int {
	i, _ := slices.BinarySearch(t.start[:t.dated], at)
	return i
}

// Bounds returns the first instant that may belong to an event and the first one after it.
func (t *Table) Bounds(o Ord) (start, end when.Time) { return t.start[o], t.end[o] }

// Quad returns the quad class of an event.
func (t *Table) Quad(o Ord) timeline.Quad { return t.traits[o].kind.Quad() }

// Granularity returns the precision of the date of an event.
func (t *Table) Granularity(o Ord) when.Granularity { return t.traits[o].gran }

// Type returns the type of an event.
func (t *Table) Type(o Ord) timeline.Type { return t.traits[o].kind }

// Marks returns the marks of an event.
func (t *Table) Marks(o Ord) timeline.Marks { return t.traits[o].marks }

// Sources returns the number of articles behind an event, 255 at most.
func (t *Table) Sources(o Ord) int { return int(t.traits[o].sources) }

// Event returns a row.
func (t *Table) Event(o Ord) Event {
	return t.traits[o].event(t.id[o], t.Span(o))
}

// EventAt returns the event at position i of the columns of a lane. The points of most dates stand there.
func (t *Table) EventAt(c *Columns, i int) Event {
	o := c.Event[i]
	if c.Ranged[i] {
		return t.Event(o)
	}
	k := t.traits[o]
	return k.event(t.id[o], k.dress(when.Span{EarliestStart: c.Start[i], LatestStart: c.End[i], EarliestEnd: c.Start[i], LatestEnd: c.End[i]}))
}

func (k traits) event(id timeline.EventID, s when.Span) Event {
	return Event{ID: id, When: s, Type: k.kind, Marks: k.marks, Proposed: k.flags&flagProposed != 0, Sources: int(k.sources)}
}

// Proposals is the number of events that wait for acceptance.
func (t *Table) Proposals() int { return t.proposals }

// Proposed reports whether an event waits for acceptance.
func (t *Table) Proposed(o Ord) bool { return t.traits[o].flags&flagProposed != 0 }

// Tagged reports whether an event has tags of its source.
func (t *Table) Tagged(o Ord) bool { return t.traits[o].flags&flagTagged != 0 }

// Who returns the actors of an event as positions in People, the main one first. The slice is shared and must not be
// changed.
func (t *Table) Who(o Ord) []uint32 {
	from := uint32(0)
	if o > 0 {
		from = t.actorEnd[o-1]
	}
	return t.actors[from:t.actorEnd[o]:t.actorEnd[o]]
}

// People lists the different actors of all events. It is shared and must not be changed.
func (t *Table) People() []timeline.ActorID { return t.who }

// Actors returns the actors of an event, the main one first.
func (t *Table) Actors(o Ord) []timeline.ActorID {
	var list []timeline.ActorID
	for _, n := range t.Who(o) {
		list = append(list, t.who[n])
	}
	return list
}

// Row returns the position of an event, or false when it is unknown.
func (t *Table) Row(id timeline.EventID) (Ord, bool) {
	i, ok := slices.BinarySearchFunc(t.byID, id, func(o Ord, id timeline.EventID) int {
		return cmp.Compare(t.id[o], id)
	})
	if !ok {
		return 0, false
	}
	return t.byID[i], true
}

// Find returns the position of an event with a date, or false when it has none or is unknown.
func (t *Table) Find(id timeline.EventID) (Ord, bool) {
	o, ok := t.Row(id)
	if !ok || int(o) >= t.dated {
		return 0, false
	}
	return o, true
}

// HasTags reports whether an event has tags of its source.
func (t *Table) HasTags() bool { return t.tagged }

// HasJoined reports whether an event has more than one source: without, none can disagree.
func (t *Table) HasJoined() bool { return t.joined }
