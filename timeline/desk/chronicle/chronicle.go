// Package chronicle tells how events stood on an earlier day, by what was published until then.
//
// An event is known from the day on which the first article about it was published; until another is, it stands where
// that one puts it. What no article tells of, a row of a table or what a person has entered, is known once it has begun.
// From that follows a table of the events as they stood on a day, from which filter, lanes, figures and picture are made as
// from any other.
package chronicle

import (
	"slices"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Source is a library as it is now. It does not change, so that another goroutine may read it.
type Source struct {
	Table   *index.Table
	Event   func(timeline.EventID) (*timeline.Event, error)
	Article func(timeline.ArticleID) *timeline.Article // nil: there is none
	Events  func(fn func(*timeline.Event)) error       // calls fn for all of them, for when many are wanted
	Calls   []*timeline.Link                           // by which events call others off
}

// Chronicle says from when on events are known.
type Chronicle struct {
	of      Source
	first   []when.Time                    // by row of the table: the day from which the event is known
	several []index.Ord                    // rows that stood otherwise for a time
	off     map[timeline.EventID]when.Time // from when it is known that an event was called off by another
}

// Day is the midnight before the last day of a date: what was published then is known from it on.
func Day(s when.Span) when.Time { return (s.End() - 1).Midnight() }

// Published is the day on which an article was published, the last one when it is not known to the day.
func Published(a *timeline.Article) (when.Time, bool) {
	if a == nil || a.Published.IsZero() || a.Published.End().IsOpen() {
		return 0, false
	}
	return Day(a.Published), true
}

// New reads the events that articles tell of.
func New(of Source) *Chronicle {
	t := of.Table
	c := &Chronicle{of: of, first: make([]when.Time, t.All()), off: map[timeline.EventID]when.Time{}}
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
	c.callOff()
	slices.Sort(c.several)
	c.several = slices.Compact(c.several)
	return c
}

// eachReported reads the events that articles tell of: all events in one go when most are such.
func (c *Chronicle) eachReported(fn func(index.Ord, *timeline.Event)) {
	t, n := c.of.Table, 0
	for o := range index.Ord(t.All()) {
		if t.Sources(o) > 0 {
			n++
		}
	}
	if 4*n > t.All() {
		err := c.of.Events(func(e *timeline.Event) {
			if o, ok := t.Row(e.ID); ok && t.Sources(o) > 0 {
				fn(o, e)
			}
		})
		if err == nil {
			return
		}
	}
	for o := range index.Ord(t.All()) {
		if t.Sources(o) == 0 {
			continue
		}
		if e, err := c.of.Event(t.ID(o)); err == nil { // one that cannot be read is known since it began
			fn(o, e)
		}
	}
}

// days are those from which each source of an event tells of it.
func (c *Chronicle) days(e *timeline.Event) []when.Time {
	var list []when.Time
	if len(e.Accounts) == 0 { // whoever entered it, its articles are its evidence
		for _, id := range e.Articles() {
			if day, ok := Published(c.of.Article(id)); ok {
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
func (c *Chronicle) day(a *timeline.Account) when.Time {
	if day, ok := Published(c.of.Article(a.Article)); ok {
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

// callOff notes from when it is known that events were called off: since what calls them off is.
func (c *Chronicle) callOff() {
	t := c.of.Table
	for _, l := range c.of.Calls {
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
