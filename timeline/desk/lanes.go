package desk

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// defaultMaxLanes bounds the lanes of a picture; the rest are gathered in one lane and counted.
const defaultMaxLanes = 1000

// lanesOf is what the lanes of an index depend on besides its events.
type lanesOf struct {
	lanes        timeline.Grouping
	pins, hidden []string
	named        uint64 // of lanes whose names come from actors
	marked       uint64 // of lanes that are tags
}

func (a *lanesOf) equal(b *lanesOf) bool {
	return a.lanes == b.lanes && a.named == b.named && a.marked == b.marked &&
		slices.Equal(a.pins, b.pins) && slices.Equal(a.hidden, b.hidden)
}

// wantedLanes tells what the lanes depend on now. Its slices belong to the desk.
func (d *Desk) wantedLanes() lanesOf {
	of := lanesOf{lanes: d.lanes, pins: d.pins, hidden: d.hidden}
	switch d.lanes {
	case timeline.ByActor, timeline.ByCountry:
		of.named = d.cat.named
	case timeline.ByTag:
		of.marked = d.cat.marked
	}
	return of
}

// indexOptions says how to make the index of t's events, the filter aside. Another goroutine may use it.
func (d *Desk) indexOptions(t *index.Table) index.Options {
	return index.Options{Grouping: d.grouping(t), Pins: slices.Clone(d.pins), Hidden: slices.Clone(d.hidden),
		Cap: cmp.Or(d.opts.MaxLanes, defaultMaxLanes), Rest: "Others"}
}

func (d *Desk) grouping(t *index.Table) index.Grouping {
	switch d.lanes {
	case timeline.ByActor:
		return index.ByActor(t, func(id timeline.ActorID) (key, name string) {
			return id.String(), d.cat.actorName(id)
		})
	case timeline.ByCountry:
		return index.ByActor(t, func(id timeline.ActorID) (key, name string) {
			a := d.cat.actors[id]
			if a == nil || a.Country == "" {
				return "", ""
			}
			if c := d.countryActor(a.Country); c != nil {
				return a.Country, c.Name
			}
			return a.Country, a.Country
		})
	case timeline.ByType:
		return index.ByType()
	case timeline.ByTag:
		return &tagLanes{cat: d.cat.snapshot(), table: t}
	}
	return index.ByNone("All events")
}

// Ready builds the index now rather than with the first picture.
func (d *Desk) Ready() { d.idx() }

// LaneCount is the number of lanes, those out of view included.
func (d *Desk) LaneCount() int { return d.idx().Lanes() }

// extent is what the overview spans, and the index that it belongs to.
type extent struct {
	index    *index.Index
	from, to when.Time
}

// Extent returns what the overview spans: the period of all events that pass the filter or, when a few of them lie far
// from the others, the shortest period that holds nearly all. Without events it is empty.
func (d *Desk) Extent() (from, to when.Time) {
	if x := d.idx(); d.extent.index != x {
		d.extent = extent{index: x}
		d.extent.from, d.extent.to = overall(x)
	}
	return d.extent.from, d.extent.to
}

func overall(x *index.Index) (from, to when.Time) {
	from, to, ok := x.Extent()
	if !ok {
		return 0, 0
	}
	// A few days alone would give an axis of hours: the overview shows them in their season.
	const least = 120 * when.Day
	if length := to - from; length >= 0 && length < least {
		pad := (least - length) / 2
		return from - pad, to + pad
	}
	const nearly, far = 0.95, 4
	tooLong := func(a, b when.Time) bool {
		return float64(to)-float64(from) > far*max(float64(b)-float64(a), 1)
	}
	// Whatever holds nearly all events holds those in the middle: so much can be told without looking at all.
	a, _ := x.StartAt(1 - nearly)
	if b, _ := x.StartAt(nearly); !tooLong(a, b) {
		return from, to
	}
	if a, b, _ := x.Core(nearly); tooLong(a, b) {
		return a, b
	}
	return from, to
}
