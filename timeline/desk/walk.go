package desk

import (
	"slices"

	"entente/timeline/index"
)

// Next selects the event after the selected one in its lane; before is the other direction. The lane is the one in which
// the event was clicked, or where the walk came from: there and back passes the same events. Without a selection the first
// event in view is taken. It reports whether the selection has changed.
func (d *Desk) Next(forward bool) bool {
	x := d.idx()
	if len(d.selection) == 0 {
		return d.firstInView()
	}
	o, ok := x.Table().Find(d.selection[len(d.selection)-1])
	if !ok {
		return false
	}
	lane := d.walkingLane(o)
	if lane < 0 {
		return false
	}
	step := x.Lane(lane).Previous
	if forward {
		step = x.Lane(lane).Next
	}
	next, ok := step(o)
	if ok {
		d.walk = x.Lane(lane).Key
		d.revealIn(x.Table().ID(next), lane)
	}
	return ok
}

// walkingLane is the place of the lane in which a walk from an event goes on; -1 for none.
func (d *Desk) walkingLane(o index.Ord) int {
	x := d.idx()
	lanes := x.LanesOf(o)
	for _, l := range lanes {
		if x.Lane(int(l)).Key == d.walk {
			return int(l)
		}
	}
	if len(lanes) == 0 {
		return -1
	}
	return int(lanes[0])
}

// firstInView selects the first event of the topmost lane in view, or else the nearest one of the first lane.
func (d *Desk) firstInView() bool {
	x := d.idx()
	if r := d.result(); r != nil {
		for i := range r.Marks { // by lane, then by start
			k := &r.Marks[i]
			if k.X+k.W > r.Plot.X && k.X < r.Plot.X+r.Plot.W && k.Y >= r.Plot.Y && k.Y+k.H <= r.Plot.Y+r.Plot.H {
				d.walk = x.Lane(k.Lane).Key
				d.Select(k.Event)
				return true
			}
		}
	}
	from, _ := d.Window()
	for l := range x.Lanes() {
		if o, ok := x.Lane(l).Nearest(from); ok {
			d.walk = x.Lane(l).Key
			d.revealIn(x.Table().ID(o), l)
			return true
		}
	}
	return false
}

// NextVisible selects the event in view after the selected one, or before it, in order of time: the way through the
// picture by keyboard. Without a selection in view it takes the first one, or the last. It reports false at the end.
func (d *Desk) NextVisible(forward bool) bool {
	r := d.result()
	if r == nil {
		return false
	}
	from, to := d.Window()
	var seen []index.Ord // by time
	for i := range r.Marks {
		k := &r.Marks[i]
		span := d.idx().Table().Span(k.Ord)
		if k.Y < r.Plot.Y+r.Plot.H && k.Y+k.H > r.Plot.Y && span.Start() < to && span.End() > from {
			seen = append(seen, k.Ord)
		}
	}
	slices.Sort(seen)
	seen = slices.Compact(seen)
	if len(seen) == 0 {
		return false
	}
	next := 0
	if !forward {
		next = len(seen) - 1
	}
	if n := len(d.selection); n > 0 {
		if o, ok := d.idx().Table().Find(d.selection[n-1]); ok {
			at, in := slices.BinarySearch(seen, o)
			switch {
			case forward && in:
				next = at + 1
			case forward:
				next = at
			default:
				next = at - 1
			}
			if next < 0 || next >= len(seen) {
				return false
			}
		}
	}
	d.Select(d.idx().Table().ID(seen[next]))
	return true
}
