package index

import (
	"slices"
	"sync"

	"entente/timeline"
	"entente/timeline/when"
)

// builder collects rows in the order in which they come.
type builder struct {
	columns
	undated []Ord
	actors  dictionary
}

func newBuilder(expected int) *builder {
	return &builder{columns: newColumnsOf(expected), actors: dictionary{number: make(map[timeline.ActorID]uint32)}}
}

func newColumnsOf(n int) columns {
	return columns{
		id: make([]timeline.EventID, 0, n), start: make([]when.Time, 0, n), late: make([]when.Time, 0, n),
		soon: make([]when.Time, 0, n), end: make([]when.Time, 0, n), traits: make([]traits, 0, n), actorEnd: make([]uint32, 0, n), actors: make([]uint32, 0, n+n/2),
	}
}

// dictionary numbers actors in the order of their first appearance.
type dictionary struct {
	who    []timeline.ActorID
	number map[timeline.ActorID]uint32
	dense  []uint32 // numbers plus 1 of small ids, which is nearly all: a library counts its actors from 1
}

const denseIDs = 1 << 20

func (d *dictionary) of(a timeline.ActorID) uint32 {
	if int64(a) >= 0 && int(a) < len(d.dense) && d.dense[a] > 0 {
		return d.dense[a] - 1
	}
	n, known := d.number[a]
	if !known {
		n = uint32(len(d.who))
		d.number[a] = n
		d.who = append(d.who, a)
	}
	if a < denseIDs {
		if int(a) >= len(d.dense) {
			d.dense = append(d.dense, make([]uint32, int(a)*2+64-len(d.dense))...)
		}
		d.dense[a] = n + 1
	}
	return n
}

// batch is a number of heads on their way from the reader to the builder. Their actors lie in one place.
type batch struct {
	heads  []timeline.EventHead
	actors []timeline.ActorID
}

const (
	batchHeads = 4096
	batches    = 4 // on their way at a time
)

// read adds all heads. Reading and adding are done by a goroutine each.
func (b *builder) read(each func(func(*timeline.EventHead) error) error) error {
	full, free := make(chan *batch, batches), make(chan *batch, batches)
	for range batches {
		free <- &batch{}
	}
	var adding sync.WaitGroup
	adding.Go(func() {
		for in := range full {
			for i := range in.heads {
				b.add(&in.heads[i])
			}
			in.heads, in.actors = in.heads[:0], in.actors[:0]
			free <- in
		}
	})
	out := <-free
	err := each(func(h *timeline.EventHead) error {
		n := len(out.actors)
		out.actors = append(out.actors, h.Actors...)
		out.heads = append(out.heads, *h)
		out.heads[len(out.heads)-1].Actors = out.actors[n:]
		if len(out.heads) == batchHeads {
			full <- out
			out = <-free
		}
		return nil
	})
	full <- out
	close(full)
	adding.Wait()
	return err
}

func (b *builder) add(h *timeline.EventHead) {
	if h.When.IsZero() {
		b.undated = append(b.undated, Ord(len(b.id)))
	}
	b.id = append(b.id, h.ID)
	b.start = append(b.start, h.When.EarliestStart)
	b.late = append(b.late, h.When.LatestStart)
	b.soon = append(b.soon, h.When.EarliestEnd)
	b.end = append(b.end, h.When.LatestEnd)
	var f uint8
	if h.Proposed {
		f |= flagProposed
	}
	if h.When.Approximate {
		f |= flagApproximate
	}
	if h.When.Uncertain {
		f |= flagUncertain
	}
	if h.Tags > 0 {
		f |= flagTagged
	}
	b.traits = append(b.traits, traits{h.Marks, h.Type, h.When.Gran, f, uint8(min(max(h.Sources, 0), 255))})
	for _, a := range h.Actors {
		b.columns.actors = append(b.columns.actors, b.actors.of(a))
	}
	b.actorEnd = append(b.actorEnd, uint32(len(b.columns.actors)))
}

