package desk

import (
	"entente/timeline"
	"entente/timeline/index"
)

// showNearest selects the event that is nearest to the window of time when nothing lies within it, and moves there. It reports
// whether there is one.
func (d *Desk) showNearest() bool {
	id := d.nearest()
	if id != 0 {
		d.Reveal(id)
	}
	return id != 0
}

// nearest is the event in a lane that begins nearest to the window of time, 0 for none.
func (d *Desk) nearest() (id timeline.EventID) {
	x := d.idx()
	t := x.Table()
	from, to := d.Window()
	_, lo, hi := x.Touching(from, to)
	inLane := func(o index.Ord) bool {
		start, _ := t.Bounds(o)
		return len(x.LanesOf(o)) > 0 && !start.IsOpen()
	}
	before, after := lo-1, hi
	for before >= 0 && !inLane(before) {
		before--
	}
	for int(after) < t.Len() && !inLane(after) {
		after++
	}
	far := -1.0 // no distance yet
	if before >= 0 {
		_, end := t.Bounds(before)
		id, far = t.ID(before), max(float64(from)-float64(end), 0)
	}
	if int(after) < t.Len() {
		if start, _ := t.Bounds(after); far < 0 || float64(start)-float64(to) < far {
			id = t.ID(after)
		}
	}
	return id
}
