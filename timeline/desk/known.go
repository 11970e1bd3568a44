package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/index"
	"entente/timeline/when"
)

// # As known on a day
//
// An event is known from the day on which the first article about it was published; until another is, it stands where
// that one puts it. What no article tells of, a row of a table or what a person has entered, is known once it has begun.
// From that follows a table of the events as they stood on a day, which takes the place of the present one: filter,
// lanes, figures and picture are made from it as from any other.

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
	return knownDay{true, lastDay(d.asKnown), d.cat.issued}
}

// lastDay is the midnight before the last day of a date.
func lastDay(s when.Span) when.Time { return (s.End() - 1).Midnight() }

// chronicle says from when on events are known. It is made from a snapshot, so that it may be made beside the window.
type chronicle struct {
	cat     *catalogue
	first   []when.Time                    // by row of the table: the day from which the event is known
	several []index.Ord                    // rows that stood otherwise for a time
	off     map[timeline.EventID]when.Time // from when it is known that an event was called off by another
}

// knownThen is how the events stood on a day.
type knownThen struct {
	of        *chronicle
	base      *index.Table
	when      knownDay
	day       when.Time
	table     *index.Table
	otherwise map[timeline.EventID]stood // events that stand otherwise now
	hidden    int                        // not yet reported
	moved     int
}

// stood is what a picture shows of an event that stood otherwise.
type stood struct {
	face face
	now  when.Span // where it stands now, zero when that is where it stood
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
	s.known, s.table = d.past, d.past.table
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
	c := (*chronicle)(nil)
	if last != nil && last.base == cat.table && last.when.issued == day.issued {
		c = last.of
	} else {
		c = newChronicle(cat, calls)
	}
	return c.on(day)
}

func newChronicle(cat *catalogue, calls []*timeline.Link) *chronicle {
	t := cat.table
	c := &chronicle{cat: cat, first: make([]when.Time, t.All()), off: map[timeline.EventID]when.Time{}}
	for o := range index.Ord(t.All()) {
		c.first[o] = when.Min
		if from, _ := t.Bounds(o); int(o) < t.Len() && !from.IsOpen() {
			c.first[o] = from.Midnight()
		}
	}
	c.eachReported(func(o index.Ord, e *timeline.Event) {
		days := c.days(e)
		c.first[o] = slices.Min(days)
		if slices.Max(days) > c.first[o] {
			c.several = append(c.several, o)
		}
	})
	c.callOff(calls)
	slices.Sort(c.several)
	c.several = slices.Compact(c.several)
	return c
}

// eachReported reads the events that articles tell of: all events in one go when most are such.
func (c *chronicle) eachReported(fn func(index.Ord, *timeline.Event)) {
	t, n := c.cat.table, 0
	for o := range index.Ord(t.All()) {
		n += b2i(t.Sources(o) > 0)
	}
	if 4*n > t.All() {
		err := c.cat.lib.Each(timeline.KindEvent, func(x timeline.Entity) error {
			e := x.(*timeline.Event)
			if o, ok := t.Row(e.ID); ok && t.Sources(o) > 0 {
				fn(o, e)
			}
			return nil
		})
		if err == nil {
			return
		}
	}
	for o := range index.Ord(t.All()) {
		if t.Sources(o) == 0 {
			continue
		}
		if e, err := c.cat.event(t.ID(o)); err == nil { // one that cannot be read is known since it began
			fn(o, e)
		}
	}
}

// days are those from which each source of an event tells of it.
func (c *chronicle) days(e *timeline.Event) []when.Time {
	var list []when.Time
	if len(e.Accounts) == 0 { // whoever entered it, its articles are its evidence
		for _, id := range e.Articles() {
			if day, ok := c.published(id); ok {
				list = append(list, day)
			}
		}
	}
	for i := range e.Accounts {
		list = append(list, c.day(&e.Accounts[i]))
	}
	if len(list) == 0 {
		return []when.Time{began(e.When)}
	}
	if len(e.Accounts) == 0 {
		list = []when.Time{slices.Min(list)}
	}
	return list
}

// day is the one from which a source tells of an event.
func (c *chronicle) day(a *timeline.Account) when.Time {
	if day, ok := c.published(a.Article); ok {
		return day
	}
	return began(a.When)
}

// began is the day from which something is known that nobody has dated the report of.
func began(s when.Span) when.Time {
	if s.IsZero() || s.Start().IsOpen() {
		return when.Min
	}
	return s.Start().Midnight()
}

// published is the day on which an article was published, the last one when it is not known to the day.
func (c *chronicle) published(id timeline.ArticleID) (when.Time, bool) {
	a := c.cat.articles[id]
	if a == nil || a.Published.IsZero() || a.Published.End().IsOpen() {
		return 0, false
	}
	return lastDay(a.Published), true
}

// callOff notes from when it is known that events were called off: since what calls them off is.
func (c *chronicle) callOff(calls []*timeline.Link) {
	t := c.cat.table
	for _, l := range calls {
		from, ok1 := t.Row(l.From)
		to, ok2 := t.Row(l.To)
		if !ok1 || !ok2 || t.Marks(to)&timeline.CalledOff == 0 {
			continue
		}
		day, known := c.off[l.To]
		if !known || c.first[from] < day {
			c.off[l.To] = c.first[from]
		}
		c.several = append(c.several, to)
	}
	for id, day := range c.off { // who called it off knew of it
		if o, ok := t.Row(id); ok {
			c.first[o] = min(c.first[o], day)
		}
	}
}

// on returns the events as they stood on a day.
func (c *chronicle) on(day knownDay) *knownThen {
	t := c.cat.table
	k := &knownThen{of: c, base: t, when: day, day: day.day, otherwise: map[timeline.EventID]stood{}}
	heads := map[index.Ord]timeline.EventHead{}
	for _, o := range c.several {
		if c.first[o] > day.day {
			continue
		}
		e, err := c.cat.event(t.ID(o))
		if err != nil {
			continue
		}
		then := k.event(e)
		if then == e {
			continue
		}
		heads[o] = then.Head()
		s := stood{face: face{title: then.Title}}
		s.face.from, s.face.to = meet.Claimed(then)
		if then.When != e.When && !then.When.IsZero() && !e.When.IsZero() {
			s.now = e.When
			k.moved += b2i(!then.Proposed)
		}
		k.otherwise[e.ID] = s
	}
	table, err := index.NewTable(t.All(), func(fn func(*timeline.EventHead) error) error {
		for o := range index.Ord(t.All()) {
			if c.first[o] > day.day {
				k.hidden += b2i(!t.Proposed(o))
				continue
			}
			h, ok := heads[o]
			if !ok {
				row := t.Event(o)
				h = timeline.EventHead{ID: row.ID, When: row.When, Type: row.Type, Marks: row.Marks, Proposed: row.Proposed, Sources: row.Sources,
					Tags: b2i(t.Tagged(o)), Actors: t.Actors(o)}
			}
			if err := fn(&h); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		panic("internal error: " + err.Error()) // nothing in it fails
	}
	k.table = table
	return k
}

// event returns an event as it stood: itself when nothing has changed since.
func (k *knownThen) event(e *timeline.Event) *timeline.Event {
	c := k.of
	out := meet.Without(e, c.cat.article, func(a *timeline.Account) bool { return c.day(a) > k.day })
	if day, ok := c.off[e.ID]; ok && day > k.day && out.Marks&timeline.CalledOff != 0 {
		next := *out
		next.Marks = next.Marks&^timeline.CalledOff | timeline.Future
		out = &next
	}
	return out
}
