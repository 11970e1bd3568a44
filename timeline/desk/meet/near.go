package meet

import (
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// heads is where a book has the heads of events from: the table of a window when there is one, else the file. An article
// tells of a few days, a large library of many years: only what is near those days is entered, sorting everything would
// take longer than all the rest. Reading the file once more takes long as well, so that whoever imports a second article
// from other days has the whole library entered.
type heads struct {
	lib     Library
	table   *index.Table // nil: the heads are read from lib
	dated   bool         // events without a date are left out
	covered []stretch    // of time, whose events are in the book
	whole   bool         // all are
	read    bool         // plans and events without a date are
}

// stretch is a time from its first up to its last second.
type stretch struct{ from, to when.Time }

const (
	// beside the days that an article tells of, these are entered on both sides: days, as many as there may be between what
	// one event is told of, and those that this is told of in turn.
	margin = 31
	// mostStretches is into how many stretches a book of a table is cut before all of it is entered.
	mostStretches = 64
)

// cover enters the events of the library around some times, unless they are there.
func (b *book) cover(times []when.Span) error {
	if b.whole {
		return nil
	}
	had := len(b.covered)
	for _, s := range times {
		if !slices.ContainsFunc(b.covered, func(c stretch) bool {
			return c.from <= s.Start().AddDays(-slip-slotDays) && c.to >= s.End().AddDays(slip+slotDays)
		}) {
			b.covered = append(b.covered, stretch{s.Start().AddDays(-margin), s.End().AddDays(margin)})
		}
	}
	if b.read && len(b.covered) == had {
		return nil
	}
	b.whole = b.read && b.table == nil || len(b.covered) > mostStretches
	b.lines = b.lines[:0]
	take := func(h *timeline.EventHead) error { b.take(h); return nil }
	if b.table != nil {
		b.eachRow(take)
	} else if err := b.lib.EachHead(take); err != nil {
		return fmt.Errorf("read events: %w", err)
	}
	b.read = true
	b.sort()
	return nil
}

// take enters an event where it belongs.
func (b *book) take(h *timeline.EventHead) {
	if h.When.IsZero() && (b.dated || h.Type == timeline.NoType) {
		return
	}
	if !b.read && h.Type == timeline.Consult && (h.When.IsZero() || h.Marks&(timeline.Future|timeline.CalledOff) != 0 && meetable(h.When)) {
		b.eachParty(h, func(p party) { b.list(p, h.ID, h.When, h.Type, h.Marks) })
	}
	if b.near(h.When.Start(), h.When.End()) && meetable(h.When) {
		b.addHead(h)
	}
}

// near reports whether a time is to be entered.
func (b *book) near(start, end when.Time) bool {
	return b.whole || slices.ContainsFunc(b.covered, func(c stretch) bool { return start <= c.to && c.from <= end })
}

// eachRow hands out what may have to be entered of a table.
func (b *book) eachRow(fn func(*timeline.EventHead) error) {
	t := b.table
	for o := range index.Ord(t.All()) {
		start, end := t.Bounds(o)
		if int(o) < t.Len() && !b.near(start, end) && (t.Type(o) != timeline.Consult || t.Marks(o)&(timeline.Future|timeline.CalledOff) == 0) {
			continue
		}
		h := timeline.EventHead{ID: t.ID(o), When: t.Span(o), Type: t.Type(o), Marks: t.Marks(o), Proposed: t.Proposed(o), Actors: t.Actors(o)}
		_ = fn(&h)
	}
}
