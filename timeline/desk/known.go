package desk

import (
	"entente/timeline"
	"entente/timeline/desk/chronicle"
	"entente/timeline/index"
	"entente/timeline/when"
)

// knownDay is the day whose knowledge is wanted.
type knownDay struct {
	on     bool
	day    when.Time // midnight
	issued uint64    // version of what it depends on
}

func (d *Desk) knownDay() knownDay {
	if d.asKnown.IsZero() {
		return knownDay{}
	}
	return knownDay{true, chronicle.Day(d.asKnown), d.cat.issued}
}

// knownThen is how the events stood on a day, and what that was made from.
type knownThen struct {
	*chronicle.Past
	of   *chronicle.Chronicle
	base *index.Table
	when knownDay
}

// fits reports whether k is what s asks for.
func (k *knownThen) fits(s *shown) bool { return k != nil && k.base == s.base && k.when == s.day }

// calls are the links by which events call others off.
func (d *Desk) calls() []*timeline.Link {
	var list []*timeline.Link
	for from, links := range d.cat.links {
		for _, l := range links {
			if l.From == from && (l.Type == timeline.Cancels || l.Type == timeline.Postpones) {
				list = append(list, l)
			}
		}
	}
	return list
}

// turnBack gives s the events as they stood on the day that it asks for.
func (d *Desk) turnBack(s *shown) {
	if !s.day.on {
		return
	}
	if !d.past.fits(s) {
		d.past = pastOf(d.past, d.cat.snapshot(), d.calls(), s.day)
	}
	s.known, s.table = d.past, d.past.Table
}

// orderPast has it worked out beside the window how the events stood on a day.
func (d *Desk) orderPast(day knownDay) {
	last, cat, calls := d.past, d.cat.snapshot(), d.calls()
	var k *knownThen
	d.beside.working = true
	d.do(func() { k = pastOf(last, cat, calls, day) }, func() {
		d.beside.working = false
		d.past = k
		d.order()
	})
}

// pastOf works out how the events stood on a day. What the last one was made from is used again while it holds.
func pastOf(last *knownThen, cat *catalogue, calls []*timeline.Link, day knownDay) *knownThen {
	k := &knownThen{base: cat.table, when: day}
	if last != nil && last.base == k.base && last.when.issued == day.issued {
		k.of = last.of
	} else {
		k.of = chronicle.New(chronicle.Source{Table: cat.table, Event: cat.event, Article: cat.article, Events: cat.eachEvent, Calls: calls})
	}
	k.Past = k.of.On(day.day)
	return k
}

// eachEvent reads all events.
func (c *catalogue) eachEvent(fn func(*timeline.Event)) error {
	return c.lib.Each(timeline.KindEvent, func(x timeline.Entity) error {
		fn(x.(*timeline.Event))
		return nil
	})
}
