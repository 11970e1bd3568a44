package desk

import (
	"slices"

	"entente/timeline/index"
)

// Next selects the event after the selected one in its lane; before is the other direction. Without a selection the
// first event in view is taken. It reports whether the selection has changed.
func (d *Desk) Next(forward bool) bool {
	x := d.idx()
	if len(d.selection) == 0 {
		from, _ := d.Window()
		for l := range x.Lanes() {
			if o, ok := x.Lane(l).Nearest(from); ok {
				d.Reveal(x.Table().ID(o))
				return true
			}
		}
		return false
	}
	o, ok := x.Table().Find(d.selection[len(d.selection)-1])
	if !ok {
		return false
	}
	lanes := x.LanesOf(o)
	if len(lanes) == 0 {
		return false
	}
	l := x.Lane(int(lanes[0]))
	step := l.Previous
	if forward {
		step = l.Next
	}
	next, ok := step(o)
	if ok {
		d.Reveal(x.Table().ID(next))
	}
	return ok
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
