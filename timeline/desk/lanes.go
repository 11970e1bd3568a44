package desk

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/almanac"
	"entente/timeline/desk/lanes"
	"entente/timeline/index"
	"entente/timeline/when"
)

// defaultMaxLanes bounds the lanes of a picture; the rest are gathered in one lane and counted.
const defaultMaxLanes = 1000

// lanesOf is what the lanes of an index depend on besides its events.
type lanesOf struct {
	waysOf
	arranged timeline.Arrangement
}

// waysOf is what the way of events to lanes depends on.
type waysOf struct {
	lanes  timeline.Grouping
	named  uint64 // of lanes whose names come from actors
	marked uint64 // of lanes that are tags
	cited  uint64 // of lanes that are outlets
}

func (a *lanesOf) equal(b *lanesOf) bool { return a.waysOf == b.waysOf && a.arranged.Equal(b.arranged) }

// wantedLanes tells what the lanes depend on now.
func (d *Desk) wantedLanes() lanesOf {
	of := lanesOf{waysOf{lanes: d.lanes}, d.Arrangement()}
	if _, dyad := d.lanes.Dyad(); dyad {
		of.named = d.cat.Named
	}
	for _, l := range d.lanes.Levels() {
		switch l {
		case timeline.ByActor, timeline.ByPerson, timeline.ByCountry, timeline.ByBloc:
			of.named = d.cat.Named
		case timeline.ByTag:
			of.marked = d.cat.Marked
		case timeline.BySource:
			of.cited = d.cat.Version
		}
	}
	return of
}

// groups is a grouping and what it was made from: another filter or arrangement leaves it as it is.
type groups struct {
	waysOf
	table *index.Table
	made  index.Grouping
}

// indexOptions says how to make the index of t's events, the filter aside. Another goroutine may use it.
func (d *Desk) indexOptions(t *index.Table) index.Options {
	of := d.wantedLanes()
	if g := &d.groups; g.made == nil || g.waysOf != of.waysOf || g.table != t {
		*g = groups{of.waysOf, t, d.grouping(t)}
	}
	a := of.arranged
	rest := "Others"
	if _, dyad := d.lanes.Dyad(); dyad {
		rest = "" // what neither takes part in is not shown
		a.Sort, a.Order = timeline.LanesByCount, append(slices.Clone(a.Order), lanes.First, lanes.Both, lanes.Second)
	}
	return index.Options{Grouping: d.groups.made, Sort: a.Sort, Order: a.Order, Pins: a.Pins, Hidden: a.Hidden, Solo: a.Solo,
		Open: a.Open, Toggled: a.Toggled, Cap: cmp.Or(d.opts.MaxLanes, defaultMaxLanes), Rest: rest}
}

// grouping makes the lanes that the view asks for.
func (d *Desk) grouping(t *index.Table) index.Grouping {
	if a, b, ok := d.Dyad(); ok {
		return lanes.ByDyad(t, a, b, d.laneSource())
	}
	switch g := d.lanes; g {
	case timeline.ByNone, timeline.ByYear: // the lanes of years are made with their table
		return index.ByNone("All events")
	case timeline.ByActor, timeline.ByPerson:
		return index.ByActor(t, func(id timeline.ActorID) (key, name string) {
			if a := d.cat.Actors[id]; g == timeline.ByPerson && (a == nil || a.Kind != timeline.Person) {
				return "", ""
			}
			return id.String(), d.cat.ActorName(id)
		})
	case timeline.ByType:
		return index.ByType()
	case timeline.ByTag:
		return lanes.ByTags(d.cat.Snapshot().With(t))
	}
	if d.hasLevel(timeline.BySource) && !d.waits() {
		_ = d.cat.Need() // without it no event has a source
	}
	return lanes.ByLevels(t, d.lanes.Levels(), d.laneSource())
}

// laneSource is what lanes are made from, as it is now.
func (d *Desk) laneSource() lanes.Source {
	cat := d.cat.Snapshot()
	s := lanes.Source{Actors: cat.Actors, Country: d.landNames().name, Tags: cat.Tags, Outlets: cat.Outlets}
	if d.opts.Blocs != nil {
		s.Blocs = d.opts.Blocs()
	}
	return s
}

// hasLevel reports whether lanes or groups of them are made by g.
func (d *Desk) hasLevel(g timeline.Grouping) bool { return slices.Contains(d.lanes.Levels(), g) }

// Ready builds the index now rather than with the first picture.
func (d *Desk) Ready() { d.idx() }

// LaneCount is the number of lanes, those out of view included.
func (d *Desk) LaneCount() int { return d.idx().Lanes() }

// extent is what the overview spans, and the index that it belongs to.
type extent struct {
	index    *index.Index
	all      *index.Table // nil when nothing is searched
	from, to when.Time

	table              *index.Table // that was searched last
	tableFrom, tableTo when.Time
}

// Extent returns what the overview spans: the period of all events that pass the filter or, when a few of them lie far
// from the others, the shortest period that holds nearly all. While a search runs it is that of all that was searched.
// Without events it is empty.
func (d *Desk) Extent() (from, to when.Time) {
	if d.Folded() {
		return almanac.Bounds()
	}
	x, all := d.idx(), (*index.Table)(nil)
	if !d.shown.query.IsZero() {
		all = d.shown.table
	}
	if e := &d.extent; e.index != x || e.all != all {
		e.index, e.all = x, all
		e.from, e.to = overall(x)
		if all == nil {
			return e.from, e.to
		}
		if e.table != all {
			e.table = all
			e.tableFrom, e.tableTo = overall(all)
		}
		if e.tableFrom < e.tableTo && e.from < e.to { // what was found stands among all
			e.from, e.to = min(e.from, e.tableFrom), max(e.to, e.tableTo)
		}
	}
	return d.extent.from, d.extent.to
}

// spanned are events whose period is looked for: those of an index, or all of a table.
type spanned interface {
	Extent() (first, last when.Time, ok bool)
	StartAt(share float64) (when.Time, bool)
	Core(share float64) (first, last when.Time, ok bool)
}

func overall(x spanned) (from, to when.Time) {
	from, to, ok := x.Extent()
	if !ok {
		return 0, 0
	}
	if a, b := inSeason(from, to); a != from {
		return a, b
	}
	const nearly, far = 0.95, 4
	tooLong := func(a, b when.Time) bool {
		return float64(to)-float64(from) > far*max(float64(b)-float64(a), 1)
	}
	// Whatever holds nearly all events holds those in the middle: so much can be told without looking at all.
	a, _ := x.StartAt(1 - nearly)
	if b, _ := x.StartAt(nearly); tooLong(a, b) {
		if a, b, _ = x.Core(nearly); tooLong(a, b) {
			from, to = a, b
		}
	}
	return inSeason(from, to)
}

// inSeason widens a few days, which alone would give the overview an axis of hours, to their season.
func inSeason(from, to when.Time) (when.Time, when.Time) {
	const least = 120 * when.Day
	if length := to - from; length >= 0 && length < least { // less than 0: longer than a number can hold
		pad := (least - length) / 2
		return from - pad, to + pad
	}
	return from, to
}
