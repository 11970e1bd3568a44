package index

import (
	"slices"
	"sync/atomic"
)

// Lanes are filled in two steps, each by all cores, every one with a stretch of the events. The first asks the grouping for
// the lanes of each event and counts. When it is known which lanes stand where, the second knows where in their columns the
// events of each stretch go.

// stretch is what one core has found of the events from lo up to hi.
type stretch struct {
	lo, hi Ord
	lanes  []int32  // of the grouping: those of kept event i are lanes[upTo[i-1]:upTo[i]]
	upTo   []uint32 // for each event that the filter lets through

	counts    []int // events of each lane, each once, hidden lanes aside
	first     []Ord // the first event of each lane
	concealed map[int]bool

	// when it is known which lanes stand where

	places   []int32 // as lanes
	placesTo []uint32
	in       []int32 // events of the stretch by place; then where the next one goes
	left     int     // kept events that no lane shows
}

// collect asks the grouping for the lanes of all events.
func (a *arranging) collect() {
	n := a.x.table.Len()
	a.parts = make([]stretch, partsOf(n))
	byHand := setOf(a.Hidden)
	inParts(n, len(a.parts), func(part, lo, hi int) {
		p := &a.parts[part]
		kept := a.Filter.countWithin(Ord(lo), Ord(hi))
		*p = stretch{lo: Ord(lo), hi: Ord(hi), upTo: make([]uint32, 0, kept), lanes: make([]int32, 0, kept),
			counts: make([]int, len(a.counts)), first: make([]Ord, len(a.counts)), concealed: map[int]bool{}}
		a.count(p, byHand)
	})
	concealed := map[int]bool{}
	for i := range a.parts {
		p := &a.parts[i]
		for l, n := range p.counts {
			if a.counts[l] == 0 {
				a.first[l] = p.first[l]
			}
			a.counts[l] += n
		}
		for g := range p.concealed {
			concealed[g] = true
		}
	}
	a.x.rest.Hidden = len(concealed)
}

// count counts the events of all lanes in a stretch, and of groups each event once.
func (a *arranging) count(p *stretch, byHand map[string]bool) {
	seen := []Ord(nil) // the last event that a group has counted, plus 1
	if a.tree != nil {
		seen = make([]Ord, len(p.counts))
	}
	var buf []int
	for e := range a.Filter.Within(p.lo, p.hi) {
		buf = a.Grouping.Lanes(a.x.table, e, buf[:0])
		for _, l := range buf {
			p.lanes = append(p.lanes, int32(l))
			a.countIn(p, l, e, seen, byHand)
		}
		p.upTo = append(p.upTo, uint32(len(p.lanes)))
	}
}

// countIn counts an event in a lane and in the groups around it.
func (a *arranging) countIn(p *stretch, l int, e Ord, seen []Ord, byHand map[string]bool) {
	if a.isHidden(l) {
		for g := l; byHand != nil && g >= 0; g = a.parent(g) {
			if byHand[a.key(g)] {
				p.concealed[g] = true
			}
		}
		return
	}
	if p.counts[l] == 0 {
		p.first[l] = e
	}
	p.counts[l]++
	if seen == nil {
		return
	}
	for g := a.tree.Parent(l); g >= 0; g = a.tree.Parent(g) {
		if seen[g] == e+1 {
			break // and so have the groups around it
		}
		if seen[g] = e + 1; p.counts[g] == 0 {
			p.first[g] = e
		}
		p.counts[g]++
	}
}

// fill copies the events into the columns of their lanes.
func (x *Index) fill(o Options, a *arranging) {
	t, places := x.table, a.places()
	restAt := int32(len(x.lanes))
	noRest := o.Rest == "" || len(o.Solo) > 0 || slices.Contains(o.Hidden, RestKey)
	inParts(t.Len(), len(a.parts), func(part, _, _ int) {
		a.parts[part].place(a, places, restAt, !noRest)
	})
	x.lanes = append(x.lanes, Lane{Key: RestKey, Name: o.Rest})
	all := 0
	for i := range a.parts {
		p := &a.parts[i]
		x.count += len(p.upTo)
		x.rest.Events += p.left
		all += len(p.places)
		for l, n := range p.in {
			p.in[l] = int32(x.lanes[l].Total) // for now: where the stretch begins
			x.lanes[l].Total += int(n)
		}
	}
	for l := range x.lanes {
		x.lanes[l].cols = newColumns(x.lanes[l].Total)
	}
	x.laneFrom, x.laneOf = make([]uint32, t.Len()+1), make([]int32, all)
	inParts(t.Len(), len(a.parts), func(part, _, _ int) {
		at := 0
		for i := range part {
			at += len(a.parts[i].places)
		}
		x.write(o.Filter, &a.parts[part], at)
	})
	for l := range a.totals { // what a lane tells is known of groups too, which hold no events themselves
		x.lanes[l].Total = a.totals[l]
	}
	if x.lanes[restAt].Total == 0 {
		x.lanes = x.lanes[:restAt]
	}
}

// place finds where the events of the stretch go.
func (p *stretch) place(a *arranging, places [][]int32, restAt int32, rest bool) {
	p.places, p.placesTo, p.in = make([]int32, 0, len(p.lanes)), make([]uint32, 0, len(p.upTo)), make([]int32, restAt+1)
	last := uint32(0)
	for _, upTo := range p.upTo {
		from, hidden := len(p.places), false
		for _, l := range p.lanes[last:upTo] {
			hidden = hidden || a.isHidden(int(l))
			for _, at := range places[l] {
				if !slices.Contains(p.places[from:], at) { // lanes of a collapsed group share it
					p.places = append(p.places, at)
					p.in[at]++
				}
			}
		}
		if len(p.places) == from {
			if !rest || hidden {
				p.left++
			} else {
				p.places = append(p.places, restAt)
				p.in[restAt]++
			}
		}
		last = upTo
		p.placesTo = append(p.placesTo, uint32(len(p.places)))
	}
}

// write puts the events of a stretch that the filter lets through into their lanes; the places of its first one are number
// at of all.
func (x *Index) write(filter *Set, p *stretch, at int) {
	t := x.table
	copy(x.laneOf[at:], p.places)
	last, i, next := uint32(0), 0, p.lo+1 // the first of laneFrom that is not written yet
	fill := func(to Ord) {
		for ; next < to; next++ {
			x.laneFrom[next] = uint32(at) + last
		}
	}
	for e := range filter.Within(p.lo, p.hi) {
		fill(e + 1)
		upTo := p.placesTo[i]
		for n, l := range p.places[last:upTo] {
			x.lanes[l].cols.set(int(p.in[l]), t, e, n == 0)
			p.in[l]++
		}
		last, i = upTo, i+1
	}
	fill(p.hi + 1)
}

// finishLanes finishes all lanes, each by whichever core is free.
func (x *Index) finishLanes() {
	var next atomic.Int32
	cores := partsOf(len(x.laneOf))
	inParts(cores, cores, func(int, int, int) {
		for i := int(next.Add(1)) - 1; i < len(x.lanes); i = int(next.Add(1)) - 1 {
			x.lanes[i].finish(x.table)
		}
	})
}
