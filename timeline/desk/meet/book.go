package meet

import (
	"cmp"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/when"
)

// book finds the events that an event of an article could be the same as, without reading them all: it holds who acts
// when, of the library around the times that were asked for, and of what the import has added.
type book struct {
	heads
	actors  map[timeline.ActorID]*timeline.Actor
	numbers map[party]uint32
	lines   []line                        // of the library, sorted by slot, then event
	fresh   map[uint64][]timeline.EventID // by slot
	ahead   map[party][]timeline.EventID  // plans
	undated map[party][]timeline.EventID
}

// line says that a party acts in an event at a time.
type line struct {
	slot  uint64 // number of the party and days, see slots
	event timeline.EventID
}

// slotDays is how many days share a slot. Few, so that a slot of a large library stays short; not one, so that a
// visit of some days stands in two or three.
const slotDays = 4

func newBook(h heads) *book {
	return &book{heads: h, actors: map[timeline.ActorID]*timeline.Actor{}, numbers: map[party]uint32{},
		fresh: map[uint64][]timeline.EventID{}, ahead: map[party][]timeline.EventID{}, undated: map[party][]timeline.EventID{}}
}

// open reads the actors.
func (b *book) open(lib Library) error {
	err := lib.Each(timeline.KindActor, func(e timeline.Entity) error { b.addActor(e.(*timeline.Actor)); return nil })
	if err != nil {
		return fmt.Errorf("read actors: %w", err)
	}
	return nil
}

// addHead enters an event of the library near a time that was asked for. Call sort after the last one.
func (b *book) addHead(h *timeline.EventHead) {
	b.eachParty(h, func(p party) {
		from, to := b.slots(p, h.When, 0)
		for s := from; s <= to; s++ {
			b.lines = append(b.lines, line{s, h.ID})
		}
	})
}

// eachParty calls fn for the parties of an event.
func (b *book) eachParty(h *timeline.EventHead, fn func(party)) {
	for i, id := range h.Actors {
		p, ok := b.party(id, h.When)
		if ok && !slices.ContainsFunc(h.Actors[:i], func(id timeline.ActorID) bool { q, _ := b.party(id, h.When); return p == q }) {
			fn(p)
		}
	}
}

func (b *book) sort() {
	slices.SortFunc(b.lines, func(x, y line) int { return cmp.Or(cmp.Compare(x.slot, y.slot), cmp.Compare(x.event, y.event)) })
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

// list enters an event of a party among the plans, or among those without a date, if it is one of them.
func (b *book) list(p party, id timeline.EventID, at when.Span, typ timeline.Type, marks timeline.Marks) {
	switch {
	case at.IsZero():
		b.undated[p] = append(b.undated[p], id)
	case typ == timeline.Consult && marks&(timeline.Future|timeline.CalledOff) != 0:
		b.ahead[p] = append(b.ahead[p], id)
		if marks&timeline.CalledOff != 0 { // what called it off may have meant another, which is not known yet
			b.undated[p] = append(b.undated[p], id)
		}
	}
}

// slots returns the first and last slot of a party for a date that is widened by some days on both sides.
func (b *book) slots(p party, s when.Span, days int) (from, to uint64) {
	n, ok := b.numbers[p]
	if !ok {
		n = uint32(len(b.numbers) + 1)
		b.numbers[p] = n
	}
	// Dates are those of meetable, so that with 2^31 added they are positive and fit 32 bits.
	const slot, offset = slotDays * when.Day, 1 << 31
	day := func(t when.Time) uint64 { return uint64(n)<<32 | uint64(t/slot+offset) }
	return day(s.Start().AddDays(-days)), day(s.End().AddDays(days))
}

// add enters an event of the running import.
func (b *book) add(e *timeline.Event) {
	r, ok := newReport(e, b.actor)
	if !ok {
		return
	}
	for p := range r.parties {
		if b.list(p, e.ID, e.When, e.Type, e.Marks); e.When.IsZero() {
			continue
		}
		from, to := b.slots(p, e.When, 0)
		for s := from; s <= to; s++ {
			b.fresh[s] = append(b.fresh[s], e.ID)
		}
	}
}

// crowd is the largest number of events that are compared with one. Where more share parties and days, nobody can tell
// which is meant.
const crowd = 128

// candidates returns the events that may be the same as r, whose time the book must cover: those that share two parties
// and the time with it, or the only party that r has, and those that are tied to it by the order of announcing and
// calling off; by number.
func (b *book) candidates(r *report, day when.Time) []timeline.EventID {
	dated := map[timeline.EventID]int{} // how many parties they share
	loose := map[timeline.EventID]int{}
	for p := range r.parties {
		seen := map[timeline.EventID]bool{}
		if at, ok := about(r.Event, day); ok {
			b.during(p, at, seen)
			count(dated, seen)
			clear(seen)
		}
		off := r.Marks&timeline.CalledOff != 0
		if !r.When.IsZero() && r.Type == timeline.Consult {
			note(seen, b.undated[p])
		}
		if off && day != 0 && adrift(r.Event, day) {
			note(seen, b.ahead[p])
		}
		count(loose, seen)
	}
	var ids []timeline.EventID
	for id, n := range dated {
		if n >= min(2, len(r.parties)) {
			ids = append(ids, id)
		}
	}
	for id := range loose {
		if dated[id] < min(2, len(r.parties)) {
			ids = append(ids, id)
		}
	}
	if len(ids) > crowd {
		return nil
	}
	slices.Sort(ids)
	return ids
}

// about returns the time in which what an article of a day tells may have been reported by others.
func about(e *timeline.Event, day when.Time) (when.Span, bool) {
	if !e.When.IsZero() {
		return e.When, meetable(e.When)
	}
	if day == 0 {
		return when.Span{}, false
	}
	return when.Between(when.Point(day.AddDays(-fresh), when.ToDay), when.Point(day, when.ToDay))
}

// during notes the events of a party at a time.
func (b *book) during(p party, at when.Span, seen map[timeline.EventID]bool) {
	from, to := b.slots(p, at, slip)
	for s := from; s <= to; s++ {
		i, _ := slices.BinarySearchFunc(b.lines, s, func(l line, s uint64) int { return cmp.Compare(l.slot, s) })
		for ; i < len(b.lines) && b.lines[i].slot == s; i++ {
			seen[b.lines[i].event] = true
		}
		note(seen, b.fresh[s])
	}
}

func note(seen map[timeline.EventID]bool, ids []timeline.EventID) {
	for _, id := range ids {
		seen[id] = true
	}
}

func count(times map[timeline.EventID]int, seen map[timeline.EventID]bool) {
	for id := range seen {
		times[id]++
	}
}
