package chronicle

import (
	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Past is how the events stood on a day.
type Past struct {
	Day       when.Time // midnight
	Table     *index.Table
	Otherwise map[timeline.EventID]Stood // events that stand otherwise now
	Hidden    int                        // not yet reported
	Moved     int

	of *Chronicle
}

// Stood is what a picture shows of an event that stood otherwise.
type Stood struct {
	Title    string
	From, To when.Time // what its sources claimed between them, when they disagreed
	Now      when.Span // where it stands now, zero when that is where it stood
}

// On returns the events as they stood on a day, which is given by its midnight.
func (c *Chronicle) On(day when.Time) *Past {
	t := c.of.Table
	p := &Past{of: c, Day: day, Otherwise: map[timeline.EventID]Stood{}}
	heads := p.stood()
	table, err := index.NewTable(t.All(), func(fn func(*timeline.EventHead) error) error {
		for o := range index.Ord(t.All()) {
			if c.first[o] > day {
				if !t.Proposed(o) {
					p.Hidden++
				}
				continue
			}
			h, ok := heads[o]
			if !ok {
				h = headOf(t, o)
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
	p.Table = table
	return p
}

// stood notes the events that stood otherwise, and returns their heads as they were then.
func (p *Past) stood() map[index.Ord]timeline.EventHead {
	c, heads := p.of, map[index.Ord]timeline.EventHead{}
	for _, o := range c.several {
		if c.first[o] > p.Day {
			continue
		}
		e, err := c.of.Event(c.of.Table.ID(o))
		if err != nil {
			continue
		}
		then := p.Event(e)
		if then == e {
			continue
		}
		heads[o] = then.Head()
		s := Stood{Title: then.Title}
		s.From, s.To = meet.Claimed(then)
		if then.When != e.When && !then.When.IsZero() && !e.When.IsZero() {
			s.Now = e.When
			if !then.Proposed {
				p.Moved++
			}
		}
		p.Otherwise[e.ID] = s
	}
	return heads
}

// headOf is the head of an event of a table.
func headOf(t *index.Table, o index.Ord) timeline.EventHead {
	row := t.Event(o)
	h := timeline.EventHead{ID: row.ID, When: row.When, Type: row.Type, Marks: row.Marks, Proposed: row.Proposed, Sources: row.Sources,
		Actors: t.Actors(o)}
	if t.Tagged(o) {
		h.Tags = 1
	}
	return h
}

// Event returns an event as it stood: itself when nothing has changed since.
func (p *Past) Event(e *timeline.Event) *timeline.Event {
	c := p.of
	out := meet.Without(e, c.of.Article, func(a *timeline.Account) bool { return c.day(a) > p.Day })
	if day, ok := c.off[e.ID]; ok && day > p.Day && out.Marks&timeline.CalledOff != 0 {
		next := *out
		next.Marks = next.Marks&^timeline.CalledOff | timeline.Future
		out = &next
	}
	return out
}
