package desk

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/almanac"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Extreme returns the first event that passes the filter, or the last one; false when none has a date.
func (d *Desk) Extreme(last bool) (timeline.EventID, bool) {
	var best timeline.EventID
	var at when.Time
	table := d.table()
	for o := range d.matching() {
		if int(o) >= table.Len() {
			break
		}
		t, _ := table.Span(o).Clamped()
		if best == 0 || last && t > at || !last && t < at {
			best, at = table.ID(o), t
		}
	}
	return best, best != 0
}

// All lists the events of the library, proposals too.
func (d *Desk) All() []timeline.EventID {
	t := d.cat.Table
	ids := make([]timeline.EventID, 0, t.All())
	for _, o := range t.ByNumber() {
		ids = append(ids, t.ID(o))
	}
	return ids
}

// ShowLatest shows the latest events that pass the filter, as when a library is opened for the first time.
func (d *Desk) ShowLatest() { d.showLatest() }

// LaneKey returns the key of a lane by its place in the picture, "" when there is none.
func (d *Desk) LaneKey(lane int) string {
	if x := d.idx(); lane >= 0 && lane < x.Lanes() {
		return x.Lane(lane).Key
	}
	return ""
}

// EventsWith lists up to n events whose titles hold all the words, the latest first.
func (d *Desk) EventsWith(words string, n int) []timeline.EventID {
	want := query.Words(words)
	if len(want) == 0 {
		return nil
	}
	if d.cat.Said == nil && (d.waits() || d.cat.Need() != nil) {
		return nil // not yet known
	}
	var ids []timeline.EventID
	for id := range d.cat.Unsaid {
		if _, there := d.cat.Table.Row(id); there && query.ContainsWords(query.Fold(d.cat.Title(id)), want) {
			ids = append(ids, id)
		}
	}
	left := n // of the others
	d.cat.Said.Naming(want, func(row int) bool {
		id := d.cat.Said.IDs()[row]
		if _, there := d.cat.Table.Row(id); there && !d.cat.Unsaid[id] {
			ids = append(ids, id)
			left--
		}
		return left > 0
	})
	slices.SortFunc(ids, func(a, b timeline.EventID) int { return cmp.Compare(b, a) })
	return ids[:min(n, len(ids))]
}

// EventAt returns the event at a point of the chart, 0 for none.
func (d *Desk) EventAt(x, y float32) timeline.EventID {
	r := d.result()
	if r == nil {
		return 0
	}
	if z := r.Hit(x, y); isEvent(z) {
		return z.Event
	}
	return 0
}

// SpanAt returns the time between two positions of the chart in the unit that clicks snap to, and the key of the lane
// at y. Positions closer than a click allows give one unit.
func (d *Desk) SpanAt(x0, x1, y float32) (s when.Span, lane string) {
	r := d.result()
	if r == nil {
		return when.Span{}, ""
	}
	x0, x1 = min(x0, x1), max(x0, x1)
	from, g := d.view.Scale().SnapTime(float64(x0 - r.Plot.X))
	s = when.Point(from, g)
	if x1-x0 >= slop {
		to, _ := d.view.Scale().SnapTime(float64(x1 - r.Plot.X))
		if between, ok := when.Between(s, when.Point(to, g)); ok && to > from {
			s = between
		}
	}
	lane = d.LaneKey(r.Hit(x0, y).Lane)
	if year, ok := d.laneYear(r.Hit(x0, y).Lane); ok {
		return almanac.SpanIn(year, s), ""
	}
	return s, lane
}

// ShowLane scrolls so that the uppermost lane of an event, where the busiest of its actors stands, is in view as the
// lanes stand now. Lanes are as high as their events in the window of time need, so that it is of use only when no
// movement is under way.
func (d *Desk) ShowLane(id timeline.EventID) {
	d.Frame()
	o, ok := d.idx().Table().Find(id)
	if !ok || d.result() == nil {
		return
	}
	lanes := d.idx().LanesOf(o)
	if len(lanes) == 0 {
		return
	}
	y, h := d.result().LaneTop(int(slices.Min(lanes)))
	room := d.result().Plot.H
	d.view.scrollY = d.clampScroll(min(max(d.view.scrollY, y+h-room), y))
	d.redraw()
}

// Revision counts the changes of the library and of what is worked out beside the window: what the window shows is made anew
// only when it has changed.
func (d *Desk) Revision() uint64 { return d.cat.Version + d.beside.published }

// Changes counts the changes of the library alone.
func (d *Desk) Changes() uint64 { return d.cat.Version }

// Title returns the title of an event, "" when it cannot be read.
func (d *Desk) Title(id timeline.EventID) string { return d.cat.Title(id) }

// UnitAt returns the unit of time at t that clicks snap to at this zoom: a day, a month, a year.
func (d *Desk) UnitAt(t when.Time) when.Span {
	at, g := d.view.Scale().SnapTime(d.view.Scale().X(t))
	return when.Point(at, max(g, when.ToDay))
}
