package desk

import (
	"entente/timeline"
	"entente/timeline/desk/catalogue"
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
	return knownDay{true, chronicle.Day(d.asKnown), d.cat.Issued}
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

// turnBack gives s the events as they stood on the day that it asks for.
func (d *Desk) turnBack(s *shown) {
	if !s.day.on {
		return
	}
	if !d.past.fits(s) {
		d.past = pastOf(d.past, d.cat.Snapshot(), d.cat.Calls(), s.day)
	}
	s.known, s.table = d.past, d.past.Table
}

// orderPast has it worked out beside the window how the events stood on a day.
func (d *Desk) orderPast(day knownDay) {
	last, cat, calls := d.past, d.cat.Snapshot(), d.cat.Calls()
	var k *knownThen
	d.beside.working = true
	d.do(func() { k = pastOf(last, cat, calls, day) }, func() {
		d.beside.working = false
		d.past = k
		d.order()
	})
}

// pastOf works out how the events stood on a day. What the last one was made from is used again while it holds.
func pastOf(last *knownThen, cat *catalogue.Contents, calls []*timeline.Link, day knownDay) *knownThen {
	k := &knownThen{base: cat.Table, when: day}
	if last != nil && last.base == k.base && last.when.issued == day.issued {
		k.of = last.of
	} else {
		k.of = chronicle.New(chronicle.Source{Table: cat.Table, Event: cat.Event, Article: cat.Article, Events: cat.EachEvent, Calls: calls})
	}
	k.Past = k.of.On(day.day)
	return k
}