// table sorts the rows.
func (b *builder) table() *Table {
	ids := sortedBy(len(b.id), func(row int) uint64 { return uint64(b.id[row]) })
	isDated := make([]bool, len(b.id))
	for row := range isDated {
		isDated[row] = true
	}
	for _, row := range b.undated {
		isDated[row] = false
	}
	perm := make([]Ord, 0, len(ids))
	for _, row := range ids {
		if isDated[row] {
			perm = append(perm, row)
		}
	}
	dated := len(perm)
	const sign = 1 << 63 // orders signed numbers as unsigned ones
	perm = reordered(perm, func(row Ord) uint64 { return uint64(b.start[row]) ^ sign })
	for _, row := range ids {
		if !isDated[row] {
			perm = append(perm, row)
		}
	}
	t := &Table{columns: b.permuted(perm), dated: dated, who: b.actors.who, byID: ids}
	t.count()
	at := make([]Ord, len(perm))
	for o, row := range perm {
		at[row] = Ord(o)
	}
	for i, row := range t.byID {
		t.byID[i] = at[row]
	}
	return t
}

// permuted returns the rows in another order. Two goroutines share the work, which is all waiting for memory.
func (c *columns) permuted(perm []Ord) columns {
	var p columns
	var wg sync.WaitGroup
	wg.Go(func() {
		p.start, p.late = permuted(c.start, perm), permuted(c.late, perm)
		p.soon, p.end = permuted(c.soon, perm), permuted(c.end, perm)
	})
	p.id, p.traits = permuted(c.id, perm), permuted(c.traits, perm)
	p.actors, p.actorEnd = make([]uint32, 0, len(c.actors)), make([]uint32, 0, len(perm))
	for _, row := range perm {
		p.actors = append(p.actors, c.actorsOf(int(row))...)
		p.actorEnd = append(p.actorEnd, uint32(len(p.actors)))
	}
	wg.Wait()
	return p
}

func (c *columns) actorsOf(row int) []uint32 {
	from := uint32(0)
	if row > 0 {
		from = c.actorEnd[row-1]
	}
	return c.actors[from:c.actorEnd[row]]
}

// append adds the rows from a up to b of o.
func (c *columns) append(o *columns, a, b int) {
	if a >= b {
		return
	}
	c.id = append(c.id, o.id[a:b]...)
	c.start, c.late = append(c.start, o.start[a:b]...), append(c.late, o.late[a:b]...)
	c.soon, c.end = append(c.soon, o.soon[a:b]...), append(c.end, o.end[a:b]...)
	c.traits = append(c.traits, o.traits[a:b]...)
	first := uint32(0)
	if a > 0 {
		first = o.actorEnd[a-1]
	}
	shift := uint32(len(c.actors)) - first
	c.actors = append(c.actors, o.actors[first:o.actorEnd[b-1]]...)
	for _, end := range o.actorEnd[a:b] {
		c.actorEnd = append(c.actorEnd, end+shift)
	}
}

func permuted[T any](col []T, perm []Ord) []T {
	out := make([]T, len(perm))
	for i, p := range perm {
		out[i] = col[p]
	}
	return out
}

// sortedBy returns the positions from 0 up to n by key; equal keys keep their order.
func sortedBy(n int, key func(int) uint64) []Ord {
	list := make([]Ord, n)
	for i := range list {
		list[i] = Ord(i)
	}
	return reordered(list, func(o Ord) uint64 { return key(int(o)) })
}

// keyed is a sort key: what lies together sorts several times faster than columns looked up by position.
type keyed struct {
	key uint64
	row Ord
}

// digitBits is the size of the digits of the radix sort: 2 048 counters stay in the cache.
const digitBits = 11

// reordered sorts list by key, stably, by its digits from the last one on. Digits in which all agree cost nothing:
// dates of some decades in seconds have three that matter.
func reordered(list []Ord, key func(Ord) uint64) []Ord {
	n := len(list)
	if n == 0 {
		return list
	}
	a := make([]keyed, n)
	inOrder, least, most := true, ^uint64(0), uint64(0)
	for i, row := range list {
		a[i] = keyed{key(row), row}
		inOrder = inOrder && (i == 0 || a[i-1].key <= a[i].key)
		least, most = min(least, a[i].key), max(most, a[i].key)
	}
	if inOrder {
		return list
	}
	b := make([]keyed, n)
	for shift := 0; (most-least)>>shift > 0; shift += digitBits {
		var at [1 << digitBits]int32
		for i := range a {
			at[(a[i].key-least)>>shift&(1<<digitBits-1)]++
		}
		sum := int32(0)
		for d, c := range at {
			at[d], sum = sum, sum+c
		}
		for i := range a {
			d := (a[i].key - least) >> shift & (1<<digitBits - 1)
			b[at[d]] = a[i]
			at[d]++
		}
		a, b = b, a
	}
	out := slices.Grow(list[:0], n)
	for i := range a {
		out = append(out, a[i].row)
	}
	return out
}
