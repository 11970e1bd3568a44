package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/order"
	"entente/timeline/index"
	"entente/timeline/search"
)

// EventColumn is something that the list of events shows and can be ordered by.
type EventColumn uint8

// The columns of events.
const (
	EventDate EventColumn = iota
	EventTitle
	EventType
	EventActors
	EventPlace
	EventSources
	EventStars
	EventTags
)

// EventOrder says how the list of events is ordered.
type EventOrder struct {
	By   EventColumn
	Down bool // the largest first; what has no value comes last either way
}

// EventList is the events that pass the filter, in an order. It is immutable.
type EventList struct {
	Order EventOrder
	table *index.Table
	rows  []index.Ord
	of    listOf
}

// listOf is what a list depends on.
type listOf struct {
	keptOf
	order   EventOrder
	said    *search.Corpus // what events say, where rows do not tell what is ordered by
	changed uint64         // version of the catalogue, there as well
}

// Len is the number of events.
func (l *EventList) Len() int { return len(l.rows) }

// ID returns the event of a row.
func (l *EventList) ID(row int) timeline.EventID { return l.table.ID(l.rows[row]) }

// Find returns the row of an event, -1 when it is not in the list.
func (l *EventList) Find(id timeline.EventID) int {
	o, ok := l.table.Row(id)
	if !ok {
		return -1
	}
	return slices.Index(l.rows, o)
}

// listing is the list of a desk with what is under way beside the window.
type listing struct {
	now     *EventList
	working bool
}

// EventList lists what passes the filter. In a large library other orders than that of time are worked out beside the
// window: until one is there the list has the order before, and OnChange tells when it follows.
func (d *Desk) EventList(order EventOrder) *EventList {
	kept := d.keep()
	of := listOf{keptOf: d.shown.keptOf, order: order}
	if order.By != EventDate {
		if !d.waits() {
			_ = d.cat.Need() // without it titles and places have no order
		}
		of.said, of.changed = d.cat.Said, d.cat.Version
	}
	have := d.list.now
	if have != nil && have.of == of {
		return have
	}
	next := &EventList{Order: order, table: d.shown.table, of: of}
	fill := func(c *catalogue.Contents) { next.rows = ordered(c, kept, order) }
	if order.By == EventDate || !d.waits() {
		fill(d.contents(&d.shown))
		d.list.now = next
		return next
	}
	said := d.cat.Said != nil || d.beside.unreadable
	if !said && d.beside.reading == nil {
		d.readAhead()
	}
	if said && !d.list.working {
		d.list.working = true
		c := d.contents(&d.shown)
		d.do(func() { fill(c) }, func() {
			d.list.working = false
			d.list.now = next
			d.changed()
		})
	}
	if have == nil || have.of.keptOf != of.keptOf { // what is listed must be what passes the filter
		return d.EventList(EventOrder{Down: order.Down})
	}
	return have
}

// ordered returns the events that kept has, in an order; of equal ones the earlier come first.
func ordered(c *catalogue.Contents, kept *index.Set, by EventOrder) []index.Ord {
	t := c.Table
	rows := make([]index.Ord, 0, t.All())
	for o := range index.Ord(t.All()) {
		if kept.Has(o) {
			rows = append(rows, o)
		}
	}
	if by.By == EventDate {
		if by.Down {
			dated, _ := slices.BinarySearch(rows, index.Ord(t.Len()))
			slices.Reverse(rows[:dated])
		}
		return rows
	}
	return order.Sort(rows, keys(c, by.By), by.Down)
}
