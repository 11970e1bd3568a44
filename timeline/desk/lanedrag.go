package desk

import (
	"time"

	"entente/timeline/draw/paint"
)

// Dragging a lane by its head: a line shows where it would go, and near an edge the lanes scroll below the pointer.

const (
	// dragEdge is the distance from the edges, in px, at which lanes begin to scroll, and dragSpeed how fast they do at the
	// edge itself, in px a second.
	dragEdge, dragSpeed = 32, 700
)

// canMove reports whether a lane has others that it can change places with.
func (d *Desk) canMove(place int) bool {
	list, at := d.neighbours(place)
	return at >= 0 && len(list) > 1
}

// dropAt returns where among its neighbours a lane would go at a height of the chart, and the height of the line between
// them. ok is false when it cannot be moved.
func (d *Desk) dropAt(place int, y float32) (n int, line float32, ok bool) {
	r := d.result()
	list, at := d.neighbours(place)
	if r == nil || at < 0 {
		return 0, 0, false
	}
	// A neighbour takes the room down to the next one: its own lane and, of an open group, those that stand in it.
	x := d.idx()
	end := list[len(list)-1] + 1
	for end < x.Lanes() && x.Lane(end).Depth > x.Lane(place).Depth {
		end++
	}
	top := func(i int) float32 {
		if i < len(list) {
			return r.LaneY(list[i])
		}
		_, h := r.LaneTop(end - 1)
		return r.LaneY(end-1) + h
	}
	for n < len(list) && y > (top(n)+top(n+1))/2 {
		n++
	}
	line = max(top(n), r.Plot.Y)
	if place >= r.Fixed() {
		line = max(line, r.Free.Y)
	}
	return n, min(line, r.Plot.Y+r.Plot.H-1), true
}

// dragScrolls returns how fast the lanes scroll below the lane in hand, in px a second; 0 when they stand.
func (d *Desk) dragScrolls() float32 {
	g, r := &d.gesture, d.result()
	if g.kind != laneDrag || !g.moved || r == nil || g.zone.Lane < r.Fixed() {
		return 0
	}
	up, down := r.Free.Y+dragEdge-g.last.Y, g.last.Y-(r.Plot.Y+r.Plot.H-dragEdge)
	switch {
	case up > 0 && d.view.scrollY > 0:
		return -min(up/dragEdge, 1) * dragSpeed
	case down > 0 && d.view.scrollY < r.MaxScroll():
		return min(down/dragEdge, 1) * dragSpeed
	}
	return 0
}

// dragStep scrolls below the lane in hand for a time and reports whether there is more to scroll.
func (d *Desk) dragStep(dt time.Duration) bool {
	v := d.dragScrolls()
	if v == 0 {
		return false
	}
	d.ScrollLanes(v * float32(dt.Seconds()))
	return true
}

// drop is what the overlay shows of a lane in hand.
func (d *Desk) drop() paint.Drop {
	g, r := &d.gesture, d.result()
	if g.kind != laneDrag || !g.moved || r == nil {
		return paint.Drop{}
	}
	_, line, ok := d.dropAt(g.zone.Lane, g.last.Y)
	indent := r.Metrics.Indent * float32(d.idx().Lane(g.zone.Lane).Depth)
	return paint.Drop{On: ok, Lane: g.zone.Lane, X: r.Gutter.X + indent + 4, Y: line}
}

// CurrentLane is the place of the lane that commands are about: the one at the pointer, else the first one of the event
// that was selected last; -1 for none.
func (d *Desk) CurrentLane() int {
	if d.pointer.in && d.hover.Lane >= 0 && d.hover.Lane < d.idx().Lanes() && d.hover.Kind != 0 {
		return d.hover.Lane
	}
	if n := len(d.selection); n > 0 {
		if o, ok := d.idx().Table().Find(d.selection[n-1]); ok {
			if lanes := d.idx().LanesOf(o); len(lanes) > 0 {
				return int(lanes[0])
			}
		}
	}
	return -1
}
