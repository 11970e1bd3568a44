package desk

import (
	"cmp"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/when"
)

// book finds the events that an event of an article could be the same as, without reading them all: it holds who acts
// when, of the library as it was when the import met its first article and of what the import has added since.
type book struct {
	actors  map[timeline.ActorID]*timeline.Actor
	numbers map[party]uint32
	library []line                        // sorted by slot, then event
	fresh   map[uint64][]timeline.EventID // by slot
}

// line says that a party acts in an event at a time.
type line struct {
	slot  uint64 // number of the party and days, see slots
	event timeline.EventID
}

// slotDays is how many days share a slot. Few, so that a slot of a large library stays short; not one, so that a
// visit of some days stands in two or three.
const slotDays = 4

func newBook() *book {
	return &book{actors: map[timeline.ActorID]*timeline.Actor{}, numbers: map[party]uint32{}, fresh: map[uint64][]timeline.EventID{}}
}

// openBook reads the heads of all events.
func openBook(lib Library) (*book, error) {
	b := newBook()
	err := lib.Each(timeline.KindActor, func(e timeline.Entity) error { b.addActor(e.(*timeline.Actor)); return nil })
	if err != nil {
		return nil, fmt.Errorf("read actors: %w", err)
	}
	err = lib.EachHead(func(h *timeline.EventHead) error { b.addHead(h); return nil })
	if err != nil {
		return nil, fmt.Errorf("read events: %w", err)
	}
	b.sort()
	return b, nil
}

// addHead enters an event of the library. Call sort after the last one.
func (b *book) addHead(h *timeline.EventHead) {
	if h.Proposed || h.Type == timeline.NoType || !meetable(h.When) {
		return
	}
	for i, id := range h.Actors {
		p, ok := b.party(id, h.When)
		if !ok || slices.ContainsFunc(h.Actors[:i], func(id timeline.ActorID) bool { q, _ := b.party(id, h.When); return p == q }) {
			continue
		}
		from, to := b.slots(p, h.When)
		for s := from; s <= to; s++ {
			b.library = append(b.library, line{s, h.ID})
		}
	}
}

func (b *book) sort() {
	slices.SortFunc(b.library, func(x, y line) int { return cmp.Or(cmp.Compare(x.slot, y.slot), cmp.Compare(x.event, y.event)) })
}

func (b *book) addActor(a *timeline.Actor) { b.actors[a.ID] = a }

// actor returns an actor, or nil.
func (b *book) actor(id timeline.ActorID) *timeline.Actor { return b.actors[id] }

// party returns whom an actor acts for; the head of an event does not tell more.
func (b *book) party(id timeline.ActorID, at when.Span) (party, bool) {
	a := b.actors[id]
	if a == nil {
		return party{}, false
	}
	return partyOf(a, "", at.Start()), true
}

// slots returns the first and last slot of a party for a date, which is widened by the day of grace.
func (b *book) slots(p party, s when.Span) (from, to uint64) {
	n, ok := b.numbers[p]
	if !ok {
		n = uint32(len(b.numbers) + 1)
		b.numbers[p] = n
	}
	// Dates are those of meetable, so that with 2^31 added they are positive and fit 32 bits.
	const slot, offset = slotDays * when.Day, 1 << 31
	day := func(t when.Time) uint64 { return uint64(n)<<32 | uint64(t/slot+offset) }
	return day(s.Start().AddDays(-1)), day(s.End())
}

// add enters an event of the running import.
func (b *book) add(r *report) {
	for p := range r.parties {
		from, to := b.slots(p, r.When)
		for s := from; s <= to; s++ {
			b.fresh[s] = append(b.fresh[s], r.ID)
		}
	}
}

// crowd is the largest number of events that are compared with one. Where more share parties and days, nobody can tell
// which is meant.
const crowd = 64

// candidates returns the events that share two parties and the time with r, or the only one that r has; by number.
func (b *book) candidates(r *report) []timeline.EventID {
	times := map[timeline.EventID]int{}
	for p := range r.parties {
		seen := map[timeline.EventID]bool{}
		from, to := b.slots(p, r.When)
		for s := from; s <= to; s++ {
			i, _ := slices.BinarySearchFunc(b.library, s, func(l line, s uint64) int { return cmp.Compare(l.slot, s) })
			for ; i < len(b.library) && b.library[i].slot == s; i++ {
				seen[b.library[i].event] = true
			}
			for _, id := range b.fresh[s] {
				seen[id] = true
			}
		}
		for id := range seen {
			times[id]++
		}
	}
	var ids []timeline.EventID
	for id, n := range times {
		if n >= min(2, len(r.parties)) {
			ids = append(ids, id)
		}
	}
	if len(ids) > crowd {
		return nil
	}
	slices.Sort(ids)
	return ids
}
