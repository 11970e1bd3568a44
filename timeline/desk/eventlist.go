package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/order"
	"entente/timeline/index"
	"entente/timeline/search"
)

// EventList is the events that pass the filter, in an order. It is immutable.
type EventList struct {
	Order order.Order
	table *index.Table
	rows  []index.Ord
	of    listOf
}

// listOf is what a list depends on.
type listOf struct {
	keptOf
	order   order.Order
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
func (d *Desk) EventList(by order.Order) *EventList {
	kept := d.keep()
	of := listOf{keptOf: d.shown.keptOf, order: by}
	if by.By != order.Date {
		if !d.waits() {
			_ = d.cat.Need() // without it titles and places have no order
		}
		of.said, of.changed = d.cat.Said, d.cat.Version
	}
	have := d.list.now
	if have != nil && have.of == of {
		return have
	}
	next := &EventList{Order: by, table: d.shown.table, of: of}
	fill := func(c *catalogue.Contents) { next.rows = order.Events(c, kept, by) }
	if by.By == order.Date || !d.waits() {
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
		return d.EventList(order.Order{Down: by.Down})
	}
	return have
}
